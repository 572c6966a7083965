/** The words of a corrigendum in one language. Names in braces are filled in. */
export interface CorrigendumWording {
  /** `{title}` */
  readonly title: string;
  /** `{was}`, `{wasDate}`, `{is}`, `{isDate}`: versions and their days */
  readonly subtitle: string;
  readonly corrected: string;
  /** `{numbers}`, `{passages}`: how many numbers, rows of tables and passages differ */
  readonly extent: string;
  readonly versions: string;
  readonly versionNames: { readonly was: string; readonly is: string };
  readonly rootHash: string;
  readonly findings: string;
  /** Where the report has a summary of findings and none is touched; where it has no summary. */
  readonly noFinding: string;
  readonly noSummary: string;
  /** `{finding}`, `{label}`, `{was}`, `{is}` */
  readonly finding: string;
  readonly findingAdded: string;
  readonly findingRemoved: string;
  /** `{label}`, `{was}`, `{is}`: a number of the text, where there is no summary */
  readonly headline: string;
  readonly otherFindings: string;
  readonly numbers: string;
  readonly numbersIntroduction: string;
  readonly noNumber: string;
  readonly number: string;
  readonly was: string;
  readonly is: string;
  readonly cause: string;
  readonly where: string;
  /** Between two causes that cannot be told apart. */
  readonly or: string;
  /** `{member}`, `{was}`, `{is}` */
  readonly member: string;
  readonly absent: string;
  readonly notPrinted: string;
  readonly reasons: string;
  readonly reasonsIntroduction: string;
  readonly passages: string;
  readonly passagesIntroduction: string;
  readonly noPassage: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** `{kind}`, `{paragraph}`: such as "item, paragraph 12" */
  readonly inParagraph: string;
  /** `{number}`: a passage of a text without numbered paragraphs */
  readonly passage: string;
  readonly checking: string;
  readonly checkingText: string;
  readonly listSeparator: string;
}
