/** Every value inside a value by its path: { a: [1, null] } is a[0] → 1, a[1] → null; text in quotes. */
export function leavesOf(value: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (inner: unknown, path: string) => {
    if (typeof inner !== "object" || inner === null) {
      leaves.set(path, typeof inner === "string" ? JSON.stringify(inner) : String(inner));
      return;
    }
    if (Array.isArray(inner)) leaves.set(`${path}.length`, String(inner.length));
    for (const [key, child] of Object.entries(inner)) {
      if (child === undefined) continue;
      const step = Array.isArray(inner) ? `[${key}]` : path === "" ? key : `.${key}`;
      walk(child, path + step);
    }
  };
  walk(value, "");
  return leaves;
}
