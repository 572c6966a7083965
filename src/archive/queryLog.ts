import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";

/** A public function of the library, as whoever wrote the analysis called it. */
export interface AskedBy {
  readonly function: string;
  /** Its arguments by name, without the archive. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** One question that was put to an archive, whether anything was made of its answer or not. */
export interface ArchiveQuery {
  /** What was called: `countDeaths`, `continuation`; `archive.cells` where the archive was asked directly. */
  readonly askedBy: AskedBy;
  /** Method of the archive, such as `cells`. */
  readonly call: string;
  readonly dataset: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Rows of the answer, and SHA-256 of the answer as JSON. */
  readonly rows: number;
  readonly sha256: string;
}

/** An analysis that is bundled with a copy of the library is heard as well: the listeners are those of the process. */
const KEY = Symbol.for("sijill/archive-queries/2");

interface Listener {
  readonly queries: ArchiveQuery[];
  /** The function that is running; null outside of one. */
  readonly askedBy: AskedBy | null;
}
type Registry = { [KEY]?: AsyncLocalStorage<Listener> };

function listeners(): AsyncLocalStorage<Listener> {
  const registry = globalThis as Registry;
  registry[KEY] ??= new AsyncLocalStorage<Listener>();
  return registry[KEY];
}

/**
 * Runs a public function so that the questions it puts to an archive bear its name. Where one calls another, the outer
 * one is named: it is what the analysis says.
 */
export function askedBy<Result>(name: string, given: AskedBy["arguments"], run: () => Result): Result {
  const listener = listeners().getStore();
  if (listener === undefined || listener.askedBy !== null) return run();
  return listeners().run({ ...listener, askedBy: { function: name, arguments: given } }, run);
}

/**
 * Runs something and lists every question that it puts to any archive, in their order: nothing can be computed from an
 * archive without one, so the list leaves out no analysis of it, whatever was printed.
 */
export async function recordQueries<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly queries: readonly ArchiveQuery[] }> {
  const queries: ArchiveQuery[] = [];
  const result = await listeners().run({ queries, askedBy: null }, run);
  return { result, queries };
}

/** Notes a question and its answer, if anyone listens. */
export function noteQuery<Answer extends readonly unknown[]>(
  call: string,
  dataset: string,
  settings: ArchiveQuery["settings"],
  answer: Answer,
): Answer {
  const listener = listeners().getStore();
  if (listener === undefined) return answer;
  listener.queries.push({
    askedBy: listener.askedBy ?? { function: `archive.${call}`, arguments: { dataset, ...settings } },
    call,
    dataset,
    settings,
    rows: answer.length,
    sha256: createHash("sha256").update(JSON.stringify(answer)).digest("hex"),
  });
  return answer;
}
