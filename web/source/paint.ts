// Which highlight a mark is drawn with: by what it was read as, and by the verdict on it.
import type { ClaimVerdict } from "#report";
import type { Reading } from "../analysis/reading.js";
import type { Mark } from "../report/marks.js";
import type { Painter } from "./text-view.js";

const QUIET = new Set(["date", "header", "identifier", "context"]);

export function paintMarks(reading: Reading, every: boolean): Painter {
  const { broken, claims } = reading.index;
  return (mark: Mark) => {
    if (mark.status === "unread") return "tie-unread";
    if (QUIET.has(mark.status)) return every ? "tie-quiet" : null;
    if (mark.status === "claim") return paintClaim(claims.get(mark.ref ?? "")?.verdict);
    return broken.has(mark.ref ?? "") ? "tie-inconsistent" : "tie-cell";
  };
}

function paintClaim(verdict: ClaimVerdict | undefined): string {
  if (verdict === "inconsistent") return "tie-inconsistent";
  if (verdict === "difference" || verdict === "near") return "tie-claim-differs";
  if (verdict === "exact" || verdict === "rounding") return "tie-claim";
  return "tie-claim-open";
}
