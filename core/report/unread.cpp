// Walks the unread figures beside the tables they stand in.
#include "core/report/unread.h"

#include <algorithm>
#include <optional>

#include "core/base/limits.h"

namespace tieout {
namespace {

constexpr std::uint32_t near = 600;  // bytes between figures of one unread table

// Figures that belong together: for the same reason in one table, or near each other outside tables.
struct UnreadGroup {
  DiagnosticCode reason;
  std::optional<std::size_t> table;
  Span span;
  std::size_t figures = 0;
};

class UnreadGroups {
 public:
  UnreadGroups(const Source& source, const TableMap& map)
      : source_(source), tables_(map.tables), reasons_(map.unread) {}

  void add(Span figure) {
    while (table_ < tables_.size() && tables_[table_].end <= figure.begin)
      first_open_ = groups_.size(), ++table_;
    const auto table =
        table_ < tables_.size() && tables_[table_].contains(figure) ? std::optional(table_) : std::nullopt;
    UnreadGroup& group = group_for(figure, reason_of(figure, table), table);
    group.span = cover(group.span, figure);
    ++group.figures;
  }

  const std::vector<UnreadGroup>& groups() const { return groups_; }

 private:
  DiagnosticCode reason_of(Span figure, std::optional<std::size_t> table) {
    while (next_ < reasons_.size() && reasons_[next_].span.end <= figure.begin) ++next_;
    if (next_ < reasons_.size() && reasons_[next_].span.overlaps(figure)) return reasons_[next_].reason;
    if (source_.lines[source_.line_at(figure.begin)].span.size() > limits::line_bytes)
      return DiagnosticCode::line_too_long;
    return table ? DiagnosticCode::cells_unread : DiagnosticCode::table_unread;
  }

  UnreadGroup& group_for(Span figure, DiagnosticCode reason, std::optional<std::size_t> table) {
    for (std::size_t i = groups_.size(); i-- > first_open_;) {
      if (groups_[i].reason != reason || groups_[i].table != table) continue;
      if (joins(groups_[i], figure)) return groups_[i];
      break;
    }
    groups_.push_back({reason, table, figure, 0});
    return groups_.back();
  }

  bool joins(const UnreadGroup& group, Span figure) const {
    if (group.reason == DiagnosticCode::line_too_long)
      return source_.line_at(group.span.begin) == source_.line_at(figure.begin);
    return group.table || group.reason == DiagnosticCode::rows_limit || figure.begin - group.span.end <= near;
  }

  const Source& source_;
  const std::vector<Span>& tables_;
  const std::vector<UnreadFigures>& reasons_;
  std::vector<UnreadGroup> groups_;
  std::size_t table_ = 0, next_ = 0;
  std::size_t first_open_ = 0;  // groups before it belong to tables above
};

}  // namespace

void report_unread(const Source& source, const TableMap& tables, const Coverage& items,
                   Diagnostics& diagnostics) {
  UnreadGroups unread(source, tables);
  for (const CoverageItem& item : items)
    if (item.status == CoverageStatus::unread) unread.add(item.span);
  for (const UnreadGroup& group : unread.groups()) {
    const std::string count = group.figures == 1 ? "1 figure" : std::to_string(group.figures) + " figures";
    diagnostics.push_back({group.reason, group.span, "(" + count + ")"});
  }
}

}  // namespace tieout
