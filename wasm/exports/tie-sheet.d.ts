// The page's own tie sheet, which the build bundles beside the package's programs from web/exports/package.ts.
import type { Report } from "../analyzer.js";

export function tieSheetOf(report: Report, name: string, bytes: Uint8Array, made: Date): Promise<string>;
