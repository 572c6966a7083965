import type { CaptureHistories } from "../histories/Histories.ts";
import type { LatentClassData, LatentClassSettings } from "../latentClasses/LatentClassData.ts";
import type { ChainLength } from "../latentClasses/runChain.ts";
import type { ModelSearch } from "../loglinear/loglinearEstimate.ts";

/**
 * A piece of work that any machine can do by itself: plain data in, numbers out, the same numbers wherever it is done.
 * - `latent-class-chain`: one chain → the unseen at every kept draw
 * - `selection-replicates`: resampled tables with the search among models repeated → the size of each, null without one
 * - `loglinear-estimate`: one table → size, lower and upper limit; null where there is none
 */
export type Task =
  | {
      readonly kind: "latent-class-chain";
      readonly data: LatentClassData;
      readonly settings: LatentClassSettings;
      readonly length: ChainLength;
      readonly seed: number;
      /** Which of the streams of the seed. */
      readonly chain: number;
    }
  | {
      readonly kind: "selection-replicates";
      readonly histories: CaptureHistories;
      readonly search: ModelSearch;
      /** Of how many of the best models a resampled table chooses. */
      readonly among?: number;
      readonly seed: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "loglinear-estimate";
      readonly histories: CaptureHistories;
      readonly search: ModelSearch;
    };

export type TaskResult = readonly (number | null)[];
