import type { Fact } from "./Fact.ts";
import { joinRegions } from "./joinRegions.ts";
import type { DraftCell, SystemDraft } from "./SystemDraft.ts";
import { closeTypes, coversOf, cyclicCore, type RegionType, typeKey, typeOf } from "./types.ts";

/** Joint cells behind tables that bind one another in a circle; more are not audited, and the release is refused. */
const MOST_JOINT_CELLS = 20_000;

export interface LatticeOptions {
  /** Begins the key of every cell: dataset, version, measure, window. */
  readonly frame: string;
  readonly facts: readonly Fact[];
  /** Types that others need to stand beside, though no fact has them. */
  readonly alsoTypes: readonly RegionType[];
  /** Whether a zero is always printed: nothing is then behind it. */
  readonly zerosShown: boolean;
}

export type LatticeOutcome =
  | { readonly kind: "built" }
  | { readonly kind: "too-large" }
  /** A sum that is less than one of its parts: the tables are not of the same records. */
  | { readonly kind: "contradiction"; readonly whole: DraftCell; readonly parts: readonly DraftCell[] };

/**
 * All regions that facts state or share margins through, and the sums between them: every region is the sum of those
 * that divide it further. Where tables bind one another in a circle (facility by year, year by sex, sex by facility),
 * their joint cells are added, since such tables say more together than through their margins.
 */
export function addLattice(
  draft: SystemDraft,
  { frame, facts, alsoTypes, zerosShown }: LatticeOptions,
): LatticeOutcome {
  const [like] = facts;
  if (like === undefined) return { kind: "built" };
  const stated = [...facts.map(({ attributes }) => typeOf(attributes)), ...alsoTypes];
  const core = cyclicCore(stated);
  const types = closeTypes([...stated, ...core]);
  if (types === null) return { kind: "too-large" };

  const cellOf = (
    attributes: Readonly<Record<string, string>>,
    kind: DraftCell["kind"] = "region",
  ): DraftCell =>
    draft.cell(cellKey(frame, attributes), () => ({ kind, attributes, value: null, over: [], like }));
  const byType = new Map(types.map((type) => [typeKey(type), new Set<DraftCell>()]));
  for (const fact of facts) {
    const cell = cellOf(fact.attributes);
    if (cell.value !== null && cell.value !== fact.value)
      return { kind: "contradiction", whole: cell, parts: [cell] };
    cell.facts.push(fact);
    cell.value = fact.value;
    byType.get(typeKey(typeOf(fact.attributes)))?.add(cell);
  }

  // From the finest to the coarsest: when a type is reached, all that divides it is there.
  const divisions: {
    readonly whole: DraftCell;
    readonly parts: DraftCell[];
    readonly over: readonly string[];
  }[] = [];
  const largestSum = new Map<DraftCell, number>();
  for (const type of types) {
    const own = [...(byType.get(typeKey(type)) ?? [])];
    for (const cell of own) if (cell.facts.length === 0) cell.value = largestSum.get(cell) ?? 0;
    for (const cover of coversOf(type, types)) {
      const families = new Map<DraftCell, DraftCell[]>();
      for (const cell of own) {
        const whole = cellOf(pick(cell.attributes, cover));
        byType.get(typeKey(cover))?.add(whole);
        const parts = families.get(whole);
        if (parts === undefined) families.set(whole, [cell]);
        else parts.push(cell);
      }
      const over = type.filter((attribute) => !cover.includes(attribute));
      for (const [whole, parts] of families) {
        divisions.push({ whole, parts, over });
        largestSum.set(whole, Math.max(largestSum.get(whole) ?? 0, sumOf(parts)));
      }
    }
  }
  for (const { whole, parts, over } of divisions)
    if (!draft.addDivision(whole, parts, over, `sum over ${over.join(", ")}`))
      return { kind: "contradiction", whole, parts };

  const edges = core.map((type) =>
    [...(byType.get(typeKey(type)) ?? [])].filter(({ value }) => !zerosShown || value !== 0),
  );
  const joint = joinRegions(
    edges.map((cells) => cells.map(({ attributes }) => attributes)),
    MOST_JOINT_CELLS,
  );
  if (joint === null) return { kind: "too-large" };
  if (core.length > 0)
    core.forEach((type, at) => {
      const byRegion = new Map<string, DraftCell[]>();
      for (const attributes of joint) {
        const key = cellKey(frame, pick(attributes, type));
        const cell = cellOf(attributes, "joint");
        const list = byRegion.get(key);
        if (list === undefined) byRegion.set(key, [cell]);
        else list.push(cell);
      }
      for (const cell of edges[at] ?? []) draft.addSum(cell, byRegion.get(cell.key) ?? [], "joint cells");
    });
  return { kind: "built" };
}

export function cellKey(frame: string, attributes: Readonly<Record<string, string>>): string {
  return `${frame} ${JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

function pick(
  attributes: Readonly<Record<string, string>>,
  type: RegionType,
): Readonly<Record<string, string>> {
  return Object.fromEntries(type.map((attribute) => [attribute, attributes[attribute] ?? ""]));
}

function sumOf(cells: readonly DraftCell[]): number {
  return cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
