import type { Jurisdiction } from "../Jurisdiction.ts";
import type { SectionId } from "./sections.ts";

/** A body of rules, standard or judgment, by the name under which lawyers find it. */
export interface Authority {
  readonly id: string;
  readonly name: string;
  /** Where its annexes answer it. */
  readonly jurisdictions: readonly Jurisdiction[];
}

/** One thing that an authority asks for, and the sections that answer it. */
export interface AnnexRule {
  readonly id: string;
  readonly authority: string;
  /** Its place in the authority, such as "(a)"; empty where it has none. */
  readonly label: string;
  readonly sections: readonly SectionId[];
  /** False when the text of the rule was not at hand when this was written: printed with that mark. */
  readonly verified: boolean;
}

const courts = ["ew", "de", "icc", "us"] as const;

export const authorities = [
  {
    id: "crimpr",
    name: "Criminal Procedure Rules 2020 (England and Wales), rules 19.3 and 19.4",
    jurisdictions: ["ew"],
  },
  {
    id: "crimpd",
    name: "Criminal Practice Directions (England and Wales), reliability of expert opinion",
    jurisdictions: ["ew"],
  },
  { id: "fsr", name: "Forensic Science Regulator, Legal obligations, issue 8, 1.2.2", jurisdictions: ["ew"] },
  {
    id: "fre",
    name: "Federal Rules of Evidence (United States), rules 702, 1006 and 107",
    jurisdictions: ["us"],
  },
  { id: "daubert", name: "Daubert v. Merrell Dow Pharmaceuticals (1993)", jurisdictions: ["us"] },
  { id: "fjc", name: "Federal Judicial Center, Reference Guide on Statistics", jurisdictions: ["us"] },
  { id: "galic", name: "ICTY, Prosecutor v. Galić, decision of 27 January 2003", jurisdictions: ["icc"] },
  {
    id: "icc",
    name: "Regulations of the International Criminal Court, regulation 44",
    jurisdictions: ["icc"],
  },
  { id: "berkeley", name: "Berkeley Protocol on Digital Open Source Investigations", jurisdictions: ["icc"] },
  { id: "minnesota", name: "Minnesota Protocol (2016), HR/PUB/17/4", jurisdictions: ["icc"] },
  { id: "bgh", name: "Bundesgerichtshof, 1 StR 263/18 and 3 StR 241/99", jurisdictions: ["de"] },
  { id: "stpo", name: "Strafprozessordnung, §§ 72–93", jurisdictions: ["de"] },
  { id: "enfsi", name: "ENFSI Guideline for Evaluative Reporting", jurisdictions: ["de", "icc"] },
  { id: "iso", name: "ISO 21043-4:2025 and 21043-5:2025", jurisdictions: courts },
  {
    id: "rss",
    name: "Royal Society and Royal Society of Edinburgh, Statistics in legal proceedings: a primer for courts",
    jurisdictions: [...courts, "research"],
  },
  { id: "gather", name: "GATHER statement", jurisdictions: ["icc", "research"] },
] as const satisfies readonly Authority[];

export type AuthorityId = (typeof authorities)[number]["id"];

const read = true;
const fromMemory = false;

