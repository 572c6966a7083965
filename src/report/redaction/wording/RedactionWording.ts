/** The words of the list of redactions in one language. */
export interface RedactionWording {
  readonly title: string;
  readonly introduction: string;
  readonly none: string;
  readonly id: string;
  readonly askedBy: string;
  readonly day: string;
  readonly reason: string;
  readonly decision: string;
  /** `{by}` */
  readonly granted: string;
  readonly refused: string;
}
