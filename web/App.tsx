// The page: a head, the answer, two linked panes, and what is known of the selected figure.
import { current } from "./document/document.js";
import { Answer } from "./findings/Answer.js";
import { Panel } from "./findings/Panel.js";
import { Overlay } from "./keys/Overlay.js";
import { Source } from "./source/Source.js";
import { Statements } from "./statements/Statements.js";
import { opening } from "./view/address.js";
import { announcement } from "./view/announce.js";
import { Header } from "./view/Header.js";
import { Notices } from "./view/Notices.js";
import { sourceFirst, split } from "./view/preferences.js";
import { Printed } from "./view/Printed.js";
import { pane, type Pane } from "./view/selection.js";
import { Splitter } from "./view/Splitter.js";
import { Start } from "./view/Start.js";
import { StatusLine } from "./view/StatusLine.js";

export function App() {
  return (
    <>
      <Header />
      <Notices />
      {current.value ? <Desk /> : !opening.value && <Start />}
      <Overlay />
      <p class="hidden" role="status" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}

function Desk() {
  return (
    <>
      <Answer />
      <PaneTabs />
      <main class="desk" data-source-first={sourceFirst.value} style={{ "--split": `${split.value}%` }}>
        {sourceFirst.value ? <Source /> : <Statements />}
        <Splitter />
        {sourceFirst.value ? <Statements /> : <Source />}
        <Printed />
      </main>
      <Panel />
      <StatusLine />
    </>
  );
}

const TABS: readonly (readonly [Pane, string])[] = [
  ["statements", "Statements"],
  ["source", "Source"],
];

/** On narrow screens one pane shows at a time. */
function PaneTabs() {
  return (
    <nav class="pane-tabs" aria-label="Panes">
      {TABS.map(([name, title]) => (
        <button
          key={name}
          type="button"
          class="tab"
          aria-pressed={pane.value === name}
          onClick={() => (pane.value = name)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
