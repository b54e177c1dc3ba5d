// Lays a report out for review: what fits on a line stays on one, so that a diff shows rows and checks.

const WIDTH = 110;

export function layOut(value: unknown, indent = ""): string {
  const compact = JSON.stringify(value, null, 1).replaceAll(/\n */g, " ");
  if (typeof value !== "object" || value === null || indent.length + compact.length <= WIDTH) return compact;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + layOut(item, inner)).join(",\n")}\n${indent}]`;
  }
  const fields = Object.entries(value).map(
    ([name, field]) => `${inner}${JSON.stringify(name)}: ${layOut(field, inner)}`,
  );
  return `{\n${fields.join(",\n")}\n${indent}}`;
}
