import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";
import { identifierComparison } from "./identifierComparison.ts";

/** Years between two deaths after which one number is more likely two: counters begin anew. */
const RESET_AFTER = 1;

/**
 * Numbers given to bodies and detainees (branch, detainee, examination). They begin anew and are used again: the same
 * number speaks for one person only where place and time do not speak against it.
 *
 * @param others all fields: the first facility and the first date among them say where and when
 */
export function bodyNumberComparison(field: Field, others: readonly Field[]): Comparison {
  const { key } = field;
  const plain = identifierComparison(field);
  const facility = others.find(({ kind }) => kind === "facility")?.key;
  const date = others.find(({ kind }) => kind === "date")?.key;
  const elsewhere = facility === undefined ? "false" : `coalesce(l.c_${facility} <> r.c_${facility}, false)`;
  const reset =
    date === undefined ? "false" : `coalesce(abs(l.y_${date} - r.y_${date}) > ${RESET_AFTER}, false)`;
  const same = `l.c_${key} = r.c_${key}`;
  return {
    ...plain,
    kind: "body number",
    levels: [
      ...(facility === undefined
        ? []
        : [
            { label: "the same number at another place", condition: `${same} AND ${elsewhere}`, start: 0.05 },
          ]),
      ...(date === undefined
        ? []
        : [{ label: "the same number after a reset", condition: `${same} AND ${reset}`, start: 0.01 }]),
      ...exactLevels(field),
      ...plain.levels.filter(({ band }) => band === undefined),
    ],
  };
}
