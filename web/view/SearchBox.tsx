// Search: words in, their places in the text shown one after another.
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
    </form>
  );
}
