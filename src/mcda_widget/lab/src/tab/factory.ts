// Makes the tab of a decision file, its toolbar with it.
import { Toolbar, ToolbarButton } from "@jupyterlab/apputils";
import { ABCWidgetFactory, type DocumentRegistry } from "@jupyterlab/docregistry";
import type { CommandRegistry } from "@lumino/commands";
import { COMMANDS, FACTORY, FILE_TYPE } from "../names";
import { DecisionTab, type TabOptions } from "./tab";

export interface Surroundings extends Omit<TabOptions, "context"> {
  commands: CommandRegistry;
}

export class DecisionTabFactory extends ABCWidgetFactory<DecisionTab> {
  constructor(private readonly around: Surroundings) {
    super({
      name: FACTORY,
      fileTypes: [FILE_TYPE],
      defaultFor: [FILE_TYPE],
      modelName: "text",
    });
  }

  protected override createNewWidget(context: DocumentRegistry.Context): DecisionTab {
    const tab = new DecisionTab({ ...this.around, context });
    for (const { name, widget } of toolbarOf(tab, this.around)) tab.toolbar.addItem(name, widget);
    return tab;
  }
}

function toolbarOf({ context, session }: DecisionTab, { commands, dialogs }: Surroundings) {
  const run = (command: string) => commands.execute(command, { path: context.path });
  const button = (label: string, tooltip: string, command: string) =>
    new ToolbarButton({ label, tooltip, onClick: () => void run(command) });
  return [
    {
      name: "save",
      widget: new ToolbarButton({
        label: "Save",
        tooltip: "Write the decision into its file (Ctrl+S)",
        onClick: () => void context.save().catch(() => undefined),
      }),
    },
    {
      name: "notebook",
      widget: button(
        "Continue in a notebook",
        "A new notebook that opens this decision in code",
        COMMANDS.notebook,
      ),
    },
    {
      name: "text",
      widget: button("Open as text", "Show the file's text beside the panel", COMMANDS.openAsText),
    },
    { name: "spacer", widget: Toolbar.createSpacerItem() },
    { name: "kernel", widget: Toolbar.createKernelNameItem(session, dialogs ?? undefined) },
    { name: "status", widget: Toolbar.createKernelStatusItem(session) },
  ];
}
