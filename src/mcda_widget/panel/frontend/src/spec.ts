// A specification apart from its data: two charts of one structure differ in their rows only.
import type { Datasets } from "./columns";
import type { Json, Row, Spec } from "./types/vega";

export interface Split {
  /** The specification, every table in it a name. */
  structure: Spec;
  /** The tables it held. */
  data: Datasets;
}

// Altair names a table by its content; the name would change with every value.
const BY_CONTENT = /^data-[0-9a-f]{32}$/;

/** Take the rows out of a specification and name what had no lasting name. */
export function split(spec: Spec): Split {
  const { datasets = {}, usermeta: _, ...rest } = spec as Spec & { datasets?: Json };
  const data: Record<string, readonly Row[]> = {};
  const names = new Map<unknown, string>();
  const nameOf = (given: unknown, values: unknown): string => {
    const lasting = typeof given === "string" && !BY_CONTENT.test(given);
    const key = given ?? values;
    const name = lasting ? given : (names.get(key) ?? `table_${names.size + 1}`);
    if (!lasting) names.set(key, name);
    return name;
  };
  const walk = (node: unknown, key?: string): unknown => {
    if (Array.isArray(node)) return node.map((child) => walk(child));
    if (!isObject(node)) return node;
    if (key === "data") {
      const values = node.values ?? (datasets as Json)[String(node.name)];
      if (isTable(values)) {
        const name = nameOf(node.name, values);
        data[name] = values;
        const { values: __, ...kept } = node;
        return { ...kept, name };
      }
      return node;
    }
    return Object.fromEntries(Object.entries(node).map(([k, child]) => [k, walk(child, k)]));
  };
  return { structure: walk(rest) as Spec, data };
}

/** Whether the width (or height) is that of the place the chart stands in. */
export function follows(structure: Spec, side: "width" | "height"): boolean {
  return structure[side] === "container";
}

/** The specification to draw: with rows, and with numbers where it follows its place. */
export function join(structure: Spec, data: Record<string, Row[]>, box: DOMRectReadOnly): Spec {
  const spec: Spec = { ...structuredClone(structure), datasets: data };
  const wide = follows(structure, "width");
  const high = follows(structure, "height");
  if (wide) spec.width = Math.floor(box.width);
  if (high) spec.height = Math.floor(box.height);
  if (wide || high) delete spec.autosize; // `fit` says it in the compiled chart
  return spec;
}

/** Have axes and titles fit into the width (and height) of the place, in the compiled chart. */
export function fit(structure: Spec, compiled: Json): Json {
  const wide = follows(structure, "width");
  const high = follows(structure, "height");
  if (!wide && !high) return compiled;
  const type = wide && high ? "fit" : wide ? "fit-x" : "fit-y";
  const given = isObject(structure.autosize) ? structure.autosize : {};
  return { ...compiled, autosize: { ...given, type, contains: "padding" } };
}

function isObject(node: unknown): node is Json {
  return typeof node === "object" && node !== null;
}

function isTable(values: unknown): values is readonly Row[] {
  return Array.isArray(values) && values.every(isObject);
}
