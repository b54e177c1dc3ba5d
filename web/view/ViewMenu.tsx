// How the statements are shown: units, order, derived columns, and where the panes stand.
import type { Signal } from "@preact/signals";
import type { DisplayScale } from "../format/unit.js";
import { Menu } from "./Menu.js";
import { changes, display, order, shares, sourceFirst, toggle, type ColumnOrder } from "./preferences.js";

const SCALES: readonly (readonly [DisplayScale, string])[] = [
  ["printed", "As printed"],
  ["thousands", "Thousands"],
  ["millions", "Millions"],
];
const ORDERS: readonly (readonly [ColumnOrder, string])[] = [
  ["printed", "As printed"],
  ["newest", "Newest first"],
  ["oldest", "Oldest first"],
];

export function ViewMenu() {
  return (
    <Menu id="view-menu" title="View">
      <Choice title="Units" name="units" options={SCALES} chosen={display} />
      <Choice title="Columns" name="order" options={ORDERS} chosen={order} />
      <fieldset>
        <legend>Derived columns</legend>
        <Switch title="% of revenue" on={shares} />
        <Switch title="Change against the earlier period" on={changes} />
      </fieldset>
      <fieldset>
        <legend>Panes</legend>
        <Switch title="Source on the left" on={sourceFirst} />
      </fieldset>
    </Menu>
  );
}

interface ChoiceProps<Value extends string> {
  title: string;
  name: string;
  options: readonly (readonly [Value, string])[];
  chosen: Signal<Value>;
}

function Choice<Value extends string>({ title, name, options, chosen }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {options.map(([value, words]) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={name}
            checked={chosen.value === value}
            onChange={() => (chosen.value = value)}
          />{" "}
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function Switch({ title, on }: { title: string; on: Signal<boolean> }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on.value}
        onChange={() => {
          toggle(on);
        }}
      />{" "}
      {title}
    </label>
  );
}
