import type { Problem } from "../../errors/index.ts";
import type { Authority, ReleaseEvent } from "./ReleaseRecord.ts";

const listed = (names: readonly string[]): string => names.join(", ");
const anyOf = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll("-", " ")).join(" or ");
const short = (hash: string): string => hash.slice(0, 16);

/** What the rules of a release say. */
export const wording = {
  logWhole: (entries: number): string =>
    entries === 0
      ? "The log is empty: nothing was released before."
      : `The log is whole: ${entries} entries.`,
  dayBeforeLog: (day: string, last: string): string =>
    `The day ${day} is before the last entry of the log, ${last}.`,
  buildIntact: (root: string): string => `The build is as built, byte for byte: ${short(root)}.`,
  statusRefused: (status: string): string => `The report says of itself that it is ${status}.`,
  statusAllowed: (status: string): string => `The report says of itself that it is ${status}.`,
  withdrawn: (day: string, reason: string): string => `This very build was withdrawn on ${day}: ${reason}`,
  notWithdrawn: "This build was not withdrawn.",
  valuesSealed: "The sealed build holds all values; there is nothing to compare it with.",
  valuesNotCompared: "Nobody has compared its values with those of the sealed build.",
  valuesSame: "Every value is that of the sealed build, or is declared as withheld or coarser.",
  valueChanged: (id: string, member: string, was: string, is: string): string =>
    `${id}: ${member} is ${is}, in the sealed build ${was}, and is not declared as withheld or coarser.`,
  valueAdded: (id: string): string => `${id} is not in the sealed build.`,
  reviewObjects: (name: string, decision: string, remarks: string | undefined): string =>
    `${name} ${decision === "reject" ? "rejects it" : "asks for changes"}${remarks === undefined ? "." : `: ${remarks}`}`,
  reviewsMissing: (found: number, needed: number): string =>
    `${found} of ${needed} reviewers other than the authors approved this build for this profile.`,
  reviewsVoid: (count: number): string =>
    `${count} ${count === 1 ? "review is" : "reviews are"} of another build, another profile or a later day, and void here.`,
  reviewed: (names: readonly string[]): string => `Approved by ${listed(names)}.`,
  redactionUnlisted: (office: string, id: string): string =>
    `${office} approved with the redaction "${id}", which the build does not list.`,
  redactionsListed: (count: number): string =>
    count === 0
      ? "No redaction was asked for."
      : `The build lists ${count} ${count === 1 ? "redaction" : "redactions"}.`,
  clearanceMissing: (group: readonly Authority[]): string => `No valid clearance of ${anyOf(group)}.`,
  clearanceRefused: (office: string, decision: string, reason: string): string =>
    `${office} ${decision === "refuse" ? "refused" : "deferred"}: ${reason}`,
  clearanceTooEarly: (office: string, day: string): string =>
    `The clearance of ${office} holds from ${day} on.`,
  clearanceExpired: (office: string, day: string): string => `The clearance of ${office} expired on ${day}.`,
  clearanceLanguages: (office: string, languages: readonly string[]): string =>
    `The clearance of ${office} does not cover the language ${listed(languages)}.`,
  letterDiffers: (office: string, file: string): string =>
    `The letter of ${office} (${file}) is missing, or is not the one whose hash was recorded.`,
  clearancesVoid: (count: number): string =>
    `${count} ${count === 1 ? "clearance is" : "clearances are"} of another build or profile: one changed byte voids a clearance.`,
  cleared: (offices: readonly string[]): string => `Cleared by ${listed(offices)}.`,
  embargoUntil: (day: string): string => `Under embargo until ${day}.`,
  eventAwaited: (event: ReleaseEvent, witnesses: readonly Authority[]): string =>
    `Waiting for "${event.replaceAll("-", " ")}", to be stated by ${anyOf(witnesses)}.`,
  embargoOver: (events: readonly ReleaseEvent[]): string =>
    events.length === 0
      ? "There is no embargo."
      : `The embargo is over: ${listed(events.map((event) => event.replaceAll("-", " ")))}.`,
};

export const messages = {
  recordUnreadable: (file: string, path: string, detail: string): Problem => ({
    code: "SIJILL_RELEASE_RECORD_INVALID",
    what:
      path === ""
        ? `The release record cannot be read: ${detail}`
        : `The release record's ${path} cannot be used.`,
    place: { file, ...(path === "" ? {} : { path }) },
    expected: path === "" ? "JSON as `sijill new release --schema` describes it" : detail,
    fix: "Correct it; until then nothing can be released.",
  }),
  letterOutside: (file: string, letter: string): Problem => ({
    code: "SIJILL_RELEASE_PATH_REFUSED",
    what: `The release record names a letter outside its folder: ${letter}`,
    place: { file },
    value: letter,
    expected: "a path inside the report folder",
    fix: "Keep the letter beside the record, or record its hash without a file.",
  }),
  logBroken: (file: string, line: number, detail: string): Problem => ({
    code: "SIJILL_RELEASE_LOG_BROKEN",
    what: `The release log was altered at entry ${line}: ${detail}`,
    place: { file, line },
    expected: "entries that each carry the hash of the one before, in the order of their days",
    fix: "Restore the log from a copy or from the receipts of earlier releases. Never edit it.",
  }),
  logShort: (file: string, head: string): Problem => ({
    code: "SIJILL_RELEASE_LOG_BROKEN",
    what: `The release log does not hold the entry ${short(head)}: entries were cut off its end.`,
    place: { file },
    value: head,
    expected: "the whole log, as long as the one that receipt was written from",
    fix: "Restore the log from a copy.",
  }),
  dayInvalid: (day: string): Problem => ({
    code: "SIJILL_ARGUMENT_INVALID",
    what: `"${day}" is not a day on which something can be released.`,
    place: { path: "day" },
    value: day,
    expected: "a day of the calendar, such as 2026-01-05, not after today",
    fix: "Give the day of the release.",
  }),
  targetExists: (target: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${target} exists already.`,
    value: target,
    expected: "a path at which there is nothing: a release never replaces another",
    fix: "Give another path with --out.",
  }),
  sealedMismatch: (folder: string, detail: string): Problem => ({
    code: "SIJILL_RELEASE_SEALED_MISMATCH",
    what: `${folder} is not the sealed build of this report: ${detail}`,
    value: folder,
    expected: "a build of the same report, version and seed, with the profile sealed, as built",
    fix: "Build the report with --profile sealed and give that folder.",
  }),
  overriddenBy: (rule: string, by: readonly string[], reason: string, grounds: readonly string[]): string =>
    `Rule "${rule}" taken upon themselves by ${by.join(" and ")}: ${reason} It failed because: ${grounds.join(" ")}`,
  nothingToWithdraw: (root: string): Problem => ({
    code: "SIJILL_RELEASE_NOT_RELEASED",
    what: `The log holds no release of ${short(root)}.`,
    value: root,
    expected: "a build that was released",
    fix: "Check the folder; what was never released needs no withdrawal.",
  }),
};
