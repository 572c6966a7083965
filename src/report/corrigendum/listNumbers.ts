import { type Cell, fillTemplate, formatDate, formatDecimal, formatInteger } from "../../quantities/index.ts";
import { textTable } from "../annex/index.ts";
import type { ChangedNumber } from "../difference/index.ts";
import { type Block, paragraph } from "../document/index.ts";
import { type CorrigendumContext, cellIn, labelOf, nameCell, printedIn } from "./CorrigendumContext.ts";

/** Every changed number, as it was and as it should be, with its cause and the places where this language prints it. */
export function listNumbers(context: CorrigendumContext): readonly Block[] {
  const { difference, words } = context;
  const { numbers } = difference;
  if (numbers.length === 0) return [paragraph(words.noNumber)];
  return [
    paragraph(words.numbersIntroduction),
    textTable(
      words.numbers,
      [6, 3, 3, 2, 4],
      [words.number, words.was, words.is, words.cause, words.where],
      numbers.map((number) => rowOf(number, context)),
    ),
  ];
}

function rowOf(number: ChangedNumber, context: CorrigendumContext): readonly string[] {
  const { words, causes, was, is } = context;
  const isCell = number.kind === "cell";
  const before = isCell ? cellIn(number, "was", context) : printedIn(was, number.id, context);
  const after = isCell ? cellIn(number, "is", context) : printedIn(is, number.id, context);
  return [
    isCell
      ? nameCell(number, context)
      : [labelOf(number.id, context), ...members(number, context)].join("; "),
    before ?? words.absent,
    after ?? words.absent,
    number.causes.map((cause) => causes.causes[cause]).join(words.or),
    placesOf(number, context),
  ];
}

/** What changed of a quantity besides its value: its limits, its base, its period. */
function members(
  { change, members: changed }: ChangedNumber,
  context: CorrigendumContext,
): readonly string[] {
  const { words, causes } = context;
  if (change !== "changed") return [];
  return changed
    .filter(({ member }) => member !== "value")
    .map(({ member, was, is }) =>
      fillTemplate(words.member, {
        member: causes.members[member] ?? member,
        was: memberText(member, was, context),
        is: memberText(member, is, context),
      }),
    );
}

/** Decimals of a limit or a part: as many as tell two versions apart in print. */
const MEMBER_DECIMALS = 6;

function memberText(member: string, value: Cell, { language, words }: CorrigendumContext): string {
  if (value === null) return words.absent;
  if (typeof value === "string") return member.startsWith("period") ? formatDate(value, language) : value;
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value)) return formatInteger(value, language);
  const decimals = (String(value).split(".")[1] ?? "").length;
  return formatDecimal(value, Math.min(MEMBER_DECIMALS, decimals), language);
}

/** "paragraph 12, Table 1": where the text of this language prints the number. */
function placesOf(number: ChangedNumber, { file, report, words }: CorrigendumContext): string {
  const passages = number.passages
    .filter((passage) => passage.file === file)
    .map(({ paragraph: at, passage }) =>
      at === null
        ? fillTemplate(words.passage, { number: String(passage) })
        : fillTemplate(report.paragraph, { number: String(at) }),
    );
  const exhibits = number.exhibits.flatMap(({ kind, printed }) => {
    const at = printed[file];
    return at === undefined ? [] : [fillTemplate(report[kind], { number: String(at) })];
  });
  const places = [...new Set([...passages, ...exhibits])];
  return places.length === 0 ? words.notPrinted : places.join(words.listSeparator);
}
