// Builds and finds the keys of rows.
#include "core/check/row_keys.h"

#include <algorithm>

namespace tieout {
namespace {

// Letters and digits in lower case: punctuation differs between printings of one caption.
void append_words(std::string& key, const std::string& caption) {
  for (const char c : caption) {
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      key += c;
  }
}

}  // namespace

RowKeys::RowKeys(const Statement& statement) : keys_(statement.rows.size()) {
  for (std::uint32_t row = 0; row < statement.rows.size(); ++row) {
    const LineItem& item = statement.rows[row];
    if (item.parent) append_words(keys_[row], statement.rows[*item.parent].caption);
    keys_[row] += '/';
    append_words(keys_[row], item.caption);
    if (item.kind != RowKind::heading && item.kind != RowKind::text && !item.caption.empty())
      sorted_.emplace_back(keys_[row], row);
  }
  std::sort(sorted_.begin(), sorted_.end());
}

std::optional<std::uint32_t> RowKeys::find(const std::string& key) const {
  const auto at = std::lower_bound(sorted_.begin(), sorted_.end(), std::pair(key, std::uint32_t{0}));
  if (at == sorted_.end() || at->first != key) return std::nullopt;
  const auto next = at + 1;
  return next != sorted_.end() && next->first == key ? std::nullopt : std::optional(at->second);
}

}  // namespace tieout
