// What adds up, from the numbers alone: a printed table and the sums found in it.
#include <doctest/doctest.h>

#include <array>

#include "core/base/limits.h"
#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

// Figures without any pattern, the same ones each time.
class Noise {
 public:
  std::uint32_t below(std::uint32_t end) {
    state_ ^= state_ << 13, state_ ^= state_ >> 17, state_ ^= state_ << 5;
    return state_ % end;
  }

 private:
  std::uint32_t state_ = 2463534242;
};

TEST_CASE("a total is the sum of the rows above it") {
  CHECK(calculations_of(R"(
Revenue:
  Product       | 52,171 | 51,627
  Service       | 23,322 | 19,519
  Total revenue | 75,493 | 71,146
)") == "Total revenue = Product + Service\n");
}

TEST_CASE("positive expenses are subtracted, and a total enters the next sum in place of its rows") {
  CHECK(calculations_of(R"(
Net sales           | 2,343 | 1,710
Cost of sales       | 1,736 | 1,228
=Gross margin       |   607 |   482
Operating expenses:
  Research          |    90 |    76
  Selling           |   319 |   279
  Restructuring     |     8 |    --
  Bonus             |    90 |    --
=Total expenses     |   507 |   355
=Operating income   |   100 |   127
)") == "Gross margin = Net sales - Cost of sales\n"
       "Total expenses = Research + Selling + Restructuring + Bonus\n"
       "Operating income = Gross margin - Total expenses\n");
}

TEST_CASE("parentheses and captions: what is printed negative is added") {
  CHECK(calculations_of(R"(
Cash from operations        | 80,210 | 61,007
Less: capital expenditures  | (33,504) | (20,113)
Free cash flow              | 46,706 | 40,894
)") == "Free cash flow = Cash from operations + Less: capital expenditures\n");
  CHECK(calculations_of(R"(
Cash from operations        | 80,210 | 61,007
Less: capital expenditures  | 33,504 | 20,113
Free cash flow              | 46,706 | 40,894
)") == "Free cash flow = Cash from operations - Less: capital expenditures\n");
}

TEST_CASE("totals without a caption, and the same total printed twice") {
  CHECK(calculations_of(R"(
Assets
  Current assets      | 459,848 | 434,014
  Property            |  20,174 |  19,051
                      | 480,022 | 453,065
Liabilities
  Payables            | 153,818 | 157,071
  Equity              | 326,204 | 295,994
                      | 480,022 | 453,065
)") == "row 3 = Current assets + Property\n"
       "row 7 = Payables + Equity\n"
       "row 7 = row 3\n");
}

TEST_CASE("an identity is not solved for one of its own addends") {
  const std::string found = calculations_of(R"(
Total assets        | 597,945 | 589,604
Total liabilities   | 153,818 | 157,071
Equity:
  Common stock      |     262 |     262
  Paid-in capital   | 1,183,548 | 1,160,853
  Deficit           | (739,416) | (728,315)
  Treasury stock    |    (267) |    (267)
=Total equity       | 444,127 | 432,533
                    | 597,945 | 589,604
)");
  CHECK(found ==
        "Total equity = Common stock + Paid-in capital + Deficit + Treasury stock\n"
        "row 8 = Total liabilities + Total equity\n");
}

TEST_CASE("every row to the total is taken off the first, however many there are") {
  CHECK(
      calculations_of(R"(
Revenue             | 698.2 | 828.7
Cost of revenue     | 500.7 | 526.4
=Gross profit       | 197.5 | 302.3
Operating expenses:
  Research          | 137.7 | 117.2
  Selling           | 160.1 | 143.7
  Amortization      |  10.9 |  11.7
  Loss on disposal  |   2.1 |   5.7
  Restructuring     |   3.3 |   1.9
  Other             |  28.5 |  12.4
=Operating income   |(145.1)|   9.7
)") ==
      "Gross profit = Revenue - Cost of revenue\n"
      "Operating income = Gross profit - Research - Selling - Amortization - Loss on disposal - Restructuring"
      " - Other\n");
}

TEST_CASE("an amount of the balance is not what the other side leaves of total assets") {
  CHECK(calculations_of(R"(
=Total assets             | 1,577,259 | 1,415,693
=Total liabilities        |   733,872 |   600,467
  Common stock            |        26 |        26
  Paid-in capital         |   262,008 |   260,871
  Trust                   |    (4,958)|    (3,871)
  Retained earnings       |   586,311 |   558,200
=Stockholders' equity     |   843,387 |  (815,226)
)") == "Stockholders' equity = Common stock + Paid-in capital + Trust + Retained earnings\n");
}

TEST_CASE("a total above its items is not their remainder") {
  CHECK(calculations_of(R"(
Product revenues | 8,951 | 8,577
Chairs           | 4,203 | 3,201
Tables           | 1,730 | 1,333
Beds             |   891 | 1,602
Lamps            | 2,127 | 2,441
)") == "Product revenues = Chairs + Tables + Beds + Lamps\n");
}

TEST_CASE("a section of one row has a total all the same") {
  CHECK(calculations_of(R"(
Revenue                   | 78,678 | 55,183
Operating expenses:
  General                 |  2,563 |  3,015
=Total operating expenses |  2,563 |  3,015
=Operating income         | 76,115 | 52,168
)") == "Total operating expenses = General\n"
       "Operating income = Revenue - Total operating expenses\n");
  CHECK(calculations_of(R"(
Operating expenses:
  General                 |  2,563 |  3,015
=Total operating expenses |  2,653 |  3,015
=Operating income         | 76,115 | 52,168
)") == "Total operating expenses = General\n");
}

TEST_CASE("percentages between the figures are passed over") {
  CHECK(calculations_of(R"(
Revenue            | 75,493 | 71,146
Cost               | 33,124 | 25,661
=Gross profit      | 42,369 | 45,485
Margin             | 56.1% | 63.9%
Expenses           | 57,771 | 55,810
=Operating loss    | (15,402) | (10,325)
)") == "Gross profit = Revenue - Cost\n"
       "Operating loss = Gross profit - Expenses\n");
}

TEST_CASE("a total printed above its items") {
  CHECK(calculations_of(R"(
Revenue     | 75,493 | 71,146
  Product   | 52,171 | 51,627
  Service   | 23,322 | 19,519
Expenses    | 33,124 | 25,661
)") == "Revenue = Product + Service\n");
}

TEST_CASE("rows of zeros belong to the total of their section, and to no other") {
  CHECK(calculations_of(R"(
Commitments          | -- | --
Stockholders' equity:
  Preferred stock    | -- | --
  Common stock       | 1,593 | 1,449
  Paid-in capital    | 300,130 | 66,586
  =Total equity      | 301,723 | 68,035
)") == "Total equity = Preferred stock + Common stock + Paid-in capital\n");
}

TEST_CASE("a blank is not a zero: a column without a total says nothing") {
  CHECK(calculations_of(R"(
Product | 52,171 | 51,627
Service | 23,322 |
=Total  | 75,493 |
)") == "Total = Product + Service\n");
}

TEST_CASE("a total that fails in one column of several is still that total") {
  CHECK(calculations_of(R"(
Product | 52,171 | 51,627 | 48,853
Service | 23,322 | 19,519 | 15,627
=Total  | 75,493 | 71,164 | 64,480
)") == "Total = Product + Service\n");
}

TEST_CASE("what is net of the row above it is known in one column where it fails in the other") {
  CHECK(calculations_of(R"(
Other assets                    |    26,813 |    26,825
Property, at cost               | 1,834,768 | 1,739,222
Less: accumulated depreciation  |   712,882 |   686,623
Net property                    | 1,121,868 | 1,052,599
)") == "Net property = Property, at cost - Less: accumulated depreciation\n");
}

TEST_CASE("amounts per share add up within their own heading") {
  CHECK(calculations_of(R"(
Basic:
  $Continuing   | 3.66 | 5.38 | (3.02)
  $Discontinued | 0.21 | 0.61 | --
  $Spin-off     | (1.53) | -- | --
  $Net income   | 2.34 | 5.99 | (3.02)
)") == "Net income = Continuing + Discontinued + Spin-off\n");
}

TEST_CASE("hostile shapes give no calculation") {
  const auto table = [](auto&& figure) {
    std::string text;
    for (int row = 0; row < 200; ++row) {
      text += "Row " + std::to_string(row);
      for (int column = 0; column < 3; ++column) text += " | " + std::to_string(figure(row, column));
      text += '\n';
    }
    return text;
  };
  CHECK(calculations_of(table([](int, int) { return 0; })).empty());
  CHECK(calculations_of(table([](int, int) { return 4711; })).empty());
  CHECK(calculations_of(table([](int row, int) { return row; })).empty());
  CHECK(calculations_of(table([](int row, int column) { return (row + 1) * (column + 17); })).empty());
  CHECK(
      calculations_of(table([](int row, int column) { return 1013 + 17 * row + 100003 * column; })).empty());
  CHECK(calculations_of(table([](int row, int) { return row % 2 ? 500 : 1000; })).empty());
}

// Rows of figures in four columns, and what they add up to so far.
class Addends {
 public:
  // Figures of the next row; those taken off have a minus sign in the sum only.
  void add(int sign = 1) {
    text_ += "Row";
    for (std::int64_t& sum : sums_) {
      const std::int64_t figure = 10'000 + noise_.below(90'000);
      text_ += " | " + std::to_string(figure);
      sum += sign * figure;
    }
    text_ += '\n';
  }
  // A total of the rows since the last one.
  void close(std::string_view caption) {
    print_total(caption, sums_);
    for (std::size_t c = 0; c < sums_.size(); ++c) closed_[c] += sums_[c], sums_[c] = 0;
  }
  void close_all() { print_total("=Grand total", closed_); }

  // "Grand total is a sum" or what is said of it instead.
  std::string last_total() const {
    const Statement statement = printed_table(text_);
    Diagnostics diagnostics;
    const auto found = find_calculations(statement, 0, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics)
      return std::string(describe(diagnostic.code).name) + ": " + diagnostic.detail;
    const bool proved = !found.empty() && found.back().total.row + 1 == statement.rows.size();
    return proved ? statement.rows.back().caption + " is a sum" : "nothing";
  }

 private:
  using Sums = std::array<std::int64_t, 4>;
  void print_total(std::string_view caption, const Sums& sums) {
    text_ += caption;
    for (const std::int64_t sum : sums) text_ += " | " + std::to_string(sum);
    text_ += '\n';
  }

  Noise noise_;
  std::string text_;
  Sums sums_{}, closed_{};
};

TEST_CASE("a sum has at most sixty addends, and a total with more rows before it is said to be unproved") {
  const auto said = [](std::size_t addends) {
    Addends table;
    for (std::size_t i = 0; i < addends; ++i) table.add();
    table.close("=Total");
    return table.last_total();
  };
  CHECK(said(limits::calculation_terms) == "Total is a sum");
  CHECK(said(limits::calculation_terms + 1) == "addends_limit: Total");
}

TEST_CASE("a sum with rows taken off has at most ten addends, and a total with more is said to be unproved") {
  const auto said = [](std::size_t addends) {
    Addends table;
    for (std::size_t i = 0; i < addends; ++i) table.add(i == 3 || i == 4 ? -1 : 1);
    table.close("=Total");
    return table.last_total();
  };
  CHECK(said(limits::signed_terms) == "Total is a sum");
  CHECK(said(limits::signed_terms + 1) == "addends_limit: Total");
}

TEST_CASE("a total of totals looks two hundred rows back, and says so where more stand before it") {
  const auto said = [](std::size_t rows) {
    constexpr std::size_t section = 50;  // with its total
    Addends table;
    for (std::size_t row = 1; row <= rows; ++row)
      if (row % section == 0)
        table.close("=Total");
      else
        table.add();
    if (rows % section != 0) table.close("=Total");
    table.close_all();
    return table.last_total();
  };
  CHECK(said(limits::calculation_rows) == "Grand total is a sum");
  CHECK(said(limits::calculation_rows + 60) == "addends_limit: Grand total");
}

TEST_CASE("of which: at most sixty rows below a row add up to it, and more are said to be unproved") {
  const auto said = [](std::size_t addends) {
    Noise noise;
    std::string below;
    std::int64_t first = 0, second = 0;
    for (std::size_t i = 0; i < addends; ++i) {
      const std::int64_t one = 10'000 + noise.below(90'000), other = 10'000 + noise.below(90'000);
      below += "  Country | " + std::to_string(one) + " | " + std::to_string(other) + '\n';
      first += one, second += other;
    }
    const std::string text =
        "Revenue | " + std::to_string(first) + " | " + std::to_string(second) + '\n' + below;
    Diagnostics diagnostics;
    const auto found = find_calculations(printed_table(text), 0, diagnostics);
    return std::to_string(found.size()) + " found, " + std::to_string(diagnostics.size()) + " said";
  };
  CHECK(said(limits::calculation_terms) == "1 found, 0 said");
  CHECK(said(limits::calculation_terms + 1) == "0 found, 1 said");
}

TEST_CASE("a search that reaches its limit says so, one that ends before says nothing") {
  const auto diagnostics_of = [](std::uint32_t rows) {
    Noise noise;
    std::string text;
    for (std::uint32_t row = 0; row < rows; ++row)
      text += "Total | " + std::to_string(1000 + 2 * noise.below(100'000)) + '\n';
    Diagnostics diagnostics;
    find_calculations(printed_table(text), 0, diagnostics);
    return diagnostics;
  };
  CHECK(diagnostics_of(10).empty());
  const Diagnostics said = diagnostics_of(1000);
  REQUIRE(said.size() == 1);
  CHECK(said[0].code == DiagnosticCode::hypotheses_limit);
}

TEST_CASE("sixty columns of random figures give no calculation") {
  Noise noise;
  std::string text;
  for (int row = 0; row < 60; ++row) {
    text += "Row";
    for (int column = 0; column < 60; ++column) text += " | " + std::to_string(noise.below(1000));
    text += '\n';
  }
  CHECK(calculations_of(text).empty());
}

}  // namespace
}  // namespace tieout::test
