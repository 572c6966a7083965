/** Seeded random streams and the numbers drawn from them: the same seed gives the same draws on every machine. */
export { betaVariate } from "./betaVariate.ts";
export { binomialVariate } from "./binomialVariate.ts";
export { gammaVariate } from "./gammaVariate.ts";
export { normalVariate } from "./normalVariate.ts";
export { poissonVariate } from "./poissonVariate.ts";
export { nextStream, type RandomStream, randomStream } from "./randomStream.ts";
export { uniformIndex } from "./uniformIndex.ts";
export { uniformVariate } from "./uniformVariate.ts";
