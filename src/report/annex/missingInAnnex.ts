import type { AnnexFrontMatter } from "./annexSchema.ts";

interface CheckedFrontMatter {
  readonly kind: "report" | "annex";
  readonly status: string;
  readonly authors: readonly {
    readonly qualifications?: string | undefined;
    readonly role?: string | undefined;
  }[];
  readonly annex?: AnnexFrontMatter | undefined;
}

/** A value that the front matter of an annex must have and this one has not. */
export interface MissingValue {
  readonly path: readonly (string | number)[];
  /** What is expected there, and why. */
  readonly message: string;
}

/** What an annex must say about itself by its jurisdiction and its status; a draft may be unsigned and unreviewed. */
export function missingInAnnex({
  kind,
  status,
  authors,
  annex,
}: CheckedFrontMatter): readonly MissingValue[] {
  if (kind === "report")
    return annex === undefined
      ? []
      : [{ path: ["annex"], message: "`kind: annex` at the margin, or no annex part" }];
  if (annex === undefined)
    return [{ path: ["annex"], message: "jurisdiction, case, number, instructions, independence, duty" }];

  const { jurisdiction, instructions, duty, reviewers } = annex;
  const isCourt = jurisdiction !== "research";
  const missing: MissingValue[] = [];
  const require = (isMissing: boolean, path: MissingValue["path"], message: string) => {
    if (isMissing) missing.push({ path, message });
  };
  for (const [index, author] of authors.entries()) {
    const at = ["authors", index];
    require(author.qualifications === undefined, [
      ...at,
      "qualifications",
    ], "training and experience that bear on this annex");
    require(author.role === undefined, [...at, "role"], "what this author did for the annex");
  }
  require(isCourt && instructions === undefined, [
    "annex",
    "instructions",
  ], "the request word for word: from, date, text, questions, notAsked");
  require(isCourt && duty === undefined, ["annex", "duty"], "understood and truth");
  if (status === "draft") return missing;
  require(isCourt && duty !== undefined && duty.signed === undefined, [
    "annex",
    "duty",
    "signed",
  ], "the day of signing; only a draft may be unsigned");
  require(reviewers.length === 0, [
    "annex",
    "reviewers",
  ], "at least one named reviewer; only a draft may be unreviewed");
  return missing;
}
