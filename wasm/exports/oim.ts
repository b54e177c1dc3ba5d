// Facts as xBRL-JSON (OIM 1.0): what is proved enough to have a concept, a period, a unit and an amount.
import type { Report } from "../analyzer.js";
import { type Concept, concepts } from "./concepts.js";
import { amountOf, type Fact, factsOf, type Period } from "./facts.js";
import { TAXONOMY_FILE, TAXONOMY_NAMESPACE } from "./taxonomy.js";

/** A percentage is a pure number: 54.8 % is 0.548. */
const PERCENT = -2;

export function oim(report: Report): string {
  const all = factsOf(report);
  const entity = entityOf(report.release);
  const facts = all.flatMap((fact) => {
    const written = oimFact(fact, entity);
    return written ? [[fact.ref, written] as const] : [];
  });
  const document = {
    documentInfo: {
      documentType: "https://xbrl.org/2021/xbrl-json",
      namespaces: {
        xbrl: "https://xbrl.org/2021",
        xbrli: "http://www.xbrl.org/2003/instance",
        iso4217: "http://www.xbrl.org/2003/iso4217",
        tieout: TAXONOMY_NAMESPACE,
        issuer: "urn:tieout:issuer",
      },
      taxonomy: [TAXONOMY_FILE],
      "tieout:facts": facts.length,
      "tieout:leftOut": all.length - facts.length,
    },
    facts: Object.fromEntries(facts),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function entityOf({ ticker, company }: Report["release"]): string {
  return `issuer:${(ticker ?? company ?? "unknown").trim().replace(/\s+/gu, "_")}`;
}

function oimFact(fact: Fact, entity: string) {
  const { cell, column, row, scale, unit } = fact;
  const name = row.concept;
  const concept = name === null ? undefined : concepts[name];
  const period = fact.period && periodOf(fact.period, concept);
  if (!concept || unit === null || scale === null || !period || column.role !== "value") return null;
  const kind = unitOf(unit);
  if (!kind || !fits(kind.of, concept)) return null;
  const shift = scale + (kind.of === "percent" ? PERCENT : 0);
  const value = amountOf(cell.value, cell.decimals, shift);
  if (value === null) return null;
  return {
    value,
    decimals: cell.decimals - shift,
    dimensions: {
      concept: `tieout:${name ?? ""}`,
      entity,
      period,
      ...(kind.name === null ? {} : { unit: kind.name }),
      ...(column.member === undefined ? {} : { "tieout:member": column.member }),
    },
    "tieout:printed": cell.printed,
    "tieout:span": cell.span,
  };
}

function fits(unit: Concept["unit"], concept: Concept): boolean {
  const isPure = (kind: string) => kind === "percent" || kind === "pure";
  return unit === concept.unit || (isPure(unit) && isPure(concept.unit));
}

function unitOf(unit: string): { of: Concept["unit"]; name: string | null } | null {
  if (unit === "shares") return { of: "shares", name: "xbrli:shares" };
  if (unit === "percent" || unit === "pure") return { of: unit, name: null };
  const [currency = "", per] = unit.split("/");
  if (!/^[A-Z]{3}$/u.test(currency)) return null;
  if (per === undefined) return { of: "money", name: `iso4217:${currency}` };
  return per === "share" ? { of: "money_per_share", name: `iso4217:${currency}/xbrli:shares` } : null;
}

/** Days end with the midnight after them. Null where the concept is of another kind of time. */
function periodOf(period: Period, concept: Concept | undefined): string | null {
  const end = period.end && midnight(period.end, 1);
  if (end === null || period.type !== concept?.period) return null;
  if (period.type === "instant") return end;
  return period.start === null ? null : `${midnight(period.start, 0)}/${end}`;
}

const DAY = 86_400_000;

function midnight(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY)
    .toISOString()
    .slice(0, "2007-06-30T00:00:00".length);
}
