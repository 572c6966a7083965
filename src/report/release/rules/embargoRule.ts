import { wording } from "../messages.ts";
import type { ReleaseRequest } from "../ReleaseDecision.ts";
import type { ReleaseEvent } from "../ReleaseRecord.ts";
import { eventWitnesses, requiredEvents } from "../requiredAuthorities.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** The embargo is over: its day has come, and every event it waits for was stated by someone who can state it. */
export const embargoRule: ReleaseRule = (request) => {
  const { build, record, day } = request;
  const { until, events } = record.policy.embargo;
  const awaited = [...new Set([...requiredEvents[build.profile], ...events])];
  const against = [
    ...(until !== undefined && day < until ? [wording.embargoUntil(until)] : []),
    ...awaited
      .filter((event) => !isStated(event, request))
      .map((event) => wording.eventAwaited(event, eventWitnesses[event])),
  ];
  return answer("embargo", against, wording.embargoOver(awaited));
};

function isStated(event: ReleaseEvent, { record, day, documents }: ReleaseRequest): boolean {
  return record.events.some(
    ({ event: stated, day: on, authority, document }) =>
      stated === event &&
      on <= day &&
      eventWitnesses[event].includes(authority) &&
      (document.file === undefined || documents.get(document.file) === document.sha256),
  );
}
