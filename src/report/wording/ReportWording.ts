import type { Chart } from "../../charts/index.ts";
import type { Nature } from "../../quantities/index.ts";
import type { FrontMatter } from "../markdown/frontMatter.ts";

/** The words a report adds to what its author wrote, in one language. Names in braces are filled in. */
export interface ReportWording {
  /** `{number}` */
  readonly figure: string;
  readonly table: string;
  /** `{number}`: a paragraph of an annex, as it is named inside a sentence */
  readonly paragraph: string;
  /** `{number}`, `{title}` */
  readonly caption: string;
  readonly contents: string;
  readonly skipToText: string;
  readonly sources: string;
  readonly notes: string;
  readonly footnotes: string;
  readonly version: string;
  readonly language: string;
  readonly licence: string;
  readonly rights: string;
  readonly date: string;
  readonly authors: string;
  readonly status: Readonly<Record<FrontMatter["status"], string>>;
  /** `{page}`, `{pages}` */
  readonly page: string;
  readonly draft: string;
  /** The banner on pages made from synthetic data, and the word across them. */
  readonly synthetic: string;
  readonly syntheticWord: string;
  readonly data: string;
  /** `{figure}`, such as "Figure 2": what unfolds under a figure, and how its marks are read with a keyboard. */
  readonly inWords: string;
  readonly asTable: string;
  readonly arrowKeys: string;
  readonly nature: Readonly<Record<Nature, string>>;
  readonly evidentiaryRole: Readonly<Record<Chart["evidentiaryRole"], string>>;
  /** `{reason}`: in the place of a withheld part */
  readonly redacted: string;
  readonly noValue: string;
  readonly yes: string;
  readonly no: string;
  readonly source: {
    /** `{title}`, `{publisher}`, `{date}` */
    readonly published: string;
    readonly undated: string;
    /** `{url}` */
    readonly inexact: string;
    /** `{verification}` */
    readonly verification: string;
  };
  /** The locked terms behind the text. */
  readonly glossary: {
    readonly title: string;
    readonly introduction: string;
    readonly term: string;
    readonly elsewhere: string;
    readonly meaning: string;
  };
  readonly ledger: {
    readonly title: string;
    readonly introduction: string;
    readonly printed: string;
    readonly meaning: string;
    readonly made: string;
    readonly from: string;
    /** `{period}` */
    readonly period: string;
    /** `{base}` */
    readonly base: string;
    /** `{range}` */
    readonly limits: string;
    /** `{reference}` */
    readonly reference: string;
    /** `{dataset}`, `{file}`, `{rows}`, `{selection}` */
    readonly input: string;
    readonly noInput: string;
    readonly exhibits: string;
    readonly exhibit: string;
    readonly literals: string;
    readonly literalsIntroduction: string;
    readonly literal: string;
    readonly reason: string;
    readonly inputs: string;
    readonly inputsIntroduction: string;
    readonly inputFile: string;
    readonly hash: string;
    /** `{hash}` */
    readonly fingerprint: string;
  };
}
