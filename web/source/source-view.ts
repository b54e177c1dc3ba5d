// The one text view on the page, for whoever needs to scroll it or ask it for a place.
import { signal } from "@preact/signals";
import type { TextView } from "./text-view.js";

export const sourceView = signal<TextView | null>(null);
