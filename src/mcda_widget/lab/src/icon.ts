import { LabIcon } from "@jupyterlab/ui-components";

// Bars of a ranking, the first ahead; `jp-icon3` has JupyterLab colour it for its theme.
export const decisionIcon = new LabIcon({
  name: "mcda-widget:decision",
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16">
  <path class="jp-icon3" fill="#616161" d="M3 4h2v16H3z"/>
  <path class="jp-icon-selectable" fill="#1d74d8" d="M7 5h14v4H7z"/>
  <path class="jp-icon3" fill="#616161" d="M7 11h9v3H7zM7 16h6v3H7z"/>
</svg>`,
});
