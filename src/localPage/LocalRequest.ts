/** What a page asks of the program that serves it; the secret part of the address is gone. */
export interface LocalRequest {
  readonly method: "GET" | "POST";
  /** Begins with "/"; "/" is the page itself. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Body of a POST as text, "" otherwise. */
  readonly body: string;
}

/** What is sent back. */
export interface LocalAnswer {
  readonly status?: 200 | 400 | 404 | 409;
  readonly type: "text/html" | "text/css" | "text/javascript" | "application/json" | "text/plain";
  readonly body: string;
}
