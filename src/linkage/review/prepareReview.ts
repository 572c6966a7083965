import { mkdir, stat, writeFile } from "node:fs/promises";
import { loadTable, Scratch, Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { randomStream, uniformIndex } from "../../statistics/index.ts";
import type { Link, Linkage } from "../Linkage.ts";
import { type LinkOptions, linkRecords } from "../linkRecords.ts";
import { messages } from "./messages.ts";
import { type Review, type ReviewPair, type ReviewRecord, reviewFile } from "./Review.ts";

export interface PrepareReviewOptions
  extends Pick<LinkOptions, "between" | "leaveOut" | "progress" | "threads"> {
  /** How many pairs, at most; default 200. */
  readonly pairs?: number;
  /** For the choice of pairs within a stratum; default 2014. */
  readonly seed?: number;
}

/** Bands of probability from which equally many pairs are drawn: most of them where the model doubts. */
const BOUNDS = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 1] as const;
/** Columns whose texts are compared part by part, as names of persons. */
const NAMES = /name|اسم|nom\b/i;
const NAMES_OF_PLACES = /facility|hospital|branch|place|file|user/i;
const MOST_PAIRS = 5000;
/** Weight down to which the linkage keeps pairs. */
const LOWEST = -7;

/**
 * Links files and chooses pairs to be looked at, stratified by the probability that the model gives them, into
 * `review.json` of a folder: what `sijill link review` then shows.
 *
 * @param folder made if it is not there; one that holds a review is refused
 * @param files as for `linkRecords`
 * @param options.leaveOut columns that neither take part nor are shown, such as a known truth
 * @throws SIJILL_OUTPUT_EXISTS, SIJILL_LINKAGE_NOTHING_TO_REVIEW, SIJILL_ARGUMENT_OUT_OF_RANGE and those of `linkRecords`
 */
export async function prepareReview(
  folder: string,
  files: readonly string[],
  options: PrepareReviewOptions = {},
): Promise<Review> {
  const { pairs: most = 200, seed = 2014, ...linkOptions } = options;
  if (!Number.isInteger(most) || most < 1 || most > MOST_PAIRS)
    throw new SijillError(messages.samplesInvalid(most));
  const file = reviewFile(folder);
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    throw new SijillError(messages.reviewThere(file));
  const linkage = await linkRecords(files, { ...linkOptions, threshold: LOWEST });
  const { chosen, strata } = chooseLinks(linkage.links, most, seed);
  if (chosen.length === 0) throw new SijillError(messages.nothingToReview());
  const { fields, recordOf } = await readRecords(files, linkage, chosen, options.leaveOut ?? []);
  const review: Review = {
    kind: "sijill-link-review",
    version: 1,
    fields,
    names: fields.filter((field) => NAMES.test(field) && !NAMES_OF_PLACES.test(field)),
    strata,
    pairs: chosen.map(
      ({ link, stratum }, i): ReviewPair => ({
        id: String(i + 1),
        left: recordOf(link.left),
        right: recordOf(link.right),
        weight: link.weight,
        stratum,
      }),
    ),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(review, null, 1)}\n`, {
    encoding: "utf8",
    mode: 0o600,
    flag: "wx",
  });
  return review;
}

/** Equally many from each band, as long as it has any; what small bands leave goes to the others. */
function chooseLinks(links: readonly Link[], most: number, seed: number) {
  const stream = randomStream("options.seed", seed);
  const bands = BOUNDS.slice(0, -1).map((from, i) => {
    const to = BOUNDS[i + 1] as number;
    const last = i === BOUNDS.length - 2;
    const own = links.filter(({ probability }) => probability >= from && (probability < to || last));
    return { from, to, own, drawn: 0 };
  });
  for (let left = most; left > 0; ) {
    const open = bands.filter(({ own, drawn }) => drawn < own.length);
    if (open.length === 0) break;
    for (const band of open.slice(0, left)) band.drawn += 1;
    left -= Math.min(left, open.length);
  }
  const chosen = bands.flatMap(({ own, drawn }, stratum) =>
    sample(own, drawn, (size) => uniformIndex(stream, size)).map((link) => ({ link, stratum })),
  );
  return {
    chosen,
    strata: bands.map(({ from, to, own, drawn }) => ({ from, to, pairs: own.length, drawn })),
  };
}

function sample<T>(list: readonly T[], count: number, indexBelow: (size: number) => number): T[] {
  const rest = [...list];
  return Array.from({ length: count }, () => {
    const at = indexBelow(rest.length);
    const [taken] = rest.splice(at, 1);
    return taken as T;
  });
}

/** The rows of the chosen records, all columns but those left out, as the files have them. */
async function readRecords(
  files: readonly string[],
  linkage: Linkage,
  chosen: readonly { readonly link: Link }[],
  leaveOut: readonly string[],
) {
  const wanted = new Set(chosen.flatMap(({ link }) => [link.left, link.right]));
  const records = new Map<number, ReviewRecord>();
  const fields: string[] = [];
  const store = await Store.open();
  const scratch = new Scratch();
  try {
    for (const [source, path] of files.entries()) {
      const table = await loadTable(path, "rows", store, scratch);
      const numbers = new Map<number, number>();
      for (const record of wanted)
        if (linkage.source[record] === source) numbers.set(linkage.row[record] as number, record);
      const shown = table.columns.flatMap((name, at) =>
        leaveOut.includes(name) ? [] : [{ name, column: `c${at}` }],
      );
      for (const { name } of shown) if (!fields.includes(name)) fields.push(name);
      const positions = Array.from({ length: table.rows }, (_, at) => at).filter((at) =>
        numbers.has(table.rowNumber(at)),
      );
      if (positions.length === 0) continue;
      const rows = await store.rows(`SELECT * FROM rows WHERE position IN (${positions.join(", ")})`);
      for (const row of rows) {
        const number = table.rowNumber(Number(row.position));
        const values = shown.flatMap(({ name, column }) => {
          const text = row[column] === null || row[column] === undefined ? "" : String(row[column]);
          return text === "" ? [] : [[name, text] as const];
        });
        records.set(numbers.get(number) as number, {
          file: table.file,
          row: number,
          values: Object.fromEntries(values),
        });
      }
    }
  } finally {
    await store.close();
    await scratch.remove();
  }
  return { fields, recordOf: (record: number) => records.get(record) as ReviewRecord };
}
