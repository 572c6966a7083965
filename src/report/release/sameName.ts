/** A name without regard to case and spacing, so that nobody counts twice or reviews their own work by a space. */
export function sameName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
