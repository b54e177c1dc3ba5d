// Which highlight a mark is drawn with: by what it was read as, and by the verdict on it.
import type { Claim } from "#report";
import type { Reading } from "../analysis/reading.js";
import { claimGroup } from "../findings/claims.js";
import type { Mark } from "../report/marks.js";
import type { Painter } from "./text-view.js";

const QUIET = new Set(["date", "header", "identifier", "context"]);

export function paintMarks(reading: Reading, every: boolean): Painter {
  const { broken, claims } = reading.index;
  const { text } = reading.document;
  return (mark: Mark) => {
    if (mark.status === "unread") return "tie-unread";
    if (QUIET.has(mark.status)) return every || isMoney(text, mark) ? "tie-quiet" : null;
    if (mark.status === "claim") return paintClaim(claims.get(mark.ref ?? ""));
    return broken.has(mark.ref ?? "") ? "tie-inconsistent" : "tie-cell";
  };
}

function paintClaim(claim: Claim | undefined): string {
  if (!claim) return "tie-claim-open";
  switch (claimGroup(claim)) {
    case "tied":
      return "tie-claim";
    case "in_text":
      return "tie-claim-text";
    case "failing":
      return claim.verdict === "inconsistent" ? "tie-inconsistent" : "tie-claim-differs";
    case "by_hand":
      return "tie-claim-open";
  }
}

/** Money in a sentence is never left unmarked. */
function isMoney(text: string, { begin, end }: Mark): boolean {
  return CURRENCY.test(text.slice(begin, end));
}

const CURRENCY = /[$€£¥]/u;
