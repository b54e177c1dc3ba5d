// Judges relations with the exact arithmetic of printed numbers.
#include "core/check/relation.h"

#include <algorithm>
#include <array>

namespace tieout {
namespace {

// Fifteen digits raised by this power of ten, and added up with others, stay within 128 bits.
constexpr int highest_power = 18;

// A sum of printed figures: whole units of ten to the `exponent`, and half of every operand's last digit.
struct Side {
  int128 units = 0;  // of 10^exponent
  int128 slack = 0;  // twice the half units, of 10^exponent
  int128 finest_unit = 0;
  bool complete = true;  // no operand is blank or not a number
  bool any = false;
};

int128 power_of_ten(int power) {
  int128 result = 1;
  for (; power > 0; --power) result *= 10;
  return result;
}

struct Reader {
  const std::vector<Statement>& statements;
  const std::optional<Replacement>& replacement;
  std::optional<Amount> at(CellRef ref) const { return amount_at(statements, ref, replacement); }
};

void lower_exponent(const Reader& read, const std::vector<Operand>& operands, int& exponent) {
  for (const Operand& operand : operands)
    if (const auto amount = read.at(operand.ref))
      exponent = std::min(exponent, amount->scale - amount->value.decimals());
}

std::optional<Side> add_up(const Reader& read, const std::vector<Operand>& operands, int exponent) {
  Side side;
  for (const Operand& operand : operands) {
    const auto amount = read.at(operand.ref);
    if (!amount) {
      side.complete = false;
      continue;
    }
    const int power = amount->scale - amount->value.decimals() - exponent;
    if (power > highest_power) return std::nullopt;
    const int128 unit = power_of_ten(power);
    side.units += amount->value.units() * unit * operand.weight;
    side.slack += unit;
    side.finest_unit = side.any ? std::min(side.finest_unit, unit) : unit;
    side.any = true;
  }
  return side;
}

// Units of 10^exponent as a figure in units of 10^scale, which is not below the exponent.
std::optional<Decimal> in_scale(int128 units, int exponent, int scale) {
  int decimals = scale - exponent;
  for (; decimals > 0 && units % 10 == 0; --decimals) units /= 10;
  return make_decimal(units, decimals);
}

Judgement not_evaluable(std::string_view reason) {
  Judgement judgement;
  judgement.reason = reason;
  return judgement;
}

std::optional<Decimal> printed_alone(const Reader& read, const std::vector<Operand>& reported) {
  const auto amount =
      reported.size() == 1 && reported[0].weight == 1 ? read.at(reported[0].ref) : std::nullopt;
  return amount ? std::optional(amount->value) : std::nullopt;
}

Verdict verdict_of_sum(const Relation& relation, const Side& reported, const Side& computed) {
  const int128 miss =
      reported.units < computed.units ? computed.units - reported.units : reported.units - computed.units;
  const int128 slack = reported.slack + computed.slack;
  if (miss == 0 || (computed.finest_unit < reported.finest_unit && 2 * miss <= reported.slack))
    return Verdict::exact;
  if (2 * miss <= slack) return Verdict::rounding;
  if (relation.rule->tolerance == Tolerance::period_sum && 2 * miss <= 3 * slack) return Verdict::near;
  return Verdict::difference;
}

Judgement judge_sum(const Reader& read, const Relation& relation) {
  int exponent = 1000;
  lower_exponent(read, relation.reported, exponent);
  lower_exponent(read, relation.operands, exponent);
  const auto reported = add_up(read, relation.reported, exponent);
  const auto computed = add_up(read, relation.operands, exponent);
  if (!reported || !computed) return not_evaluable("the figures are too large");
  if (!reported->complete) return not_evaluable("a figure is blank or not a number");
  if (!computed->any) return not_evaluable("a figure is blank or not a number");
  const int scale = read.at(relation.reported[0].ref)->scale;
  Judgement judgement;
  judgement.verdict = verdict_of_sum(relation, *reported, *computed);
  judgement.reported = printed_alone(read, relation.reported);
  if (!judgement.reported) judgement.reported = in_scale(reported->units, exponent, scale);
  judgement.computed = in_scale(computed->units, exponent, scale);
  judgement.difference = in_scale(reported->units - computed->units, exponent, scale);
  judgement.tolerance = in_scale(5 * (reported->slack + computed->slack), exponent - 1, scale);
  if (!judgement.reported || !judgement.computed || !judgement.difference)
    return not_evaluable("the figures are too large");
  if (judgement.verdict == Verdict::difference && (!computed->complete || relation.has_blanks))
    return not_evaluable("a figure is blank or not a number");
  if (judgement.verdict == Verdict::difference && relation.spans_unread)
    return not_evaluable("a row among these could not be read");
  return judgement;
}

std::optional<Interval> interval_of(const Reader& read, const Operand& operand, int halves, int power = 0) {
  const auto amount = read.at(operand.ref);
  if (!amount) return std::nullopt;
  return Interval::widened(amount->value, amount->scale + power, halves).times(operand.weight);
}

// Of a figure that is printed.
bool is_percent(const std::vector<Statement>& statements, CellRef ref) {
  const Cell& cell = *cell_at(statements, ref);
  if (cell.figure.suffix == FigureSuffix::percent) return true;
  const ColumnRole role = statements[ref.statement].columns[ref.column].role;
  if (role == ColumnRole::percent_change || role == ColumnRole::percent_of_base) return true;
  return unit_of(statements, ref).kind == UnitKind::percent;
}

// The printed result as the plain quotient it stands for: 17.8% growth is a quotient of 1.178.
std::optional<Interval> expected_quotient(const Relation& relation, Decimal printed, int scale, int halves) {
  auto expected = Interval::widened(printed, scale, halves).times(relation.weight);
  if (relation.offset == 0) return expected;
  return expected.plus(Interval::point({-relation.offset * relation.weight, 0}, 0));
}

std::optional<bool> quotient_fits(const Reader& read, const Relation& relation, Amount printed,
                                  int operand_halves, int printed_halves) {
  const auto above = interval_of(read, relation.operands[0], operand_halves);
  const auto below = interval_of(read, relation.divisor[0], operand_halves, relation.divisor_power);
  const auto expected = expected_quotient(relation, printed.value, printed.scale, printed_halves);
  if (!above || !below || !expected) return std::nullopt;
  return above->quotient_meets(*below, *expected);
}

// A figure by its weight in units of 10^exponent; nothing where it has too many digits there.
std::optional<Decimal> units_at(const Reader& read, const Operand& operand, int exponent) {
  const auto side = add_up(read, {operand}, exponent);
  return side ? make_decimal(side->units, 0) : std::nullopt;
}

// Of figures that are printed.
std::optional<Decimal> computed_quotient(const Reader& read, const Relation& relation, int scale,
                                         int decimals) {
  int exponent = 1000;
  lower_exponent(read, relation.operands, exponent);
  lower_exponent(read, relation.divisor, exponent);
  const auto above = units_at(read, relation.operands[0], exponent);
  const auto below = units_at(read, relation.divisor[0], exponent);
  if (!above || !below) return std::nullopt;
  const auto quotient = divide(*above, *below, decimals - scale - relation.divisor_power);
  if (!quotient) return std::nullopt;
  const Decimal shifted(quotient->units(), quotient->decimals() + relation.divisor_power);
  const Decimal signed_quotient = relation.weight < 0 ? -shifted : shifted;
  const auto sum = add(signed_quotient, {relation.offset, 0});
  return sum ? std::optional(Decimal(sum->units(), sum->decimals() + scale)) : std::nullopt;
}

// Of a quotient that is missed exactly; the widest comes first, since most are missed by far.
Verdict verdict_of_miss(const Reader& read, const Relation& relation, Amount printed) {
  const auto near = quotient_fits(read, relation, printed, 3, 3);
  if (near == false) return Verdict::difference;
  if (quotient_fits(read, relation, printed, 1, 1) == true) return Verdict::rounding;
  return near == true ? Verdict::near : Verdict::difference;
}

Judgement judge_quotient(const Reader& read, const Relation& relation) {
  auto printed = read.at(relation.reported[0].ref);
  if (!printed) return not_evaluable("a figure is blank or not a number");
  if (is_percent(read.statements, relation.reported[0].ref)) printed->scale = -2;
  if (relation.reported_scale) printed->scale = *relation.reported_scale;
  const auto exact = quotient_fits(read, relation, *printed, 0, 1);
  if (!exact) return not_evaluable("a figure is blank, not a number or a divisor of zero");
  Judgement judgement;
  judgement.reported = printed->value;
  judgement.computed = computed_quotient(read, relation, printed->scale,
                                         printed->value.decimals() + (printed->scale < 0 ? 3 : 4));
  if (judgement.computed) judgement.difference = subtract(printed->value, *judgement.computed);
  judgement.tolerance = Decimal(5, printed->value.decimals() + 1);
  judgement.verdict = *exact ? Verdict::exact : verdict_of_miss(read, relation, *printed);
  return judgement;
}

// Amounts are compared where the scale of each is known, or where all stand open in one statement.
class Scales {
 public:
  explicit Scales(const std::vector<Statement>& statements) : statements_(statements) {}

