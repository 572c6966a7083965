import type { CommandContext } from "../runProgram.ts";
import { linkEncodeCommand } from "./linkEncodeCommand.ts";
import { linkFilesCommand } from "./linkFilesCommand.ts";
import { linkKeyCommand } from "./linkKeyCommand.ts";
import { linkMatchCommand } from "./linkMatchCommand.ts";
import { linkReviewCommand } from "./linkReviewCommand.ts";
import { linkSyntheticCommand } from "./linkSyntheticCommand.ts";

/** `sijill link …`: the same person in several sources. */
export function linkCommand(context: CommandContext): void {
  const link = context.program.command("link").description("find records of one person in several sources");
  linkReviewCommand(link, context);
  linkFilesCommand(link, context);
  linkKeyCommand(link, context);
  linkEncodeCommand(link, context);
  linkMatchCommand(link, context);
  linkSyntheticCommand(link, context);
}
