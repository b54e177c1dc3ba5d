// Finds sums over all columns at once: plain sums first, then the one signed sum with the fewest minus signs,
// and over again; taking signed sums greedily would solve every identity for the wrong row.
#include "core/calculation/search.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>
#include <tuple>

#include "core/base/limits.h"

namespace tieout {
namespace {

constexpr std::int64_t least_telling = 100;  // smaller figures are alike by chance

int log2_of(std::size_t count) {
  return std::bit_width(static_cast<std::uint64_t>(count));
}

// Evidence asked of a sum that was one of many tried; a row that is printed or meant as a total needs less.
int bits_for(TotalMark mark, int attempts_bits) {
  return (mark == TotalMark::printed ? 1 : mark == TotalMark::meaning ? 7 : 13) + attempts_bits;
}

}  // namespace

CalculationSearch::CalculationSearch(const AdditiveBlock& block, std::size_t& hypotheses_left)
    : block_(block),
      hypotheses_left_(hypotheses_left),
      parent_(block.rows.size()),
      resolved_(block.rows.size()),
      attempts_(block.rows.size()) {
  const auto [coarsest, finest] = std::minmax_element(block.decimals.begin(), block.decimals.end());
  for (int i = *coarsest; i < *finest; ++i) rounding_unit_ *= 10;
}

bool CalculationSearch::spend(std::size_t count) {
  const bool affordable = hypotheses_left_ >= count;
  hypotheses_left_ -= std::min(count, hypotheses_left_);
  return affordable;
}

bool CalculationSearch::run() {
  while (hypotheses_left_ > 0) {
    if (accept_runs(Run::sum, Fit::exact) || accept_sums_of_rows_below()) continue;
    if (accept_sections_of_one_row(Fit::exact)) continue;
    if (accept_cheapest_signed_sum(Fit::exact, 4) || accept_runs(Run::remainder, Fit::exact)) continue;
    if (accept_runs(Run::sum, Fit::rounded) || accept_cheapest_signed_sum(Fit::rounded, 1)) continue;
    if (accept_runs(Run::remainder, Fit::rounded)) continue;
    if (accept_runs(Run::sum, Fit::all_but_one_column)) continue;
    if (accept_sections_of_one_row(Fit::all_but_one_column)) continue;
    if (accept_runs(Run::remainder, Fit::all_but_one_column)) continue;
    if (accept_cheapest_signed_sum(Fit::all_but_one_column, 3)) continue;
    return true;
  }
  return false;
}

// Rounding alone may move a sum by half a unit for each of its terms and the total.
Allowance CalculationSearch::allowance_of(Fit fit, std::size_t terms) const {
  if (fit != Fit::rounded) return {fit == Fit::all_but_one_column ? std::size_t{1} : 0, 0};
  return {0, static_cast<std::int64_t>(terms + 1) / 2 * rounding_unit_};
}

// Rows before the total that no earlier total uses up, nearest first; ends at a row that a later total uses,
// since what lies beyond belongs to that total.
std::vector<std::size_t> CalculationSearch::frontier(std::size_t total) const {
  std::vector<std::size_t> rows;
  rows.reserve(std::min(total, limits::calculation_terms));
  for (std::size_t row = total; row-- > 0 && rows.size() < limits::calculation_terms;) {
    if (total - row > limits::calculation_rows) break;
    if (parent_[row] && *parent_[row] > total) break;
    if (!parent_[row]) rows.push_back(row);
  }
  return rows;
}

// Signed sums reach the fewest rows: a total that has more open rows before it was not tried with all of
// them.
bool CalculationSearch::has_rows_out_of_reach(std::size_t total) const {
  std::size_t open = 0;
  for (std::size_t row = total; row-- > 0 && open <= limits::signed_terms;) {
    if (total - row > limits::calculation_rows) return true;
    if (parent_[row] && *parent_[row] > total) break;
    open += !parent_[row];
  }
  return open > limits::signed_terms;
}

std::vector<std::size_t> CalculationSearch::cut_short() const {
  std::vector<std::size_t> totals;
  for (std::size_t row = 0; row < block_.rows.size(); ++row) {
    if (!is_open(row)) continue;
    const bool above = block_.rows[row].mark == TotalMark::printed && has_rows_out_of_reach(row);
    if (above || rows_below(row).size() > limits::calculation_terms) totals.push_back(row);
  }
  return totals;
}

// Whether the terms begin where a section does: below a heading, at a total, or with the block.
bool CalculationSearch::fills_its_section(const Hypothesis& hypothesis) const {
  return begins_section(hypothesis.terms.front());
}

bool CalculationSearch::begins_section(std::size_t first) const {
  if (first == 0 || resolved_[first] || block_.rows[first].mark == TotalMark::printed || resolved_[first - 1])
    return true;
  return std::any_of(block_.headings.begin(), block_.headings.end(), [&](const BlockHeading& heading) {
    return heading.row > block_.rows[first - 1].row && heading.row < block_.rows[first].row;
  });
}

// "Chairs = furniture - tables - beds - lamps": an addend that nothing says is a total is what the others
// leave of one. Where all but the first are taken off, the first is the sum of the rest; other shapes say
// nothing.
std::optional<Hypothesis> CalculationSearch::right_way_round(Hypothesis hypothesis) const {
  if (block_.rows[hypothesis.total].mark != TotalMark::none) return hypothesis;
  std::size_t added = 0, taken_off = 0;
  for (std::size_t i = 0; i < hypothesis.terms.size(); ++i) {
    added += hypothesis.weights[i] > 0;
    taken_off += hypothesis.weights[i] < 0 && !block_.rows[hypothesis.terms[i]].deducted;
  }
  if (taken_off <= 2) return hypothesis;
  const std::size_t first = hypothesis.terms.front();
  if (added > 1 || !is_open(first) || block_.rows[first].mark == TotalMark::printed) return std::nullopt;
  hypothesis.terms.erase(hypothesis.terms.begin());
  hypothesis.terms.push_back(hypothesis.total);
  return Hypothesis{first, hypothesis.terms, std::vector<int>(hypothesis.terms.size(), 1)};
}

bool CalculationSearch::depends_on(std::size_t row, std::size_t on) const {
  for (std::optional<std::size_t> at = on; at; at = parent_[*at])
    if (*at == row) return true;
  return false;
}

void CalculationSearch::accept(Hypothesis hypothesis) {
  resolved_[hypothesis.total] = true;
  for (const std::size_t term : hypothesis.terms) parent_[term] = hypothesis.total;
  const std::size_t reach = hypothesis.terms.back() + limits::calculation_rows + 1;
  for (std::size_t row = hypothesis.terms.front(); row < std::min(reach + 1, attempts_.size()); ++row)
    attempts_[row] = {};
  found_.push_back(std::move(hypothesis));
}

std::uint32_t CalculationSearch::section_start(const Hypothesis& hypothesis) const {
  int level = block_.rows[hypothesis.terms.front()].level;
  for (const std::size_t term : hypothesis.terms) level = std::min(level, block_.rows[term].level);
  std::uint32_t start = 0;
  for (const BlockHeading& heading : block_.headings) {
    if (heading.row > block_.rows[hypothesis.terms.front()].row) break;
    if (level == 0 || heading.level < level) start = heading.row;
  }
  return start;
}

// Rows of zeros above the found terms belong to the sum as far as their section reaches; the numbers cannot
// tell.
void CalculationSearch::take_in_zero_rows(Hypothesis& hypothesis, const std::vector<std::size_t>& frontier,
                                          std::size_t length) const {
  const std::uint32_t start = section_start(hypothesis);
  for (std::size_t i = length; i < frontier.size(); ++i) {
    const AdditiveRow& row = block_.rows[frontier[i]];
    if (!row.is_zero() || row.row < start) return;
    hypothesis.terms.insert(hypothesis.terms.begin(), frontier[i]);
    hypothesis.weights.insert(hypothesis.weights.begin(), 1);
  }
}

bool CalculationSearch::comes_to_total(std::size_t total, const std::vector<std::int64_t>& excess,
                                       Allowance allowance) const {
  std::size_t missed = 0;
  for (std::size_t c = 0; c < excess.size() && missed <= allowance.misses; ++c)
    missed += block_.rows[total].has(c) && std::abs(excess[c]) > allowance.slack;
  return missed == allowance.misses;
}

// By how much the first row less all nearer ones is over the total, `excess` being that of the sum of the
// nearer.
std::vector<std::int64_t> CalculationSearch::excess_of_remainder(
    std::size_t total, std::size_t first, const std::vector<std::int64_t>& excess) const {
  std::vector<std::int64_t> over(excess.size());
  for (std::size_t c = 0; c < over.size(); ++c)
    over[c] = block_.rows[first].values[c] - excess[c] - 2 * block_.rows[total].values[c];
  return over;
}

CalculationSearch::Runs CalculationSearch::find_runs(std::size_t total) {
  Runs runs{frontier(total), {}};
  std::vector<std::int64_t> excess = block_.rows[total].values;
  for (std::int64_t& value : excess) value = -value;
  const auto note = [&](Run run, std::size_t length, const std::vector<std::int64_t>& over) {
    for (const Fit fit : {Fit::exact, Fit::rounded, Fit::all_but_one_column})
      if (comes_to_total(total, over, allowance_of(fit, length)))
        runs.lengths[index_of(run)][index_of(fit)].push_back(length);
  };
  for (std::size_t length = 1; length <= runs.frontier.size(); ++length) {
    const std::size_t first = runs.frontier[length - 1];
    if (length > 2 && block_.rows[total].mark != TotalMark::none && begins_section(first))
      note(Run::remainder, length, excess_of_remainder(total, first, excess));
    for (std::size_t c = 0; c < excess.size(); ++c) excess[c] += block_.rows[first].values[c];
    if (length < 2) continue;
    if (!spend()) break;
    note(Run::sum, length, excess);
  }
  return runs;
}

const CalculationSearch::Runs& CalculationSearch::runs_of(std::size_t total) {
  std::optional<Runs>& runs = attempts_[total].runs;
  if (!runs) runs = find_runs(total);
  return *runs;
}

int CalculationSearch::bits_for_run(std::size_t total, std::size_t length, Fit fit, bool is_part) const {
  const TotalMark mark = block_.rows[total].mark;
  if (fit == Fit::all_but_one_column)
    return (mark == TotalMark::printed ? 7 : mark == TotalMark::meaning ? 11 : 18) + (is_part ? 7 : 0);
  return bits_for(mark, log2_of(length) - 1);
}

// A sum that one column breaks is rather all of its section than the nearest part of it: rows before it may
// have figures in the broken column only.
bool CalculationSearch::accept_run(std::size_t total, Run run, Fit fit) {
  const std::vector<std::size_t>& rows = runs_of(total).frontier;
  std::optional<Hypothesis> shorter;
  for (const std::size_t length : runs_of(total).lengths[index_of(run)][index_of(fit)]) {
    Hypothesis hypothesis{total, {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(length)}, {}};
    std::reverse(hypothesis.terms.begin(), hypothesis.terms.end());
    hypothesis.weights.assign(length, run == Run::sum ? 1 : -1);
    hypothesis.weights.front() = 1;
    const bool is_part = fit == Fit::all_but_one_column && !fills_its_section(hypothesis);
    if (!fits(block_, hypothesis, fit, bits_for_run(total, length, fit, is_part))) continue;
    if (run == Run::sum) take_in_zero_rows(hypothesis, rows, length);
    if (!is_part) {
      accept(std::move(hypothesis));
      return true;
    }
    if (!shorter) shorter = std::move(hypothesis);
  }
  if (shorter) accept(std::move(*shorter));
  return shorter.has_value();
}

bool CalculationSearch::accept_runs(Run run, Fit fit) {
  bool any = false;
  for (std::size_t total = 2; total < block_.rows.size(); ++total) {
    if (!is_open(total) || !accept_run(total, run, fit)) continue;
    if (run != Run::sum || fit != Fit::exact) return true;
    any = true;
  }
  return any;
}

// Whether a row printed as a total, which is not the first, stands below the one row of its section.
bool CalculationSearch::is_its_only_row(std::size_t total) const {
  if (block_.rows[total].mark != TotalMark::printed || parent_[total - 1] || resolved_[total - 1])
    return false;
  const std::uint32_t only = block_.rows[total - 1].row;
  if (block_.rows[total].row != only + 1 || block_.rows[total].level > block_.rows[total - 1].level)
    return false;
  return std::any_of(block_.headings.begin(), block_.headings.end(),
                     [&](const BlockHeading& heading) { return heading.row + 1 == only; });
}

// "Operating expenses: General 2,563, Total operating expenses 2,563": a sum of one row.
bool CalculationSearch::accept_sections_of_one_row(Fit fit) {
  for (std::size_t total = 1; total < block_.rows.size(); ++total) {
    if (!is_open(total) || !is_its_only_row(total)) continue;
    const AdditiveRow &sum = block_.rows[total], &only = block_.rows[total - 1];
    std::size_t missed = 0, telling = 0;
    for (std::size_t c = 0; c < sum.values.size(); ++c) {
      missed += sum.values[c] != only.values[c];
      telling += sum.values[c] == only.values[c] && std::abs(sum.values[c]) >= least_telling;
    }
    if (missed != allowance_of(fit, 1).misses || telling == 0) continue;
    accept({total, {total - 1}, {1}});
    return true;
  }
  return false;
}

// Rows below that are set deeper and belong to no total yet.
std::vector<std::size_t> CalculationSearch::rows_below(std::size_t total) const {
  std::vector<std::size_t> rows;
  for (std::size_t row = total + 1; row < block_.rows.size(); ++row) {
    if (block_.rows[row].level <= block_.rows[total].level) break;
    if (!parent_[row] && !depends_on(row, total)) rows.push_back(row);
  }
  return rows;
}

// "Revenue 100, of which product 60, service 40": the rows below add up to the row above.
bool CalculationSearch::accept_sums_of_rows_below() {
  for (std::size_t total = 0; total + 2 < block_.rows.size(); ++total) {
    if (!is_open(total)) continue;
    Hypothesis hypothesis{total, rows_below(total), {}};
    if (hypothesis.terms.size() < 2 || hypothesis.terms.size() > limits::calculation_terms) continue;
    hypothesis.weights.assign(hypothesis.terms.size(), 1);
    if (!spend() || !fits(block_, hypothesis, Fit::exact, bits_for(TotalMark::none, -4))) continue;
    accept(std::move(hypothesis));
    return true;
  }
  return false;
}

int CalculationSearch::bits_for_signed(std::size_t total, SignedShape shape, Fit fit) const {
  const TotalMark mark = block_.rows[total].mark;
  const int bits =
      bits_for(mark, (mark == TotalMark::printed ? 3 : 0) + log2_of(shape.length << shape.flips));
  if (fit != Fit::all_but_one_column) return bits;
  const std::size_t first = attempts_[total].sums->nearest()[shape.length - 1];
  return bits + (fills_its_section({total, {first}, {1}}) ? 1 : 6);
}

// The nearest rows with some of them subtracted.
bool CalculationSearch::accept_signed_sum(std::size_t total, SignedShape shape, Fit fit) {
  std::optional<SignedSums>& sums = attempts_[total].sums;
  if (!sums) sums.emplace(block_, total, runs_of(total).frontier);
  if (sums->nearest().size() < shape.length || !spend(shape.combinations())) return false;
  const std::vector<FlipMask> choices = sums->choices(shape, allowance_of(fit, shape.length));
  if (choices.empty()) attempts_[total].signed_shapes[index_of(fit)].set(index_of(shape));
  for (const FlipMask flipped : choices) {
    Hypothesis hypothesis{total, {}, {}};
    for (std::size_t i = shape.length; i-- > 0;) {
      hypothesis.terms.push_back(sums->nearest()[i]);
      hypothesis.weights.push_back((flipped >> i & 1) != 0 ? -1 : 1);
    }
    if (has_doubtful_sign(block_, hypothesis) ||
        !fits(block_, hypothesis, fit, bits_for_signed(total, shape, fit)))
      continue;
    auto sum = right_way_round(std::move(hypothesis));
    if (!sum) continue;
    accept(std::move(*sum));
    return true;
  }
  return false;
}

// Likely totals first.
std::vector<std::size_t> CalculationSearch::open_totals() const {
  std::vector<std::size_t> totals;
  for (const TotalMark mark : {TotalMark::printed, TotalMark::meaning, TotalMark::none})
    for (std::size_t row = 2; row < block_.rows.size(); ++row)
      if (is_open(row) && block_.rows[row].mark == mark) totals.push_back(row);
  return totals;
}

bool CalculationSearch::accept_cheapest_signed_sum(Fit fit, std::size_t most_flips) {
  const std::vector<std::size_t> totals = open_totals();
  for (std::size_t flips = 1; flips <= most_flips; ++flips)
    for (std::size_t length = flips + 1; length <= limits::signed_terms; ++length)
      for (const std::size_t total : totals) {
        const SignedShape shape{flips, length};
        if (fit == Fit::all_but_one_column && block_.rows[total].mark == TotalMark::none) continue;
        const bool hopeless = attempts_[total].signed_shapes[index_of(fit)].test(index_of(shape));
        if (!hopeless && accept_signed_sum(total, shape, fit)) return true;
      }
  return false;
}

std::vector<std::pair<std::size_t, std::size_t>> CalculationSearch::equal_totals() const {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::vector<std::size_t> tops;
  for (std::size_t row = 0; row < block_.rows.size(); ++row)
    if (resolved_[row] && !parent_[row]) tops.push_back(row);
  std::sort(tops.begin(), tops.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(block_.rows[a].values, a) < std::tie(block_.rows[b].values, b);
  });
  for (std::size_t i = 1; i < tops.size(); ++i) {
    const AdditiveRow &first = block_.rows[tops[i - 1]], &later = block_.rows[tops[i]];
    if (first.values == later.values && first.present == later.present)
      pairs.emplace_back(tops[i - 1], tops[i]);
  }
  return pairs;
}

}  // namespace tieout
