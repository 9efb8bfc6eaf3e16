// Bundles each entry point into one module in static/; esbuild, nothing else.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { build, context } from "esbuild";

const STATIC = "../../static";

// Pages may hold widgets of several installed versions: those share Vega that load it alike.
async function vegaKey() {
  const bytes = await readFile(`${STATIC}/vega.js.gz`).catch(() => {
    throw new Error(`${STATIC}/vega.js.gz is missing. Write it with: pip install -e .`);
  });
  const loader = await readFile("src/vega.ts");
  return createHash("sha256").update(bytes).update(loader).digest("hex").slice(0, 16);
}

const options = {
  entryPoints: { panel: "src/panel/index.tsx", "chart-view": "src/chart-view.ts" },
  outdir: STATIC,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "inline",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { VEGA_KEY: JSON.stringify(await vegaKey()) },
  logLevel: "info",
};

if (process.argv.includes("--watch")) await (await context(options)).watch();
else await build(options);
