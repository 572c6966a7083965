# Writes poisson_glm_more.json, negative_binomial_more.json and newey_west_more.json: further cases in the shape of
# poisson_glm.json and its neighbours, from glm and MASS::glm.nb polished by Newton's method, and sandwich.
#
#     Rscript regression.R <output folder>      (R 4.2.2, MASS 7.3-58.2, sandwich 3.0-2)

suppressMessages({ library(MASS); library(sandwich) })
out <- commandArgs(TRUE)[1]

json <- function(x) {
  if (is.null(x) || (length(x) == 1 && is.atomic(x) && is.na(x))) return("null")
  if (is.list(x)) return(if (is.null(names(x))) paste0("[", paste(sapply(x, json), collapse = ","), "]")
    else paste0("{", paste0('"', names(x), '":', sapply(x, json), collapse = ","), "}"))
  if (is.matrix(x)) return(paste0("[", paste(apply(x, 1, function(r) json(I(r))), collapse = ","), "]"))
  body <- if (is.character(x)) paste0('"', x, '"') else if (is.logical(x)) tolower(as.character(x))
    else ifelse(is.finite(x), formatC(as.numeric(x), digits = 17, format = "g", width = 1), "null")
  if (length(x) == 1 && !inherits(x, "AsIs")) body else paste0("[", paste(body, collapse = ","), "]")
}
vec <- function(x) I(as.numeric(x))
write_set <- function(name, fn, conventions, cases)
  writeLines(json(list("function" = fn, computed_with = "R 4.2.2, stats, MASS 7.3-58.2, sandwich 3.0-2", set = "own",
    conventions = conventions, cases = cases)), file.path(out, paste0(name, ".json")))

solve_weighted <- function(X, w, g) { q <- qr(X * sqrt(w), tol = 1e-14); V <- chol2inv(qr.R(q)); o <- order(q$pivot); V <- V[o, o, drop = FALSE]; list(V = V, step = drop(V %*% g)) }

poisson_case <- function(id, y, X, offset, extra = list()) {
  b <- suppressWarnings(glm.fit(X, y, offset = offset, family = poisson(), control = list(epsilon = 1e-12, maxit = 200)))$coefficients
  for (i in 1:8) { mu <- exp(drop(X %*% b) + offset); b <- b + solve_weighted(X, mu, drop(crossprod(X, y - mu)))$step }
  mu <- exp(drop(X %*% b) + offset); V <- solve_weighted(X, mu, b)$V; se <- sqrt(diag(V)); n <- length(y); p <- ncol(X)
  dev <- function(m) 2 * sum(ifelse(y > 0, y * log(y / m), 0) - (y - m))
  ll <- sum(dpois(y, mu, log = TRUE)); chi <- sum((y - mu)^2 / mu); phi <- chi / (n - p)
  list(id = id, input = list(y = vec(y), X = X, offset = vec(offset)),
    expected = list(coefficients = vec(b), se = vec(se), z = vec(b / se), p = vec(2 * pnorm(-abs(b / se))), vcov = V,
      deviance = dev(mu), null_deviance = dev(exp(offset) * sum(y) / sum(exp(offset))), pearson_chi2 = chi,
      df_residual = n - p, aic = -2 * ll + 2 * p, log_lik = ll, fitted = vec(mu),
      quasi = list(dispersion = phi, se = vec(se * sqrt(phi)), t = vec(b / se / sqrt(phi)), p = vec(2 * pt(-abs(b / se / sqrt(phi)), n - p))),
      wald_ci95 = cbind(b - qnorm(.975) * se, b + qnorm(.975) * se)))
}

separated_case <- function(id, y, X, offset, keep_rows, keep_cols, note) {
  base <- poisson_case(id, y[keep_rows], X[keep_rows, keep_cols, drop = FALSE], offset[keep_rows])$expected
  n <- length(y); p <- ncol(X); b <- rep(NA, p); se <- rep(NA, p); b[keep_cols] <- base$coefficients; se[keep_cols] <- base$se
  mu <- rep(0, n); mu[keep_rows] <- base$fitted
  m0 <- exp(offset) * sum(y) / sum(exp(offset))
  list(id = id, input = list(y = vec(y), X = X, offset = vec(offset)),
    expected = list(coefficients = vec(b), se = vec(se), deviance = base$deviance,
      null_deviance = 2 * sum(ifelse(y > 0, y * log(y / m0), 0) - (y - m0)), pearson_chi2 = base$pearson_chi2,
      df_residual = n - p, aic = -2 * base$log_lik + 2 * p, log_lik = base$log_lik, fitted = vec(mu), separated = TRUE), note = note)
}

