import { wording } from "../messages.ts";
import type { ReleaseRequest } from "../ReleaseDecision.ts";
import type { Authority, Clearance } from "../ReleaseRecord.ts";
import { requiredAuthorities } from "../requiredAuthorities.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** One authority of every required group approves this very build, in every language of it; none refuses. */
export const clearancesRule: ReleaseRule = (request) => {
  const { build, record } = request;
  const words = lastWords(request);
  const refusing = words.filter(({ decision }) => decision === "refuse" || decision === "defer");
  const flaws = new Map(words.filter(approves).map((word) => [word.authority, flawsOf(word, request)]));
  const isGiven = (authority: Authority) => flaws.get(authority)?.length === 0;
  const groups = [...requiredAuthorities[build.profile], ...record.policy.required];
  const open = groups.filter((group) => !group.some(isGiven));
  const elsewhere = record.clearances.filter(
    ({ root, profile }) => root !== build.root || profile !== build.profile,
  ).length;
  const against = [
    ...refusing.map(({ office, decision, reason }) =>
      wording.clearanceRefused(office, decision, reason ?? ""),
    ),
    ...[...flaws.values()].flat(),
    ...open.map((group) => wording.clearanceMissing(group)),
    ...(open.length > 0 && elsewhere > 0 ? [wording.clearancesVoid(elsewhere)] : []),
  ];
  return answer(
    "clearances",
    against,
    wording.cleared(standingClearances(request).map(({ office }) => office)),
  );
};

/** Approvals of this build that hold on the day: what a release rests on. */
export function standingClearances(request: ReleaseRequest): readonly Clearance[] {
  return lastWords(request).filter((word) => approves(word) && flawsOf(word, request).length === 0);
}

/** The last word of each authority about this build and profile; what is dated after the day is not yet said. */
function lastWords({ build, record, day }: ReleaseRequest): readonly Clearance[] {
  const about = record.clearances
    .filter(
      ({ root, profile, day: given }) => root === build.root && profile === build.profile && given <= day,
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return [...new Map(about.map((word) => [word.authority, word])).values()];
}

const approves = ({ decision }: Clearance): boolean =>
  decision === "approve" || decision === "approve-with-redactions";

/** Why an approval does not count on the day: too early, expired, another language, a letter that is not the letter. */
function flawsOf(word: Clearance, { build, day, documents }: ReleaseRequest): readonly string[] {
  const { office, notBefore, expires, languages, document } = word;
  const uncovered = build.languages.filter((language) => !languages.some((each) => each === language));
  const found = document.file === undefined ? document.sha256 : documents.get(document.file);
  return [
    ...(notBefore !== undefined && day < notBefore ? [wording.clearanceTooEarly(office, notBefore)] : []),
    ...(expires !== undefined && day > expires ? [wording.clearanceExpired(office, expires)] : []),
    ...(uncovered.length > 0 ? [wording.clearanceLanguages(office, uncovered)] : []),
    ...(found === document.sha256 ? [] : [wording.letterDiffers(office, document.file ?? "")]),
  ];
}
