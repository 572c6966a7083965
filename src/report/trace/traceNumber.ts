import { dirname, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { type InputRef, lineageSources, type Quantity } from "../../quantities/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { nearNames } from "../nearNames.ts";
import { readBuilt } from "../verify/index.ts";
import { messages } from "./messages.ts";
import { readRows } from "./readRows.ts";
import type { Trace, TracedInput, TracedQuantity } from "./Trace.ts";

export interface TraceOptions {
  /** Folder of the report's sources; the folder above the build unless given. */
  readonly reportFolder?: string;
  /** Show rows that are about single persons, too. */
  readonly showRecords?: boolean;
}

/**
 * How a number of a build came to be: every place that prints it, the quantity with its method and settings, the
 * figures it was computed from, and its inputs down to the rows that its selection names.
 *
 * @param buildFolder a build of a report
 * @param asked name of a quantity, or a number as it is printed: "10,212"
 * @param options see `TraceOptions`
 * @throws SIJILL_VERIFY_… when the folder is no build or its ledger was altered, SIJILL_TRACE_UNKNOWN
 * @example
 * import { SijillError, traceNumber } from "sijill";
 * const code = await traceNumber("no-build", "1,204").catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_VERIFY_BUILD_MISSING"
 */
export async function traceNumber(
  buildFolder: string,
  asked: string,
  options: TraceOptions = {},
): Promise<Trace> {
  const folder = resolve(buildFolder);
  const { manifest, ledger } = await readBuild(folder);
  const reportFolder = resolve(options.reportFolder ?? dirname(folder));
  const inputsOf = (inputs: readonly InputRef[]): Promise<readonly TracedInput[]> =>
    Promise.all(inputs.map((input) => readRows(input, manifest, reportFolder, options.showRecords === true)));
  const byId = new Map(ledger.quantities.map((quantity) => [quantity.id, quantity]));

  const traceQuantity = async (quantity: Quantity, above: readonly string[]): Promise<TracedQuantity> => {
    const from = lineageSources(quantity.lineage).filter((id) => !above.includes(id));
    return {
      quantity,
      printed: ledger.numbers.filter((number) => number.quantity === quantity.id),
      madeFrom: await Promise.all(
        from.flatMap((id) => {
          const source = byId.get(id);
          return source === undefined ? [] : [traceQuantity(source, [...above, quantity.id])];
        }),
      ),
      inputs: await inputsOf(quantity.inputs),
    };
  };

  const ids = byId.has(asked)
    ? [asked]
    : [...new Set(ledger.numbers.filter(({ text }) => isSame(text, asked)).map(({ quantity }) => quantity))];
  const cells = byId.has(asked) ? [] : ledger.cells.filter(({ text }) => isSame(text, asked));
  const exhibits = ledger.exhibitNumbers.filter(({ text, source }) =>
    byId.has(asked) ? source.from === "quantity" && source.quantity === asked : isSame(text, asked),
  );
  if (ids.length === 0 && cells.length === 0 && exhibits.length === 0)
    throw new SijillError(messages.numberUnknown(asked, nearNames(asked, [...byId.keys()].sort())));
  return {
    asked,
    quantities: await Promise.all(
      ids.flatMap((id) => {
        const quantity = byId.get(id);
        return quantity === undefined ? [] : [traceQuantity(quantity, [])];
      }),
    ),
    cells: await Promise.all(
      cells.flatMap((cell) => {
        const table = ledger.tables.find(({ id }) => id === cell.table);
        return table === undefined
          ? []
          : [inputsOf(table.inputs).then((inputs) => ({ cell, table, inputs }))];
      }),
    ),
    exhibits,
  };
}

/** The ledger of a build, as built: a trace of altered figures would be worse than none. */
async function readBuild(folder: string): Promise<{ readonly manifest: Manifest; readonly ledger: Ledger }> {
  const read = await readBuilt(folder);
  if (!("manifest" in read)) throw new SijillError(read);
  if (read.ledger === null) throw new SijillError(messages.ledgerAltered(folder));
  return { manifest: read.manifest, ledger: read.ledger as Ledger };
}

/** "10,212 bodies" is found by "10,212" and by "10212"; isolates and spaces do not matter. */
function isSame(printed: string, asked: string): boolean {
  const bare = (text: string) => text.replace(/[\u2066-\u2069\u200E\u200F]/g, "").trim();
  const digits = (text: string) => bare(text).replace(/[,.\u00A0\u202F\s](?=\d{3}(?:\D|$))/g, "");
  const [first = ""] = /^[\d.,\u00A0\u202F]*\d%?/.exec(bare(printed)) ?? [];
  return bare(printed) === bare(asked) || (first !== "" && digits(first) === digits(asked));
}
