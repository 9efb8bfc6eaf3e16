// The extension: a file type with its tab, commands, and where they are found.
import {
  ILabShell,
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from "@jupyterlab/application";
import { ICommandPalette, ISessionContextDialogs, WidgetTracker } from "@jupyterlab/apputils";
import { IDocumentManager } from "@jupyterlab/docmanager";
import { IDefaultFileBrowser } from "@jupyterlab/filebrowser";
import { ILauncher } from "@jupyterlab/launcher";
import { IMainMenu } from "@jupyterlab/mainmenu";
import { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import { addCommands } from "./commands";
import { shipped } from "./create/shipped";
import { EditorButtons } from "./editor";
import { decisionIcon } from "./icon";
import { call } from "./kernel";
import { addToKernelMenu } from "./kernel-menu";
import { CATEGORY, COMMANDS, ENDINGS, FACTORY, FILE_TYPE, SETTINGS } from "./names";
import { Settings } from "./settings";
import { DecisionTabFactory } from "./tab/factory";
import type { DecisionTab, TabOptions } from "./tab/tab";

const NARROW = 800; // pixels

const files: JupyterFrontEndPlugin<void> = {
  id: SETTINGS,
  description: "Opens decision files as panels.",
  autoStart: true,
  requires: [IDocumentManager, IRenderMimeRegistry],
  optional: [
    ISettingRegistry,
    ISessionContextDialogs,
    ILayoutRestorer,
    IDefaultFileBrowser,
    ILabShell,
    IMainMenu,
  ],
  activate: async (
    app: JupyterFrontEnd,
    documents: IDocumentManager,
    rendermime: IRenderMimeRegistry,
    registry: ISettingRegistry | null,
    dialogs: ISessionContextDialogs | null,
    restorer: ILayoutRestorer | null,
    browser: IDefaultFileBrowser | null,
    shell: ILabShell | null,
    menu: IMainMenu | null,
  ) => {
    const { commands, docRegistry, serviceManager: services } = app;
    const settings = new Settings();
    const tracker = new WidgetTracker<DecisionTab>({ namespace: "mcda-widget" });
    docRegistry.addFileType({
      name: FILE_TYPE,
      displayName: "Decision",
      extensions: ENDINGS,
      mimeTypes: ["application/x-mcda+yaml"],
      contentType: "file",
      fileFormat: "text",
      icon: decisionIcon,
    });
    const openAsText = (path: string) => void commands.execute(COMMANDS.openAsText, { path });
    const moved: TabOptions["moved"] = (before, after, kernel) => {
      const [from, to] = [before, after].map((path) => services.contents.localPath(path));
      void call(kernel, "moved", { before: from, after: to }).catch(() => undefined);
    };
    const around = { commands, services, rendermime, settings, dialogs, openAsText, moved };
    const factory = new DecisionTabFactory(around);
    factory.widgetCreated.connect((_, tab) => {
      tab.title.icon = decisionIcon;
      tab.context.pathChanged.connect(() => void tracker.save(tab));
      void tracker.add(tab);
      // On a phone the file browser would leave the panel no room.
      void app.restored.then(() => window.innerWidth < NARROW && shell?.collapseLeft());
    });
    docRegistry.addWidgetFactory(factory);
    docRegistry.addWidgetExtension("Editor", new EditorButtons(commands));
    const tab = () =>
      app.shell.currentWidget === tracker.currentWidget ? tracker.currentWidget : null;
    addCommands({ app, documents, rendermime, folder: () => browser?.model.path ?? "", tab });
    if (menu) addToKernelMenu(app, menu.kernelMenu, tab, dialogs);
    if (restorer)
      void restorer.restore(tracker, {
        command: "docmanager:open",
        args: ({ context }) => ({ path: context.path, factory: FACTORY }),
        name: ({ context }) => context.path,
      });
    await settings.load(registry).catch((reason) => console.warn(`${SETTINGS}: ${reason}`));
  },
};

const places: JupyterFrontEndPlugin<void> = {
  id: "mcda-widget:places",
  description: "Cards, menu entries and palette entries for decisions.",
  autoStart: true,
  optional: [ILauncher, ICommandPalette, IMainMenu],
  activate: (
    _: JupyterFrontEnd,
    launcher: ILauncher | null,
    palette: ICommandPalette | null,
    menu: IMainMenu | null,
  ) => {
    launcher?.add({ command: COMMANDS.create, category: CATEGORY, rank: 0 });
    shipped.forEach(({ name }, i) => {
      const args = { beginning: "shipped", decision: name };
      launcher?.add({ command: COMMANDS.create, args, category: CATEGORY, rank: i + 1 });
      palette?.addItem({ command: COMMANDS.create, args, category: CATEGORY });
    });
    for (const command of [
      COMMANDS.create,
      COMMANDS.openAsText,
      COMMANDS.notebook,
      COMMANDS.schema,
    ])
      palette?.addItem({ command, category: CATEGORY });
    menu?.fileMenu.newMenu.addGroup([{ command: COMMANDS.create }], 30);
  },
};

export default [files, places];
