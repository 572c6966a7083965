import type { AnnexWording } from "./AnnexWording.ts";

export const parts: AnnexWording["parts"] = {
  request: "The request",
  summary: "Summary",
  limits: "The limits",
  material: "The material",
  method: "The method",
  findings: "The findings",
  reliability: "Reliability",
  record: "Reproduction and custody",
};

export const sections: AnnexWording["sections"] = {
  identity: {
    title: "Identity of this document",
    asks: "Case, annex number, version, status, date, languages and fingerprint; the build prints them from the front matter.",
  },
  authors: {
    title: "Authors and reviewers",
    asks: "Who wrote what, with which qualifications, and who reviewed it; the build prints them from the front matter.",
  },
  instructions: {
    title: "Instructions received",
    asks: "The request word for word, by whom and when, the questions asked, and what was not asked; printed from the front matter.",
  },
  independence: {
    title: "Independence",
    asks: "Funding, prior work for any party, prior publications on the matter, and who supplied which data; printed from the front matter.",
  },
  duty: {
    title: "Declarations of the authors",
    asks: "That the duty to the court is understood and was complied with, and that what is stated is true; printed from the front matter.",
  },
  summary: {
    title: "Summary of findings",
    asks: "At most seven findings, each written as ::finding[…]{quantity=… place=… confidence=… paragraph=…}.",
  },
  "not-shown": {
    title: "What the figures do not show",
    asks: "Say what cannot be read from these figures: intent, the cause of an individual death, persons who are in no record.",
  },
  "judgment-ready": {
    title: "Paragraph for the judgment",
    asks: "Four passages that a court can take over: :::judgment{part=facts}, method, result and limits; the result binds at least one quantity.",
  },
  material: {
    title: "Material received",
    asks: "Say how each source reached you, from whom, when, and whether you hold an evidentiary or a working copy; the build adds the list of files.",
  },
  "given-facts": {
    title: "Facts given and own knowledge",
    asks: "Tell the facts that were given to you from those within your own knowledge, and name by role whose measurements or readings you rely on.",
  },
  population: {
    title: "What was counted",
    asks: "Name the unit of count, who is included and excluded, and every exclusion with its number; the build adds the counts by unit.",
  },
  dictionary: {
    title: "Data dictionary and missing values",
    asks: "What each column means and what is missing in it; the build prints both from the tables.",
  },
  reconciliation: {
    title: "Reconciliation with earlier published figures",
    asks: "Set the figures beside those published earlier, each with its unit of count, and say why they differ.",
  },
  formulas: {
    title: "Methods and formulas",
    asks: "Explain each method in words, in symbols, and with an example of five invented rows; the build adds the list of methods used.",
  },
  linkage: {
    title: "Duplicates and record linkage",
    asks: "Say how records of the same person were found, by whom, with which agreement and error; or that none were linked, and what follows from it.",
  },
  coding: {
    title: "Reliability of coding",
    asks: "Say how many records were coded twice, with which agreement; or that you coded none, and what is known of the coding of others.",
  },
  dates: {
    title: "Dates",
    asks: "Say what the dates are the dates of, how precise they are, how partial dates were counted, and what that changes in the totals.",
  },
  "other-analyses": {
    title: "Analyses not reported",
    asks: "Name every analysis that was tried and is not reported, with its result; the build adds the quantities that were computed and are not printed.",
  },
  prespecification: {
    title: "What was decided before the data were seen",
    asks: "Tell what was decided before and after seeing the data, with dates.",
  },
  tables: {
    title: "Tables",
    asks: "Place at least one table of the analysis: ::table{#…}.",
  },
  charts: {
    title: "Charts",
    asks: "Place at least one figure of the analysis: ::figure{#…}.",
  },
  "kinds-of-figures": {
    title: "Documented, estimated, and what cannot be computed",
    asks: "Say what cannot be computed from this material and which record would make it possible; the build adds the list of figures by kind.",
  },
  comparators: {
    title: "Comparators",
    asks: "Name each comparison with its source, period and unit and why it is fair; or say that none is made, and why.",
  },
  "rival-explanations": {
    title: "Rival explanations",
    asks: "For each rival explanation: what the data would look like, what was seen, and which way every choice errs.",
  },
  sensitivity: {
    title: "Sensitivity to choices",
    asks: "Give the headline figures under every reasonable choice, and say which choice moves them most.",
  },
  "range-of-opinion": {
    title: "Range of opinion",
    asks: "Summarise the range of opinion in the field and give reasons for your own; or say that there is none known to you.",
  },
  uncertainty: {
    title: "Uncertainty",
    asks: "Say which uncertainty is not quantified and in which direction it probably works; the build adds the quantified one.",
  },
  "known-weaknesses": {
    title: "Known weaknesses",
    asks: "Whatever might undermine the reliability of these figures; the build prints it from the quality of the data.",
  },
  testimony: {
    title: "Relation to testimony and documents",
    asks: "Say what is corroborated independently and what conflicts.",
  },
  criteria: {
    title: "Where each rule is answered",
    asks: "The rules with the paragraphs that answer them; the build prints them.",
  },
  reproduction: {
    title: "How to reproduce this document",
    asks: "Inputs, version, environment, seed and command; the build prints them.",
  },
  "opposing-pack": {
    title: "What the other party receives",
    asks: "Say what an opposing expert receives, under which confidentiality, and how they can run it without the records.",
  },
  history: {
    title: "Versions and corrections",
    asks: "Every earlier version and what changed; printed from the front matter.",
  },
  release: {
    title: "Release and redactions",
    asks: "Say for whom this version is, what was withheld from it and why, and who may see which version.",
  },
  glossary: {
    title: "Glossary",
    asks: "Explain the terms that a reader outside the field needs.",
  },
  dignity: {
    title: "Care for the dead and their families",
    asks: "Say what a reader will meet here, and what was left out for the sake of the dead and their families.",
  },
};
