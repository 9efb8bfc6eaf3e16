import { useEffect, useRef, useState } from "preact/hooks";
import { download } from "../download";
import { moment } from "../format";
import { saying, useSession, useSight } from "../hooks";
import { Refused } from "../session";

// When the last edit was kept, and where it can be taken from here.
export function Save() {
  const { at, folder, problem, file, edited } = useSight("keeping");
  const done = file && !edited ? "Saved" : file ? "Not saved yet, kept" : "Kept";
  const where = folder ? `in ${folder} and in this browser` : "in this browser";
  return (
    <>
      {problem ? (
        <span class="kept failed" role="alert">
          {problem}
        </span>
      ) : (
        // Its room is kept before there is anything to say, so that the first edit moves nothing.
        <span
          class="kept"
          style={{ visibility: at ? "visible" : "hidden" }}
          title={`Every edit is kept, ${where}`}
        >
          {done} {moment(at || new Date().toISOString())} <span aria-hidden="true">✓</span>
        </span>
      )}
      <Menu file={file} />
    </>
  );
}

function Menu({ file }: { file: string }) {
  const session = useSession();
  const menu = useRef<HTMLDetailsElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [refusal, refuse] = useState("");
  const [changed, setChanged] = useState(false);
  useClosing(menu);

  const attempt = async (what: () => Promise<unknown>) => {
    try {
      await what();
      refuse("");
      setChanged(false);
      close(menu.current);
    } catch (reason) {
      refuse(saying(reason));
      setChanged(reason instanceof Refused && reason.problems.some((p) => p.where === "file"));
    }
  };
  const get = (name: string) => attempt(async () => download(await session.request(name)));
  const edit = (name: string, args = {}, data: Uint8Array[] = []) =>
    attempt(() => session.edit(name, args, data));
  const open = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    const data = new Uint8Array(await chosen.arrayBuffer());
    input.value = ""; // so that the same file can be chosen again
    await edit("open_copy", { filename: chosen.name }, [data]);
  };
  return (
    <details ref={menu} class="menu">
      <summary>Save</summary>
      <div class="menu-items">
        {file && (
          <button type="button" onClick={() => edit("save_file")}>
            Save to {file}
          </button>
        )}
        {changed && (
          <>
            <button type="button" onClick={() => edit("save_file", { over: true })}>
              Write over it
            </button>
            <button type="button" onClick={() => edit("reopen_file")}>
              Take over what it says
            </button>
          </>
        )}
        <button type="button" onClick={() => get("decision_file")}>
          Download the decision
        </button>
        <button type="button" onClick={() => get("everything")}>
          Download everything
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          Open a saved copy …
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label="A saved copy"
          accept=".zip,.yaml,.yml,.json,.csv,.journal"
          onChange={(event) => void open(event.currentTarget)}
        />
        <p class="refusal" role="alert" hidden={!refusal}>
          {refusal}
        </p>
      </div>
    </details>
  );
}

// A menu closes by Escape, by a click elsewhere and when the focus leaves it.
function useClosing(menu: { current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const element = menu.current;
    if (!element) return undefined;
    const keys = (event: KeyboardEvent) => {
      if (event.key === "Escape" && element.open) close(element);
    };
    const away = (event: Event) => {
      if (!event.composedPath().includes(element)) element.open = false;
    };
    const leave = ({ relatedTarget: next }: FocusEvent) => {
      if (next instanceof Node && !element.contains(next)) element.open = false;
    };
    element.addEventListener("keydown", keys);
    element.addEventListener("focusout", leave);
    document.addEventListener("pointerdown", away);
    return () => {
      element.removeEventListener("keydown", keys);
      element.removeEventListener("focusout", leave);
      document.removeEventListener("pointerdown", away);
    };
  }, [menu]);
}

function close(menu: HTMLDetailsElement | null): void {
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
