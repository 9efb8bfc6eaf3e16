// Tables as they travel: by column, numbers in binary, repeated texts once (panel/wire.py).
import type { Row } from "./types/vega";

export type Column =
  | { float32: DataView }
  | { float64: DataView }
  | { uint16: DataView; scale: readonly [number, number]; lengths: DataView; codes: DataView }
  | { list: readonly unknown[] }
  | { values: readonly unknown[]; codes: DataView | readonly number[] };
export type Columns = Record<string, Column>;
export type Dataset = readonly Row[] | Columns;
export type Datasets = Record<string, Dataset>;

/** The rows of a table, new objects each time: Vega writes into what it is given. */
export function rows(dataset: Dataset): Row[] {
  if (isRows(dataset)) return dataset.map((row) => ({ ...row }));
  const names = Object.keys(dataset);
  const cells = names.map((name) => decode(dataset[name] as Column));
  const length = cells[0]?.length ?? 0;
  const odd = cells.findIndex((column) => column.length !== length);
  if (odd > 0) {
    throw new Error(
      `Column “${names[odd]}” has ${cells[odd]?.length} rows where “${names[0]}” has ${length}.`,
    );
  }
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(names.map((name, j) => [name, cells[j]?.[i]])),
  );
}

function isRows(dataset: Dataset): dataset is readonly Row[] {
  return Array.isArray(dataset);
}

function decode(column: Column): readonly unknown[] {
  if ("list" in column) return column.list;
  if ("float32" in column) return numbers(new Float32Array(bytes(column.float32)));
  if ("float64" in column) return numbers(new Float64Array(bytes(column.float64)));
  if ("uint16" in column) return lines(column);
  const { values, codes } = column;
  const list = codes instanceof DataView ? new Int16Array(bytes(codes)) : codes;
  return Array.from(list, (code) => (code < 0 ? null : values[code]));
}

const MISSING = 65535;

// Lists of numbers, each once; a length of -1 is a number by itself.
function lines(column: Extract<Column, { uint16: DataView }>): unknown[] {
  const [low, step] = column.scale;
  const codes = new Uint16Array(bytes(column.uint16));
  const all = Array.from(codes, (code) => (code === MISSING ? null : low + step * code));
  let at = 0;
  const values = Array.from(new Int16Array(bytes(column.lengths)), (length) => {
    const from = at;
    at += Math.abs(length);
    return length < 0 ? all[from] : all.slice(from, at);
  });
  return Array.from(new Int16Array(bytes(column.codes)), (code) => values[code]);
}

// A copy, since what came over the wire need not begin where a number may begin.
function bytes(view: DataView): ArrayBuffer {
  return view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer;
}

// Not a number travels as NaN and is drawn as missing, as it is in JSON.
function numbers(list: Float32Array | Float64Array): (number | null)[] {
  return Array.from(list, (value) => (Number.isNaN(value) ? null : value));
}