set.seed(20140120)
cases <- list()
for (i in 1:24) {
  n <- sample(c(6, 12, 30, 75, 150), 1); p <- sample(1:min(5, n - 2), 1)
  X <- cbind(1, matrix(round(rnorm(n * p, 0, sample(c(0.3, 1, 4), 1)), 3), n))[, 1:max(1, p), drop = FALSE]
  if (i %% 6 == 0) X <- X[, -1, drop = FALSE]                       # no constant
  if (ncol(X) == 0) X <- cbind(seq_len(n) / n)
  if (i %% 5 == 0) X <- cbind(X, 1e6 + 1:n, (1:n)^3)                # columns of very different size
  X <- X[, 1:min(ncol(X), n - 1), drop = FALSE]; dimnames(X) <- NULL
  offset <- if (i %% 2) rep(0, n) else round(runif(n, -3, 6), 3)
  b <- c(runif(1, -1, 3), rep(0.1, max(0, ncol(X) - 1)))[1:ncol(X)]; S <- apply(X, 2, function(c) max(1, max(abs(c))))
  y <- rpois(n, pmin(5e5, exp(drop(X %*% (b / S)) + offset))); if (sum(y > 0) <= ncol(X)) y <- y + 1
  cases[[length(cases) + 1]] <- poisson_case(sprintf("more-%02d", i), y, X, offset)
}
g <- rep(1:4, each = 3); D <- cbind(1, g == 2, g == 3, g == 4) * 1
cases[[length(cases) + 1]] <- separated_case("separated-two-groups", c(3, 0, 2, 0, 0, 0, 1, 4, 2, 0, 0, 0), D, rep(0, 12), c(1:3, 7:9), c(1, 3), "groups 2 and 4 have no events")
x <- c(0, 0, 0, 1, 2, 3); cases[[length(cases) + 1]] <- separated_case("separated-by-covariate", c(2, 5, 1, 0, 0, 0), cbind(1, x, deparse.level = 0), log(c(1, 2, 3, 4, 5, 6)), 1:3, 1, "events only where the covariate is 0")
cases[[length(cases) + 1]] <- separated_case("separated-interaction", c(4, 2, 1, 3, 2, 6, 0, 0), cbind(1, c(0,0,1,1,0,0,1,1), c(0,0,0,0,1,1,1,1), c(0,0,0,0,0,0,1,1)), rep(0, 8), 1:6, 1:3, "an empty cell of a cross table")
write_set("poisson_glm_more", "poisson_glm", "as poisson_glm.json; X without a constant in some cases; own cases from generators/regression.R", cases)

