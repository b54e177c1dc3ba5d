// Chooses among the concepts that a caption may mean: what fits the row, then each concept once a statement.
#include "core/concept/assign_concepts.h"

#include <algorithm>
#include <array>

#include "core/concept/caption_words.h"
#include "core/concept/concept.h"
#include "core/concept/fit.h"
#include "core/concept/net_income.h"
#include "core/concept/same_figures.h"
#include "core/concept/unnamed_totals.h"

namespace tieout {
namespace {

using Matches = std::vector<PatternMatch>;

bool has_figures(const LineItem& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

bool may_mean_something(const LineItem& row) {
  return !row.caption.empty() && row.kind != RowKind::heading && row.kind != RowKind::text;
}

std::vector<Matches> read_captions(const Statement& statement) {
  std::vector<Matches> matches;
  for (const LineItem& row : statement.rows)
    matches.push_back(may_mean_something(row)
                          ? find_patterns(caption_patterns(), caption_words(row.caption).span())
                          : Matches{});
  return matches;
}

// Several lines that only one industry prints.
Industry read_industry(const std::vector<std::vector<Matches>>& captions) {
  std::vector<bool> seen(concept_count());
  for (const auto& statement : captions)
    for (const Matches& row : statement)
      for (const PatternMatch& match : row) seen[match.value] = seen[match.value] || match.loose == 0;
  const auto count = [&](auto... ids) { return (0 + ... + static_cast<int>(seen[index_of(ids)])); };
  Industry industry;
  industry.bank = count(ConceptId::nii_after_provision, ConceptId::provision_credit,
                        ConceptId::noninterest_income, ConceptId::noninterest_expense, ConceptId::loans_net,
                        ConceptId::allowance_loans, ConceptId::deposits_nib, ConceptId::deposits_ib) >= 2;
  industry.insurer =
      count(ConceptId::premiums_earned, ConceptId::premiums_written, ConceptId::policy_benefits,
            ConceptId::loss_reserves, ConceptId::unearned_premiums, ConceptId::future_policy_benefits) >= 2;
  return industry;
}

// The rows of one statement with the concepts still possible for each, best first.
class ConceptChoice {
 public:
  ConceptChoice(Statement& statement, std::vector<Matches> captions, Industry industry)
      : statement_(statement), choices_(std::move(captions)), industry_(industry) {}

  void run() {
    keep_fitting();
    for (int round = 0; round < 3 && settle_repeats(); ++round) {
    }
    drop_rivals();
    for (std::size_t row = 0; row < choices_.size(); ++row)
      if (!choices_[row].empty()) statement_.rows[row].concept_id = meaning_of(choices_[row].front());
  }

 private:
  void keep_fitting() {
    PlaceTracker tracker(statement_);
    for (std::size_t row = 0; row < choices_.size(); ++row) {
      const LineItem& item = statement_.rows[row];
      const RowContext context{statement_.kind, tracker.enter(row), item.unit.kind, industry_, item.caption};
      Matches& choice = choices_[row];
      choice.erase(
          std::remove_if(choice.begin(), choice.end(),
                         [&](const PatternMatch& m) { return !fits(concept_of(meaning_of(m)), context); }),
          choice.end());
      if (!choice.empty()) tracker.close_with(meaning_of(choice.front()));
    }
  }

  // For each concept that rows put first, those rows.
  std::vector<std::vector<std::size_t>> claims() const {
    std::vector<std::vector<std::size_t>> rows(concept_count());
    for (std::size_t row = 0; row < choices_.size(); ++row)
      if (!choices_[row].empty()) rows[choices_[row].front().value].push_back(row);
    return rows;
  }

  // A concept that several rows claim goes to the best of them and to those that print the same; the others
  // try their next one.
  bool settle_repeats() {
    bool changed = false;
    const auto claimed = claims();
    for (std::size_t meaning = 0; meaning < claimed.size(); ++meaning) {
      const auto& rows = claimed[meaning];
      if (rows.size() < 2 || may_repeat(concept_of(static_cast<ConceptId>(meaning)))) continue;
      const std::size_t best = *std::min_element(
          rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
      for (const std::size_t row : rows) {
        if (rank(row) == rank(best) || same_figures(statement_.rows[row], statement_.rows[best])) continue;
        choices_[row].erase(choices_[row].begin());
        changed = true;
      }
    }
    return changed;
  }

  // Rows that claim one concept equally and print different figures leave none of them certain.
  void drop_rivals() {
    const auto claimed = claims();
    for (std::size_t meaning = 0; meaning < claimed.size(); ++meaning) {
      const auto& rows = claimed[meaning];
      if (rows.size() < 2 || may_repeat(concept_of(static_cast<ConceptId>(meaning)))) continue;
      const bool agree = std::all_of(rows.begin() + 1, rows.end(), [&](std::size_t row) {
        return same_figures(statement_.rows[rows.front()], statement_.rows[row]);
      });
      if (!agree)
        for (const std::size_t row : rows) choices_[row].clear();
    }
  }

  // A cash flow of one meaning may be printed in several lines: purchases of one kind of security and of
  // another.
  static bool may_repeat(const Concept& meaning) {
    using enum ConceptSection;
    return meaning.home == ConceptHome::cash_flow && meaning.section >= operating &&
           meaning.section <= financing;
  }

  using Rank = std::array<int, 3>;

  Rank rank(std::size_t row) const {
    const LineItem& item = statement_.rows[row];
    const bool sum = item.kind == RowKind::total || item.kind == RowKind::subtotal;
    return {has_figures(item) ? 0 : 1, sum ? 0 : 1, static_cast<int>(choices_[row].front().loose)};
  }

  Statement& statement_;
  std::vector<Matches> choices_;
  Industry industry_;
};

}  // namespace

void assign_concepts(std::vector<Statement>& statements) {
  std::vector<std::vector<Matches>> captions;
  captions.reserve(statements.size());
  for (const Statement& statement : statements) captions.push_back(read_captions(statement));
  const Industry industry = read_industry(captions);
  const bool shared_out = std::any_of(captions.begin(), captions.end(), shares_out_net_income);
  for (std::size_t s = 0; s < statements.size(); ++s) {
    if (shared_out) std::for_each(captions[s].begin(), captions[s].end(), mean_net_income_of_all);
    ConceptChoice(statements[s], std::move(captions[s]), industry).run();
    name_balance_totals(statements[s]);
  }
}

}  // namespace tieout
