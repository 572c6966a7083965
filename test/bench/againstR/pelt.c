/* PELT for the Poisson cost, called from R by .C: what a package with compiled code does, each cost by its formula.
 * Twice the negative log-likelihood of counts from..to-1 is 2 S (log m - log S), S events in m periods. */
#include <math.h>
#include <stdlib.h>

static double cost(const double *sums, int from, int to) {
  double s = sums[to] - sums[from];
  return s == 0 ? 0 : 2 * s * (log((double)(to - from)) - log(s));
}

/* `last` receives, for every end, the start of its last segment; `best` the penalised cost. Segments hold at least
 * `shortest` counts, and a start found hopeless at `end` serves until `end + shortest`. */
void pelt(const double *counts, const int *length, const double *penalty, const int *shortest, int *last, double *best) {
  int n = *length, least = *shortest, alive = 0;
  double *sums = malloc((n + 1) * sizeof(double)), *totals = malloc((n + 1) * sizeof(double));
  int *starts = malloc((n + 1) * sizeof(int)), *out = malloc((n + 1) * sizeof(int));
  sums[0] = 0;
  for (int i = 0; i < n; i++) sums[i + 1] = sums[i] + counts[i];
  for (int i = 0; i <= n; i++) out[i] = n + 1;
  best[0] = -*penalty;
  for (int end = least; end <= n; end++) {
    int entering = end - least, chosen = 0, kept = 0;
    if (entering == 0 || entering >= least) starts[alive++] = entering;
    double lowest = INFINITY;
    for (int c = 0; c < alive; c++) {
      totals[c] = best[starts[c]] + cost(sums, starts[c], end);
      if (totals[c] < lowest) {
        lowest = totals[c];
        chosen = starts[c];
      }
    }
    best[end] = lowest + *penalty;
    last[end] = chosen;
    for (int c = 0; c < alive; c++) {
      int start = starts[c];
      if (totals[c] > best[end] && end + least < out[start]) out[start] = end + least;
      if (out[start] > end + 1) starts[kept++] = start;
    }
    alive = kept;
  }
  free(sums);
  free(totals);
  free(starts);
  free(out);
}
