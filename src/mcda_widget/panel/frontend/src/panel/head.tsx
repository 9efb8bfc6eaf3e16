import type { TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import { download } from "./download";
import { Choice, Refusal } from "./fields";
import { saying, useId, useSession, useSight } from "./hooks";
import { Save } from "./keeping/save";
import { SnapshotsButton } from "./snapshots/button";
import { Status } from "./status";
import { say } from "./tell";
import { travel } from "./undo";
import { Words } from "./words";

const ILLUSTRATIVE = "The scores illustrate the method; they do not report findings.";

interface HeadProps {
  place: string;
  /** Id of the element that shows the place; the tabs' ids begin with it. */
  shows: string;
}

export function Head({ place, shows }: HeadProps) {
  const shell = useSight("shell");
  const session = useSession();
  const order = shell.places.map((p) => p.key);

  const keys = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const at = order.indexOf(place);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const key = order[(to + order.length) % order.length];
    if (!key) return;
    session.go(key);
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${key}"]`)?.focus();
  };
  return (
    <header class="head">
      <div class="title-row">
        <h2>
          <Words part="decision" field="title" label="Title" value={shell.title} multiline />
        </h2>
        {shell.illustrative && (
          <button
            type="button"
            class="badge"
            title={ILLUSTRATIVE}
            onClick={() => say(session, ILLUSTRATIVE)}
          >
            Illustrative
          </button>
        )}
        <span class="tools">
          <IconButton
            label={shell.undo ? `Undo: ${shell.undo}` : "Nothing to undo"}
            disabled={!shell.undo}
            onClick={() => travel(session, "undo")}
            path="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"
          />
          <IconButton
            label={shell.redo ? `Redo: ${shell.redo}` : "Nothing to redo"}
            disabled={!shell.redo}
            onClick={() => travel(session, "redo")}
            path="m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3"
          />
          <SnapshotsButton />
          <Save />
        </span>
      </div>
      <div class="tabs" role="tablist" aria-label="Places" onKeyDown={keys}>
        {shell.places.map((p, i) => (
          <button
            key={p.key}
            type="button"
            role="tab"
            id={`${shows}-${p.key}`}
            data-place={p.key}
            aria-selected={p.key === place}
            aria-controls={shows}
            tabIndex={p.key === place ? 0 : -1}
            onClick={() => session.go(p.key)}
          >
            <span class="step" aria-hidden="true">
              {i + 1}
            </span>
            <Choice>{p.name}</Choice>
          </button>
        ))}
      </div>
      <Status />
    </header>
  );
}

interface IconProps {
  label: string;
  path: string;
  disabled: boolean;
  onClick: () => void;
}

function IconButton(props: IconProps) {
  return (
    <button
      type="button"
      class="icon"
      title={props.label}
      aria-label={props.label}
      aria-disabled={props.disabled}
      onClick={() => !props.disabled && props.onClick()}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={props.path} />
      </svg>
    </button>
  );
}

// A button that downloads a file the kernel makes, and says so where it cannot.
export function Download(props: { label: string; name: string }) {
  const session = useSession();
  const [refusal, refuse] = useState("");
  const problem = useId("download");
  const fetchFile = async () => {
    try {
      download(await session.request(props.name));
      refuse("");
    } catch (reason) {
      refuse(saying(reason));
    }
  };
  return (
    <span class="field">
      <button type="button" aria-describedby={problem} onClick={fetchFile}>
        {props.label}
      </button>
      <Refusal id={problem}>{refusal}</Refusal>
    </span>
  );
}
