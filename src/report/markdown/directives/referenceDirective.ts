import { fillTemplate } from "../../../quantities/index.ts";
import { nearNames } from "../../nearNames.ts";
import { problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/**
 * `:ref[id]` prints "Figure 2", "Table 1" or, in an annex, "paragraph 12" as a link; `{kind=table}` tells a table from a
 * figure of the same id.
 */
export const referenceDirective: TextDirectiveCompiler = {
  attributes: ["kind"],
  compile({ label: id, attributes, place }, context) {
    const at = problemPlace(place);
    const { kind } = attributes;
    if (kind !== undefined && kind !== "figure" && kind !== "table" && kind !== "paragraph") {
      const expected = "figure, table or paragraph";
      context.problems.push(messages.attributeInvalid(at, "ref", "kind", kind, expected));
      return null;
    }
    const placed = context.placements.filter((one) => kind === undefined || one.kind === kind);
    const [found, another] = placed.filter((one) => one.id === id);
    if (found === undefined) {
      const known = [...new Set(placed.map((one) => one.id))].sort();
      context.problems.push(messages.referenceUnknown(at, id, nearNames(id, known), known));
      return null;
    }
    if (another !== undefined && another.kind !== found.kind) {
      context.problems.push(messages.referenceAmbiguous(at, id));
      return null;
    }
    context.referenced.add(`${found.kind} ${id}`);
    // The numbers of paragraphs are known only when the whole document stands; they are put in then.
    const text =
      found.kind === "paragraph"
        ? ""
        : fillTemplate(context.wording[found.kind], { number: String(found.number) });
    return { type: "reference", kind: found.kind, id, text, place };
  },
};
