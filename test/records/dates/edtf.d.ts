/** The part of edtf 4.11.1 that the tests compare with; the package ships no types. */
declare module "edtf" {
  export default function edtf(text: string): {
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  };
}
