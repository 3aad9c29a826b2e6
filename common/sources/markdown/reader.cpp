// Head to fields, text to body, and what the head says of a draft.
#include "sources/markdown/reader.hpp"

#include <string>
#include <utility>

#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/fields/prose.hpp"
#include "sources/markdown/front_matter.hpp"
#include "sources/markdown/head_values.hpp"
#include "sources/markdown/text.hpp"
#include "sources/markdown/top.hpp"
#include "text/lede.hpp"

namespace newsdex::sources {
namespace {

bool is_false(Value value) { return value.kind() == Value::Kind::kBool && !value.is_true(); }

/// Hugo's publishDate, in its spellings: the page is not shown before.
bool is_publish_date(std::string_view key) {
    return key == "publishDate" || key == "publishdate" || key == "publish_date";
}

/// Site generators keep further fields one map deeper.
constexpr std::string_view kInnerMaps[] = {"params", "taxonomies", "extra"};

/// What Markdown and notes write around a name or title is no part of it.
void make_plain(Article& article) {
    for (std::string* text :
         {&article.title, &article.subtitle, &article.summary, &article.dateline,
          &article.publisher, &article.section, &article.copyright})
        *text = inline_text(*text);
    for (auto* list : {&article.authors, &article.keywords, &article.places, &article.people,
                       &article.organisations})
        for (std::string& text : *list) text = inline_text(text);
}

bool is_address(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://");
}

void apply_head(Value head, const ReadOptions& options, Article& article) {
    FieldValues fields;
    fields.collect(head, front_matter_field);
    if (head["date"].is_map())
        fields.collect(head["date"], front_matter_field);  // created, updated
    for (const std::string_view name : kInnerMaps) fields.complete(head[name], front_matter_field);
    set_fields(fields, options, article);
    // Web clippers call the page so.
    const std::string_view source = text_of(head["source"]);
    if (article.url.empty() && is_address(source)) article.url = line_of(source);
    make_plain(article);
    if (text_of(head["status"]) == "draft") article.status = Status::kWithheld;
    if (is_false(head["published"])) article.status = Status::kWithheld;
    for (Value item = head.first(); item; item = item.next())
        if (is_publish_date(item.key()))
            set_embargo(date_of(item, options, article.language), options, article);
}

/// What stands before `<!--more-->` in the source, as text.
std::string summary_before_more(std::string_view markdown) {
    for (const std::string_view mark : {"<!--more-->", "<!-- more -->"}) {
        const std::size_t at = markdown.find(mark);
        if (at != std::string_view::npos)
            return line_of(markdown_text(markdown.substr(0, at)).body);
    }
    return "";
}

void apply_body(std::string_view source, std::string kept, const ReadOptions& options,
                Article& article) {
    const std::string markdown = without_wiki_marks(without_shortcodes(source));
    MarkdownText text = markdown_text(markdown);
    if (!kept.empty()) text.body = kept + (text.body.empty() ? "" : "\n\n") + text.body;
    if (article.title.empty() && !text.first_heading.empty()) {
        article.title = std::move(text.first_heading);
        article.origin["title"] = "first heading";
    } else if (!text.first_heading.empty() && text.first_heading != article.title) {
        text.body.insert(0, text.first_heading + (text.body.empty() ? "" : "\n\n"));
    }
    if (article.summary.empty()) article.summary = summary_before_more(markdown);
    set_body(std::move(text.body), options, article);
    text::set_title_from_lede(article);
}

}  // namespace

ReadResult read_markdown(const text::Decoded& decoded, const files::FileEntry& entry,
                         const ReadOptions& options, ArticleVisitor& visitor) {
    Article article;
    article.path = entry.name;
    article.format = "markdown";
    if (!decoded.note.empty()) article.origin["encoding"] = decoded.origin();
    std::string_view body = decoded.text();
    Tree tree;
    if (auto front_matter = split_front_matter(body)) {
        // [[people/jane|Jane Doe]] is a list of lists to YAML.
        std::string head;
        if (front_matter->kind == FrontMatterKind::kYaml)
            front_matter->head = head = without_wiki_marks(front_matter->head);
        const std::string note = read_front_matter(*front_matter, tree);
        if (!note.empty()) article.origin["front matter"] = note;
        apply_head(tree.root(), options, article);
        body = front_matter->body;
    }
    const dates::DateContext context{
        .now = options.now, .language = article.language, .origin = DateOrigin::kText};
    MarkdownTop top = read_markdown_top(body, context, evidence_of(entry, options), article);
    apply_body(body.substr(top.end), std::move(top.kept), options, article);
    // Nothing but keys: what is there is shown as it is.
    if (article.title.empty() && article.body.empty()) apply_body(body, "", options, article);
    // The text of some is a value of the head.
    if (article.body.empty() && tree.root().is_map()) {
        add_prose(unread_texts(tree.root(), article), article.title.empty(), options, article);
        text::set_title_from_lede(article);
    }
    if (article.title.empty() && article.body.empty())
        return skipped(SkipCode::kEmpty, "blank", true);
    dates::complete_published(article, evidence_of(entry, options));
    ReadResult result;
    if (!visitor.on_article(std::move(article))) result.outcome = Outcome::kStopped;
    return result;
}

}  // namespace newsdex::sources
