// Groups data lines into blocks: what stands between two rows decides whether a table goes on.
#include "core/table/blocks.h"

#include <algorithm>

namespace tieout {
namespace {

constexpr std::size_t caption_lines = 8;     // more text lines in a row than this are not one caption
constexpr std::size_t blank_lines = 12;      // a longer gap ends a table
constexpr std::size_t head_lines = 40;       // how far above its first row a table's title may stand
constexpr std::uint32_t caption_width = 16;  // heads leave the captions their room
constexpr std::uint32_t prose_words = 8;
constexpr std::uint32_t prose_width = 48;

// What was seen between two data lines.
class Gap {
 public:
  void add(const LineShape& shape, std::uint32_t figures_left) {
    switch (shape.kind) {
      case LineKind::blank:
        ++blanks_;
        break;
      case LineKind::head:
      case LineKind::title:
      case LineKind::open:
      case LineKind::close:
        ends_ = true;
        break;
      case LineKind::text:
        ++texts_;
        if (is_prose(shape, figures_left)) ends_ = true;
        break;
      default:
        break;
    }
  }
  void end() { ends_ = true; }
  bool has_blanks() const { return blanks_ > 0; }
  bool ends_table() const { return ends_ || blanks_ > blank_lines || texts_ > caption_lines; }

 private:
  std::size_t blanks_ = 0, texts_ = 0;
  bool ends_ = false;
};

class BlockFinder {
 public:
  BlockFinder(const std::vector<LineShape>& shapes, std::size_t begin, std::size_t end)
      : shapes_(shapes), end_(end), top_(begin) {}

  std::vector<Block> find(std::size_t begin) {
    for (std::size_t i = begin; i < end_; ++i) {
      if (shapes_[i].kind == LineKind::data && !is_page_number(i))
        take_row(i);
      else if (open_)
        pass(shapes_[i]);
    }
    close();
    return std::move(blocks_);
  }

 private:
  void pass(const LineShape& shape) {
    if (gap_.has_blanks() && are_heads(shape)) gap_.end();
    gap_.add(shape, figures_left_);
  }

  // "Low     High" over the figures and nothing beside it, below a table of columns: the heads of another.
  bool are_heads(const LineShape& shape) const {
    return cells_ >= 2 && shape.parts >= 2 && shape.left >= caption_width && shape.right > figures_left_;
  }

  // A short bare number alone on its line, with nothing drawn or printed right above and below it.
  bool is_page_number(std::size_t i) const {
    return shapes_[i].lone_number && stands_alone(i, -1) && stands_alone(i, +1);
  }

  bool stands_alone(std::size_t i, int step) const {
    if ((step < 0 && i == 0) || i + 1 >= shapes_.size()) return true;
    const LineKind beside = shapes_[step < 0 ? i - 1 : i + 1].kind;
    return beside == LineKind::blank || beside == LineKind::tag || beside == LineKind::page ||
           beside == LineKind::close || beside == LineKind::open;
  }

  void take_row(std::size_t i) {
    if (open_ && gap_.ends_table()) close();
    if (!open_) {
      open_ = true;
      current_ = {std::max(top_, i > head_lines ? i - head_lines : 0), i, i};
      rows_ = 0;
      cells_ = 0;
      figures_left_ = shapes_[i].cells_left;
    }
    current_.last = i;
    ++rows_;
    cells_ = std::max(cells_, shapes_[i].cells);
    figures_left_ = std::min(figures_left_, shapes_[i].cells_left);
    gap_ = {};
  }

  void close() {
    if (!open_) return;
    open_ = false;
    if (rows_ >= 2 || has_heads()) {
      blocks_.push_back(current_);
      top_ = current_.last + 1;
    }
  }

  bool has_heads() const {
    for (std::size_t i = current_.first; i-- > current_.top;) {
      if (shapes_[i].kind == LineKind::head) return true;
      if (shapes_[i].kind != LineKind::blank && shapes_[i].kind != LineKind::rule) return false;
    }
    return false;
  }

  const std::vector<LineShape>& shapes_;
  std::size_t end_, top_;
  std::vector<Block> blocks_;
  Block current_;
  std::size_t rows_ = 0;
  std::uint16_t cells_ = 0;  // of its widest row
  std::uint32_t figures_left_ = 0;
  bool open_ = false;
  Gap gap_;
};

}  // namespace

bool is_prose(const LineShape& shape, std::uint32_t figures_left) {
  return shape.kind == LineKind::text && shape.right > figures_left + 2 && shape.words >= prose_words &&
         shape.right - shape.left >= prose_width;
}

std::vector<Block> find_blocks(const std::vector<LineShape>& shapes, std::size_t begin, std::size_t end) {
  return BlockFinder(shapes, begin, end).find(begin);
}

}  // namespace tieout
