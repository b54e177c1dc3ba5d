// Rows of two statements that are the same line: by the words of their caption and of the heading over them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/check/ledger.h"

namespace tieout {

class RowKeys {
 public:
  explicit RowKeys(const Statement& statement);
  // The one row with the same words; nothing where there is none, or more than one.
  std::optional<std::uint32_t> find(const std::string& key) const;
  const std::string& key(std::uint32_t row) const { return keys_[row]; }

 private:
  std::vector<std::string> keys_;      // by row
  std::vector<std::uint32_t> by_key_;  // rows with figures, sorted by their keys
};

}  // namespace tieout
