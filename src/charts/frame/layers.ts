import type { TopLevelSpec } from "vega-lite";
import type { Writing } from "../text/Writing.ts";
import { boldFont } from "../theme.ts";

/** One section of a figure: Vega-Lite's views that may stand in a vertical concatenation. */
export type Section = Extract<TopLevelSpec, { vconcat: unknown }>["vconcat"][number];
/** One layer of a section. */
export type Layer = Extract<Section, { layer: unknown }>["layer"][number];

/** Where the two positions of a layer are read: a scale with a domain, or `null` for pixels. */
export interface Plane {
  readonly x: Position;
  readonly y: Position;
}

export interface Position {
  readonly scale: {
    readonly domain: readonly [number, number];
    readonly nice: false;
    readonly zero: false;
    readonly reverse?: true;
  } | null;
  readonly axis: Axis | null;
}

export interface Axis {
  readonly orient: "left" | "right" | "bottom" | "top";
  readonly values: readonly number[];
  readonly format?: string;
  readonly labelExpr?: string;
  readonly minExtent?: number;
  readonly maxExtent?: number;
  readonly ticks?: boolean;
}

/** Pixels, for keys, notes and everything that is not data. */
export const pixels: Plane = { x: { scale: null, axis: null }, y: { scale: null, axis: null } };

/** A scale over a closed domain. Bars start at zero because the domain does; Vega may not change it. */
export function scaled(domain: readonly [number, number], axis: Axis | null, reverse = false): Position {
  return { scale: { domain, nice: false, zero: false, ...(reverse ? { reverse } : {}) }, axis };
}

type Datum = Readonly<Record<string, string | number | null>>;

export interface Box extends Datum {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** Rectangles (`mark: "rect"`) or straight lines (`mark: "rule"`) between two corners. */
export function boxes(
  name: string,
  plane: Plane,
  values: readonly Box[],
  mark: { readonly type: "rect" | "rule" } & Readonly<Record<string, unknown>>,
): Layer {
  return {
    name,
    data: { values: [...values] },
    mark,
    encoding: { ...positions(plane), x2: { field: "x2" }, y2: { field: "y2" } },
  } as Layer;
}

export interface Words extends Datum {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * Texts at points, each line with its directions isolated. Lines of one text are divided by line feeds, which
 * `plainText` keeps out of labels.
 */
export function texts(
  name: string,
  plane: Plane,
  values: readonly Words[],
  mark: Readonly<Record<string, unknown>>,
  writing: Writing,
): Layer {
  const written = values.map((value) => ({
    ...value,
    text: value.text.split("\n").map(writing.line).join("\n"),
  }));
  return {
    name,
    data: { values: written },
    mark: { type: "text", ...mark, ...(mark.fontWeight === "bold" ? boldFont(writing) : {}) },
    encoding: { ...positions(plane), text: { field: "text", type: "nominal" } },
  } as Layer;
}

/** Small symbols at points. */
export function points(
  name: string,
  plane: Plane,
  values: readonly (Datum & { readonly x: number; readonly y: number })[],
  mark: Readonly<Record<string, unknown>>,
): Layer {
  return {
    name,
    data: { values: [...values] },
    mark: { type: "point", ...mark },
    encoding: positions(plane),
  } as Layer;
}

/** Ribbons between `y` and `y2` along `x`, one for each value of the field `ribbon`; the values of each ordered by `x`. */
export function ribbons(
  name: string,
  plane: Plane,
  values: readonly (Datum & {
    readonly x: number;
    readonly y: number;
    readonly y2: number;
    readonly ribbon: number;
  })[],
  mark: Readonly<Record<string, unknown>>,
): Layer {
  return {
    name,
    data: { values: [...values] },
    mark: { type: "area", orient: "vertical", ...mark },
    encoding: {
      ...positions(plane),
      y2: { field: "y2" },
      detail: { field: "ribbon", type: "nominal" },
    },
  } as Layer;
}

/** Layers without values draw nothing and only lengthen the specification. */
export function withoutEmpty(layers: readonly Layer[]): Layer[] {
  return layers.filter((layer) => {
    const data = (layer as { data?: { values?: readonly unknown[] } }).data;
    return data?.values === undefined || data.values.length > 0;
  });
}

function positions(plane: Plane): Record<string, unknown> {
  return {
    x: { field: "x", type: "quantitative", ...plane.x },
    y: { field: "y", type: "quantitative", ...plane.y },
  };
}
