import type { BuildDifference, ChangedNumber, ChangedPassage } from "./BuildDifference.ts";
import { describeGround } from "./describeGround.ts";

/** A difference as lines for a terminal: the answer first, then every number with its cause and where it stands. */
export function describeDifference(difference: BuildDifference): string {
  const { earlier, later, same, numbers, passages, headline } = difference;
  if (same) return `Both are the same build: ${earlier.root}`;
  const words = passages.filter(({ numbers: printed }) => printed.length === 0);
  return [
    `${earlier.title}: version ${earlier.version} (${earlier.date}) → ${later.version} (${later.date})`,
    `${numbers.length} numbers differ, ${passages.length} passages read otherwise, ${words.length} of them in words only.`,
    headline.length === 0
      ? "No number of the findings is touched."
      : `Numbers of the findings that are touched: ${headline.join(", ")}.`,
    ...section(
      "Code and settings",
      difference.code.map((ground) => `  ${describeGround(ground)}`),
    ),
    ...section(
      "Inputs",
      difference.inputs.map(({ dataset, file, change }) => `  ${dataset}/${file} ${change}`),
    ),
    ...section("Numbers", numbers.flatMap(describeNumber)),
    ...section("Passages", passages.flatMap(describePassage)),
  ].join("\n");
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

function describeNumber(number: ChangedNumber): readonly string[] {
  const { id, label, change, printed, members, causes, grounds } = number;
  return [
    `  ${id}: ${label}`,
    `    ${change === "changed" ? `${show(printed.was)} → ${show(printed.is)}` : change}`,
    ...members.map(({ member, was, is }) => `    ${member}: ${show(was)} → ${show(is)}`),
    `    cause: ${causes.join(" or ")}. ${grounds.map((ground) => describeGround(ground)).join(" ")}`,
    ...whereOf(number),
  ];
}

function whereOf({ passages, exhibits }: ChangedNumber): readonly string[] {
  const places = [
    ...passages.map(({ file, paragraph, passage }) =>
      paragraph === null ? `${file}, passage ${passage}` : `${file}, paragraph ${paragraph}`,
    ),
    ...exhibits.flatMap(({ kind, printed }) =>
      Object.entries(printed).map(([file, number]) => `${file}, ${kind} ${number}`),
    ),
  ];
  return places.length === 0 ? [] : [`    in: ${[...new Set(places)].join("; ")}`];
}

function describePassage({ file, kind, paragraph, was, is }: ChangedPassage): readonly string[] {
  const number = paragraph.is ?? paragraph.was;
  return [
    `  ${file}, ${kind}${number === null ? "" : ` of paragraph ${number}`}`,
    ...(was === null ? [] : [`    − ${was}`]),
    ...(is === null ? [] : [`    + ${is}`]),
  ];
}

const show = (value: unknown): string => (value === null ? "not there" : String(value));
