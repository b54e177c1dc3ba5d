// Small drawings that stand beside a word, never instead of one.
import type { ClaimVerdict } from "#report";

const PATHS: Readonly<Record<ClaimVerdict, string>> = {
  exact: "m3 8.500 3.200 3.500L13 4",
  rounding: "m3 8 2.800 3L11.500 3M3 14h10",
  near: "M2.500 6.500c2-2 4-2 5.500-.5s3.500 1.500 5.500-.5M2.500 11c2-2 4-2 5.500-.5s3.500 1.500 5.500-.5",
  difference: "M8 2.500 14 13H2z",
  not_evaluable: "M3 8h10",
  inconsistent: "m3.500 3.500 9 9m0-9-9 9",
  unbound: "M8 3a5 5 0 1 0 .01 0",
};

export function VerdictIcon({ verdict }: { verdict: ClaimVerdict }) {
  return (
    <svg class={`icon verdict-${verdict}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[verdict]} />
    </svg>
  );
}

const SIGNS = {
  close: "m4 4 8 8m0-8-8 8",
  link: "M6.500 9.500 9.500 6.500M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3 3 0 0 1 3 8.500L4.500 7",
  copy: "M5.500 5.500v-3h8v8h-3m-8-5h8v8h-8z",
  search: "M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500 14 14",
  more: "m4 6 4 4 4-4",
  less: "m4 10 4-4 4 4",
} as const;

export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SIGNS[name]} />
    </svg>
  );
}