export const rules = [
  { id: "crimpr-a", authority: "crimpr", label: "19.4(a)", sections: ["authors"], verified: read },
  {
    id: "crimpr-b",
    authority: "crimpr",
    label: "19.4(b)",
    sections: ["material", "range-of-opinion"],
    verified: read,
  },
  {
    id: "crimpr-c",
    authority: "crimpr",
    label: "19.4(c)",
    sections: ["given-facts", "instructions"],
    verified: read,
  },
  { id: "crimpr-d", authority: "crimpr", label: "19.4(d)", sections: ["given-facts"], verified: read },
  {
    id: "crimpr-e",
    authority: "crimpr",
    label: "19.4(e)",
    sections: ["given-facts", "coding"],
    verified: read,
  },
  { id: "crimpr-f", authority: "crimpr", label: "19.4(f)", sections: ["range-of-opinion"], verified: read },
  {
    id: "crimpr-g",
    authority: "crimpr",
    label: "19.4(g)",
    sections: ["not-shown", "uncertainty"],
    verified: read,
  },
  {
    id: "crimpr-h",
    authority: "crimpr",
    label: "19.4(h)",
    sections: ["formulas", "linkage", "coding", "sensitivity"],
    verified: read,
  },
  { id: "crimpr-i", authority: "crimpr", label: "19.4(i)", sections: ["summary"], verified: read },
  { id: "crimpr-j", authority: "crimpr", label: "19.4(j)", sections: ["duty"], verified: read },
  { id: "crimpr-k", authority: "crimpr", label: "19.4(k)", sections: ["duty"], verified: read },
  {
    id: "crimpr-3c",
    authority: "crimpr",
    label: "19.3(3)(c)",
    sections: ["known-weaknesses"],
    verified: read,
  },
  {
    id: "crimpd-data",
    authority: "crimpd",
    label: "",
    sections: ["population", "formulas"],
    verified: fromMemory,
  },
  {
    id: "crimpd-inference",
    authority: "crimpd",
    label: "",
    sections: ["judgment-ready", "uncertainty"],
    verified: fromMemory,
  },
  {
    id: "crimpd-precision",
    authority: "crimpd",
    label: "",
    sections: ["uncertainty", "tables"],
    verified: fromMemory,
  },
  { id: "crimpd-review", authority: "crimpd", label: "", sections: ["authors"], verified: fromMemory },
  {
    id: "crimpd-field",
    authority: "crimpd",
    label: "",
    sections: ["authors", "not-shown"],
    verified: fromMemory,
  },
  {
    id: "crimpd-completeness",
    authority: "crimpd",
    label: "",
    sections: ["material", "other-analyses"],
    verified: fromMemory,
  },
  {
    id: "crimpd-range",
    authority: "crimpd",
    label: "",
    sections: ["range-of-opinion"],
    verified: fromMemory,
  },
  {
    id: "crimpd-practice",
    authority: "crimpd",
    label: "",
    sections: ["formulas", "prespecification"],
    verified: fromMemory,
  },
  {
    id: "fsr-criteria",
    authority: "fsr",
    label: "1.2.2",
    sections: ["reproduction", "opposing-pack"],
    verified: read,
  },
  {
    id: "fre-702-helps",
    authority: "fre",
    label: "702(a)",
    sections: ["summary", "not-shown"],
    verified: read,
  },
  {
    id: "fre-702-data",
    authority: "fre",
    label: "702(b)",
    sections: ["material", "population"],
    verified: read,
  },
  {
    id: "fre-702-methods",
    authority: "fre",
    label: "702(c)",
    sections: ["formulas", "linkage", "coding"],
    verified: read,
  },
  {
    id: "fre-702-application",
    authority: "fre",
    label: "702(d)",
    sections: ["sensitivity", "uncertainty"],
    verified: read,
  },
  { id: "fre-1006", authority: "fre", label: "1006", sections: ["tables", "material"], verified: fromMemory },
  { id: "fre-107", authority: "fre", label: "107", sections: ["charts"], verified: fromMemory },
  {
    id: "daubert-tested",
    authority: "daubert",
    label: "",
    sections: ["reproduction", "sensitivity"],
    verified: fromMemory,
  },
  { id: "daubert-review", authority: "daubert", label: "", sections: ["authors"], verified: fromMemory },
  {
    id: "daubert-error",
    authority: "daubert",
    label: "",
    sections: ["coding", "linkage", "uncertainty"],
    verified: fromMemory,
  },
  {
    id: "daubert-standards",
    authority: "daubert",
    label: "",
    sections: ["prespecification", "formulas"],
    verified: fromMemory,
  },
  {
    id: "daubert-acceptance",
    authority: "daubert",
    label: "",
    sections: ["range-of-opinion"],
    verified: fromMemory,
  },
  { id: "fjc-other", authority: "fjc", label: "", sections: ["other-analyses"], verified: read },
  {
    id: "fjc-disclosure",
    authority: "fjc",
    label: "",
    sections: ["reproduction", "opposing-pack"],
    verified: read,
  },
  { id: "fjc-selection", authority: "fjc", label: "", sections: ["population"], verified: read },
  { id: "fjc-measurement", authority: "fjc", label: "", sections: ["dictionary", "coding"], verified: read },
  { id: "fjc-percentages", authority: "fjc", label: "", sections: ["tables", "comparators"], verified: read },
  { id: "galic-sources", authority: "galic", label: "", sections: ["material", "formulas"], verified: read },
  {
    id: "galic-specific",
    authority: "galic",
    label: "",
    sections: ["material", "given-facts"],
    verified: read,
  },
  { id: "galic-access", authority: "galic", label: "", sections: ["opposing-pack"], verified: read },
  { id: "galic-translation", authority: "galic", label: "", sections: ["identity"], verified: read },
  { id: "icc-joint", authority: "icc", label: "44", sections: ["instructions"], verified: fromMemory },
  {
    id: "berkeley-preservation",
    authority: "berkeley",
    label: "",
    sections: ["material", "reproduction"],
    verified: read,
  },
  {
    id: "minnesota-scope",
    authority: "minnesota",
    label: "",
    sections: ["instructions", "formulas", "not-shown"],
    verified: fromMemory,
  },
  {
    id: "bgh-method",
    authority: "bgh",
    label: "1 StR 263/18",
    sections: ["formulas", "judgment-ready"],
    verified: read,
  },
  {
    id: "bgh-facts",
    authority: "bgh",
    label: "1 StR 263/18",
    sections: ["given-facts", "judgment-ready"],
    verified: read,
  },
  {
    id: "bgh-standardised",
    authority: "bgh",
    label: "3 StR 241/99",
    sections: ["judgment-ready", "reproduction"],
    verified: read,
  },
  {
    id: "stpo-expert",
    authority: "stpo",
    label: "§§ 72–93",
    sections: ["instructions", "authors", "duty"],
    verified: fromMemory,
  },
  {
    id: "enfsi-propositions",
    authority: "enfsi",
    label: "",
    sections: ["rival-explanations"],
    verified: read,
  },
  {
    id: "iso-4-alternatives",
    authority: "iso",
    label: "21043-4",
    sections: ["rival-explanations"],
    verified: read,
  },
  {
    id: "iso-5-administrative",
    authority: "iso",
    label: "21043-5, 5.2",
    sections: ["identity", "authors"],
    verified: read,
  },
  {
    id: "iso-5-integrity",
    authority: "iso",
    label: "21043-5, 5.3",
    sections: ["material", "reproduction"],
    verified: read,
  },
  {
    id: "iso-5-uncertainty",
    authority: "iso",
    label: "21043-5, 5.4",
    sections: ["uncertainty", "tables"],
    verified: read,
  },
  {
    id: "iso-5-opinions",
    authority: "iso",
    label: "21043-5, 5.5",
    sections: ["kinds-of-figures", "rival-explanations"],
    verified: read,
  },
  { id: "iso-5-review", authority: "iso", label: "21043-5, 6", sections: ["authors"], verified: read },
  {
    id: "iso-5-control",
    authority: "iso",
    label: "21043-5",
    sections: ["history", "release"],
    verified: read,
  },
  { id: "rss-uncertainty", authority: "rss", label: "", sections: ["uncertainty"], verified: read },
  { id: "gather-1", authority: "gather", label: "1", sections: ["population"], verified: read },
  { id: "gather-2", authority: "gather", label: "2", sections: ["independence"], verified: read },
  { id: "gather-3", authority: "gather", label: "3", sections: ["material"], verified: read },
  { id: "gather-4", authority: "gather", label: "4", sections: ["population"], verified: read },
  { id: "gather-5", authority: "gather", label: "5", sections: ["material"], verified: read },
  { id: "gather-6", authority: "gather", label: "6", sections: ["known-weaknesses"], verified: read },
  { id: "gather-7", authority: "gather", label: "7", sections: ["material"], verified: read },
  { id: "gather-8", authority: "gather", label: "8", sections: ["reproduction"], verified: read },
  {
    id: "gather-flow",
    authority: "gather",
    label: "9–18",
    sections: ["population", "formulas"],
    verified: fromMemory,
  },
  {
    id: "gather-validation",
    authority: "gather",
    label: "9–18",
    sections: ["sensitivity", "other-analyses"],
    verified: fromMemory,
  },
  {
    id: "gather-uncertainty",
    authority: "gather",
    label: "9–18",
    sections: ["uncertainty"],
    verified: fromMemory,
  },
  {
    id: "gather-code",
    authority: "gather",
    label: "9–18",
    sections: ["reproduction", "tables"],
    verified: fromMemory,
  },
  {
    id: "gather-limits",
    authority: "gather",
    label: "9–18",
    sections: ["not-shown", "known-weaknesses"],
    verified: fromMemory,
  },
] as const satisfies readonly (AnnexRule & { readonly authority: AuthorityId })[];

export type RuleId = (typeof rules)[number]["id"];

/** The rules that an annex of a jurisdiction answers, authority by authority. */
export function rulesOf(jurisdiction: Jurisdiction): readonly (AnnexRule & { readonly id: RuleId })[] {
  return authorities
    .filter((authority) => (authority.jurisdictions as readonly Jurisdiction[]).includes(jurisdiction))
    .flatMap(({ id }) => rules.filter((rule) => rule.authority === id));
}
