// What is on its way in: the progress of a file with a way out, and the question that several files raise.
import { cancelReading, incoming, several } from "../document/incoming.js";

export function Incoming() {
  return (
    <>
      <Progress />
      <Question />
    </>
  );
}

function Progress() {
  const file = incoming.value;
  if (!file) return null;
  const { name, done, total } = file;
  return (
    <div class="notice" role="status">
      {total > 0 ? (
        <progress aria-label={`Reading ${name}`} value={done} max={total} />
      ) : (
        <progress aria-label={`Reading ${name}`} />
      )}{" "}
      Reading {name}
      {total > 0 && `, ${done + 1} of ${total}`}…
      <button type="button" class="button small" onClick={cancelReading}>
        Cancel
      </button>
    </div>
  );
}

function Question() {
  const files = several.value;
  if (!files) return null;
  const answer = (how: "takeAsOneRelease" | "takeAsSeveral") => () =>
    void import("../document/door.js").then((door) => {
      door[how](files);
    });
  return (
    <div class="notice" role="alertdialog" aria-label="Several files">
      <p>
        <b>{files.length} files.</b> Are they one release in parts, whose text speaks of each other’s tables,
        or several releases?
      </p>
      <button type="button" class="button small primary" onClick={answer("takeAsOneRelease")}>
        One release
      </button>
      <button type="button" class="button small" onClick={answer("takeAsSeveral")}>
        Several releases
      </button>
    </div>
  );
}
