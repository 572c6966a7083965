/**
 * How a number was made, in one language. Names of methods, settings and selections are English in every ledger, because
 * programs compare them; here they get the words that people read. What is not listed is an author's own and is printed
 * as it stands.
 */
export interface MakingWording {
  readonly methods: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  /** Values of settings, and what a selection says in fixed words. */
  readonly values: Readonly<Record<string, string>>;
  readonly selections: {
    /** `{day}` */
    readonly datesAfter: string;
    /** `{from}`, `{to}` */
    readonly between: string;
    /** `{conditions}` */
    readonly rowsWith: string;
    /** Between two values of one condition. */
    readonly or: string;
  };
  /** `{name}`, `{value}` */
  readonly setting: string;
  readonly comma: string;
  readonly semicolon: string;
}
