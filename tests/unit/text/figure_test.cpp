// Printed figures and what they mean.
#include "core/text/figure.h"

#include <doctest/doctest.h>

#include <string>

namespace tieout {
namespace {

// The value with its suffix and currency, or "none".
std::string meaning(std::string_view printed, NumberStyle mark = NumberStyle::commas_and_point) {
  const auto figure = read_figure(printed, 0, mark);
  if (!figure) return "none";
  const char* suffix[] = {"", "%", "pts", "bps", "x", "p"};
  return std::string(figure->currency.text()) + (figure->currency.empty() ? "" : " ") +
         to_string(figure->value) + suffix[static_cast<int>(figure->suffix)];
}

struct Row {
  std::string_view printed;
  std::string_view meaning;
};

TEST_CASE("so many to one is one figure, where it is printed with decimals") {
  const auto times = read_figure("7.13 to 1", 0, NumberStyle::commas_and_point);
  REQUIRE(times);
  CHECK(to_string(times->value) == "7.13");
  CHECK(times->suffix == FigureSuffix::multiple);
  CHECK(times->span.end == 9);
  for (const std::string_view range : {"7.13 to 1.5", "7.13 to 12", "3 to 1", "7.13 to one"}) {
    const auto figure = read_figure(range, 0, NumberStyle::commas_and_point);
    REQUIRE(figure);
    CHECK(figure->suffix == FigureSuffix::none);
  }
}

TEST_CASE("figures as releases print them") {
  constexpr Row rows[] = {
      {"52,171", "52171"},
      {"$    52,171", "USD 52171"},
      {"(6,976)", "-6976"},
      {"$(0.44)", "USD -0.44"},
      {"($0.44)", "USD -0.44"},
      {"$ (7.04)", "USD -7.04"},
      {".62", "0.62"},
      {"$    .12", "USD 0.12"},
      {"54.8%", "54.8%"},
      {"54.8 %", "54.8%"},
      {"(2.1)%", "-2.1%"},
      {"(2.1%)", "-2.1%"},
      {"-2.1%", "-2.1%"},
      {"\u22122.1", "-2.1"},
      {"(61      )", "-61"},
      {"7.13x", "7.13x"},
      {"680 bps", "680bps"},
      {"1,183,548", "1183548"},
      {"US$1,234", "USD 1234"},
      {"\u20AC12.5", "EUR 12.5"},
      {"C$ 40", "CAD 40"},
      {"RMB1,200", "CNY 1200"},
      {"0.0", "0.0"},
      {"007", "7"},
      {"(12.5) pts", "-12.5pts"},
      {"3 pt", "3pts"},
      {"1,23,456", "123456"},
      {"12,34,567.8", "1234567.8"},
      {"1'243.5", "1243.5"},
      {"12\u2019345", "12345"},
      {"\u25B3 655", "-655"},
      {"\u25B21,234", "-1234"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.printed);
    CHECK(meaning(row.printed) == row.meaning);
  }
}

TEST_CASE("what looks like a figure and is none") {
  constexpr std::string_view rows[] = {"10-K",       "3rd",      "978-614-8672",
                                       "1997/98",    "1,23",     "1,2345",
                                       "12,345,6",   "£000",     "1,234,56",
                                       "123,45,678", "1'20",     "(in",
                                       "(1 of",      "(2007 to", "2Q07",
                                       "3.1.6",      "$",        "--",
                                       "12-month",   "",         "1234567890123456",
                                       "A12",        "802.11b"};
  for (std::string_view printed : rows) {
    CAPTURE(printed);
    CHECK(meaning(printed) == "none");
  }
}

TEST_CASE("an opening parenthesis at the cut edge of a page still makes a figure negative") {
  CHECK(meaning("(88.1") == "-88.1");
  CHECK(meaning("(88.1    \nnext line") == "-88.1");
  CHECK(meaning("(88.1 and") == "none");
}

TEST_CASE("a percent sign that begins the next head does not belong to a year") {
  CHECK(meaning("2019     % Change") == "2019");
  CHECK(meaning("12     %") == "12%");
}

TEST_CASE("figures with a decimal comma, where the text says so") {
  CHECK(meaning("1.234,5", NumberStyle::points_and_comma) == "1234.5");
  CHECK(meaning("12,34", NumberStyle::points_and_comma) == "12.34");
  CHECK(meaning("1\u00A0234,5", NumberStyle::blanks_and_comma) == "1234.5");
  CHECK(meaning("12 345 678", NumberStyle::blanks_and_comma) == "12345678");
  CHECK(meaning("123 45", NumberStyle::blanks_and_comma) == "123");
  CHECK(meaning("12 3456", NumberStyle::blanks_and_comma) == "12");
}

TEST_CASE("the style of a text is what most of its numbers need") {
  const struct {
    const char* text;
    NumberStyle style;
  } rows[] = {
      {"1.234,5 12,3 4,56 7,8 9,1", NumberStyle::points_and_comma},
      {"1 234,5 12 345,3 4,56 7,8 9,1", NumberStyle::blanks_and_comma},
      {"1\u00A0234 12\u00A0345 1\u00A0000 2\u00A0000 3\u00A0000 5.5", NumberStyle::blanks_and_point},
      {"1,234.5 12.3 4.56 on June 30, 2007 and 31,5", NumberStyle::commas_and_point},
      {"", NumberStyle::commas_and_point},
  };
  for (const auto& row : rows) CHECK_MESSAGE(detect_number_marks(row.text).style == row.style, row.text);
}

TEST_CASE("common blanks group thousands where wide gaps part the numbers of a line") {
  CHECK(detect_number_marks("Sales            12 435     11 952\n"
                            "Cost of sales    (8 701)    (8 426)\n"
                            "Gross margin      3 734      3 526\n"
                            "Research           (412)      (398)\n")
            .style == NumberStyle::blanks_and_point);
  CHECK(detect_number_marks("              2007 2006   2007 2006\n"
                            "Stores opened   435 389   112 377\n"
                            "Stores closed    12 435    11 952\n"
                            "Franchised      412  98   398 101\n"
                            "Moved           112  18   328 111\n")
            .style == NumberStyle::commas_and_point);
}

TEST_CASE("points before three digits group thousands where nothing else can be meant") {
  const struct {
    const char* text;
    NumberStyle style;
    bool points_may_group;
  } rows[] = {
      {"1.234 12.345 567 9.876 3.210 4.500", NumberStyle::points_and_comma, false},
      {"Revenue 1.234.567 1.198.202 costs 801.300", NumberStyle::points_and_comma, false},
      {"am 30.06.2007: 1.234 2.345 3.456 4.567 12,5 %", NumberStyle::points_and_comma, false},
      {"revenue of 1.5 million: 1.234 12.345 567 9.876 3.210 4.500", NumberStyle::points_and_comma, false},
      // Rates of exchange: none has two digits before the point.
      {"1.234 1.245 1.310 1.102 1.205", NumberStyle::commas_and_point, true},
      {"1.234 12.345", NumberStyle::commas_and_point, true},
      // English elsewhere.
      {"1.234 1.245 1.310 12.345 1.205 and 1,234 1,567 2,000 3,400 5,123 9,876",
       NumberStyle::commas_and_point, false},
      {"0.512 0.498 1.234 12.345 1.102", NumberStyle::commas_and_point, true},
      {"5.375% notes, 5.125% notes, 12.625% notes, 6.000% notes, 7.250% notes", NumberStyle::commas_and_point,
       false},
      {"call 212.555.1234, version 3.1.6, 30.06.2007", NumberStyle::commas_and_point, false},
  };
  for (const auto& row : rows) {
    const NumberMarks marks = detect_number_marks(row.text);
    CHECK_MESSAGE(marks.style == row.style, row.text);
    CHECK_MESSAGE(marks.points_may_group == row.points_may_group, row.text);
  }
}

TEST_CASE("a figure's span holds its marks, its digits do not") {
  const auto figure = read_figure("$ (6,976)%", 0);
  REQUIRE(figure);
  CHECK(figure->span == Span{2, 10});
  CHECK(figure->digits == Span{3, 8});
}

}  // namespace
}  // namespace tieout
