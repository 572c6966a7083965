export function hasVeraPdf(): boolean;
export function installVeraPdf(): string;
export function validatePdf(
  files: readonly { readonly flavour: "3b" | "2a" | "ua1"; readonly path: string }[],
): readonly string[];
