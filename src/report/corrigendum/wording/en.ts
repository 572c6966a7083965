import type { CorrigendumWording } from "./CorrigendumWording.ts";

export const en: CorrigendumWording = {
  title: "Corrigendum: {title}",
  subtitle: "Version {was} of {wasDate} is corrected by version {is} of {isDate}",
  corrected: "What is corrected",
  extent:
    "Numbers and table cells that differ: {numbers}. Passages of this language that read otherwise: {passages}. " +
    "Both versions were compared as they were built; nothing was computed for this document.",
  versions: "The two versions",
  versionNames: { was: "Corrected version", is: "Correcting version" },
  rootHash: "Root hash",
  findings: "Effect on the findings",
  noFinding: "No finding of the summary changes.",
  noSummary: "The report has no summary of findings. These are the numbers of its text that change:",
  finding: "Finding {finding}, {label}: instead of “{was}” it should read “{is}”.",
  findingAdded: "Finding {finding}, {label}, is new: “{is}”.",
  findingRemoved: "The finding on “{label}” (“{was}”) is withdrawn.",
  headline: "{label}: instead of “{was}” it should read “{is}”.",
  otherFindings: "No other finding changes.",
  numbers: "Numbers",
  numbersIntroduction:
    "Each number that differs, as it was and as it should be, with the cause and with the places where it is printed. " +
    "Causes that changed together cannot be told apart from two versions; then all of them are given.",
  noNumber: "No number differs.",
  number: "Number",
  was: "Instead of",
  is: "Should read",
  cause: "Cause",
  where: "Where",
  or: " or ",
  member: "{member}: {was}, now {is}",
  absent: "not there",
  notPrinted: "not printed",
  reasons: "Causes",
  reasonsIntroduction: "What changed between the two versions:",
  passages: "Passages",
  passagesIntroduction: "Each passage that reads otherwise, in full.",
  noPassage: "No passage of this language reads otherwise.",
  kinds: {
    title: "title",
    heading: "heading",
    paragraph: "paragraph",
    item: "item of a list",
    quote: "quotation",
    cell: "cell of a table",
    caption: "caption",
    footnote: "footnote",
  },
  inParagraph: "{kind}, {paragraph}",
  passage: "passage {number}",
  checking: "How to check this document",
  checkingText:
    "The root hashes above identify both versions byte for byte. Whoever holds both gets the same list, and this same " +
    "document, with the command below.",
  listSeparator: ", ",
};
