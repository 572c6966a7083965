import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SijillError } from "../../../../src/errors/index.ts";
import { openDisclosure } from "../../../../src/report/disclosure/index.ts";
import { parsePolicy, resolveProfile } from "../../../../src/report/disclosure/policy/index.ts";
import { disclosureJsonSchema, profiles } from "../../../../src/report/index.ts";
import { writeReport } from "../../support/exampleReport.ts";

const problemsOf = (policy: unknown): SijillError["problems"] => {
  try {
    parsePolicy(JSON.stringify(policy), "disclosure.json");
  } catch (error) {
    if (error instanceof SijillError) return error.problems;
    throw error;
  }
  return [];
};

describe("a policy", () => {
  test("that is absent changes nothing: the profiles hold", () => {
    expect(resolveProfile("public", {})).toEqual({
      name: "public",
      rules: profiles.public,
      loosened: [],
      reason: null,
    });
  });

  test("is answered with every problem at once, each with its path", () => {
    const found = problemsOf({
      profiles: { public: { smallNumbers: { threshold: { person: 1 } }, dates: "hour" }, family: {} },
      tables: { "by-year": { columns: { year: { meaning: "weather" } } } },
      secretFile: 7,
      more: true,
    });
    expect(found.map(({ place }) => place?.path)).toEqual([
      "profiles.public.smallNumbers.threshold.person",
      "profiles.public.dates",
      "profiles.family",
      "tables.by-year.columns.year.meaning",
      "secretFile",
      "more",
    ]);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["SIJILL_DISCLOSURE_POLICY_INVALID"]));
    expect(found[0]?.expected).toBe("at least 2");
  });

  test.each([
    ["{", "SIJILL_DISCLOSURE_POLICY_UNREADABLE"],
    ["[]", "SIJILL_DISCLOSURE_POLICY_INVALID"],
    ['{ "tables": { "<script>": { "withhold": "x" } } }', "SIJILL_DISCLOSURE_POLICY_INVALID"],
    [`"${"x".repeat(1_000_001)}"`, "SIJILL_DISCLOSURE_POLICY_UNREADABLE"],
    [
      '{ "facilityGroups": { "a": { "names": { "en": "A" }, "facilities": ["br-215"] }, "b": { "names": { "en": "B" }, "facilities": ["br-215"] } } }',
      "SIJILL_DISCLOSURE_GROUPS_OVERLAP",
    ],
  ])("that is none is refused: %#", (text, code) => {
    let found: unknown;
    try {
      parsePolicy(text, "disclosure.json");
    } catch (error) {
      found = error;
    }
    expect(found).toMatchObject({ code });
  });

  test("may be stricter as it likes, looser only with a reason, and never so that the public sees one or two", () => {
    const strict = { smallNumbers: { threshold: { person: 20 } } };
    expect(resolveProfile("public", { profiles: { public: strict } })).toMatchObject({ loosened: [] });
    const loose = { smallNumbers: { threshold: { person: 3 } } };
    expect(() => resolveProfile("public", { profiles: { public: loose } })).toThrow(
      expect.objectContaining({ code: "SIJILL_DISCLOSURE_POLICY_UNREASONED" }),
    );
    expect(resolveProfile("public", { profiles: { public: { ...loose, reason: "agreed" } } })).toMatchObject({
      loosened: ["smallNumbers.threshold.person"],
      reason: "agreed",
    });
    for (const weak of [
      { smallNumbers: { threshold: { person: 2 } } },
      { smallNumbers: { guarded: { threshold: 4 } } },
      { records: "shown" as const },
      { inputs: "shown" as const },
    ])
      expect(() => resolveProfile("public", { profiles: { public: { ...weak, reason: "agreed" } } })).toThrow(
        expect.objectContaining({ code: "SIJILL_DISCLOSURE_POLICY_TOO_WEAK" }),
      );
  });

  test.each(["../../../../outside.json", "/etc/passwd", "link.json"])(
    "reads no file outside the project: %s",
    async (ledger) => {
      const folder = await writeReport();
      await symlink("/etc/passwd", join(folder, "link.json"));
      await writeFile(
        join(folder, "disclosure.json"),
        JSON.stringify({ earlierReleases: [{ title: "first", ledger }] }),
      );
      await expect(openDisclosure(folder, "public")).rejects.toMatchObject({
        code: "SIJILL_DISCLOSURE_PATH_OUTSIDE",
      });
    },
  );

  test("has a JSON Schema, which travels with the data", async () => {
    expect(JSON.parse(await readFile("data/disclosure.schema.json", "utf8"))).toEqual(disclosureJsonSchema());
  });
});
