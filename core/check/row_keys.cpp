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
      by_key_.push_back(row);
  }
  std::sort(by_key_.begin(), by_key_.end(),
            [this](std::uint32_t a, std::uint32_t b) { return keys_[a] < keys_[b]; });
}

std::optional<std::uint32_t> RowKeys::find(const std::string& key) const {
  const auto at =
      std::lower_bound(by_key_.begin(), by_key_.end(), key,
                       [this](std::uint32_t row, const std::string& wanted) { return keys_[row] < wanted; });
  if (at == by_key_.end() || keys_[*at] != key) return std::nullopt;
  const auto next = at + 1;
  return next != by_key_.end() && keys_[*next] == key ? std::nullopt : std::optional(*at);
}

}  // namespace tieout
