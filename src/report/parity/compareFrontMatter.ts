import type { Problem } from "../../errors/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { messages } from "./messages.ts";

/** What identifies a report, and what its numbers depend on. */
const SHARED = ["kind", "date", "version", "status", "pdf", "seed"] as const;

export function compareFrontMatter(first: ReportDocument, other: ReportDocument): readonly Problem[] {
  return SHARED.flatMap((key) => {
    const [mine, theirs] = [String(first.frontMatter[key]), String(other.frontMatter[key])];
    return mine === theirs ? [] : [messages.frontMatter(other.file, key, mine, theirs)];
  });
}
