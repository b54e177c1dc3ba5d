// A compact printed table as a statement, so that a test reads like the page it is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/calculation/calculation.h"
#include "core/check/checks.h"
#include "core/statement/statement.h"

namespace tieout::test {

// One row a line: caption, then figures, all apart by `|`; two blanks of indentation are one level; a line
// without
// `|` is a heading. A caption may begin with a mark: `=` a total, `$` per share, `#` shares; figures that end
// in % make a ratio. `--` is a dash; nothing is a blank; `NM` is a mark. `{id}` in a caption names its
// concept.
Statement printed_table(std::string_view text, StatementKind kind = StatementKind::other);

// "Total = Product + Service" a line, in the order of the totals; rows without a caption by their number.
std::string print(const std::vector<Calculation>& calculations, const Statement& statement);

// The calculations of the table, printed.
std::string calculations_of(std::string_view text);

// Every check on the statements, a line each: "footing exact: Total foots: 1 + 2 = 3"; suspects follow in
// brackets as "caption -> repair, reason".
std::string checks_of(const std::vector<Statement>& statements);

}  // namespace tieout::test
