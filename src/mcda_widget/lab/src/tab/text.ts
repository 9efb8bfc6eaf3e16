// A document's text: JupyterLab's own, of which only what differs is written.
import type { DocumentRegistry } from "@jupyterlab/docregistry";

type Model = DocumentRegistry.ICodeModel;

/** Make a text another, leaving alone where both begin and end alike: cursors stay there. */
export function rewrite(model: DocumentRegistry.IModel, text: string): void {
  const before = model.toString();
  if (before === text) return;
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  (model as Model).sharedModel.updateSource(
    start,
    before.length - end,
    text.slice(start, text.length - end),
  );
}

/** A text as JupyterLab holds it, whatever ends its lines in the file. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
