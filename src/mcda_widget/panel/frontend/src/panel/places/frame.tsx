import { Add } from "../add";
import { useEdit } from "../hooks";
import { Menu } from "../menu";
import { type Kind, move, partItems, remove } from "../part-items";
import type { FrameView, Named } from "../protocol";
import { Quote, Words } from "../words";

type Criterion = FrameView["criteria"][number];

export function FramePlace({ view }: { view: FrameView }) {
  const ungrouped = view.criteria.filter((c) => !view.groups.some((g) => g.id === c.group));
  return (
    <div class="frame">
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
          <li key={option.id} style={{ borderLeftColor: option.colour }}>
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
      {view.groups.map((group) => (
        <section key={group.id} class="group" aria-label={group.name}>
          <h4>{group.name}</h4>
          {group.definition && <p class="quiet">{group.definition}</p>}
          <Cards criteria={view.criteria.filter((c) => c.group === group.id)} />
          <Add
            label={`Add a criterion to ${group.name}`}
            placeholder="Add a criterion …"
            name="add_criterion"
            more={{ group: group.id }}
          />
        </section>
      ))}
      {ungrouped.length > 0 && <Cards criteria={ungrouped} />}
      {(ungrouped.length > 0 || view.groups.length === 0) && (
        <Add label="Add a criterion" placeholder="Add a criterion …" name="add_criterion" />
      )}
      {view.remarks.length > 0 && <p class="quiet">{view.remarks.join(" ")}</p>}
    </div>
  );
}

// A criterion moves among those of its group, which are the cards beside it.
function PartMenu({ kind, part, peers }: { kind: Kind; part: Named; peers: Named[] }) {
  const { edit } = useEdit();
  const at = { first: peers[0] === part, last: peers.at(-1) === part };
  const items = partItems(
    kind,
    part.id,
    { ...at, back: "up", on: "down" },
    {
      move: (...moved) => move(edit, ...moved),
      remove: (...removed) => remove(edit, ...removed),
    },
  );
  return <Menu label={`Change ${part.name}`} items={items} />;
}

function Cards({ criteria }: { criteria: Criterion[] }) {
  return (
    <div class="cards">
      {criteria.map((criterion) => (
        <Card key={criterion.id} criterion={criterion} peers={criteria} />
      ))}
    </div>
  );
}

function Card({ criterion, peers }: { criterion: Criterion; peers: Criterion[] }) {
  const [first, ...others] = criterion.evidence;
  return (
    <article class="card" style={{ borderTopColor: criterion.colour }}>
      <div class="named">
        <Words
          part="criterion"
          id={criterion.id}
          field="name"
          label="Criterion"
          value={criterion.name}
          multiline
          class="name"
        />
        <PartMenu kind="criterion" part={criterion} peers={peers} />
      </div>
      <Words
        part="criterion"
        id={criterion.id}
        field="definition"
        label={`What ${criterion.name} means`}
        value={criterion.definition}
        placeholder="What is judged, in a sentence?"
        multiline
      />
      <dl class="ends">
        <dt>Worst</dt>
        <dd>{criterion.worst}</dd>
        <dt>Best</dt>
        <dd>{criterion.best}</dd>
      </dl>
      <Direction criterion={criterion} />
      {first && <Quote evidence={first} />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "One more quote" : `${others.length} more quotes`}
          </summary>
          {others.map((evidence) => (
            <Quote key={evidence.quote} evidence={evidence} />
          ))}
        </details>
      )}
    </article>
  );
}

function Direction({ criterion }: { criterion: Criterion }) {
  const { edit } = useEdit();
  const set = (text: string) =>
    edit("set_text", { part: "criterion", id: criterion.id, field: "direction", text });
  return (
    <select
      class="direction"
      aria-label={`Direction of ${criterion.name}`}
      value={criterion.direction}
      onChange={(event) => set(event.currentTarget.value)}
    >
      <option value="benefit">More is better</option>
      <option value="cost">Less is better</option>
    </select>
  );
}
