export interface GalleryChart {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly language: string;
  readonly code: string;
  readonly svg: string;
  readonly functions: readonly string[];
}
export function chartsOf(notebook: unknown, file: string): readonly GalleryChart[];
export function galleryPage(charts: readonly GalleryChart[], exported: string, faces: string): string;
