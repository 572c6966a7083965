import { createRequire } from "node:module";
import type { MimeBundle } from "./Shown.ts";

/** Sends an output to the cell that is running; with an id, a later one takes the place of the earlier. */
export type SendOutput = (
  bundle: MimeBundle,
  place?: { readonly id: string; readonly update: boolean },
) => void;

/** What the tslab of this process keeps of its connection to Jupyter. */
interface TslabConnection {
  readonly lastWriteDisplayData?:
    | ((message: MimeBundle & { readonly transient: object }, update: boolean) => void)
    | null;
}

/**
 * The way to the cell that is running, or null outside of a notebook. tslab's own `display` sends one form at a time;
 * a chart needs all its forms in one message, so the connection below it is used.
 */
export function kernelOutput(): SendOutput | null {
  const { cache } = createRequire(import.meta.url);
  const path = Object.keys(cache).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  const connection = path === undefined ? undefined : (cache[path]?.exports as TslabConnection | undefined);
  const write = connection?.lastWriteDisplayData;
  if (write === undefined || write === null) return null;
  return ({ data, metadata }, place) =>
    write(
      { data, metadata, transient: place === undefined ? {} : { display_id: place.id } },
      place?.update ?? false,
    );
}
