// Relations judged: printed figures → verdict, the two sides, and what would mend a miss.
#include "core/check/relation.h"

#include <doctest/doctest.h>

#include <array>

#include "core/check/message.h"
#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

constexpr Rule rule{"rule", "", "", Tolerance::sum, Severity::low, Verdict::difference, 1, "holds", "fails"};
constexpr Rule of_periods{"rule", "",      "",     Tolerance::period_sum, Severity::low, Verdict::difference,
                          1,      "holds", "fails"};

// The first row is held against the others; of a quotient, against the second over the third.
Relation relation_of(RelationForm form, std::uint32_t rows, const Rule& by = rule) {
  Relation relation;
  relation.rule = &by;
  relation.form = form;
  relation.reported = {{{0, 0, 0}, 1, "total"}};
  const bool quotient = form == RelationForm::quotient;
  for (std::uint32_t row = 1; row < rows; ++row)
    (quotient && row == 2 ? relation.divisor : relation.operands).push_back({{0, row, 0}, 1, "term"});
  return relation;
}

using Statements = std::vector<Statement>;

std::string print(const Judgement& judgement) {
  constexpr std::array verdicts = {"exact",      "rounding",     "near",
                                   "difference", "inconsistent", "not_evaluable"};
  std::string text = verdicts[static_cast<std::size_t>(judgement.verdict)];
  if (judgement.reported) text += " printed " + to_printed(*judgement.reported);
  if (judgement.computed) text += " computed " + to_printed(*judgement.computed);
  if (judgement.difference) text += " apart " + to_printed(*judgement.difference);
  return text + (judgement.reason.empty() ? "" : ": " + std::string(judgement.reason));
}

std::string judged(RelationForm form, std::string_view text, const Rule& by = rule) {
  const Statements statements{printed_table(text)};
  const auto rows = static_cast<std::uint32_t>(statements[0].rows.size());
  return print(judge(statements, relation_of(form, rows, by)));
}

const std::string blank = "not_evaluable: a figure is blank or not a number";
const std::string too_large = "not_evaluable: the figures are too large";

}  // namespace

TEST_CASE("a sum holds exactly, within rounding, near where periods are added, or not") {
  CHECK(judged(RelationForm::sum, "Total|75,493\nProduct|52,171\nService|23,322") ==
        "exact printed 75,493 computed 75,493 apart 0");
  CHECK(judged(RelationForm::sum, "Total|75.5\nProduct|52.2\nService|23.4") ==
        "rounding printed 75.5 computed 75.6 apart (0.1)");
  CHECK(judged(RelationForm::sum, "Total|75.5\nProduct|52.2\nService|23.5") ==
        "difference printed 75.5 computed 75.7 apart (0.2)");
  CHECK(judged(RelationForm::sum, "Total|75.5\nProduct|52.2\nService|23.5", of_periods) ==
        "near printed 75.5 computed 75.7 apart (0.2)");
}

TEST_CASE("a total that is blank is not evaluated; a term that is blank may be what a miss lacks") {
  CHECK(judged(RelationForm::sum, "Total|\nProduct|52\nService|23") == blank);
  CHECK(judged(RelationForm::sum, "Total|NM\nProduct|52\nService|23") == blank);
  CHECK(judged(RelationForm::sum, "Total|75\nProduct|\nService|NM") == blank);
  CHECK(judged(RelationForm::sum, "Total|75\nProduct|52\nService|") == blank);
  CHECK(judged(RelationForm::sum, "Total|75\nProduct|75\nService|") ==
        "exact printed 75 computed 75 apart 0");
}

