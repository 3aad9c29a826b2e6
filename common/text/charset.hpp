// Bytes to UTF-8, once, at the edge: everything further in is valid UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsdex::text {

/// Text as UTF-8 without byte order mark and NUL. Valid UTF-8 is not copied: then text() looks into
/// the caller's bytes, which must outlive it.
class Decoded {
  public:
    /// Text that stands in the caller's bytes from `skipped` on.
    static Decoded borrowed(std::string_view text, std::size_t skipped);
    static Decoded owned(std::string text);

    [[nodiscard]] std::string_view text() const noexcept {
        return is_borrowed_ ? view_ : std::string_view(storage_);
    }
    /// True if offsets in text() plus skipped() are offsets in the bytes.
    [[nodiscard]] bool is_borrowed() const noexcept { return is_borrowed_; }
    [[nodiscard]] std::size_t skipped() const noexcept { return skipped_; }

    std::string encoding;  ///< lower case: "utf-8", "utf-16le", "windows-1252" …
    /// How that was decided where it was a guess or a repair ("detected", "declared",
    /// "3 bytes read as windows-1252"); "" for plain valid UTF-8.
    std::string note;
    /// Both as an article's origin tells them, "windows-1252, detected"; "" for plain valid UTF-8.
    [[nodiscard]] std::string origin() const;

  private:
    std::string storage_;
    std::string_view view_;
    std::size_t skipped_ = 0;
    bool is_borrowed_ = false;
};

/// UTF-8 that was taken for windows-1252 and encoded again ("CafÃ©"), all of it: decode_text()
/// undoes that. Any bytes; those of right text are looked at up to the first accented letter.
[[nodiscard]] bool is_encoded_twice(std::string_view text);

/// Decodes `bytes`; nullopt if they are no text (binary). `declared`: the charset that transport or
/// markup names, "" if none: believed only where the bytes do not tell, and where it decodes them.
/// Empty input is text. Valid UTF-8 runs at memory speed. Linear; any thread.
[[nodiscard]] std::optional<Decoded> decode_text(std::string_view bytes,
                                                 std::string_view declared = {});

}  // namespace newsdex::text
