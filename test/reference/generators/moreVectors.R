# Writes *_more.json for what R itself or its packages answer and no other generator here covers: further cases in the
# shape and with the conventions of the files of the same name without _more.
#
#     Rscript moreVectors.R <output folder> [seed] [cases of each]      (R 4.2.2, survival 3.5-3, cmprsk 2.2-11, vcd 1.4-11, survey 4.1-1)
#
# Where a package has the answer it is asked, and formulas written here are held to it; where none is at hand (agreement of
# more than two raters, Mann–Kendall, Sen, change points) the formulas of the conventions are worked out in plain R.

suppressMessages({ library(survival); library(cmprsk); library(vcd); library(survey) })
arguments <- commandArgs(TRUE)
out <- arguments[1]
seed <- if (is.na(arguments[2])) 20240611 else as.integer(arguments[2])
each <- if (is.na(arguments[3])) 24 else as.integer(arguments[3])
set.seed(seed)

# ---- JSON: 17 digits; what is no number becomes null, and its path and reason stand beside it ----
reasons <- character()
body <- function(x, path) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    if (is.null(names(x))) return(paste0("[", paste(mapply(body, x, sprintf("%s[%d]", path, seq_along(x) - 1)), collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', mapply(body, x, paste0(path, ".", names(x))), collapse = ","), "}"))
  }
  if (is.matrix(x)) return(body(lapply(seq_len(nrow(x)), function(i) I(x[i, ])), path))
  one <- !inherits(x, "AsIs")
  if (is.character(x)) text <- paste0('"', x, '"')
  else if (is.logical(x) && !anyNA(x)) text <- tolower(as.character(x))
  else {
    x <- as.numeric(x)
    text <- ifelse(is.finite(x), formatC(x, digits = 17, format = "g", width = 1), "null")
    where <- if (one) path else sprintf("%s[%d]", path, seq_along(x) - 1)
    odd <- which(!is.finite(x))
    if (startsWith(path, "expected")) for (i in odd) reasons[where[i]] <<-
      if (is.nan(x[i])) "NaN (undefined 0/0)" else if (is.na(x[i])) "NA: not defined / not returned by R"
      else if (x[i] > 0) "+Infinity" else "-Infinity"
  }
  if (one) text else paste0("[", paste(text, collapse = ","), "]")
}
vec <- function(x) I(as.numeric(x))
write_set <- function(name, cases) {
  rows <- mapply(function(case, i) {
    reasons <<- character()
    answers <- body(case$expected, "expected")
    paste0('{"id":"', name, "-more-", sprintf("%02d", i), '","input":', body(case$input, "input"), ',"expected":', answers,
      if (length(reasons)) paste0(',"null_reasons":{', paste0('"', names(reasons), '":"', reasons, '"', collapse = ","), "}"), "}")
  }, cases, seq_along(cases))
  head <- paste0('{"function":"', name, '","computed_with":"R 4.2.2, survival 3.5-3, cmprsk 2.2-11, vcd 1.4-11, survey 4.1-1 ',
    '(test/reference/generators/moreVectors.R)","set":"more","conventions":"as ', name, '.json","cases":[')
  writeLines(c(head, paste0(rows, c(rep(",", length(rows) - 1), "")), "]}"), file.path(out, paste0(name, "_more.json")))
  cat(name, length(cases), "\n", file = stderr())
}
case <- function(input, expected) list(input = input, expected = expected)
pick <- function(...) sample(c(...), 1)
same <- function(a, b, what, tolerance = 1e-9) if (!isTRUE(all.equal(as.numeric(a), as.numeric(b), tolerance = tolerance))) {
  print(a); print(b); stop(what, ": two computations disagree") }
levels_ <- c(0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999)

# ---- Survival ----
times <- function(n) switch(sample(5, 1), round(rexp(n, 0.1), 1) + 0.1, sample(1:8, n, TRUE), sample(0:30, n, TRUE),
  round(rweibull(n, 0.6, 400)) + 1, rexp(n))
first_below <- function(time, bound) {
  k <- which(!is.na(bound) & bound <= 0.5 + sqrt(.Machine$double.eps))
  if (!length(k)) return(NA)
  k <- k[1]
  if (abs(bound[k] - 0.5) < sqrt(.Machine$double.eps)) {
    known <- which(!is.na(bound)); later <- known[known > k & bound[known] < 0.5 - sqrt(.Machine$double.eps)]
    return((time[k] + time[if (length(later)) later[1] else max(known)]) / 2)
  }
  time[k]
}
kaplan_meier <- lapply(seq_len(each), function(i) {
  repeat {
    n <- pick(1, 2, 3, 5, 9, 20, 60, 200)
    time <- times(n); status <- rbinom(n, 1, pick(0, 0.1, 0.5, 0.8, 1)); level <- sample(levels_, 1)
    entry <- if (i %% 4 == 0) pmax(0, time - round(rexp(n, 1 / (mean(time) + 0.1)), 2)) else NULL
    if (is.null(entry) || all(entry < time)) break
  }
  y <- if (is.null(entry)) Surv(time, status) else Surv(entry, time, status)
  fit <- function(type) survfit(y ~ 1, conf.type = type, conf.int = level)
  plain <- fit("plain"); log_ <- fit("log"); loglog <- fit("log-log")
  bounds <- function(f) list(lower = vec(f$lower), upper = vec(f$upper))
  median_of <- function(f) {
    own <- c(first_below(f$time, f$surv), first_below(f$time, f$lower), first_below(f$time, f$upper))
    falling <- function(b) { b <- b[!is.na(b)]; all(diff(b) <= 0) }
    if (falling(f$lower) && falling(f$upper) && !anyNA(c(f$lower, f$upper))) { r <- quantile(f, 0.5)
      same(own, unlist(r), "median") }
    list(median = own[1], lower = own[2], upper = own[3])
  }
  f <- log_
  list(input = c(list(description = paste("seeded", i), time = vec(time), status = vec(status), level = level),
      if (!is.null(entry)) list(entry = vec(entry))),
    expected = list(n = f$n, time = vec(f$time), n_risk = vec(f$n.risk), n_event = vec(f$n.event), n_censor = vec(f$n.censor),
      surv = vec(f$surv), std_err_surv = vec(f$surv * f$std.err), std_err_log_surv = vec(f$std.err), plain = bounds(plain),
      log = bounds(log_), log_log = bounds(loglog), nelson_aalen = vec(cumsum(f$n.event / f$n.risk)),
      median_plain = median_of(plain), median_log = median_of(log_), median_log_log = median_of(loglog)))
})
write_set("kaplan_meier", kaplan_meier)

logrank <- list()
while (length(logrank) < each) {
  n <- pick(4, 8, 20, 60, 150); k <- pick(2, 2, 3, 4)
  time <- times(n); status <- rbinom(n, 1, pick(0.3, 0.7, 1)); group <- sample(seq_len(k), n, TRUE)
  stratum <- if (length(logrank) %% 3 == 2) sample(1:pick(2, 3), n, TRUE) else NULL
  if (length(unique(group)) < k || sum(status) == 0) next
  test <- function(rho) if (is.null(stratum)) survdiff(Surv(time, status) ~ group, rho = rho)
    else survdiff(Surv(time, status) ~ group + strata(stratum), rho = rho)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  a <- tryCatch(test(0), error = function(e) NULL); b <- tryCatch(test(1), error = function(e) NULL)
  if (is.null(a) || is.null(b) || any(total(a$exp) == 0) || qr(a$var)$rank < k - 1) next
  p <- function(t) pchisq(t$chisq, k - 1, lower.tail = FALSE)
  logrank[[length(logrank) + 1]] <- list(
    input = c(list(description = paste("seeded", length(logrank)), time = vec(time), status = vec(status), group = vec(group)),
      if (!is.null(stratum)) list(stratum = vec(stratum))),
    expected = list(observed = vec(total(a$obs)), expected_events = vec(total(a$exp)), chi_square = a$chisq, df = k - 1, p = p(a),
      variance = unname(a$var), peto_rho1 = list(chi_square = b$chisq, p = p(b))))
}
write_set("logrank", logrank)

cumulative_incidence <- lapply(seq_len(each), function(i) {
  repeat { n <- pick(2, 3, 6, 15, 40, 120); causes <- pick(1, 2, 2, 3); time <- times(n) + 1
    status <- sample(0:causes, n, TRUE, c(pick(0, 0.3, 2), rep(1, causes))); if (length(setdiff(unique(status), 0))) break }
  present <- sort(setdiff(unique(status), 0))
  f <- survfit(Surv(time, factor(status, levels = c(0, present))) ~ 1)
  at <- f$time; gray <- cuminc(time, status, cencode = 0)
  v <- function(k) timepoints(gray[sprintf("1 %d", k)], at)$var[1, ]
  total_surv <- f$pstate[, 1]; n_risk <- f$n.risk[, 1]
  list(input = list(description = paste("seeded", i), time = vec(time), status = vec(status)),
    expected = list(time = vec(at), n_risk = vec(n_risk), overall_surv = vec(total_surv),
      causes = lapply(seq_along(present), function(j) { se <- f$std.err[, j + 1]; k <- present[j]
        out <- list(cause = k, n_event = vec(f$n.event[, j + 1]), cif = vec(f$pstate[, j + 1]), se_survfit = vec(se))
        g <- v(k); if (!anyNA(g) && !is.null(g)) out$var_cmprsk <- vec(g)
        out })))
})
write_set("cumulative_incidence", cumulative_incidence)

# ---- Agreement ----
cohen <- function(table, w) {
  n <- sum(table); p <- table / n; r <- rowSums(p); cc <- colSums(p); po <- sum(w * p); pe <- sum(w * outer(r, cc))
  kappa <- (po - pe) / (1 - pe); wr <- drop(w %*% cc); wc <- drop(t(w) %*% r)
  null <- sqrt(max(0, sum(outer(r, cc) * (w - outer(wr, wc, "+"))^2) - pe^2) / (n * (1 - pe)^2))
  ase <- sqrt(max(0, sum(p * (w - outer(wr, wc, "+") * (1 - kappa))^2) - (kappa - pe * (1 - kappa))^2) / (n * (1 - pe)^2))
  z <- kappa / null
  list(kappa = kappa, observed_agreement = po, expected_agreement = pe, se_null = null, z = z, p = 2 * pnorm(-abs(z)), ase = ase)
}
kappa <- list()
while (length(kappa) < each) {
  n <- pick(3, 6, 20, 100, 600); k <- pick(2, 3, 3, 5); likeness <- runif(1)
  a <- sample(k, n, TRUE, runif(k)); b <- ifelse(runif(n) < likeness, a, sample(k, n, TRUE))
  t <- table(factor(a, seq_len(k)), factor(b, seq_len(k))); m <- matrix(as.numeric(t), k)
  d <- abs(outer(seq_len(k), seq_len(k), "-")) / (k - 1)
  answers <- list(unweighted = cohen(m, diag(k)), linear = cohen(m, 1 - d), squared = cohen(m, 1 - d^2))
  if (!all(is.finite(unlist(answers))) || answers$unweighted$se_null < 1e-7) next
  if (all(rowSums(m) + colSums(m) > 0) && answers$unweighted$ase > 1e-7) {
    peer <- Kappa(m); same(answers$unweighted[c("kappa", "ase")], peer$Unweighted, "vcd")
    same(answers$linear$kappa, peer$Weighted[1], "vcd, linear") }
  kappa[[length(kappa) + 1]] <- case(list(description = paste("seeded", length(kappa)), rater1 = vec(a), rater2 = vec(b), n_categories = k),
    c(list(table = m), answers))
}
write_set("kappa", kappa)

fleiss_kappa <- list()
while (length(fleiss_kappa) < each) {
  ns <- pick(2, 3, 10, 40, 150); nr <- pick(2, 3, 5, 9); k <- pick(2, 3, 5); likeness <- runif(1)
  truth <- sample(k, ns, TRUE, runif(k))
  r <- matrix(ifelse(runif(ns * nr) < likeness, rep(truth, nr), sample(k, ns * nr, TRUE)), ns); top <- max(r)
  counts <- t(apply(r, 1, tabulate, top)); if (top == 1) next
  p <- colSums(counts) / (ns * nr); q <- 1 - p
  agree <- mean((rowSums(counts^2) - nr) / (nr * (nr - 1))); chance <- sum(p^2)
  if (chance == 1 || any(p == 0)) next
  value <- (agree - chance) / (1 - chance)
  v <- 2 / (sum(p * q)^2 * ns * nr * (nr - 1)) * (sum(p * q)^2 - sum(p * q * (q - p)))
  shares <- sapply(seq_len(nr), function(j) tabulate(r[, j], top) / ns)
  conger_chance <- chance - sum(apply(shares, 1, var) / nr)
  category <- sapply(seq_len(top), function(j) { x <- counts[, j]; 1 - sum(x * (nr - x)) / (ns * nr * (nr - 1) * p[j] * q[j]) })
  fleiss_kappa[[length(fleiss_kappa) + 1]] <- case(list(description = paste("seeded", length(fleiss_kappa)), ratings = r),
    list(kappa = value, z = value / sqrt(v), p = 2 * pnorm(-abs(value / sqrt(v))), se_null = sqrt(v),
      conger_kappa = (agree - conger_chance) / (1 - conger_chance), category_kappa = vec(category)))
}
write_set("fleiss_kappa", fleiss_kappa)

krippendorff_alpha <- list()
while (length(krippendorff_alpha) < each) {
  m <- pick(2, 3, 4, 7); n <- pick(2, 4, 12, 50); k <- pick(2, 3, 5, 9); likeness <- runif(1); values <- sort(sample(pick(10, 40), k))
  truth <- sample(values, n, TRUE)
  r <- matrix(ifelse(runif(m * n) < likeness, rep(truth, each = m), sample(values, m * n, TRUE)), m)
  r[runif(m * n) < pick(0, 0.2, 0.5)] <- NA
  units <- lapply(seq_len(n), function(u) { x <- r[, u]; x[!is.na(x)] }); units <- units[lengths(units) > 1]
  codes <- sort(unique(unlist(units))); if (length(codes) < 2) next
  o <- matrix(0, length(codes), length(codes))
  for (u in units) { x <- match(u, codes); for (a in seq_along(x)) for (b in seq_along(x)) if (a != b)
    o[x[a], x[b]] <- o[x[a], x[b]] + 1 / (length(x) - 1) }
  nc <- rowSums(o); N <- sum(nc)
  measure <- list(nominal = 1 - diag(length(codes)), interval = outer(codes, codes, "-")^2,
    ordinal = outer(seq_along(codes), seq_along(codes), Vectorize(function(a, b) { s <- min(a, b):max(a, b)
      if (a == b) 0 else (sum(nc[s]) - (nc[a] + nc[b]) / 2)^2 })))
  answers <- lapply(measure[c("nominal", "ordinal", "interval")], function(d) {
    od <- sum(o * d) / N; ed <- sum(outer(nc, nc) * d) / (N * (N - 1)); list(alpha = 1 - od / ed, observed_disagreement = od, expected_disagreement = ed) })
  krippendorff_alpha[[length(krippendorff_alpha) + 1]] <- case(
    list(description = paste("seeded", length(krippendorff_alpha)), ratings = lapply(seq_len(m), function(i) vec(r[i, ]))),
    c(list(n_pairable = round(N)), answers))
}
write_set("krippendorff_alpha", krippendorff_alpha)

# ---- Trends ----
series <- function() { n <- pick(3, 4, 5, 8, 12, 25, 60, 150)
  switch(sample(5, 1), rpois(n, pick(0.3, 3, 80)), round(rnorm(n), 15), sample(pick(3, 6), n, TRUE) * pick(1, -1, 0.25), seq_len(n) * pick(1, -1) + rpois(n, 4), 1e6 + round(rnorm(n, 0, 9), 3)) }
kendall_s <- function(x) { n <- length(x); sum(sapply(seq_len(n - 1), function(i) sum(sign(x[(i + 1):n] - x[i])))) }
tie_variance <- function(x) { n <- length(x); t <- as.numeric(table(x)); (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18 }
mann_kendall <- lapply(seq_len(each), function(i) {
  x <- series(); n <- length(x); s <- kendall_s(x); v <- tie_variance(x); t <- as.numeric(table(x)); pairs <- n * (n - 1) / 2
  z <- if (v == 0) NA else if (s == 0) 0 else sign(s) * (abs(s) - 1) / sqrt(v); raw <- if (v == 0) NA else s / sqrt(v)
  answers <- list(n = n, S = s, var_S = v, tau_b = if (v == 0) NA else s / sqrt((pairs - sum(t * (t - 1) / 2)) * pairs), tau_a = s / pairs, z = z, p = 2 * pnorm(-abs(z)),
    z_no_continuity = raw, p_no_continuity = 2 * pnorm(-abs(raw)))
  if (!anyDuplicated(x) && n < 50) { r <- cor.test(seq_len(n), x, method = "kendall", exact = TRUE); answers$p_exact_permutation <- r$p.value }
  case(list(description = paste("seeded", i), x = vec(x)), answers)
})
write_set("mann_kendall", mann_kendall)

sen_slope <- lapply(seq_len(each), function(i) {
  x <- series(); n <- length(x); level <- sample(levels_, 1); ij <- which(upper.tri(diag(n)), arr.ind = TRUE)
  slopes <- sort((x[ij[, 2]] - x[ij[, 1]]) / (ij[, 2] - ij[, 1])); N <- length(slopes); C <- qnorm(1 - (1 - level) / 2) * sqrt(tie_variance(x))
  lo <- round((N - C) / 2); hi <- round((N + C) / 2 + 1); b <- median(slopes); t <- seq_len(n)
  at <- function(k) if (k >= 1 && k <= N) slopes[k] else NA
  between <- function(k) if (k < 1 || k > N) NA else { f <- floor(k); if (f == k) slopes[f] else slopes[f] + (k - f) * (slopes[f + 1] - slopes[f]) }
  case(list(description = paste("seeded", i), x = vec(x), level = level),
    list(slope = b, intercept_conover = median(x) - b * median(t), intercept_median_residual = median(x - b * t), n_pairs = N, C = C,
      rank_lower = lo, rank_upper = hi, ci = vec(c(at(lo), at(hi))), ci_gilbert_interpolated = vec(c(between((N - C) / 2), between((N + C) / 2 + 1)))))
})
write_set("sen_slope", sen_slope)

# ---- Change points: dynamic programme over all partitions ----
changepoint <- lapply(seq_len(each), function(i) {
  n <- pick(4, 8, 20, 60, 140, 300); family <- pick("poisson", "poisson", "normal_mean"); k <- pick(0, 1, 2, 4)
  where <- cut(seq_len(n), c(-Inf, sort(runif(k, 0, n)), Inf), labels = FALSE)
  x <- if (family == "poisson") rpois(n, pick(0.2, 2, 20) * exp(rnorm(k + 1, 0, 1.2))[where]) else round(rnorm(n, rnorm(k + 1, 0, 2)[where]), 6)
  penalty <- pick("BIC", "MBIC", "AIC", "Hannan-Quinn", "Manual")
  value <- switch(penalty, BIC = 2 * log(n), MBIC = 3 * log(n), AIC = 4, "Hannan-Quinn" = 4 * log(log(n)), Manual = round(runif(1, 0.5, 12), 2))
  least <- min(pick(1, 2, 5), floor(n / 2)); sums <- c(0, cumsum(x)); squares <- c(0, cumsum(x^2))
  bare <- function(a, b) { m <- b - a; S <- sums[b + 1] - sums[a + 1]
    if (family == "poisson") ifelse(S == 0, 0, 2 * S * (log(m) - log(S))) else { y <- mapply(function(p, q) sum((x[(p + 1):q] - mean(x[(p + 1):q]))^2), a, b); y } }
  whole <- function(a, b) { m <- b - a; S <- sums[b + 1] - sums[a + 1]
    bare(a, b) + if (penalty == "MBIC") ifelse(family == "poisson" & S == 0, 0, log(m)) else 0 }
  best <- rep(Inf, n + 1); best[1] <- -value; from <- integer(n + 1)
  for (t in least:n) { a <- 0:(t - least); a <- a[a == 0 | a >= least]; c <- best[a + 1] + whole(a, rep(t, length(a))) + value
    best[t + 1] <- min(c); from[t + 1] <- a[which.min(c)] }
  cuts <- integer(); t <- n; while ((t <- from[t + 1]) > 0) cuts <- c(t, cuts)
  edges <- c(0, cuts, n); a <- edges[-length(edges)]; b <- edges[-1]
  cost <- if (penalty == "MBIC") sum(whole(a, b)) else sum(bare(a, b))
  means <- (sums[b + 1] - sums[a + 1]) / (b - a)
  answers <- list(changepoints = vec(cuts), n_segments = length(b), segment_means = vec(means), segment_cost = cost,
    penalised_cost = cost + length(cuts) * value, no_change_cost = whole(0, n))
  if (family == "poisson") answers$poisson_log_lik <- sum(ifelse(rep(means, b - a) == 0, 0, dpois(x, pmax(rep(means, b - a), 1e-300), log = TRUE)))
  case(list(description = paste("seeded", i), x = vec(x), family = family, penalty = penalty, penalty_value = value, min_segment_length = least), answers)
})
write_set("changepoint", changepoint)

# ---- Surveys ----
cis <- function(estimate, se, level, df) { a <- (1 - level) / 2; out <- list(ci_normal = vec(estimate + c(-1, 1) * qnorm(a, lower.tail = FALSE) * se))
  if (!is.na(df)) out$ci_t <- vec(estimate + c(-1, 1) * qt(a, df, lower.tail = FALSE) * se); out }
survey_proportion <- list()
for (i in seq_len(each)) {
  level <- sample(levels_, 1); kind <- (i - 1) %% 4
  if (kind == 0) {
    n <- pick(3, 10, 40, 300); N <- n + pick(0, 1, 50, 1e5); x <- pick(0, 1, rbinom(1, n, 0.4), n)
    p <- x / n; se <- sqrt((1 - n / N) * p * (1 - p) / (n - 1)); d <- svydesign(~1, data = data.frame(y = rep(1:0, c(x, n - x)), N = N), fpc = ~N)
    same(p, coef(svymean(~y, d)), "svymean"); same(se, SE(svymean(~y, d)), "svymean"); g <- svytotal(~y, d)
    answers <- c(list(estimate = p, se = se), cis(p, se, level, n - 1), list(total = N * p, total_se = N * se))
    if (x > 0 && x < n && n < N) { ends <- function(m) vec(attr(svyciprop(~y, d, method = m, level = level), "ci"))
      answers$svyciprop_logit <- ends("logit"); answers$svyciprop_beta <- ends("beta") }
    given <- list(design = "srs_proportion", x = x, n = n, population = N, level = level)
  } else if (kind == 1) {
    h <- pick(2, 3, 5); n <- sample(2:40, h, TRUE); N <- n + sample(c(0, 5, 400, 9000), h, TRUE); x <- sapply(n, function(m) rbinom(1, m, runif(1)))
    dat <- do.call(rbind, lapply(seq_len(h), function(s) data.frame(y = rep(1:0, c(x[s], n[s] - x[s])), s = s, N = N[s])))
    d <- svydesign(~1, strata = ~s, fpc = ~N, data = dat); m <- svymean(~y, d); g <- svytotal(~y, d); e <- as.numeric(coef(m)); se <- as.numeric(SE(m))
    answers <- c(list(estimate = e, se = se), cis(e, se, level, sum(n) - h), list(df = sum(n) - h, total = as.numeric(coef(g)), total_se = as.numeric(SE(g))))
    given <- list(design = "stratified_proportion", x = vec(x), n = vec(n), population = vec(N), level = level)
  } else if (kind == 2) {
    n <- pick(2, 4, 12, 60); m <- sample(1:60, n, TRUE); x <- rbinom(n, m, runif(1)); N <- n + pick(0, 3, 500)
    d <- svydesign(~1, data = data.frame(x, m, N), fpc = ~N); r <- svyratio(~x, ~m, d); a <- svymean(~x, d); g <- svytotal(~x, d)
    e <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    answers <- c(list(ratio = e, se = se), cis(e, se, level, n - 1), list(mean_per_cluster = as.numeric(coef(a)), mean_per_cluster_se = as.numeric(SE(a)),
      total = as.numeric(coef(g)), total_se = as.numeric(SE(g))))
    given <- list(design = "cluster_ratio", numerator = vec(x), denominator = vec(m), population_clusters = N, level = level)
  } else {
    k <- pick(2, 3, 8, 20); n <- sample(2:9, k, TRUE); M <- n + sample(c(0, 2, 30), k, TRUE); K <- k + pick(0, 2, 90); x <- sapply(n, function(m) rbinom(1, m, runif(1)))
    dat <- do.call(rbind, lapply(seq_len(k), function(s) data.frame(y = rep(1:0, c(x[s], n[s] - x[s])), s = s, M = M[s], K = K)))
    dat$id <- seq_len(nrow(dat)); d <- svydesign(~s + id, fpc = ~K + M, data = dat); m <- svymean(~y, d); g <- svytotal(~y, d); e <- as.numeric(coef(m)); se <- as.numeric(SE(m))
    answers <- c(list(estimate = e, se = se), cis(e, se, level, NA), list(total = as.numeric(coef(g)), total_se = as.numeric(SE(g))))
    given <- list(design = "two_stage_proportion", x = vec(x), n = vec(n), cluster_sizes = vec(M), population_clusters = K, level = level)
  }
  survey_proportion[[i]] <- case(given, answers)
}
write_set("survey_proportion", survey_proportion)
