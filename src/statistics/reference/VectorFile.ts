/** One case of a vector file. */
export interface VectorCase {
  readonly id: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Why a leaf of `expected` is null, by its path from the case, such as `expected.ci[1]`. */
  readonly nullReasons: Readonly<Record<string, string>>;
  /** Better values for leaves where the software behind `expected` is known to be imprecise, by path. */
  readonly betterValues: Readonly<Record<string, number>>;
}

/** A file of inputs with the answers somebody else computed. */
export interface VectorFile {
  readonly function: string;
  readonly cases: readonly VectorCase[];
}

/** What is wrong with the shape of a file, each with its path; empty when nothing is. */
export interface ParsedVectorFile {
  readonly file: VectorFile;
  readonly problems: readonly ShapeProblem[];
}

export interface ShapeProblem {
  /** The case it concerns, or "file". */
  readonly case: string;
  readonly path: string;
  readonly what: string;
}

/** Reads the shape of a vector file; every fault is listed, and a case with one is left out of `cases`. */
export function parseVectorFile(parsed: unknown): ParsedVectorFile {
  const problems: ShapeProblem[] = [];
  const report = (which: string, path: string, what: string): void => {
    problems.push({ case: which, path, what });
  };
  if (!isRecord(parsed)) {
    report("file", "", "the file is not a JSON object");
    return { file: { function: "", cases: [] }, problems };
  }
  if (typeof parsed.function !== "string" || parsed.function === "")
    report("file", "function", "must be a text: the name of the function that the cases are for");
  if (!Array.isArray(parsed.cases)) report("file", "cases", "must be a list of cases");
  else if (parsed.cases.length === 0)
    report("file", "cases", "is empty: a file without cases checks nothing");
  const cases: VectorCase[] = [];
  const seen = new Set<string>();
  const list: readonly unknown[] = Array.isArray(parsed.cases) ? parsed.cases : [];
  list.forEach((item, i) => {
    const read = parseCase(item, i, report);
    if (read === null) return;
    if (seen.has(read.id)) report(read.id, "id", "is used by an earlier case too");
    seen.add(read.id);
    cases.push(read);
  });
  return { file: { function: typeof parsed.function === "string" ? parsed.function : "", cases }, problems };
}

type Report = (which: string, path: string, what: string) => void;

function parseCase(item: unknown, index: number, report: Report): VectorCase | null {
  const place = `cases[${index}]`;
  if (!isRecord(item)) {
    report(place, "", "is not a JSON object");
    return null;
  }
  const id = typeof item.id === "string" && item.id !== "" ? item.id : null;
  const which = id ?? place;
  if (id === null) report(place, "id", "must be a text that names the case");
  if (item.input === undefined) report(which, "input", "is missing");
  if (!isRecord(item.expected) || Object.keys(item.expected).length === 0) {
    report(which, "expected", "must be an object with at least one answer");
    return null;
  }
  const nullReasons: Record<string, string> = {};
  if (item.null_reasons !== undefined) {
    if (!isRecord(item.null_reasons)) report(which, "null_reasons", "must be an object: path to reason");
    else
      for (const [path, reason] of Object.entries(item.null_reasons)) {
        if (typeof reason === "string") nullReasons[path] = reason;
        else report(which, `null_reasons.${path}`, "must be a text");
      }
  }
  if (item.input === undefined || id === null) return null;
  return {
    id,
    input: item.input,
    expected: item.expected,
    nullReasons,
    betterValues: parseDeviations(which, item.r_deviations, report),
  };
}

/** `r_deviations`: `{ field, index?, mpmath, mpmath_30_digits? }`, the path being `expected.field[index]`. */
function parseDeviations(which: string, value: unknown, report: Report): Readonly<Record<string, number>> {
  const better: Record<string, number> = {};
  if (value === undefined) return better;
  if (!Array.isArray(value)) {
    report(which, "r_deviations", "must be a list");
    return better;
  }
  value.forEach((entry: unknown, i) => {
    const digits = isRecord(entry) ? Number(entry.mpmath_30_digits ?? entry.mpmath) : Number.NaN;
    if (!isRecord(entry) || typeof entry.field !== "string" || !Number.isFinite(digits))
      report(which, `r_deviations[${i}]`, "must have a field (text) and its better value mpmath (number)");
    else {
      const index = typeof entry.index === "number" ? `[${entry.index}]` : "";
      better[`expected.${entry.field}${index}`] = digits;
    }
  });
  return better;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
