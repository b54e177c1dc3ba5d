// Reads the names of rows and looks topics up among them.
#include "core/claim/row_names.h"

#include <algorithm>

#include "core/claim/cue.h"
#include "core/claim/metric.h"
#include "core/concept/concept.h"
#include "core/lexicon/lexicon.h"
#include "core/lexicon/word_hash.h"

namespace tieout {
namespace {

// Of a word or a measure in more rows than these the rest is not looked up.
constexpr std::size_t rows_kept = 60;
constexpr std::size_t tables_kept = 6;
constexpr std::size_t rows_of_table = 120;

// Words that every measure may be called with and that tell none from another.
constexpr std::string_view silent[] = {
    "the",       "a",    "an",  "of",      "and",          "&",       "for",   "in",      "to",
    "by",        "from", "on",  "at",      "with",         "or",      "its",   "our",     "their",
    "total",     "net",  "as",  "overall", "consolidated", "company", "group", "segment", "reported",
    "worldwide", "gaap", "non", "basis",   "expense",      "less",    "plus",  "add",     "was",
    "were",      "is",   "are", "this",    "that",         "we"};

// What names a time tells no measure from another.
bool is_of_time(std::string_view word) {
  return word_value(PhraseKind::month, word) || word_value(PhraseKind::cardinal, word) ||
         word_value(PhraseKind::month_length, word) || word_value(PhraseKind::week_length, word) ||
         word == "ended" || word == "quarter" || word == "period";
}

bool is_silent(std::string_view word) {
  return is_of_time(word) || std::find(std::begin(silent), std::end(silent), word) != std::end(silent);
}

std::string singular(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.remove_suffix(1);
  return std::string(word);
}

void add(NameWords& words, std::uint32_t word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

bool holds(const NameWords& words, std::uint32_t word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_all(const NameWords& words, const NameWords& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](std::uint32_t word) { return holds(words, word); });
}

ProseWords words_of(std::string_view text) {
  return read_prose_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

// Without what stands in parentheses: notes, "(loss)", "(annualized)".
ProseWords words_outside_parentheses(std::string_view text) {
  ProseWords kept;
  int depth = 0;
  for (ProseWord& word : words_of(text)) {
    if (word.is("(")) ++depth;
    if (depth == 0)
      kept.push_back(std::move(word));
    else if (word.is(")"))
      --depth;
  }
  return kept;
}

// Measures that are outside GAAP by their name, so that no word need say so.
bool is_outside_gaap(ConceptId id) {
  return id == ConceptId::ebitda || id == ConceptId::adj_ebitda || id == ConceptId::fcf ||
         id == ConceptId::ffo || id == ConceptId::affo || id == ConceptId::net_debt ||
         id == ConceptId::ng_net_income || id == ConceptId::ng_eps;
}

}  // namespace

void add_telling_words(const ProseWords& words, Range range, NameWords& telling) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const ProseWord& word = words[i];
    if (word.kind != ProseWordKind::word || word.text.empty()) continue;
    const bool states = word.is("united") && i + 1 < range.end && words[i + 1].is("states");
    const std::string form = states ? "u.s" : singular(word.text);
    if (states) ++i;
    if (!is_silent(word.text) && !is_silent(form)) add(telling, hash_of_word(form));
  }
}

RowNames::Row RowNames::read_row(std::string_view caption) {
  Row row;
  const ProseWords words = words_outside_parentheses(caption);
  std::string all, joined;
  for (std::size_t i = 0; i < words.size();) {
    if (words[i].kind == ProseWordKind::word) {
      all += words[i].text.front();
      if (!words[i].joined) joined.clear();
      joined += words[i].text.front();
      if (joined.size() > 2) row.initials.push_back(hash_of_word(joined));
    }
    const auto measure = metric_phrases().longest_at(words, i, words.size());
    const auto cue = cue_phrases().longest_at(words, i, words.size());
    if (measure) {
      const std::string_view names = measure->meaning->concepts;
      row.names_measure = true;
      if (!row.measure) row.measure = find_concept(names.substr(0, names.find('|')));
      i = measure->end;
    } else if (cue && cue->meaning->cue == Cue::non_gaap) {
      row.adjusted = true;
      i = cue->end;
    } else if (cue && cue->meaning->cue == Cue::excluding && !words[i].is("before") && !words[i].is("net")) {
      row.adjusted = true;
      break;
    } else {
      add_telling_words(words, {i, i + (words[i].is("united") && i + 1 < words.size() ? 2 : 1)}, row.words);
      i += words[i].is("united") && i + 1 < words.size() && words[i + 1].is("states") ? 2 : 1;
    }
  }
  row.total = !words.empty() && words.front().is("total");
  if (all.size() > 2) row.initials.push_back(hash_of_word(all));
  return row;
}

RowNames::Table RowNames::read_table(const Statement& statement) const {
  Table table;
  const Row title = read_row(statement.title);
  table.title = title.words;
  table.measure = title.measure;
  table.members.push_back({});
  for (const Column& column : statement.columns) {
    const auto same = [&](const Member& member) { return member.printed == column.member; };
    if (std::any_of(table.members.begin(), table.members.end(), same)) continue;
    const Row member = read_row(column.member);
    table.members.push_back({column.member, member.words, member.adjusted});
  }
  table.whole = statement.kind == StatementKind::income_statement ||
                statement.kind == StatementKind::balance_sheet ||
                statement.kind == StatementKind::cash_flow || statement.kind == StatementKind::highlights ||
                statement.kind == StatementKind::reconciliation ||
                statement.kind == StatementKind::comprehensive_income || table.members.size() > 2;
  for (const LineItem& item : statement.rows) {
    Row row = read_row(item.caption);
    row.own_initials = row.initials.size();
    if (item.concept_id && (!row.measure || row.words.empty())) row.measure = item.concept_id;
    const LineItem* above = &item;
    for (int depth = 0; above->parent && depth < 4; ++depth) {
      const std::size_t index = *above->parent;
      if (index >= table.rows.size()) break;
      const Row& heading = table.rows[index];
      above = &statement.rows[index];
      for (const std::uint32_t word : heading.words) add(row.headings, word);
      row.initials.insert(row.initials.end(), heading.initials.begin(),
                          heading.initials.begin() + static_cast<std::ptrdiff_t>(heading.own_initials));
      if (!row.measure_above) row.measure_above = heading.measure;
      row.adjusted = row.adjusted || heading.adjusted;
    }
    // A total without a caption is that of its heading.
    if (item.caption.empty()) row.measure = row.measure_above;
    table.rows.push_back(std::move(row));
  }
  return table;
}

