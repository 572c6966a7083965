import type { TextDirective } from "mdast-util-directive";
import type { Inline, TextPlace } from "../../document/index.ts";
import type { CompileContext } from "../CompileContext.ts";

/** A text directive with its label read: what every kind of text directive is compiled from. */
export interface ReadTextDirective {
  readonly node: TextDirective;
  /** What stands between the brackets; never empty. */
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: TextPlace;
}

/** One kind of text directive. A new kind is a new file and one line in `textDirectives`. */
export interface TextDirectiveCompiler {
  readonly attributes: readonly string[];
  /** The resolved text, or null after a problem was reported. */
  compile(directive: ReadTextDirective, context: CompileContext): Inline | null;
}
