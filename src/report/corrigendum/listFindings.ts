import { fillTemplate, formatInteger } from "../../quantities/index.ts";
import type { ChangedNumber } from "../difference/index.ts";
import { type Block, paragraph } from "../document/index.ts";
import { type CorrigendumContext, labelOf, printedIn } from "./CorrigendumContext.ts";

/** What the corrections do to the findings of the summary; without a summary, to the numbers that the text prints. */
export function listFindings(context: CorrigendumContext): readonly Block[] {
  const { words, was, is, difference } = context;
  const changed = new Map(difference.numbers.map((number) => [number.id, number]));
  const before = was.findings ?? [];
  const after = is.findings ?? [];
  if (before.length === 0 && after.length === 0) {
    const lines = difference.headline.flatMap((id) => {
      const number = changed.get(id);
      return number === undefined ? [] : [headline(number, context)];
    });
    return lines.length === 0 ? [paragraph(words.noNumber)] : [paragraph(words.noSummary), listOf(lines)];
  }

  const known = new Set(before.map(({ quantity }) => quantity));
  const kept = new Set(after.map(({ quantity }) => quantity));
  const lines = [
    ...after.flatMap(({ finding, quantity }) => {
      if (known.has(quantity) && !changed.has(quantity)) return [];
      const template = known.has(quantity) ? words.finding : words.findingAdded;
      return [fill(template, quantity, finding, context)];
    }),
    ...before
      .filter(({ quantity }) => !kept.has(quantity))
      .map(({ finding, quantity }) => fill(words.findingRemoved, quantity, finding, context)),
  ];
  if (lines.length === 0) return [paragraph(words.noFinding)];
  const hasOthers = after.some(({ quantity }) => known.has(quantity) && !changed.has(quantity));
  return [...lines.map((line) => paragraph(line)), ...(hasOthers ? [paragraph(words.otherFindings)] : [])];
}

const listOf = (lines: readonly string[]): Block => ({
  type: "list",
  ordered: false,
  start: 1,
  items: lines.map((line) => [paragraph(line)]),
});

function headline({ id }: ChangedNumber, context: CorrigendumContext): string {
  return fill(context.words.headline, id, 0, context);
}

function fill(template: string, id: string, finding: number, context: CorrigendumContext): string {
  const { was, is, words, language } = context;
  return fillTemplate(template, {
    finding: formatInteger(finding, language),
    label: labelOf(id, context),
    was: printedIn(was, id, context) ?? words.absent,
    is: printedIn(is, id, context) ?? words.absent,
  });
}
