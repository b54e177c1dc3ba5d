// What a comparison of two reports says: `tieout-comparison/1`.
import type { Period, Report, Span } from "#report";

/** A report and the text that its spans count in, in UTF-16 units. */
export interface Side {
  readonly report: Report;
  readonly text: string;
}

/** Two drafts of one release, or an earlier release and a later one. */
export type ComparisonKind = "drafts" | "releases";

export interface ComparedFigure {
  readonly status: "added" | "gone" | "changed";
  readonly before: string | null;
  readonly after: string | null;
  /** From the outermost heading inwards. */
  readonly caption: readonly string[];
  readonly period: Period | null;
  readonly printed: readonly [before: string | null, after: string | null];
}

export interface ComparedSentence {
  readonly status: "added" | "gone" | "changed";
  readonly before: Span | null;
  readonly after: Span | null;
}

export interface Comparative {
  /** The figure in the earlier release, and the same figure as the later one repeats it. */
  readonly before: string;
  readonly after: string;
  readonly verdict: "agrees" | "rounded" | "reclassified" | "restated";
  /** The later figure less the earlier one in the later one's unit and scale; null where they agree. */
  readonly difference: number | null;
}

export interface Comparison {
  readonly schema: "tieout-comparison/1";
  readonly kind: ComparisonKind;
  /** How many figures stand in both and are the same. */
  readonly same: number;
  readonly figures: readonly ComparedFigure[];
  readonly sentences: readonly ComparedSentence[];
  /** Checks: `gained` and `broken` of the later report, `lost` of the earlier one, whose operands are gone. */
  readonly proofs: {
    readonly gained: readonly string[];
    readonly broken: readonly string[];
    readonly lost: readonly string[];
  };
  /** A figure of a table changed and the prose that speaks of it did not, or the reverse; both of the later report. */
  readonly stale: readonly { readonly claim: string; readonly figure: string }[];
  /** Of two releases: what the later one says again of the earlier one's periods. */
  readonly comparatives: readonly Comparative[];
}
