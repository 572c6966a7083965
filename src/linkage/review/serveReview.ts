import { type LocalAnswer, type LocalRequest, serveLocalPage } from "../../localPage/index.ts";
import { pageHtml } from "./pageHtml.ts";
import { pageScript } from "./pageScript.ts";
import { pageStyle } from "./pageStyle.ts";
import type { ReviewSession } from "./ReviewSession.ts";
import { type ReviewLanguage, reviewLanguages } from "./words.ts";

/** A review that is being shown. */
export interface ServedReview {
  /** Whole address, with its secret part. */
  readonly url: string;
  /** Fulfilled when the reviewer has pressed "Finish". */
  readonly finished: Promise<void>;
  close(): Promise<void>;
}

/**
 * Shows a review in a browser on this machine.
 *
 * @param session of one reviewer
 * @param options.language of the page; default "en"
 * @param options.port a free one when absent
 * @throws SIJILL_PORT_TAKEN
 */
export async function serveReview(
  session: ReviewSession,
  options: {
    readonly language?: ReviewLanguage;
    readonly port?: number;
    readonly failed?: (error: unknown) => void;
  } = {},
): Promise<ServedReview> {
  const { language = "en", port, failed } = options;
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const page = await serveLocalPage({
    port,
    ...(failed === undefined ? {} : { failed }),
    answer: (request) => answer(request, session, language, finish),
  });
  return { url: page.url, finished, close: page.close };
}

async function answer(
  { method, path, query, body }: LocalRequest,
  session: ReviewSession,
  language: ReviewLanguage,
  finish: () => void,
): Promise<LocalAnswer> {
  switch (`${method} ${path}`) {
    case "GET /":
      return { type: "text/html", body: pageHtml(language, session) };
    case "GET /style.css":
      return { type: "text/css", body: pageStyle };
    case "GET /script.js":
      return { type: "text/javascript", body: pageScript(reviewLanguages[language]) };
    case "GET /pair":
      return json(stateAt(session, query.get("place"), language));
    case "POST /decide":
      await session.decide(parseBody(body));
      return json({ decided: session.decided() });
    case "POST /finish":
      // After the answer is on its way: whoever waits for the end closes the page.
      setImmediate(finish);
      return json({ decided: session.decided() });
    default:
      return { status: 404, type: "text/plain", body: "\n" };
  }
}

/** The pair at a place; without one, the first that is not decided, or the last of all. */
function stateAt(session: ReviewSession, asked: string | null, language: ReviewLanguage) {
  const last = session.count - 1;
  const wanted = asked === null ? (session.nextOpen() ?? last) : Number(asked);
  const place = Number.isInteger(wanted) ? Math.min(last, Math.max(0, wanted)) : 0;
  return { place, count: session.count, decided: session.decided(), pair: session.pair(place, language) };
}

function json(value: unknown): LocalAnswer {
  return { type: "application/json", body: JSON.stringify(value) };
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
