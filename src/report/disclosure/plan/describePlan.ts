import type { DisclosurePlan, FigurePlan, QuantityPlan, TablePlan, Withholding } from "./DisclosurePlan.ts";

const reasons: Readonly<Record<Withholding, string>> = {
  small: "it is below its threshold",
  protects: "with it, a small count could be computed",
  follows: "it is computed from figures that are withheld",
  "too-fine": "it is about something finer than the profile shows",
  untraced: "nobody says what it was made from",
  undeclared: "nobody says what its columns are about",
  records: "it tells single records apart",
  policy: "disclosure.json says so",
};

/** A plan in plain text, for those who hold the records: it says which counts are small, so it is not for release. */
export function describePlan(plan: DisclosurePlan): string {
  const { profile, rules, protectedDatasets, tables, quantities, figures } = plan;
  if (protectedDatasets.length === 0)
    return `Profile "${profile}", for ${rules.audience}: nothing in this report rests on records of persons or on counts that are not public; everything is shown.`;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["Tables", tables.map(describeTable)],
    ["Figures", figures.flatMap(describeFigure)],
    ["Numbers", quantities.flatMap(describeQuantity)],
    ["Audit", describeAudit(plan)],
  ];
  return [
    `Profile "${profile}", for ${rules.audience}. Protected: ${protectedDatasets.join(", ")}.`,
    ...(plan.loosened.length === 0
      ? []
      : [`Looser than the profile: ${plan.loosened.join(", ")}. Reason: ${plan.reason ?? "none"}`]),
    ...lists.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)],
    ),
  ].join("\n");
}

function describeTable({ id, state, why, levels, loss, rows, figures, small, cells }: TablePlan): string {
  if (state === "withheld") return `${id}: withheld, because ${why === null ? "of its rules" : reasons[why]}`;
  const coarser = Object.entries(levels).map(([dimension, level]) =>
    level === "all" ? `without ${dimension}` : `${dimension} by ${level}`,
  );
  const of = (asked: Withholding) => cells.filter(({ why: reason }) => reason === asked).length;
  const withheld = (["small", "protects", "follows"] as const).flatMap((reason) =>
    of(reason) === 0 ? [] : [`${of(reason)} ${words[reason]}`],
  );
  return [
    `${id}: ${coarser.length === 0 ? "at its own levels" : `${coarser.join(", ")}; ${rows.before} rows become ${rows.after}, ${loss.toFixed(0)} bits lost`}`,
    `${small} of ${figures} figures above zero are small`,
    withheld.length === 0 ? "nothing withheld" : `withheld: ${withheld.join(", ")}`,
  ].join("; ");
}

const words = { small: "small", protects: "to protect them", follows: "computed from these" } as const;

function describeFigure({ id, state, why }: FigurePlan): readonly string[] {
  if (state === "kept") return [];
  if (state === "redrawn") return [`${id}: drawn from what is shown of its table`];
  return [
    `${id}: withheld, because ${why === "table" ? "its table is" : "it cannot be drawn from what is shown of its table"}`,
  ];
}

function describeQuantity({ id, state, why, below }: QuantityPlan): readonly string[] {
  if (state === "shown") return [];
  if (state === "coarsened") return [`${id}: given less exactly, because ${reasons[why ?? "too-fine"]}`];
  const said = below === null ? "withheld" : `said to be fewer than ${below}`;
  return [`${id}: ${said}, because ${reasons[why ?? "untraced"]}`];
}

function describeAudit({ audit }: DisclosurePlan): readonly string[] {
  if (audit === null) return [];
  const { solver, cells, relations, solved, earlier, withheld } = audit;
  return [
    `${cells} cells and ${relations} relations between them, attacked by linear programs (${solver}); ${earlier} statements of earlier releases`,
    ...(solved.optimal + solved.sufficient === 0
      ? []
      : [
          `withheld cells chosen by integer program: ${solved.optimal} parts to the cheapest set, ${solved.sufficient} to a sufficient one`,
        ]),
    ...withheld.map(
      ({ about, lower, upper, state, isSmall }) =>
        `${about}: ${isSmall ? "small, " : ""}can be anything from ${lower} to ${upper} for whoever computes; ${state}`,
    ),
  ];
}
