import type { ProfileName } from "../disclosure/index.ts";
import type { Authority, ReleaseEvent } from "./ReleaseRecord.ts";

/**
 * Whose word each profile needs: one authority of every group. What goes to a court rests on the court's own order and
 * asks no government, which may be a party. What goes to the public asks the authorities for justice and for the
 * missing, and someone who speaks for the families.
 */
export const requiredAuthorities: Readonly<Record<ProfileName, readonly (readonly Authority[])[]>> = {
  sealed: [["court", "prosecutor", "data-holder"]],
  court: [["court", "prosecutor"]],
  authority: [["data-holder"]],
  public: [
    ["ministry-of-justice", "court"],
    ["commission-for-the-missing"],
    ["family-representative", "ethics-board"],
  ],
};

/** What must have happened before anything of the profile goes out, whatever the record says. */
export const requiredEvents: Readonly<Record<ProfileName, readonly ReleaseEvent[]>> = {
  sealed: [],
  court: [],
  authority: [],
  public: ["families-notified"],
};

/** Who can state that an event has happened. */
export const eventWitnesses: Readonly<Record<ReleaseEvent, readonly Authority[]>> = {
  "families-notified": ["commission-for-the-missing"],
  "hearing-held": ["court"],
  "verdict-given": ["court"],
};
