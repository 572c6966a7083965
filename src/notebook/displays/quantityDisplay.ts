import { spokenMethod } from "../../analysis/index.ts";
import { formatQuantity, type Quantity } from "../../quantities/index.ts";
import { describeInput, element, reportWording } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display } from "../display/Shown.ts";
import { notebookWording } from "../wording/index.ts";
import { facts, folded, list } from "./facts.ts";

const kinds: ReadonlySet<unknown> = new Set<Quantity["kind"]>([
  "count",
  "proportion",
  "ratio",
  "duration",
  "exposure",
  "rate",
  "risk",
  "measure",
  "date",
  "withheld",
]);

/** A quantity as one sentence with its interval, and folded under it how it was made and from what. */
export const quantityDisplay: Display<Quantity> = {
  recognises: (value): value is Quantity =>
    isObject(value) && kinds.has(value.kind) && isObject(value.method) && Array.isArray(value.inputs),

  show: (quantity, { language }) => {
    const words = notebookWording(language);
    const { ledger, nature } = reportWording(language);
    const sentence = formatQuantity(quantity, { language, form: "sentence" });
    const { method, inputs } = quantity;
    const from = inputs.map((input) => describeInput(input, ledger.input, language));
    return {
      html: element(
        "div",
        {},
        element("p", { style: "margin:0" }, element("strong", {}, sentence)),
        folded(
          `${nature[quantity.nature]} · ${quantity.id}`,
          facts(
            [
              [words.method, spokenMethod(method, language)],
              ["", method.reference ?? null],
              [words.inputs, from.length === 0 ? ledger.noInput : list(from)],
            ],
            language,
          ),
        ),
      ),
      text: sentence,
      parts: [{ kind: "quantity", value: quantity }],
    };
  },
};
