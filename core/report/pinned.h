// How many figures of the primary statements are held in their place by independent relations.
#pragma once

#include <cstddef>

#include "core/report/report.h"

namespace tieout {

struct Pinned {
  std::size_t none = 0, one = 0, several = 0;
};

Pinned count_pinned(const Report& report);

}  // namespace tieout
