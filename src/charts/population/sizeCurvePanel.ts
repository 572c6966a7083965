import type { Nature } from "../../quantities/index.ts";
import { countLabels } from "../frame/countAxis.ts";
import {
  boxes,
  type Layer,
  type Plane,
  ribbons,
  type Section,
  scaled,
  withoutEmpty,
} from "../frame/layers.ts";
import type { Margins } from "../frame/Margins.ts";
import { rangeMarks } from "../frame/rangeMarks.ts";
import { watermark } from "../frame/watermark.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { ink, natureColour, natureTint } from "../theme.ts";

const height = 200;
/** A profile is drawn down to here: below, sizes are excluded beyond doubt. */
const DEEPEST = 12;

/** The curve as a ribbon over sizes, larger where sizes agree better; marks of the estimate stand over it. */
export function sizeCurvePanel(
  curve: readonly { readonly size: number; readonly height: number }[],
  about: {
    readonly kind: "profile-likelihood" | "posterior";
    readonly value: number;
    readonly interval: { readonly lower: number; readonly upper: number } | null;
    readonly documented: number | null;
  },
  frame: Margins,
  nature: Nature,
  writing: Writing,
): Section {
  const { plotWidth } = frame;
  const { kind, value, interval, documented } = about;
  const agreement = ({ height: own }: { readonly height: number }) =>
    kind === "posterior" ? own : Math.max(0, DEEPEST - own);
  const sizes = [
    ...curve.map(({ size }) => size),
    value,
    ...(documented === null ? [] : [documented]),
    ...(interval === null ? [] : [interval.lower, interval.upper]),
  ];
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const pad = Math.max(1, (high - low) * 0.03);
  const [from, to] = [Math.max(0, low - pad), high + pad];
  const top = Math.max(...curve.map(agreement), Number.MIN_VALUE);
  // Time and sizes run from left to right in every language, as the text of the axes does.
  const plane: Plane = {
    x: scaled([from, to], {
      orient: "bottom",
      values: ticksBetween(from, to, plotWidth, writing),
      ...countLabels(writing),
    }),
    y: scaled([0, top * 1.15], null),
  };
  const upright = (x: number) => ({ x, x2: x, y: 0, y2: top * 1.15 });
  const layers: Layer[] = [
    ribbons(
      "curve",
      plane,
      curve.map((point) => ({ x: point.size, y: 0, y2: agreement(point), ribbon: 0 })),
      { fill: natureTint[nature], stroke: natureColour[nature], strokeWidth: 1.5 },
    ),
    boxes("baseline", plane, [{ x: from, x2: to, y: 0, y2: 0 }], {
      type: "rule",
      stroke: ink.axis,
      strokeWidth: 1,
    }),
    boxes("documented", plane, documented === null ? [] : [upright(documented)], {
      type: "rule",
      stroke: natureColour.documented,
      strokeWidth: 4,
    }),
    boxes("estimate", plane, [upright(value)], {
      type: "rule",
      stroke: ink.line,
      strokeWidth: 2,
      strokeDash: [2, 2],
    }),
    ...(interval === null
      ? []
      : rangeMarks(
          "interval",
          plane,
          [{ at: top * 1.08, lower: interval.lower, upper: interval.upper }],
          "level",
        )),
    ...watermark(nature, plotWidth, height, writing),
  ];
  return { name: "sizes", width: plotWidth, height, layer: withoutEmpty(layers) } as Section;
}

/** Whole ticks within the limits that stand side by side without touching. */
function ticksBetween(from: number, to: number, width: number, writing: Writing): readonly number[] {
  for (const target of [12, 10, 8, 6, 5, 4, 3, 2]) {
    const span = to - from;
    const [, step = Math.ceil(span)] = linearTicks(span, target);
    const first = Math.ceil(from / step) * step;
    const ticks: number[] = [];
    for (let tick = first; tick <= to; tick += step) ticks.push(tick);
    const widest = Math.max(
      ...ticks.map((tick) => textWidth(writing.count(tick), { size: writing.sizes.label })),
    );
    if (ticks.length > 0 && (step / span) * width > widest + 12) return ticks;
  }
  return [];
}
