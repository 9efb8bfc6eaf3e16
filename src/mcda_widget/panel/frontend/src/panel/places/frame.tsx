import { useRef } from "preact/hooks";
import { Add } from "../add";
import type { FrameView } from "../protocol";
import { Words } from "../words";
import { Groups } from "./frame/groups";
import { PartMenu } from "./frame/part-menu";
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
            <div class="named">
              <Words
                part="option"
                id={option.id}
                field="name"
                label="Option"
                value={option.name}
                multiline
                class="name"
              />
              <PartMenu kind="option" part={option} peers={view.options} />
            </div>
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
