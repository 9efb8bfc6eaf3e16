// A new decision file: empty, from a CSV file or a copy of one that comes along.
import { showErrorMessage } from "@jupyterlab/apputils";
import type { IDocumentManager } from "@jupyterlab/docmanager";
import { fileName } from "../names";
import { chooseCsv } from "./csv";
import { askBeginning, type Beginning } from "./dialog";
import { EMPTY, fromCsv, writeDecision } from "./files";
import { shipped } from "./shipped";

/** Make it; resolves with its path, or null where the person thought better of it. */
export async function create(
  documents: IDocumentManager,
  folder: string,
  given: Beginning | null,
  csv = "",
): Promise<string | null> {
  const beginning = given ?? (await askBeginning());
  if (!beginning) return null;
  const { contents } = documents.services;
  if (beginning.kind === "empty") return writeDecision(contents, folder, "decision", EMPTY);
  if (beginning.kind === "csv") return ofCsv(documents, folder, csv);
  const found = shipped.find(({ name }) => name === beginning.name);
  if (!found) {
    const names = shipped.map(({ name }) => name).join(", ");
    throw new Error(`No decision called “${beginning.name}” comes along. There are: ${names}.`);
  }
  return writeDecision(contents, folder, found.name, found.text);
}

async function ofCsv(
  documents: IDocumentManager,
  folder: string,
  given: string,
): Promise<string | null> {
  const path = given || (await chooseCsv(documents, folder));
  if (!path) return null;
  const { text, problems } = await fromCsv(documents.services, path);
  if (text === undefined) {
    await showErrorMessage(
      `${fileName(path)} is no table of a decision`,
      (problems ?? []).join("\n"),
    );
    return null;
  }
  const stem = fileName(path).replace(/\.csv$/i, "");
  return writeDecision(documents.services.contents, folder, stem, text);
}
