// Dates and periods in words.
import type { Duration, Period } from "#report";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2007-06-30` is "June 30, 2007". */
export function dateWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${MONTHS[Number(month) - 1] ?? month} ${String(Number(day))}, ${year}`;
}

export function periodWords(period: Period): string {
  const end = period.end === null ? "an unread date" : dateWords(period.end);
  if (period.type === "instant") return end;
  if (period.weeks !== undefined) return `${String(period.weeks)} weeks ended ${end}`;
  if (period.months === 12) return `year ended ${end}`;
  if (period.months !== undefined) return `${String(period.months)} months ended ${end}`;
  return period.start === null ? `period ended ${end}` : `${dateWords(period.start)} to ${end}`;
}

/** "Jun 2007", where it is known how long the period is. */
export function shortDate({ end }: Period): string {
  return shortPeriod({ type: "instant", end });
}

/** "quarter to Jun 2007", "6 months to Jun 2007", "Jun 2007". */
export function shortPeriod(period: Period): string {
  if (period.end === null) return "?";
  const [year = "", month = ""] = period.end.split("-");
  const name = (MONTHS[Number(month) - 1] ?? "").slice(0, 3);
  if (period.type === "instant") return `${name} ${year}`;
  return `${lengthWords(period)}${name} ${year}`;
}

function lengthWords({ months, weeks }: Duration): string {
  if (months === undefined) return weeks === undefined ? "" : `${weeks} weeks to `;
  if (months === 12) return "year to ";
  return months === 3 ? "quarter to " : `${months} months to `;
}

/** How long a period is, to tell quarters from halves; instants have no length. */
export function lengthKey(period: Period): string {
  if (period.type === "instant") return "instant";
  return period.months === undefined
    ? `${String(period.weeks ?? 0)} weeks`
    : `${String(period.months)} months`;
}
