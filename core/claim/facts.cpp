// Looks cells up by concept and period, and says what they mean.
#include <algorithm>
#include <string>
#include <string_view>

#include "core/claim/bind.h"
#include "core/claim/metric.h"
#include "core/concept/concept.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

// Measures that prose calls a loss, or a use of cash, when they are below zero. All others are spoken of
// without a sign.
constexpr ConceptId two_signed[] = {
    ConceptId::gross_profit,
    ConceptId::operating_income,
    ConceptId::pretax_income,
    ConceptId::income_cont_ops,
    ConceptId::disc_ops,
    ConceptId::profit_loss,
    ConceptId::net_income,
    ConceptId::ni_to_common,
    ConceptId::eps_basic,
    ConceptId::eps_diluted,
    ConceptId::eps_basic_diluted,
    ConceptId::eps_cont_diluted,
    ConceptId::eps_disc_diluted,
    ConceptId::comprehensive_income,
    ConceptId::net_interest_income,
    ConceptId::cfo,
    ConceptId::cfi,
    ConceptId::cff,
    ConceptId::ng_net_income,
    ConceptId::ng_eps,
    ConceptId::ebitda,
    ConceptId::adj_ebitda,
    ConceptId::fcf,
    ConceptId::ffo,
    ConceptId::affo,
    ConceptId::retained_earnings,
    ConceptId::equity_parent,
    ConceptId::equity_total,
    ConceptId::working_capital,
    ConceptId::op_margin_pct,
    ConceptId::gross_margin_pct,
    ConceptId::etr,
    ConceptId::income_tax,
};

// Of a measure printed in more rows than these, the rest is not looked up. That hides no slip as agreement
// and makes none up: what agrees with a row that is kept agrees, and what agrees with none of them may be
// said of another, so that it is left unbound and never called inconsistent.
constexpr std::size_t rows_kept = 40;

int rank_of(StatementKind kind) {
  switch (kind) {
    case StatementKind::income_statement:
    case StatementKind::balance_sheet:
    case StatementKind::cash_flow:
    case StatementKind::comprehensive_income:
      return 0;
    case StatementKind::highlights:
      return 1;
    case StatementKind::reconciliation:
      return 2;
    default:
      return 3;
  }
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = to_lower(c);
  return lower;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "Net loss" printed without parentheses is a loss; "Net income (loss)" prints its sign.
bool is_loss_caption(std::string_view caption) {
  const std::string lower = lower_case(caption);
  const bool loss = contains(lower, "loss") || contains(lower, "deficit") || contains(lower, "used in") ||
                    contains(lower, "used for");
  return loss && !contains(lower, "income") && !contains(lower, "earnings") && !contains(lower, "profit") &&
         !contains(lower, "(loss") && !contains(lower, "provided") && !contains(lower, "(used") &&
         !contains(lower, "(deficit");
}

// What prose would take a caption for: the whole of it is the name of a measure, "net" and "(loss)" aside.
std::optional<ConceptId> concept_named(std::string_view caption) {
  ProseWords words;
  bool in_parentheses = false;
  for (ProseWord& word : read_prose_words(caption, {0, static_cast<std::uint32_t>(caption.size())})) {
    if (word.is("(") || word.is(")")) in_parentheses = word.is("(");
    const bool aside = word.kind == ProseWordKind::punctuation || (in_parentheses && word.is("loss"));
    if (!aside) words.push_back(std::move(word));
  }
  if (words.size() > 1 && words.back().is("net")) words.pop_back();
  const auto match = metric_phrases().longest_at(words, 0, words.size());
  if (!match || match->end != words.size()) return std::nullopt;
  const std::string_view names = match->meaning->concepts;
  return find_concept(names.substr(0, names.find('|')));
}

std::vector<std::optional<ConceptId>> concepts_of(const Statement& statement) {
  const bool plain =
      statement.kind == StatementKind::income_statement || statement.kind == StatementKind::balance_sheet;
  std::vector<std::optional<ConceptId>> concepts;
  concepts.reserve(statement.rows.size());
  for (const LineItem& item : statement.rows) {
    concepts.emplace_back(item.concept_id);
    if (plain && !item.concept_id) concepts.back() = concept_named(item.caption);
  }
  return concepts;
}

const Unit& unit_of(const Cell& cell, const LineItem& row) {
  return cell.unit ? *cell.unit : row.unit;
}

bool same_time(const Period& column, const Period& claimed) {
  if (column.same_as(claimed)) return true;
  // A balance of "the first quarter" is the one at its end.
  return column.type == PeriodType::instant && claimed.type == PeriodType::duration &&
         column.end == claimed.end;
}

}  // namespace

