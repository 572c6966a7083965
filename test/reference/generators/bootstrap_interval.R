# Bootstrap interval vectors: boot::boot.ci on given replicates. Writes test/reference/bootstrap_interval.json.
# Rscript test/reference/generators/bootstrap_interval.R test/reference/bootstrap_interval.json
library(boot)
out <- commandArgs(TRUE)[1]
numbers <- function(x) paste0("[", paste(sprintf("%.17g", as.numeric(x)), collapse = ","), "]")
field <- function(name, json) paste0("\"", name, "\":", json)
object <- function(...) paste0("{", paste(c(...), collapse = ","), "}")

case <- function(id, description, values, statistic, replicates, level) {
  b <- boot(values, function(x, i) statistic(x[i]), replicates)
  n <- length(values)
  jack <- vapply(seq_len(n), function(i) statistic(values[-i]), 0)
  influence <- (n - 1) * (mean(jack) - jack)
  ci <- boot.ci(b, conf = level, type = c("basic", "perc", "bca"), L = influence)
  acceleration <- sum(influence^3) / (6 * sum(influence^2)^1.5)
  object(field("id", paste0("\"", id, "\"")),
    field("input", object(field("description", paste0("\"", description, "\"")), field("values", numbers(values)),
      field("replicates", numbers(b$t)), field("estimate", sprintf("%.17g", b$t0)), field("level", level), field("acceleration", sprintf("%.17g", acceleration)))),
    field("expected", object(
      field("percentile", numbers(ci$percent[4:5])), field("basic", numbers(ci$basic[4:5])),
      field("bca", numbers(ci$bca[4:5])))))
}

set.seed(1987)
skewed <- round(rexp(25, 1 / 40), 3)
deviation <- function(x) sqrt(mean((x - mean(x))^2))
cases <- c(
  case("boot-01", "mean of 25 skewed values", skewed, mean, 999, 0.95),
  case("boot-02", "mean of 25 skewed values", skewed, mean, 500, 0.9),
  case("boot-03", "standard deviation, strongly biased", skewed, deviation, 999, 0.95),
  case("boot-04", "skewness", skewed, function(x) mean((x - mean(x))^3) / (deviation(x)^3 + 1e-9), 999, 0.8),
  case("boot-05", "coefficient of variation of 15 values", c(2.5, 3.1, 9.7, 4.4, 0.8, 1.9, 15.2, 6.6, 5.3, 7.7, 1.2, 0.4, 11.9, 3.8, 6.1), function(x) deviation(x) / mean(x), 1999, 0.99))

writeLines(object(field("function", "\"bootstrap_interval\""),
  field("computed_with", paste0("\"R ", R.version$major, ".", R.version$minor, ", boot ", packageVersion("boot"), "\"")),
  field("set", "\"own\""),
  field("conventions", "\"boot.ci on the given replicates; influence from leaving out one value at a time; no replicate equals the estimate\""),
  field("cases", paste0("[", paste(cases, collapse = ",\n"), "]"))), out)
