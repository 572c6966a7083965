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
    await (await this.#connection()).run(sql);
  }

  /** Rows as plain objects. Counts come as BIGINT from the engine and are numbers here. */
  async rows(sql: string): Promise<SqlRow[]> {
    const reader = await (await this.#connection()).runAndReadAll(sql);
    const names = reader.columnNames();
    return reader.getRowsJS().map((row) => {
      const entries = row.map((value, index) => [names[index] as string, plain(value)] as const);
      return Object.fromEntries(entries);
    });
  }

  /** One column as texts, null where the engine has NULL. */
  async texts(sql: string): Promise<(string | null)[]> {
    const reader = await (await this.#connection()).runAndReadAll(sql);
    const [column] = reader.getColumnsJS();
    return (column ?? []).map((value) => (value === null || value === undefined ? null : String(value)));
  }

  /** Columns of numbers, in the order of the statement; NULL is NaN. */
  async columns(sql: string): Promise<Float64Array[]> {
    const result = await (await this.#connection()).stream(sql);
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
    const appender = await (await this.#connection()).createAppender(name);
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
    const appender = await (await this.#connection()).createAppender(name);
    const lists = Object.values(columns);
    const rows = lists[0]?.length ?? 0;
    for (let row = 0; row < rows; row++) {
      for (const list of lists) appender.appendBigInt(BigInt(list[row] as number));
      appender.endRow();
    }
    appender.closeSync();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const engine = await this.#engine.catch(() => null);
    engine?.connection.closeSync();
    engine?.instance.closeSync();
  }

  async #connection(): Promise<DuckDBConnection> {
    return (await this.#engine).connection;
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
