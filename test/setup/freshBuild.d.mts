export function freshBuild(): Promise<void>;
