import { createConverter } from "tslab/dist/converter.js";
import { type ConverterSet, createExecutor } from "tslab/dist/executor.js";
import { JupyterHandlerImpl, ZmqServer } from "tslab/dist/jupyter.js";
import { Outputs } from "./Outputs.ts";
import { spellOutShorthand } from "./spellOutShorthand.ts";

/**
 * The kernel: tslab, with one difference. The last value of a cell shows itself as the library displays it, and a
 * promise that was not awaited is waited for. Started by Jupyter with the path of the connection file.
 */
const [, , connectionFile = ""] = process.argv;
const outputs = new Outputs();
const node = createConverter({ isJS: false, isBrowser: false });
const converters: ConverterSet = { node, browser: node, close: () => node.close() };
const executor = createExecutor(process.cwd(), converters, outputs);
const handler = new JupyterHandlerImpl(
  {
    ...executor,
    execute: async (code) => (await executor.execute(spellOutShorthand(code))) && (await outputs.settled()),
  },
  false,
);

process.on("SIGINT", () => executor.interrupt());
process.on("uncaughtException", (error) => outputs.error(error));
process.on("unhandledRejection", (reason) => outputs.error(reason));
new ZmqServer(handler, connectionFile).init();
