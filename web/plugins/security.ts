// The page's content security policy, written into the built page: it forbids every connection.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

interface Sources {
  readonly scripts: string;
  readonly styles: string;
  readonly more: readonly string[];
}

const HOSTED: Sources = {
  scripts: "'self'",
  styles: "'self'",
  more: ["worker-src 'self' blob:", "img-src 'self' data: blob:", "manifest-src 'self'"],
};

export function policy({ scripts, styles, more }: Sources): string {
  return [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    ...more,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types tieout",
  ].join("; ");
}

export function policyTag(sources: Sources): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy(sources)}">`;
}

/** Of an inline script or style, as it stands between its tags. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

export function hostedSecurity(): Plugin {
  return {
    name: "tieout-security",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />${policyTag(HOSTED)}`),
    },
  };
}
