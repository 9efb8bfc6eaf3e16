// The weights beside those of another way: how far they differ, and what that would do.
import { Chart } from "../../chart-place";
import { Swatched } from "../../fields";
import { percent, points, prose } from "../../format";
import { useSession } from "../../hooks";
import type { Contrast as ContrastData, WeighRow, WeighView } from "../../protocol";

export function Contrast({ view }: { view: WeighView }) {
  const { contrast } = view;
  const { sides = ["", ""], rows = [], finding = "", note, problem, ranking, charts } = contrast;
  return (
    <section class="contrast" aria-label="Compare the weights with others">
      <Choose contrast={contrast} />
      {problem && <p class="notice">{problem}</p>}
      {note && <p class="quiet">{note}</p>}
      <p class="finding" aria-live="polite">
        {prose(`${finding} ${ranking ?? ""}`.trim())}
      </p>
      {charts?.weights_compared && (
        <>
          <figure>
            <figcaption class="dot-key">
              <span class="dot filled" aria-hidden="true" />
              <span>{sides[0]}</span>
              <span class="dot" aria-hidden="true" />
              <span>{sides[1]}</span>
            </figcaption>
            <Chart
              name="weights_compared"
              label={said(view, rows, sides, finding)}
              data={charts.weights_compared}
            />
          </figure>
          <Figures view={view} rows={rows} sides={sides} />
        </>
      )}
    </section>
  );
}

function Choose({ contrast }: { contrast: ContrastData }) {
  const session = useSession();
  const options = (scores: boolean) =>
    contrast.choices
      .filter((choice) => choice.scores === scores)
      .map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.title}
        </option>
      ));
  return (
    <p class="controls">
      <label>
        Compare with{" "}
        <select
          value={contrast.choice}
          onChange={(event) =>
            session.ask({ contrast: event.currentTarget.value, contrast_of: contrast.of })
          }
        >
          <option value="">nothing</option>
          <optgroup label="Other ways of weighing">{options(false)}</optgroup>
          <optgroup label="From the scores alone">{options(true)}</optgroup>
        </select>
      </label>
    </p>
  );
}

type Rows = NonNullable<ContrastData["rows"]>;

function Figures({ view, rows, sides }: { view: WeighView; rows: Rows; sides: [string, string] }) {
  const criteria = new Map(view.rows.map((row) => [row.id, row]));
  return (
    <details class="figures">
      <summary>Both as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus to scroll by */}
      <section class="table-scroll" aria-label="Both weights as a table" tabIndex={0}>
        <table class="plain-table">
          <caption class="unseen">Points of 100 by two ways of weighing</caption>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">{sides[0]}</th>
              <th scope="col">{sides[1]}</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, other, by }) => (
              <Line key={id} row={criteria.get(id)} other={other} by={by} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Line({ row, other, by }: { row: WeighRow | undefined; other: number; by: string }) {
  if (!row) return null;
  return (
    <tr>
      <th scope="row">
        <Swatched colour={row.colour}>{row.name}</Swatched>
      </th>
      <td>{points(100 * (row.weight ?? 0))}</td>
      <td>{points(100 * other)}</td>
      <td>{by}</td>
    </tr>
  );
}

function said(view: WeighView, rows: Rows, sides: [string, string], finding: string): string {
  const others = new Map(rows.map((row) => [row.id, row.other]));
  const told = view.rows.map(
    (row) => `${row.name} ${percent(row.weight ?? 0)} and ${percent(others.get(row.id) ?? 0)}`,
  );
  return `Pairs of dots, ${sides[0]} and ${sides[1]}. ${finding} ${told.join("; ")}.`;
}
