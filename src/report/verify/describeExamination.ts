import { describeProblem } from "../../errors/index.ts";
import { describeVerification } from "./describeVerification.ts";
import type { Examination } from "./Examination.ts";

/** Problems that concern who signed or released and when, and not what. */
const ofSignatures = /^SIJILL_(?:VERIFY_)?(?:SIGNATURE|TIMESTAMP|RELEASE)_/;

/**
 * What an examination found, in one screen of plain text: is it what it was made as, do the numbers come out again, who
 * signed it and since when.
 *
 * @example
 * import { describeExamination, examine } from "sijill";
 * const examination = await examine("no-such-bundle.zip", { libraryEntry: new URL(import.meta.url) });
 * describeExamination(examination).split("\n")[0];
 * // → "There is no no-such-bundle.zip."
 */
export function describeExamination(examination: Examination): string {
  if (examination.kind === "nothing") return examination.problems.map(describeProblem).join("\n");
  const lines = [
    ...describeWithdrawal(examination),
    ...(examination.asBuilt && !examination.intact
      ? ["Every file is as it was made, but NOT everything else that was asked for holds; see below."]
      : []),
    examination.kind === "pdf"
      ? describePdf(examination)
      : describeVerification(examination, examination.kind),
    ...describeRecomputing(examination),
    ...describeSealed(examination),
    ...describeRoots(examination),
    ...describeSignatures(examination),
    ...describeTime(examination),
    ...describeTrust(examination),
    ...examination.problems.filter(({ code }) => ofSignatures.test(code)).map(describeProblem),
  ];
  return lines.join("\n");
}

/** Stands before everything else: a copy that is right in every byte may still be one that nobody should use. */
function describeWithdrawal({ releases: { file, withdrawn, released } }: Examination): readonly string[] {
  if (withdrawn !== null)
    return [
      `WITHDRAWN on ${withdrawn.day} by ${withdrawn.by}: ${withdrawn.grounds.join(" ")}`,
      `(entry ${withdrawn.entry} of ${file}) Do not use this version; ask for the one that replaces it.`,
    ];
  const last = released.at(-1);
  return last === undefined ? [] : [`Released on ${last}, and not withdrawn as far as ${file} goes.`];
}

function describePdf({ name, report, against, problems, signatures }: Examination): string {
  const found = problems.map(describeProblem);
  if (report !== null && against?.is != null)
    return [
      `${name} is ${against.is}, byte for byte as it was built.`,
      `${report.title}, version ${report.version}`,
      ...found,
    ].join("\n");
  if (report !== null && against !== null)
    return [
      `${name} is no file of ${against.name}: not one byte may differ, and some do.`,
      `compared with: ${report.title}, version ${report.version}`,
      ...found,
    ].join("\n");
  if (signatures.signatures.some(({ state }) => state === "valid"))
    return [`${name} is the file that was signed, byte for byte.`, ...found].join("\n");
  return [
    `${name}: a PDF alone cannot show that it is unaltered.`,
    "Compare it with what it was served with (--against <manifest, build or bundle>), or check its signature (--key).",
    ...found,
  ].join("\n");
}

function describeSealed({ kind, against }: Examination): readonly string[] {
  if (kind !== "build" || against === null) return [];
  return [
    against.is === null
      ? `It is NOT part of ${against.name}: their proofs have different roots.`
      : `Bound to the same proof as ${against.name}.`,
  ];
}

function describeRecomputing({
  kind,
  asBuilt,
  recomputed,
  profile,
  packing,
  redaction,
}: Examination): readonly string[] {
  if (kind !== "bundle" || !asBuilt) return [];
  const archive = {
    "as-written": "the archive is byte for byte as it was written",
    repacked:
      "the archive was packed anew around these files (their order, times or compression are not as written)",
    unpacked: "unpacked; the archive itself is not at hand",
  };
  return [
    `${profile === null ? "" : `profile "${profile}"; `}${packing === null ? "" : archive[packing]}`,
    ...(recomputed === "not-asked"
      ? [
          redaction.proof === null
            ? "Its analysis was not run: that runs code from the bundle. Read it first, then add --recompute."
            : "Its numbers cannot be recomputed from it: a redacted version goes without its analysis and its inputs.",
        ]
      : []),
  ];
}

function describeRoots({ roots, expected, kind }: Examination): readonly string[] {
  const names = {
    build: "root hash of the build",
    bundle: "root hash of the bundle",
    ledger: "fingerprint on its pages",
    proof: "root of the proof",
  } as const;
  const keys = ["build", "bundle", "ledger", "proof"] as const;
  const known = keys.flatMap((key) => {
    // The root of the build stands above already.
    const isSaid = (kind !== "pdf" && key === "build") || (kind === "build" && key === "proof");
    return roots[key] === null || isSaid ? [] : [`${names[key].padEnd(24)} ${roots[key]}`];
  });
  if (expected === null) return known;
  return [
    ...known,
    expected.is === null
      ? `The hash you gave is NONE of these: ${expected.root}. This is another version, or it was altered.`
      : `The hash you gave is the ${names[expected.is]}: this is the one it was taken from.`,
  ];
}

function describeSignatures({ signatures: { signatures, elsewhere } }: Examination): readonly string[] {
  const words = {
    valid: "signed by",
    invalid: "NOT signed, though it says so, by",
    unknown: "signed with a key that was not given (--key), so not checked:",
    missing: "not signed by",
  };
  return [
    ...signatures.map(({ key, state }) => `${words[state]} ${key}`),
    ...elsewhere.map((file) => `${file} holds signatures of something else, or of an earlier state`),
  ];
}

function describeTime({ timestamps }: Examination): readonly string[] {
  return timestamps.map(({ file, state, time, authority }) => {
    const place = `(${file})`;
    if (state === "valid") return `existed on ${time}, says ${authority} ${place}`;
    if (state === "untrusted")
      return `time-stamp of ${time} by an authority whose certificate was not given (--tsa), so not checked ${place}`;
    if (state === "not-this-file")
      return `the time-stamp is about something else, or an earlier state ${place}`;
    return `the time-stamp is NOT valid ${place}`;
  });
}

/** Whoever makes a thing writes its hashes as well; only what comes by another way can vouch for it. */
function describeTrust({ kind, expected, signatures }: Examination): readonly string[] {
  const isVouchedFor = signatures.signatures.some(({ state }) => state === "valid");
  if (kind !== "bundle" || expected !== null || isVouchedFor) return [];
  return [
    "Whoever made it also wrote these hashes: compare one with a hash that came by another way (--root), or check who",
    "signed it (--key).",
  ];
}
