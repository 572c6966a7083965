import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** One value as the engine hands it out: whole numbers beyond 2^53 do not occur in what we ask for. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** How the engine may use the machine. */
export interface StoreOptions {
  /** Threads it may use; as many as the machine has when absent. */
  readonly threads?: number;
  /** Most memory it may take before it writes to a scratch folder, such as "2GB"; the engine's own bound when absent. */
  readonly memoryLimit?: string;
}

interface Engine {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

/** The embedded engine: one in-memory database for one archive. */
export class Store {
  readonly #engine: Promise<Engine>;
  /** Statements that have been given and not answered. */
  readonly #asked = new Set<Promise<unknown>>();
  #closed = false;

  private constructor(engine: Promise<Engine>) {
    this.#engine = engine;
    engine.catch(() => {}); // told by the first statement
  }

  static async open(options: StoreOptions = {}): Promise<Store> {
    const store = Store.opening(options);
    await store.#engine;
    return store;
  }

  /** A store that opens while files are looked for and their first bytes read; statements wait for it. */
  static opening(options: StoreOptions = {}): Store {
    return new Store(start(options));
  }

  get closed(): boolean {
    return this.#closed;
  }

  async run(sql: string): Promise<void> {
    await this.#ask((connection) => connection.run(sql));
  }

  /** Rows as plain objects. Counts come as BIGINT from the engine and are numbers here. */
  async rows(sql: string): Promise<SqlRow[]> {
    const reader = await this.#ask((connection) => connection.runAndReadAll(sql));
    const names = reader.columnNames();
    return reader.getRowsJS().map((row) => {
      const entries = row.map((value, index) => [names[index] as string, plain(value)] as const);
      return Object.fromEntries(entries);
    });
  }

  /** One column as texts, null where the engine has NULL. */
  async texts(sql: string): Promise<(string | null)[]> {
    const reader = await this.#ask((connection) => connection.runAndReadAll(sql));
    const [column] = reader.getColumnsJS();
    return (column ?? []).map((value) => (value === null || value === undefined ? null : String(value)));
  }

  /** Columns of numbers, in the order of the statement; NULL is NaN. */
  async columns(sql: string): Promise<Float64Array[]> {
    return this.#ask(async (connection) => {
      const result = await connection.stream(sql);
      const parts: Float64Array[][] = Array.from({ length: result.columnCount }, () => []);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) break;
        for (const [at, list] of parts.entries()) {
          const vector = chunk.getColumnVector(at);
          const numbers = new Float64Array(chunk.rowCount);
          for (let row = 0; row < numbers.length; row++) {
            const value = vector.getItem(row);
            numbers[row] = value === null ? Number.NaN : Number(value);
          }
          list.push(numbers);
        }
      }
      return parts.map(joined);
    });
  }

  async number(sql: string): Promise<number> {
    const [value] = await this.texts(sql);
    return Number(value ?? 0);
  }

  /** Creates a table of text columns (null allowed) and fills it. */
  async table(
    name: string,
    columns: readonly string[],
    rows: Iterable<readonly (string | null)[]>,
  ): Promise<void> {
    await this.run(
      `CREATE OR REPLACE TABLE ${name} (${columns.map((column) => `${column} VARCHAR`).join(", ")})`,
    );
    const appender = await this.#ask((connection) => connection.createAppender(name));
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Creates a table of whole numbers (BIGINT) and fills it, column by column. */
  async numbers(name: string, columns: Readonly<Record<string, ArrayLike<number>>>): Promise<void> {
    const names = Object.keys(columns);
    await this.run(
      `CREATE OR REPLACE TABLE ${name} (${names.map((column) => `${column} BIGINT`).join(", ")})`,
    );
    const appender = await this.#ask((connection) => connection.createAppender(name));
    const lists = Object.values(columns);
    const rows = lists[0]?.length ?? 0;
    for (let row = 0; row < rows; row++) {
      for (const list of lists) appender.appendBigInt(BigInt(list[row] as number));
      appender.endRow();
    }
    appender.closeSync();
  }

  /**
   * Ends the engine. Statements that are not yet answered are broken off, and waited for: an engine closed under a running
   * statement takes the process with it, or never lets it end.
   */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const engine = await this.#engine.catch(() => null);
    // Again and again: a statement that waits for its turn does not hear it.
    const breaking = setInterval(() => engine?.connection.interrupt(), 5);
    while (this.#asked.size > 0) await Promise.allSettled(this.#asked);
    clearInterval(breaking);
    engine?.connection.closeSync();
    engine?.instance.closeSync();
  }

  async #ask<Answer>(statement: (connection: DuckDBConnection) => Promise<Answer>): Promise<Answer> {
    const { connection } = await this.#engine;
    const answer = statement(connection);
    this.#asked.add(answer);
    try {
      return await answer;
    } finally {
      this.#asked.delete(answer);
    }
  }
}

async function start(options: StoreOptions): Promise<Engine> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    // Nothing is fetched, nothing is installed: an archive is read where it stands.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  // Threads are given parts of a table: of 122,880 rows by themselves, so that most registers would have one; of 2,048 so.
  await connection.run("PRAGMA verify_parallelism");
  return { instance, connection };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function plain(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