bool has_two_signs(ConceptId concept_id) {
  return std::find(std::begin(two_signed), std::end(two_signed), concept_id) != std::end(two_signed);
}

FactBook::FactBook(const std::vector<Statement>& statements) : statements_(statements) {
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    concepts_.push_back(concepts_of(statements[s]));
    if (statements[s].kind == StatementKind::guidance || statements[s].kind == StatementKind::segment)
      continue;
    for (std::uint32_t r = 0; r < statements[s].rows.size(); ++r)
      if (const auto id = concept_of(CellRef{s, r, 0})) rows_[*id].push_back({s, r});
  }
  const auto rank = [&](RowRef row) { return rank_of(statements_[row.statement].kind); };
  for (auto& [id, rows] : rows_) {
    std::stable_sort(rows.begin(), rows.end(), [&](RowRef a, RowRef b) { return rank(a) < rank(b); });
    if (rows.size() <= rows_kept) continue;
    rows.resize(rows_kept);
    cut_.insert(id);
  }
}

std::vector<CellRef> FactBook::cells(ConceptId concept_id, UnitKind unit) const {
  std::vector<CellRef> cells;
  const auto rows = rows_.find(concept_id);
  if (rows == rows_.end()) return cells;
  for (const RowRef row : rows->second) {
    const Statement& statement = statements_[row.statement];
    const LineItem& item = statement.rows[row.row];
    for (std::uint32_t c = 0; c < std::min(item.cells.size(), statement.columns.size()); ++c) {
      const auto& cell = item.cells[c];
      if (!cell || !cell->has_value() || unit_of(*cell, item).kind != unit) continue;
      const Column& column = statement.columns[c];
      if (column.role == ColumnRole::value && period_at(statement, row.row, c) && column.member.empty())
        cells.push_back({row.statement, row.row, c});
    }
  }
  return cells;
}

std::vector<CellRef> FactBook::cells(ConceptId concept_id, const Period& period, UnitKind unit) const {
  std::vector<CellRef> cells = this->cells(concept_id, unit);
  const auto other = [&](CellRef ref) { return !same_time(*this->period(ref), period); };
  cells.erase(std::remove_if(cells.begin(), cells.end(), other), cells.end());
  return cells;
}

std::vector<CellRef> FactBook::cells(RowRef row, std::string_view member, const Period& period,
                                     UnitKind unit) const {
  std::vector<CellRef> cells;
  const Statement& statement = statements_[row.statement];
  const LineItem& item = statement.rows[row.row];
  for (std::uint32_t c = 0; c < std::min(item.cells.size(), statement.columns.size()); ++c) {
    const auto& cell = item.cells[c];
    const Column& column = statement.columns[c];
    if (cell && cell->has_value() && column.role == ColumnRole::value && column.member == member &&
        unit_of(*cell, item).kind == unit)
      if (const auto& time = period_at(statement, row.row, c); time && same_time(*time, period))
        cells.push_back({row.statement, row.row, c});
  }
  return cells;
}

UnitKind FactBook::unit(CellRef ref) const {
  return unit_of(*cell_at(statements_, ref), row(ref)).kind;
}

bool FactBook::is_open(CellRef ref) const {
  return unit_of(*cell_at(statements_, ref), row(ref)).is_open();
}

Amount FactBook::amount(CellRef ref) const {
  const Cell& cell = *cell_at(statements_, ref);
  const LineItem& item = row(ref);
  const Amount printed{cell.figure.value, unit_of(cell, item).scale};
  const auto id = concept_of(ref);
  if (!id || !has_two_signs(*id)) return printed.magnitude();
  return is_loss_caption(item.caption) ? -printed.magnitude() : printed;
}

}  // namespace tieout
