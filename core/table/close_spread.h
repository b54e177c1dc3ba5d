// Which columns the heads of a close table stand over, told from a line with one for each of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/table/grid.h"
#include "core/table/head_line.h"
#include "core/text/source.h"

namespace tieout {

// The columns that a head stands over.
struct ColumnRange {
  std::size_t first = 0, last = 0;
};
using ColumnRanges = std::vector<ColumnRange>;

class HeadSpreader {
 public:
  HeadSpreader(const Source& source, std::size_t columns)
      : source_(source), labels_(columns), timed_(columns) {}

  // A line with one head for each column.
  void add_named(const std::vector<HeadPiece>& pieces);

  // One for each of the pieces of a line; empty where there is more than one way, or none.
  ColumnRanges spread(const std::vector<HeadPiece>& pieces) const;

  // No two columns are under the same heads: what tells them apart then was not read. None is under two years
  // or two lengths of time.
  bool tells_columns_apart(const std::vector<HeadCell>& heads) const;

 private:
  std::size_t words_begin() const;
  ColumnRanges over_times(const std::vector<HeadPiece>& pieces, std::size_t count) const;
  bool are_several_days(const std::vector<HeadPiece>& pieces, std::size_t count) const;
  ColumnRanges over_each_time(std::size_t count) const;
  ColumnRanges over_words(std::size_t count) const;
  bool are_signs(std::size_t first) const;

  const Source& source_;
  std::vector<std::string> labels_;
  std::vector<bool> timed_;
};

}  // namespace tieout
