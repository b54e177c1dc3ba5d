// Tries every figure of a broken relation, and ranks by how many relations the repair mends.
#include "core/check/suspects.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

namespace tieout {
namespace {

constexpr std::size_t most_suspects = 5;

// Likeliest slip first.
constexpr std::array<std::string_view, 9> slips = {
    "sign", "digits_transposed", wrong_column, "one_digit", "digit_dropped", "digit_added", "scale", "line",
    ""};

std::size_t rank_of(std::string_view reason) {
  return static_cast<std::size_t>(std::find(slips.begin(), slips.end(), reason) - slips.begin());
}

void add_cells(const Relation& relation, std::vector<CellRef>& cells) {
  for (const auto* operands : {&relation.reported, &relation.operands, &relation.divisor})
    for (const Operand& operand : *operands) cells.push_back(operand.ref);
}

// In order, each once.
std::vector<CellRef> listed(std::vector<CellRef> cells) {
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

std::vector<CellRef> cells_of(const Relation& relation) {
  std::vector<CellRef> cells;
  add_cells(relation, cells);
  return listed(std::move(cells));
}

std::vector<CellRef> cells_of(const Relations& relations, const std::vector<std::size_t>& chosen) {
  std::vector<CellRef> cells;
  for (const std::size_t relation : chosen) add_cells(relations[relation], cells);
  return listed(std::move(cells));
}

bool is_missed(Verdict verdict) {
  return verdict == Verdict::difference;
}
bool is_sound(Verdict verdict) {
  return verdict == Verdict::exact || verdict == Verdict::rounding;
}

bool drops_one_digit(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t i = 0;
  while (i < shorter.size() && longer[i] == shorter[i]) ++i;
  return longer.compare(i + 1, std::string::npos, shorter, i) == 0;
}

// How far two figures are apart, in thousandths of their sizes.
int distance(Decimal a, Decimal b) {
  const int decimals = std::max(a.decimals(), b.decimals());
  const int128 left = a.units_at(decimals), right = b.units_at(decimals);
  const int128 size = a.magnitude().units_at(decimals) + b.magnitude().units_at(decimals);
  return size == 0 ? 0 : static_cast<int>(1000 * (left < right ? right - left : left - right) / size);
}

// The figure of the nearest column beside a cell: periods and dates are alike more often than not.
std::optional<Decimal> beside(const std::vector<Statement>& statements, CellRef ref) {
  const auto columns = static_cast<std::uint32_t>(statements[ref.statement].columns.size());
  for (std::uint32_t away = 1; away < columns; ++away)
    for (const std::uint32_t column : {ref.column + away, ref.column - away}) {
      const auto amount = amount_at(statements, {ref.statement, ref.row, column});
      if (amount && !amount->value.is_zero()) return amount->value;
    }
  return std::nullopt;
}

// The figure is printed in another column of its row as well, as after a paste into the wrong one, and what
// it should be is of its size.
bool repeats_a_column(const std::vector<Statement>& statements, CellRef ref, Decimal repaired) {
  constexpr int alike = 600;
  const auto& cells = statements[ref.statement].rows[ref.row].cells;
  const Decimal printed = cells[ref.column]->figure.value;
  if (distance(printed, repaired) > alike || printed.sign() != repaired.sign()) return false;
  std::size_t same = 0;
  for (const auto& cell : cells) same += cell && cell->figure.value == printed;
  return same > 1;
}

}  // namespace

std::string_view slip_between(Decimal printed, Decimal repaired) {
  if (printed == -repaired) return "sign";
  if (printed.sign() * repaired.sign() < 0 || printed.decimals() != repaired.decimals()) return "";
  const std::string from = std::to_string(printed.magnitude().units());
  const std::string to = std::to_string(repaired.magnitude().units());
  if (from.size() == to.size()) {
    std::vector<std::size_t> differing;
    for (std::size_t i = 0; i < from.size(); ++i)
      if (from[i] != to[i]) differing.push_back(i);
    if (differing.size() == 1) return "one_digit";
    const bool swapped = differing.size() == 2 && differing[1] == differing[0] + 1 &&
                         from[differing[0]] == to[differing[1]] && from[differing[1]] == to[differing[0]];
    return swapped ? "digits_transposed" : "";
  }
  for (const char* zeros : {"0", "000", "000000"})
    if (from + zeros == to || to + zeros == from) return "scale";
  if (drops_one_digit(to, from)) return "digit_dropped";
  if (drops_one_digit(from, to)) return "digit_added";
  return "";
}

bool is_likelier(const Suspect& a, const Suspect& b) {
  constexpr std::size_t of_the_hand = 3;  // sign, transposed digits and another column's figure
  const auto kind = [](const Suspect& suspect) {
    return suspect.reason.empty() ? 2 : rank_of(suspect.reason) < of_the_hand ? 0 : 1;
  };
  return kind(a) < kind(b);
}

RelationIndex::RelationIndex(const std::vector<Statement>& statements, const Relations& relations,
                             const std::vector<Verdict>& verdicts, const std::vector<std::size_t>& to_explain)
    : statements_(statements), relations_(relations), verdicts_(verdicts) {
  const std::vector<CellRef> cells = cells_of(relations, to_explain);
  if (cells.empty()) return;
  for (std::uint32_t i = 0; i < relations.size(); ++i)
    if (relations[i].rule->worst == Verdict::inconsistent)
      for (const CellRef ref : cells_of(relations[i]))
        if (std::binary_search(cells.begin(), cells.end(), ref)) through_.emplace_back(ref, i);
  std::sort(through_.begin(), through_.end());
}

Suspect RelationIndex::tried(Replacement replacement) const {
  Suspect suspect{replacement.ref, replacement.value, {}};
  auto at = std::lower_bound(through_.begin(), through_.end(), std::pair(replacement.ref, std::uint32_t{0}));
  for (; at != through_.end() && at->first == replacement.ref; ++at) {
    const Verdict before = verdicts_[at->second];
    if (!is_missed(before) && !is_sound(before)) continue;
    const Verdict after = judge(statements_, relations_[at->second], replacement).verdict;
    suspect.gain += (is_missed(before) && is_sound(after)) - (is_sound(before) && is_missed(after));
    if (is_missed(before) && is_sound(after)) suspect.mends.push_back(at->second);
  }
  return suspect;
}

std::vector<Suspect> RelationIndex::suspects_of(std::size_t relation) const {
  // Thousandths by which the repair is closer than the print to the figure beside it.
  std::vector<std::pair<int, Suspect>> ranked;
  for (const CellRef ref : cells_of(relations_[relation])) {
    const auto value = repair(statements_, relations_[relation], ref);
    const auto printed = amount_at(statements_, ref);
    if (!value || !printed || *value == printed->value) continue;
    Suspect suspect = tried({ref, *value});
    if (suspect.gain <= 0) continue;
    suspect.reason = slip_between(printed->value, *value);
    if (rank_of(suspect.reason) > rank_of(wrong_column) && repeats_a_column(statements_, ref, *value))
      suspect.reason = wrong_column;
    const auto other = beside(statements_, ref);
    ranked.emplace_back(other ? distance(printed->value, *other) - distance(*value, *other) : 0,
                        std::move(suspect));
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return std::tuple(-a.second.gain, rank_of(a.second.reason), -a.first, a.second.ref) <
           std::tuple(-b.second.gain, rank_of(b.second.reason), -b.first, b.second.ref);
  });
  std::vector<Suspect> suspects;
  for (auto& [nearer, suspect] : ranked)
    if (suspects.size() < most_suspects) suspects.push_back(std::move(suspect));
  return suspects;
}

}  // namespace tieout
