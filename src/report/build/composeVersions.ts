import { type Problem, SijillError } from "../../errors/index.ts";
import {
  type AnalysisIndex,
  indexAnalysis,
  type LoadedAnalysis,
  type ReportAnalysis,
  runAnalysis,
} from "../analysis/index.ts";
import {
  type CompletedAnnex,
  type CompletionParts,
  completeAnnex,
  type SectionAnswer,
  type SectionId,
} from "../annex/index.ts";
import { type DisclosureControl, findWithheldInText } from "../disclosure/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { checkExhibits, type ExhibitNumeral } from "../exhibits/index.ts";
import type { LedgerFinding } from "../ledger/index.ts";
import { type CompiledDocument, readDocument } from "../markdown/index.ts";
import { checkParity, type LanguageVersion } from "../parity/index.ts";
import { markDocument, type Redaction, type RedactionPlan } from "../redaction/index.ts";
import { selectWording } from "../wording/index.ts";
import type { BuildStep } from "./BuildOptions.ts";
import type { ReportText } from "./readTexts.ts";

/** A report in one language: the run of its analysis, and its text resolved against what that run returned. */
export interface ReportVersion extends LanguageVersion {
  /** What the analysis returned, before anything was withheld: for what is compared and never written. */
  readonly sealed: ReportAnalysis;
  /** What this version shows of it. */
  readonly analysis: ReportAnalysis;
  readonly index: AnalysisIndex;
  readonly document: ReportDocument;
  /** Where an annex answers what its sections ask; empty for an ordinary report. */
  readonly answers: ReadonlyMap<SectionId, SectionAnswer>;
  /** The findings of the summary of an annex, in their order. */
  readonly findings: readonly LedgerFinding[];
  /** The numerals in the words of its figures and tables, with their sources. */
  readonly numerals: readonly ExhibitNumeral[];
  /** What the names of files carry that differ from language to language: nothing where there is one language only. */
  readonly suffix: string;
  /** Of a redacted version, what it withholds and the whole it is a part of. */
  readonly redacted?: {
    readonly withheld: ReadonlySet<string>;
    readonly plan: RedactionPlan;
    readonly whole: Pick<ReportVersion, "document" | "index">;
  };
}

/** Runs the analysis once for each text, side by side, resolves the texts, and sees to it that all languages say the same numbers. */
export async function composeVersions(
  loaded: LoadedAnalysis,
  texts: readonly ReportText[],
  options: {
    readonly folder: string;
    readonly seed: number;
    /** Name and version of the library. */
    readonly tool: string;
    readonly control: DisclosureControl;
    /** What anyone asked to be withheld; null where nothing says so. */
    readonly redactions?: readonly Redaction[] | null;
    readonly progress: (step: BuildStep) => void;
    /** Told what each version may show, before its text is read. */
    readonly released?: (analysis: ReportAnalysis) => void;
  },
): Promise<{ readonly versions: readonly ReportVersion[]; readonly notices: readonly Problem[] }> {
  const { folder, seed, tool, control, progress, released, redactions = null } = options;
  const versions: ReportVersion[] = [];
  const notices: Problem[] = [];
  const problems: Problem[] = [];
  const runs = texts.map(({ language }) => {
    progress({ step: "analysis", detail: texts.length === 1 ? "analysis.ts" : `analysis.ts in ${language}` });
    return runAnalysis(loaded, { folder, seed, language });
  });
  // All are waited for, and the first text whose run failed is the one that is told.
  const ran = await Promise.allSettled(runs);
  for (const [at, { file, language, source }] of texts.entries()) {
    const run = ran[at] as PromiseSettledResult<ReportAnalysis>;
    if (run.status === "rejected") throw run.reason;
    const sealed = run.value;
    if (control.profile !== "sealed") progress({ step: "disclosure", detail: control.profile });
    const { analysis, withheldNumbers } = await control.release(sealed, language);
    released?.(analysis);
    const index = indexAnalysis(analysis);
    progress({ step: "text", detail: file });
    const compiled = readDocument(source, file, index, redactions ?? []);
    const {
      document,
      answers,
      problems: lacking,
    } = complete(compiled, {
      analysis: index,
      quality: analysis.quality ?? null,
      inputs: analysis.inputs ?? [],
      redactions,
      languages: texts.map((text) => text.language),
      wording: selectWording(language),
      tool,
    });
    const exhibits = checkExhibits(index, analysis.literals ?? [], language);
    problems.push(...compiled.problems, ...lacking, ...exhibits.problems);
    problems.push(...findWithheldInText(document, withheldNumbers, control.policy));
    notices.push(...compiled.notices, ...exhibits.notices);
    const suffix = texts.length === 1 ? "" : `.${language}`;
    const findings = (compiled.annex?.findings ?? []).map(({ quantity }, at) => ({
      finding: at + 1,
      quantity,
    }));
    const marked = markDocument(document, index);
    const { numerals } = exhibits;
    versions.push({
      language,
      sealed,
      analysis,
      index,
      document: marked,
      answers,
      findings,
      numerals,
      suffix,
    });
  }
  const [first, ...more] = problems;
  if (first !== undefined) throw new SijillError([first, ...more]);
  return { versions, notices: [...control.notices(), ...notices, ...checkParity(versions)] };
}

/** An annex with its generated parts; any other report as it is. */
function complete(
  { document, annex }: CompiledDocument,
  parts: Omit<CompletionParts, "document" | "marks">,
): CompletedAnnex {
  return annex === null
    ? { document, answers: new Map(), problems: [] }
    : completeAnnex({ ...parts, document, marks: annex });
}