RowNames::RowNames(const std::vector<Statement>& statements) {
  tables_.reserve(statements.size());
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    tables_.push_back(statements[s].kind == StatementKind::guidance ? Table{} : read_table(statements[s]));
    index(s);
  }
}

void RowNames::index(std::uint32_t statement) {
  const Table& table = tables_[statement];
  const auto note = [](auto& map, std::uint32_t key, auto item, std::size_t most) {
    auto& list = map[key];
    if (list.size() < most && (list.empty() || !(list.back() == item))) list.push_back(item);
  };
  for (std::uint32_t r = 0; r < table.rows.size(); ++r) {
    const Row& row = table.rows[r];
    const RowRef ref{statement, r};
    for (const NameWords* words : {&row.words, &row.headings, &row.initials})
      for (const std::uint32_t word : *words) note(by_word_, word, ref, rows_kept);
    if (row.measure && row.words.empty())
      note(by_measure_, static_cast<std::uint32_t>(index_of(*row.measure)), ref, rows_kept);
  }
  for (const std::uint32_t word : table.title) note(tables_by_word_, word, statement, tables_kept);
  for (const Member& member : table.members)
    for (const std::uint32_t word : member.words) note(tables_by_word_, word, statement, tables_kept);
}

// Rows that may bear the topic: by the word that fewest rows bear, or by the measure where no word narrows
// it.
std::vector<RowRef> RowNames::candidates(const Naming& naming) const {
  std::vector<RowRef> rows;
  if (naming.words.empty()) {
    for (const ConceptId id : naming.measures)
      if (const auto found = by_measure_.find(static_cast<std::uint32_t>(index_of(id)));
          found != by_measure_.end())
        rows.insert(rows.end(), found->second.begin(), found->second.end());
    return rows;
  }
  std::optional<std::vector<RowRef>> fewest;
  for (const std::uint32_t word : naming.words) {
    std::vector<RowRef> bearing;
    if (const auto found = by_word_.find(word); found != by_word_.end()) bearing = found->second;
    if (const auto found = tables_by_word_.find(word); found != tables_by_word_.end())
      for (const std::uint32_t table : found->second)
        for (std::uint32_t r = 0; r < std::min(tables_[table].rows.size(), rows_of_table); ++r)
          bearing.push_back({table, r});
    if (!fewest || bearing.size() < fewest->size()) fewest = std::move(bearing);
  }
  std::sort(fewest->begin(), fewest->end());
  fewest->erase(std::unique(fewest->begin(), fewest->end()), fewest->end());
  return *fewest;
}

std::optional<NamedRow> RowNames::match(const Table& table, const Row& row, const Member& member,
                                        const Naming& naming) {
  bool by_initials = false, by_caption = false;
  for (const std::uint32_t word : naming.words) {
    const bool initials = holds(row.initials, word);
    by_initials = by_initials || initials;
    by_caption = by_caption || initials || holds(row.words, word) || holds(member.words, word);
    if (!initials && !holds(row.words, word) && !holds(row.headings, word) && !holds(member.words, word) &&
        !holds(table.title, word))
      return std::nullopt;
  }
  if (!by_initials && !holds_all(naming.words, row.words)) return std::nullopt;
  if (!holds_all(naming.words, member.words)) return std::nullopt;
  const auto meant = [&](std::optional<ConceptId> id) {
    return id && std::find(naming.measures.begin(), naming.measures.end(), *id) != naming.measures.end();
  };
  if (naming.measures.empty()) {
    if (row.names_measure || !by_caption) return std::nullopt;
  } else if (!meant(row.measure)) {
    const std::optional<ConceptId> above = row.measure_above ? row.measure_above : table.measure;
    if (row.names_measure || row.words.empty() || !meant(above)) return std::nullopt;
  }
  const bool named_so = !naming.measures.empty() && is_outside_gaap(naming.measures.front());
  if (!named_so && naming.adjusted != (row.adjusted || member.adjusted)) return std::nullopt;
  const bool apart = !table.whole && (naming.words.empty() || !holds_all(naming.words, row.headings));
  const bool of_part = naming.words.empty() && !table.whole && (!row.total || !row.headings.empty());
  if (of_part) return std::nullopt;
  return NamedRow{{}, member.printed, apart};
}

std::vector<NamedRow> RowNames::named(const Naming& naming) const {
  std::vector<NamedRow> strict, loose;
  if (naming.words.empty() && naming.measures.empty()) return strict;
  for (const RowRef ref : candidates(naming)) {
    const Table& table = tables_[ref.statement];
    for (const Member& member : table.members)
      if (auto found = match(table, table.rows[ref.row], member, naming)) {
        found->row = ref;
        (found->loose ? loose : strict).push_back(*found);
      }
  }
  return strict.empty() ? loose : strict;
}

}  // namespace tieout
