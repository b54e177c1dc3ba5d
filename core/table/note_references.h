// References to notes in a column of their own, which a stream of cells gives as one figure too many.
#pragma once

#include <vector>

#include "core/table/cell_stream.h"
#include "core/text/source.h"

namespace tieout {

// Below a head "Note", hands the small number that is a row's one figure too many over to its caption.
void move_note_references(const Source& source, std::vector<StreamRow>& rows);

}  // namespace tieout
