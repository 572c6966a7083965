import type { Policy } from "../policy/index.ts";
import type { FacilityGroup, Hierarchies } from "./Hierarchies.ts";

/** The hierarchies of a policy: its groups of facilities, and the vocabulary for the others. */
export function readHierarchies({ facilityGroups = {} }: Policy): Hierarchies {
  const groups = new Map<string, FacilityGroup>();
  for (const [id, { names, facilities }] of Object.entries(facilityGroups))
    for (const facility of facilities) groups.set(facility, { id, names: defined(names) });
  return { facilityGroups: groups };
}

function defined(names: Readonly<Record<string, string | undefined>>): FacilityGroup["names"] {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}
