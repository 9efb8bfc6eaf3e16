// Making a decision file.
import type { Contents, ServiceManager } from "@jupyterlab/services";
import { call, pythonOf } from "../kernel";
import { fileName, folderOf } from "../names";

export const EMPTY = "mcda: 1\ntitle: New decision\ncriteria: []\noptions: []\n";
const ENDING = ".mcda.yaml";

/** Write a text into a new file of this name; with a number where there is one already. */
export async function write(
  contents: Contents.IManager,
  folder: string,
  stem: string,
  ending: string,
  content: { text: string } | { notebook: unknown },
): Promise<string> {
  const { content: there } = await contents.get(folder, { content: true });
  const taken = new Set((there as Contents.IModel[]).map(({ name }) => name.toLowerCase()));
  let name = `${stem}${ending}`;
  for (let i = 1; taken.has(name.toLowerCase()); i++) name = `${stem}-${i}${ending}`;
  const path = folder ? `${folder}/${name}` : name;
  const made =
    "text" in content
      ? { type: "file" as const, format: "text" as const, content: content.text }
      : { type: "notebook" as const, format: "json" as const, content: content.notebook };
  return (await contents.save(path, { ...made, path, name })).path;
}

export function writeDecision(
  contents: Contents.IManager,
  folder: string,
  stem: string,
  text: string,
): Promise<string> {
  return write(contents, folder, stem, ENDING, { text });
}

interface Read {
  text?: string;
  problems?: string[];
}

/** The text of a decision file from a CSV file, which a kernel beside it reads. */
export async function fromCsv(services: ServiceManager.IManager, path: string): Promise<Read> {
  await services.kernelspecs.ready;
  const name = pythonOf(services.kernelspecs.specs);
  if (!name) return { problems: ["This JupyterLab has no Python kernel, which would read it."] };
  const session = await services.sessions.startNew({
    path: `${folderOf(path)}/.${fileName(path)}`,
    name: fileName(path),
    type: "file",
    kernel: { name },
  });
  try {
    const { kernel } = session;
    if (!kernel) return { problems: ["No kernel could be started, which would read it."] };
    return await call<Read>(kernel, "read_csv", { path: fileName(path) });
  } finally {
    await session.shutdown();
  }
}
