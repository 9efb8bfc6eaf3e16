// Above the text of a decision file: the way to its panel, and what may stand in it.
import { ToolbarButton } from "@jupyterlab/apputils";
import type { DocumentRegistry, IDocumentWidget } from "@jupyterlab/docregistry";
import type { CommandRegistry } from "@lumino/commands";
import { DisposableSet, type IDisposable } from "@lumino/disposable";
import { COMMANDS, isDecisionFile } from "./names";

const BUTTONS: [string, string, string][] = [
  ["Open the panel", "Show this decision in its panel", COMMANDS.open],
  ["Schema", "What may stand in a decision file", COMMANDS.schema],
];

export class EditorButtons implements DocumentRegistry.WidgetExtension {
  constructor(private readonly commands: CommandRegistry) {}

  createNew(widget: IDocumentWidget, context: DocumentRegistry.Context): IDisposable {
    const added = new DisposableSet();
    if (!isDecisionFile(context.path)) return added;
    for (const [label, tooltip, command] of BUTTONS) {
      const onClick = () => void this.commands.execute(command, { path: context.path });
      const button = new ToolbarButton({ label, tooltip, onClick });
      widget.toolbar.addItem(`mcda-${command}`, button);
      added.add(button);
    }
    return added;
  }
}
