/**
 * Sijill: the statistics of deaths in detention, from records to a report in which every number can be traced.
 *
 * This is the whole public interface. Each folder says in its first line what it is; a folder imports only from the
 * folders above it in this list, and only through their `index.ts`.
 *
 * @packageDocumentation
 */
export * from "./errors/index.ts";
export * from "./quantities/index.ts";
export * from "./statistics/index.ts";
export * from "./records/index.ts";
export * from "./archive/index.ts";
export * from "./analysis/index.ts";
export * from "./linkage/index.ts";
export * from "./population/index.ts";
export * from "./charts/index.ts";
export * from "./report/index.ts";
export * from "./notebook/index.ts";
export * from "./explore/index.ts";
