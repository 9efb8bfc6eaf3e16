import type { ISettingRegistry } from "@jupyterlab/settingregistry";
import { SETTINGS } from "./names";

/** What a person prefers; see schema/files.json, which says the same to the settings editor. */
export interface Preferences {
  method: string;
  elicitation: string;
  draws: number;
  palette: string;
  autosave: boolean;
}

const USUAL: Preferences = {
  method: "topsis",
  elicitation: "equal",
  draws: 10_000,
  palette: "standard",
  autosave: false,
};

/** The preferences as they are at the moment; the usual ones without a settings registry. */
export class Settings {
  private stored: ISettingRegistry.ISettings | null = null;

  async load(registry: ISettingRegistry | null): Promise<void> {
    this.stored = (await registry?.load(SETTINGS)) ?? null;
  }

  get now(): Preferences {
    return { ...USUAL, ...(this.stored?.composite as Partial<Preferences> | undefined) };
  }
}
