import { z } from "zod";
import { datasetDescriptorSchema } from "./DatasetDescriptor.ts";

/**
 * The JSON Schema of `dataset.json`, for completion and checking in editors.
 *
 * @example
 * import { datasetJsonSchema } from "sijill";
 * datasetJsonSchema().$schema; // → "https://json-schema.org/draft/2020-12/schema"
 */
export function datasetJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(datasetDescriptorSchema, { io: "input" }) as Record<string, unknown>;
}
