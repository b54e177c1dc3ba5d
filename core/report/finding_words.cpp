// Composes the words of findings from captions, labels and the prints themselves.
#include "core/report/finding_words.h"

#include <algorithm>
#include <vector>

#include "core/claim/claim_words.h"
#include "core/report/claim_lines.h"

namespace tieout {
namespace {

constexpr std::size_t most_named = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The figure as the other is printed: its marks of thousands and decimals, its way to print a minus.
std::string in_style_of(std::string_view printed, Decimal value) {
  const auto digits = std::count_if(printed.begin(), printed.end(), is_digit);
  const std::size_t last_mark = printed.find_last_of(".,");
  const bool has_marks = last_mark != std::string_view::npos;
  const bool grouped = digits <= 3 + value.decimals() || printed.find_first_of(".,' ") != last_mark ||
                       (has_marks && value.decimals() == 0);
  const char point = has_marks && value.decimals() > 0 ? printed[last_mark] : '.';
  const char thousands = has_marks && value.decimals() == 0 ? printed[last_mark] : point == ',' ? '.' : ',';
  std::string text;
  for (const char c : to_printed(value.magnitude()))
    if (is_digit(c))
      text += c;
    else if (c == '.')
      text += point;
    else if (grouped)
      text += thousands;
  if (!value.is_negative()) return text;
  const bool dashed = printed.find('(') == std::string_view::npos && !printed.empty() &&
                      !is_digit(printed[0]) && printed[0] != '$';
  return dashed ? "-" + text : "(" + text + ")";
}

// A caption that stands in several rows is told by its heading.
std::string name_of_row(const Statement& statement, std::uint32_t index) {
  const LineItem& row = statement.rows[index];
  const auto same = std::count_if(statement.rows.begin(), statement.rows.end(),
                                  [&](const LineItem& other) { return other.caption == row.caption; });
  if (row.caption.empty()) return "The total without a caption";
  if (same < 2 || !row.parent || statement.rows[*row.parent].caption.empty()) return row.caption;
  std::string heading = statement.rows[*row.parent].caption;
  if (heading.back() == ':') heading.pop_back();
  return heading + ": " + row.caption;
}

std::string name_of_cell(const Report& report, CellRef ref) {
  const Statement& statement = report.statements[ref.statement];
  const std::string& label = statement.columns[ref.column].label;
  return name_of_row(statement, ref.row) + (label.empty() ? "" : ", " + label);
}

std::string name_of_suspect(const Report& report, const Suspect& suspect) {
  return suspect.claim ? "\"" + words_of(report, report.claims[*suspect.claim]) + "\""
                       : name_of_cell(report, suspect.ref);
}

std::string should_read(const Report& report, const Suspect& suspect) {
  return printed_of(report, suspect) + " should read " + repair_of(report, suspect);
}

// The rows that the checks hold for, each once: "Total revenue, Gross profit and 2 more".
std::string rows_of(const Report& report, const Finding& finding) {
  std::vector<std::string> names;
  for (const std::uint32_t check : finding.checks) {
    const auto& cells = report.checks[check].cells;
    if (cells.empty()) continue;
    const CellRef ref = cells.front().ref;
    std::string name = name_of_row(report.statements[ref.statement], ref.row);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most_named; ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  if (names.size() > most_named) text += " and " + std::to_string(names.size() - most_named) + " more";
  return text;
}

}  // namespace

std::string printed_of(const Report& report, const Suspect& suspect) {
  if (suspect.claim) return in_words(report.claims[*suspect.claim]);
  return std::string(slice(report.text, cell_at(report.statements, suspect.ref)->figure.span));
}

std::string repair_of(const Report& report, const Suspect& suspect) {
  if (suspect.claim) return in_words(suspect.repair, report.claims[*suspect.claim].unit);
  return in_style_of(printed_of(report, suspect), suspect.repair);
}

std::string title_of(const Report& report, const Finding& finding) {
  if (!finding.suspects.empty() && (finding.suspects.size() == 1 || finding.checks.empty()))
    return name_of_suspect(report, finding.suspects.front());
  const Check& check = report.checks[finding.checks.front()];
  if (!check.cells.empty()) return name_of_cell(report, check.cells.front().ref);
  if (!check.claims.empty()) return "\"" + words_of(report, report.claims[check.claims.front()]) + "\"";
  return check.message;
}

std::string message_of(const Report& report, const Finding& finding) {
  const auto& suspects = finding.suspects;
  const std::string& first = report.checks[finding.checks.front()].message;
  if (suspects.empty() || suspects.front().claim) return first;
  if (suspects.size() == 1)
    return should_read(report, suspects.front()) + ": " + rows_of(report, finding) + " then " +
           (finding.checks.size() == 1 ? "ties" : "tie");
  std::string text = first + ". Either ";
  for (std::size_t i = 0; i < suspects.size(); ++i)
    text += (i == 0                     ? ""
             : i + 1 == suspects.size() ? " or "
                                        : ", ") +
            name_of_cell(report, suspects[i].ref) + ", " + should_read(report, suspects[i]);
  return text;
}

std::optional<std::string> correction_of(const Report& report, const Finding& finding) {
  if (finding.suspects.size() != 1) return std::nullopt;
  const Suspect& cause = finding.suspects.front();
  return name_of_suspect(report, cause) + " should read \"" + repair_of(report, cause) + "\" [instead of \"" +
         printed_of(report, cause) + "\"]";
}

}  // namespace tieout
