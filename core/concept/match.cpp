// Chooses among the concepts that captions propose.
#include "core/concept/match.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "core/concept/caption_patterns.h"
#include "core/concept/concept.h"
#include "core/concept/sections.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

bool has_cells(const LineItem& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

// Industries whose words mean something else elsewhere: "Deposits" of a bank and of a shop.
struct Industries {
  bool bank = false, insurance = false;
};

Industries industries_of(const std::vector<std::vector<std::string>>& plain) {
  Industries found;
  for (const auto& captions : plain)
    for (const std::string& caption : captions) {
      found.bank = found.bank || caption == "net interest income" || caption == "total deposits";
      found.insurance = found.insurance || has_phrase(caption, "premiums earned") ||
                        has_phrase(caption, "earned premiums") || has_phrase(caption, "net premiums");
    }
  return found;
}

bool unit_agrees(ConceptUnit unit, UnitKind kind) {
  switch (unit) {
    case ConceptUnit::money:
      return kind == UnitKind::money;
    case ConceptUnit::per_share:
      return kind == UnitKind::money_per_share;
    case ConceptUnit::shares:
      return kind == UnitKind::shares;
    case ConceptUnit::percent:
      return kind == UnitKind::percent;
  }
  return false;
}

bool statement_agrees(ConceptStatement of, StatementKind kind) {
  using enum StatementKind;
  const bool lists = kind == highlights || kind == reconciliation;
  switch (of) {
    case ConceptStatement::income:
      return kind == income_statement || lists;
    case ConceptStatement::balance:
      return kind == balance_sheet || kind == highlights;
    case ConceptStatement::cash:
      return kind == cash_flow || lists;
    case ConceptStatement::income_or_cash:
      return kind == income_statement || kind == cash_flow || kind == comprehensive_income || lists;
    case ConceptStatement::comprehensive:
      return kind == comprehensive_income || kind == income_statement;
    case ConceptStatement::nongaap:
    case ConceptStatement::kpi:
      return kind != balance_sheet && kind != cash_flow && kind != equity;
  }
  return false;
}

bool is_side_of_balance(ConceptSection section) {
  return section >= ConceptSection::current_assets && section <= ConceptSection::noncurrent_liabilities;
}

bool is_part_of_cash_flow(ConceptSection section) {
  return section >= ConceptSection::operating && section <= ConceptSection::financing;
}

// Lists of measures hold totals and bottom lines; a line inside a sum means what its own statement says.
bool stands_in_lists(ConceptSection section) {
  using enum ConceptSection;
  return section == top || section == subtotal || section == total || section == pershare ||
         section == shares || section == ratio || section == ConceptSection::nongaap ||
         section == ConceptSection::kpi || section == bank || section == insurance;
}

class Matcher {
 public:
  Matcher(Statement& statement, const std::vector<std::string>& plain, Industries industries)
      : statement_(statement),
        plain_(plain),
        industries_(industries),
        sections_(sections_of(statement, plain)) {}

  void run() {
    open_.resize(statement_.rows.size());
    for (std::size_t row = 0; row < statement_.rows.size(); ++row) choose(row);
    name_unnamed_totals();
    separate_net_incomes();
    drop_rivals();
  }

 private:
  // The first concept that agrees; those whose patterns account for every word go first.
  void choose(std::size_t row) {
    LineItem& item = statement_.rows[row];
    item.concept_id.reset();
    if (!has_cells(item) || plain_[row].empty()) return;
    const auto matches = CaptionPatterns::of_concepts().match(CaptionWords(plain_[row]));
    for (const bool open : {false, true})
      for (const auto& match : matches)
        if (!item.concept_id && match.open == open && agrees(concepts()[match.concept_id], row)) {
          item.concept_id = match.concept_id;
          open_[row] = open;
        }
  }

  // The two sides of a balance sheet may end in sums without captions, which are equal.
  void name_unnamed_totals() {
    if (statement_.kind != StatementKind::balance_sheet) return;
    const auto assets = find_concept("assets_total"), both = find_concept("liab_equity_total");
    std::optional<std::size_t> first;
    for (std::size_t row = 0; row < plain_.size(); ++row) {
      LineItem& item = statement_.rows[row];
      const bool unnamed = plain_[row].empty() && item.kind == RowKind::total;
      if (first && unnamed && same_values(*first, row)) {
        item.concept_id = both;
        if (!statement_.rows[*first].concept_id) statement_.rows[*first].concept_id = assets;
      }
      if (!first && (unnamed || item.concept_id == assets)) first = row;
    }
  }

  bool agrees(const Concept& wanted, std::size_t row) const {
    const LineItem& item = statement_.rows[row];
    if (!unit_agrees(wanted.unit, item.unit.kind) || !statement_agrees(wanted.statement, statement_.kind))
      return false;
    if (wanted.section == ConceptSection::bank && !industries_.bank) return false;
    if (wanted.section == ConceptSection::insurance && !industries_.insurance) return false;
    const bool list =
        statement_.kind == StatementKind::highlights || statement_.kind == StatementKind::reconciliation;
    if (list && !stands_in_lists(wanted.section)) return false;
    return section_agrees(wanted.section, row);
  }

  bool section_agrees(ConceptSection wanted, std::size_t row) const {
    const auto& own = sections_[row];
    switch (statement_.kind) {
      case StatementKind::balance_sheet:
        return balance_agrees(wanted, row);
      case StatementKind::cash_flow:
        if (is_part_of_cash_flow(wanted)) return own == wanted;
        if (wanted == ConceptSection::supplemental) return own == wanted;
        if (wanted == ConceptSection::opex || wanted == ConceptSection::nonoperating)
          return own == ConceptSection::operating;
        return true;
      default:
        return income_agrees(wanted, row);
    }
  }

  bool balance_agrees(ConceptSection wanted, std::size_t row) const {
    const auto& own = sections_[row];
    if (is_side_of_balance(wanted)) return own ? own == wanted : row_is_on_side(wanted, row);
    if (wanted == ConceptSection::equity) return own == wanted;
    return true;
  }

  // A balance sheet without current items still has two sides.
  bool row_is_on_side(ConceptSection wanted, std::size_t row) const {
    const bool assets =
        wanted == ConceptSection::current_assets || wanted == ConceptSection::noncurrent_assets;
    std::size_t total = 0;
    while (total < plain_.size() && plain_[total] != "total assets") ++total;
    return total < plain_.size() && (row < total) == assets;
  }

  // Lines under "Cost of revenue:" are no revenue, whatever they are called.
  bool income_agrees(ConceptSection wanted, std::size_t row) const {
    const auto& own = sections_[row];
    if (wanted == ConceptSection::top) return !own || own == ConceptSection::top;
    if (own == ConceptSection::top) return wanted != ConceptSection::opex && wanted != ConceptSection::cost;
    if (own == ConceptSection::cost)
      return wanted == ConceptSection::cost || wanted == ConceptSection::subtotal;
    return true;
  }

  // Where a share of others is printed apart, net income before it is the whole group's.
  void separate_net_incomes() {
    const auto whole = find_concept("profit_loss"), own = find_concept("net_income"),
               others = find_concept("nci_income");
    std::size_t share = plain_.size();
    for (std::size_t row = 0; row < plain_.size() && share == plain_.size(); ++row)
      if (statement_.rows[row].concept_id == others) share = row;
    for (std::size_t row = 0; row < share && share < plain_.size(); ++row)
      if (statement_.rows[row].concept_id == own && !has_phrase(plain_[row], "attributable"))
        statement_.rows[row].concept_id = whole;
  }

  bool is_sum(std::size_t row) const {
    const RowKind kind = statement_.rows[row].kind;
    return kind == RowKind::subtotal || kind == RowKind::total;
  }

  bool same_values(std::size_t a, std::size_t b) const {
    const auto& left = statement_.rows[a].cells;
    const auto& right = statement_.rows[b].cells;
    for (std::size_t column = 0; column < left.size(); ++column)
      if (left[column] && right[column] && left[column]->figure.value != right[column]->figure.value)
        return false;
    return true;
  }

  // One concept has one row: rows that print the same all keep it; else the only sum does, or the only one
  // whose every word is accounted for, or the first of per-share and share rows, or none.
  void drop_rivals() {
    std::map<std::size_t, std::vector<std::size_t>> rows_of;
    for (std::size_t row = 0; row < plain_.size(); ++row)
      if (const auto id = statement_.rows[row].concept_id) rows_of[*id].push_back(row);
    for (const auto& [id, rows] : rows_of)
      if (rows.size() > 1) settle(rows, concepts()[id].unit);
  }

  void settle(const std::vector<std::size_t>& rows, ConceptUnit unit) {
    if (std::all_of(rows.begin(), rows.end(), [&](std::size_t row) { return same_values(rows[0], row); }))
      return;
    const auto sums = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return is_sum(row); });
    const auto closed = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return !open_[row]; });
    std::optional<std::size_t> keeps;
    if (closed == 1)
      keeps = *std::find_if(rows.begin(), rows.end(), [&](std::size_t row) { return !open_[row]; });
    if (sums == 1)
      keeps = *std::find_if(rows.begin(), rows.end(), [&](std::size_t row) { return is_sum(row); });
    if (!keeps && unit != ConceptUnit::money) keeps = rows.front();
    for (const std::size_t row : rows)
      if (row != keeps) statement_.rows[row].concept_id.reset();
  }

  Statement& statement_;
  const std::vector<std::string>& plain_;
  Industries industries_;
  std::vector<std::optional<ConceptSection>> sections_;
  std::vector<bool> open_;  // by row: its concept's pattern leaves words out
};

}  // namespace

void match_concepts(std::vector<Statement>& statements) {
  std::vector<std::vector<std::string>> plain;
  for (const Statement& statement : statements) {
    plain.emplace_back();
    for (const LineItem& row : statement.rows) plain.back().push_back(plain_words(row.caption));
  }
  const Industries industries = industries_of(plain);
  for (std::size_t i = 0; i < statements.size(); ++i) Matcher(statements[i], plain[i], industries).run();
}

}  // namespace tieout
