# Cox regression vectors: survival::coxph iterated to rounding. Writes test/reference/cox_regression.json.
# Rscript test/reference/generators/cox_regression.R test/reference/cox_regression.json
library(survival)
out <- commandArgs(TRUE)[1]

number <- function(x) if (is.na(x) || is.nan(x) || is.infinite(x)) "null" else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(as.numeric(x), number, ""), collapse = ","), "]")
matrixJson <- function(m) paste0("[", paste(apply(m, 1, numbers), collapse = ","), "]")
field <- function(name, json) paste0("\"", name, "\":", json)
object <- function(...) paste0("{", paste(c(...), collapse = ","), "}")

case <- function(id, description, time, status, x, ties, entry = NULL, stratum = NULL) {
  x <- as.matrix(x)
  y <- if (is.null(entry)) Surv(time, status) else Surv(entry, time, status)
  control <- coxph.control(eps = 1e-14, toler.chol = 1e-14, iter.max = 60)
  fit <- if (is.null(stratum)) coxph(y ~ x, ties = ties, control = control)
    else coxph(y ~ x + strata(stratum), ties = ties, control = control)
  # Standard errors are those of the last but one iteration's weights: one more pass from the answer polishes them.
  fit <- if (is.null(stratum)) coxph(y ~ x, ties = ties, control = control, init = coef(fit))
    else coxph(y ~ x + strata(stratum), ties = ties, control = control, init = coef(fit))
  zero <- if (is.null(stratum)) coxph(y ~ x, ties = ties, control = control) else
    coxph(y ~ x + strata(stratum), ties = ties, control = control)
  input <- c(field("description", paste0("\"", description, "\"")), field("ties", paste0("\"", ties, "\"")),
    field("time", numbers(time)), field("status", numbers(status)), field("covariates", matrixJson(t(x))))
  if (!is.null(entry)) input <- c(input, field("entry", numbers(entry)))
  if (!is.null(stratum)) input <- c(input, field("stratum", numbers(stratum)))
  b <- coef(fit)
  v <- vcov(fit)
  expected <- object(field("coefficients", numbers(b)), field("standard_errors", numbers(sqrt(diag(v)))),
    field("covariance", matrixJson(v)), field("log_likelihood_null", number(zero$loglik[1])),
    field("log_likelihood", number(fit$loglik[2])), field("score_test", number(zero$score)),
    field("wald_test", number(sum(b * solve(v, b)))),
    field("likelihood_ratio_test", number(2 * (zero$loglik[2] - zero$loglik[1]))))
  object(field("id", paste0("\"", id, "\"")), field("input", do.call(object, as.list(input))), field("expected", expected))
}

set.seed(1972)
lungKept <- na.omit(lung[, c("time", "status", "age", "sex", "ph.ecog")])
veteranX <- with(veteran, cbind(karno, age, prior = prior / 10, small = celltype == "smallcell", adeno = celltype == "adeno"))
heartX <- with(heart, cbind(age, year, surgery, transplant = as.numeric(transplant) - 1))
n <- 120
tied <- data.frame(time = rpois(n, 6) + 1, status = rbinom(n, 1, .7), a = rnorm(n), b = rbinom(n, 1, .4), s = rbinom(n, 2, .5))
late <- data.frame(entry = round(runif(n, 0, 5), 2), a = rnorm(n), b = runif(n))
late$time <- late$entry + round(rexp(n, exp(.6 * late$a) / 4) + .01, 2)
late$status <- rbinom(n, 1, .75)
tiny <- data.frame(time = c(4, 3, 1, 1, 2, 2, 3), status = c(1, 1, 1, 0, 1, 1, 0), x = c(0, 2, 1, 1, 1, 0, 0))

cases <- c(
  with(lungKept, case("cox-01", "survival::lung age, sex, ph.ecog", time, status - 1, cbind(age, sex, ph.ecog), "efron")),
  with(lungKept, case("cox-02", "survival::lung age, sex, ph.ecog", time, status - 1, cbind(age, sex, ph.ecog), "breslow")),
  case("cox-03", "survival::veteran", veteran$time, veteran$status, veteranX, "efron"),
  case("cox-04", "survival::veteran by treatment", veteran$time, veteran$status, veteranX, "efron", stratum = veteran$trt),
  case("cox-05", "survival::heart, Stanford transplants, late entry", heart$stop, heart$event, heartX, "efron", entry = heart$start),
  case("cox-06", "survival::heart, Stanford transplants, late entry", heart$stop, heart$event, heartX, "breslow", entry = heart$start),
  with(tied, case("cox-07", "seeded, heavy ties", time, status, cbind(a, b), "efron")),
  with(tied, case("cox-08", "seeded, heavy ties", time, status, cbind(a, b), "breslow")),
  with(tied, case("cox-09", "seeded, heavy ties, strata", time, status, cbind(a, b), "efron", stratum = s)),
  with(late, case("cox-10", "seeded, late entry", time, status, cbind(a, b), "efron", entry = entry)),
  with(late, case("cox-11", "seeded, large offset in a covariate", time, status, cbind(a = a * 1e-3 + 1e4, b), "efron", entry = entry)),
  with(tiny, case("cox-12", "Therneau's test data 1", time, status, x, "efron")),
  with(tiny, case("cox-13", "Therneau's test data 1", time, status, x, "breslow")))

version <- paste0("R ", R.version$major, ".", R.version$minor, ", survival ", packageVersion("survival"))
writeLines(object(field("function", "\"cox_regression\""), field("computed_with", paste0("\"", version, "\"")),
  field("set", "\"own\""),
  field("conventions", "\"coxph iterated to eps 1e-14, times equal but for rounding made one (timefix); covariates: one column a covariate; covariance: inverse information at the answer; score_test at 0; risk set entry < t <= time.\""),
  field("cases", paste0("[", paste(cases, collapse = ",\n"), "]"))), out)
