export function otherNode(): string | null;
export function installOtherNode(): string;
