import { describe, expect, test } from "vitest";
import {
  decideRelease,
  type ReleaseDecision,
  type ReleaseRecord,
  type ReleaseRequest,
} from "../../../src/report/release/index.ts";
import { chainEntry } from "../../../src/report/release/log/index.ts";

const root = "a".repeat(64);
const other = "b".repeat(64);
const letter = { title: "Letter of the office", sha256: "c".repeat(64) };
const bound = { root, profile: "public", day: "2026-02-01" } as const;

const review = (name: string) => ({ ...bound, name, role: "reviewer", decision: "approve" as const });
const clearance = (authority: ReleaseRecord["clearances"][number]["authority"]) => ({
  ...bound,
  authority,
  office: `Office of ${authority}`,
  signatory: "The registrar",
  decision: "approve" as const,
  languages: ["en" as const, "ar" as const],
  audience: "everyone",
  conditions: ["Credit the sources."],
  redactions: [],
  document: letter,
});

const complete: ReleaseRecord = {
  format: "sijill-release/1",
  policy: { required: [], embargo: { until: "2026-02-15", events: [] } },
  reviews: [review("Reviewer One"), review("Reviewer Two")],
  clearances: [
    clearance("ministry-of-justice"),
    clearance("commission-for-the-missing"),
    clearance("family-representative"),
  ],
  events: [
    {
      event: "families-notified",
      day: "2026-02-10",
      authority: "commission-for-the-missing",
      statedBy: "The commission",
      document: letter,
    },
  ],
  overrides: [],
};

const sound: ReleaseRequest = {
  day: "2026-03-01",
  build: {
    root,
    profile: "public",
    title: "Deaths",
    version: "1.0",
    status: "final",
    languages: ["en", "ar"],
    authors: ["Author One"],
    differences: [],
    redactions: [],
    isRedacted: false,
    valueDifferences: [],
  },
  record: complete,
  documents: new Map(),
  log: [],
  logProblem: null,
};

const failing = ({ findings }: ReleaseDecision) =>
  findings.filter(({ holds, override }) => !holds && override === undefined).map(({ rule }) => rule);
const withRecord = (change: Partial<ReleaseRecord>): ReleaseRequest => ({
  ...sound,
  record: { ...complete, ...change },
});
const withBuild = (change: Partial<ReleaseRequest["build"]>): ReleaseRequest => ({
  ...sound,
  build: { ...sound.build, ...change },
});

