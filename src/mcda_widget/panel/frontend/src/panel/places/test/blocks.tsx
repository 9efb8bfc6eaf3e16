// An answer in parts, drawn in the order in which the kernel gives them.
import { Chart } from "../../chart-place";
import { prose } from "../../format";
import { Ask, Numbers, Progress, Selects, Toggles } from "./asks";
import type { AnsweredInBlocks, Block, ChartBlock, SelectBlock } from "./protocol";
import { Table } from "./table";

export function Blocks({ view }: { view: AnsweredInBlocks }) {
  const { question, sentence, blocks } = view;
  const first = blocks.findIndex(({ kind }) => kind !== "select");
  const choices = blocks.slice(0, first < 0 ? blocks.length : first) as SelectBlock[];
  return (
    <>
      <h4 class="headline">{prose(sentence)}</h4>
      {choices.length > 0 && <Selects blocks={choices} />}
      {groups(blocks.slice(choices.length)).map((group) => (
        <Group key={`${question} ${keyOf(group)}`} blocks={group} />
      ))}
    </>
  );
}

// Choices that stand next to each other stand in a row.
function groups(blocks: Block[]): Block[][] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === "select" && last?.[0]?.kind === "select") last.push(block);
    else found.push([block]);
  }
  return found;
}

// What is the same part after an edit keeps its place on the page, and what was opened there.
function keyOf([block]: Block[]): string {
  switch (block?.kind) {
    case "chart":
      return `chart ${block.name}`;
    case "table":
      return `table ${block.title}`;
    case "heading":
      return `heading ${block.text}`;
    case "text":
      return `text ${block.quiet} ${block.text}`;
    case "progress":
      return "progress";
    default:
      return `${block?.kind} ${block?.asks}`;
  }
}

function Group({ blocks }: { blocks: Block[] }) {
  const [block] = blocks;
  switch (block?.kind) {
    case "heading":
      return <h4>{block.text}</h4>;
    case "text":
      return block.text ? <p class={block.quiet ? "quiet" : ""}>{prose(block.text)}</p> : null;
    case "chart":
      return <Drawn block={block} />;
    case "table":
      return <Table block={block} />;
    case "select":
      return <Selects blocks={blocks as SelectBlock[]} />;
    case "toggles":
      return <Toggles block={block} />;
    case "numbers":
      return <Numbers block={block} />;
    case "ask":
      return <Ask block={block} />;
    case "progress":
      return <Progress done={block.done} total={block.total} />;
    default:
      return null;
  }
}

function Drawn({ block }: { block: ChartBlock }) {
  return (
    <figure>
      {block.caption && <figcaption>{block.caption}</figcaption>}
      <Chart name={block.name} label={block.label} data={block.data} />
    </figure>
  );
}
