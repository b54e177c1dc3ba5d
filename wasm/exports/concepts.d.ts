// The concepts of core/lexicon, which the build puts beside the package's programs: the one table, as JavaScript.
export interface Concept {
  readonly label: string;
  readonly balance: "debit" | "credit" | "none";
  readonly period: "instant" | "duration";
  readonly unit: "money" | "money_per_share" | "shares" | "percent" | "pure";
}

export const concepts: Readonly<Record<string, Concept>>;
