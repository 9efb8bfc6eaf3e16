import { Swatched } from "../../fields";
import { prose } from "../../format";
import type { TableBlock, TableCell } from "./protocol";

export function Table({ block }: { block: TableBlock }) {
  return (
    <details class="figures" open={block.open}>
      <summary>{block.title}</summary>
      <div class="table-scroll">
        <table class="plain-table answers">
          <thead>
            <tr>
              {block.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells) => (
              <Row key={cells.map(({ text }) => text).join(" | ")} cells={cells} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ cells: [head, ...others] }: { cells: TableCell[] }) {
  return (
    <tr>
      <th scope="row">
        {head?.colour ? <Swatched colour={head.colour}>{head.text}</Swatched> : head?.text}
      </th>
      {others.map(({ text }, i) => (
        <td key={i}>{prose(text)}</td>
      ))}
    </tr>
  );
}
