import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";

/** One question that was put to an archive, whether anything was made of its answer or not. */
export interface ArchiveQuery {
  /** Method of the archive, such as `cells`. */
  readonly call: string;
  readonly dataset: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Rows of the answer, and SHA-256 of the answer as JSON. */
  readonly rows: number;
  readonly sha256: string;
}

/** An analysis that is bundled with a copy of the library is heard as well: the listeners are those of the process. */
const KEY = Symbol.for("sijill/archive-queries/1");
type Registry = { [KEY]?: AsyncLocalStorage<ArchiveQuery[]> };

function listeners(): AsyncLocalStorage<ArchiveQuery[]> {
  const registry = globalThis as Registry;
  registry[KEY] ??= new AsyncLocalStorage<ArchiveQuery[]>();
  return registry[KEY];
}

/**
 * Runs something and lists every question that it puts to any archive, in their order: nothing can be computed from an
 * archive without one, so the list leaves out no analysis of it, whatever was printed.
 */
export async function recordQueries<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly queries: readonly ArchiveQuery[] }> {
  const queries: ArchiveQuery[] = [];
  const result = await listeners().run(queries, run);
  return { result, queries };
}

/** Notes a question and its answer, if anyone listens. */
export function noteQuery<Answer extends readonly unknown[]>(
  call: string,
  dataset: string,
  settings: ArchiveQuery["settings"],
  answer: Answer,
): Answer {
  const sha256 = () => createHash("sha256").update(JSON.stringify(answer)).digest("hex");
  listeners().getStore()?.push({ call, dataset, settings, rows: answer.length, sha256: sha256() });
  return answer;
}
