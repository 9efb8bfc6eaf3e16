// What a tab shows: the panel, and above it what there is to say.
import { MessageLoop } from "@lumino/messaging";
import { Panel, Widget } from "@lumino/widgets";
import { Notice, type Saying } from "../notice";

export class Content extends Panel {
  private readonly notice = new Notice();
  private view: Widget | null = null;

  constructor() {
    super();
    this.addClass("mcda-tab");
    this.addWidget(this.notice);
  }

  /** Say something: all there is where no panel is there, else above it. */
  say(saying: Saying): void {
    this.notice.say(saying);
    this.toggleClass("mcda-mod-alone", this.view === null);
  }

  /** Let the panel be seen and not used, while there is no kernel behind it. */
  freeze(): void {
    if (this.view) this.view.node.inert = true;
  }

  clear(): void {
    this.notice.clear();
  }

  display(view: Widget): void {
    this.view?.dispose();
    this.view = view;
    this.addWidget(view);
    this.removeClass("mcda-mod-alone");
    this.notice.clear();
    MessageLoop.postMessage(view, Widget.ResizeMessage.UnknownSize);
  }
}
