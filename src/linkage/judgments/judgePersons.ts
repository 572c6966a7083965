import { SijillError } from "../../errors/index.ts";
import type { InputRef, Nature } from "../../quantities/index.ts";
import type { Assertion } from "./Assertion.ts";
import { type FieldJudgment, type JudgmentRule, judge } from "./judge.ts";
import { messages } from "./messages.ts";

/** A record, where it comes from, and whose linkage takes it for. */
export interface LinkedRecord {
  readonly record: string;
  readonly source: string;
  readonly person: string;
}

/** Records after linkage, with all they assert. */
export interface LinkedRecords {
  readonly records: readonly LinkedRecord[];
  readonly assertions: readonly Assertion[];
  /** What the records are, in words, for titles. */
  readonly title: string;
  readonly nature: Nature;
  readonly inputs: readonly InputRef[];
}

/** A person as linkage and a rule make it from records. */
export interface JudgedPerson {
  readonly id: string;
  /** Sorted. */
  readonly records: readonly string[];
  /** Each source once, sorted. */
  readonly sources: readonly string[];
  /** By field; only fields that some record speaks of. */
  readonly fields: Readonly<Record<string, FieldJudgment>>;
}

/**
 * Makes persons from clusters of records: each field is a judgment over what the records assert, by one named rule.
 * Every record belongs to one person and every assertion to a record, so nothing is lost on the way.
 *
 * @param linked records with their persons and assertions
 * @param rule how disagreement is settled
 * @throws SIJILL_LINKAGE_RECORD_REPEATED, SIJILL_LINKAGE_RECORD_UNKNOWN
 */
export function judgePersons(linked: LinkedRecords, rule: JudgmentRule): JudgedPerson[] {
  const assertionsOfRecord = new Map<string, Assertion[]>();
  for (const { record } of linked.records) {
    if (assertionsOfRecord.has(record)) throw new SijillError(messages.recordRepeated(record));
    assertionsOfRecord.set(record, []);
  }
  for (const assertion of linked.assertions) {
    const own = assertionsOfRecord.get(assertion.record);
    if (own === undefined) throw new SijillError(messages.recordUnknown(assertion.record));
    own.push(assertion);
  }
  const members = new Map<string, LinkedRecord[]>();
  for (const each of linked.records) {
    const own = members.get(each.person);
    if (own === undefined) members.set(each.person, [each]);
    else own.push(each);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({
      id,
      records: own.map(({ record }) => record).sort(),
      sources: [...new Set(own.map(({ source }) => source))].sort(),
      fields: judgeFields(
        own.flatMap(({ record }) => assertionsOfRecord.get(record) ?? []),
        rule,
      ),
    }));
}

function judgeFields(assertions: readonly Assertion[], rule: JudgmentRule): Record<string, FieldJudgment> {
  const byField = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const own = byField.get(assertion.field);
    if (own === undefined) byField.set(assertion.field, [assertion]);
    else own.push(assertion);
  }
  const fields = [...byField].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([field, claims]) => [field, judge(field, claims, rule)]));
}
