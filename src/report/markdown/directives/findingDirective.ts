import { fillTemplate, formatQuantity, type Quantity } from "../../../quantities/index.ts";
import { type Confidence, confidences, selectAnnexWording } from "../../annex/index.ts";
import type { Inline } from "../../document/index.ts";
import { nearNames } from "../../nearNames.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { checkNumerals } from "../checkNumerals.ts";
import { compileInlines } from "../compileInlines.ts";
import type { BlockDirective, BlockDirectiveCompiler } from "./BlockDirectiveCompiler.ts";
import { messages } from "./messages.ts";
import { directiveAttributes } from "./readDirective.ts";

/** A judge reads one page: more findings than this are none. */
const MOST_FINDINGS = 7;

const form = "::finding[…]{quantity=… place=… confidence=… paragraph=…}";

/**
 * `::finding[The recording goes on.]{quantity=vdc.after.certain place=Syria confidence=high paragraph=vdc}` is one
 * finding of the summary. It is printed with its figure, unit, base, period and interval, its place, how sure it is, and
 * the paragraph that gives the reasons.
 */
export const findingDirective: BlockDirectiveCompiler = {
  form,
  compile(node, path, context) {
    const place = placeOf(node, path, context);
    const at = problemPlace(place);
    if (context.annex === null) {
      context.problems.push(messages.findingOutsideAnnex(at));
      return [];
    }
    const attributes = directiveAttributes(
      node,
      ["quantity", "place", "confidence", "paragraph"],
      path,
      context,
    );
    for (const name of ["quantity", "place", "confidence", "paragraph"])
      if ((attributes[name] ?? "") === "") context.problems.push(messages.findingIncomplete(at, name, form));
    checkNumerals(attributes.place ?? "", node, path, context);
    const words = wordsOf(node, path, context);
    const confidence = attributes.confidence ?? "";
    if (confidence !== "" && !isConfidence(confidence))
      context.problems.push(
        messages.attributeInvalid(at, "finding", "confidence", confidence, confidences.join(", ")),
      );
    const target = attributes.paragraph ?? "";
    const named = context.placements.filter((one) => one.kind === "paragraph").map((one) => one.id);
    if (target !== "" && !named.includes(target))
      context.problems.push(messages.referenceUnknown(at, target, nearNames(target, named), named));
    const quantity = findQuantity(attributes.quantity ?? "", at, context);
    if (quantity === null || !isConfidence(confidence)) return [];

    context.annex.findings.push({ quantity: quantity.id, place });
    const number = context.annex.findings.length;
    if (number === MOST_FINDINGS + 1) context.problems.push(messages.findingsTooMany(at, MOST_FINDINGS));

    const phrases = selectAnnexWording(context.language).phrases;
    const text = (value: string): Inline => ({ type: "text", value });
    const [before = "", after = ""] = phrases.see.split("{paragraph}");
    return [
      {
        type: "paragraph",
        children: [
          { type: "strong", children: [text(fillTemplate(phrases.finding, { number: String(number) }))] },
          text(" "),
          ...words,
          text(" "),
          {
            type: "quantity",
            quantity,
            form: "sentence",
            text: formatQuantity(quantity, { language: context.language, form: "sentence" }),
            place,
          },
          ...(hasRange(quantity) ? [] : [text(` ${phrases.noInterval[quantity.nature]}`)]),
          text(` ${fillTemplate(phrases.place, { place: attributes.place ?? "" })}`),
          text(` ${phrases.confidence[confidence]}`),
          text(` ${before}`),
          { type: "reference", kind: "paragraph", id: target, text: "", place },
          text(after),
        ],
      },
    ];
  },
};

function wordsOf(node: BlockDirective, path: string, context: CompileContext): readonly Inline[] {
  const at = problemPlace(placeOf(node, path, context));
  if (node.type === "leafDirective" && node.children.length > 0)
    return compileInlines(node.children, path, context);
  context.problems.push(messages.findingIncomplete(at, "words", form));
  return [];
}

/** The quantity of a finding: with a period, and with an interval where it is an estimate. */
function findQuantity(
  id: string,
  at: ReturnType<typeof problemPlace>,
  context: CompileContext,
): Quantity | null {
  if (id === "") return null;
  const quantity = context.analysis.quantities.get(id);
  if (quantity === undefined) {
    const known = [...context.analysis.quantities.keys()].sort();
    context.problems.push(messages.quantityUnknown(at, id, nearNames(id, known), known));
    return null;
  }
  if (quantity.period === null) context.problems.push(messages.findingWithoutPeriod(at, id));
  if (quantity.nature === "estimated" && !hasRange(quantity))
    context.problems.push(messages.findingWithoutInterval(at, id));
  return quantity;
}

const hasRange = ({ interval, bounds }: Quantity): boolean => interval !== undefined || bounds !== undefined;

const isConfidence = (word: string): word is Confidence => (confidences as readonly string[]).includes(word);
