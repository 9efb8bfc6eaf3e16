import { useState } from "preact/hooks";
import { Chart } from "../chart-place";
import { Refusal, Segments, Swatched } from "../fields";
import { exact, percent, prose, score } from "../format";
import { Download } from "../head";
import { useEdit, useId } from "../hooks";
import type { RankRow, RankView } from "../protocol";

export function RankPlace({ view }: { view: RankView }) {
  return (
    <div class="ranking">
      <How view={view} />
      {view.finding && (
        <div class="headline-row">
          <p class="headline">{prose(view.finding)}</p>
          <Download label="Export CSV" name="ranking_csv" />
        </div>
      )}
      {view.firmness && <p>{prose(view.firmness)}</p>}
      {view.problem && <p class="notice">{view.problem}</p>}
      {view.stale && <p class="quiet">Until then, this is the last ranking there was.</p>}
      {view.charts.contributions && (
        <figure>
          <figcaption>{view.bars}</figcaption>
          <Chart name="contributions" label={said(view)} data={view.charts.contributions} />
          <Legend view={view} />
        </figure>
      )}
      <Why view={view} />
      {view.rows.length > 0 && <RankTable view={view} />}
    </div>
  );
}

function said(view: RankView): string {
  return `Bars of the scores. ${view.rows.map((r) => `${r.rank}: ${r.name}, ${score(r.score)}`).join("; ")}.`;
}

function How({ view }: { view: RankView }) {
  const { edit, refusal } = useEdit();
  const problem = useId("how");
  const main = view.methods.filter((m) => view.main_methods.includes(m.key));
  const others = view.methods.filter((m) => !view.main_methods.includes(m.key));
  const other = view.main_methods.includes(view.method) ? "" : view.method;
  return (
    <>
      <div class="controls">
        <Segments
          label="Method"
          value={view.method}
          choices={main}
          onChoose={(key) => edit("set_method", { method: key })}
        />
        <label>
          Other methods{" "}
          <select
            value={other}
            onChange={(event) =>
              event.currentTarget.value && edit("set_method", { method: event.currentTarget.value })
            }
          >
            <option value="">choose …</option>
            {others.map((m) => (
              <option key={m.key} value={m.key}>
                {m.title}
              </option>
            ))}
          </select>
        </label>
        {view.normalizations.length > 1 && (
          <label>
            Normalization{" "}
            <select
              value={view.normalization}
              onChange={(event) =>
                edit("set_normalization", { normalization: event.currentTarget.value })
              }
            >
              <option value="">as suits the method</option>
              {view.normalizations.map((n) => (
                <option key={n.key} value={n.key}>
                  {n.title}
                </option>
              ))}
            </select>
          </label>
        )}
        {view.ahp_mode && (
          <Segments
            label="AHP mode"
            value={view.ahp_mode}
            choices={[
              { key: "ideal", title: "Ideal" },
              { key: "distributive", title: "Distributive" },
            ]}
            onChoose={(key) => edit("set_ahp_mode", { mode: key })}
          />
        )}
      </div>
      <Refusal id={problem}>{refusal}</Refusal>
    </>
  );
}

// What the method and the normalization in force do, each in a sentence.
function Why({ view }: { view: RankView }) {
  const method = view.methods.find((m) => m.key === view.method);
  const normalization = view.normalizations.find((n) => n.key === view.used_normalization);
  return (
    <div class="quiet">
      {method && <p>{`${method.title}: ${method.when}`}</p>}
      {normalization && view.normalizations.length > 1 && (
        <p>{`${normalization.title}: ${normalization.when}`}</p>
      )}
    </div>
  );
}

function Legend({ view }: { view: RankView }) {
  return (
    <ul class="legend">
      {view.criteria.map((criterion) => (
        <li key={criterion.id}>
          <span class="swatch" style={{ background: criterion.colour }} aria-hidden="true" />
          <span>
            {criterion.name} <small>{percent(criterion.weight)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

type Column = "rank" | "name" | "score" | number;

function RankTable({ view }: { view: RankView }) {
  const [by, setBy] = useState<Column>("rank");
  const [down, setDown] = useState(false);
  const rows = [...view.rows].sort((a, b) => (down ? -1 : 1) * compare(a, b, by));
  const sort = (column: Column) => {
    setDown(column === by ? !down : typeof column === "number" || column === "score");
    setBy(column);
  };
  const heads: { key: Column; name: string }[] = [
    { key: "rank", name: "Rank" },
    { key: "name", name: "Option" },
    { key: "score", name: "Score" },
    ...view.criteria.map((criterion, i) => ({ key: i, name: criterion.name })),
  ];
  return (
    <details class="figures" open>
      <summary>The exact figures</summary>
      <div class="table-scroll">
        <table class="plain-table">
          <caption class="unseen">Ranking with each criterion's contribution</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th
                  key={head.key}
                  scope="col"
                  aria-sort={head.key === by ? (down ? "descending" : "ascending") : "none"}
                >
                  <button type="button" class="plain" onClick={() => sort(head.key)}>
                    {head.name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.rank}</td>
                <th scope="row">
                  <Swatched colour={row.colour}>{row.name}</Swatched>
                </th>
                <td>{exact(row.score)}</td>
                {row.contributions.map((value, i) => (
                  <td key={view.criteria[i]?.id}>{exact(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function compare(a: RankRow, b: RankRow, by: Column): number {
  if (by === "name") return a.name.localeCompare(b.name);
  if (by === "rank" || by === "score") return a[by] - b[by];
  return (a.contributions[by] ?? 0) - (b.contributions[by] ?? 0);
}
