// The one table of diagnostics: code, name, severity, message.
#include "core/base/diagnostic.h"

namespace tieout {
namespace {

using enum DiagnosticCode;
using enum DiagnosticSeverity;

constexpr DiagnosticText texts[] = {
    {empty_text, "empty_text", info, "The text is empty: paste the text of an earnings release."},
    {invalid_utf8, "invalid_utf8", warning, "Some bytes are not UTF-8; they are read as U+FFFD."},
    {lone_surrogate, "lone_surrogate", warning,
     "The text holds half of a surrogate pair; it is read as U+FFFD."},
    {text_too_large, "text_too_large", error, "The text is larger than the limit and was not read."},
    {no_tables, "no_tables", info,
     "No table was found: looked for lines that end in aligned figures, or in as many as the heads above "
     "them "
     "name, tab-separated rows, piped rows and runs of one cell per line."},
    {table_unread, "table_unread", warning,
     "Figures that look like a table could not be read as rows and columns."},
    {cells_unread, "cells_unread", warning,
     "Some figures of this table could not be given to a row and a column."},
    {columns_ambiguous, "columns_ambiguous", warning,
     "The figures of this row fit more than one column, so they were left unread."},
    {period_unread, "period_unread", info, "The period of a column could not be read from the headings."},
    {unit_unread, "unit_unread", warning,
     "No unit is printed for this table and nothing proves one: its figures are taken as whole units."},
    {grouping_ambiguous, "grouping_ambiguous", warning,
     "The points in this table may group thousands; they are read as decimal points."},
    {line_too_long, "line_too_long", warning,
     "A line is too long to be a row of a table; its figures were not read."},
    {columns_limit, "columns_limit", warning,
     "A table has more columns than the limit; the rest was not read."},
    {rows_limit, "rows_limit", warning, "A table has more rows than the limit; the rest was not read."},
    {hypotheses_limit, "hypotheses_limit", info,
     "The search for totals in this statement reached its limit; some totals may be missing."},
    {addends_limit, "addends_limit", info,
     "A total has more rows before it than are tried as its addends, so it may be a sum that was not found."},
    {digits_limit, "digits_limit", info,
     "A figure has too many digits to be added up with the decimals printed in this statement, so its row is "
     "in no sum."},
    {looks_like_html, "looks_like_html", warning,
     "The text looks like HTML: open it in the page or with the package's command, which read HTML."},
    {looks_like_pdf, "looks_like_pdf", error,
     "This is a PDF file, not text: open it, select everything, copy, and paste that."},
};

}  // namespace

const DiagnosticText& describe(DiagnosticCode code) {
  for (const DiagnosticText& text : texts)
    if (text.code == code) return text;
  return texts[0];
}

std::string message_of(const Diagnostic& diagnostic) {
  std::string message(describe(diagnostic.code).message);
  return diagnostic.detail.empty() ? message : message + " " + diagnostic.detail;
}

}  // namespace tieout
