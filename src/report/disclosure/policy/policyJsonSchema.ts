import { z } from "zod";
import { policySchema } from "./policySchema.ts";

/**
 * The JSON Schema of `disclosure.json`, for completion and checking in editors.
 *
 * @example
 * import { disclosureJsonSchema } from "sijill";
 * disclosureJsonSchema().title;
 * // → "Sijill disclosure policy (disclosure.json)"
 */
export function disclosureJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(policySchema, { io: "input" }),
    title: "Sijill disclosure policy (disclosure.json)",
  };
}
