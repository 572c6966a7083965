import { describe, expect, it } from "vitest";
import { Store } from "../../../src/archive/store/Store.ts";

describe("a store that is opening", () => {
  it("answers statements given before it is open, in their order", async () => {
    const store = Store.opening();
    const made = store.run("CREATE TABLE t AS SELECT 1 AS n");
    const added = made.then(() => store.run("INSERT INTO t VALUES (2)"));
    await added;
    expect(await store.number("SELECT sum(n) FROM t")).toBe(3);
    await store.close();
  });

  it("is closed once it is open, and answers nothing then", async () => {
    const store = Store.opening();
    const closing = store.close();
    expect(store.closed).toBe(true);
    await closing;
    await expect(store.number("SELECT 1")).rejects.toThrow();
    await store.close();
  });

  it("tells the first statement why the engine did not start, and can be closed all the same", async () => {
    const store = Store.opening({ memoryLimit: "a lot" });
    await expect(store.run("SELECT 1")).rejects.toThrow("Failed to set config");
    await store.close();
    await expect(Store.open({ memoryLimit: "a lot" })).rejects.toThrow("Failed to set config");
  });
});
