/** A path as a manifest of a bag writes it (RFC 8493, section 2.1.3): line ends and percent signs encoded. */
export function encodePath(path: string): string {
  return path.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The path that a line of a manifest means. */
export function decodePath(written: string): string {
  return written.replace(/%0D/gi, "\r").replace(/%0A/gi, "\n").replace(/%25/g, "%");
}
