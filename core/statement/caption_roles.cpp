// The vocabulary of totals, results and bottom lines.
#include "core/statement/caption_roles.h"

#include "core/text/phrase.h"

namespace tieout {
namespace {

static constexpr std::string_view bottom_openers[] = {
    "balance",
    "balances",
    "ending balance",
    "income attributable to common",
    "income loss attributable to common",
    "loss attributable to common",
    "net income",
    "net loss",
    "net earnings",
    "net profit",
    "consolidated net income",
    "consolidated net loss",
    "total comprehensive income",
    "total comprehensive loss",
    "comprehensive income",
    "comprehensive loss",
    "profit for the year",
    "profit for the period",
    "loss for the year",
    "loss for the period",
    "total liabilities and",
    "total equity and liabilities",
    "pro forma net income",
    "pro forma net loss",
    "non gaap net income",
    "adjusted net income",
};

static constexpr std::string_view bottom_exact[] = {"total assets", "net income", "net loss"};

// Net income by itself is the bottom line; these are parts of it or on the way to it.
constexpr std::string_view not_bottom[] = {
    "balance sheet",   "per share",   "before",      "noncontrolling",  "non controlling",
    "minority",        "per common",  "adjustments", "from continuing", "from discontinued",
    "from operations", "per diluted", "per unit",    "margin",          "from equity",
};

static constexpr std::string_view result_openers[] = {
    "gross profit",
    "gross margin",
    "gross income",
    "operating income",
    "operating profit",
    "operating loss",
    "operating earnings",
    "operating result",
    "income from operations",
    "income loss from operations",
    "loss from operations",
    "loss income from operations",
    "earnings from operations",
    "earnings loss from operations",
    "profit from operations",
    "net interest income",
    "net interest expense",
    "net revenue after",
    "net sales after",
    "net operating income",
    "net operating loss",
    "results from operations",
    "operating margin",
    "pro forma loss from operations",
    "pro forma income from operations",
};

static constexpr std::string_view result_phrases[] = {
    "before income taxes",
    "before income tax",
    "before taxes",
    "before provision",
    "before benefit",
    "before tax",
    "from continuing operations",
    "before minority interests",
    "before minority interest",
    "before extraordinary",
    "before cumulative",
    "before interest and taxes",
    "before noncontrolling",
    "before equity in",
    "before taxation",
};

static constexpr std::string_view result_starts[] = {"income",        "loss",     "earnings",     "profit",
                                                     "net income",    "net loss", "net earnings", "pretax",
                                                     "cash provided", "net cash"};

static constexpr std::string_view cash_openers[] = {
    "net cash",
    "cash provided by",
    "cash used in",
    "cash used for",
    "cash used by",
    "cash generated",
    "cash from",
    "cash flows from operating activities net",
    "net increase",
    "net decrease",
    "net change",
    "increase in cash",
    "decrease in cash",
    "increase decrease in cash",
    "decrease increase in cash",
    "net cash flows",
};

static constexpr std::string_view activity_words[] = {"activities", "operations", "in cash", "activity"};

static constexpr std::string_view memo_captions[] = {
    "commitments and contingencies",      "commitments and contingent liabilities", "contingencies",
    "commitments and contingencies note", "commitments contingencies and",          "commitments",
    "contingencies and commitments",      "commitments and contingencies see note",
};

static constexpr std::string_view sections[] = {
    "assets",
    "liabilities",
    "liabilities and stockholders equity",
    "liabilities and shareholders equity",
    "liabilities and equity",
    "liabilities and shareowners equity",
    "liabilities and stockholders deficit",
    "liabilities and shareholders investment",
    "liabilities mezzanine equity and stockholders equity",
    "liabilities and stockholders equity deficit",
    "equity and liabilities",
    "liabilities and partners capital",
    "liabilities redeemable noncontrolling interests and equity",
    "liabilities and members equity",
    "liabilities and shareholders equity deficit",
    "liabilities redeemable noncontrolling interest and equity",
    "liabilities and stockholders investment",
    "liabilities temporary equity and stockholders equity",
};

bool is_cash_end(std::string_view plain) {
  if (!has_phrase(plain, "cash")) return false;
  const bool end = has_phrase(plain, "end of") || has_phrase(plain, "at end") ||
                   has_phrase(plain, "ending") || has_phrase(plain, "at december") ||
                   ends_with_phrase(plain, "end");
  return end && !has_phrase(plain, "beginning");
}

bool is_bottom(std::string_view plain) {
  for (const std::string_view exact : bottom_exact)
    if (plain == exact) return true;
  if (is_cash_end(plain)) return true;
  return begins_with_any_phrase<bottom_openers>(plain) && !has_any_phrase<not_bottom>(plain);
}

bool is_result(std::string_view plain) {
  if (begins_with_any_phrase<result_openers>(plain)) return true;
  return begins_with_any_phrase<result_starts>(plain) && has_any_phrase<result_phrases>(plain);
}

bool is_cash_total(std::string_view plain) {
  return begins_with_any_phrase<cash_openers>(plain) && has_any_phrase<activity_words>(plain) &&
         !has_phrase(plain, "before");
}

}  // namespace

CaptionRole caption_role(std::string_view plain) {
  if (plain.empty()) return CaptionRole::unnamed;
  if (is_bottom(plain)) return CaptionRole::bottom;
  if (is_result(plain)) return CaptionRole::result;
  if (begins_with_phrase(plain, "total") || begins_with_phrase(plain, "subtotal") || is_cash_total(plain))
    return CaptionRole::total;
  return CaptionRole::plain;
}

bool is_memo_caption(std::string_view plain) {
  return count_words(plain) <= 8 && begins_with_any_phrase<memo_captions>(plain);
}

bool is_section_caption(std::string_view plain) {
  for (const std::string_view section : sections)
    if (plain == section) return true;
  return false;
}

}  // namespace tieout
