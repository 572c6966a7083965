import type { Highs, Model, ModelData } from "highs";
import type { LinearProgram, OpenProgram, Optimum, ProgramRow, Solver } from "./LinearProgram.ts";

/** Branches of an integer program, unless it says otherwise. */
const MOST_BRANCHES = 20_000;

let loading: Promise<Solver> | undefined;

/**
 * The HiGHS solver (Huangfu and Hall 2018, Mathematical Programming Computation 10, 119–142) as WebAssembly: one
 * thread, no clock, so that an answer does not depend on the machine. Loaded on the first call.
 *
 * @evidence test/report/disclosure/suppression/optimality.test.ts, optima found by trying everything
 */
export function openSolver(): Promise<Solver> {
  loading ??= loadHighs().then(describeSolver);
  return loading;
}

async function loadHighs(): Promise<Highs> {
  // The package describes itself as CommonJS, so its types hold the function one level deeper than it is.
  const { default: load } = (await import("highs")) as unknown as typeof import("highs");
  return load();
}

function describeSolver(highs: Highs): Solver {
  return {
    name: `HiGHS ${highs.version.string}`,
    withProgram: (program, use) => {
      const model = highs.createModel(modelData(highs, program));
      try {
        model.options.set({
          output_flag: false,
          random_seed: 0,
          mip_rel_gap: 0,
          mip_abs_gap: 0.5,
          mip_max_nodes: program.mostBranches ?? MOST_BRANCHES,
        });
        return use(openProgram(highs, model, program));
      } finally {
        model.dispose();
      }
    },
  };
}

function modelData(highs: Highs, program: LinearProgram): ModelData {
  const numCols = program.lower.length;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of program.rows) {
    for (const [variable, times] of terms) {
      indices.push(variable);
      values.push(times);
    }
    starts.push(indices.length);
  }
  return {
    numCols,
    numRows: program.rows.length,
    colCost: new Float64Array(numCols),
    colLower: Float64Array.from(program.lower, (limit) => native(highs, limit)),
    colUpper: Float64Array.from(program.upper, (limit) => native(highs, limit)),
    rowLower: Float64Array.from(program.rows, ({ lower }) => native(highs, lower)),
    rowUpper: Float64Array.from(program.rows, ({ upper }) => native(highs, upper)),
    matrix: {
      format: "csr",
      numRows: program.rows.length,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    ...(program.isWhole === true
      ? { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) }
      : {}),
  };
}

function openProgram(highs: Highs, model: Model, { isWhole = false }: LinearProgram): OpenProgram {
  let asked: readonly number[] = [];
  return {
    optimise(sense, objective) {
      for (const variable of asked) model.changeColCost(variable, 0);
      asked = objective.map(([variable]) => variable);
      for (const [variable, times] of objective) model.changeColCost(variable, times);
      model.changeObjectiveSense(
        highs.constants.objectiveSense[sense === "minimise" ? "minimize" : "maximize"],
      );
      model.run();
      return readOptimum(highs, model, isWhole);
    },
    bound: (variable, lower, upper) => {
      model.changeColBounds(variable, native(highs, lower), native(highs, upper));
    },
    addRow: (row: ProgramRow) => {
      model.addRow(native(highs, row.lower), native(highs, row.upper), {
        indices: row.terms.map(([variable]) => variable),
        values: row.terms.map(([, times]) => times),
      });
    },
  };
}

function readOptimum(highs: Highs, model: Model, isWhole: boolean): Optimum {
  const { modelStatus } = highs.constants;
  switch (model.getModelStatus()) {
    case modelStatus.optimal: {
      const { colValue, rowDual } = model.getSolution();
      return {
        status: "optimal",
        value: model.getObjectiveValue(),
        variables: colValue,
        rowPrices: isWhole ? new Float64Array() : rowDual,
      };
    }
    case modelStatus.infeasible:
      return { status: "infeasible" };
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return { status: "unbounded" };
    default:
      return { status: "unfinished" };
  }
}

const native = (highs: Highs, limit: number): number =>
  limit === Number.POSITIVE_INFINITY
    ? highs.infinity
    : limit === Number.NEGATIVE_INFINITY
      ? -highs.infinity
      : limit;
