import type { RefusalReason } from "./refusals.ts";

/** Names of devices on Windows, with any ending: writing to them reaches the device. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Controls, and the characters that turn text round or cannot be seen: a name must be what it looks like. */
const misleading = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029:\\]/u;

/** Why a path from outside is not followed, or null when it may be. */
export function checkPath(path: string): RefusalReason | null {
  if (/^[A-Za-z]:/.test(path)) return "PATH_DRIVE";
  if (/^[/\\]/.test(path)) return "PATH_ABSOLUTE";
  const steps = path.split(/[/\\]/);
  if (steps.includes("..")) return "PATH_ESCAPES";
  if (misleading.test(path)) return "NAME_CHARACTER";
  if (path === "" || path.length > 1000 || steps.some((step) => step === "" || step === "."))
    return "PATH_NOT_PLAIN";
  if (steps.some((step) => deviceName.test(step) || /[. ]$/.test(step))) return "NAME_RESERVED";
  return null;
}
