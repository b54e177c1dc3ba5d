// What the analysis has to say about itself: stable codes, one message each, and where in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace tieout {

enum class DiagnosticCode {
  empty_text,
  invalid_utf8,
  lone_surrogate,
  text_too_large,
  no_tables,
  table_unread,
  cells_unread,
  columns_ambiguous,
  period_unread,
  unit_unread,
  grouping_ambiguous,
  line_too_long,
  columns_limit,
  rows_limit,
  hypotheses_limit,
  addends_limit,
  digits_limit,
  looks_like_html,
  looks_like_pdf,
};

enum class DiagnosticSeverity { info, warning, error };

struct Diagnostic {
  DiagnosticCode code;
  Span span;
  std::string detail;  // what varies: appended to the message of the code; may be empty
};

// The row of the table of messages that belongs to a code.
struct DiagnosticText {
  DiagnosticCode code;
  std::string_view name;  // as printed in the report
  DiagnosticSeverity severity;
  std::string_view message;
};

const DiagnosticText& describe(DiagnosticCode code);
// The message of its code and what varies.
std::string message_of(const Diagnostic& diagnostic);

using Diagnostics = std::vector<Diagnostic>;

}  // namespace tieout
