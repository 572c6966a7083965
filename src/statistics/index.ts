/** Statistics: pure numeric functions on numbers and arrays; they know nothing of deaths or files. */
export * from "./distributions/index.ts";
export * from "./imputation/index.ts";
export * from "./survival/index.ts";
