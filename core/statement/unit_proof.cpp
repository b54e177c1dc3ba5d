// Collects amounts whose unit is printed, then asks of each scale which of them the table repeats.
#include "core/statement/unit_proof.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/text/figure.h"
#include "core/text/phrase.h"
#include "core/text/word.h"
#include "core/unit/unit_note.h"

namespace tieout {
namespace {

constexpr std::array<int, 3> scales = {0, 3, 6};
// A figure of fewer digits may be any other; one of so many is not met twice by chance.
constexpr int fewest_digits = 3, digits_that_need_no_words = 5;
// Witnesses and the digits that they must show together.
constexpr std::size_t fewest_witnesses = 2;
constexpr int enough_digits = 8;
// Amounts next to each other that are compared with one figure.
constexpr std::size_t most_neighbours = 64;
// Bytes before and behind an amount in which the words are looked for that say what it is of.
constexpr std::uint32_t words_before = 160, words_behind = 60;
// Rounds in which a table that is proved may prove others.
constexpr int most_rounds = 3;

// The values that print as a figure, in half millionths.
struct Amount {
  int128 middle = 0, half = 0;
  int digits = 0;  // that mean something: without zeros at either end

  bool meets(const Amount& other) const {
    const int128 apart = middle < other.middle ? other.middle - middle : middle - other.middle;
    return apart <= half + other.half;
  }
};

struct KnownAmount {
  Amount amount;
  Span words;  // the text that says what it is of
};

int significant_digits(std::int64_t units) {
  while (units % 10 == 0) units /= 10;
  int digits = 0;
  for (; units != 0; units /= 10) ++digits;
  return digits;
}

int whole_digits(Decimal value) {
  std::int64_t units = value.magnitude().units();
  int digits = -value.decimals();
  for (; units != 0; units /= 10) ++digits;
  return digits;
}

std::optional<Amount> amount_of(Decimal value, int scale) {
  constexpr int millionths = 6, largest_power = 20;
  const int power = millionths + scale - value.decimals();
  if (power < 0 || power > largest_power || value.is_zero()) return std::nullopt;
  int128 unit = 1;
  for (int i = 0; i < power; ++i) unit *= 10;
  const std::int64_t units = value.magnitude().units();
  return Amount{2 * units * unit, unit, significant_digits(units)};
}

bool is_bare_row(const Statement& statement, const LineItem& row) {
  return row.unit.kind == UnitKind::money && row.unit.scale == statement.unit.scale &&
         row.unit.proof == statement.unit.proof;
}

bool is_bare_cell(const std::optional<Cell>& cell) {
  return cell && !cell->unit && cell->figure.is_number() && cell->figure.suffix == FigureSuffix::none;
}

// "$6,532,000" is as exact as its last digit that is no zero, by thousands.
Amount whole_dollars(Decimal value) {
  std::int64_t units = value.units();
  int scale = 0;
  for (; scale < 9 && units % 1000 == 0; scale += 3) units /= 1000;
  return amount_of(Decimal(units, 0), scale).value_or(Amount{});
}

// The amount that a figure of prose means; nothing where its scale is not certain.
std::optional<Amount> prose_amount(std::string_view text, const Figure& figure) {
  constexpr std::int64_t surely_whole = 100'000;
  if (!figure.is_number() || figure.value.is_zero() || figure.suffix != FigureSuffix::none)
    return std::nullopt;
  const Word word = read_word(text, skip_space(text, figure.span.end));
  if (const auto scale = word.is_number() ? std::nullopt : scale_named(word.text))
    return amount_of(figure.value.magnitude(), *scale);
  const Decimal whole = figure.value.magnitude();
  if (whole.decimals() > 0 || whole.units() < surely_whole) return std::nullopt;
  return whole_dollars(whole);
}

Span words_around(std::string_view text, Span figure) {
  const std::uint32_t begin = figure.begin > words_before ? figure.begin - words_before : 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  return {begin, figure.end + std::min(words_behind, size - figure.end)};
}

std::vector<KnownAmount> amounts_of_prose(const Source& source, const std::vector<Statement>& statements) {
  std::vector<KnownAmount> known;
  auto table = statements.begin();
  for (std::size_t at = source.text.find('$'); at != std::string_view::npos;
       at = source.text.find('$', at + 1)) {
    while (table != statements.end() && table->span.end <= at) ++table;
    if (table != statements.end() && table->span.begin <= at) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    const auto figure = read_figure(source.text, begin, source.style);
    if (!figure) continue;
    if (const auto amount = prose_amount(source.text, *figure))
      known.push_back({*amount, words_around(source.text, figure->span)});
  }
  return known;
}

void add_amounts_of(const Statement& statement, std::vector<KnownAmount>& known) {
  for (const LineItem& row : statement.rows) {
    if (row.unit.kind != UnitKind::money) continue;
    for (const auto& cell : row.cells)
      if (is_bare_cell(cell))
        if (const auto amount = amount_of(cell->figure.value, row.unit.scale))
          known.push_back({*amount, row.span});
  }
}

// Words of every caption, which say nothing of which amount is meant.
bool says_little(std::string_view word) {
  static constexpr std::string_view words[] = {"total", "other",  "from",  "with",   "before",
                                               "after", "during", "ended", "change", "changes",
                                               "year",  "period", "months"};
  return word.size() < 4 || std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Whether a word of the caption stands in the other words too, in singular or plural.
bool share_a_word(std::string_view caption, std::string_view others) {
  constexpr std::size_t stem = 6;
  while (!caption.empty()) {
    const std::size_t end = std::min(caption.find(' '), caption.size());
    const std::string_view word = caption.substr(0, end);
    caption.remove_prefix(std::min(end + 1, caption.size()));
    if (says_little(word)) continue;
    const std::string_view begins = word.substr(0, std::min(stem, word.size() - 1));
    for (std::size_t at = others.find(begins); at != std::string_view::npos; at = others.find(begins, at + 1))
      if (at == 0 || others[at - 1] == ' ') return true;
  }
  return false;
}

// What speaks for one scale.
struct Testimony {
  std::vector<int128> amounts;  // each once
  int digits = 0;

  void hear(const Amount& amount) {
    if (convinces() || std::find(amounts.begin(), amounts.end(), amount.middle) != amounts.end()) return;
    amounts.push_back(amount.middle);
    digits += amount.digits;
  }
  bool convinces() const { return amounts.size() >= fewest_witnesses && digits >= enough_digits; }
};

void settle(Statement& statement, int scale, UnitOrigin origin) {
  const auto set = [&](Unit& unit) {
    unit.scale = static_cast<std::int16_t>(scale);
    unit.proof = origin == UnitOrigin::assumed ? ScaleProof::open : ScaleProof::known;
  };
  for (LineItem& row : statement.rows)
    if (is_bare_row(statement, row)) set(row.unit);
  set(statement.unit);
  statement.unit_origin = origin;
}

bool is_open(const Statement& statement) {
  return statement.unit_origin == UnitOrigin::assumed;
}

bool is_borrowed(const Statement& statement) {
  return statement.unit_origin == UnitOrigin::inferred;
}

// Currencies of which nobody has ten trillions; there are others in which banks do.
bool is_dear(CurrencyCode currency) {
  static constexpr std::string_view dear[] = {"USD", "EUR", "GBP", "CHF", "CAD", "AUD"};
  return std::find(std::begin(dear), std::end(dear), currency.text()) != std::end(dear);
}

// "175,736,786" in millions of dollars: ten trillions or more.
bool has_absurd_amounts(const Statement& statement) {
  constexpr int digits_of_trillions = 14;
  if (!is_dear(statement.unit.currency)) return false;
  return std::any_of(statement.rows.begin(), statement.rows.end(), [&](const LineItem& row) {
    return is_bare_row(statement, row) &&
           std::any_of(row.cells.begin(), row.cells.end(), [&](const std::optional<Cell>& cell) {
             return is_bare_cell(cell) &&
                    whole_digits(cell->figure.value) + statement.unit.scale >= digits_of_trillions;
           });
  });
}

class Court {
 public:
  Court(const Source& source, std::vector<KnownAmount> known) : source_(source), known_(std::move(known)) {
    known_.erase(std::remove_if(known_.begin(), known_.end(),
                                [](const KnownAmount& known) { return known.amount.digits < fewest_digits; }),
                 known_.end());
    std::sort(known_.begin(), known_.end(),
              [](const KnownAmount& a, const KnownAmount& b) { return a.amount.middle < b.amount.middle; });
  }

  // The one scale that is borne out.
  std::optional<int> judge(const Statement& statement) const {
    std::optional<int> proved;
    bool contradicted = false;
    for (const int scale : scales) {
      const Testimony testimony = hear(statement, scale);
      if (testimony.amounts.empty()) continue;
      contradicted = contradicted || proved || !testimony.convinces();
      proved = scale;
    }
    return contradicted ? std::nullopt : proved;
  }

 private:
  Testimony hear(const Statement& statement, int scale) const {
    Testimony testimony;
    for (const LineItem& row : statement.rows) {
      if (!is_bare_row(statement, row)) continue;
      const std::string caption = plain_words(row.caption);
      for (const auto& cell : row.cells)
        if (is_bare_cell(cell)) hear_figure(caption, cell->figure.value, scale, testimony);
    }
    return testimony;
  }

  void hear_figure(std::string_view caption, Decimal figure, int scale, Testimony& testimony) const {
    const auto amount = amount_of(figure, scale);
    if (!amount || amount->digits < fewest_digits) return;
    constexpr int percent = 100;
    const int128 lowest = amount->middle - amount->middle / percent;
    const int128 highest = amount->middle + amount->middle / percent;
    auto it =
        std::lower_bound(known_.begin(), known_.end(), lowest,
                         [](const KnownAmount& known, int128 value) { return known.amount.middle < value; });
    for (std::size_t count = 0; it != known_.end() && it->amount.middle <= highest; ++it) {
      if (++count > most_neighbours) return;
      if (it->amount.meets(*amount) && speaks_of(caption, *amount, *it))
        testimony.hear(coarser(*amount, *it));
    }
  }

  static const Amount& coarser(const Amount& figure, const KnownAmount& known) {
    return known.amount.digits < figure.digits ? known.amount : figure;
  }

  bool speaks_of(std::string_view caption, const Amount& figure, const KnownAmount& known) const {
    return coarser(figure, known).digits >= digits_that_need_no_words ||
           share_a_word(caption, plain_words(source_.slice(known.words)));
  }

  const Source& source_;
  std::vector<KnownAmount> known_;  // by size
};

}  // namespace

bool has_bare_amounts(const Statement& statement) {
  return std::any_of(statement.rows.begin(), statement.rows.end(), [&](const LineItem& row) {
    return is_bare_row(statement, row) && std::any_of(row.cells.begin(), row.cells.end(), is_bare_cell);
  });
}

void doubt_scales(const Source& source, std::vector<Statement>& statements) {
  if (std::none_of(statements.begin(), statements.end(), is_borrowed)) return;
  std::vector<KnownAmount> known = amounts_of_prose(source, statements);
  for (const Statement& statement : statements)
    if (statement.unit_origin == UnitOrigin::printed) add_amounts_of(statement, known);
  const Court court(source, std::move(known));
  for (Statement& statement : statements) {
    if (!is_borrowed(statement)) continue;
    const int other = court.judge(statement).value_or(statement.unit.scale);
    if (other != statement.unit.scale || has_absurd_amounts(statement))
      settle(statement, 0, UnitOrigin::assumed);
  }
}

void prove_scales(const Source& source, std::vector<Statement>& statements) {
  if (std::none_of(statements.begin(), statements.end(), is_open)) return;
  std::vector<KnownAmount> known = amounts_of_prose(source, statements);
  for (const Statement& statement : statements)
    if (!is_open(statement)) add_amounts_of(statement, known);
  bool proved = true;
  for (int round = 0; proved && round < most_rounds; ++round) {
    proved = false;
    const Court court(source, known);
    for (Statement& statement : statements) {
      const auto scale = is_open(statement) ? court.judge(statement) : std::nullopt;
      if (!scale) continue;
      settle(statement, *scale, UnitOrigin::inferred);
      add_amounts_of(statement, known);
      proved = true;
    }
  }
}

}  // namespace tieout
