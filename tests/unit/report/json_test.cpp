// The report as JSON: exact figures, ids, spans in both units, broken text.
#include "core/report/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/report/json_writer.h"

namespace tieout {
namespace {

using nlohmann::json;

template <typename Write>
std::string written(const Write& write) {
  std::string json;
  JsonWriter out([&json](std::string_view piece) { json += piece; });
  write(out);
  out.finish();
  return json;
}

std::string number(Decimal value) {
  return written([value](JsonWriter& out) { out.decimal(value); });
}

std::string quoted(std::string_view text) {
  return written([text](JsonWriter& out) { out.string(text); });
}

Cell cell(std::string_view text, std::string_view printed, Decimal value) {
  Figure figure;
  const auto begin = static_cast<std::uint32_t>(text.find(printed));
  figure.span = {begin, begin + static_cast<std::uint32_t>(printed.size())};
  figure.value = value;
  return {figure, {}};
}

// One row of three cells, the last one blank, in thousands of dollars.
Report small_report(std::string_view text) {
  Report report;
  report.text = text;
  Statement statement;
  statement.kind = StatementKind::income_statement;
  statement.unit = {UnitKind::money, "USD", 3};
  statement.columns.resize(3);
  LineItem row;
  row.caption = "Net loss";
  row.unit = statement.unit;
  row.cells = {cell(text, "(6,976)", {-6976, 0}), cell(text, "--", {0, 0}), std::nullopt};
  row.cells[1]->figure.kind = FigureKind::dash;
  statement.rows = {row};
  report.statements = {statement};
  return report;
}

json cells_of(const Report& report) {
  return json::parse(to_json(report))["statements"][0]["rows"][0]["cells"];
}

}  // namespace

TEST_CASE("figures are written digit for digit") {
  CHECK(number({-6976, 0}) == "-6976");
  CHECK(number({548, 1}) == "54.8");
  CHECK(number({62, 2}) == "0.62");
  CHECK(number({-3, 2}) == "-0.03");
  CHECK(number({999999999999999, 0}) == "999999999999999");
  CHECK(number({123456789012345, 3}) == "123456789012.345");
}

TEST_CASE("strings are escaped, and what is not UTF-8 becomes U+FFFD") {
  CHECK(quoted("Net income") == "\"Net income\"");
  CHECK(quoted("\"Leader\"\\\n") == "\"\\\"Leader\\\"\\\\\\n\"");
  CHECK(quoted("caf\u00E9 \u2014") == "\"caf\u00E9 \u2014\"");
  CHECK(quoted("a\xFF"
               "b") == "\"a\uFFFDb\"");
  CHECK(quoted(std::string_view("\0", 1)) == "\"\\u0000\"");
}

TEST_CASE("a cell is its value, its print and where it stands; a dash is nil, a blank is null") {
  const json cells = cells_of(small_report("Net loss   (6,976)   --"));
  CHECK(cells[0] == json{{"column", "s1.c1"},
                         {"value", -6976},
                         {"decimals", 0},
                         {"printed", "(6,976)"},
                         {"span", {11, 18}}});
  CHECK(cells[1]["value"] == 0);
  CHECK(cells[1]["nil"] == true);
  CHECK(cells[1]["printed"] == "--");
  CHECK(cells[2].is_null());
}

TEST_CASE("a mark has no value") {
  Report report = small_report("Net loss   (6,976)   --");
  report.statements[0].rows[0].cells[1]->figure.kind = FigureKind::mark;
  CHECK(cells_of(report)[1]["value"].is_null());
  CHECK(cells_of(report)[1]["printed"] == "--");
}

TEST_CASE("spans count UTF-16 units on request") {
  // e acute: 2 bytes, 1 unit; euro sign: 3 bytes, 1 unit; rocket: 4 bytes, 2 units; a stray byte: 1 and 1.
  Report report = small_report("\u00E9\u20AC\U0001F680\xFF (6,976) --");
  CHECK(cells_of(report)[0]["span"] == json({11, 18}));
  report.offsets = OffsetUnit::utf16_units;
  CHECK(cells_of(report)[0]["span"] == json({6, 13}));
}

TEST_CASE("spans in UTF-16 units stay right over long texts") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\u20AC\U0001F680 ";
  Report report = small_report(text += "(6,976) --");
  report.offsets = OffsetUnit::utf16_units;
  CHECK(cells_of(report)[0]["span"] == json({400, 407}));
}

TEST_CASE("half of a surrogate pair counts as the one unit that it was") {
  Report report = small_report("\xED\xA0\x80 (6,976) --");
  report.offsets = OffsetUnit::utf16_units;
  CHECK(cells_of(report)[0]["span"] == json({2, 9}));
}

TEST_CASE("ids count from one and name what they belong to") {
  Report report = small_report("Net loss   (6,976)   --");
  report.calculations = {{{0, 0}, {{0, -1}}, CalculationBasis::arithmetic}};
  Check check;
  check.rule = "footing";
  check.verdict = Verdict::exact;
  check.cells = {{{0, 0, 1}, "total", std::nullopt}};
  check.calculation = 0;
  check.reported = Decimal(5, 1);
  report.checks = {check};
  const json document = json::parse(to_json(report));
  CHECK(document["calculations"][0]["id"] == "k1");
  CHECK(document["calculations"][0]["terms"][0] == json({{"row", "s1.r1"}, {"weight", -1}}));
  CHECK(document["checks"][0]["id"] == "x1");
  CHECK(document["checks"][0]["calculation"] == "k1");
  CHECK(document["checks"][0]["cells"][0]["ref"] == "s1.r1.c2");
  CHECK(document["checks"][0]["computed"].is_null());
  CHECK(document["summary"]["exact"] == 1);
}

TEST_CASE("a claim has the worst verdict of its checks, and is unbound where no cell was found") {
  Report report = small_report("Net loss (6,976) --");
  report.claims.resize(2);
  report.claims[0].span = {0, 8};
  report.claims[0].binds = {{0, 0, 0}};
  Check exact, near;
  exact.verdict = Verdict::exact;
  near.verdict = Verdict::near;
  exact.claims = near.claims = {0};
  report.checks = {near, exact};
  const json claims = json::parse(to_json(report))["claims"];
  CHECK(claims[0]["verdict"] == "near");
  CHECK(claims[0]["text"] == "Net loss");
  CHECK(claims[1]["verdict"] == "unbound");
}

TEST_CASE("a period is written with what is known of it") {
  Report report = small_report("Net loss   (6,976)   --");
  auto& columns = report.statements[0].columns;
  columns[0].period = Period::months_ended(3, *make_date(2007, 6, 30));
  columns[1].period = Period::instant(*make_date(2007, 6, 30));
  columns[1].period->evidence = Evidence::inferred;
  const json written = json::parse(to_json(report))["statements"][0]["columns"];
  CHECK(written[0]["period"] ==
        json{{"type", "duration"}, {"start", "2007-04-01"}, {"end", "2007-06-30"}, {"months", 3}});
  CHECK(written[1]["period"] == json{{"type", "instant"}, {"end", "2007-06-30"}, {"inferred", true}});
  CHECK(written[2]["period"].is_null());
}

TEST_CASE("text of any length is written whole") {
  for (const std::size_t size : {1000u, 1001u, 262'144u, 262'145u, 600'000u}) {
    const std::string text(size, 'a');
    CHECK(quoted(std::string_view(text)) == '"' + text + '"');
  }
}

}  // namespace tieout
