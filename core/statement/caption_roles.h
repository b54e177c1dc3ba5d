// What the words of a caption say of its row's part in the statement: a sum, a result, the bottom line.
#pragma once

#include <string_view>

namespace tieout {

enum class CaptionRole {
  plain,    // says nothing of adding up
  total,    // "Total current assets", "Net cash provided by operating activities"
  result,   // what is left on the way down: "Gross profit", "Income before income taxes"
  bottom,   // the last line that the statement is about: "Net income", "Total assets", "Cash, end of year"
  unnamed,  // no caption: a sum by its place
};

// `plain`: the caption as plain words.
CaptionRole caption_role(std::string_view plain);

// A caption that stands without figures by custom and heads nothing: "Commitments and contingencies".
bool is_memo_caption(std::string_view plain);

// A heading over a whole side or section of a statement: "Assets", "Liabilities and stockholders' equity".
bool is_section_caption(std::string_view plain);

}  // namespace tieout
