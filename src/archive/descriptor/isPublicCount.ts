/**
 * Whether a dataset holds nothing that is not open already: counts, not records, that others published or that anybody
 * can open at the address of their source. Records of persons are never public by being on the web.
 */
export function isPublicCount(descriptor: {
  readonly kind: string;
  readonly nature: string;
  readonly source: { readonly url?: string | undefined };
}): boolean {
  return (
    descriptor.kind !== "records" &&
    (descriptor.nature === "published" || descriptor.source.url !== undefined)
  );
}
