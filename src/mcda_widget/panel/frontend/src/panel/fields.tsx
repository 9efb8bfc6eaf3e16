// Fields that edit in place: they look like text until they are pointed at or focused.
import type { TargetedInputEvent, TargetedKeyboardEvent, TextareaHTMLAttributes } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { parse, plain } from "./format";
import { useId, useRemembered } from "./hooks";
import { keep } from "./keys";

export function Refusal({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} class="refusal" role="alert" hidden={!children}>
      {children}
    </p>
  );
}

interface TextProps {
  about?: string; // what it is the text of: a draft is kept by it while another place is shown
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
  const { text, type, sent } = useDraft(props.about ?? "", props.value);
  const problem = useId("refusal");
  const refusal = props.refusal ?? "";

  const commit = () => {
    if (text === null || (text === sent.current && !refusal)) return;
    if (text === props.value) return type(null);
    sent.current = text;
    props.onCommit(text);
  };
  const keys = (event: TargetedKeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === "Escape") {
      type(null);
      props.onCancel?.();
    } else if (event.key === "Enter" && !(props.multiline && event.shiftKey)) {
      event.preventDefault();
      commit();
    }
    keep(event);
  };
  const shared = {
    class: `in-place ${props.class ?? ""}`,
    value: text ?? props.value,
    "data-was": text === null ? undefined : props.value,
    placeholder: props.placeholder ?? "",
    "aria-label": props.label,
    "aria-invalid": Boolean(refusal),
    "aria-describedby": problem,
    disabled: props.disabled ?? false,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      type(event.currentTarget.value),
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

interface Draft {
  text: string;
  over: string; // the value it is to replace
}

// What was typed and is not taken: it stays while it is on its way or refused, also while another
// place is looked at, until there is another value. What was typed on meanwhile stays then too.
function useDraft(about: string, value: string) {
  const [draft, set] = useRemembered<Draft | null>(about && `draft ${about}`, null);
  const sent = useRef<string | null>(null);
  const type = (text: string | null) => set(text === null ? null : { text, over: value });
  // Before another key can be pressed.
  useLayoutEffect(() => {
    if (draft && draft.over !== value)
      type(sent.current !== null && draft.text !== sent.current ? draft.text : null);
    sent.current = null;
  }, [value]);
  return { text: draft?.text ?? null, type, sent };
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
  saidAt?: string; // id of what says the refusal, where that is not the field itself
  disabled?: boolean;
  held?: string | undefined; // what was typed before and refused
  show?: (value: number) => string;
  onCommit: (value: number | null) => void;
  onRefuse: (message: string, text: string) => void;
}

export function NumberField(props: NumberProps) {
  const [draft, setDraft] = useState<string | null>(props.held ?? null);
  const value = useRef(props.value);
  const own = useId("refusal");
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
        aria-describedby={props.saidAt ?? own}
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
          keep(event);
        }}
      />
      {!props.saidAt && <Refusal id={own}>{refusal}</Refusal>}
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
