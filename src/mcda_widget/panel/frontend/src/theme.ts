// The look of charts: JupyterLab's own colours and fonts, light and dark, as a Vega config.
import type { Json } from "./types/vega";

export interface Theme {
  dark: boolean;
  config: Json;
}

interface Ink {
  text: string;
  quiet: string;
  line: string;
  grid: string;
}

// For pages without --jp-* variables: the same greys that JupyterLab has.
const LIGHT: Ink = {
  text: "rgba(0, 0, 0, 0.87)",
  quiet: "rgba(0, 0, 0, 0.64)",
  line: "#9e9e9e",
  grid: "#e4e4e4",
};
const DARK: Ink = {
  text: "rgba(255, 255, 255, 0.92)",
  quiet: "rgba(255, 255, 255, 0.72)",
  line: "#8a8a8a",
  grid: "#3a3a3a",
};
const FONT = 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';

/** The theme of the page where an element stands. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: string) =>
    style.getPropertyValue(name).trim() || otherwise;
  const dark = isDark(element);
  const plain = dark ? DARK : LIGHT;
  const ink: Ink = {
    text: read("--jp-ui-font-color1", plain.text),
    quiet: plain.quiet, // JupyterLab's own --jp-ui-font-color2 is too faint for small labels
    line: read("--jp-border-color0", plain.line),
    grid: read("--jp-border-color2", plain.grid),
  };
  const size = Number.parseFloat(read("--jp-ui-font-size1", "13px")) || 13;
  return { dark, config: config(ink, read("--jp-ui-font-family", FONT), size) };
}

/** Call back when the page changes between light and dark, or its theme; returns what ends it. */
export function onThemeChange(callback: () => void): () => void {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(callback);
  };
  const observer = new MutationObserver(later);
  const attributeFilter = [...JUPYTER, ...OTHERS];
  observer.observe(document.body, { attributeFilter });
  observer.observe(document.documentElement, { attributeFilter });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", later);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    system.removeEventListener("change", later);
  };
}

const JUPYTER = ["data-jp-theme-light", "data-jp-theme-name"];
const OTHERS = ["data-vscode-theme-kind", "data-theme", "theme"]; // VS Code, documentation, Colab

function isDark(element: Element): boolean {
  const { jpThemeLight, vscodeThemeKind } = document.body.dataset;
  if (jpThemeLight) return jpThemeLight === "false";
  if (vscodeThemeKind) return vscodeThemeKind.includes("dark");
  const ground = brightnessBehind(element);
  if (ground !== null) return ground < 0.5;
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

// Of the first ancestor that paints a background; null where none does.
function brightnessBehind(element: Element | null): number | null {
  for (let at = element; at; at = at.parentElement) {
    const [r = 0, g = 0, b = 0, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
  }
  return null;
}

function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

function config(ink: Ink, font: string, size: number): Json {
  return {
    background: null,
    font,
    view: { stroke: null },
    axis: {
      labelColor: ink.quiet,
      titleColor: ink.text,
      domainColor: ink.line,
      tickColor: ink.line,
      gridColor: ink.grid,
      labelFontSize: size - 1,
      titleFontSize: size,
      titleFontWeight: 500,
      labelPadding: 6,
      titlePadding: 10,
    },
    legend: {
      labelColor: ink.text,
      titleColor: ink.text,
      labelFontSize: size - 1,
      titleFontSize: size,
      titleFontWeight: 500,
    },
    header: {
      labelColor: ink.text,
      titleColor: ink.text,
      labelFontSize: size,
      titleFontSize: size,
    },
    title: {
      color: ink.text,
      subtitleColor: ink.quiet,
      fontSize: size + 2,
      subtitleFontSize: size,
      fontWeight: 600,
      anchor: "start",
    },
    text: { color: ink.text, fontSize: size - 1 },
    rule: { color: ink.line },
    tick: { color: ink.text },
  };
}
