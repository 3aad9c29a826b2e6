// One clause for each kind of error that means something else to the user.
#include "store/xapian/guarded.hpp"

namespace newsdex::store {

void rethrow_translated(const std::string& doing, const std::filesystem::path& index) {
    const std::string what = doing + ": " + index.string() + ": ";
    try {
        throw;
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(ErrorCode::kLocked, what +
                                            "another indexer is writing to it; wait for it, or see "
                                            "`indexer status`");
    } catch (const Xapian::DatabaseModifiedError&) {
        throw Error(ErrorCode::kIo, what + "it was changed while it was read; ask again");
    } catch (const Xapian::DatabaseVersionError& error) {
        throw Error(ErrorCode::kTooNew, what + error.get_msg() +
                                            "; it was written by another version of Xapian: remove "
                                            "the directory and index again");
    } catch (const Xapian::DatabaseCorruptError& error) {
        throw Error(ErrorCode::kDamaged,
                    what + error.get_msg() +
                        "; see `indexer check`, or remove the directory and index again");
    } catch (const Xapian::DocNotFoundError& error) {
        throw Error(ErrorCode::kDamaged, what + error.get_msg() + "; see `indexer check`");
    } catch (const Xapian::Error& error) {
        std::string reason = error.get_msg();
        // A table that was cut: libxapian has no kind of error for it.
        if (reason.starts_with("EOF reading"))
            throw Error(
                ErrorCode::kDamaged,
                what + reason + "; see `indexer check`, or remove the directory and index again");
        if (const char* system = error.get_error_string())
            reason += std::string(" (") + system + ")";
        throw Error(ErrorCode::kIo, what + reason);
    }
}

}  // namespace newsdex::store
