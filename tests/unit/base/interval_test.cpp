// A printed number stands for every value that rounds to it.
#include "core/base/interval.h"

#include <doctest/doctest.h>

namespace tieout {
namespace {

constexpr Decimal whole(std::int64_t units) {
  return {units, 0};
}

TEST_CASE("75.5 million and 75,493 thousand are the same amount") {
  CHECK(Interval::around({755, 1}, 6).meets(Interval::around(whole(75493), 3)) == true);
  CHECK(Interval::around({754, 1}, 6).meets(Interval::around(whole(75493), 3)) == false);
}

TEST_CASE("intervals are closed: a value exactly half way rounds either way") {
  CHECK(Interval::point({-125, 1}, 0).meets(Interval::around(whole(-13), 0)) == true);
  CHECK(Interval::point({-125, 1}, 0).meets(Interval::around(whole(-12), 0)) == true);
}

TEST_CASE("sums add their uncertainty") {
  const auto sum = Interval::around({121, 1}, 6).plus(Interval::around({454, 1}, 6));
  REQUIRE(sum);
  CHECK(sum->meets(Interval::around({576, 1}, 6)) == true);
  CHECK(sum->meets(Interval::around({578, 1}, 6)) == false);
}

TEST_CASE("a loss per share from loss and shares") {
  const auto loss = Interval::point(whole(-6976), 3), shares = Interval::point(whole(259786), 3);
  CHECK(loss.quotient_meets(shares, Interval::around({-3, 2}, 0)) == true);
  CHECK(loss.quotient_meets(shares, Interval::around({-2, 2}, 0)) == false);
  CHECK(loss.quotient_meets(shares.negated(), Interval::around({3, 2}, 0)) == true);
}

TEST_CASE("nothing is divided by what may be zero") {
  CHECK_FALSE(Interval::point(whole(1), 0)
                  .quotient_meets(Interval::around({0, 1}, 0), Interval::around(whole(1), 0)));
  CHECK_FALSE(divide(whole(1), whole(0), 2));
}

TEST_CASE("what 128 bits cannot hold is not evaluated") {
  const auto vast = Interval::around(whole(999'999'999'999'999), 30), tiny = Interval::around({1, 15}, 0);
  CHECK_FALSE(vast.plus(tiny));
  CHECK_FALSE(vast.meets(tiny));
}

TEST_CASE("quotients are rounded half away from zero") {
  CHECK(to_string(*divide(whole(-10954), whole(259777), 6)) == "-0.042167");
  CHECK(to_string(*divide({125, 2}, whole(10), 2)) == "0.13");
  CHECK(to_string(*divide(whole(2), whole(3), 0)) == "1");
}

TEST_CASE("amounts too far apart for exact arithmetic are not compared, rather than wrongly") {
  const Interval huge = Interval::around(whole(999'999'999'999'999'999), 60);
  const Interval small = Interval::around({1, 12}, -30);
  CHECK(huge.meets(small) == std::nullopt);
  CHECK(small.meets(huge) == std::nullopt);
  CHECK(!huge.plus(small));
  CHECK(!small.plus(huge));
  CHECK(huge.quotient_meets(small, Interval::around(whole(1), 0)) == std::nullopt);
  CHECK(small.quotient_meets(huge, Interval::around(whole(1), 0)) == std::nullopt);
  CHECK(Interval::around(whole(1), 0).quotient_meets(Interval::point(whole(0), 0), huge) == std::nullopt);
  CHECK(!divide(whole(1), whole(0), 2));
  CHECK(!divide(whole(1), {1, 15}, 30));
}

TEST_CASE("an interval of which one end alone is too far away is not compared either") {
  const Interval one = Interval::around(whole(1), 0);
  CHECK(!Interval::around(whole(1), 37).plus(one));
  CHECK(Interval::around(whole(1), 37).meets(one) == std::nullopt);
  CHECK(Interval::around(whole(1), 36)
            .quotient_meets(Interval::point(whole(1), 0), Interval::point(whole(1), 0)) == std::nullopt);
}

TEST_CASE("products of long numbers are formed where 128 bits hold them") {
  const Interval long_one =
      *Interval::point(whole(999'999'999'999'999), 10).plus(Interval::point(whole(1), 0));
  CHECK(long_one.quotient_meets(long_one, Interval::point(whole(1), 0)) == true);
  CHECK(long_one.quotient_meets(long_one, Interval::point(whole(0), 0)) == false);
  CHECK(long_one.quotient_meets(Interval::point(whole(1), 0), long_one) == true);
  CHECK(long_one.quotient_meets(long_one, long_one) == std::nullopt);
}

TEST_CASE("what would have too many digits is not divided") {
  CHECK(!divide(whole(999'999'999'999'999), whole(7), 30));
  CHECK(!divide({1, 60}, whole(999'999'999'999'999), 0));
}

}  // namespace
}  // namespace tieout