TEST_CASE("figures of more digits than a sum can hold are said to be too large") {
  CHECK(judged(RelationForm::sum, "Total|1\nA|999,999,999,999,999\nB|1") == too_large);
  CHECK(judged(RelationForm::sum, "Total|(1)\nA|999,999,999,999,999\nB|--") == too_large);
  Relation relation = relation_of(RelationForm::sum, 3);
  relation.reported.push_back({{0, 1, 0}, 1, "total"});
  CHECK(print(judge({printed_table("A|999,999,999,999,999\nB|1\nC|1")}, relation)) == too_large);
  for (const std::size_t large : {0u, 2u}) {
    Statements statements{printed_table("Total|1\nA|0.123456789\nB|1")};
    statements[0].rows[1].unit.scale = 0;
    statements[0].rows[large].unit.scale = 12;  // trillions beside billionths
    CHECK(print(judge(statements, relation_of(RelationForm::sum, 3))) == too_large);
    CHECK(print(judge(statements, relation_of(RelationForm::weighted_mean, 3))) == too_large);
    CHECK(print(judge(statements, relation_of(RelationForm::at_least, 3))) == blank);
    CHECK(print(judge(statements, relation_of(RelationForm::quotient, 3))).find("difference") == 0);
  }
}

TEST_CASE("a quotient is recomputed to more digits than are printed") {
  CHECK(judged(RelationForm::quotient, "Margin|56.1%\nProfit|42,369\nRevenue|75,493") ==
        "exact printed 56.1 computed 56.1231 apart (0.0231)");
  CHECK(judged(RelationForm::quotient, "Margin|56.1%\nProfit|\nRevenue|75,493") ==
        "not_evaluable: a figure is blank, not a number or a divisor of zero");
  CHECK(judged(RelationForm::quotient, "Margin|56.1%\nProfit|42,369\nRevenue|NM") ==
        "not_evaluable: a figure is blank, not a number or a divisor of zero");
  CHECK(judged(RelationForm::quotient, "Margin|56.1%\nProfit|42,369\nRevenue|--") ==
        "not_evaluable: a figure is blank, not a number or a divisor of zero");
  CHECK(judged(RelationForm::quotient, "Margin|\nProfit|42,369\nRevenue|75,493") == blank);
}

TEST_CASE("a quotient whose digits are too many to print is judged all the same, and told without them") {
  const Statements statements{printed_table("Rate|5.00\nPaid|999,999,999,999,999\nCount|0.000001")};
  const Relation relation = relation_of(RelationForm::quotient, 3);
  const Judgement judgement = judge(statements, relation);
  CHECK(print(judgement) == "difference printed 5.00");
  CHECK(message_of(statements, relation, judgement, Verdict::difference) ==
        "Rate fails: 999,999,999,999,999 / 0.000001, printed 5.00");
  CHECK(judged(RelationForm::quotient, "Rate|5.00\nPaid|0.000001\nCount|999,999,999,999,999") ==
        "difference printed 5.00");
}

TEST_CASE("weighted shares are the mean within half a unit, rounded within one, near within one and a half") {
  const auto mean = [](std::string_view printed) {
    return judged(RelationForm::weighted_mean, "#Half|" + std::string(printed) + "\n#First|100\n#Second|103");
  };
  CHECK(mean("102") == "exact printed 102 computed 102 apart 0");  // 101.5 rounds to 102 or to 101
  CHECK(mean("101") == "exact printed 101 computed 102 apart (1)");
  CHECK(mean("103") == "near printed 103 computed 102 apart 1");
  CHECK(mean("104") == "difference printed 104 computed 102 apart 2");
  CHECK(judged(RelationForm::weighted_mean, "#Year|101\n#First|100\n#Second|100\n#Third|100") ==
        "rounding printed 101 computed 100 apart 1");
  CHECK(mean("") == blank);
  CHECK(judged(RelationForm::weighted_mean, "#Half|102\n#First|100\n#Second|") == blank);
}

TEST_CASE("a mean of counts too large to add up is not evaluated") {
  CHECK(judged(RelationForm::weighted_mean,
               "#Half|999,999,999,999,998\n#First|999,999,999,999,998\n#Second|999,999,999,999,998") ==
        too_large);
}

TEST_CASE("an order is asked of figures that are there") {
  CHECK(judged(RelationForm::at_least, "#Diluted|105\n#Basic|100") == "exact printed 105 computed 100");
  CHECK(judged(RelationForm::at_least, "#Diluted|95\n#Basic|100") == "difference printed 95 computed 100");
  CHECK(judged(RelationForm::at_least, "#Diluted|\n#Basic|100") == blank);
  CHECK(judged(RelationForm::at_least, "#Diluted|105\n#Basic|") == blank);
}

