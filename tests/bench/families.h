// Texts made to be slow: each family stresses one way an analysis could stop being linear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tieout {

struct Family {
  std::string_view name;
  std::string (*make)(std::size_t bytes);
};

const std::vector<Family>& hostile_families();

}  // namespace tieout
