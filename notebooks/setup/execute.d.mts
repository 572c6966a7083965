import type { SpawnSyncReturns } from "node:child_process";

export function executeNotebooks(files: readonly string[], folder?: string): SpawnSyncReturns<string>;
export function allNotebooks(): readonly string[];
