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

describe("a store that is closed under a statement", () => {
  it("breaks it off, and is closed when that has answered", async () => {
    const store = await Store.open();
    const asked = [
      store.number("SELECT sum(a.range * b.range) FROM range(10_000_000) a, range(10_000_000) b"),
      store.columns("SELECT a.range FROM range(10_000_000) a, range(10_000_000) b"),
    ];
    const answers = Promise.allSettled(asked);
    await store.close();
    for (const answer of await answers) expect(answer.status).toBe("rejected");
  });
});

describe("two threads", () => {
  it("share out a table that is shorter than the engine's own part", async () => {
    const answers: unknown[] = [];
    for (const threads of [1, 2]) {
      const store = await Store.open({ threads });
      await store.run("CREATE TABLE t AS SELECT range AS n, hash(range) % 7 AS h FROM range(20_000)");
      await store.run("CREATE TABLE u AS SELECT n, h, md5(n || ':' || h) AS m FROM t");
      answers.push(await store.columns("SELECT n, h, ascii(m) FROM u"));
      await store.close();
    }
    expect(answers[1]).toEqual(answers[0]);
  });
});
