// Search: words in, their places in the text shown one after another.
import { Sign } from "./Icon.js";
import { hitNumber, hits, nextHit, query, search } from "./search.js";

export function SearchBox() {
  const total = hits.value.length;
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        nextHit(1);
      }}
    >
      <input
        id="search"
        type="search"
        placeholder="Search  /"
        aria-label="Search the text"
        value={query.value}
        onInput={(event) => {
          search(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            search("");
            event.currentTarget.blur();
          } else if (event.key === "Enter" && event.shiftKey) {
            event.preventDefault();
            nextHit(-1);
          }
        }}
      />
      {query.value !== "" && (
        <span class="hit-count" role="status">
          {total === 0 ? "not found" : `${hitNumber.value} of ${total}`}
        </span>
      )}
      {total > 0 && (
        <span class="hit-steps">
          <Step name="less" title="Previous hit" step={-1} />
          <Step name="more" title="Next hit" step={1} />
        </span>
      )}
    </form>
  );
}

function Step({ name, title, step }: { name: "less" | "more"; title: string; step: 1 | -1 }) {
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={title}
      title={title}
      onClick={() => {
        nextHit(step);
      }}
    >
      <Sign name={name} />
    </button>
  );
}
