// Fields that edit in place: they look like text until they are pointed at or focused.
import type { TargetedInputEvent, TargetedKeyboardEvent, TextareaHTMLAttributes } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { parse, plain } from "./format";
import { useId } from "./hooks";

export function Refusal({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} class="refusal" role="alert" hidden={!children}>
      {children}
    </p>
  );
}

interface TextProps {
  label: string;
  value: string;
  refusal?: string;
  placeholder?: string;
  multiline?: boolean;
  disabled?: boolean;
  class?: string;
  onCommit: (text: string) => void;
  onCancel?: () => void;
}

export function TextField(props: TextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const abandoned = useRef(false);
  const problem = useId("refusal");
  const refusal = props.refusal ?? "";
  // What was typed stays while it is refused; once it is taken, the decision's text shows.
  // A new value ends the draft.
  useEffect(() => setDraft(null), [props.value]);

  const commit = () => {
    if (abandoned.current) abandoned.current = false;
    else if (draft !== null && draft !== props.value) props.onCommit(draft);
    else setDraft(null);
  };
  const keys = (event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === "Escape") {
      abandoned.current = true;
      setDraft(null);
      props.onCancel?.();
      event.currentTarget.blur();
      abandoned.current = false;
    } else if (event.key === "Enter" && !(props.multiline && event.shiftKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    }
    event.stopPropagation();
  };
  const shared = {
    class: `in-place ${props.class ?? ""}`,
    value: draft ?? props.value,
    "data-was": draft === null ? undefined : props.value,
    placeholder: props.placeholder ?? "",
    "aria-label": props.label,
    "aria-invalid": Boolean(refusal),
    "aria-describedby": problem,
    disabled: props.disabled ?? false,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft(event.currentTarget.value),
    onBlur: commit,
    onKeyDown: keys,
  };
  return (
    <span class="field">
      {props.multiline ? <Area {...shared} /> : <input type="text" {...shared} />}
      <Refusal id={problem}>{refusal}</Refusal>
    </span>
  );
}

// A text area as high as its text.
function Area(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const fit = () => {
      element.style.height = "auto";
      element.style.height = `${element.scrollHeight + 2}px`;
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element.parentElement ?? element);
    return () => observer.disconnect();
  }, [props.value]);
  return <textarea rows={1} ref={area} {...props} />;
}

interface NumberProps {
  label: string;
  value: number | null;
  refusal?: string;
  disabled?: boolean;
  held?: string | undefined; // what was typed before and refused
  show?: (value: number) => string;
  onCommit: (value: number | null) => void;
  onRefuse: (message: string, text: string) => void;
}

export function NumberField(props: NumberProps) {
  const [draft, setDraft] = useState<string | null>(props.held ?? null);
  const value = useRef(props.value);
  const problem = useId("refusal");
  const refusal = props.refusal ?? "";
  // A new value ends the draft.
  useEffect(() => {
    if (value.current !== props.value) setDraft(null);
    value.current = props.value;
  }, [props.value]);

  const commit = () => {
    if (draft === null) return;
    if (draft.trim() === "") return props.onCommit(null);
    const typed = parse(draft);
    if (typed === null) return props.onRefuse(`“${draft}” is not a number. Write 7 or 2.5.`, draft);
    if (typed === props.value) {
      setDraft(null);
      props.onRefuse("", draft);
      return undefined;
    }
    return props.onCommit(typed);
  };
  const shown = props.value === null ? "" : (props.show ?? plain)(props.value);
  return (
    <span class="field number">
      <input
        type="text"
        inputMode="decimal"
        value={draft ?? shown}
        data-was={draft === null ? undefined : shown}
        aria-label={props.label}
        aria-invalid={Boolean(refusal)}
        aria-describedby={problem}
        disabled={props.disabled ?? false}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") {
            setDraft(null);
            props.onRefuse("", "");
          }
          event.stopPropagation();
        }}
      />
      <Refusal id={problem}>{refusal}</Refusal>
    </span>
  );
}

interface SegmentsProps {
  label: string;
  value: string;
  choices: { key: string; title: string }[];
  onChoose: (key: string) => void;
}

// A few choices, all in sight, one of them in force.
export function Segments(props: SegmentsProps) {
  const name = useId("choice");
  return (
    <fieldset class="segments">
      <legend class="unseen">{props.label}</legend>
      {props.choices.map((choice) => (
        <label key={choice.key} class={choice.key === props.value ? "chosen" : ""}>
          <input
            type="radio"
            name={name}
            checked={choice.key === props.value}
            onChange={() => props.onChoose(choice.key)}
          />
          <Choice>{choice.title}</Choice>
        </label>
      ))}
    </fieldset>
  );
}

// Words that turn bold when chosen; the room for that is kept, so that nothing beside them moves.
export function Choice({ children }: { children: string }) {
  return (
    <span class="choice" data-words={children}>
      {children}
    </span>
  );
}

// A name beside its colour, kept together however the name wraps.
export function Swatched({ colour, children }: { colour: string; children: string }) {
  return (
    <span class="swatched">
      <span class="swatch" style={{ background: colour }} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
