# R's side of the comparison. Commands come on standard input, one a line, with fields separated by tabs:
#   prepare <row> <folder>   reads the numbers of a row             -> "ready", or "absent" and what to install
#   run                      runs it once                           -> "milliseconds", of the wall clock and of the processor
#   answer <file>            writes the last answer as doubles      -> "written"
# Nothing but the computation is timed: not the start of R, not the reading of numbers, not the writing of answers.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))

rows <- list(
  bootstrapMedian = list(
    debian = "r-cran-boot", package = "boot",
    prepare = function(data) {
      values <- data$values
      statistic <- function(values, chosen) median(values[chosen])
      list(
        run = function() {
          replicates <- boot::boot(values, statistic, R = 10000)
          # boot.ci would find the influence of each value by 10,000 more medians, or by a regression that needs
          # gigabytes; for a median of an even number of values it has two values only.
          n <- length(values)
          middle <- sort(values)[c(n / 2, n / 2 + 1)]
          influence <- (n - 1) * (mean(middle) - ifelse(values <= middle[1], middle[2], middle[1]))
          list(replicates, boot::boot.ci(replicates, type = "bca", L = influence))
        },
        answer = function(result) c(result[[1]]$t0, sd(result[[1]]$t), result[[2]]$bca[4:5])
      )
    }
  ),

  changePoints = list(
    debian = "r-base-dev (a C compiler)",
    usable = function() {
      source <- file.path(tempdir(), "pelt.c")
      library <- file.path(tempdir(), "pelt.so")
      file.copy(file.path(here, "pelt.c"), source)
      status <- system2(file.path(R.home("bin"), "R"), c("CMD", "SHLIB", "-o", shQuote(library), shQuote(source)),
        stdout = FALSE, stderr = FALSE)
      if (status == 0) dyn.load(library)
      status == 0
    },
    prepare = function(data) {
      counts <- data$counts
      n <- length(counts)
      list(
        run = function() {
          found <- .C("pelt", counts, n, penalty = 2 * log(n), 2L, last = integer(n + 1), best = double(n + 1))
          changes <- integer(0)
          at <- found$last[n + 1]
          while (at > 0) {
            changes <- c(at, changes)
            at <- found$last[at + 1]
          }
          list(cost = found$best[n + 1], changes = changes)
        },
        answer = function(result) c(result$cost, result$changes)
      )
    }
  ),

  binomialIntervals = list(
    prepare = function(data) {
      x <- data$x
      n <- data$n
      list(
        run = function() {
          # A first parameter of 0 gives qbeta's point mass at 0, a second of 0 that at 1: the limits of x = 0 and x = n.
          rbind(qbeta(0.025, x, n - x + 1), qbeta(0.975, x + 1, n - x))
        },
        answer = as.vector
      )
    }
  ),

  poissonIntervals = list(
    prepare = function(data) {
      events <- data$events
      list(
        run = function() rbind(qgamma(0.025, events), qgamma(0.975, events + 1)),
        answer = as.vector
      )
    }
  ),

  countRegression = list(
    prepare = function(data) {
      counts <- data$counts
      design <- cbind(1, do.call(cbind, data[setdiff(names(data), "counts")]))
      list(
        run = function() {
          fit <- glm.fit(design, counts, family = poisson())
          list(fit, sqrt(diag(chol2inv(fit$qr$qr))))
        },
        answer = function(result) c(result[[1]]$coefficients, result[[2]], result[[1]]$deviance, result[[1]]$aic)
      )
    }
  ),

  survivalCurve = list(
    debian = "r-cran-survival", package = "survival",
    prepare = function(data) {
      time <- data$time
      event <- data$event
      list(
        run = function() survival::survfit(survival::Surv(time, event) ~ 1),
        answer = function(curve) c(curve$time, curve$n.risk, curve$surv, curve$lower, curve$upper)
      )
    }
  )
)

usable <- function(row) {
  if (!is.null(row$package)) return(requireNamespace(row$package, quietly = TRUE))
  is.null(row$usable) || row$usable()
}

readNumbers <- function(folder) {
  files <- list.files(folder, "\\.f64$", full.names = TRUE)
  data <- lapply(files, function(file) readBin(file, "double", file.size(file) / 8))
  setNames(data, sub("\\.f64$", "", basename(files)))
}

say <- function(...) {
  cat(..., "\n", sep = "")
  flush(stdout())
}

set.seed(2014)
say("R\t", as.character(getRversion()))
commands <- file("stdin", "r")
while (length(line <- readLines(commands, 1)) == 1) {
  fields <- strsplit(line, "\t")[[1]]
  if (fields[1] == "prepare") {
    row <- rows[[fields[2]]]
    if (!usable(row)) say("absent\t", row$debian)
    else {
      job <- row$prepare(readNumbers(fields[3]))
      say("ready")
    }
  } else if (fields[1] == "run") {
    before <- proc.time()
    start <- Sys.time()
    result <- job$run()
    wall <- as.numeric(Sys.time() - start, units = "secs")
    processor <- sum((proc.time() - before)[1:2])
    say("milliseconds\t", format(1000 * wall, digits = 6), "\t", format(1000 * processor, digits = 6))
  } else {
    writeBin(as.double(job$answer(result)), fields[2])
    say("written")
  }
}
