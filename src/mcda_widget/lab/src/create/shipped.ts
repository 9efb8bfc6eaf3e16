// The decisions that come with the package, written here when the extension is built.
import all from "../generated/shipped.json";

export interface Shipped {
  name: string;
  title: string;
  text: string;
}

export const shipped: readonly Shipped[] = all;
