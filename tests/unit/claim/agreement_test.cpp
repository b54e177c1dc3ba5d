// How far words and tables agree: claimed figure, printed figure, what that makes.
#include "core/claim/agreement.h"

#include <doctest/doctest.h>

namespace tieout {
namespace {

constexpr Amount thousands(std::int64_t units) {
  return {{units, 0}, 3};
}
constexpr Amount millions(std::int64_t tenths) {
  return {{tenths, 1}, 6};
}

TEST_CASE("75.5 million is what 75,493 thousand rounds to; 75.4 is near, 74.5 is neither") {
  CHECK(agree(millions(755), thousands(75'493), {}) == Agreement::exact);
  CHECK(agree(millions(754), thousands(75'493), {}) == Agreement::near);
  CHECK(agree(millions(745), thousands(75'493), {}) == Agreement::none);
}

TEST_CASE("an amount too large or small to stand beside the other agrees with nothing") {
  CHECK(agree({{1, 0}, 90}, thousands(75'493), {}) == Agreement::none);
  CHECK(agree(thousands(75'493), {{1, 0}, -90}, {}) == Agreement::none);
}

TEST_CASE("a hedge takes the figure's side of what it names") {
  CHECK(agree(millions(750), thousands(75'493), Hedge::more_than) != Agreement::none);
  CHECK(agree(millions(760), thousands(75'493), Hedge::more_than) == Agreement::none);
  CHECK(agree(millions(760), thousands(75'493), Hedge::less_than) != Agreement::none);
  CHECK(agree(millions(750), thousands(75'493), Hedge::less_than) == Agreement::none);
}

TEST_CASE("growth from nothing or from a loss is no percentage") {
  const Amount claimed{{178, 1}, -2};
  CHECK(!agree_growth(claimed, thousands(100), thousands(0), {}));
  CHECK(!agree_growth(claimed, thousands(100), thousands(-50), {}));
  CHECK(!agree_share(claimed, thousands(100), thousands(0), {}));
}

TEST_CASE("a difference is taken of figures in one unit only") {
  CHECK(agree_difference(thousands(500), thousands(1500), thousands(1000), {})->agreement ==
        Agreement::exact);
  CHECK(!agree_difference(millions(5), thousands(1500), millions(10), {}));
}

TEST_CASE("about 76 million is said of 75.5, not of 70") {
  CHECK(agree(millions(760), thousands(75'493), Hedge::approximately) == Agreement::rounding);
  CHECK(agree(millions(755), thousands(75'493), Hedge::approximately) == Agreement::exact);
  CHECK(agree(millions(760), thousands(70'000), Hedge::approximately) == Agreement::none);
}

TEST_CASE("what rounds to a bound may be called more than it") {
  CHECK(agree(millions(755), thousands(75'493), Hedge::more_than) == Agreement::rounding);
  CHECK(agree(millions(754), thousands(75'493), Hedge::more_than) == Agreement::exact);
}

TEST_CASE(
    "a difference of two rounded figures may be off by their last digits, and is near a little further") {
  CHECK(agree_difference(millions(5), thousands(1551), thousands(1000), {})->agreement ==
        Agreement::rounding);
  CHECK(agree_difference(millions(5), thousands(1652), thousands(1000), {})->agreement == Agreement::near);
  CHECK(agree_difference(millions(5), thousands(1700), thousands(1000), {})->agreement == Agreement::none);
}

TEST_CASE("a share of figures in different units is that of their amounts") {
  const Amount half{{500, 1}, 0};
  CHECK(agree_share(half, thousands(37'750), millions(755), {})->agreement == Agreement::exact);
  CHECK(agree_share(half, millions(755), thousands(151'000), {})->agreement == Agreement::exact);
}

TEST_CASE("quotients and differences of too many digits are not evaluated") {
  constexpr std::int64_t most = 999'999'999'999'999;
  const Amount percent{{10, 0}, 0}, vast{{most, 0}, 0}, precise{{1, 14}, 0};
  CHECK(!agree_share(percent, {{most, 0}, 9}, thousands(1), {}));
  CHECK(!agree_growth(percent, vast, {{1, 2}, 0}, {}));
  CHECK(!agree_growth(vast, thousands(2), thousands(1), {}));
  CHECK(!agree_growth(precise, thousands(5), thousands(100), {}));
  CHECK(!agree_difference(vast, vast, {{-1, 0}, 0}, {}));
}

}  // namespace
}  // namespace tieout
