// Which CSV file: one in JupyterLab, or one on the person's computer, of which a copy is made.
import { Dialog, showDialog } from "@jupyterlab/apputils";
import type { IDocumentManager } from "@jupyterlab/docmanager";
import { FileDialog } from "@jupyterlab/filebrowser";
import { write } from "./files";

const ENDING = /\.csv$/i;

/** The path of the file; null where none was chosen. */
export async function chooseCsv(
  documents: IDocumentManager,
  folder: string,
): Promise<string | null> {
  const { button } = await showDialog({
    title: "Where is the CSV file?",
    body: "It has an option in each row and a criterion in each column, with their names in the first column and the first row.",
    buttons: [
      Dialog.cancelButton(),
      Dialog.okButton({ label: "In JupyterLab …", actions: ["here"] }),
      Dialog.okButton({ label: "On this computer …", actions: ["own"] }),
    ],
  });
  if (!button.accept) return null;
  return button.actions[0] === "here" ? inJupyterLab(documents) : ofComputer(documents, folder);
}

async function inJupyterLab(documents: IDocumentManager): Promise<string | null> {
  const { value } = await FileDialog.getOpenFiles({
    manager: documents,
    title: "Which CSV file?",
    filter: ({ type, name }) => (type === "directory" || ENDING.test(name) ? { score: 1 } : null),
  });
  return value?.[0]?.path ?? null;
}

async function ofComputer(documents: IDocumentManager, folder: string): Promise<string | null> {
  const file = await chosenFile();
  if (!file) return null;
  const stem = file.name.replace(ENDING, "");
  const { contents } = documents.services;
  return write(contents, folder, stem, ".csv", { text: await file.text() });
}

function chosenFile(): Promise<File | null> {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", accept: ".csv,text/csv" });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
