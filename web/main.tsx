// Starts the page.
import { render } from "preact";
import { App } from "./App.js";
import { startReading } from "./analysis/reading.js";
import { guardTexts, restoreAfterReload } from "./document/keeping.js";
import { listenForTransfers } from "./document/transfers.js";
import { showFindingsFirst } from "./findings/findings.js";
import { listenForKeys } from "./keys/shortcuts.js";
import { registerServiceWorker } from "./offline/service-worker.js";
import { followAddress } from "./view/address.js";
import { rememberPreferences } from "./view/preferences.js";
import { listenForPrint } from "./view/Printed.js";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/statements.css";
import "./styles/source.css";
import "./styles/findings.css";
import "./styles/charts.css";
import "./styles/print.css";

const root = document.getElementById("app");
if (root) {
  startReading();
  rememberPreferences();
  guardTexts();
  showFindingsFirst();
  listenForTransfers();
  listenForKeys();
  listenForPrint();
  followAddress();
  render(<App />, root);
  restoreAfterReload();
  addEventListener("load", () => void registerServiceWorker());
}
