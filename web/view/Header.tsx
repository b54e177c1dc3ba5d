// The head of the page: what is on the desk, and everything that can be done with all of it.
import { useRef } from "preact/hooks";
import { reading } from "../analysis/reading.js";
import { bringBack, close, current, documents, show, type SourceText } from "../document/document.js";
import { tell } from "../document/notice.js";
import { openExample } from "../document/example.js";
import { openFiles } from "../document/files.js";
import { download, EXPORTS } from "../exports/exports.js";
import { overlay } from "../keys/shortcuts.js";
import { Menu } from "./Menu.js";
import { SearchBox } from "./SearchBox.js";
import { Sign } from "./Icon.js";
import { ViewMenu } from "./ViewMenu.js";

const EXPORT_MENU = "export-menu";

export function Header() {
  const read = reading.value;
  return (
    <header class="head">
      <p class="brand">Tieout</p>
      <Desk />
      <span class="spring" />
      {current.value && <SearchBox />}
      <OpenButton />
      <button type="button" class="button" onClick={() => void openExample()}>
        Example
      </button>
      {current.value && <ViewMenu />}
      {current.value && (
        <Menu id={EXPORT_MENU} title="Export">
          {EXPORTS.map((choice) => (
            <button
              key={choice.name}
              type="button"
              class="choice"
              popovertarget={EXPORT_MENU}
              popovertargetaction="hide"
              disabled={!read}
              onClick={() => {
                if (read) void Promise.resolve(choice.make(read)).then(download);
              }}
            >
              {choice.name} <span class="quiet">{choice.note}</span>
            </button>
          ))}
          <button
            type="button"
            class="choice"
            popovertarget={EXPORT_MENU}
            popovertargetaction="hide"
            disabled={!read}
            onClick={() => {
              print();
            }}
          >
            Print <span class="quiet">statements, findings, source</span>
          </button>
        </Menu>
      )}
      <button
        type="button"
        class="button icon-only"
        aria-label="Keys"
        title="Keys (?)"
        onClick={() => (overlay.value = true)}
      >
        ?
      </button>
    </header>
  );
}

/** The documents brought so far, and the way to put the one shown away again. */
function Desk() {
  const here = current.value;
  if (!here) return null;
  return (
    <p class="document-name">
      {documents.value.length < 2 ? (
        <span class="document-title">{here.name}</span>
      ) : (
        <select
          aria-label="Document"
          value={String(here.id)}
          onChange={(event) => {
            show(Number(event.currentTarget.value));
          }}
        >
          {documents.value.map(({ id, name }, at) => (
            <option key={id} value={String(id)}>
              {at + 1}. {name}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        class="button icon-only"
        aria-label="Close this document"
        title="Close this document"
        onClick={() => {
          closeWithWayBack(here);
        }}
      >
        <Sign name="close" />
      </button>
    </p>
  );
}

/** Nothing is lost by a slip of the hand: what was closed can be brought back. */
function closeWithWayBack(here: SourceText): void {
  close(here.id);
  tell("info", `${here.name} was closed`, "", {
    name: "Bring it back",
    run: () => {
      bringBack(here);
    },
  });
}

export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabindex={-1}
        aria-label="Open files"
        multiple
        accept=".txt,.htm,.html,.pdf,.docx,.xlsx,.eml,.mht,.mhtml,text/plain,text/html"
        onChange={(event) => {
          void openFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        Open…
      </button>
    </>
  );
}