nb_case <- function(id, y, X, offset) {
  fit <- suppressWarnings(glm.nb(y ~ X - 1 + offset(offset), control = glm.control(epsilon = 1e-12, maxit = 200)))
  b <- coef(fit); th <- fit$theta; n <- length(y)
  score <- function(b, th) { mu <- exp(drop(X %*% b) + offset)
    c(drop(crossprod(X, (y - mu) / (1 + mu / th))), sum(digamma(y + th) - digamma(th) + log(th) + 1 - log(th + mu) - (y + th) / (mu + th))) }
  for (i in 1:12) { mu <- exp(drop(X %*% b) + offset)
    H <- crossprod(X, X * (mu * (1 + y / th) / (1 + mu / th)^2)); cr <- -drop(crossprod(X, (y - mu) * mu / (th + mu)^2))
    I <- -sum(trigamma(y + th) - trigamma(th) + 1 / th - 2 / (th + mu) + (y + th) / (mu + th)^2)
    s <- solve(rbind(cbind(H, cr), c(cr, I)), score(b, th)); b <- b + s[seq_along(b)]; th <- th + s[length(b) + 1] }
  mu <- exp(drop(X %*% b) + offset); I <- -sum(trigamma(y + th) - trigamma(th) + 1 / th - 2 / (th + mu) + (y + th) / (mu + th)^2)
  se <- sqrt(diag(solve_weighted(X, mu / (1 + mu / th), b)$V)); ll <- sum(dnbinom(y, size = th, mu = mu, log = TRUE))
  pl <- sum(dpois(y, glm.fit(X, y, offset = offset, family = poisson(), control = list(epsilon = 1e-14, maxit = 100))$fitted.values, log = TRUE))
  list(id = id, input = list(y = vec(y), X = X, offset = vec(offset)),
    expected = list(theta = th, se_theta = 1 / sqrt(I), coefficients = vec(b), se = vec(se), z = vec(b / se), p = vec(2 * pnorm(-abs(b / se))),
      log_lik = ll, aic = -2 * ll + 2 * (ncol(X) + 1), deviance = 2 * sum(ifelse(y > 0, y * log(y / mu), 0) - (y + th) * log((y + th) / (mu + th))),
      fitted = vec(mu), poisson_log_lik = pl, lr_vs_poisson = 2 * (ll - pl), mass_default = list(theta = fit$theta)))
}
cases <- list(); i <- 0
while (length(cases) < 24) {
  i <- i + 1; n <- sample(c(20, 40, 100, 250), 1); p <- sample(1:4, 1)
  X <- cbind(1, matrix(round(rnorm(n * p), 3), n))[, 1:p, drop = FALSE]; dimnames(X) <- NULL
  offset <- if (i %% 2) rep(0, n) else round(runif(n, 0, 5), 3); th <- exp(runif(1, log(0.1), log(50)))
  y <- rnbinom(n, size = th, mu = pmin(1e5, exp(runif(1, 0, 3) + drop(X %*% runif(p, -0.5, 0.5)) + offset)))
  m <- suppressWarnings(glm.fit(X, y, offset = offset, family = poisson()))
  if (sum((y - m$fitted.values)^2 - y) <= 0) next
  case <- try(nb_case(sprintf("nbmore-%02d", length(cases) + 1), y, X, offset), silent = TRUE)
  if (!inherits(case, "try-error") && case$expected$theta > 0 && is.finite(case$expected$theta)) cases[[length(cases) + 1]] <- case
}
write_set("negative_binomial_more", "negative_binomial", "as negative_binomial.json; own cases from generators/regression.R", cases)

cases <- lapply(1:12, function(i) {
  n <- c(20, 36, 60, 120)[i %% 4 + 1]; t <- 1:n; b <- sample(5:(n - 5), 1); D <- as.numeric(t > b)
  X <- cbind(1, t, D, D * (t - b), deparse.level = 0); offset <- round(runif(n, 2, 4), 3)
  y <- rpois(n, exp(0.2 - 0.01 * t - 0.4 * D + 0.02 * D * (t - b) + offset + 0.2 * as.numeric(arima.sim(list(ar = 0.5), n))))
  lag <- c(0, 1, 3, 5, 8, 11)[i %% 6 + 1]
  b0 <- poisson_case("", y, X, offset)$expected$coefficients
  f <- glm(y ~ X - 1 + offset(offset), family = poisson(), start = b0, control = glm.control(epsilon = 1e-16, maxit = 3))
  nw <- function(a) NeweyWest(f, lag = lag, prewhite = FALSE, adjust = a)
  V <- unname(nw(FALSE))
  list(id = sprintf("nwmore-%02d", i), input = list(y = vec(y), X = X, offset = vec(offset), lag = lag),
    expected = list(coefficients = vec(coef(f)), model_se = vec(sqrt(diag(vcov(f)))), newey_west_se = vec(sqrt(diag(V))),
      newey_west_se_adjusted = vec(sqrt(diag(nw(TRUE)))), hc0_se = vec(sqrt(diag(sandwich(f)))), newey_west_vcov = V))
})
write_set("newey_west_more", "newey_west", "as newey_west.json; own cases from generators/regression.R", cases)
