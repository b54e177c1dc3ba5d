// The page's one Trusted Types policy: the only way a string becomes a document or the address of a script.

interface Policy {
  createHTML(html: string): unknown;
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy;
}

/** Everything a browser without Trusted Types needs: the strings themselves. */
const plain: Policy = { createHTML: (html) => html, createScriptURL: (url) => url };

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

const policy =
  factory?.createPolicy("tieout", {
    createHTML: (html) => html,
    createScriptURL: (url) => {
      if (url.startsWith("blob:") || url === SERVICE_WORKER) return url;
      throw new TypeError("Not a script of this page.");
    },
  }) ?? plain;

/** The page's service worker, the only script it names by address. */
export const SERVICE_WORKER = "./sw.js";

/** HTML as a document of its own that is never shown, runs no script and loads nothing. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html) as string, "text/html");
}

export function scriptUrl(url: string): string {
  return policy.createScriptURL(url) as string;
}
