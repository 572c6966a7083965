import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Block } from "../../document/index.ts";
import type { CompileContext } from "../CompileContext.ts";

export type BlockDirective = ContainerDirective | LeafDirective;

/** One kind of directive that stands for blocks. A new kind is a new file and one line in `blockDirectives`. */
export interface BlockDirectiveCompiler {
  /** How it is written, for those who mistype it. */
  readonly form: string;
  /** The resolved blocks; none after a problem was reported. */
  compile(node: BlockDirective, path: string, context: CompileContext): readonly Block[];
}
