export const root: string;
export const notebooks: string;
export const byHand: string;
export function jupyterProgram(name: string): string | null;
export function ensureJupyter(options?: { readonly log?: (text: string) => void }): boolean;
export function jupyterEnvironment(): NodeJS.ProcessEnv;
