/** Linear and integer programs, and the solver for them. */
export type { LinearProgram, OpenProgram, Optimum, ProgramRow, Solver } from "./LinearProgram.ts";
export { openSolver } from "./openSolver.ts";
