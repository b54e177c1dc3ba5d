// Weighs title words against the captions that only one kind of statement has.
#include "core/statement/statement_kind.h"

#include <array>

#include "core/text/phrase.h"

namespace tieout {
namespace {

using enum StatementKind;

struct TitleRow {
  std::string_view phrase;
  StatementKind kind;
};

// The first phrase found decides, so narrower titles stand above the words they contain.
constexpr TitleRow titles[] = {
    {"reconciliation", reconciliation},
    {"reconciliations", reconciliation},
    {"reconciling", reconciliation},
    {"non gaap", reconciliation},
    {"segment income", segment},
    {"segment statement", segment},
    {"segment statements", segment},
    {"segment results", segment},
    {"statements of operations and comprehensive", income_statement},
    {"statement of operations and comprehensive", income_statement},
    {"statements of income and comprehensive", income_statement},
    {"statement of income and comprehensive", income_statement},
    {"statements of earnings and comprehensive", income_statement},
    {"statements of loss and comprehensive", income_statement},
    {"statements of income loss and comprehensive", income_statement},
    {"statements of comprehensive", comprehensive_income},
    {"statement of comprehensive", comprehensive_income},
    {"comprehensive income", comprehensive_income},
    {"comprehensive loss", comprehensive_income},
    {"comprehensive earnings", comprehensive_income},
    {"cash flows", cash_flow},
    {"cash flow statement", cash_flow},
    {"cash flow statements", cash_flow},
    {"average balance sheet", other},
    {"average balance sheets", other},
    {"average balances", other},
    {"balance sheet", balance_sheet},
    {"balance sheets", balance_sheet},
    {"balanced sheet", balance_sheet},
    {"statement of financial position", balance_sheet},
    {"statements of financial position", balance_sheet},
    {"statement of financial condition", balance_sheet},
    {"statements of financial condition", balance_sheet},
    {"statements of condition", balance_sheet},
    {"statements of assets and liabilities", balance_sheet},
    {"statement of assets and liabilities", balance_sheet},
    {"statement of operations", income_statement},
    {"statements of operations", income_statement},
    {"statement of consolidated operations", income_statement},
    {"statements of consolidated operations", income_statement},
    {"statement of income", income_statement},
    {"statements of income", income_statement},
    {"statements of consolidated income", income_statement},
    {"statement of consolidated income", income_statement},
    {"income statement", income_statement},
    {"income statements", income_statement},
    {"statement of earnings", income_statement},
    {"statements of earnings", income_statement},
    {"statements of consolidated earnings", income_statement},
    {"statement of consolidated earnings", income_statement},
    {"earnings statement", income_statement},
    {"statement of loss", income_statement},
    {"statements of loss", income_statement},
    {"statements of net income", income_statement},
    {"statements of profit or loss", income_statement},
    {"statement of profit or loss", income_statement},
    {"profit and loss account", income_statement},
    {"profit and loss accounts", income_statement},
    {"statements of shareholders equity", equity},
    {"statements of stockholders equity", equity},
    {"statements of changes in", equity},
    {"statement of changes in", equity},
    {"statement of stockholders equity", equity},
    {"statement of shareholders equity", equity},
    {"statements of equity", equity},
    {"statement of equity", equity},
    {"changes in equity", equity},
    {"shareowners equity", equity},
    {"statements of consolidated equity", equity},
    {"statement of consolidated equity", equity},
    {"redeemable noncontrolling interests and equity", equity},
    {"statement of retained earnings", equity},
    {"statements of retained earnings", equity},
    {"guidance", guidance},
    {"outlook", guidance},
    {"forecast", guidance},
    {"segment", segment},
    {"segments", segment},
    {"highlights", highlights},
    {"selected financial", highlights},
    {"selected consolidated financial", highlights},
    {"selected data", highlights},
    {"financial summary", highlights},
    {"key metrics", highlights},
    {"key financial", highlights},
    {"retained earnings", equity},
};

// What the captions of a table say, counted.
struct Signature {
  int assets = 0, liabilities_and_equity = 0, balance_items = 0;
  int operating = 0, investing = 0, financing = 0, cash_ends = 0;
  int revenue = 0, expenses = 0, net_income = 0, per_share = 0;
  int comprehensive = 0, adjusted = 0, averages = 0;
};

static constexpr std::string_view balance_words[] = {
    "total current assets",
    "total current liabilities",
    "accounts payable",
    "total liabilities",
    "retained earnings",
    "accumulated deficit",
    "total stockholders equity",
    "total shareholders equity",
    "total equity",
    "total deposits",
    "current assets",
    "current liabilities",
};
constexpr std::string_view liabilities_and_equity_words[] = {
    "total liabilities and",
    "total equity and liabilities",
    "total liabilities redeemable",
    "total liabilities mezzanine",
    "total liabilities convertible",
    "total liabilities noncontrolling",
    "total liabilities temporary",
    "liabilities and stockholders equity",
    "liabilities and shareholders equity",
};
constexpr std::string_view revenue_words[] = {
    "revenue",         "revenues", "net sales",         "sales",     "total interest income",
    "interest income", "premiums", "total net revenue", "royalties", "interest and dividend income",
};
constexpr std::string_view expense_words[] = {
    "expense", "expenses", "cost of", "costs", "provision for", "cost", "benefits and claims", "depreciation",
};
constexpr std::string_view net_income_words[] = {
    "net income",
    "net loss",
    "net earnings",
    "net income loss",
    "net loss income",
    "consolidated net income",
    "consolidated net loss",
    "profit for the",
    "loss for the",
    "net profit",
};
constexpr std::string_view per_share_captions[] = {
    "per share", "per common share", "per diluted share",  "per unit",
    "basic",     "diluted",          "per ordinary share", "per common unit",
};
constexpr std::string_view adjusted_words[] = {
    "non gaap",
    "adjusted",
    "excluding",
    "ebitda",
    "free cash flow",
    "pro forma",
    "ffo",
    "funds from operations",
    "constant currency",
    "core earnings",
    "core net income",
    "adjustments to net income",
};
constexpr std::string_view average_words[] = {
    "interest earning assets", "net interest margin", "return on average",   "efficiency ratio",
    "average assets",          "average equity",      "net interest spread", "book value per",
};
constexpr std::string_view cash_end_words[] = {"beginning of", "end of", "at beginning", "at end"};
constexpr std::string_view comprehensive_words[] = {"other comprehensive", "comprehensive income",
                                                    "comprehensive loss", "total comprehensive"};
constexpr std::string_view cash_flow_openers[] = {"net cash",
                                                  "total cash",
                                                  "cash provided",
                                                  "cash used",
                                                  "cash generated",
                                                  "cash flows",
                                                  "cash flow",
                                                  "total operating activities",
                                                  "total investing activities",
                                                  "total financing activities",
                                                  "net cash inflow",
                                                  "net cash outflow",
                                                  "cash from"};

// "Net cash provided by operating activities", with which activity it is of.
void count_cash(std::string_view caption, Signature& sum) {
  if (!begins_with_any_phrase<cash_flow_openers>(caption)) return;
  const bool investing = has_phrase(caption, "investing") || has_phrase(caption, "investment activities");
  const bool financing = has_phrase(caption, "financing");
  sum.investing += investing;
  sum.financing += financing;
  sum.operating +=
      !investing && !financing && (has_phrase(caption, "operating") || has_phrase(caption, "operations"));
}

void count_caption(std::string_view caption, Signature& sum) {
  count_cash(caption, sum);
  sum.assets += caption == "total assets" || caption == "assets";
  sum.liabilities_and_equity += begins_with_any_phrase<liabilities_and_equity_words>(caption);
  sum.balance_items += begins_with_any_phrase<balance_words>(caption);
  sum.cash_ends += has_any_phrase<cash_end_words>(caption);
  sum.revenue += has_any_phrase<revenue_words>(caption);
  sum.expenses += has_any_phrase<expense_words>(caption);
  sum.net_income += begins_with_any_phrase<net_income_words>(caption);
  sum.per_share += has_any_phrase<per_share_captions>(caption);
  sum.adjusted += has_any_phrase<adjusted_words>(caption);
  sum.averages += has_any_phrase<average_words>(caption);
  sum.comprehensive += has_any_phrase<comprehensive_words>(caption);
}

bool is_balance_sheet(const Signature& sum) {
  if (sum.averages > 1 || sum.per_share > 3) return false;
  return (sum.assets > 0 && sum.liabilities_and_equity > 0 && sum.balance_items > 1) ||
         sum.balance_items >= 6;
}

bool is_cash_flow(const Signature& sum) {
  return (sum.operating > 0 && sum.investing > 0 && sum.financing > 0) ||
         (sum.financing > 1 && sum.cash_ends > 1) || (sum.investing > 1 && sum.financing > 1);
}

bool is_income_statement(const Signature& sum) {
  return sum.revenue > 0 && sum.net_income > 0 && sum.expenses > 1 && sum.per_share > 0 &&
         sum.adjusted == 0 && sum.assets == 0 && sum.averages == 0;
}

std::optional<StatementKind> kind_of_captions(const Signature& sum) {
  if (is_cash_flow(sum)) return cash_flow;
  if (is_balance_sheet(sum)) return balance_sheet;
  if (is_income_statement(sum)) return income_statement;
  return std::nullopt;
}

// Titles that speak of more than the captions can: a reconciliation may hold a whole income statement.
bool outranks_captions(StatementKind kind) {
  return kind == reconciliation || kind == guidance || kind == segment || kind == other;
}

std::optional<StatementKind> weak_kind_of_captions(const Signature& sum, std::size_t rows) {
  if (sum.assets > 0 && sum.balance_items > 1 && sum.net_income == 0) return balance_sheet;
  if (sum.liabilities_and_equity > 0 && sum.balance_items > 1 && sum.net_income == 0) return balance_sheet;
  if (sum.financing > 0 && sum.investing > 0) return cash_flow;
  if (sum.comprehensive > 1 && sum.net_income > 0 && rows < 20) return comprehensive_income;
  if (sum.adjusted > 1 && sum.net_income > 0) return reconciliation;
  if (sum.revenue > 0 && sum.net_income > 0 && sum.expenses > 1 && sum.assets == 0 && sum.averages == 0 &&
      rows > 9)
    return income_statement;
  return std::nullopt;
}

static constexpr std::string_view flow_words[] = {
    "net sales",
    "sales",
    "revenue",
    "revenues",
    "net income",
    "net loss",
    "operating income",
    "expenses",
    "income before",
    "ebitda",
    "net earnings",
    "gross profit",
    "expense",
    "cash provided",
    "operating loss",
    "gross margin",
    "tax rate",
    "provision for",
    "lease cost",
    "cost of",
    "costs",
    "income taxes",
    "benefit cost",
    "additions",
    "net cash",
    "dividends",
    "compensation",
    "arising during",
    "reclassification adjustments",
    "recognized in",
    "recognized on",
};
constexpr std::string_view stock_captions[] = {
    "total assets",
    "total debt",
    "net debt",
    "inventories",
    "payable",
    "accumulated depreciation",
    "cash and cash equivalents",
    "total liabilities",
    "receivable",
    "accrued",
    "deposits",
    "loans",
    "total equity",
    "total investments",
    "goodwill",
    "thereafter",
    "notes due",
    "deferred tax",
    "receivables",
    "payables",
    "allowance for",
    "prepaid",
    "carry forwards",
    "deferred revenue",
    "unearned",
    "noncurrent liabilities",
    "deferred income tax",
    "valuation allowance",
    "carryforwards",
    "liabilities",
    "property and equipment net",
    "gross carrying amount",
    "accumulated amortization",
    "benefit obligation",
    "plan assets",
    "funded status",
    "lease liabilities",
    "right of use assets",
    "term debt",
    "total intangible assets",
    "current assets",
    "non current assets",
    "noncurrent assets",
    "work in process",
    "finished goods",
    "raw materials",
    "buildings",
    "construction in progress",
};
// Captions of the two ends of a roll-forward, whose columns are of the time between.
constexpr std::string_view opening_captions[] = {"beginning of",       "at beginning",    "beginning balance",
                                                 "beginning balances", "opening balance", "at january 1"};
constexpr std::string_view closing_captions[] = {"end of",          "at end",          "ending balance",
                                                 "ending balances", "closing balance", "at december 31"};

// "… were included in the following line items of our consolidated balance sheets" names where else figures
// stand, not what the table is.
bool reads_as_sentence(std::string_view plain) {
  static constexpr std::string_view sentence_words[] = {"following",  "follows",   "were",      "was",
                                                        "is",         "are",       "location",  "impacted",
                                                        "line items", "line item", "summarizes"};
  return has_any_phrase<sentence_words>(plain) || count_words(plain) > 16;
}

bool is_primary(StatementKind kind) {
  return kind == income_statement || kind == balance_sheet || kind == cash_flow;
}

}  // namespace

std::optional<PeriodType> period_type_of(const std::vector<std::string>& captions) {
  int flows = 0, stocks = 0;
  bool opens = false, closes = false;
  for (const std::string& caption : captions) {
    const bool stock = has_any_phrase<stock_captions>(caption);
    stocks += stock;
    flows += !stock && has_any_phrase<flow_words>(caption);
    opens = opens || has_any_phrase<opening_captions>(caption);
    closes = closes || has_any_phrase<closing_captions>(caption);
  }
  if (opens && closes) return PeriodType::duration;
  if (flows > 0 && (stocks == 0 || (flows > 2 && flows > 3 * stocks))) return PeriodType::duration;
  if (stocks > flows) return PeriodType::instant;
  return std::nullopt;
}

std::optional<StatementKind> kind_of_title(std::string_view title) {
  const std::string plain = plain_words(title);
  const bool sentence = reads_as_sentence(plain);
  for (const TitleRow& row : titles)
    if (has_phrase(plain, row.phrase) && !(sentence && is_primary(row.kind))) return row.kind;
  return std::nullopt;
}

// The columns of a statement of equity are the components of equity.
bool lists_equity(const std::vector<Column>& columns) {
  static constexpr std::string_view components[] = {
      "common stock",  "common shares",     "preferred stock",     "treasury stock",    "treasury shares",
      "paid in",       "retained earnings", "accumulated deficit", "accumulated other", "aoci",
      "comprehensive", "noncontrolling",    "total equity",        "capital",
  };
  int named = 0;
  for (const Column& column : columns) named += has_any_phrase<components>(plain_words(column.label));
  return named > 2;
}

StatementKind kind_of(std::string_view title, const std::vector<std::string>& captions,
                      const std::vector<Column>& columns) {
  Signature sum;
  for (const std::string& caption : captions) count_caption(caption, sum);
  const auto titled = kind_of_title(title);
  const auto told = kind_of_captions(sum);
  bool members = false;
  for (const Column& column : columns) members = members || !column.member.empty();
  if (titled && (outranks_captions(*titled) && !(told && *told != income_statement && !members)))
    return *titled;
  if (told) return *told;
  if (lists_equity(columns)) return equity;
  if (titled) return *titled;
  return weak_kind_of_captions(sum, captions.size()).value_or(other);
}

}  // namespace tieout
