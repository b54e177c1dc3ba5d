// Reads the parts of balance sheets, cash flow and income statements off their landmarks.
#include "core/concept/sections.h"

#include "core/text/phrase.h"

namespace tieout {
namespace {

using Section = std::optional<ConceptSection>;

bool has_cells(const LineItem& row) {
  for (const auto& cell : row.cells)
    if (cell) return true;
  return false;
}

std::size_t first_row(const std::vector<std::string>& plain, std::size_t from, std::string_view opening) {
  for (std::size_t row = from; row < plain.size(); ++row)
    if (begins_with_phrase(plain[row], opening)) return row;
  return plain.size();
}

// Rows [from, to) get a section.
void fill(std::vector<Section>& sections, std::size_t from, std::size_t to, Section section) {
  for (std::size_t row = from; row < to && row < sections.size(); ++row) sections[row] = section;
}

// Where the liabilities begin: at their heading, after the total of the assets, or after the first unnamed
// total, whichever is printed.
std::size_t end_of_assets(const Statement& statement, const std::vector<std::string>& plain) {
  const std::size_t total = first_row(plain, 0, "total assets");
  if (total < plain.size()) return total + 1;
  const std::size_t heading = first_row(plain, 1, "liabilities");
  if (heading < plain.size()) return heading;
  for (std::size_t row = 0; row < plain.size(); ++row)
    if (plain[row].empty() && statement.rows[row].kind == RowKind::total) return row + 1;
  return plain.size();
}

bool opens_equity(const Statement& statement, const std::vector<std::string>& plain, std::size_t row) {
  if (has_cells(statement.rows[row])) return false;
  return has_phrase(plain[row], "equity") && !has_phrase(plain[row], "liabilities");
}

bool is_equity_item(std::string_view plain) {
  constexpr std::string_view openers[] = {"common stock",      "preferred stock",     "additional paid",
                                          "retained earnings", "accumulated deficit", "common shares",
                                          "share capital",     "capital stock"};
  return begins_with_any_phrase(plain, openers);
}

std::vector<Section> sections_of_balance(const Statement& statement, const std::vector<std::string>& plain) {
  const std::size_t rows = plain.size();
  std::vector<Section> sections(rows);
  const std::size_t split = end_of_assets(statement, plain);
  const std::size_t current_assets = first_row(plain, 0, "total current assets");
  const std::size_t current_liabilities = first_row(plain, split, "total current liabilities");
  std::size_t equity = rows;
  for (std::size_t row = split; row < rows && equity == rows; ++row)
    if (opens_equity(statement, plain, row) || is_equity_item(plain[row])) equity = row;
  if (current_assets < split) {
    fill(sections, 0, current_assets, ConceptSection::current_assets);
    fill(sections, current_assets + 1, split, ConceptSection::noncurrent_assets);
  }
  if (current_liabilities < rows) {
    fill(sections, split, current_liabilities, ConceptSection::current_liabilities);
    fill(sections, current_liabilities + 1, equity, ConceptSection::noncurrent_liabilities);
  }
  fill(sections, equity, rows, ConceptSection::equity);
  return sections;
}

bool is_activity_total(const Statement& statement, std::string_view plain, std::size_t row,
                       std::string_view word) {
  return has_cells(statement.rows[row]) && has_phrase(plain, word) &&
         (begins_with_phrase(plain, "net cash") || begins_with_phrase(plain, "cash") ||
          begins_with_phrase(plain, "total"));
}

std::vector<Section> sections_of_cash_flow(const Statement& statement,
                                           const std::vector<std::string>& plain) {
  const std::size_t rows = plain.size();
  std::size_t operating = rows, investing = rows, financing = rows;
  for (std::size_t row = 0; row < rows; ++row) {
    if (is_activity_total(statement, plain[row], row, "investing"))
      investing = row;
    else if (is_activity_total(statement, plain[row], row, "financing"))
      financing = row;
    else if (operating == rows && (is_activity_total(statement, plain[row], row, "operating activities") ||
                                   is_activity_total(statement, plain[row], row, "operations")))
      operating = row;
  }
  std::vector<Section> sections(rows);
  if (operating == rows || investing == rows || financing == rows) return sections;
  fill(sections, 0, operating, ConceptSection::operating);
  fill(sections, operating + 1, investing, ConceptSection::investing);
  fill(sections, investing + 1, financing, ConceptSection::financing);
  fill(sections, financing + 1, rows, ConceptSection::supplemental);
  return sections;
}

// The section that a heading of an income statement opens.
Section section_of_heading(std::string_view plain) {
  if (begins_with_phrase(plain, "cost of") || begins_with_phrase(plain, "costs of") || plain == "cost" ||
      plain == "costs")
    return ConceptSection::cost;
  if (begins_with_phrase(plain, "costs and") || has_phrase(plain, "operating expenses"))
    return ConceptSection::opex;
  if (begins_with_phrase(plain, "other income") || begins_with_phrase(plain, "other expense") ||
      begins_with_phrase(plain, "nonoperating"))
    return ConceptSection::nonoperating;
  if (has_phrase(plain, "revenue") || has_phrase(plain, "revenues") || has_phrase(plain, "net sales") ||
      plain == "sales")
    return ConceptSection::top;
  return std::nullopt;
}

std::vector<Section> sections_of_income(const Statement& statement, const std::vector<std::string>& plain) {
  std::vector<Section> sections(plain.size());
  for (std::size_t row = 0; row < plain.size(); ++row)
    for (auto at = statement.rows[row].parent; at && !sections[row]; at = statement.rows[*at].parent)
      sections[row] = section_of_heading(plain[*at]);
  return sections;
}

}  // namespace

std::vector<Section> sections_of(const Statement& statement, const std::vector<std::string>& plain) {
  switch (statement.kind) {
    case StatementKind::balance_sheet:
      return sections_of_balance(statement, plain);
    case StatementKind::cash_flow:
      return sections_of_cash_flow(statement, plain);
    default:
      return sections_of_income(statement, plain);
  }
}

}  // namespace tieout
