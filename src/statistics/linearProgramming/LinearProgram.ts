/** A sum of variables between two limits: `lower ≤ Σ times × variable ≤ upper`. */
export interface ProgramRow {
  readonly terms: readonly (readonly [variable: number, times: number])[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear program over variables between limits; with `isWhole`, an integer program. */
export interface LinearProgram {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rows: readonly ProgramRow[];
  /** True where every variable is a whole number. */
  readonly isWhole?: boolean;
  /** Branches an integer program may take before it counts as unfinished: a limit of work, not of time. */
  readonly mostBranches?: number;
}

export type Optimum =
  | {
      readonly status: "optimal";
      readonly value: number;
      readonly variables: Float64Array;
      /** One price a row, for a program that is not whole: any prices give a valid bound (weak duality). */
      readonly rowPrices: Float64Array;
    }
  | { readonly status: "infeasible" | "unbounded" | "unfinished" };

/** A program kept in the solver, so that related questions start from the last answer. */
export interface OpenProgram {
  /** Optimises the sum of `times × variable`. */
  optimise(
    sense: "minimise" | "maximise",
    objective: readonly (readonly [variable: number, times: number])[],
  ): Optimum;
  /** Narrows or widens one variable. */
  bound(variable: number, lower: number, upper: number): void;
  addRow(row: ProgramRow): void;
}

/** Solves linear and integer programs. The same questions in the same order have the same answers everywhere. */
export interface Solver {
  readonly name: string;
  /** Opens a program for as long as `use` runs. */
  withProgram<Result>(program: LinearProgram, use: (open: OpenProgram) => Result): Result;
}
