// Composes messages from a rule's words and the arithmetic.
#include "core/check/message.h"

namespace tieout {
namespace {

constexpr std::size_t most_terms = 16;  // longer sums are told by their number of rows

std::string joined(const std::vector<Statement>& statements, const std::vector<Operand>& operands) {
  if (operands.size() > most_terms) return "the sum of " + std::to_string(operands.size()) + " figures";
  std::string text;
  for (const Operand& operand : operands) {
    std::string printed = printed_at(statements, operand.ref);
    if (printed.empty()) continue;
    if (operand.weight > 1) printed += " × " + std::to_string(operand.weight);
    if (text.empty())
      text = operand.weight < 0 ? "−" + printed : printed;
    else
      text += (operand.weight < 0 ? " − " : " + ") + printed;
  }
  return text;
}

// Figures beside each other, no sum: "54.8% and 66.9%".
std::string listed(const std::vector<Statement>& statements, const std::vector<Operand>& operands) {
  std::string text;
  for (const Operand& operand : operands)
    text += (text.empty() ? "" : " and ") + printed_at(statements, operand.ref);
  return text;
}

// Figures that are held against each other: "1,810 against 1,820", or pair by pair "480 − 210 and 90 − 40".
std::string compared(const std::vector<Statement>& statements, const Relation& relation) {
  if (relation.operands.empty()) return listed(statements, relation.reported);
  if (relation.reported.size() == 1)
    return printed_at(statements, relation.reported[0].ref) + " against " +
           listed(statements, relation.operands);
  std::string text;
  for (std::size_t i = 0; i < relation.operands.size(); ++i)
    text += (i == 0 ? "" : " and ") + printed_at(statements, relation.reported[i].ref) + " − " +
            printed_at(statements, relation.operands[i].ref);
  return text;
}

// " = 56.1%", in the unit of the figure that is held against it; nothing where it has too many digits.
std::string result_of(const std::vector<Statement>& statements, const Relation& relation,
                      const Judgement& judgement) {
  if (!judgement.computed) return "";
  const bool percent = printed_at(statements, relation.reported[0].ref).ends_with('%');
  return " = " + to_printed(*judgement.computed) + (percent ? "%" : "");
}

std::string arithmetic(const std::vector<Statement>& statements, const Relation& relation,
                       const Judgement& judgement) {
  const std::string left = joined(statements, relation.operands);
  if (relation.form != RelationForm::quotient)
    return left + (relation.operands.size() > 1 ? result_of(statements, relation, judgement) : "");
  const auto grouped = [&](const std::vector<Operand>& operands) {
    const std::string text = joined(statements, operands);
    return operands[0].weight > 1 ? "(" + text + ")" : text;
  };
  std::string quotient = grouped(relation.operands) + " / " + grouped(relation.divisor);
  if (relation.offset > 0) quotient = "1 − " + quotient;
  if (relation.offset < 0) quotient += " − 1";
  return quotient + result_of(statements, relation, judgement);
}

std::string subject_of(const std::vector<Statement>& statements, const Relation& relation) {
  if (!relation.subject.empty()) return std::string(relation.subject);
  const CellRef ref = relation.reported[0].ref;
  const std::string& caption = statements[ref.statement].rows[ref.row].caption;
  return caption.empty() ? "The total without a caption" : caption;
}

}  // namespace

std::string printed_at(const std::vector<Statement>& statements, CellRef ref) {
  const Cell* cell = cell_at(statements, ref);
  if (!cell || !cell->has_value()) return "";
  if (cell->figure.kind == FigureKind::dash) return "0";
  const std::string printed = to_printed(cell->figure.value);
  return cell->figure.suffix == FigureSuffix::percent ? printed + "%" : printed;
}

std::string message_of(const std::vector<Statement>& statements, const Relation& relation,
                       const Judgement& judgement, Verdict verdict) {
  const std::string subject = subject_of(statements, relation);
  const std::string printed = joined(statements, relation.reported);
  if (verdict == Verdict::not_evaluable) return subject + " is not checked: " + std::string(judgement.reason);
  const bool holds = verdict == Verdict::exact || verdict == Verdict::rounding || verdict == Verdict::near;
  std::string text = subject + " " + std::string(holds ? relation.rule->holds : relation.rule->breaks) + ": ";
  if (relation.form == RelationForm::sum && verdict == Verdict::exact)
    return text + joined(statements, relation.operands) + " = " + printed;
  if (relation.form == RelationForm::weighted_mean)
    return text + printed + " against a mean of " + to_printed(*judgement.computed);
  if (relation.form != RelationForm::sum && relation.form != RelationForm::quotient)
    return text + compared(statements, relation);
  text += arithmetic(statements, relation, judgement) + ", " + std::string(relation.rule->against) + " " +
          printed;
  if (relation.reported.size() > 1) text += " = " + to_printed(*judgement.reported);
  if (verdict == Verdict::rounding) text += ", within rounding";
  if (!holds && judgement.difference) text += ", difference " + to_printed(*judgement.difference);
  return text;
}

}  // namespace tieout
