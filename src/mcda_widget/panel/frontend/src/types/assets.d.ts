declare module "*.css";

// Set by build.mjs: which Vega these modules were built with.
declare const VEGA_KEY: string;
