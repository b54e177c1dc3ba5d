// Whether a concept can be the meaning of a row at all: by its unit, its statement and its place.
#pragma once

#include <string_view>

#include "core/concept/concept.h"
#include "core/concept/place.h"

namespace tieout {

// What kind of business the statements are of, as far as it changes what captions mean.
struct Industry {
  bool bank = false;
  bool insurer = false;
};

struct RowContext {
  StatementKind statement = StatementKind::other;
  Place place = Place::none;
  UnitKind unit = UnitKind::money;
  Industry industry;
  std::string_view caption;
};

bool fits(const Concept& meaning, const RowContext& row);

}  // namespace tieout
