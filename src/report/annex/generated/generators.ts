import type { Block } from "../../document/index.ts";
import type { SectionId } from "../registry/sections.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { writeAuthors } from "./writeAuthors.ts";
import { writeDictionary } from "./writeDictionary.ts";
import { writeDuty } from "./writeDuty.ts";
import { writeFormulas } from "./writeFormulas.ts";
import { writeHistory } from "./writeHistory.ts";
import { writeIdentity } from "./writeIdentity.ts";
import { writeIndependence } from "./writeIndependence.ts";
import { writeInstructions } from "./writeInstructions.ts";
import { writeJudgmentBasis } from "./writeJudgmentBasis.ts";
import { writeKindsOfFigures } from "./writeKindsOfFigures.ts";
import { writeKnownWeaknesses } from "./writeKnownWeaknesses.ts";
import { writeMaterial } from "./writeMaterial.ts";
import { writeOtherAnalyses } from "./writeOtherAnalyses.ts";
import { writePopulation } from "./writePopulation.ts";
import { writeRedactions } from "./writeRedactions.ts";
import { writeReproduction } from "./writeReproduction.ts";
import { writeUncertainty } from "./writeUncertainty.ts";

/** What the build writes into a section. The criteria matrix is written when all paragraphs have their numbers. */
export const generators: Readonly<
  Partial<Record<SectionId, (context: GenerationContext) => readonly Block[]>>
> = {
  identity: writeIdentity,
  authors: writeAuthors,
  instructions: writeInstructions,
  independence: writeIndependence,
  duty: writeDuty,
  "judgment-ready": writeJudgmentBasis,
  material: writeMaterial,
  population: writePopulation,
  dictionary: writeDictionary,
  formulas: writeFormulas,
  "other-analyses": writeOtherAnalyses,
  "kinds-of-figures": writeKindsOfFigures,
  uncertainty: writeUncertainty,
  "known-weaknesses": writeKnownWeaknesses,
  reproduction: writeReproduction,
  history: writeHistory,
  release: writeRedactions,
};
