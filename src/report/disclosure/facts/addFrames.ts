import { attributesOf, type Hierarchies } from "../hierarchies/Hierarchies.ts";
import { daysOf } from "../hierarchies/timeLevels.ts";
import { addLattice, cellKey, type LatticeOutcome } from "./addLattice.ts";
import type { Fact } from "./Fact.ts";
import { timeAttributes, timeLabelOf } from "./regionOf.ts";
import type { DraftCell, SystemDraft } from "./SystemDraft.ts";
import { typeOf } from "./types.ts";

/** The facts of one dataset and measure in one window of days and one choice of values. */
interface Frame {
  readonly key: string;
  readonly window: Fact["window"];
  readonly sets: Fact["sets"];
  readonly facts: Fact[];
}

export interface FrameOptions {
  /** Begins the key of every cell: dataset, version and measure. */
  readonly prefix: string;
  readonly hierarchies: Hierarchies;
  readonly zerosShown: boolean;
}

/**
 * Adds the facts of one dataset and measure: a lattice of regions for the records as a whole, one for each window of
 * days and choice of values, and what binds these. A window is what lies in it, and a part of what it is a window of.
 */
export function addFrames(
  draft: SystemDraft,
  facts: readonly Fact[],
  { prefix, hierarchies, zerosShown }: FrameOptions,
): LatticeOutcome {
  const frames = new Map<string, Frame>();
  for (const fact of facts) {
    const key = frameKey(prefix, fact);
    const frame = frames.get(key) ?? { key, window: fact.window, sets: fact.sets, facts: [] };
    frame.facts.push(fact);
    frames.set(key, frame);
  }
  const plainKey = frameKey(prefix, { window: null, sets: {} });
  const outer = [...frames.values()].filter(({ key }) => key !== plainKey);
  const outerTypes = outer.flatMap((frame) => frame.facts.map(({ attributes }) => typeOf(attributes)));
  const plain = addLattice(draft, {
    frame: plainKey,
    facts: frames.get(plainKey)?.facts ?? [],
    alsoTypes: outerTypes,
    zerosShown,
  });
  if (plain.kind !== "built") return plain;

  // One window or choice after another: what has both comes after what has one of them.
  const inOrder = outer.sort((a, b) => depthOf(a) - depthOf(b) || (a.key < b.key ? -1 : 1));
  for (const frame of inOrder) {
    const built = addLattice(draft, { frame: frame.key, facts: frame.facts, alsoTypes: [], zerosShown });
    if (built.kind !== "built") return built;
    const cells = [...draft.cells.values()].filter((cell) => isRegionOf(cell, frame.key));
    for (const without of framesWithout(frame, prefix))
      for (const cell of cells) {
        const whole = draft.cells.get(cellKey(without.key, cell.attributes));
        if (whole !== undefined && !draft.addDivision(whole, [cell], without.over, "part of a whole"))
          return { kind: "contradiction", whole, parts: [cell] };
        const parts = without.partsOf(draft, cell, hierarchies);
        if (parts.length > 0 && !draft.addDivision(cell, parts, without.over, "whole of its parts"))
          return { kind: "contradiction", whole: cell, parts };
      }
  }
  return addWindowsWithin(draft, inOrder);
}

function frameKey(prefix: string, { window, sets }: Pick<Fact, "window" | "sets">): string {
  const chosen = Object.entries(sets).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${prefix} ${JSON.stringify([window === null ? null : [window.from, window.to], chosen])}`;
}

const depthOf = ({ window, sets }: Frame): number => (window === null ? 0 : 1) + Object.keys(sets).length;

function isRegionOf({ key, kind, attributes }: DraftCell, frame: string): boolean {
  return kind === "region" && key === cellKey(frame, attributes);
}

interface OuterFrame {
  readonly key: string;
  /** What is taken away, as dimensions. */
  readonly over: readonly string[];
  /** What a cell is made of, among the cells of the outer frame. */
  readonly partsOf: (draft: SystemDraft, cell: DraftCell, hierarchies: Hierarchies) => readonly DraftCell[];
}

/** The frames around a frame: without its window, and without each of its choices. */
function framesWithout({ window, sets }: Frame, prefix: string): readonly OuterFrame[] {
  const around: OuterFrame[] = [];
  if (window !== null) {
    const key = frameKey(prefix, { window: null, sets });
    around.push({ key, over: timeAttributes, partsOf: (draft, cell) => tilesOf(draft, key, cell, window) });
  }
  for (const [dimension, values] of Object.entries(sets)) {
    const { [dimension]: _, ...others } = sets;
    const key = frameKey(prefix, { window, sets: others });
    around.push({
      key,
      over: [dimension],
      partsOf: (draft, cell, hierarchies) =>
        values.flatMap((value) => {
          const inside = { ...cell.attributes, ...attributesOf(hierarchies, dimension as "facility", value) };
          return draft.cells.get(cellKey(key, inside)) ?? [];
        }),
    });
  }
  return around;
}

/** The largest calendar periods inside a window that have a cell, none inside another. */
function tilesOf(
  draft: SystemDraft,
  frame: string,
  { attributes }: DraftCell,
  window: NonNullable<Fact["window"]>,
): readonly DraftCell[] {
  const own = JSON.stringify(withoutTime(attributes));
  const span = daysOfCell(attributes, window);
  const inside = [...draft.cells.values()].flatMap((cell) => {
    if (!isRegionOf(cell, frame) || JSON.stringify(withoutTime(cell.attributes)) !== own) return [];
    const days = daysOfCell(cell.attributes, null);
    return days !== null && span !== null && isInside(days, span) ? [{ cell, days }] : [];
  });
  return inside
    .filter(({ days }) => !inside.some((other) => isInside(days, other.days) && !isInside(other.days, days)))
    .map(({ cell }) => cell);
}

interface Days {
  readonly from: string;
  readonly to: string;
}

const isInside = (inner: Days, outer: Days): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** The days of a cell: those of its calendar period that lie in its window; null where it does not say when. */
function daysOfCell(attributes: Readonly<Record<string, string>>, window: Days | null): Days | null {
  const label = timeLabelOf(attributes);
  const days = label === null ? null : daysOf(label);
  if (label !== null && days === null) return null;
  if (days === null || window === null) return days ?? window;
  return {
    from: [days.from, window.from].sort()[1] ?? days.from,
    to: [days.to, window.to].sort()[0] ?? days.to,
  };
}

function withoutTime(attributes: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(attributes)
    .filter(([attribute]) => !timeAttributes.includes(attribute))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What lies in a window is a part of any longer window, and of any calendar period, that has a cell of its own. */
function addWindowsWithin(draft: SystemDraft, frames: readonly Frame[]): LatticeOutcome {
  const placed = [...draft.cells.values()].flatMap((cell) => {
    if (cell.kind !== "region") return [];
    const frame = frames.find(({ key }) => isRegionOf(cell, key));
    const days = daysOfCell(cell.attributes, frame?.window ?? null);
    const about = JSON.stringify([withoutTime(cell.attributes), frame?.sets ?? {}]);
    return days === null ? [] : [{ cell, frame, days, about }];
  });
  for (const part of placed) {
    if (part.frame === undefined || part.frame.window === null) continue;
    for (const whole of placed) {
      if (whole.frame === part.frame || whole.about !== part.about || !isInside(part.days, whole.days))
        continue;
      if (!draft.addDivision(whole.cell, [part.cell], timeAttributes, "part of a longer period"))
        return { kind: "contradiction", whole: whole.cell, parts: [part.cell] };
    }
  }
  return { kind: "built" };
}
