// Gathers the rows of a statement by what may be added to what.
#include "core/calculation/additive_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/concept/concept.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

constexpr std::size_t most_columns = 64;  // bits of the mask; limits::columns is below it
// Sums of limits::calculation_terms such values stay within 64 bits.
constexpr std::int64_t largest_value = 100'000'000'000'000'000;

std::optional<UnitKind> additive_unit(const LineItem& row) {
  switch (row.kind) {
    case RowKind::heading:
    case RowKind::text:
    case RowKind::ratio:
      return std::nullopt;
    case RowKind::per_share:
      return UnitKind::money_per_share;
    case RowKind::shares:
      return UnitKind::shares;
    default:
      return row.unit.kind == UnitKind::percent ? std::nullopt : std::optional(row.unit.kind);
  }
}

bool is_percent(const std::optional<Cell>& cell) {
  return cell && cell->figure.is_number() && cell->figure.suffix == FigureSuffix::percent;
}

bool is_plain(const std::optional<Cell>& cell) {
  return cell && cell->figure.is_number() && cell->figure.suffix == FigureSuffix::none;
}

bool prints_percentages_of_amounts(const Statement& statement, std::size_t column) {
  return std::any_of(statement.rows.begin(), statement.rows.end(), [&](const LineItem& row) {
    return column < row.cells.size() && is_percent(row.cells[column]) &&
           std::any_of(row.cells.begin(), row.cells.end(), is_plain);
  });
}

TotalMark mark_of(const LineItem& row) {
  if (row.kind == RowKind::subtotal || row.kind == RowKind::total || row.caption.empty() ||
      row.rule_above != RuleMark::none)
    return TotalMark::printed;
  if (!row.concept_id) return TotalMark::none;
  const ConceptSection section = concept_of(*row.concept_id).section;
  const bool is_sum = section == ConceptSection::subtotal || section == ConceptSection::total;
  return is_sum ? TotalMark::meaning : TotalMark::none;
}

// "Property, net" below "Less accumulated depreciation" is what is left.
bool is_net_of(const LineItem& row, const AdditiveRow& above) {
  return above.deducted && has_phrase(plain_words(row.caption), "net");
}

// Words of captions whose figures are printed positive and taken off: everywhere, and of flows.
constexpr std::string_view deductions[] = {"less",
                                           "deduct",
                                           "deductions",
                                           "treasury",
                                           "discount",
                                           "allowance",
                                           "accumulated depreciation",
                                           "unearned",
                                           "eliminations",
                                           "unamortized",
                                           "ceded"};
constexpr std::string_view expenses[] = {"expense",   "expenses", "cost",      "costs",     "loss",
                                         "losses",    "charge",   "charges",   "provision", "tax",
                                         "dividends", "interest", "interests", "taxes"};

bool says_deducted(const LineItem& row, StatementKind kind) {
  const std::string plain = plain_words(row.caption);
  const bool flows = kind != StatementKind::balance_sheet && kind != StatementKind::cash_flow;
  return has_any_phrase<deductions>(plain) || (flows && has_any_phrase<expenses>(plain));
}

// The row as integers at `decimals`; nothing where one of its figures is too large.
std::optional<AdditiveRow> as_integers(const Statement& statement, std::uint32_t index,
                                       const std::vector<std::uint32_t>& columns, int decimals) {
  const LineItem& item = statement.rows[index];
  AdditiveRow row{index,      std::vector<std::int64_t>(columns.size()), 0, 0, mark_of(item),
                  item.level, says_deducted(item, statement.kind)};
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Cell* cell = additive_cell(item, columns[c]);
    if (!cell) continue;
    const int128 units = cell->figure.value.units_at(decimals);
    if (units > largest_value || units < -largest_value) return std::nullopt;
    row.values[c] = static_cast<std::int64_t>(units);
    row.present |= std::uint64_t{1} << c;
    if (units != 0) row.nonzero |= std::uint64_t{1} << c;
  }
  return row;
}

std::vector<BlockHeading> headings_of(const Statement& statement) {
  std::vector<BlockHeading> headings;
  for (std::uint32_t r = 0; r < statement.rows.size(); ++r)
    if (statement.rows[r].kind == RowKind::heading) headings.push_back({r, statement.rows[r].level});
  return headings;
}

struct Member {
  std::uint32_t row;
  UnitKind unit;
};

AdditiveBlock make_block(const Statement& statement, const std::vector<Member>& members) {
  AdditiveBlock block{additive_columns(statement), {}, {}, headings_of(statement), {}};
  block.decimals.assign(block.columns.size(), 0);
  for (const Member& member : members)
    for (std::size_t c = 0; c < block.columns.size(); ++c)
      if (const Cell* cell = additive_cell(statement.rows[member.row], block.columns[c]))
        block.decimals[c] = std::max(block.decimals[c], cell->figure.value.decimals());
  const int finest =
      block.decimals.empty() ? 0 : *std::max_element(block.decimals.begin(), block.decimals.end());
  block.rows.reserve(members.size());
  for (const Member& member : members) {
    auto row = as_integers(statement, member.row, block.columns, finest);
    if (!row) block.unfit.push_back(member.row);
    if (!row || row->present == 0) continue;
    if (row->mark == TotalMark::none && !block.rows.empty() &&
        is_net_of(statement.rows[member.row], block.rows.back()))
      row->mark = TotalMark::meaning;
    block.rows.push_back(std::move(*row));
  }
  return block;
}

}  // namespace

const Cell* additive_cell(const LineItem& row, std::size_t column) {
  const auto unit = additive_unit(row);
  if (!unit || column >= row.cells.size() || !row.cells[column]) return nullptr;
  const Cell& cell = *row.cells[column];
  if (!cell.has_value() || cell.figure.suffix != FigureSuffix::none) return nullptr;
  if (cell.unit && cell.unit->kind != *unit) return nullptr;
  return &cell;
}

std::vector<std::uint32_t> additive_columns(const Statement& statement) {
  std::vector<std::uint32_t> columns;
  for (std::uint32_t c = 0; c < statement.columns.size() && columns.size() < most_columns; ++c)
    if (statement.columns[c].role == ColumnRole::value && !prints_percentages_of_amounts(statement, c))
      columns.push_back(c);
  return columns;
}

std::vector<AdditiveBlock> additive_blocks(const Statement& statement) {
  std::array<std::vector<Member>, 4> open;  // by unit: money, per share, shares, counts
  std::vector<AdditiveBlock> blocks;
  const auto close = [&](std::vector<Member>& members) {
    if (members.size() > 2) blocks.push_back(make_block(statement, members));
    members.clear();
  };
  for (std::uint32_t r = 0; r < statement.rows.size(); ++r) {
    const auto unit = additive_unit(statement.rows[r]);
    if (!unit) continue;
    if (*unit == UnitKind::money_per_share && statement.kind != StatementKind::balance_sheet) close(open[0]);
    const std::size_t slot = *unit == UnitKind::money             ? 0
                             : *unit == UnitKind::money_per_share ? 1
                             : *unit == UnitKind::shares          ? 2
                                                                  : 3;
    open[slot].push_back({r, *unit});
  }
  for (auto& members : open) close(members);
  return blocks;
}

}  // namespace tieout
