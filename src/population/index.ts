/** Population: how many deaths no list recorded, estimated from the overlap of lists. */
export * from "./histories/index.ts";
export * from "./loglinear/index.ts";
