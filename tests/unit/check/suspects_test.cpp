// Slips of the hand: what is printed and what would mend it → how the one became the other.
#include "core/check/suspects.h"

#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

std::string_view slip(std::int64_t printed, std::int64_t repaired) {
  return slip_between(Decimal(printed, 0), Decimal(repaired, 0));
}

bool has(const std::string& checks, std::string_view words) {
  return checks.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("one slip of the hand makes a figure of another") {
  CHECK(slip(936, -936) == "sign");
  CHECK(slip(52117, 52171) == "digits_transposed");
  CHECK(slip(52171, 52771) == "one_digit");
  CHECK(slip(5217, 52171) == "digit_dropped");
  CHECK(slip(217, 5217) == "digit_dropped");
  CHECK(slip(521171, 52171) == "digit_added");
  CHECK(slip(5217, 52170) == "scale");
  CHECK(slip(52170, 5217) == "scale");
  CHECK(slip(52, 52000) == "scale");
  CHECK(slip(52000000, 52) == "scale");
}

TEST_CASE("what takes more than one slip is not told") {
  CHECK(slip(52171, 51271) == "digits_transposed");
  CHECK(slip(52171, 53181).empty());  // two digits that are apart
  CHECK(slip(52171, 53271).empty());  // two digits side by side that are not swapped
  CHECK(slip(52171, 27171).empty());  // of which one is the other's
  CHECK(slip(52171, 25171) == "digits_transposed");
  CHECK(slip(52171, -52117).empty());
  CHECK(slip(52171, 5317).empty());
  CHECK(slip(52171, 521).empty());
  CHECK(slip_between(Decimal(5217, 1), Decimal(5217, 0)).empty());
}

TEST_CASE("three broken totals in one column, each by a slip of its own, are rather a column misread") {
  const auto sections = [](std::string_view third) {
    return checks_of({printed_table(R"(
Rents:
  Houses        | 12,410 | 13,120 | 14,830
  Shops         | 23,322 | 19,519 | 20,140
  Total rents   | 35,732 | 32,639 | 34,790
Sales:
  Boats         | 41,270 | 40,110 | 43,905
  Cars          | 15,618 | 16,244 | 17,031
  Total sales   | 56,888 | 56,354 | 69,036
Fees:
  Licences      | 71,935 | 70,246 | 76,118
  Training      | 11,407 | 12,383 | 13,261
  Total fees    | 83,342 | 82,629 | )" +
                                    std::string(third) + "\n")});
  };
  // 14,830 + 20,140 = 34,970 and 43,905 + 17,031 = 60,936: two totals are transposed or off by a digit.
  const std::string two = sections("89,379");
  CHECK(
      has(two, "footing inconsistent: Total rents does not foot: 14,830 + 20,140 = 34,970, printed 34,790"));
  CHECK(has(two, "footing exact: Total fees foots: 76,118 + 13,261 = 89,379"));
  const std::string three = sections("89,397");
  CHECK(has(three, "footing difference: Total rents does not foot: 14,830 + 20,140 = 34,970"));
  CHECK(has(three, "footing difference: Total fees does not foot: 76,118 + 13,261 = 89,379"));
  CHECK(!has(three, "inconsistent"));
}

TEST_CASE("a printed total that holds beside must hold, whatever it is missed by") {
  const auto total = [](std::string_view figures) {
    return checks_of(
        {printed_table("Product        | 52,171 | 51,627\n"
                       "Service        | 23,322 | 19,519\n"
                       "Repairs        | 11,208 | 10,917\n"
                       "=Total revenue | " +
                           std::string(figures) + "\n",
                       StatementKind::income_statement)});
  };
  // 86,701 and 82,063.
  CHECK(has(total("86,701 | 93,958"), "footing inconsistent: Total revenue does not foot"));
  // Short by the repairs: the block may be read without them.
  CHECK(!has(total("86,701 | 71,146"), "inconsistent"));
}

TEST_CASE("the figure of the column beside is suspected first") {
  CHECK(has(checks_of({printed_table(R"(
Product        | 52,171 | 51,627
Service        | 23,322 | 23,322
Repairs        | 11,208 | 10,917
=Total revenue | 86,701 | 82,063
)",
                                     StatementKind::income_statement)}),
            "[Service -> 19,519, wrong_column"));
}

}  // namespace tieout::test
