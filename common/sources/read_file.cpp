// One file: opened, unpacked, recognised, read.
#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

#include "base/file_name.hpp"
#include "base/utf8.hpp"
#include "files/container/unpack.hpp"
#include "files/file_source.hpp"
#include "files/input.hpp"
#include "sources/json/lines.hpp"
#include "sources/media_kind.hpp"
#include "sources/reader.hpp"
#include "sources/registry.hpp"
#include "sources/sniff.hpp"
#include "text/charset.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kMaxLayers = 4;
// Raised when sniffing or skipping changes; the readers have versions of their own.
constexpr unsigned kSniffVersion = 3;

FailureCode code_of(files::Problem::Kind kind) {
    using Kind = files::Problem::Kind;
    if (kind == Kind::kCut) return FailureCode::kCut;
    return kind == Kind::kRefused ? FailureCode::kLimit : FailureCode::kSystem;
}

/// Text that was decoded from another charset, read again from its start.
class DecodedSource final : public files::ByteSource {
  public:
    explicit DecodedSource(std::string_view text) : text_(text) {}
    std::size_t read(char* to, std::size_t size) override {
        const std::size_t count = text_.copy(to, size);
        text_.remove_prefix(count);
        return count;
    }
    [[nodiscard]] const files::Problem& problem() const override { return none_; }

  private:
    std::string_view text_;
    files::Problem none_;
};

/// Knows whether anything was handed over, notes in each article how its file was decoded, and
/// reports what was left out of a body: the article is read, but not all of it can be found.
class CountingVisitor final : public ArticleVisitor {
  public:
    CountingVisitor(ArticleVisitor& visitor, const ReadOptions& options)
        : visitor_(visitor), max_body_bytes_(options.max_body_bytes) {}
    bool on_article_of(const base::Hash& record, Article&& article) override {
        // What else would have to be told of it stands in no other place.
        if (!encoding.empty() || article.body_is_cut) return on_article(std::move(article));
        ++articles;
        return visitor_.on_article_of(record, std::move(article));
    }
    bool take_known(const base::Hash& record, const RecordPlace& place) override {
        const bool is_known = encoding.empty() && visitor_.take_known(record, place);
        articles += is_known ? 1 : 0;
        return is_known;
    }
    bool on_article(Article&& article) override {
        ++articles;
        if (!encoding.empty()) article.origin["encoding"] = encoding;
        if (!article.body_is_cut) return visitor_.on_article(std::move(article));
        Failure failure{article.path, article.member,
                        "the body is cut at " + std::to_string(max_body_bytes_ >> 20U) +
                            " MiB; what follows is not in the index",
                        FailureCode::kLimit};
        if (!visitor_.on_article(std::move(article))) return false;
        visitor_.on_failure(std::move(failure));
        return true;
    }
    void on_failure(Failure&& failure) override { visitor_.on_failure(std::move(failure)); }
    void on_skipped_record(SkipCode code, std::string_view reason) override {
        visitor_.on_skipped_record(code, reason);
    }

    std::uint64_t articles = 0;
    std::string encoding;  ///< of the whole file, where it is worth noting

  private:
    ArticleVisitor& visitor_;
    std::uint64_t max_body_bytes_;
};

/// The layers of compression around a file's content.
class Layers {
  public:
    explicit Layers(files::FileSource& file) : file_(file) { add(file); }

    /// Unpacks until the content; false if there are too many layers.
    bool unwrap() {
        for (std::size_t depth = 0;; ++depth) {
            const files::Codec codec = files::codec_of(content().peek(6));
            if (codec == files::Codec::kNone) return true;
            if (depth == kMaxLayers) return false;
            sources_.push_back(
                files::unpack(codec, content(), [this] { return file_.bytes_read(); }));
            add(*sources_.back());
        }
    }
    [[nodiscard]] files::Input& content() { return *inputs_.back(); }
    [[nodiscard]] bool is_packed() const { return inputs_.size() > 1; }

  private:
    void add(files::ByteSource& source) {
        inputs_.push_back(std::make_unique<files::Input>(source));
    }