describe("a release", () => {
  test("goes out when everything was decided, with the conditions of those who decided", () => {
    const decision = decideRelease(sound);
    expect(failing(decision)).toEqual([]);
    expect(decision).toMatchObject({ released: true, conditions: ["Credit the sources."] });
  });

  test("is refused when nothing was decided: it fails closed", () => {
    const nothing = withRecord({
      reviews: [],
      clearances: [],
      events: [],
      policy: { required: [], embargo: { events: [] } },
    });
    expect(failing(decideRelease(nothing))).toEqual(["reviews", "clearances", "embargo"]);
  });

  test.each<[string, ReleaseRequest, string]>([
    ["a byte of the build differs", withBuild({ differences: ["report.en.html was changed"] }), "build"],
    ["it is a draft", withBuild({ status: "draft" }), "status"],
    ["it was superseded", withBuild({ status: "superseded" }), "status"],
    ["its values were not compared with the sealed build", withBuild({ valueDifferences: null }), "values"],
    [
      "a value differs from the sealed build",
      withBuild({ valueDifferences: ["deaths: 7, not 8"] }),
      "values",
    ],
    [
      "the log was altered",
      { ...sound, logProblem: { code: "SIJILL_RELEASE_LOG_BROKEN", what: "altered" } },
      "log",
    ],
    ["only one reviewer approved", withRecord({ reviews: [review("Reviewer One")] }), "reviews"],
    [
      "one reviewer is counted twice",
      withRecord({ reviews: [review("Reviewer One"), review(" reviewer  ONE ")] }),
      "reviews",
    ],
    [
      "an author reviews the own work",
      withRecord({ reviews: [review("Reviewer One"), review("author one")] }),
      "reviews",
    ],
    [
      "a third reviewer rejects",
      withRecord({ reviews: [...complete.reviews, { ...review("Reviewer Three"), decision: "reject" }] }),
      "reviews",
    ],
    [
      "the reviews are of another build",
      withRecord({ reviews: complete.reviews.map((each) => ({ ...each, root: other })) }),
      "reviews",
    ],
    [
      "the reviews are of a later day",
      withRecord({ reviews: complete.reviews.map((each) => ({ ...each, day: "2026-03-02" })) }),
      "reviews",
    ],
    [
      "a clearance is of another build: one changed byte voids it",
      withRecord({
        clearances: complete.clearances.map((each, at) => (at === 0 ? { ...each, root: other } : each)),
      }),
      "clearances",
    ],
    [
      "a clearance is for another profile",
      withRecord({ clearances: complete.clearances.map((each) => ({ ...each, profile: "court" as const })) }),
      "clearances",
    ],
    [
      "nobody speaks for the families",
      withRecord({ clearances: complete.clearances.slice(0, 2) }),
      "clearances",
    ],
    [
      "a clearance has expired",
      withRecord({ clearances: complete.clearances.map((each) => ({ ...each, expires: "2026-02-28" })) }),
      "clearances",
    ],
    [
      "a clearance does not hold yet",
      withRecord({ clearances: complete.clearances.map((each) => ({ ...each, notBefore: "2026-03-02" })) }),
      "clearances",
    ],
    [
      "a clearance leaves out a language",
      withRecord({
        clearances: complete.clearances.map((each) => ({ ...each, languages: ["en" as const] })),
      }),
      "clearances",
    ],
    [
      "a letter is not the one that was recorded",
      {
        ...withRecord({
          clearances: complete.clearances.map((each) => ({
            ...each,
            document: { ...letter, file: "letter.pdf" },
          })),
        }),
        documents: new Map([["letter.pdf", "d".repeat(64)]]),
      },
      "clearances",
    ],
    [
      "a letter is missing",
      {
        ...withRecord({
          clearances: complete.clearances.map((each) => ({
            ...each,
            document: { ...letter, file: "letter.pdf" },
          })),
        }),
        documents: new Map([["letter.pdf", null]]),
      },
      "clearances",
    ],
    [
      "an authority that is not required refuses",
      withRecord({
        clearances: [
          ...complete.clearances,
          { ...clearance("prosecutor"), decision: "refuse", reason: "a trial is under way" },
        ],
      }),
      "clearances",
    ],
    [
      "an authority took its approval back",
      withRecord({
        clearances: [
          ...complete.clearances,
          { ...clearance("ministry-of-justice"), day: "2026-02-20", decision: "defer", reason: "new facts" },
        ],
      }),
      "clearances",
    ],
    [
      "a further authority that the record asks for is missing",
      withRecord({ policy: { ...complete.policy, required: [["ethics-board"]] } }),
      "clearances",
    ],
    [
      "an approval rests on a redaction that the build does not list",
      withRecord({
        clearances: complete.clearances.map((each) => ({
          ...each,
          decision: "approve-with-redactions" as const,
          redactions: ["r1"],
        })),
      }),
      "redactions",
    ],
    [
      "its embargo has a day to come",
      withRecord({ policy: { required: [], embargo: { until: "2026-03-02", events: [] } } }),
      "embargo",
    ],
    ["families were not notified, whatever the record asks for", withRecord({ events: [] }), "embargo"],
    [
      "someone else says that families were notified",
      withRecord({ events: complete.events.map((each) => ({ ...each, authority: "data-holder" as const })) }),
      "embargo",
    ],
    [
      "families will be notified later",
      withRecord({ events: complete.events.map((each) => ({ ...each, day: "2026-03-02" })) }),
      "embargo",
    ],
    [
      "it waits for a verdict",
      withRecord({ policy: { required: [], embargo: { events: ["verdict-given"] } } }),
      "embargo",
    ],
  ])("is refused when %s", (_, request, rule) => {
    const decision = decideRelease(request);
    expect(decision.released).toBe(false);
    expect(failing(decision)).toEqual([rule]);
  });

  test("compares a redacted build with the sealed one it is part of, though both have the profile sealed", () => {
    const whole = withBuild({ profile: "sealed", valueDifferences: null });
    const redacted = withBuild({ profile: "sealed", isRedacted: true, valueDifferences: null });
    expect(failing(decideRelease(whole))).not.toContain("values");
    expect(failing(decideRelease(redacted))).toContain("values");
  });

  test("listed redactions satisfy the approval that rests on them", () => {
    const request = withRecord({
      clearances: complete.clearances.map((each) => ({
        ...each,
        decision: "approve-with-redactions" as const,
        redactions: ["r1"],
      })),
    });
    const decision = decideRelease({ ...request, build: { ...request.build, redactions: ["r1", "r2"] } });
    expect(decision.released).toBe(true);
  });

  test("what a court receives rests on its order, and asks no government and no embargo of publicity", () => {
    const court = { ...bound, profile: "court" as const };
    const decision = decideRelease({
      ...sound,
      build: { ...sound.build, profile: "court" },
      record: {
        ...complete,
        policy: { required: [], embargo: { events: [] } },
        reviews: complete.reviews.map((each) => ({ ...each, ...court })),
        clearances: [{ ...clearance("court"), ...court }],
        events: [],
      },
    });
    expect(decision.released).toBe(true);
  });

  test("stays withdrawn", () => {
    const entry = chainEntry([], {
      day: "2026-02-20",
      action: "withdrawn",
      root,
      profile: "public",
      title: "Deaths",
      version: "1.0",
      by: "A",
      grounds: ["a family asked"],
      record: other,
    });
    const decision = decideRelease({ ...sound, log: [entry] });
    expect(failing(decision)).toEqual(["withdrawal"]);
    expect(decision.findings.find(({ rule }) => rule === "withdrawal")?.grounds[0]).toContain(
      "a family asked",
    );
  });

  test("is not dated before the last entry of the log", () => {
    const entry = chainEntry([], {
      day: "2026-03-05",
      action: "refused",
      root,
      profile: "public",
      title: "Deaths",
      version: "1.0",
      by: "A",
      grounds: [],
      record: other,
    });
    expect(failing(decideRelease({ ...sound, log: [entry] }))).toEqual(["log"]);
  });
});

