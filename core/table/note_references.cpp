// Looks below each head of notes for rows with one figure more than the others.
#include "core/table/note_references.h"

#include <algorithm>
#include <map>

#include "core/table/head_words.h"

namespace tieout {
namespace {

constexpr std::size_t most_digits = 2;

bool names_notes(const Source& source, const StreamRow& row) {
  return std::any_of(row.caption.begin(), row.caption.end(),
                     [&](Span piece) { return tieout::names_notes(source.slice(piece)); });
}

// A small bare number behind a caption, with more figures behind it.
bool may_begin_with_reference(const StreamRow& row) {
  if (row.caption.empty() || row.figures.size() < 2 || row.has_years_only()) return false;
  const PlacedFigure& first = row.figures.front().cell.figure;
  return first.is_number() && first.span == first.digits && first.digits.size() <= most_digits &&
         first.value.decimals() == 0;
}

// How many figures most rows have, references aside.
std::size_t common_figures(const std::vector<StreamRow>& rows, std::size_t begin, std::size_t end) {
  std::map<std::size_t, std::size_t> rows_with;
  for (std::size_t i = begin; i < end; ++i)
    if (!rows[i].figures.empty() && !rows[i].has_years_only())
      ++rows_with[rows[i].figures.size() - (may_begin_with_reference(rows[i]) ? 1 : 0)];
  std::pair<std::size_t, std::size_t> best;
  for (const auto& [figures, count] : rows_with)
    if (count > best.second) best = {figures, count};
  return best.first;
}

// Cells are counted from the caption, which ends with the reference from now on.
void move_reference(StreamRow& row) {
  const StreamFigure reference = row.figures.front();
  row.caption.push_back(reference.cell.span);
  row.figures.erase(row.figures.begin());
  for (StreamFigure& figure : row.figures) {
    figure.slot -= reference.slot + 1;
    figure.slot_without_symbols -= reference.slot_without_symbols + 1;
  }
  row.cells -= reference.slot + 1;
  row.cells_without_symbols -= reference.slot_without_symbols + 1;
}

}  // namespace

void move_note_references(const Source& source, std::vector<StreamRow>& rows) {
  for (std::size_t head = 0; head < rows.size(); ++head) {
    if (!names_notes(source, rows[head])) continue;
    std::size_t end = head + 1;
    while (end < rows.size() && !names_notes(source, rows[end])) ++end;
    const std::size_t figures = common_figures(rows, head + 1, end);
    for (std::size_t i = head + 1; i < end; ++i)
      if (may_begin_with_reference(rows[i]) && rows[i].figures.size() == figures + 1) move_reference(rows[i]);
    head = end - 1;
  }
}

}  // namespace tieout
