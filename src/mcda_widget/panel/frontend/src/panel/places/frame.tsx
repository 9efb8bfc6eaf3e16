import { useRef } from "preact/hooks";
import { Add } from "../add";
import type { FrameView } from "../protocol";
import { Words } from "../words";
import { Groups } from "./frame/groups";
import { NamedPart } from "./frame/named-part";
import { useFollowedFocus } from "./frame/use-focus";

export function FramePlace({ view }: { view: FrameView }) {
  const place = useRef<HTMLDivElement>(null);
  useFollowedFocus(place);
  return (
    <div class="frame" ref={place}>
      <Words
        part="decision"
        field="question"
        label="Question"
        value={view.question}
        placeholder="Which question does the ranking answer?"
        multiline
        class="question"
      />
      {view.source && (
        <p class="source">
          Drawn from {view.source.author && `${view.source.author}, `}
          <cite>{view.source.title}</cite>
          {view.source.note && `. ${view.source.note}`}
        </p>
      )}
      {view.note && (
        <details class="note" open={view.illustrative}>
          <summary>Before you use the result</summary>
          <Words part="decision" field="note" label="Note" value={view.note} multiline />
        </details>
      )}

      <h3>The options</h3>
      <ul class="options">
        {view.options.map((option) => (
          <li key={option.id} data-part={option.id} style={{ borderLeftColor: option.colour }}>
            <NamedPart kind="option" label="Option" part={option} peers={view.options} />
            <Words
              part="option"
              id={option.id}
              field="description"
              label={`What ${option.name} means`}
              value={option.description}
              placeholder="What would be done, in a line?"
              multiline
            />
          </li>
        ))}
      </ul>
      <Add label="Add an option" placeholder="Add an option …" name="add_option" />

      <h3>What options are judged on</h3>
      <Groups view={view} />
      {view.remarks.length > 0 && <p class="quiet">{view.remarks.join(" ")}</p>}
    </div>
  );
}
