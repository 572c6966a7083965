import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { confinePath, readDescriptor } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import {
  type AgeAt,
  type EstimatedShare,
  type FieldKind,
  fieldKinds,
  type Judgment,
  type LabelAgreement,
  type Linkage,
  type LinkagePlan,
} from "../../linkage/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";

/** Files as they are; a dataset folder stands for the files of its descriptor. */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => {
        throw new SijillError(messages.fileMissing(path));
      },
    );
    if (!isFolder) files.push(path);
    else for (const file of (await readDescriptor(path)).files) files.push(await confinePath(path, file));
  }
  return files;
}

/** Reads `--kind birth=date`. @throws SIJILL_OPTION_UNKNOWN */
export function readKinds(texts: readonly string[]): Readonly<Record<string, FieldKind>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      const kind = fieldKinds.find((known) => known === text.slice(at + 1));
      if (at < 1 || kind === undefined)
        throw new SijillError(
          messages.optionValue(
            "--kind",
            text,
            fieldKinds.map((known) => `column=${known}`),
          ),
        );
      return [text.slice(0, at), kind];
    }),
  );
}

/** Reads `--age-at age,died,born`. */
export function readAgeAt(text: string): AgeAt {
  const [age = "", at = "", born = ""] = text.split(",").map((name) => name.trim());
  return { age, at, born };
}

/** A weight may be below 0. @throws SIJILL_OPTION_INVALID */
export function readWeight(option: string, text: string): number {
  if (!/^-?\d{1,4}(?:\.\d{1,12})?$/.test(text)) throw new SijillError(messages.numberInvalid(option, text));
  return Number(text);
}

/** Judgments of a review's folder, or of a file with one a line. @throws SIJILL_OPTION_FILE_MISSING */
export async function judgmentsOf(option: string, path: string): Promise<readonly Judgment[]> {
  const { readJudgments, reviewOutcome } = await import("../../linkage/index.ts");
  const missing = () => {
    throw new SijillError(messages.fileUnreadable(option, path));
  };
  const found = await stat(path).catch(missing);
  return found.isDirectory()
    ? (await reviewOutcome(path)).judgments
    : readJudgments(await readFile(path, "utf8").catch(missing));
}

/** The report of a linkage: all that was decided, without its rows, and how it agrees with labelled pairs if there are any. */
export function reportOf(linkage: Linkage, labelled: LabelAgreement | null): object {
  const { source: _source, row: _row, cluster, links, ...decided } = linkage;
  const found = { ...decided, persons: new Set(cluster).size, links: links.length };
  return labelled === null ? found : { ...found, labelled };
}

/** Writes the three files. @throws SIJILL_OUTPUT_UNWRITABLE */
export async function writeLinkage(folder: string, linkage: Linkage, report: object): Promise<void> {
  const { writeCsv } = await import("../../report/index.ts");
  const { sources, source, row, cluster } = linkage;
  const place = (record: number) =>
    [sources[source[record] as number]?.file ?? "", row[record] as number] as const;
  const clusters = Array.from(cluster, (first, record) => {
    const [file, at] = place(record);
    return { file, row: at, person: first + 1 };
  });
  const links = linkage.links.map(({ left, right, weight, probability }) => {
    const [leftFile, leftRow] = place(left);
    const [rightFile, rightRow] = place(right);
    return { leftFile, leftRow, rightFile, rightRow, weight, probability };
  });
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "clusters.csv"),
      writeCsv(tableOf("clusters", clusters, ["file", "row", "person"])),
    );
    await writeFile(
      join(folder, "links.csv"),
      writeCsv(
        tableOf("links", links, ["leftFile", "leftRow", "rightFile", "rightRow", "weight", "probability"]),
      ),
    );
    await writeFile(join(folder, "linkage.json"), `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new SijillError(
      messages.outputUnwritable(folder, error instanceof Error ? error.message : String(error)),
    );
  }
}

function tableOf(
  id: string,
  rows: readonly Readonly<Record<string, string | number>>[],
  columns: readonly string[],
): Table {
  return {
    id,
    title: id,
    columns: columns.map((name) => ({ name, label: name, type: typeOf(name), role: "dimension" as const })),
    rows,
    unit: null,
    nature: "estimated",
    method: { name: "linkage" },
    inputs: [],
    notes: [],
  };
}

function typeOf(name: string): "text" | "number" | "integer" {
  if (name.endsWith("ile")) return "text";
  return name === "weight" || name === "probability" ? "number" : "integer";
}

export function planText(plan: LinkagePlan): string {
  const { records, pairs, compared, unused, blocking, empty } = plan;
  return [
    `${records} records, ${pairs} pairs`,
    "compared:",
    ...compared.map(({ name, kind }) => `  ${name}: ${kind}`),
    ...(unused.length === 0 ? [] : ["not compared:", ...unused.map(({ name, why }) => `  ${name}: ${why}`)]),
    "pairs by rule, before overlap:",
    ...blocking.map((rule) => `  ${String(rule.pairs).padStart(12)}  ${rule.label}`),
    ...(empty === 0 ? [] : [`${empty} records have nothing to compare and stay alone`]),
  ].join("\n");
}

export function linkageText(linkage: Linkage, labelled: LabelAgreement | null): string {
  const { records, cluster, links, minimumCount, threshold, blockingLoss, comparedPairs, cut, sources } =
    linkage;
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  const { precision, recall } = threshold.expected;
  return [
    `${records} records of ${sources.length === 1 ? "1 file" : `${sources.length} files`} → ${new Set(cluster).size} persons`,
    ...(minimumCount === null
      ? []
      : [
          `persons at least     ${minimumCount.min} to ${minimumCount.max}, as the threshold is loose or strict`,
        ]),
    `pairs compared       ${comparedPairs}`,
    `links                ${links.length}, from weight ${threshold.weight.toFixed(2)} (${threshold.chosenBy})`,
    `expected of them     precision ${share(precision)}, recall among compared pairs ${share(recall)} (by the model, not by a truth)`,
    `lost by blocking     ${share(blockingLoss.share)} of matching pairs, estimated from rules that overlap`,
    `bridges cut          ${cut}`,
    ...(labelled === null ? [] : labelledText(labelled)),
    ...linkage.warnings.map(({ text }) => `careful: ${text}`),
  ].join("\n");
}

function labelledText({ precision, recall, f1, ...counts }: LabelAgreement): readonly string[] {
  const { truePairs, falsePairs, missedPairs, truePartings } = counts;
  const said = (name: string, share: EstimatedShare | null) =>
    share === null
      ? `${name} not known: no pair speaks to it`
      : `${name} ${share.estimate.toFixed(3)} (${share.lower.toFixed(3)} to ${share.upper.toFixed(3)})`;
  return [
    `labelled pairs       ${truePairs} linked and the same, ${falsePairs} linked and different, ${missedPairs} missed, ${truePartings} kept apart`,
    `  of pairs like them ${said("precision", precision)}, ${said("recall", recall)}, ${said("F1", f1)}`,
  ];
}
