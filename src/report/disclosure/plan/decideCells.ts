import { SijillError } from "../../../errors/index.ts";
import type { Solver } from "../../../statistics/index.ts";
import {
  buildSystem,
  type DraftCell,
  describeCell,
  type Fact,
  fewerThan,
  thresholdOf,
} from "../facts/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import { messages } from "../messages.ts";
import type { SmallNumberRules } from "../profiles/index.ts";
import { mayBeWithheld, suppressCells } from "../suppression/index.ts";
import { attackCells, type CellSystem, knownAfter, reachableNeeds } from "../system/index.ts";
import type { Audit, Withholding } from "./DisclosurePlan.ts";

/** What is decided about one place that states a count. */
export interface PlaceDecision {
  readonly why: Withholding;
  /** For a small count: what it is said to be fewer than. */
  readonly below: number | null;
}

export interface CellDecisions {
  /** Withheld places by their key. */
  readonly withheld: ReadonlyMap<string, PlaceDecision>;
  readonly audit: Audit;
}

export const placeKey = (place: Fact["place"]): string => JSON.stringify(place);

/**
 * Decides which statements a version makes: small counts are withheld, others so that no small one can be computed,
 * and the whole is attacked by linear programming together with all earlier releases. Anything else than a proof that
 * it holds is an error, and nothing is released.
 *
 * @param earlierIsAccepted small counts that earlier releases give away may be shown again
 * @throws SIJILL_DISCLOSURE_AUDIT_TOO_LARGE, SIJILL_DISCLOSURE_TABLES_CONTRADICT, SIJILL_DISCLOSURE_ALREADY_RELEASED,
 *   SIJILL_DISCLOSURE_NOT_PROTECTABLE, SIJILL_DISCLOSURE_AUDIT_FAILED
 */
export function decideCells(
  facts: readonly Fact[],
  options: {
    readonly hierarchies: Hierarchies;
    readonly rules: SmallNumberRules;
    readonly solver: Solver;
    readonly earlierIsAccepted: boolean;
  },
): CellDecisions {
  const { hierarchies, rules, solver, earlierIsAccepted } = options;
  const built = buildSystem(facts, hierarchies, rules);
  if (built.kind === "too-large") throw new SijillError(messages.auditTooLarge());
  if (built.kind === "contradiction")
    throw new SijillError(
      messages.tablesContradict(describeCell(built.whole), built.parts.map(describeCell)),
    );

  const { cells } = built;
  const name = (index: number) => nameCell(cells[index]);
  const asked = earlierIsAccepted ? waiveKnown(built.system, solver) : built.system;
  const { system, withheld, unprotected, solved } = suppressCells(asked, solver);
  if (unprotected.length > 0) {
    const known = unprotected.filter((index) => system.cells[index]?.role === "known");
    throw new SijillError(
      known.length > 0
        ? messages.alreadyReleased(known.map(name))
        : messages.notProtectable(unprotected.map(name)),
    );
  }

  const hidden = new Set(withheld);
  const needy = system.cells.flatMap(({ need }, index) => (need === null ? [] : [index]));
  const attacked = attackCells(
    system,
    knownAfter(system, hidden),
    [...new Set([...withheld, ...needy])],
    solver,
  );
  const broken = [...attacked].filter(([, { state }]) => state !== "protected").map(([index]) => index);
  if (broken.length > 0) throw new SijillError(messages.auditFailed(broken.map(name)));

  return {
    withheld: new Map(
      withheld.flatMap((index) => {
        const cell = cells[index];
        if (cell === undefined) return [];
        const isSmall = system.cells[index]?.need !== null;
        const decision: PlaceDecision = {
          why: isSmall ? "small" : "protects",
          below:
            isSmall && !cell.like.measure.startsWith("magnitude")
              ? fewerThan(thresholdOf(cell, rules))
              : null,
        };
        return cell.facts.map(({ place }) => [placeKey(place), decision] as const);
      }),
    ),
    audit: {
      solver: solver.name,
      cells: system.cells.length,
      relations: system.relations.length,
      solved,
      earlier: facts.filter(({ place }) => place.kind === "earlier").length,
      withheld: [...attacked].map(([index, { lower, upper, state }]) => ({
        about: name(index),
        lower,
        upper,
        state,
        isSmall: system.cells[index]?.need !== null,
      })),
    },
  };
}

const nameCell = (cell: DraftCell | undefined): string => (cell === undefined ? "?" : describeCell(cell));

/** Asks nothing more for what earlier releases give away by themselves, whatever is withheld now. */
function waiveKnown(system: CellSystem, solver: Solver): CellSystem {
  const choices = new Set(system.cells.flatMap((cell, index) => (mayBeWithheld(cell) ? [index] : [])));
  const givenAway = (of: CellSystem) => new Set(reachableNeeds(of, choices, solver).beyondHelp);
  const forgotten = system.cells.map((cell) =>
    cell.role === "known" ? { ...cell, role: "implied" as const } : cell,
  );
  const [now, anyway] = [givenAway(system), givenAway({ ...system, cells: forgotten })];
  const cells = system.cells.map((cell, index) =>
    now.has(index) && !anyway.has(index) ? { ...cell, need: null } : cell,
  );
  return { ...system, cells };
}
