import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** Loads a package that most readers do without. @throws SIJILL_FRAME_LIBRARY_MISSING */
export async function loadOptional<Module>(load: () => Promise<Module>, name: string): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
    throw new SijillError(messages.frameLibraryMissing(name));
  }
}
