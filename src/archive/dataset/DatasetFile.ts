/** One file of a dataset, with the account of its rows: read = accepted + rejected. */
export interface DatasetFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}
