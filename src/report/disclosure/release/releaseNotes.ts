import type { Policy } from "../policy/index.ts";
import type { Profile } from "../profiles/index.ts";
import { holdsNumeral } from "./numerals.ts";

/**
 * Notes as a version shows them. They are free text: one that holds a number could say what its table does not, so it
 * goes, unless the policy says that somebody has read it.
 *
 * @param instead what is said once in the place of all notes that go
 */
export function releaseNotes(
  notes: readonly string[],
  { smallNumbers }: Profile,
  instead: string,
  { textsRead = [] }: Policy,
): readonly string[] {
  if (smallNumbers === null) return notes;
  const kept = notes.filter((note) => !holdsNumeral(note) || textsRead.some(({ text }) => text === note));
  return kept.length === notes.length ? notes : [...kept, instead];
}
