// Tells columns from the positions of figures: a figure without its symbol often spreads over two cells.
#include "core/table/cell_columns.h"

#include <algorithm>
#include <cstdint>

namespace tieout {
namespace {

// What begins at one position over the whole body.
struct Position {
  std::size_t figures = 0;
  std::size_t texts = 0;
  std::size_t years = 0;
  std::size_t marks = 0;        // (1)
  std::size_t reach = 0;        // the farthest end of a figure here
  std::size_t left = SIZE_MAX;  // the farthest symbol of a figure here
};

std::vector<Position> survey(const std::vector<CellRow>& body) {
  std::vector<Position> positions;
  for (const CellRow& row : body) {
    for (const TableCell& cell : row.cells) {
      if (cell.kind == CellKind::rule) continue;
      if (positions.size() <= cell.first) positions.resize(cell.first + 1);
      Position& position = positions[cell.first];
      ++(cell.is_figure() ? position.figures : position.texts);
      if (!cell.is_figure()) continue;
      position.years += cell.is_year() ? 1 : 0;
      position.marks += cell.is_bracketed_mark() ? 1 : 0;
      position.reach = std::max(position.reach, cell.end);
      position.left = std::min(position.left, cell.left);
    }
  }
  return positions;
}

class ColumnFinder {
 public:
  ColumnFinder(const std::vector<CellRow>& heads, const std::vector<CellRow>& body)
      : heads_(heads), body_(body), positions_(survey(body)) {}

  CellColumns find() {
    found_.stub_end = stub_end();
    for (std::size_t p = found_.stub_end; p < positions_.size(); ++p) {
      if (positions_[p].figures == 0 || holds_notes(p)) continue;
      if (!found_.columns.empty() && continues(found_.columns.back(), p))
        found_.columns.back().end = std::max(p + 1, found_.columns.back().end);
      else
        found_.columns.push_back({p, p + 1, positions_[p].left});
    }
    return std::move(found_);
  }

 private:
  // Where the last caption stands left of the figures. Captions may be numbers: a position with more text
  // than figures, or an outermost one with years alone or with the numbers of captions, is still the stub.
  std::size_t stub_end() const {
    std::size_t figure_positions = 0, end = 0;
    for (const Position& position : positions_) figure_positions += position.figures > 0 ? 1 : 0;
    std::size_t p = 0;
    for (const Position& position : positions_) {
      if (position.figures > 0) {
        const bool labels = end == 0 && (position.years == position.figures || numbers_captions(p));
        const bool is_stub = position.texts >= position.figures || labels;
        if (!is_stub || figure_positions < 2) break;
        --figure_positions;
      }
      ++p;
      if (position.figures + position.texts > 0) end = p;
    }
    return end;
  }

  // "(1)", "(2)" in front of words.
  bool numbers_captions(std::size_t p) const {
    return positions_[p].marks == positions_[p].figures && p + 1 < positions_.size() &&
           positions_[p + 1].texts > positions_[p + 1].figures;
  }

  bool has_head_at(std::size_t position) const {
    for (const CellRow& row : heads_)
      for (const TableCell& cell : row.cells)
        if (cell.first == position && row.cells.size() > 1) return true;
    return false;
  }

  // Note marks in cells of their own behind the figures they belong to.
  bool holds_notes(std::size_t p) const {
    return positions_[p].marks == positions_[p].figures && !has_head_at(p) && p > 0;
  }

  // Whether position `p` belongs to the column before it: no row has a figure in both, and figures of the
  // column reach over `p`, or one head of the lowest line stands over both.
  bool continues(const CellColumn& column, std::size_t p) const {
    if (stand_together(column, p) || heads_apart(column, p)) return false;
    std::size_t reach = 0;
    for (std::size_t q = column.first; q < column.end; ++q) reach = std::max(reach, positions_[q].reach);
    return reach > p || under_one_head(column, p);
  }

  bool stand_together(const CellColumn& column, std::size_t p) const {
    for (const CellRow& row : body_) {
      bool in_column = false, at_position = false;
      for (const TableCell& cell : row.cells) {
        if (!cell.is_figure()) continue;
        in_column = in_column || (cell.first >= column.first && cell.first < column.end);
        at_position = at_position || cell.first == p;
      }
      if (in_column && at_position) return true;
    }
    return false;
  }

  // Two pieces of one line of heads, one beginning in the column and one at `p`.
  bool heads_apart(const CellColumn& column, std::size_t p) const {
    for (const CellRow& row : heads_) {
      bool in_column = false, at_position = false;
      for (const TableCell& cell : row.cells) {
        in_column = in_column || (cell.first >= column.first && cell.first < column.end);
        at_position = at_position || cell.first == p;
      }
      if (in_column && at_position) return true;
    }
    return false;
  }

  bool under_one_head(const CellColumn& column, std::size_t p) const {
    for (std::size_t i = heads_.size(); i-- > 0;) {
      bool seen = false;
      for (const TableCell& cell : heads_[i].cells) {
        if (cell.first < found_.stub_end) continue;
        seen = true;
        if (cell.first <= column.first && cell.end > p) return true;
      }
      if (seen) return false;
    }
    return false;
  }

  const std::vector<CellRow>& heads_;
  const std::vector<CellRow>& body_;
  std::vector<Position> positions_;
  CellColumns found_;
};

}  // namespace

std::optional<std::size_t> CellColumns::at(std::size_t position) const {
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (position >= columns[c].first && position < columns[c].end) return c;
  return std::nullopt;
}

CellColumns find_columns(const std::vector<CellRow>& heads, const std::vector<CellRow>& body) {
  return ColumnFinder(heads, body).find();
}

}  // namespace tieout
