/** Where a command prints: answers to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** 0 all well; 1 findings (rejected rows, differences, a file that cannot be read); 2 wrong use. */
export type ExitCode = 0 | 1 | 2;