TEST_CASE("a margin of a half year lies between those of its quarters, ends included") {
  const auto between = [](std::string_view half) {
    return judged(RelationForm::between, "Half|" + std::string(half) + "%\nFirst|54.8%\nSecond|66.9%");
  };
  CHECK(between("59.9") == "exact printed 59.9");
  CHECK(between("54.8") == "exact printed 54.8");
  CHECK(between("54.7") == "difference printed 54.7");
  CHECK(between("67.0") == "difference printed 67.0");
}

TEST_CASE("income and what it makes per share have one sign, or one of them is zero") {
  const auto signs = [](std::string_view text) { return judged(RelationForm::one_sign, text); };
  CHECK(signs("$Basic|(0.03)\nNet loss|(6,976)") == "exact printed (0.03) computed (6,976)");
  CHECK(signs("$Basic|0.03\nNet loss|(6,976)") == "difference printed 0.03 computed (6,976)");
  CHECK(signs("$Basic|0.00\nNet loss|(6)") == "exact printed 0.00 computed (6)");
  CHECK(signs("$Basic|(0.01)\nNet loss|--") == "exact printed (0.01) computed 0");
}

namespace {

std::string repaired(RelationForm form, std::string_view text, std::uint32_t row) {
  const Statements statements{printed_table(text)};
  const auto rows = static_cast<std::uint32_t>(statements[0].rows.size());
  const auto value = repair(statements, relation_of(form, rows), {0, row, 0});
  return value ? to_printed(*value) : "nothing";
}

}  // namespace

TEST_CASE("what a figure would have to be for its sum to hold") {
  constexpr std::string_view sum = "Total|75,493\nProduct|52,117\nService|23,322";
  CHECK(repaired(RelationForm::sum, sum, 0) == "75,439");
  CHECK(repaired(RelationForm::sum, sum, 1) == "52,171");
  CHECK(repaired(RelationForm::sum, "Total|75,493\nProduct|\nService|23,322", 1) == "nothing");
  CHECK(repaired(RelationForm::sum, "Total|\nProduct|52,117\nService|23,322", 1) == "nothing");
}

TEST_CASE("no repair of a figure that stands on both sides, counts twice, or is in another unit") {
  Statements statements{printed_table("Total|90\nA|60\nB|40")};
  Relation relation = relation_of(RelationForm::sum, 3);
  relation.operands[0].weight = 2;
  CHECK(!repair(statements, relation, {0, 1, 0}));
  relation.operands[0].weight = -2;
  CHECK(!repair(statements, relation, {0, 1, 0}));
  relation.operands[0] = relation.reported[0];
  CHECK(!repair(statements, relation, {0, 0, 0}));
  statements[0].rows[2].unit.scale = 6;
  CHECK(!repair(statements, relation_of(RelationForm::sum, 3), {0, 2, 0}));
}

TEST_CASE("a quotient is repaired in its result, a sign by the other sign, a mean not at all") {
  constexpr std::string_view margin = "Margin|65.1%\nProfit|42,369\nRevenue|75,493";
  CHECK(repaired(RelationForm::quotient, margin, 0) == "56.1");
  CHECK(repaired(RelationForm::quotient, margin, 1) == "nothing");
  CHECK(repaired(RelationForm::one_sign, "$Basic|0.03\nNet loss|(6,976)", 0) == "(0.03)");
  CHECK(repaired(RelationForm::at_least, "#Count|(103)", 0) == "103");
  CHECK(repaired(RelationForm::at_least, "#Diluted|95\n#Basic|100", 0) == "nothing");
  CHECK(repaired(RelationForm::weighted_mean, "#Half|104\n#First|100\n#Second|103", 0) == "nothing");
}

TEST_CASE("a figure that is blank is not named in the arithmetic") {
  const Statements statements{printed_table("Total|75\nProduct|75\nService|\nOther|NM")};
  const Relation relation = relation_of(RelationForm::sum, 4);
  CHECK(message_of(statements, relation, judge(statements, relation), Verdict::exact) ==
        "Total holds: 75 = 75");
}

}  // namespace tieout::test
