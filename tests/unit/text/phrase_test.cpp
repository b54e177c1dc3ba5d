// Printed captions → the words they are compared by.
#include "core/text/phrase.h"

#include <doctest/doctest.h>

#include <string>

using namespace tieout;

TEST_CASE("apostrophes of every kind vanish from a caption") {
  CHECK(plain_words("Shareholders' equity") == "shareholders equity");
  CHECK(plain_words("Shareholders\u2019 equity") == "shareholders equity");
  CHECK(plain_words("Shareholders\u2018 equity") == "shareholders equity");
}

TEST_CASE("a phrase ends a caption as whole words, not as the end of a longer word") {
  CHECK(ends_with_phrase("total interest income", "interest income"));
  CHECK(ends_with_phrase("interest income", "interest income"));
  CHECK_FALSE(ends_with_phrase("total noninterest income", "interest income"));
  CHECK_FALSE(ends_with_phrase("income", "interest income"));
}

TEST_CASE("the lines of a caption are joined with one blank, a broken word without") {
  std::string caption;
  append_printed(caption, "Total current");
  append_printed(caption, "liabilities  and");
  append_printed(caption, "non-");
  append_printed(caption, "controlling interest");
  CHECK(caption == "Total current liabilities and non-controlling interest");
}
