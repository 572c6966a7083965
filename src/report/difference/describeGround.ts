import { fillTemplate, type Language } from "../../quantities/index.ts";
import type { Ground } from "./BuildDifference.ts";
import { selectDifferenceWording } from "./wording/selectDifferenceWording.ts";

/** What speaks for a cause, as one sentence: "The input vdc/deaths-monthly.csv changed." */
export function describeGround(ground: Ground, language: Language = "en"): string {
  const words = selectDifferenceWording(language);
  switch (ground.kind) {
    case "input":
    case "analysis":
      return fillTemplate(words[ground.kind][ground.change], { name: ground.name });
    case "method":
      return ground.was === ground.is
        ? fillTemplate(words.methodSettings, { is: ground.is })
        : fillTemplate(words.method, { was: ground.was, is: ground.is });
    case "tool":
    case "seed":
      return fillTemplate(words[ground.kind], { was: ground.was, is: ground.is });
    case "text":
      return words.text;
  }
}
