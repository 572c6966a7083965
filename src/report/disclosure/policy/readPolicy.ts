import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, SijillError } from "../../../errors/index.ts";
import type { AnalysisSourceFile } from "../../analysis/index.ts";
import { sha256 } from "../../sha256.ts";
import { messages } from "../messages.ts";
import { type Policy, policySchema } from "./policySchema.ts";

/** A policy is written by a person; what is longer is not one. */
const LARGEST_POLICY = 1_000_000;

export const POLICY_FILE = "disclosure.json";

/** A policy, and the file it stands in. */
export interface PolicyFile {
  readonly policy: Policy;
  readonly sources: readonly AnalysisSourceFile[];
}

/**
 * Reads `disclosure.json` of a report folder; a report without one goes by the profiles alone.
 *
 * @throws SIJILL_DISCLOSURE_POLICY_UNREADABLE, SIJILL_DISCLOSURE_POLICY_INVALID: every problem at once
 */
export async function readPolicy(folder: string): Promise<PolicyFile> {
  const content = await readFile(join(folder, POLICY_FILE)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new SijillError(messages.policyUnreadable(POLICY_FILE, "it cannot be read"));
  });
  if (content === null) return { policy: {}, sources: [] };
  return {
    policy: parsePolicy(content.toString("utf8"), POLICY_FILE),
    sources: [{ path: POLICY_FILE, sha256: sha256(content), bytes: content.length }],
  };
}

/** @throws SIJILL_DISCLOSURE_POLICY_UNREADABLE, SIJILL_DISCLOSURE_POLICY_INVALID, SIJILL_DISCLOSURE_GROUPS_OVERLAP */
export function parsePolicy(text: string, file: string): Policy {
  if (text.length > LARGEST_POLICY) throw new SijillError(messages.policyUnreadable(file, "it is too long"));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SijillError(
      messages.policyUnreadable(file, error instanceof Error ? error.message : String(error)),
    );
  }
  const read = policySchema.safeParse(value);
  const problems: readonly Problem[] = read.success
    ? overlappingGroups(read.data, file)
    : read.error.issues.flatMap((issue) => describeIssue(issue, file));
  const [first, ...more] = problems;
  if (first !== undefined) throw new SijillError([first, ...more]);
  if (!read.success) throw read.error;
  return read.data;
}

function describeIssue(issue: z.core.$ZodIssue, file: string): readonly Problem[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      messages.policyInvalid(
        file,
        [path, key].filter((part) => part !== "").join("."),
        "only members of the policy's form",
      ),
    );
  return [messages.policyInvalid(file, path === "" ? "the policy" : path, expectation(issue))];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of: ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return `a value of type ${issue.expected}`;
    case "too_small":
      return `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** A facility in two groups would be counted in both. */
function overlappingGroups({ facilityGroups = {} }: Policy, file: string): readonly Problem[] {
  const groupOf = new Map<string, string>();
  return Object.entries(facilityGroups).flatMap(([group, { facilities }]) =>
    facilities.flatMap((facility) => {
      const other = groupOf.get(facility);
      groupOf.set(facility, group);
      return other === undefined ? [] : [messages.groupsOverlap(file, facility, other, group)];
    }),
  );
}
