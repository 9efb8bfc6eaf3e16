// What the extension's parts are called; others may rely on these.

/** The file type, and the plugin whose settings these are. */
export const FILE_TYPE = "mcda-decision";
export const SETTINGS = "mcda-widget:files";

/** The widget factory: what *Open With* calls the panel. */
export const FACTORY = "Decision Panel";

export const CATEGORY = "Decisions";
export const ENDINGS = [".mcda.yaml", ".mcda.yml", ".mcda.json"];

export const COMMANDS = {
  create: "mcda-widget:new",
  open: "mcda-widget:open",
  openAsText: "mcda-widget:open-as-text",
  notebook: "mcda-widget:continue-in-notebook",
  schema: "mcda-widget:schema",
} as const;

export function isDecisionFile(path: string): boolean {
  return ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
}

/** The name of a file without its folder. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder of a file; empty for the top one. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
