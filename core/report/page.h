// Lines of a page of fixed width: wrapped words, right-aligned numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tieout {

class Page {
 public:
  static constexpr std::size_t width = 80;

  void blank() { out_ += '\n'; }
  // A blank line, then the title of a section.
  void section(std::string_view title);
  // Words wrapped at the width; every line begins with `indent` blanks.
  void words(std::size_t indent, std::string_view text);
  // A label, cut where it is too long, and numbers under each other at the right.
  void row(std::string_view label, std::initializer_list<std::string_view> numbers);

  std::string take() && { return std::move(out_); }

 private:
  void line(std::size_t indent, std::string_view text);

  std::string out_;
};

// "12,345"
std::string grouped(std::size_t number);

}  // namespace tieout
