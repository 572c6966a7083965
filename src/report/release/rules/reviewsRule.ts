import { wording } from "../messages.ts";
import { sameName } from "../sameName.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** Reviewers needed beside the authors; both check independently (OpenSAFELY output checking, two trained checkers). */
const NEEDED = 2;

/** Two named people other than the authors approved this very build for this profile, and none of them objects. */
export const reviewsRule: ReleaseRule = ({ build, record, day }) => {
  const authors = new Set(build.authors.map(sameName));
  const about = record.reviews.filter(
    (review) => review.root === build.root && review.profile === build.profile && review.day <= day,
  );
  const byOthers = about.filter(({ name }) => !authors.has(sameName(name)));
  // The last word of each reviewer counts; on one day, the later in the record.
  const last = new Map(
    [...byOthers]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map((review) => [sameName(review.name), review]),
  );
  const objecting = [...last.values()].filter(({ decision }) => decision !== "approve");
  const approving = [...last.values()].filter(({ decision }) => decision === "approve");
  const other = record.reviews.length - about.length;
  const against = [
    ...objecting.map(({ name, decision, remarks }) => wording.reviewObjects(name, decision, remarks)),
    ...(approving.length >= NEEDED ? [] : [wording.reviewsMissing(approving.length, NEEDED)]),
    ...(approving.length >= NEEDED || other === 0 ? [] : [wording.reviewsVoid(other)]),
  ];
  return answer("reviews", against, wording.reviewed(approving.map(({ name }) => name)));
};
