import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type * as ZeroMq from "zeromq";

const zmq = createRequire(createRequire(import.meta.url).resolve("tslab"))("zeromq") as typeof ZeroMq;

type Content = Readonly<Record<string, unknown>>;

/** What a cell did: how it ended, and what is seen under it. */
export interface CellRun {
  readonly status: string;
  /** What was shown, in all its forms. */
  readonly shown: readonly Readonly<Record<string, unknown>>[];
  readonly text: string;
  readonly errors: string;
}

/** A Jupyter client for one kernel: what JupyterLab says to it, by the protocol and without Python. */
export class KernelClient {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #key = randomUUID();
  readonly #shell = new zmq.Dealer();
  readonly #outputs = new zmq.Subscriber();

  private constructor(program: ChildProcess, folder: string) {
    this.#process = program;
    this.#folder = folder;
  }

  /** Starts the built kernel as Jupyter does, with the notebooks as its folder. */
  static async start(kernel = resolve("dist/kernel.cjs"), cwd = resolve("notebooks")): Promise<KernelClient> {
    // A port that was free may be taken before the kernel binds it, and the kernel then ends.
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const client = await KernelClient.#spawn(kernel, cwd);
      if (await client.#isHeard()) return client;
      await client.close();
    }
    throw new Error(`The kernel ${kernel} ended three times before it answered.`);
  }

  static async #spawn(kernel: string, cwd: string): Promise<KernelClient> {
    const folder = await mkdtemp(join(tmpdir(), "sijill-kernel-"));
    const file = join(folder, "connection.json");
    const [shell, iopub, stdin, control, heartbeat] = await Promise.all([1, 2, 3, 4, 5].map(freePort));
    const program = spawn(process.execPath, [kernel, file], { cwd, stdio: "ignore" });
    const client = new KernelClient(program, folder);
    const connection = {
      ip: "127.0.0.1",
      transport: "tcp",
      key: client.#key,
      signature_scheme: "hmac-sha256",
      shell_port: shell,
      iopub_port: iopub,
      stdin_port: stdin,
      control_port: control,
      hb_port: heartbeat,
    };
    await writeFile(file, JSON.stringify(connection));
    client.#outputs.subscribe();
    client.#outputs.connect(`tcp://127.0.0.1:${iopub}`);
    client.#shell.connect(`tcp://127.0.0.1:${shell}`);
    return client;
  }

  /**
   * Asks until both channels answer: what the kernel publishes before a subscription has reached it is lost. False if
   * the kernel ends.
   */
  async #isHeard(): Promise<boolean> {
    this.#shell.receiveTimeout = 1000;
    this.#outputs.receiveTimeout = 1000;
    while (this.#process.exitCode === null) {
      const answered = await this.#ask("kernel_info_request", {}).then(
        () => true,
        () => false,
      );
      if (!answered) continue;
      this.#shell.receiveTimeout = -1;
      this.#outputs.receiveTimeout = -1;
      return true;
    }
    return false;
  }

  async run(code: string): Promise<CellRun> {
    const shown: Readonly<Record<string, unknown>>[] = [];
    let text = "";
    let errors = "";
    const { status } = await this.#ask("execute_request", { code, silent: false }, (type, content) => {
      if (type === "stream" && content.name === "stderr") errors += content.text;
      else if (type === "stream") text += content.text;
      else if (type.endsWith("display_data")) shown.push({ ...(content.data as Content), type });
    });
    // A kernel refuses what comes within 200 ms after an error.
    if (status === "error") await new Promise((done) => setTimeout(done, 250));
    return { status: String(status), shown, text, errors };
  }

  /** What is proposed at the end of the code. */
  async complete(code: string): Promise<readonly string[]> {
    const { matches } = await this.#ask("complete_request", { code, cursor_pos: code.length });
    return matches as readonly string[];
  }

  /** What is told of the name that the code ends in. */
  async inspect(code: string): Promise<string> {
    const { data } = await this.#ask("inspect_request", {
      code,
      cursor_pos: code.length - 1,
      detail_level: 0,
    });
    return String((data as Content)["text/plain"] ?? "");
  }

  async close(): Promise<void> {
    this.#shell.close();
    this.#outputs.close();
    if (this.#process.exitCode === null) {
      this.#process.kill("SIGKILL");
      await once(this.#process, "exit");
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Asks, waits until the kernel is idle again, and answers with its reply. */
  async #ask(type: string, content: Content, seen = (_: string, __: Content): void => {}): Promise<Content> {
    const header = {
      msg_id: randomUUID(),
      msg_type: type,
      session: "test",
      username: "test",
      version: "5.3",
    };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    await this.#shell.send(["<IDS|MSG>", this.#sign(parts), ...parts]);
    // Both are waited for, whatever happens: a socket that is still being read cannot be read again.
    const [reply, idle] = await Promise.allSettled([
      this.#reply(header.msg_id),
      this.#untilIdle(header.msg_id, seen),
    ]);
    if (reply.status === "rejected") throw reply.reason;
    if (idle.status === "rejected") throw idle.reason;
    return reply.value;
  }

  async #reply(id: string): Promise<Content> {
    for await (const frames of this.#shell) {
      const { parent, content } = read(frames);
      if (parent.msg_id === id) return content;
    }
    throw new Error("The kernel ended.");
  }

  async #untilIdle(id: string, seen: (type: string, content: Content) => void): Promise<void> {
    for await (const frames of this.#outputs) {
      const { header, parent, content } = read(frames);
      if (parent.msg_id !== id) continue;
      if (header.msg_type === "status" && content.execution_state === "idle") return;
      seen(String(header.msg_type), content);
    }
  }

  #sign(parts: readonly string[]): string {
    const hash = createHmac("sha256", this.#key);
    for (const part of parts) hash.update(part);
    return hash.digest("hex");
  }
}

function read(frames: readonly Buffer[]): Record<"header" | "parent" | "content", Content> {
  const at = frames.findIndex((frame) => frame.toString() === "<IDS|MSG>");
  const part = (offset: number) => JSON.parse(frames[at + offset]?.toString() ?? "{}") as Content;
  return { header: part(2), parent: part(3), content: part(5) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
