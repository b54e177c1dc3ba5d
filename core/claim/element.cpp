// Recognises the parts of a sentence by the tables of its vocabulary.
#include "core/claim/element.h"

#include "core/claim/phrase.h"

namespace tieout {
namespace {

class ElementReader {
 public:
  ElementReader(std::string_view text, const ProseWords& words, Range sentence)
      : text_(text), words_(words), at_(sentence.begin), end_(sentence.end), floor_(sentence.begin) {}

  std::vector<Element> read() {
    while (at_ < end_) step();
    return std::move(elements_);
  }

 private:
  void step() {
    if (words_[at_].is("(") && skip_note()) return;
    Element element;
    element.words = {at_, at_ + 1};
    if (!read_time(element) && !read_metric(element) && !read_figure_of_number(element)) read_cue(element);
    if (element.kind == ElementKind::value) take_back_hedge(element);
    at_ = element.words.end;
    if (element.kind == ElementKind::value) floor_ = at_;
    elements_.push_back(element);
  }

  // "EBITDA (Note A)", "earnings per share (EPS)", "operating income (before special items)": words without a
  // figure that add nothing but what they leave out.
  bool skip_note() {
    constexpr std::size_t longest = 8;
    if (elements_.empty() || elements_.back().is(ElementKind::value)) return false;
    std::optional<Element> left_out;
    for (std::size_t i = at_ + 1; i < end_ && i <= at_ + longest; ++i) {
      if (words_[i].is(")")) {
        if (left_out) elements_.push_back(*left_out);
        at_ = i + 1;
        return true;
      }
      const bool mark = words_[i].kind == ProseWordKind::number && words_[i].span.size() <= 2;
      if (words_[i].kind == ProseWordKind::number && !mark) return false;
      if (read_when(text_, words_, i, end_)) return false;
      const auto cue = cue_phrases().longest_at(words_, i, end_);
      if (!cue || cue->meaning->cue != Cue::excluding) continue;
      left_out.emplace();
      left_out->kind = ElementKind::cue;
      left_out->cue = Cue::excluding;
      left_out->words = {i, cue->end};
    }
    return false;
  }

  bool read_time(Element& element) {
    element.when = read_when(text_, words_, at_, end_);
    if (!element.when) return false;
    element.kind = ElementKind::when;
    element.words = element.when->words;
    return true;
  }

  bool read_metric(Element& element) {
    const auto match = metric_phrases().longest_at(words_, at_, end_);
    if (!match) return false;
    element.kind = ElementKind::metric;
    element.metric = match->meaning;
    element.words.end = match->end;
    return true;
  }

  bool read_figure_of_number(Element& element) {
    if (words_[at_].kind != ProseWordKind::number) return false;
    element.value = read_value_phrase(words_, at_, floor_, end_);
    if (!element.value) return false;
    element.kind = ElementKind::value;
    element.words = element.value->words;
    return true;
  }

  // The words of a hedge or of "a loss of" were read as words of their own; they belong to the figure.
  void take_back_hedge(Element& element) {
    while (!elements_.empty() && elements_.back().words.begin >= element.words.begin) elements_.pop_back();
    if (!elements_.empty() && elements_.back().words.end > element.words.begin)
      element.words.begin = elements_.back().words.end;
  }

  void read_cue(Element& element) {
    const auto match = cue_phrases().longest_at(words_, at_, end_);
    if (!match) return;
    element.kind = ElementKind::cue;
    element.cue = match->meaning->cue;
    element.mood = match->meaning->mood;
    element.words.end = match->end;
  }

  std::string_view text_;
  const ProseWords& words_;
  std::size_t at_, end_, floor_;
  std::vector<Element> elements_;
};

}  // namespace

std::vector<Element> read_elements(std::string_view text, const ProseWords& words, Range sentence) {
  return ElementReader(text, words, sentence).read();
}

}  // namespace tieout
