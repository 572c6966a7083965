import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** One value as the engine hands it out: whole numbers beyond 2^53 do not occur in what we ask for. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The embedded engine: one in-memory database for one archive. */
export class Store {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  #closed = false;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(): Promise<Store> {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(":memory:", {
      // Nothing is fetched, nothing is installed: an archive is read where it stands.
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new Store(instance, connection);
  }

  get closed(): boolean {
    return this.#closed;
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Rows as plain objects. Counts come as BIGINT from the engine and are numbers here. */
  async rows(sql: string): Promise<SqlRow[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    const names = reader.columnNames();
    return reader.getRowsJS().map((row) => {
      const entries = row.map((value, index) => [names[index] as string, plain(value)] as const);
      return Object.fromEntries(entries);
    });
  }

  /** One column as texts, null where the engine has NULL. */
  async texts(sql: string): Promise<(string | null)[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    const [column] = reader.getColumnsJS();
    return (column ?? []).map((value) => (value === null || value === undefined ? null : String(value)));
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
    const appender = await this.#connection.createAppender(name);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function plain(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
