// What kind of input the bytes are, and what is said about it.
#include "core/text/input.h"

#include <doctest/doctest.h>

namespace tieout {
namespace {

std::vector<std::string_view> codes(std::string_view text) {
  Diagnostics diagnostics;
  inspect_input(text, diagnostics);
  std::vector<std::string_view> names;
  for (const Diagnostic& diagnostic : diagnostics) names.push_back(describe(diagnostic.code).name);
  return names;
}

using Codes = std::vector<std::string_view>;

}  // namespace

TEST_CASE("ordinary text is nothing to speak of") {
  CHECK(codes("Revenue  $ 12,345\n") == Codes{});
  CHECK(codes("Chiffre d\u2019affaires  12 345 \u20AC") == Codes{});
}

TEST_CASE("a text of nothing but blanks is empty") {
  CHECK(codes("") == Codes{"empty_text"});
  CHECK(codes(" \t\r\n\u00A0\n") == Codes{"empty_text"});
}

TEST_CASE("a PDF is named as such and not read") {
  Diagnostics diagnostics;
  inspect_input("%PDF-1.7\n1 0 obj", diagnostics);
  CHECK(describe(diagnostics.at(0).code).name == "looks_like_pdf");
  CHECK_FALSE(is_readable(diagnostics));
}

TEST_CASE("a web page is told from EDGAR's tags and from a few stray tags") {
  CHECK(
      codes("<!DOCTYPE html><html><body><table><tr><td>Revenue</td><td>12</td></tr></table></body></html>") ==
      Codes{"looks_like_html"});
  CHECK(codes("<TABLE>\n<CAPTION>\n<S>      <C>\nRevenue   12\n</TABLE>\n<PAGE>\n") == Codes{});
  CHECK(codes("<html><body><div>\nRevenue   12\n</div></body></html>") == Codes{});
}

TEST_CASE("what is not UTF-8 is said once, where it begins") {
  Diagnostics diagnostics;
  inspect_input("Revenue 12345678 \xFF and \xC3(", diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == DiagnosticCode::invalid_utf8);
  CHECK(diagnostics[0].span == Span{17, 18});
}

TEST_CASE("half of a surrogate pair is told from other broken text") {
  CHECK(codes("ab\xED\xA0\x80") == Codes{"lone_surrogate"});
}

}  // namespace tieout