  void meet(const std::vector<Operand>& operands) {
    for (const Operand& operand : operands) {
      const Cell* cell = cell_at(statements_, operand.ref);
      if (!cell || !cell->has_value()) continue;
      const bool open = unit_of(statements_, operand.ref).is_open();
      if (open && open_ > 0) several_ = several_ || operand.ref.statement != statement_;
      if (open) statement_ = operand.ref.statement;
      ++(open ? open_ : known_);
    }
  }
  bool can_be_compared() const { return open_ == 0 || (known_ == 0 && !several_); }

 private:
  const std::vector<Statement>& statements_;
  std::size_t open_ = 0, known_ = 0;
  std::uint32_t statement_ = 0;  // of the last that stands open
  bool several_ = false;
};

// Of a quotient its two sides alone: what it makes of them is a figure without a scale. Signs and bounds of
// zero hold in any.
bool can_be_compared(const std::vector<Statement>& statements, const Relation& relation) {
  if (relation.form == RelationForm::one_sign) return true;
  Scales scales(statements);
  if (relation.form != RelationForm::quotient) scales.meet(relation.reported);
  scales.meet(relation.operands);
  scales.meet(relation.divisor);
  return scales.can_be_compared();
}

// Weighted share counts of a half year are the mean of its quarters, by their days.
Judgement judge_mean(const Reader& read, const Relation& relation) {
  int exponent = 1000, weights = 0;
  lower_exponent(read, relation.reported, exponent);
  lower_exponent(read, relation.operands, exponent);
  const auto reported = add_up(read, relation.reported, exponent);
  const auto weighted = add_up(read, relation.operands, exponent);
  if (!reported || !weighted) return not_evaluable("the figures are too large");
  if (!reported->complete || !weighted->complete) return not_evaluable("a figure is blank or not a number");
  for (const Operand& operand : relation.operands) weights += operand.weight;
  const int128 miss = reported->units * weights - weighted->units;
  const int128 twice = 2 * (miss < 0 ? -miss : miss), unit = reported->slack * weights;
  const auto sum = make_decimal(weighted->units, 0);
  const auto mean = sum ? divide(*sum, {weights, 0}, 0) : std::nullopt;
  if (!mean) return not_evaluable("the figures are too large");
  const Amount printed = *read.at(relation.reported[0].ref);
  Judgement judgement;
  judgement.verdict = twice <= unit       ? Verdict::exact
                      : twice <= 2 * unit ? Verdict::rounding
                      : twice <= 3 * unit ? Verdict::near
                                          : Verdict::difference;
  judgement.reported = printed.value;
  judgement.computed = in_scale(mean->units(), exponent, printed.scale);
  judgement.difference = subtract(printed.value, *judgement.computed);
  return judgement;
}

// Figures by their weights as whole units of ten to the `exponent`; nothing where one is blank.
std::optional<std::vector<int128>> units_of(const Reader& read, const std::vector<Operand>& operands,
                                            int exponent) {
  std::vector<int128> units;
  for (const Operand& operand : operands) {
    const auto side = add_up(read, {operand}, exponent);
    if (!side || !side->any) return std::nullopt;
    units.push_back(side->units);
  }
  return units;
}

bool in_order(RelationForm form, const std::vector<int128>& reported, const std::vector<int128>& others) {
  if (form == RelationForm::at_least) {
    for (std::size_t i = 0; i < reported.size(); ++i)
      if (reported[i] < (i < others.size() ? others[i] : 0)) return false;
    return true;
  }
  const auto [least, greatest] = std::minmax_element(others.begin(), others.end());
  if (form == RelationForm::between) return *least <= reported[0] && reported[0] <= *greatest;
  return reported[0] == 0 || *least == 0 || (reported[0] > 0) == (*least > 0);
}

Judgement judge_order(const Reader& read, const Relation& relation) {
  int exponent = 1000;
  lower_exponent(read, relation.reported, exponent);
  lower_exponent(read, relation.operands, exponent);
  const auto reported = units_of(read, relation.reported, exponent);
  const auto others = units_of(read, relation.operands, exponent);
  if (!reported || !others) return not_evaluable("a figure is blank or not a number");
  Judgement judgement;
  judgement.verdict = in_order(relation.form, *reported, *others) ? Verdict::exact : Verdict::difference;
  judgement.reported = read.at(relation.reported[0].ref)->value;
  if (relation.operands.size() == 1) judgement.computed = read.at(relation.operands[0].ref)->value;
  return judgement;
}

}  // namespace

std::optional<Amount> amount_at(const std::vector<Statement>& statements, CellRef ref,
                                const std::optional<Replacement>& replacement) {
  const Cell* cell = cell_at(statements, ref);
  if (!cell || !cell->has_value()) return std::nullopt;
  int scale = unit_of(statements, ref).scale;
  if (cell->figure.suffix == FigureSuffix::basis_points) scale = -2;  // a hundredth of a point
  return Amount{replacement && replacement->ref == ref ? replacement->value : cell->figure.value, scale};
}

Judgement judge(const std::vector<Statement>& statements, const Relation& relation,
                const std::optional<Replacement>& replacement) {
  const Reader read{statements, replacement};
  if (!relation.not_evaluable.empty()) return not_evaluable(relation.not_evaluable);
  if (!can_be_compared(statements, relation)) return not_evaluable("the scale of a figure is not known");
  if (relation.form == RelationForm::sum) return judge_sum(read, relation);
  if (relation.form == RelationForm::quotient) return judge_quotient(read, relation);
  if (relation.form == RelationForm::weighted_mean) return judge_mean(read, relation);
  return judge_order(read, relation);
}

std::optional<Decimal> repair(const std::vector<Statement>& statements, const Relation& relation,
                              CellRef ref) {
  const auto printed = amount_at(statements, ref);
  const Judgement judgement = judge(statements, relation);
  if (!printed) return std::nullopt;
  const bool has_wrong_sign =
      relation.form == RelationForm::one_sign ||
      (relation.form == RelationForm::at_least && relation.operands.empty() && relation.reported.size() == 1);
  if (has_wrong_sign) return -printed->value;
  if (!judgement.difference) return std::nullopt;
  if (relation.form == RelationForm::quotient) {
    if (ref != relation.reported[0].ref) return std::nullopt;
    return divide(*judgement.computed, {1, 0}, printed->value.decimals());
  }
  if (relation.form != RelationForm::sum) return std::nullopt;
  int weight = 0;
  for (const Operand& operand : relation.operands) weight += operand.ref == ref ? operand.weight : 0;
  for (const Operand& operand : relation.reported) weight -= operand.ref == ref ? operand.weight : 0;
  const int scale = amount_at(statements, relation.reported[0].ref)->scale;
  if (weight == 0 || weight > 1 || weight < -1 || scale != printed->scale) return std::nullopt;
  return add(printed->value, weight > 0 ? *judgement.difference : -*judgement.difference);
}

}  // namespace tieout
