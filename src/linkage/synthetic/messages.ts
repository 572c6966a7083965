import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  recordsInvalid: (value: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${value} is not a number of records.`,
    place: { path: "options.records" },
    value: String(value),
    expected: "a whole number from 1 to 100000000",
    fix: "For example records: 10000",
  }),
  probabilityInvalid: (source: string, name: string, value: unknown): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${name} of the source ${source.slice(0, 80)} is ${String(value)}, which is not a probability.`,
    place: { path: `options.sources.${name}` },
    value: String(value),
    expected: "a number from 0 to 1; repeats below 1",
    fix: "Correct the source, or begin from one of defaultSyntheticSources.",
  }),
  nobodyCovered: (): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: "No source covers anybody, so there would never be a record.",
    place: { path: "options.sources" },
    expected: "at least one source with covers above 0",
    fix: "Give at least one source that covers somebody.",
  }),
  formatUnknown: (file: string): Problem => ({
    code: "SIJILL_ARGUMENT_FORMAT_UNKNOWN",
    what: `${file} has no ending that says how to write it.`,
    place: { file },
    expected: "a name that ends in .csv or .parquet",
    fix: "For example synthetic.parquet",
  }),
};
