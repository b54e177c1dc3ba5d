// Printed dates → the dates they mean.
#include "core/time/printed_date.h"

#include <doctest/doctest.h>

#include <string>

using namespace tieout;

namespace {

// "2007-6-30", "6-30" without a year, "2004-12" without a day; with what was read of the text.
std::string read(std::string_view text) {
  const auto date = read_date(text, 0);
  if (!date) return "none";
  std::string out = date->year ? std::to_string(*date->year) + "-" : "";
  out += std::to_string(date->month);
  if (date->day) out += "-" + std::to_string(*date->day);
  return out + " of '" + std::string(slice(text, date->span)) + "'";
}

}  // namespace

TEST_CASE("dates are read as printed") {
  const struct {
    const char *printed, *meaning;
  } rows[] = {
      {"June 30, 2007", "2007-6-30 of 'June 30, 2007'"},
      {"JUNE 30,\n 2007", "2007-6-30 of 'JUNE 30,\n 2007'"},
      {"June 30,\n> 2007", "2007-6-30 of 'June 30,\n> 2007'"},
      {"September 25,1999", "1999-9-25 of 'September 25,1999'"},
      {"Dec. 31, 2006 (audited)", "2006-12-31 of 'Dec. 31, 2006'"},
      {"Sept. 30 2006", "2006-9-30 of 'Sept. 30 2006'"},
      {"30 June 2007", "2007-6-30 of '30 June 2007'"},
      {"30-Jun-07", "2007-6-30 of '30-Jun-07'"},
      {"31st December 2006", "2006-12-31 of '31st December 2006'"},
      {"6/30/07", "2007-6-30 of '6/30/07'"},
      {"12/26/98", "1998-12-26 of '12/26/98'"},
      {"30/06/2007", "2007-6-30 of '30/06/2007'"},
      {"30.06.2007", "2007-6-30 of '30.06.2007'"},
      {"2007-06-30", "2007-6-30 of '2007-06-30'"},
      {"Aug. 7 /PRNewswire/", "8-7 of 'Aug. 7'"},
      {"December 31,", "12-31 of 'December 31'"},
      {"December 2004", "2004-12 of 'December 2004'"},
      {"October", "10 of 'October'"},
      {"February 29/28, 2019", "2019-2-29 of 'February 29/28, 2019'"},
      {"May 5, 1997", "1997-5-5 of 'May 5, 1997'"},
      {"March 31, 2,007 units", "3-31 of 'March 31'"},
      {"June 30th, 2007", "2007-6-30 of 'June 30th, 2007'"},
      {"Jun-07", "2007-6 of 'Jun-07'"},
      {"Dec-98", "1998-12 of 'Dec-98'"},
      {"Jun-07 2008", "2008-6-7 of 'Jun-07 2008'"},
      {"Dec-31", "12-31 of 'Dec-31'"},
      {"June '07", "2007-6 of 'June '07'"},
      {"Mar 2007", "2007-3 of 'Mar 2007'"},
      {"June 32, 2007", "6 of 'June'"},
      {"June 3.5 million", "6 of 'June'"},
      {"June 30bps", "6 of 'June'"},
  };
  for (const auto& row : rows) CHECK(read(row.printed) == row.meaning);
}

TEST_CASE("words and figures that look like dates are none") {
  for (const char* text :
       {"May differ", "Maybe", "1/2", "13/45/07", "99/99/99", "4.5.6", "march on", "1,995", "31", "2007",
        "Dec", "mar", "1850-06-30", "2007-13-30", "300/06/2007", "30.06.07", "6/30/1850", "6/30/2,007"})
    CHECK_MESSAGE(read(text) == "none", text);
}

TEST_CASE("a month without a day ends with its last day") {
  CHECK(to_string(*read_date("February 2004", 0)->date()) == "2004-02-29");
  CHECK(to_string(*read_date("December 31,", 0)->date_in(2006)) == "2006-12-31");
  CHECK(to_string(*read_date("February 29/28, 2019", 0)->date()) == "2019-02-28");
}

TEST_CASE("a year is four digits that belong to no figure") {
  CHECK(read_year("2007", 0) == 2007);
  CHECK(read_year("2007 and 2006", 0) == 2007);
  CHECK(read_year("2007.", 0) == 2007);
  CHECK_FALSE(read_year("2007.5", 0));
  CHECK_FALSE(read_year("$2007", 1));
  CHECK_FALSE(read_year("1,2007", 2));
  CHECK_FALSE(read_year("20071", 0));
  CHECK_FALSE(read_year("2,007", 0));
  CHECK(year_of_two_digits(7) == 2007);
  CHECK(year_of_two_digits(95) == 1995);
}
