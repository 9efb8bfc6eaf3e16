// The look of charts: JupyterLab's own colours and fonts, light and dark, as a Vega config.
import type { Json } from "./types/vega";

export interface Theme {
  dark: boolean;
  config: Json;
}

interface Inks {
  ink: string;
  soft: string;
  line: string;
}

// The system chooses the colours: a canvas must follow what the page's own text does.
const FORCED = matchMedia("(forced-colors: active)");

// For pages without --jp-* variables; charts/look.py has the same for pictures.
const LIGHT: Inks = { ink: "#1f2328", soft: "#57606a", line: "#d8dee4" };
const DARK: Inks = { ink: "#e6e6e6", soft: "#a8adb4", line: "#33373c" };
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The theme of the page where an element stands. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: string) =>
    style.getPropertyValue(name).trim() || otherwise;
  const dark = isDark(element);
  const plain = dark ? DARK : LIGHT;
  const inks: Inks = FORCED.matches
    ? { ink: style.color, soft: style.color, line: style.color }
    : {
        ink: read("--jp-ui-font-color1", plain.ink),
        soft: plain.soft, // JupyterLab's own --jp-ui-font-color2 is too faint for small labels
        line: read("--jp-border-color2", plain.line),
      };
  const size = Number.parseFloat(read("--jp-ui-font-size1", "13px")) || 13;
  return { dark, config: config(inks, read("--jp-ui-font-family", FONT), size - 1) };
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
  const system = [matchMedia("(prefers-color-scheme: dark)"), FORCED];
  for (const setting of system) setting.addEventListener("change", later);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    for (const setting of system) setting.removeEventListener("change", later);
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

function config({ ink, soft, line }: Inks, font: string, size: number): Json {
  const labels = { labelColor: ink, labelFontSize: size, labelFontWeight: "normal" };
  const titles = { titleColor: soft, titleFontSize: size, titleFontWeight: "normal" };
  return {
    background: null,
    font,
    view: { stroke: null },
    text: { color: ink, fontSize: size, font },
    rule: { color: soft },
    axis: {
      ...titles,
      labelColor: soft,
      labelFontSize: size,
      gridColor: line,
      domainColor: line,
      tickColor: line,
    },
    legend: { ...labels, ...titles },
    header: { ...labels, ...titles },
    title: {
      color: ink,
      fontSize: size + 2,
      fontWeight: 600,
      subtitleColor: soft,
      subtitleFontSize: size,
      anchor: "start",
    },
  };
}
