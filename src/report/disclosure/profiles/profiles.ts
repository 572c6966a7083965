import type { Profile, ProfileName } from "./Profile.ts";

const everything: Profile = {
  audience: "the expert, and a court under seal",
  smallNumbers: null,
  finest: {},
  finestTogether: [],
  records: "shown",
  dates: "day",
  inputs: "shown",
};

/**
 * The profiles as data. Thresholds: no count below 5, and below 10 for women and children, as offices of statistics
 * withhold counts of deaths below 3, 5 or 10 (ONS; OpenSAFELY; Manitoba). A photograph is not a person: with four to
 * five photographs of a body, 25 photographs can be five persons. Nothing is rounded or perturbed: a figure that is
 * shown is exact and the same in every version.
 *
 * - `sealed`: everything.
 * - `court`: exact counts; what tells one record from another is a pseudonym, stable within the case.
 * - `authority`: exact counts and what records are matched by, under an agreement.
 * - `public`: coarsened first, then withheld: agency and year where both facility and time are shown.
 */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  sealed: everything,
  court: { ...everything, audience: "the parties to the proceedings", records: "pseudonyms" },
  authority: { ...everything, audience: "the authority named in an agreement" },
  public: {
    audience: "anyone",
    smallNumbers: {
      threshold: { image: 25, body: 5, person: 5, record: 5, certificate: 5, event: 5 },
      guarded: { threshold: 10, sex: ["female"], childrenBelow: 18 },
      dominancePercent: 10,
      zeros: "shown",
      mostWithheld: 0.2,
      unreliableBelow: 20,
    },
    finest: { time: "month", age: "band" },
    finestTogether: [
      { dimensions: ["facility", "time"], finest: { facility: "agency", time: "year" } },
      { dimensions: ["hospital", "time"], finest: { time: "year" } },
      { dimensions: ["governorate", "time"], finest: { time: "year" } },
    ],
    records: "withheld",
    dates: "year",
    inputs: "withheld",
  },
};
