import { spokenMethod } from "../../analysis/index.ts";
import { formatQuantity, type InputRef, type Quantity, selectLanguage } from "../../quantities/index.ts";
import {
  anchors,
  type Block,
  describeInput,
  type Inline,
  paragraph,
  referenceInline,
  separated,
  text,
} from "../document/index.ts";
import type { PrintedNumber } from "../ledger/index.ts";
import type { AppendixParts } from "./buildAppendix.ts";

/** Where a quantity is printed as a whole sentence, the column of what was printed needs the room of one. */
const WORDY = 40;

/** A table with one row for each quantity of the text, in the order they are first printed. */
export function explainNumbers(
  numbers: readonly PrintedNumber[],
  { document, ledger, wording }: AppendixParts,
): readonly Block[] {
  if (numbers.length === 0) return [];
  const { language } = document.frontMatter;
  const words = wording.ledger;
  const semicolon = selectLanguage(language).phrases.detailSeparator;
  const quantities = new Map(ledger.quantities.map((quantity) => [quantity.id, quantity]));
  const ids = [...new Set(numbers.map((number) => number.quantity))];

  const printedAs = (id: string): string =>
    [...new Set(numbers.filter((one) => one.quantity === id).map((one) => one.text))].join(semicolon);
  const isWordy = ids.some((id) => printedAs(id).length > WORDY);
  const rows = ids.flatMap((id) => {
    const quantity = quantities.get(id);
    if (quantity === undefined) return [];
    return [
      [
        [{ type: "anchor", id: anchors.quantity(id) } as const, text(printedAs(id))],
        [text(formatQuantity(quantity, { language, form: "sentence" })), ...cited(quantity)],
        describeMaking(quantity),
        describeInputs(quantity.inputs),
      ],
    ];
  });
  return [
    paragraph(words.introduction),
    {
      type: "textTable",
      label: words.title,
      align: [null, null, null, null],
      widths: isWordy ? [6, 7, 5, 5] : [3, 7, 5, 5],
      rows: [[words.printed, words.meaning, words.made, words.from].map((head) => [text(head)]), ...rows],
    },
  ];

  function cited({ citation }: Quantity): readonly Inline[] {
    const number = citation === undefined ? 0 : document.sourceKeys.indexOf(citation) + 1;
    if (number === 0) return [];
    const link: Inline = { type: "link", url: `#${anchors.source(number)}`, children: [text(`[${number}]`)] };
    return [text(" "), link];
  }

  function describeMaking({ method }: Quantity): readonly Inline[] {
    const made = text(`${spokenMethod(method, language)}.`);
    if (method.reference === undefined) return [made];
    const [before = "", after = ""] = words.reference.split("{reference}");
    return [made, text(` ${before}`), referenceInline(method.reference), text(after)];
  }

  function describeInputs(inputs: readonly InputRef[]): readonly Inline[] {
    if (inputs.length === 0) return [text(words.noInput)];
    const described = inputs.map((input) => [text(describeInput(input, words.input, language))]);
    return separated(described, text(semicolon));
  }
}
