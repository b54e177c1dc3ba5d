// Many releases out of one: no two alike, so that no branch predictor can learn the text by heart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tieout {

// Copies of the release, each with other figures and other lengths of captions, up to about `bytes`.
std::string jitter(std::string_view release, std::size_t bytes);

}  // namespace tieout
