import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import { profileNames } from "../disclosure/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { messages } from "./messages.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.strictObject({ path: z.string().min(1), sha256: hash, bytes: z.int().min(0) });

const manifestSchema = z.strictObject({
  format: z.literal("sijill-manifest/1"),
  report: z.strictObject({
    title: z.string(),
    version: z.string(),
    status: z.string(),
    date: z.string(),
    languages: z.array(z.string()).min(1),
  }),
  profile: z.enum(profileNames),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  seed: z.int(),
  texts: z.array(file),
  analysis: z.array(file),
  inputs: z.array(
    z.strictObject({
      dataset: z.string(),
      file: z.string(),
      path: z.string().min(1).nullable(),
      sha256: hash.nullable(),
      bytes: z.int().min(0).nullable(),
      rowLevel: z.enum(["aggregate", "record"]).nullable(),
      rows: z
        .strictObject({
          lines: z.int().min(0),
          block: z.int().min(1),
          digests: z.array(z.string().regex(/^[0-9a-f]{8}$/)),
        })
        .nullable(),
    }),
  ),
  redacted: z.strictObject({ keep: z.array(z.string()) }).optional(),
  outputs: z.array(file),
  root: hash,
});

/** A manifest is a list of names and hashes; what is larger than this is no manifest. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface ReadManifest {
  readonly manifest: Manifest;
  readonly text: string;
}

/** Reads manifest.json of a build, or says why it cannot be read; never throws for what is in the file. */
export async function readManifest(buildFolder: string): Promise<ReadManifest | Problem> {
  const path = join(buildFolder, "manifest.json");
  const found = await lstat(path).catch(() => null);
  if (found === null) return messages.buildMissing(buildFolder);
  if (!found.isFile())
    return messages.pathRefused("manifest.json", "manifest.json", "it is not a regular file");
  if (found.size > MOST_BYTES)
    return messages.recordUnreadable("manifest.json", "it is larger than any manifest");
  return parseManifest(await readFile(path, "utf8"));
}

/** The same from its text, wherever it comes from. */
export function parseManifest(text: string): ReadManifest | Problem {
  if (text.length > MOST_BYTES)
    return messages.recordUnreadable("manifest.json", "it is larger than any manifest");
  const parsed = parseJson(text, "manifest.json");
  if ("problem" in parsed) return parsed.problem;
  const read = manifestSchema.safeParse(parsed.value);
  if (read.success) {
    const { redacted, ...rest } = read.data;
    return { manifest: redacted === undefined ? rest : { ...rest, redacted }, text };
  }
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "its form" : issue.path.join(".");
  return messages.recordUnreadable("manifest.json", `${where} is not that of a manifest`);
}

/** JSON or the problem that it is none. */
export function parseJson(
  text: string,
  name: string,
): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: messages.recordUnreadable(name, "it is not JSON") };
  }
}