    files::FileSource& file_;
    std::vector<std::unique_ptr<files::ByteSource>> sources_;
    std::vector<std::unique_ptr<files::Input>> inputs_;
};

/// Does the name promise compression?
bool is_packed_name(std::string_view path) {
    return !base::without_turn(path).ends_with(content_name(path));
}

ReadResult binary(const Sniffed& sniffed, std::string_view path) {
    const std::string_view name = content_name(path);
    if (!promises_text(name) && !is_packed_name(path))
        return skipped(SkipCode::kKind,
                       sniffed.detail.empty() ? "binary" : "binary: " + sniffed.detail);
    return failed(FailureCode::kBinary, "binary content under a text name" +
                                            (sniffed.detail.empty() ? "" : ": " + sniffed.detail));
}

bool is_wide(std::string_view head) {
    using namespace std::string_view_literals;
    return head.starts_with("\xff\xfe"sv) || head.starts_with("\xfe\xff"sv) ||
           head.substr(0, 16).find('\0') != std::string_view::npos;
}

/// What a reader needs beside the content.
struct Task {
    const files::FileEntry& entry;
    const ReadOptions& options;
    CountingVisitor& visitor;
};

/// A stream in UTF-16 or UTF-32 is decoded as a whole: its records have no bytes of their own then.
ReadResult read_wide(ReadStream read, files::Input& content, const Task& task) {
    const auto decoded = text::decode_text(content.peek(task.options.max_record_bytes));
    if (!decoded) return binary({"binary", ""}, task.entry.path);
    DecodedSource source(decoded->text());
    files::Input input(source);
    task.visitor.encoding = decoded->origin();
    return read(input, task.entry, task.options, task.visitor);
}

ReadResult read_whole(ReadText read, files::Input& content, const Task& task) {
    const std::uint64_t most = task.options.max_record_bytes;
    const std::string_view all = content.peek(most + 1);
    const bool is_cut = all.size() > most;
    const files::Problem& problem = content.problem();
    const bool is_usable =
        problem.kind == files::Problem::Kind::kNone || problem.kind == files::Problem::Kind::kCut;
    if (!is_usable) return failed(code_of(problem.kind), problem.reason);
    const std::optional<text::Decoded> decoded =
        text::decode_text(all.substr(0, base::character_begin(all, most)));
    ReadResult result = decoded ? read(*decoded, task.entry, task.options, task.visitor)
                                : binary({"binary", ""}, task.entry.path);
    if (is_cut)
        task.visitor.on_failure(
            {task.entry.name, "",
             "longer than " + std::to_string(most >> 20U) + " MB; what follows is not in the index",
             FailureCode::kLimit});
    return result;
}

ReadResult read_as(const Format& format, std::string_view head, files::Input& content,
                   const Task& task) {
    if (const auto* const read = std::get_if<ReadText>(&format.how))
        return read_whole(*read, content, task);
    if (const auto* const read = std::get_if<ReadStream>(&format.how))
        return is_wide(head) ? read_wide(*read, content, task)
                             : (*read)(content, task.entry, task.options, task.visitor);
    return skipped(SkipCode::kFormat, std::string(std::get<std::string_view>(format.how)));
}

ReadResult read_content(Layers& layers, std::uint64_t file_size, const Task& task) {
    files::Input& content = layers.content();
    // A small file's size tells how much to ask for: no memory of 64 KiB for each of many files.
    const std::uint64_t wanted =
        layers.is_packed() ? kSniffBytes : std::min<std::uint64_t>(kSniffBytes, file_size + 1);
    const std::string_view head = content.peek(static_cast<std::size_t>(wanted));
    if (head.empty()) {
        if (content.problem().kind != files::Problem::Kind::kNone)
            return failed(code_of(content.problem().kind), content.problem().reason);
        return skipped(SkipCode::kEmpty, "empty", true);
    }
    const std::string_view name = content_name(task.entry.path);
    if (is_packed_name(task.entry.path) && files::is_cut_magic(head))
        return failed(FailureCode::kCut, "cut short");
    const Sniffed sniffed = sniff(head, content.peeked_all(), name);
    if (sniffed.format == "blank") return skipped(SkipCode::kEmpty, "blank", true);
    if (sniffed.format == "kind") return skipped(SkipCode::kKind, sniffed.detail);
    if (sniffed.format == "binary") return binary(sniffed, task.entry.path);
    const Format& format = *find_format(sniffed.format);
    ReadResult result = read_as(format, head, content, task);
    result.format = format.name;
    result.reader_version = format.version;
    return result;
}

