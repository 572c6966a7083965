import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { SijillError } from "../errors/index.ts";
import { comesFromPage, isSecret } from "./allows.ts";
import type { LocalAnswer, LocalRequest } from "./LocalRequest.ts";
import { messages } from "./messages.ts";

/** More than any decision or filter of a page. */
const largestBody = 1_000_000;

/**
 * Nothing from elsewhere, and no script or style sheet inside the page: they are files of it. Single elements may be
 * styled, because drawings are.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const headers = {
  "Content-Security-Policy": contentPolicy,
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

export interface LocalPageOptions {
  /** Answers a request; a SijillError becomes a 400 with its text, anything else a 500. */
  readonly answer: (request: LocalRequest) => LocalAnswer | Promise<LocalAnswer>;
  /** Port of the loopback interface; a free one when absent. */
  readonly port?: number | undefined;
  /** Told of what went wrong inside `answer`. */
  readonly failed?: (error: unknown) => void;
}

/** A page that is being served. */
export interface LocalPage {
  /** Whole address with its secret part; who does not know it gets nothing. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a page on the loopback interface only, under an address that holds 24 random bytes. Requests that name another
 * host, or that another site's page made, are refused. Relative addresses in the page keep the secret part.
 *
 * @throws SIJILL_PORT_TAKEN, SIJILL_PORT_INVALID
 */
export async function serveLocalPage(options: LocalPageOptions): Promise<LocalPage> {
  const { port } = options;
  if (port !== undefined && !(Number.isInteger(port) && port >= 1024 && port <= 65_535)) {
    throw new SijillError(messages.portInvalid(port));
  }
  const secret = randomBytes(24).toString("base64url");
  const server = createServer((request, response) => {
    respond(request, response, secret, portOf(server), options).catch((error: unknown) => {
      options.failed?.(error);
      send(response, 500, "text/plain", messages.failed);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new SijillError(messages.portTaken(port ?? 0)) : error),
    );
    server.listen(port ?? 0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/${secret}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  port: number,
  { answer }: LocalPageOptions,
): Promise<void> {
  const { method } = request;
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const [, given = "", ...rest] = url.pathname.split("/");
  if (!comesFromPage(request, port)) return send(response, 403, "text/plain", messages.otherSite);
  if (!isSecret(given, secret) || (method !== "GET" && method !== "POST"))
    return send(response, 404, "text/plain", messages.notHere);
  const body = await readBody(request);
  if (body === null) return send(response, 413, "text/plain", messages.tooLarge);
  const asked: LocalRequest = { method, path: `/${rest.join("/")}`, query: url.searchParams, body };
  try {
    const { status = 200, type, body: sent } = await answer(asked);
    send(response, status, type, sent);
  } catch (error) {
    if (!(error instanceof SijillError)) throw error;
    send(response, 400, "text/plain", `${error.message}\n`);
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, "Content-Type": `${type}; charset=utf-8` });
  response.end(body);
}
