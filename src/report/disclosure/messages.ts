import type { Problem } from "../../errors/index.ts";
import { columnMeanings } from "../../quantities/index.ts";

/** What can stop a version from being released. */
export const messages = {
  columnUndeclared: (table: string, columns: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_COLUMN_UNDECLARED",
    what: `The table "${table}" is made from records of persons, and nobody says what its columns are about: ${shortly(columns)}. It is withheld as a whole.`,
    place: { file: "analysis.ts", path: table },
    expected: `a meaning for each: ${columnMeanings.join(", ")}`,
    fix: `Give the columns their \`meaning\` in the analysis, or in disclosure.json under tables.${table}.columns.`,
  }),
  figureNotDrawable: (figure: string, table: string): Problem => ({
    code: "SIJILL_DISCLOSURE_FIGURE_WITHHELD",
    what: `The figure "${figure}" cannot be drawn from what may be shown of its table "${table}"; words stand in its place.`,
    place: { file: "analysis.ts", path: figure },
    fix: "Draw a chart of a coarser table, or leave it: its number stays, and the sealed version holds it.",
  }),
  quantitiesUntraced: (quantities: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_QUANTITIES_UNTRACED",
    what: `${quantities.length === 1 ? "A figure does" : `${quantities.length} figures do`} not say what they were made from and are withheld: ${shortly(quantities)}.`,
    place: { file: "analysis.ts" },
    fix: "Give them a `lineage`, and return what they were made from as well.",
  }),
  rulesLoosened: (profile: string, rules: readonly string[], reason: string | null): Problem => ({
    code: "SIJILL_DISCLOSURE_RULES_LOOSENED",
    what: `The policy loosens rules of the profile "${profile}": ${rules.join(", ")}. Reason: ${reason ?? "none given"}`,
    place: { file: "disclosure.json", path: `profiles.${profile}` },
    fix: "Have the reason read by those who clear the release.",
  }),
  columnMismatch: (table: string, column: string, role: string, meaning: string): Problem => ({
    code: "SIJILL_DISCLOSURE_COLUMN_MISMATCH",
    what: `The column "${column}" of the table "${table}" is a ${role}, which cannot mean "${meaning}".`,
    place: { file: "analysis.ts", path: `${table}.${column}` },
    value: meaning,
    expected:
      role === "measure"
        ? "count, possible, open, magnitude, largest, second, derived or estimate"
        : "a dimension: time, facility, sex, record, description, …",
    fix: "Correct the meaning or the role of the column.",
  }),
  unitUnknown: (table: string): Problem => ({
    code: "SIJILL_DISCLOSURE_UNIT_UNKNOWN",
    what: `The table "${table}" does not say what it counts, so no threshold can be applied.`,
    place: { file: "analysis.ts", path: table },
    expected: "a unit of count for the table, or a column that means unit",
    fix: "Give the table its unit.",
  }),

  // ---- policies
  policyUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_DISCLOSURE_POLICY_UNREADABLE",
    what: `The disclosure policy cannot be used: ${detail}`,
    place: { file },
    expected: "JSON of the form of data/disclosure.schema.json",
    fix: "Correct the file, or remove it to go by the profiles alone.",
  }),
  policyInvalid: (file: string, path: string, expected: string): Problem => ({
    code: "SIJILL_DISCLOSURE_POLICY_INVALID",
    what: `${path} of the disclosure policy cannot be used.`,
    place: { file, path },
    expected,
    fix: `Correct ${path}.`,
  }),
  groupsOverlap: (file: string, facility: string, one: string, other: string): Problem => ({
    code: "SIJILL_DISCLOSURE_GROUPS_OVERLAP",
    what: `The facility "${facility}" is in the groups "${one}" and "${other}": its deaths would be counted in both.`,
    place: { file, path: "facilityGroups" },
    value: facility,
    expected: "each facility in one group",
    fix: "Take it out of one of them.",
  }),
  policyTooWeak: (path: string, value: string | number, expected: string): Problem => ({
    code: "SIJILL_DISCLOSURE_POLICY_TOO_WEAK",
    what: `${path} would let the public see what no reason makes safe.`,
    place: { file: "disclosure.json", path: `profiles.public.${path}` },
    value: String(value),
    expected,
    fix: "Build for the court or an authority instead, who receive it under an order or an agreement.",
  }),
  policyUnreasoned: (profile: string, rules: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_POLICY_UNREASONED",
    what: `The policy loosens rules of the profile "${profile}" and does not say why: ${rules.join(", ")}.`,
    place: { file: "disclosure.json", path: `profiles.${profile}` },
    expected: "a reason, which the plan prints",
    fix: `Add "reason" to profiles.${profile}, or leave the rules as strict as they are.`,
  }),
  pathOutside: (member: string, file: string): Problem => ({
    code: "SIJILL_DISCLOSURE_PATH_OUTSIDE",
    what: `The policy names a file outside the project: ${file.slice(0, 200)}`,
    place: { file: "disclosure.json", path: member },
    value: file.slice(0, 200),
    expected: "a file inside the project, named relative to the report folder",
    fix: "Copy the file into the project, or correct the path.",
  }),
  nameUnknown: (kind: string, name: string, known: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_NAME_UNKNOWN",
    what: `The policy speaks of a ${kind} "${name}", which the analysis does not return.`,
    place: { file: "disclosure.json", path: name },
    value: name,
    expected: known.length === 0 ? "(there are none)" : `one of: ${known.slice(0, 20).join(", ")}`,
    fix: "Correct the name: a rule for nothing protects nobody.",
  }),

  // ---- derived figures
  derivationCircular: (quantity: string): Problem => ({
    code: "SIJILL_DISCLOSURE_DERIVATION_CIRCULAR",
    what: `The quantity "${quantity}" was made from itself.`,
    place: { file: "analysis.ts", path: quantity },
    expected: "a lineage that ends at counts",
    fix: "Correct the lineage.",
  }),
  derivationWrong: (quantity: string, value: number, computed: number): Problem => ({
    code: "SIJILL_DISCLOSURE_DERIVATION_WRONG",
    what: `The quantity "${quantity}" is not what it says it was made from: ${value}, not ${computed}.`,
    place: { file: "analysis.ts", path: quantity },
    value: String(value),
    expected: String(computed),
    fix: "Correct the figure or its lineage; what is released must follow from what it names.",
  }),

  // ---- the audit
  releasesUnnamed: (profile: string, released: number, named: number): Problem => ({
    code: "SIJILL_DISCLOSURE_RELEASES_UNNAMED",
    what: `The release log tells of ${released} ${released === 1 ? "release" : "releases"} for "${profile}", and disclosure.json names ${named}: what the others gave away is not taken into account.`,
    place: { file: "disclosure.json", path: "earlierReleases" },
    expected: "every earlier version that the same readers may have",
    fix: "Name the ledger.json of each under earlierReleases.",
  }),
  alreadyReleased: (cells: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_ALREADY_RELEASED",
    what: `An earlier release shows small counts that this version would have to withhold: ${shortly(cells)}.`,
    place: { file: "disclosure.json", path: "earlierReleases" },
    expected: "counts that are not known yet",
    fix: 'Nothing takes back what was released. To show them again, say why under "alreadyKnown".',
  }),
  notProtectable: (cells: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_NOT_PROTECTABLE",
    what: `Whatever is withheld, these counts can be computed: ${shortly(cells)}.`,
    expected: "a version in which no small count can be computed",
    fix: "Coarsen the tables further (profiles.<name>.finest), withhold one of them, or let zeros be withheld too.",
  }),
  auditFailed: (cells: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_AUDIT_FAILED",
    what: `The audit of the version did not hold or could not be finished: ${shortly(cells)}. Nothing is written.`,
    expected: "a proof that no withheld number can be computed",
    fix: "Coarsen the tables further, or withhold one of them as a whole.",
  }),
  auditTooLarge: (): Problem => ({
    code: "SIJILL_DISCLOSURE_AUDIT_TOO_LARGE",
    what: "The tables bind one another in more ways than can be audited. Nothing is written.",
    expected: "tables whose joint cells are at most 20,000",
    fix: "Leave out one of the tables, or coarsen them further.",
  }),
  tablesContradict: (whole: string, parts: readonly string[]): Problem => ({
    code: "SIJILL_DISCLOSURE_TABLES_CONTRADICT",
    what: `${whole} is stated as less than its parts, or as two different numbers: ${shortly(parts)}.`,
    expected: "tables of the same records that agree",
    fix: "Correct the meaning of the columns or the selection of the tables in the analysis.",
  }),
  languagesDiffer: (language: string, what: string): Problem => ({
    code: "SIJILL_DISCLOSURE_LANGUAGES_DIFFER",
    what: `In ${language} the analysis returns another ${what} than in the first language.`,
    place: { file: "analysis.ts", path: what },
    expected: "the same tables, rows and figures in every language",
    fix: "Return the same numbers in every language; only words may differ.",
  }),
  ledgerUnusable: (title: string, file: string, detail: string): Problem => ({
    code: "SIJILL_DISCLOSURE_LEDGER_UNUSABLE",
    what: `The earlier release "${title}" cannot be taken into account: ${detail}.`,
    place: { file },
    expected: "the ledger.json of that release, as this version of the library writes it",
    fix: "Name the ledger of the release, inside the project; without it nothing can be released beside it.",
  }),
  secretMissing: (): Problem => ({
    code: "SIJILL_DISCLOSURE_SECRET_MISSING",
    what: "A table tells single records apart, and there is no secret to make pseudonyms from.",
    place: { file: "disclosure.json", path: "secretFile" },
    expected: "the path of a secret, made by: sijill keys new <file> --proof",
    fix: "Make a secret for the case, keep it sealed, and name it under secretFile.",
  }),
  textHoldsWithheld: (where: string, numeral: string, text: string): Problem => ({
    code: "SIJILL_DISCLOSURE_TEXT_HOLDS_WITHHELD",
    what: `${where} holds the numeral ${numeral}, which is that of a withheld figure: "${text.slice(0, 120)}".`,
    place: { path: where },
    value: numeral,
    expected: "texts without withheld numbers",
    fix: 'Bind the number to its quantity, or reword; if it is another number, list the text under "textsRead".',
  }),
};

function shortly(names: readonly string[]): string {
  const shown = names.slice(0, 10).join("; ");
  return names.length > 10 ? `${shown}; and ${names.length - 10} more` : shown;
}
