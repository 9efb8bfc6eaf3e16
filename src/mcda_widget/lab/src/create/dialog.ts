// What a new decision begins with.
import { Dialog, showDialog } from "@jupyterlab/apputils";
import { Widget } from "@lumino/widgets";
import { shipped } from "./shipped";

export type Beginning = { kind: "empty" } | { kind: "csv" } | { kind: "shipped"; name: string };

interface Choice {
  beginning: Beginning;
  title: string;
  about: string;
}

const CHOICES: Choice[] = [
  {
    beginning: { kind: "empty" },
    title: "Empty",
    about: "Name the criteria and the options in the panel.",
  },
  {
    beginning: { kind: "csv" },
    title: "From a CSV file",
    about: "A table with an option in each row and a criterion in each column.",
  },
  ...shipped.map(({ name, title }) => ({
    beginning: { kind: "shipped" as const, name },
    title,
    about: "A decision that comes along, as a copy of your own.",
  })),
];

/** Ask; null where nothing was chosen. */
export async function askBeginning(): Promise<Beginning | null> {
  const body = new Choices();
  const { button } = await showDialog({
    title: "New decision",
    body,
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: "Create" })],
    focusNodeSelector: "input:checked",
  });
  return button.accept ? body.getValue() : null;
}

class Choices extends Widget implements Dialog.IBodyWidget<Beginning> {
  constructor() {
    super();
    this.addClass("mcda-choices");
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = "Begin with";
    set.append(legend, ...CHOICES.map(row));
    this.node.append(set);
  }

  getValue(): Beginning {
    const chosen = this.node.querySelector<HTMLInputElement>("input:checked");
    return CHOICES[Number(chosen?.value)]?.beginning ?? { kind: "empty" };
  }
}

function row({ title, about }: Choice, index: number): HTMLElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name: "mcda-beginning", value: `${index}` });
  input.checked = index === 0;
  const words = document.createElement("span");
  const name = document.createElement("strong");
  name.textContent = title;
  const small = document.createElement("small");
  small.textContent = about;
  words.append(name, small);
  label.append(input, words);
  return label;
}
