import type { DataQuality, Multiverse } from "../../analysis/index.ts";
import type { Chart } from "../../charts/index.ts";
import type { Language, Quantity, Table } from "../../quantities/index.ts";

/** A publication that a report cites. */
export interface Source {
  /** Short stable name, such as `icij-inside-2025`; the text cites it by this name. */
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  /** Date of publication in EDTF, or null when it is not known. */
  readonly date: string | null;
  readonly url: string | null;
  /** False when the full address was not kept: the address is then printed, but not as a link. */
  readonly urlExact: boolean;
  /** How the source was checked: "seen", "secondary", "derived", with whatever must be said about it. */
  readonly verification: string;
  readonly note?: string;
}

/** One file the analysis read. The archive supplies these. */
export interface AnalysisInput {
  readonly dataset: string;
  /** Path relative to the dataset folder, with forward slashes; as in `InputRef`. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  /** "record": rows are about single persons, so rows are fingerprinted in blocks only. */
  readonly rowLevel: "aggregate" | "record";
  /** True for counts that anybody can read at their source already; only records of persons are protected then. */
  readonly isPublic?: boolean;
}

/** A numeral in the words of a figure or table that is no result. */
export interface ExhibitLiteral {
  /** Id of the figure or table. */
  readonly exhibit: string;
  /** The numeral, or the words around it, as they stand there in the language of the run. */
  readonly text: string;
  readonly reason: string;
}

/**
 * What the data say about another explanation; none of these says that something is so:
 * - `not-expected`: what was seen is not what it would lead one to expect
 * - `partly-expected`: it would lead one to expect a part of what was seen
 * - `also-expected`: it would lead one to expect the same; these data do not tell them apart
 * - `cannot-tell`: the data hold nothing that bears on it
 */
export type RivalVerdict = "not-expected" | "partly-expected" | "also-expected" | "cannot-tell";

/** Another explanation: what it would lead one to expect, what was seen, and what that says of it. */
export interface RivalHypothesis {
  readonly id: string;
  readonly hypothesis: string;
  readonly expected: string;
  readonly seen: string;
  /** Quantities that show what was seen. */
  readonly quantities: readonly string[];
  readonly verdict: RivalVerdict;
}

/** Everything a report may print. What is not in here cannot be printed. */
export interface ReportAnalysis {
  readonly quantities: readonly Quantity[];
  readonly tables: readonly Table[];
  readonly figures: readonly Chart[];
  readonly sources: readonly Source[];
  /** Numerals in titles, notes, labels and alternative texts of figures and tables that are no results. */
  readonly literals?: readonly ExhibitLiteral[];
  /** Notes printed at the end of the report: cautions, coverage, what was not reached. */
  readonly notes?: readonly string[];
  /** The accounts of the datasets, from `dataQuality`: an annex prints them as its known weaknesses. */
  readonly quality?: DataQuality;
  /** The findings under every combination of the choices that were made, from `multiverse`. */
  readonly multiverse?: Multiverse;
  /** Other explanations of what was found, each weighed. */
  readonly rivals?: readonly RivalHypothesis[];
  /** Where the input files are, so that the manifest can name a changed row. */
  readonly inputs?: readonly AnalysisInput[];
}

/** One text in the languages a report is written in. */
export type Translated = Readonly<Partial<Record<Language, string>>>;

export interface AnalysisContext {
  /** Language the report is being built in. The analysis runs once for each; numbers may not depend on it. */
  readonly language: Language;
  /** The text in that language. @throws SIJILL_ANALYSIS_UNSAID when it is missing */
  say(texts: Translated): string;
  /** Absolute path of a path relative to the report folder. */
  resolve(path: string): string;
  /** Seed for every random number of the report, from its front matter. */
  readonly seed: number;
}

/** The function that `analysis.ts` beside a report exports as default. */
export type AnalysisFunction = (context: AnalysisContext) => Promise<ReportAnalysis> | ReportAnalysis;
