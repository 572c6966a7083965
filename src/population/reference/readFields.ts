import type { ForeignResult } from "./PopulationCheck.ts";

/** A results file that remembers which of its fields were looked at, so that none is passed over in silence. */
export interface ReadFields {
  readonly result: ForeignResult;
  /** Fields that nobody looked at, such as "models[].bias", and how many values are in each. */
  unread(): ReadonlyMap<string, number>;
}

/** Elements of an array count as one field; looking at the names of an object is looking at all that is in it. */
export function readFields(raw: ForeignResult): ReadFields {
  const seen = new Set<string>();
  const watch = (value: object, path: string): ForeignResult =>
    new Proxy(value, {
      get(target, key) {
        const inner = Reflect.get(target, key);
        if (typeof key === "symbol" || (Array.isArray(target) && !/^\d+$/.test(key))) return inner;
        const at = pathTo(target, path, key);
        if (typeof inner === "object" && inner !== null) return watch(inner, at);
        seen.add(at);
        return inner;
      },
      ownKeys(target) {
        seen.add(path);
        return Reflect.ownKeys(target);
      },
    });
  return {
    result: typeof raw === "object" && raw !== null ? watch(raw, "") : raw,
    unread() {
      const left = new Map<string, number>();
      for (const path of leavesOf(raw, ""))
        if (!seen.has(path) && !ancestors(path).some((one) => seen.has(one)))
          left.set(path, (left.get(path) ?? 0) + 1);
      return left;
    },
  };
}

function pathTo(parent: object, path: string, key: string): string {
  if (Array.isArray(parent)) return `${path}[]`;
  return path === "" ? key : `${path}/${key}`;
}

/** Places of all values but null, which says that there is none. */
function leavesOf(value: ForeignResult, path: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, pathTo(value, path, key)));
}

function ancestors(path: string): readonly string[] {
  return [...path.matchAll(/\/|\[\]/g)].map(({ index }) => path.slice(0, index)).filter((one) => one !== "");
}

/** Numbers in a row that is not compared, all of which count as looked at. */
export function answersIn(row: ForeignResult): number {
  return Object.values(row).filter((value) => typeof value === "number").length;
}
