import { readFile } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import type { ReportAnalysis } from "../analysis/index.ts";
import { readProofSecret } from "../proof/index.ts";
import { confineToProject } from "./confineToProject.ts";
import { type DisclosureControl, nothingWithheld } from "./DisclosureControl.ts";
import { messages } from "./messages.ts";
import type { DisclosurePlan } from "./plan/DisclosurePlan.ts";
import { noticesOf } from "./plan/noticesOf.ts";
import { type EarlierRelease, planDisclosure } from "./plan/planDisclosure.ts";
import { POLICY_FILE, type Policy, readPolicy, resolveProfile } from "./policy/index.ts";
import type { ProfileName } from "./profiles/index.ts";
import { applyPlan } from "./release/applyPlan.ts";
import { pseudonymsFrom } from "./release/pseudonyms.ts";

/**
 * Opens disclosure control for a report: reads its policy, the ledgers of earlier releases and the secret of the case,
 * as far as the profile needs them.
 *
 * @param folder the report folder
 * @throws SIJILL_DISCLOSURE_POLICY_… for a policy that cannot be used, SIJILL_DISCLOSURE_LEDGER_UNUSABLE,
 *   SIJILL_DISCLOSURE_PATH_OUTSIDE, SIJILL_PROOF_SECRET_INVALID
 */
export async function openDisclosure(folder: string, name: ProfileName): Promise<DisclosureControl> {
  if (name === "sealed") return nothingWithheld;
  const { policy, sources } = await readPolicy(folder);
  const profile = resolveProfile(name, policy);
  const earlier = profile.rules.smallNumbers === null ? [] : await readEarlier(folder, policy);
  const pseudonymOf = profile.rules.records === "pseudonyms" ? await readPseudonyms(folder, policy) : null;
  let planned: { readonly plan: DisclosurePlan; readonly analysis: ReportAnalysis } | undefined;
  return {
    profile: name,
    policy,
    sources,
    release: async (analysis, language) => {
      planned ??= { plan: await planDisclosure(analysis, { profile, policy, earlier, language }), analysis };
      return applyPlan(analysis, planned.plan, { policy, language, pseudonymOf });
    },
    plan: () => planned?.plan ?? null,
    notices: () => (planned === undefined ? [] : noticesOf(planned.plan, planned.analysis)),
  };
}

async function readEarlier(
  folder: string,
  { earlierReleases = [] }: Policy,
): Promise<readonly EarlierRelease[]> {
  return Promise.all(
    earlierReleases.map(async ({ title, ledger: file }) => {
      const path = await confineToProject(folder, file, "earlierReleases");
      const text = await readFile(path, "utf8").catch(() => {
        throw new SijillError(messages.ledgerUnusable(title, file, "the file cannot be read"));
      });
      try {
        return { title, file, ledger: JSON.parse(text) as unknown };
      } catch {
        throw new SijillError(messages.ledgerUnusable(title, file, "it is not JSON"));
      }
    }),
  );
}

async function readPseudonyms(
  folder: string,
  { secretFile }: Policy,
): Promise<((record: string) => string) | null> {
  if (secretFile === undefined) return null;
  const path = await confineToProject(folder, secretFile, "secretFile");
  const text = await readFile(path, "utf8").catch(() => {
    throw new SijillError(messages.policyInvalid(POLICY_FILE, "secretFile", "a file that can be read"));
  });
  return pseudonymsFrom(readProofSecret(text, secretFile));
}
