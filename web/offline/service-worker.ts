// Works offline after the first visit: registers the service worker and tells when a newer page is ready.
import { signal } from "@preact/signals";
import { scriptUrl, SERVICE_WORKER } from "../document/policy.js";
import { keepForReload } from "../document/keeping.js";
import { singleFile } from "virtual:tieout-build";

/** A newer version waits until the user takes it: nothing on the desk changes by itself. */
export const newer = signal<ServiceWorker | null>(null);

export async function registerServiceWorker(): Promise<void> {
  if (singleFile || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  try {
    const registration = await navigator.serviceWorker.register(scriptUrl(SERVICE_WORKER));
    watch(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const installing = registration.installing;
      installing?.addEventListener("statechange", () => {
        watch(registration.waiting);
      });
    });
  } catch {
    // Without a service worker the page works as well, only not offline.
  }
}

export function takeNewer(): void {
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    () => {
      keepForReload();
      location.reload();
    },
    { once: true },
  );
  newer.peek()?.postMessage({ type: "SKIP_WAITING" });
}

/** The first service worker of all is no newer version. */
function watch(waiting: ServiceWorker | null): void {
  if (waiting && navigator.serviceWorker.controller) newer.value = waiting;
}
