// Looks for sentences that say in which currency amounts are, and for the notes of the statements.
#include "core/statement/document_dollar.h"

#include <algorithm>
#include <optional>

#include "core/text/characters.h"
#include "core/text/phrase.h"
#include "core/unit/unit_note.h"
#include "core/unit/unit_tokens.h"

namespace tieout {
namespace {

constexpr std::string_view us = "USD";

// "All amounts are in Canadian dollars": the currencies that the text says its amounts are in; nothing where
// it names several.
CurrencyCode currency_said(std::string_view text) {
  constexpr std::size_t before = 40, behind = 30;
  constexpr std::string_view root = "ollars";
  CurrencyCode said;
  for (std::size_t at = text.find(root); at != std::string_view::npos; at = text.find(root, at + 1)) {
    const std::size_t begin = at > before ? at - before : 0;
    const UnitTokens tokens(text.substr(begin, at - begin + behind));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto denomination = tokens.value_at(i, PhraseKind::denomination);
      const auto named =
          denomination ? tokens.value_at(i + denomination->words, PhraseKind::currency) : std::nullopt;
      if (!named) continue;
      const CurrencyCode currency = currency_of(named->value);
      if (!said.empty() && said != currency) return {};
      said = currency;
    }
  }
  return said;
}

// The one currency that the notes of the statements name.
CurrencyCode currency_noted(const std::vector<Statement>& statements) {
  CurrencyCode noted;
  for (const Statement& statement : statements) {
    const auto note = read_unit_note(statement.unit_note);
    if (!note || note->currency.empty()) continue;
    if (!noted.empty() && noted != note->currency) return {};
    noted = note->currency;
  }
  return noted;
}

bool is_dollar(CurrencyCode currency) {
  static constexpr std::string_view dollars[] = {"CAD", "AUD", "HKD", "SGD", "NZD", "TWD"};
  return std::find(std::begin(dollars), std::end(dollars), currency.text()) != std::end(dollars);
}

// No letter stands before it, as in "US$".
bool is_bare_dollar(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '$') return false;
  return at == 0 || (!is_letter(text[at - 1]) && text[at - 1] != '.');
}

void replace(Unit& unit, CurrencyCode dollar) {
  if (unit.currency.text() == us) unit.currency = dollar;
}

}  // namespace

void settle_dollars(const Source& source, std::vector<Statement>& statements) {
  CurrencyCode dollar = currency_noted(statements);
  if (dollar.empty()) dollar = currency_said(source.text);
  if (!is_dollar(dollar)) return;
  for (Statement& statement : statements) {
    replace(statement.unit, dollar);
    for (LineItem& row : statement.rows) {
      replace(row.unit, dollar);
      for (auto& cell : row.cells)
        if (cell && cell->unit) replace(*cell->unit, dollar);
    }
  }
}

CurrencyCode dollar_of_prose(std::string_view text, Span figure, const std::vector<Statement>& statements) {
  CurrencyCode dollar("USD");
  if (!is_bare_dollar(text, figure.begin)) return dollar;
  for (const Statement& statement : statements) {
    if (statement.unit.currency.text() == us) return CurrencyCode("USD");
    if (is_dollar(statement.unit.currency)) dollar = statement.unit.currency;
  }
  return dollar;
}

}  // namespace tieout
