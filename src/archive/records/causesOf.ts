import type { DatasetDescriptor, DeathRecord, Missing, Term } from "../../records/index.ts";
import type { RowText } from "./rowText.ts";

type CauseField = "cause.declared" | "cause.observed" | "cause.assessed";

/**
 * The three things a row can say of a cause, kept apart: declared, observed, assessed. A term belongs to the codebook of
 * its dataset; without an entry there it is the word of the source. One column of what was observed is one sign seen.
 */
export function causesOf(text: RowText, { id, codebook }: DatasetDescriptor): DeathRecord["cause"] {
  const term = (field: CauseField, value: string): Term => {
    const codes = codebook?.[field];
    const code = codes !== undefined && Object.hasOwn(codes, value) ? (codes[value] ?? value) : value;
    return { vocabulary: `${id}:${field}`, version: "dataset.json", code, text: value };
  };
  const stated = (field: CauseField): Term | Missing | null => {
    const value = text(field);
    if (value === null) return null;
    return value === "" ? "unknown" : term(field, value);
  };
  const [declared, assessed] = [stated("cause.declared"), stated("cause.assessed")];
  const observed = text("cause.observed");
  return {
    ...(declared === null ? {} : { declared }),
    ...(observed ? { observed: [{ sign: term("cause.observed", observed), state: "present" }] } : {}),
    ...(assessed === null ? {} : { assessed }),
  };
}