describe("an override", () => {
  const override = { ...bound, rule: "embargo" as const, reason: "a life is in danger", by: ["One", "Two"] };

  test("by two people lets a release pass an embargo, and stands beside the rule", () => {
    const decision = decideRelease(withRecord({ events: [], overrides: [override] }));
    expect(decision.released).toBe(true);
    expect(decision.findings.find(({ rule }) => rule === "embargo")).toMatchObject({
      holds: false,
      override: { by: ["One", "Two"], reason: "a life is in danger" },
    });
  });

  test.each([
    ["one person under two spellings", { ...override, by: ["One", "one "] }],
    ["an author and one other", { ...override, by: ["One", "Author One"] }],
    ["of another build", { ...override, root: other }],
    ["of a later day", { ...override, day: "2026-03-02" }],
    ["of another rule", { ...override, rule: "clearances" as const }],
  ])("does not count: %s", (_, each) => {
    expect(decideRelease(withRecord({ events: [], overrides: [each] })).released).toBe(false);
  });

  test("never covers altered bytes, a draft or changed values", () => {
    const overrides = [override, { ...override, rule: "clearances" as const }];
    for (const change of [{ differences: ["x"] }, { status: "draft" }, { valueDifferences: ["x"] }])
      expect(
        decideRelease({ ...withRecord({ overrides }), build: { ...sound.build, ...change } }).released,
      ).toBe(false);
  });
});
