import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { bootstrapIntervalAdapter } from "./bootstrap_interval.ts";
import { changepointAdapter } from "./changepoint.ts";
import { chiSquareAdapter } from "./chiSquare.ts";
import { cochranArmitageTrendAdapter } from "./cochranArmitageTrend.ts";
import { coxRegressionAdapter } from "./cox_regression.ts";
import { cumulativeIncidenceAdapter } from "./cumulative_incidence.ts";
import { distributionsAdapter } from "./distributions.ts";
import { fisherExactAdapter } from "./fisherExact.ts";
import { fleissKappaAdapter } from "./fleiss_kappa.ts";
import { kaplanMeierAdapter } from "./kaplan_meier.ts";
import { kappaAdapter } from "./kappa.ts";
import { krippendorffAlphaAdapter } from "./krippendorff_alpha.ts";
import { linearRegressionAdapter } from "./linear_regression.ts";
import { logrankAdapter } from "./logrank.ts";
import { mannKendallAdapter } from "./mann_kendall.ts";
import { multinomialCiAdapter } from "./multinomialCi.ts";
import { negativeBinomialAdapter } from "./negative_binomial.ts";
import { neweyWestAdapter } from "./newey_west.ts";
import { poissonGlmAdapter } from "./poisson_glm.ts";
import { poissonRateIntervalAdapter } from "./poissonRateInterval.ts";
import { proportionIntervalAdapter } from "./proportionInterval.ts";
import { rateRatioAdapter } from "./rateRatio.ts";
import { senSlopeAdapter } from "./sen_slope.ts";
import { surveyProportionAdapter } from "./survey_proportion.ts";
import { turnbullAdapter } from "./turnbull.ts";

/** Every function that can be checked against a vector file; one line each, in the order of their names. */
export const referenceAdapters: readonly ReferenceAdapter[] = [
  bootstrapIntervalAdapter,
  changepointAdapter,
  chiSquareAdapter,
  cochranArmitageTrendAdapter,
  coxRegressionAdapter,
  cumulativeIncidenceAdapter,
  distributionsAdapter,
  fisherExactAdapter,
  fleissKappaAdapter,
  kaplanMeierAdapter,
  kappaAdapter,
  krippendorffAlphaAdapter,
  linearRegressionAdapter,
  logrankAdapter,
  mannKendallAdapter,
  multinomialCiAdapter,
  negativeBinomialAdapter,
  neweyWestAdapter,
  poissonGlmAdapter,
  poissonRateIntervalAdapter,
  proportionIntervalAdapter,
  rateRatioAdapter,
  senSlopeAdapter,
  surveyProportionAdapter,
  turnbullAdapter,
];
