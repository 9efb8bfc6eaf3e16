import { TextField } from "./fields";
import { useEdit } from "./hooks";
import type { Evidence } from "./protocol";

interface WordsProps {
  part: string;
  id?: string;
  field: string;
  label: string;
  value: string;
  placeholder?: string;
  multiline?: boolean;
  class?: string;
}

// A text of the decision that edits in place.
export function Words({ part, id = "", field, ...rest }: WordsProps) {
  const about = `${part} ${id} ${field}`;
  const { edit, refusal, refuse } = useEdit(about);
  return (
    <TextField
      {...rest}
      about={about}
      refusal={refusal}
      onCommit={(text) => edit("set_text", { part, id, field, text })}
      onCancel={() => refuse("")}
    />
  );
}

// The words of the source, and where they stand.
export function Quote({ evidence }: { evidence: Evidence }) {
  return (
    <blockquote>
      “{evidence.quote}”{evidence.where && <footer>{evidence.where}</footer>}
    </blockquote>
  );
}
