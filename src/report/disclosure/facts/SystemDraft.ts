import type { Fact } from "./Fact.ts";

/** A cell of a system while the system is built. */
export interface DraftCell {
  readonly key: string;
  readonly kind: "region" | "remainder" | "joint" | "change";
  readonly attributes: Readonly<Record<string, string>>;
  /** Statements of the cell; none for one that is only implied. */
  readonly facts: Fact[];
  /** Null where nothing states it and nothing that is stated adds up to it. */
  value: number | null;
  /** Dimensions over which a remainder stands: a remainder over sexes may be women. */
  readonly over: readonly string[];
  /** Fact that tells unit, measure and dataset of the cell. */
  readonly like: Fact;
}

export interface DraftRelation {
  readonly terms: readonly (readonly [cell: DraftCell, times: number])[];
  readonly lower: number;
  readonly upper: number;
  readonly reason: string;
}

/** Cells and relations as they are found; sorted when all are there. */
export class SystemDraft {
  readonly cells = new Map<string, DraftCell>();
  readonly relations: DraftRelation[] = [];

  /** The cell of a key, made when it is new. */
  cell(key: string, make: () => Omit<DraftCell, "key" | "facts">): DraftCell {
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const cell: DraftCell = { ...make(), key, facts: [] };
    this.cells.set(key, cell);
    return cell;
  }

  /** `whole = Σ parts`, which holds exactly. */
  addSum(whole: DraftCell, parts: readonly DraftCell[], reason: string): void {
    this.relations.push({
      terms: [...parts.map((part) => [part, 1] as const), [whole, -1]],
      lower: 0,
      upper: 0,
      reason,
    });
  }

  /** `smaller ≤ larger`. */
  addOrder(smaller: DraftCell, larger: DraftCell, reason: string): void {
    this.relations.push({
      terms: [
        [larger, 1],
        [smaller, -1],
      ],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      reason,
    });
  }

  /**
   * `whole = Σ parts + remainder`. A remainder of nothing is taken to be known as nothing, which can only help whoever
   * attacks; any other is a cell of its own.
   *
   * @returns false when the parts are more than the whole
   */
  addDivision(
    whole: DraftCell,
    parts: readonly DraftCell[],
    over: readonly string[],
    reason: string,
  ): boolean {
    const values = parts.map(({ value }) => value);
    if (whole.value === null || values.includes(null)) {
      this.addSum(whole, parts, reason);
      return true;
    }
    const left = whole.value - values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (left < -1e-9) return false;
    if (Math.abs(left) <= 1e-9) this.addSum(whole, parts, reason);
    else {
      const remainder = this.cell(
        `${whole.key} without ${JSON.stringify(parts.map(({ key }) => key).sort())}`,
        () => ({
          kind: "remainder",
          attributes: whole.attributes,
          value: left,
          over,
          like: whole.like,
        }),
      );
      this.addSum(whole, [...parts, remainder], reason);
    }
    return true;
  }
}
