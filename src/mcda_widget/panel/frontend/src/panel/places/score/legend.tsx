import type { ScoreView } from "../../protocol";

// What the shading and the marks of the table say.
export function Legend({ view }: { view: ScoreView }) {
  return (
    <ul class="score-legend" aria-label="How to read the table">
      <li>
        <span class="heat" aria-hidden="true" />
        worse to better on its criterion
        {view.criteria.some((c) => c.direction === "cost") && ", also where less is better"}
      </li>
      <li>
        <span class="key missing" aria-hidden="true" />
        missing{view.missing > 0 && `: ${view.missing}`}
      </li>
      <li>
        <span class="key spread" aria-hidden="true" />
        lowest to highest plausible value
      </li>
      <li>
        <span class="key assumed" aria-hidden="true" />
        assumption
      </li>
      <li>
        <span class="key argued" aria-hidden="true" />
        has a rationale
      </li>
    </ul>
  );
}

const CTRL = /Mac|iP(hone|ad)/.test(navigator.platform) ? "⌘" : "Ctrl";

const KEYS: [string, string][] = [
  ["A figure", "replaces the score; 2/3/5 gives its lowest, most plausible and highest value"],
  ["F2", "changes the score, or a name"],
  ["Enter, Shift Enter", "takes what was typed and goes down, or up"],
  ["Tab, Shift Tab", "takes what was typed and goes on; where nothing was typed, leaves the table"],
  ["Escape", "leaves the score as it was"],
  [
    "Arrows, Home, End, Page up and down",
    "move; with Shift they choose a range, with Ctrl they go far",
  ],
  [
    `${CTRL} Enter`,
    "goes to the range, rationale and evidence below, and back; fills the range while typing",
  ],
  [`${CTRL} C, X, V`, "copy, cut, and paste a block, also from and to a spreadsheet"],
  [`${CTRL} D, ${CTRL} R`, "fill the range chosen down, or to the right"],
  ["Delete", "clears the range chosen"],
  ["Shift Space, Ctrl Space, Ctrl A", "choose a row, a column, all"],
  ["Alt and an arrow on a name", "moves the option or the criterion"],
];

export function Keys() {
  return (
    <details class="keys">
      <summary>All keys</summary>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
