import { useId } from "../../hooks";
import type { ScoreView } from "../../protocol";
import { AddPart } from "./add-part";
import type { Pasting } from "./use-paste";

// A table without options or criteria has no cell to paste into: here one begins.
export function Beginning({ view, pasting }: { view: ScoreView; pasting: Pasting }) {
  const field = useId("begin");
  return (
    <div class="beginning">
      <label htmlFor={field}>
        Paste a table here, with the options in its first column and the criteria in its first row
      </label>
      <textarea
        id={field}
        rows={3}
        value=""
        onPaste={(event) => {
          event.preventDefault();
          pasting.paste(event.clipboardData?.getData("text/plain") ?? "");
        }}
      />
      <p class="quiet">or begin with names:</p>
      <div class="add-parts">
        <AddPart kind="option" view={view} />
        <AddPart kind="criterion" view={view} />
      </div>
    </div>
  );
}
