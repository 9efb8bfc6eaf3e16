// What can be done with decision files, from the palette, the menus and other extensions.
import type { JupyterFrontEnd } from "@jupyterlab/application";
import { MainAreaWidget, showErrorMessage } from "@jupyterlab/apputils";
import type { IDocumentManager } from "@jupyterlab/docmanager";
import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import type { ReadonlyJSONObject, ReadonlyPartialJSONObject } from "@lumino/coreutils";
import { create } from "./create/create";
import type { Beginning } from "./create/dialog";
import { write } from "./create/files";
import { shipped } from "./create/shipped";
import schema from "./decision.schema.json";
import { decisionIcon } from "./icon";
import { call } from "./kernel";
import { COMMANDS, FACTORY, fileName, folderOf } from "./names";
import type { DecisionTab } from "./tab/tab";

export interface Reach {
  app: JupyterFrontEnd;
  documents: IDocumentManager;
  rendermime: IRenderMimeRegistry;
  /** The folder in sight. */
  folder: () => string;
  /** The tab in front. */
  tab: () => DecisionTab | null;
}

const PATH = {
  type: "string",
  description: "A decision file, from the server's root; the one in the tab in front by default.",
};

const ARGUMENTS: Record<string, ReadonlyJSONObject> = {
  [COMMANDS.create]: {
    type: "object",
    properties: {
      cwd: { type: "string", description: "Folder of the new file; the one in sight by default." },
      beginning: {
        type: "string",
        enum: ["empty", "csv", "shipped"],
        description: "What it begins with; asked for by default.",
      },
      decision: {
        type: "string",
        enum: shipped.map(({ name }) => name),
        description: "Name of a decision that comes along; with “shipped”.",
      },
      csv: { type: "string", description: "Path of a CSV file; with “csv”, asked for by default." },
    },
  },
  [COMMANDS.open]: { type: "object", properties: { path: PATH }, required: ["path"] },
  [COMMANDS.openAsText]: { type: "object", properties: { path: PATH } },
  [COMMANDS.notebook]: { type: "object", properties: { path: PATH } },
  [COMMANDS.schema]: { type: "object", properties: {} },
};

export function addCommands(reach: Reach): void {
  const { app, documents } = reach;
  const { commands } = app;
  const inFront = (args: ReadonlyPartialJSONObject) =>
    `${args.path ?? ""}` || (reach.tab()?.context.path ?? "");
  const described = (id: string) => ({ describedBy: { args: ARGUMENTS[id] ?? {} } });
  const isThere = (args: ReadonlyPartialJSONObject) => inFront(args) !== "";

  commands.addCommand(COMMANDS.create, {
    label: ({ decision, isPalette }) => {
      const found = shipped.find(({ name }) => name === decision);
      if (found) return found.title;
      return isPalette ? "New Decision" : "New Decision …";
    },
    caption: ({ decision }) =>
      decision
        ? "A copy of your own of this decision"
        : "A new decision: empty, from a CSV file, or one that comes along",
    icon: decisionIcon,
    ...described(COMMANDS.create),
    execute: async (args) => {
      const folder = `${args.cwd ?? reach.folder()}`;
      const path = await create(documents, folder, beginningOf(args), `${args.csv ?? ""}`).catch(
        (reason) => showErrorMessage("No decision was created", reason).then(() => null),
      );
      return path === null ? null : documents.openOrReveal(path, FACTORY);
    },
  });
  commands.addCommand(COMMANDS.open, {
    label: "Open in the Decision Panel",
    icon: decisionIcon,
    ...described(COMMANDS.open),
    execute: (args) => documents.openOrReveal(`${args.path}`, FACTORY),
  });
  commands.addCommand(COMMANDS.openAsText, {
    label: "Open Decision as Text",
    isEnabled: isThere,
    ...described(COMMANDS.openAsText),
    execute: (args) =>
      documents.openOrReveal(inFront(args), "Editor", undefined, { mode: "split-right" }),
  });
  commands.addCommand(COMMANDS.notebook, {
    label: "Continue Decision in a Notebook",
    isEnabled: isThere,
    ...described(COMMANDS.notebook),
    execute: (args) => continueInNotebook(reach, inFront(args)),
  });
  commands.addCommand(COMMANDS.schema, {
    label: "Show the JSON Schema of Decision Files",
    ...described(COMMANDS.schema),
    execute: () => showSchema(reach),
  });
}

function beginningOf(args: ReadonlyPartialJSONObject): Beginning | null {
  const { beginning, decision } = args;
  if (beginning === "shipped" || (decision && !beginning))
    return { kind: "shipped", name: `${decision}` };
  return beginning === "empty" || beginning === "csv" ? { kind: beginning } : null;
}

async function continueInNotebook(reach: Reach, path: string): Promise<unknown> {
  const { documents, app } = reach;
  const widget = documents.findWidget(path, FACTORY) as DecisionTab | undefined;
  const kernel = widget?.session.session?.kernel;
  if (!widget || !kernel)
    return showErrorMessage(
      "No notebook was written",
      "Open the decision in its panel first: its kernel writes the notebook.",
    );
  try {
    if (widget.context.model.dirty) await widget.context.save();
    const { notebook } = await call<{ notebook: unknown }>(kernel, "continued", {
      path: documents.services.contents.localPath(path),
    });
    const stem = fileName(path).replace(/\.mcda\.(ya?ml|json)$/i, "");
    const made = await write(documents.services.contents, folderOf(path), stem, ".ipynb", {
      notebook,
    });
    return app.commands.execute("docmanager:open", { path: made, factory: "Notebook" });
  } catch (reason) {
    return showErrorMessage("No notebook was written", reason as Error);
  }
}

async function showSchema({ app, rendermime }: Reach): Promise<void> {
  const id = "mcda-widget-schema";
  const open = [...app.shell.widgets("main")].find((widget) => widget.id === id);
  if (open) return app.shell.activateById(id);
  const content = rendermime.createRenderer("application/json");
  await content.renderModel(
    rendermime.createModel({
      data: { "application/json": schema as unknown as ReadonlyJSONObject },
    }),
  );
  const tab = new MainAreaWidget({ content });
  tab.id = id;
  tab.title.label = "Schema of decision files";
  tab.title.closable = true;
  tab.title.icon = decisionIcon;
  app.shell.add(tab, "main", { mode: "split-right" });
}