/// What a stream that ended early makes of the result.
void apply_problem(const files::Problem& problem, bool any_article, const files::FileEntry& entry,
                   ArticleVisitor& visitor, ReadResult& result) {
    // A skip by its kind, from the first bytes alone, stands; one as empty or blank does not.
    const bool is_kind = result.outcome == Outcome::kSkipped && !result.list_path;
    if (problem.kind == files::Problem::Kind::kNone || result.outcome == Outcome::kStopped ||
        is_kind)
        return;
    if (problem.kind == files::Problem::Kind::kIo || !any_article) {
        result.outcome = Outcome::kFailed;
        result.reason = problem.reason;
        result.failure = code_of(problem.kind);
        result.list_path = false;
        result.may_pass = problem.kind == files::Problem::Kind::kIo;
        return;
    }
    visitor.on_failure({entry.name, "", problem.reason, code_of(problem.kind)});
}

}  // namespace

ReadResult read_file(const files::FileEntry& entry, const ReadOptions& options,
                     ArticleVisitor& visitor) {
    const std::string_view name = content_name(entry.path);
    if (const std::string_view kind = kind_by_name(name); !kind.empty())
        return skipped(SkipCode::kKind, std::string(kind));
    files::FileSource file(entry.path);
    if (!file.not_regular().empty()) return skipped(SkipCode::kSpecial, file.not_regular());
    if (file.problem().kind != files::Problem::Kind::kNone) {
        ReadResult result = failed(code_of(file.problem().kind), file.problem().reason);
        if (file.is_gone()) result.outcome = Outcome::kGone;
        result.may_pass = true;
        return result;
    }
    Layers layers(file);
    if (!layers.unwrap())
        return failed(FailureCode::kLimit,
                      "more than " + std::to_string(kMaxLayers) + " layers of compression");
    dates::AskedEvidence asked;
    ReadOptions own = options;
    own.asked = &asked;
    CountingVisitor counting(visitor, own);
    ReadResult result = read_content(layers, file.size(), {entry, own, counting});
    apply_problem(layers.content().problem(), counting.articles > 0, entry, visitor, result);
    const bool is_whole = result.outcome == Outcome::kRead ||
                          (result.outcome == Outcome::kSkipped && result.list_path);
    if (is_whole) result.content_hash = file.finish();
    result.bytes = file.bytes_read();
    result.asked_path = asked.name;
    result.asked_mtime = asked.mtime;
    return result;
}

/// By all that is looked at of a name: sniffing, media_kind and the readers know endings alone.
bool is_recognised_alike(std::string_view name, std::string_view other) {
    const auto ending = [](std::string_view path) {
        const std::string_view content = content_name(path);
        const std::size_t dot = std::min(content.rfind('.'), content.size());
        return std::tuple(content.substr(dot), dot == 0, is_packed_name(path));
    };
    return ending(name) == ending(other) && names_lines(name) == names_lines(other);
}

ReadResult skipped(SkipCode code, std::string reason, bool list_path) {
    return {.outcome = Outcome::kSkipped,
            .reason = std::move(reason),
            .skip = code,
            .list_path = list_path};
}

ReadResult failed(FailureCode code, std::string reason) {
    return {.outcome = Outcome::kFailed, .reason = std::move(reason), .failure = code};
}

unsigned reader_version(std::string_view format) {
    const Format* row = find_format(format);
    return row == nullptr ? 0 : row->version;
}

unsigned readers_version() {
    unsigned version = kSniffVersion;
    for (const Format& row : formats()) version = version * 31 + row.version;
    return version;
}

}  // namespace newsdex::sources
