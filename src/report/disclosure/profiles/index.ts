/** Profiles: what a version for one audience may show. */
export {
  type CoarsenedDimension,
  levels,
  type Profile,
  type ProfileName,
  profileNames,
  profileSchema,
  type SmallNumberRules,
  smallNumberRulesSchema,
} from "./Profile.ts";
export { profiles } from "./profiles.ts";
