// What became of a claim: tied to a table, agreeing with the text itself, wrong, or left to a person.
import { signal } from "@preact/signals";
import type { Claim } from "#report";

export type ClaimGroup = "tied" | "in_text" | "failing" | "by_hand";

/** Whether the list of claims is narrowed to those that are left to a person. */
export const byHand = signal(false);

export function claimGroup({ verdict, binds }: Claim): ClaimGroup {
  switch (verdict) {
    case "exact":
    case "rounding":
      return binds.length > 0 ? "tied" : "in_text";
    case "inconsistent":
    case "difference":
    case "near":
      return "failing";
    case "not_evaluable":
    case "unbound":
      return "by_hand";
  }
}

const REASONS: Readonly<Record<string, string>> = {
  no_such_row: "no row of the tables is named so",
  several_rows: "several rows would fit",
  period_unknown: "its period is not known",
  not_in_tables: "an operating figure without a table",
  other_entity: "speaks of another entity",
  excluding_items: "leaves items out",
  as_previously_reported: "as reported before",
  to_be_checked: "nearly fits a figure: see by hand",
};

/** Why a claim is not tied, in words; nothing where the report does not say. */
export function reasonWords(claim: Claim): string {
  const { reason } = claim as { readonly reason?: string | null };
  if (reason === undefined || reason === null) return "";
  return REASONS[reason] ?? reason.split("_").join(" ");
}
