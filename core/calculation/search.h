// The search for the calculations of one block: a fixpoint over row vectors, cheapest explanation first.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/limits.h"
#include "core/calculation/evidence.h"
#include "core/calculation/signed_sums.h"

namespace tieout {

// What is known so far: which sums are accepted and which rows they use up.
class CalculationSearch {
 public:
  CalculationSearch(const AdditiveBlock& block, std::size_t& hypotheses_left);

  // Runs to the end; false where the bound on hypotheses was reached first.
  bool run();
  const std::vector<Hypothesis>& found() const { return found_; }
  // Totals without a sum that have more rows before or below them than any sum was tried with.
  std::vector<std::size_t> cut_short() const;
  // Pairs of totals printed twice, such as total assets and total liabilities and equity: (first, later).
  std::vector<std::pair<std::size_t, std::size_t>> equal_totals() const;

 private:
  // All rows added, or all others taken off the first: "gross profit, less each expense".
  enum class Run { sum, remainder };
  // The rows that a total may be made up of, nearest first, and how many of them may make it up, by run and
  // fit.
  struct Runs {
    std::vector<std::size_t> frontier;
    std::array<std::array<std::vector<std::size_t>, 3>, 2> lengths;
  };
  // What was found for a total, and the shapes tried in vain, by fit: as long as the rows before it are the
  // same.
  struct Attempts {
    std::optional<Runs> runs;
    std::optional<SignedSums> sums;
    std::array<std::bitset<limits::signed_terms * limits::signed_terms>, 3> signed_shapes{};
  };
  static std::size_t index_of(Fit fit) { return static_cast<std::size_t>(fit); }
  static std::size_t index_of(Run run) { return static_cast<std::size_t>(run); }
  static std::size_t index_of(SignedShape shape) {
    return shape.flips * limits::signed_terms + shape.length - 1;
  }

  std::vector<std::size_t> frontier(std::size_t total) const;
  bool has_rows_out_of_reach(std::size_t total) const;
  Allowance allowance_of(Fit fit, std::size_t terms) const;
  bool is_open(std::size_t row) const { return !resolved_[row] && !block_.rows[row].is_zero(); }
  bool fills_its_section(const Hypothesis& hypothesis) const;
  std::optional<Hypothesis> right_way_round(Hypothesis hypothesis) const;
  bool depends_on(std::size_t row, std::size_t on) const;
  void accept(Hypothesis hypothesis);
  bool spend(std::size_t count = 1);

  bool accept_runs(Run run, Fit fit);
  bool accept_run(std::size_t total, Run run, Fit fit);
  bool accept_sections_of_one_row(Fit fit);
  bool is_its_only_row(std::size_t total) const;
  std::vector<std::size_t> rows_below(std::size_t total) const;
  bool accept_sums_of_rows_below();
  bool accept_cheapest_signed_sum(Fit fit, std::size_t most_flips);
  bool comes_to_total(std::size_t total, const std::vector<std::int64_t>& excess, Allowance allowance) const;
  std::vector<std::int64_t> excess_of_remainder(std::size_t total, std::size_t first,
                                                const std::vector<std::int64_t>& excess) const;
  Runs find_runs(std::size_t total);
  const Runs& runs_of(std::size_t total);
  bool begins_section(std::size_t row) const;
  int bits_for_run(std::size_t total, std::size_t length, Fit fit, bool is_part) const;
  int bits_for_signed(std::size_t total, SignedShape shape, Fit fit) const;
  bool accept_signed_sum(std::size_t total, SignedShape shape, Fit fit);
  std::vector<std::size_t> open_totals() const;
  // The row of the statement where the section that holds the terms begins.
  std::uint32_t section_start(const Hypothesis& hypothesis) const;
  void take_in_zero_rows(Hypothesis& hypothesis, const std::vector<std::size_t>& frontier,
                         std::size_t length) const;

  const AdditiveBlock& block_;
  std::size_t& hypotheses_left_;
  std::int64_t rounding_unit_ = 1;                  // of the column with the fewest decimals
  std::vector<std::optional<std::size_t>> parent_;  // the total that uses a row up
  std::vector<bool> resolved_;                      // rows that are the total of an accepted sum
  std::vector<Hypothesis> found_;
  std::vector<Attempts> attempts_;  // by row
};

}  // namespace tieout
