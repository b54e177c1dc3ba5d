// The prose of a text: what stands outside its tables, as headings, bullets and paragraphs unwrapped from
// their lines.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/span.h"
#include "core/statement/statement.h"
#include "core/text/source.h"

namespace tieout {

enum class PassageKind { heading, bullet, paragraph };

struct Passage {
  PassageKind kind = PassageKind::paragraph;
  Span span;
  std::optional<std::size_t> heading;  // index of the heading that it stands under
};

// In order of the text.
std::vector<Passage> read_prose(const Source& source, const std::vector<Statement>& statements);

}  // namespace tieout
