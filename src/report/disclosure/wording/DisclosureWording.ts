/** What a version says about what it does not show, in one language. Names in braces are filled. */
export interface DisclosureWording {
  /** Headings of columns by level. */
  readonly levels: Readonly<Record<string, string>>;
  readonly coarsened: (column: string, level: string) => string;
  /** In the place of a figure that does not follow from the coarser rows. */
  readonly doesNotAddUp: string;
  /** Under a table with withheld cells; the mark is that of the language. */
  readonly legend: (mark: string) => string;
  /** Under a table of which nothing may be shown. */
  readonly tableWithheld: string;
  /** In the place of a note that holds a number bound to nothing. */
  readonly noteWithheld: string;
  /** Title, subtitle and alternative text of a figure that may not be shown. */
  readonly figureWithheld: { readonly subtitle: string; readonly reason: string };
  /** Behind the label of a rate or ratio of few deaths. */
  readonly unreliable: (below: string) => string;
  /** In the place of a file name, a selection or a hash. */
  readonly withheld: string;
}
