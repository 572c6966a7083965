import { SijillError } from "../../../errors/index.ts";
import {
  type FormatQuantityOptions,
  formatQuantity,
  type QuantityForm,
  quantityForms,
} from "../../../quantities/index.ts";
import { nearNames } from "../../nearNames.ts";
import { problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/** `:q[id]{form=unit decimals=1}` binds a number of the text to its quantity. */
export const quantityDirective: TextDirectiveCompiler = {
  attributes: ["form", "decimals"],
  compile({ label: id, attributes, place }, context) {
    const at = problemPlace(place);
    const quantity = context.analysis.quantities.get(id);
    if (quantity === undefined) {
      const known = [...context.analysis.quantities.keys()].sort();
      context.problems.push(messages.quantityUnknown(at, id, nearNames(id, known), known));
      return null;
    }
    const form = attributes.form ?? "value";
    if (!isForm(form)) {
      const expected = `one of: ${quantityForms.join(", ")}`;
      context.problems.push(messages.attributeInvalid(at, "q", "form", form, expected));
      return null;
    }
    const decimals = attributes.decimals;
    if (decimals !== undefined && !/^(?:\d|1[0-2])$/.test(decimals)) {
      const expected = "a whole number from 0 to 12";
      context.problems.push(messages.attributeInvalid(at, "q", "decimals", decimals, expected));
      return null;
    }
    const options: FormatQuantityOptions = {
      language: context.language,
      form,
      ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
    };
    try {
      return { type: "quantity", quantity, form, text: formatQuantity(quantity, options), place };
    } catch (error) {
      if (!(error instanceof SijillError)) throw error;
      context.problems.push(...error.problems.map((problem) => ({ ...problem, place: at })));
      return null;
    }
  },
};

const isForm = (form: string): form is QuantityForm => (quantityForms as readonly string[]).includes(form);
