import type { Problem } from "../../errors/index.ts";

/** Why an archive is not opened, in the words a person is given; each is the end of a code, SIJILL_BUNDLE_…. */
const reasons = {
  NOT_ZIP: "it is not a zip archive, or it is cut short",
  SPLIT: "it is one part of a divided archive",
  ZIP64: "it uses the form for archives of more than four gigabytes",
  TOO_LARGE: "its files are larger than any report's",
  TOO_MANY_FILES: "it holds more files than any report",
  RATIO: "a file in it would unpack to far more than it is packed in, as a zip bomb does",
  ENCRYPTED: "a file in it is encrypted",
  METHOD: "a file in it is packed in a way that is not read",
  NAME_ENCODING: "the name of a file in it is not UTF-8",
  NAME_CHARACTER: "the name of a file in it holds a character that hides or misleads",
  NAME_RESERVED: "the name of a file in it means something else on some systems",
  PATH_ABSOLUTE: "the path of a file in it is absolute",
  PATH_DRIVE: "the path of a file in it begins with a drive",
  PATH_ESCAPES: "the path of a file in it leads out of the archive",
  PATH_NOT_PLAIN: "the path of a file in it is not in its plain form",
  LINK: "it holds a link, a device or another thing that is no regular file",
  NAME_TWICE: "two files in it have the same name",
  NAME_COLLISION: "two names in it differ only in case or form, so that one would overwrite the other",
  OVERLAP: "two files in it lie over one another",
  HEADERS_DISAGREE: "its directory and the header of a file say different things",
  HIDDEN_BYTES: "it holds bytes that belong to no file",
  CONTENT: "a file in it does not unpack to what the archive says it holds",
  TOP_FOLDER: "its files do not lie in one folder, as the files of a bag do",
} as const;

export type RefusalReason = keyof typeof reasons;

/** An archive that is not opened: which, why, and the file it was found at. */
export function refuseArchive(archive: string, reason: RefusalReason, found?: string): Problem {
  return {
    code: `SIJILL_BUNDLE_${reason}`,
    what: `${archive} is not opened: ${reasons[reason]}.`,
    place: { file: archive, ...(found === undefined ? {} : { path: printable(found) }) },
    ...(found === undefined ? {} : { value: printable(found) }),
    expected: "an archive as `sijill bundle` writes it",
    fix: "Do not unpack it with another program. Ask the sender for the archive again, and for its root hash by another way.",
  };
}

/** A name of a hostile archive goes to a terminal: no control characters, no turning round of text, not without end. */
export function printable(name: string): string {
  return name.replace(/[\p{C}\u2028\u2029]/gu, "�").slice(0, 200);
}
