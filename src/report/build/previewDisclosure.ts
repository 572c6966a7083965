import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { libraryPackage, loadAnalysis } from "../analysis/index.ts";
import {
  type DisclosureControl,
  type DisclosurePlan,
  disclosureMessages,
  openDisclosure,
  type ProfileName,
} from "../disclosure/index.ts";
import { LOG_FILE, readReleaseLog } from "../release/log/index.ts";
import type { BuildStep } from "./BuildOptions.ts";
import { readTexts } from "./readTexts.ts";

export interface PreviewOptions {
  /** Who the version would be for. */
  readonly profile: ProfileName;
  /** Address of the running library's entry: what `import … from "sijill"` in the analysis means. */
  readonly libraryEntry: URL;
  /** The text in this language only; all texts of the folder unless given. */
  readonly language?: Language;
  readonly progress?: (step: BuildStep) => void;
}

/** What a version of a report would show and withhold, and whether it could be made at all. */
export interface DisclosurePreview {
  readonly profile: ProfileName;
  /** Null for `sealed`, which withholds nothing, and where no plan could be made. */
  readonly plan: DisclosurePlan | null;
  /** Why the version cannot be made; empty when it can. */
  readonly refused: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Says what a build for a profile would coarsen and withhold, why and at what cost, and what its audit finds, without
 * writing anything. It holds what the version must not show, such as which counts are small: it is for those who hold
 * the records.
 *
 * @param folder the report folder
 * @throws SIJILL_DISCLOSURE_POLICY_… for a policy that cannot be used; SIJILL_REPORT_…, SIJILL_ANALYSIS_… as a build
 * @example
 * import { previewDisclosure, SijillError } from "sijill";
 * const options = { profile: "public", libraryEntry: new URL(import.meta.url) } as const;
 * const code = await previewDisclosure("no-such-report", options).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_REPORT_FOLDER_MISSING"
 */
export async function previewDisclosure(folder: string, options: PreviewOptions): Promise<DisclosurePreview> {
  const { profile, libraryEntry, language, progress = () => {} } = options;
  const reportFolder = resolve(folder);
  const texts = await readTexts(reportFolder, language);
  const control = await openDisclosure(reportFolder, profile);
  const workFolder = await mkdtemp(join(reportFolder, ".disclosure-"));
  try {
    // Loaded now: the Markdown and YAML parsers are half of what `import "sijill"` would otherwise wait for.
    const [{ composeVersions }, { frontMatterOf }] = await Promise.all([
      import("./composeVersions.ts"),
      import("../markdown/index.ts"),
    ]);
    const { seed } = frontMatterOf(texts[0]?.source ?? "", texts[0]?.file ?? "");
    const loaded = await loadAnalysis(reportFolder, { libraryEntry, cacheFolder: workFolder });
    const tool = `sijill ${(await libraryPackage(libraryEntry)).version}`;
    const refused = await composeVersions(loaded, texts, {
      folder: reportFolder,
      seed,
      tool,
      control,
      progress,
    }).then(() => [], refusalsOf);
    const notices = [...control.notices(), ...(await unnamedReleases(reportFolder, control))];
    return { profile, plan: control.plan(), refused, notices };
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** Releases for the same readers that the log of the report tells of, and its policy does not. */
async function unnamedReleases(
  folder: string,
  { profile, policy, plan }: DisclosureControl,
): Promise<readonly Problem[]> {
  if (plan()?.audit == null) return [];
  const { entries } = await readReleaseLog(join(folder, LOG_FILE));
  const roots = entries.flatMap((entry) =>
    entry.action === "released" && entry.profile === profile ? [entry.root] : [],
  );
  const released = new Set(roots).size;
  const named = policy.earlierReleases?.length ?? 0;
  return released > named ? [disclosureMessages.releasesUnnamed(profile, released, named)] : [];
}

/** What disclosure control refused; anything else is thrown on, as a build throws it. */
function refusalsOf(error: unknown): readonly Problem[] {
  const problems = error instanceof SijillError ? error.problems : [];
  if (problems.length > 0 && problems.every(({ code }) => refusals.test(code))) return problems;
  throw error;
}

const refusals =
  /^SIJILL_DISCLOSURE_(?:ALREADY_RELEASED|NOT_PROTECTABLE|AUDIT_\w+|TABLES_CONTRADICT|DERIVATION_\w+|LANGUAGES_DIFFER|TEXT_HOLDS_WITHHELD)$/;
