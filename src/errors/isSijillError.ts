import type { SijillError } from "./SijillError.ts";

/**
 * True for an error of this library, whichever copy of it threw: an analysis may have the library bundled into it, and
 * its errors are then of another class, but no less readable.
 */
export function isSijillError(error: unknown): error is SijillError {
  return (
    error instanceof Error &&
    error.name === "SijillError" &&
    Array.isArray((error as Partial<SijillError>).problems)
  );
}
