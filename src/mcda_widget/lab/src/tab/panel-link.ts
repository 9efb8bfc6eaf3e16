// What goes between a tab and its panel in the kernel, beside what the panel says to itself.
import type { WidgetModel } from "@jupyter-widgets/base";
import type { JSONObject } from "@lumino/coreutils";
import { Signal } from "@lumino/signaling";

export interface Answer {
  problems?: string[];
  text?: string;
  edited?: boolean;
  merged?: boolean;
}

const PATIENCE = 10_000;

// Edits that change nothing of the decision.
const LOOKING = new Set(["look_around", "bring_copies", "save_file"]);

/** Asks the panel, by the messages that mcda_widget.panel.tab.tab knows. */
export class PanelLink {
  readonly edited = new Signal<this, void>(this);
  readonly saving = new Signal<this, void>(this);
  // Pages on one kernel hear each other's answers; these are this page's own.
  private readonly page = Math.random().toString(36).slice(2);
  private next = 0;
  private stopListening: () => void = () => undefined;
  private readonly waiting = new Map<string, (answer: Answer) => void>();

  constructor(private readonly model: WidgetModel) {
    model.on("change:_edited", this.tellEdited);
    model.on("msg:custom", this.receive);
    this.listenIn();
  }

  // An edit counts from when it is sent: the kernel may be a while.
  private listenIn(): void {
    const { comm } = this.model;
    if (!comm) return;
    const send = comm.send;
    comm.send = (data, ...others) => {
      const { kind, name } = ((data as JSONObject).content ?? {}) as JSONObject;
      if (kind === "edit" && !LOOKING.has(`${name}`)) this.edited.emit();
      return send.call(comm, data, ...others);
    };
    this.stopListening = () => {
      comm.send = send;
    };
  }

  dispose(): void {
    this.stopListening();
    this.model.off("change:_edited", this.tellEdited);
    this.model.off("msg:custom", this.receive);
    Signal.clearData(this);
  }

  /** Ask; rejects where the kernel is gone or silent. */
  ask(name: string, args: JSONObject = {}): Promise<Answer> {
    const id = `${this.page}-${this.next++}`;
    let timer = 0;
    const answer = new Promise<Answer>((resolve, reject) => {
      const why = new Error("The kernel does not answer.");
      timer = window.setTimeout(() => reject(why), PATIENCE);
      this.waiting.set(id, resolve);
      this.model.send({ kind: "host", id, name, arguments: args }, {});
    });
    return answer.finally(() => {
      window.clearTimeout(timer);
      this.waiting.delete(id);
    });
  }

  private readonly tellEdited = (): void => this.edited.emit();

  private readonly receive = (message: Record<string, unknown>): void => {
    if (message.kind !== "host") return;
    if (message.save) this.saving.emit();
    else this.waiting.get(`${message.id}`)?.(message as Answer);
  };
}
