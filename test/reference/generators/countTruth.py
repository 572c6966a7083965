"""Writes the *_more.json vectors of the count methods: whole-number arithmetic and mpmath, nothing from R.

python3 countTruth.py ..   (mpmath 1.3). Seeded, so it writes the same files again. The definitions are those in the
`conventions` of the files of the same name without `_more`; inputs go beyond them, to where doubles cancel.
"""
import json
import math
import random
import sys
from fractions import Fraction
from mpmath import mp, mpf, log, exp, sqrt, loggamma, erfc, findroot, pi

from distributionTruth import beta_quantile, beta_tails, gamma_quantile, gamma_tails, root

mp.dps = 60
HEAD = "mpmath 1.3.0 at 60 digits and whole-number arithmetic (test/reference/generators/countTruth.py)"
TIE = 1 + mpf(10) ** -7


def out(value):
    if isinstance(value, (list, tuple)):
        return [out(v) for v in value]
    if isinstance(value, dict):
        return {k: out(v) for k, v in value.items()}
    if value is None or isinstance(value, (str, bool, int)):
        return value
    return float(value)


def reasons(path, value, found):
    """Replaces infinities by null and lists them."""
    if isinstance(value, list):
        return [reasons("%s[%d]" % (path, i), v, found) for i, v in enumerate(value)]
    if isinstance(value, dict):
        return {k: reasons("%s.%s" % (path, k), v, found) for k, v in value.items()}
    if isinstance(value, float) and math.isinf(value):
        found[path] = "+Infinity" if value > 0 else "-Infinity"
        return None
    if value is None:
        found[path] = "NaN (undefined 0/0)"
    return value


def write(folder, name, function, cases):
    rows = []
    for i, (given, expected) in enumerate(cases):
        found = {}
        answer = reasons("expected", out(expected), found)
        row = {"id": "%s-more-%02d" % (function, i + 1), "input": given, "expected": answer}
        if found:
            row["null_reasons"] = found
        rows.append(json.dumps(row, separators=(",", ":")))
    head = json.dumps({"function": function, "computed_with": HEAD, "set": "more",
                       "conventions": "as %s.json" % name}, separators=(",", ":"))[:-1]
    with open("%s/%s_more.json" % (folder, name), "w") as f:
        f.write(head + ',"cases":[\n' + ",\n".join(rows) + "\n]}\n")
    print(name, len(rows), file=sys.stderr, flush=True)


def deviate(tail):
    """z with P(Z > z) = tail."""
    return findroot(lambda v: log(erfc(v / sqrt(2)) / 2) - log(mpf(tail)), sqrt(-2 * log(mpf(tail))) if tail < 0.3 else mpf(1) / 2)


def normal_upper(z):
    return erfc(z / sqrt(2)) / 2


def half_of(level):
    return (1 - mpf(level)) / 2


LEVELS = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.99999]


def clopper(x, n, half):
    return [mpf(0) if x == 0 else beta_quantile(half, x, n - x + 1, False)[0],
            mpf(1) if x == n else beta_quantile(half, x + 1, n - x, True)[0]]


def score(x, n, a):
    p = mpf(x) / n
    root_ = sqrt(a * a / 4 + a * n * p * (1 - p))
    return [(x + a / 2 - root_) / (n + a) if x else mpf(0), (x + a / 2 + root_) / (n + a) if x < n else mpf(1)]


def proportions(rng):
    for i in range(40):
        n = round(10 ** rng.uniform(0, 6)) if i > 3 else (1, 2, 1000000, 3)[i]
        x = rng.choice([0, n, 1, max(n - 1, 0), rng.randint(0, n), min(n, round(10 ** rng.uniform(0, 2)))])
        x = min(x, n)
        level = rng.choice(LEVELS)
        half, z = half_of(level), deviate(half_of(level))
        post = [beta_quantile(half, x + 0.5, n - x + 0.5, False)[0], beta_quantile(half, x + 0.5, n - x + 0.5, True)[0]]
        trials = n + z * z
        centre = (x + z * z / 2) / trials
        reach = z * sqrt(centre * (1 - centre) / trials)
        loose = [centre - reach, centre + reach]
        yield ({"x": x, "n": n, "level": level},
               {"estimate": mpf(x) / n, "wilson": score(x, n, z * z), "clopper_pearson": clopper(x, n, half),
                "jeffreys": [mpf(0) if x == 0 else post[0], mpf(1) if x == n else post[1]], "jeffreys_unmodified": post,
                "agresti_coull": [max(mpf(0), loose[0]), min(mpf(1), loose[1])], "agresti_coull_untruncated": loose})


def poisson_log(k, mean):
    return k * log(mean) - mean - loggamma(mpf(k) + 1)


def small_probabilities(observed, log_density, low, high, at_most, at_least, mode):
    """P(outcomes not more probable than the observed one): whole other tail found by search from the mode."""
    bound = log_density(observed) + log(TIE)
    if log_density(mode) <= bound:
        return mpf(1)
    if observed < mode:
        k, step = mode, 1
        while k <= high and log_density(k) > bound:
            k += 1
        return at_most(observed) + (at_least(k) if k <= high else 0)
    k = mode
    while k >= low and log_density(k) > bound:
        k -= 1
    return at_least(observed) + (at_most(k) if k >= low else 0)


def poissons(rng):
    for i in range(40):
        x = round(10 ** rng.uniform(0, 4)) if i > 5 else i
        exposure = float("%.5g" % 10 ** rng.uniform(-3, 7))
        level = rng.choice(LEVELS)
        null = float("%.5g" % (max(x, 0.7) / exposure * math.exp(rng.gauss(0, 1.5 / math.sqrt(x + 1)))))
        half, t, mean = half_of(level), mpf(exposure), mpf(null) * mpf(exposure)
        exact = [mpf(0) if x == 0 else gamma_quantile(half, x, False) / t, gamma_quantile(half, x + 1, True) / t]
        above = lambda k, m: gamma_tails(k, m)[0] if k > 0 else mpf(1)
        below = lambda k, m: gamma_tails(k + 1, m)[1] if k >= 0 else mpf(0)
        mid_above = lambda m: above(x + 1, m) + exp(poisson_log(x, m)) / 2
        mid_below = lambda m: below(x - 1, m) + exp(poisson_log(x, m)) / 2
        start = log(mpf(max(x, 1)))
        mid = [mpf(0) if x == 0 else exp(root(lambda u: log(mid_above(exp(u))), log(half), start - 1, start, True)) / t,
               exp(root(lambda u: log(mid_below(exp(u))), log(half), start, start + 1, False)) / t]
        yield ({"count": x, "exposure": exposure, "level": level, "null_rate": null},
               {"rate": mpf(x) / t, "exact": exact, "mid_p": mid,
                "p_central": min(mpf(1), 2 * min(below(x, mean), above(x, mean))),
                "p_minlike": small_probabilities(x, lambda k: poisson_log(k, mean), 0, 10 ** 12,
                                                 lambda k: below(k, mean), lambda k: above(k, mean), int(mean)),
                "p_mid_central": min(mpf(1), 2 * min(mid_above(mean), mid_below(mean)))})


def binomial_log(k, n, odds):
    return loggamma(mpf(n) + 1) - loggamma(mpf(k) + 1) - loggamma(mpf(n - k) + 1) + k * log(odds) - n * log(1 + odds)


def ratios(rng):
    given = [(3, 1e6, 1, 0.01, 0.95, 1), (0, 1, 7, 2.5, 0.9, 2), (7, 3, 0, 10, 0.99, 1)]
    while len(given) < 40:
        a, b = round(10 ** rng.uniform(0, 3.5)), round(10 ** rng.uniform(0, 3.5))
        s, t = float("%.5g" % 10 ** rng.uniform(-2, 6)), float("%.5g" % 10 ** rng.uniform(-2, 6))
        null = float("%.4g" % ((a / s) / (b / t) * math.exp(rng.gauss(0, 1.2 * math.sqrt(1 / a + 1 / b)))))
        given.append((a, s, b, t, rng.choice(LEVELS), null if null > 0 else 1))
    for a, s, b, t, level, null in given:
        n, share, half = a + b, mpf(s) / mpf(t), half_of(level)
        odds = mpf(null) * share
        below = lambda k, w: beta_tails(n - k, k + 1, 1 / (1 + w), w / (1 + w))[0] if 0 <= k < n else mpf(0 if k < 0 else 1)
        above = lambda k, w: beta_tails(k, n - k + 1, w / (1 + w), 1 / (1 + w))[0] if 0 < k <= n else mpf(1 if k <= 0 else 0)
        mid_above = lambda w: above(a + 1, w) + exp(binomial_log(a, n, w)) / 2
        mid_below = lambda w: below(a - 1, w) + exp(binomial_log(a, n, w)) / 2
        low = (lambda q: q[0] / q[1])(beta_quantile(half, a, b + 1, False)) / share if a else mpf(0)
        high = (lambda q: q[0] / q[1])(beta_quantile(half, a + 1, b, True)) / share if b else mpf("inf")
        start = log((mpf(a) + 0.5) / (mpf(b) + 0.5))
        mid = [exp(root(lambda u: log(mid_above(exp(u))), log(half), start - 1, start, True)) / share if a else mpf(0),
               exp(root(lambda u: log(mid_below(exp(u))), log(half), start, start + 1, False)) / share if b else mpf("inf")]
        expected = {"ratio": mpf(a) / b / share if b else mpf("inf"), "exact_ci": [low, high], "mid_p_ci": mid,
                    "p_central": min(mpf(1), 2 * min(below(a, odds), above(a, odds))),
                    "p_minlike": small_probabilities(a, lambda k: binomial_log(k, n, odds), 0, n, lambda k: below(k, odds),
                                                     lambda k: above(k, odds), min(n, int((n + 1) * odds / (1 + odds)))),
                    "p_mid_central": min(mpf(1), 2 * min(mid_above(odds), mid_below(odds)))}
        if a and b:
            ratio, se, z = log(mpf(a) / b / share), sqrt(mpf(1) / a + mpf(1) / b), deviate(half)
            score_ = (ratio - log(mpf(null))) / se
            expected["wald"] = {"log_ratio": ratio, "se": se, "ci": [exp(ratio - z * se), exp(ratio + z * se)], "z": score_,
                                "p": 2 * normal_upper(abs(score_))}
        yield ({"count1": a, "exposure1": s, "count2": b, "exposure2": t, "level": level, "null_ratio": null}, expected)


def two_by_two(a, b, c, d, level):
    r1, r2, c1 = a + b, c + d, a + c
    least, most = max(0, c1 - r2), min(r1, c1)
    ways = {k: math.comb(r1, k) * math.comb(r2, c1 - k) for k in range(least, most + 1)}
    total, seen = sum(ways.values()), ways[a]
    bound = Fraction(seen) * (1 + Fraction(1, 10 ** 7))

    def moments(u):
        w = [(k, mpf(ways[k]) * exp(k * u)) for k in ways]
        return w, sum(v for _, v in w)

    def tail(u, upper):
        w, all_ = moments(u)
        return log(sum(v for k, v in w if (k >= a if upper else k <= a)) / all_)

    def mean(u):
        w, all_ = moments(u)
        return sum(k * v for k, v in w) / all_

    half = half_of(level)
    start = log((mpf(a) + 0.5) * (mpf(d) + 0.5) / ((mpf(b) + 0.5) * (mpf(c) + 0.5)))
    one = least == most
    estimate = None if one else mpf(0) if a == least else mpf("inf") if a == most else \
        exp(root(lambda u: mean(u) - a, mpf(0), start - 1, start + 1, True))
    return {"p_two_sided": mpf(sum(w for w in ways.values() if w <= bound)) / total,
            "p_greater": mpf(sum(w for k, w in ways.items() if k >= a)) / total,
            "p_less": mpf(sum(w for k, w in ways.items() if k <= a)) / total,
            "odds_ratio_cmle": estimate,
            "odds_ratio_ci": [mpf(0) if a == least else exp(root(lambda u: tail(u, True), log(half), start - 1, start + 1, True)),
                              mpf("inf") if a == most else exp(root(lambda u: tail(u, False), log(half), start - 1, start + 1, False))],
            "sample_odds_ratio": mpf(a * d) / (b * c) if b * c else (mpf("inf") if a * d else None)}


def larger(table):
    """Every table with these margins, in whole numbers: a table's probability is Π R! Π C! / (n! Π x!)."""
    rows, columns = [sum(r) for r in table], [sum(c) for c in zip(*table)]
    fact = [math.factorial(i) for i in range(sum(rows) + 1)]
    scale = math.prod(fact[r] for r in rows) * math.prod(fact[c] for c in columns)
    weight = lambda cells: Fraction(scale, math.prod(fact[x] for x in cells))
    bound = weight([x for r in table for x in r]) * (1 + Fraction(1, 10 ** 7))
    total, counted = Fraction(0), Fraction(0)

    def fill(j, rest, cells):
        nonlocal total, counted
        if j == len(columns) - 1:
            w = weight(cells + rest)
            total += w
            if w <= bound:
                counted += w
            return

        def column(i, open_, taken):
            if i == len(rest) - 1:
                if open_ <= rest[i]:
                    new = taken + [open_]
                    fill(j + 1, [r - x for r, x in zip(rest, new)], cells + new)
                return
            for x in range(min(rest[i], open_) + 1):
                column(i + 1, open_ - x, taken + [x])

        column(0, columns[j], [])

    fill(0, rows, [])
    ratio = counted / total
    return {"p_two_sided": mpf(ratio.numerator) / ratio.denominator}


def fishers(rng):
    for i in range(30):
        size = 10 ** rng.uniform(0.3, 3)
        a, b, c, d = (round(rng.expovariate(1) * size) for _ in range(4))
        if a + b + c + d == 0:
            a = 1
        if i == 0:
            a, b, c, d = 1, 99999, 12, 99988
        level = rng.choice(LEVELS)
        yield ({"table": [[a, b], [c, d]], "level": level}, two_by_two(a, b, c, d, level))
    for _ in range(14):
        shape = rng.choice([(2, 3), (3, 2), (3, 3), (2, 4), (4, 2), (2, 5), (3, 4)])
        top = {2: 12, 3: 12, 4: 7, 5: 6}[max(shape)] if shape != (3, 4) else 3
        table = [[rng.randint(0, top) for _ in range(shape[1])] for _ in range(shape[0])]
        if sum(map(sum, table)):
            yield ({"table": table}, larger(table))


def chi_upper(x, df):
    return (mpf(1), mpf(0)) if x == 0 else (lambda t: (t[1], t[3]))(gamma_tails(mpf(df) / 2, x / 2))


def chi_squares(rng):
    tables = [[[5, 9], [17, 14]], [[100, 101], [99, 100]], [[1000, 1001], [999, 1000]], [[50000, 50001], [49999, 50000]],
              [[1, 100000], [2, 200001]], [[0, 40], [41, 0]], [[300, 301, 299], [299, 300, 301]], [[800, 3], [1, 900]]]
    while len(tables) < 40:
        r, c, size = rng.randint(2, 5), rng.randint(2, 5), 10 ** rng.uniform(0.5, 4)
        table = [[round(rng.expovariate(1) * size) + rng.randint(0, 1) for _ in range(c)] for _ in range(r)]
        if all(map(sum, table)) and all(map(sum, zip(*table))):
            tables.append(table)
    for table in tables:
        rows, columns = [sum(r) for r in table], [sum(c) for c in zip(*table)]
        n = sum(rows)
        cells = [(x, Fraction(rows[i] * columns[j], n)) for i, r in enumerate(table) for j, x in enumerate(r)]
        real = lambda q: mpf(q.numerator) / q.denominator
        x2 = real(sum((x - e) ** 2 / e for x, e in cells))
        g = 2 * sum((x * log(x / real(e)) for x, e in cells if x), mpf(0))
        df = (len(rows) - 1) * (len(columns) - 1)
        p = chi_upper(x2, df)
        expected = {"statistic": x2, "df": df, "p": p[0], "log_p": p[1],
                    "expected_counts": [[mpf(r * c) / n for c in columns] for r in rows],
                    "cramers_v": sqrt(x2 / (n * (min(len(rows), len(columns)) - 1))),
                    "likelihood_ratio_g": g, "g_p": chi_upper(g, df)[0]}
        if len(rows) == 2 and len(columns) == 2:
            shift = min([Fraction(1, 2)] + [abs(x - e) for x, e in cells])
            yates = real(sum((abs(x - e) - shift) ** 2 / e for x, e in cells))
            expected["yates_statistic"], expected["yates_p"] = yates, chi_upper(yates, 1)[0]
        yield ({"table": table}, expected)


def trends(rng):
    given = [([20, 310, 700, 900], [203, 969, 1711, 1906], [2011, 2012, 2013, 2014]),
             ([4, 9, 12], [100, 100, 100], [20110315, 20130821, 20140120])]
    while len(given) < 40:
        k = rng.randint(2, 8)
        totals = [rng.randint(1, round(10 ** rng.uniform(0.5, 5))) for _ in range(k)]
        events = [rng.randint(0, n) for n in totals]
        start = rng.choice([0, 1, 2011, -3])
        scores = [start + i for i in range(k)] if rng.random() < 0.7 else sorted(round(rng.uniform(-5, 50), 2) for _ in range(k))
        if 0 < sum(events) < sum(totals) and len(set(scores)) > 1:
            given.append((events, totals, scores))
    for events, totals, scores in given:
        s = [Fraction(v) for v in scores]
        n = sum(totals)
        share = Fraction(sum(events), n)
        t = sum(v * (x - m * share) for v, x, m in zip(s, events, totals))
        variance = share * (1 - share) * (sum(m * v * v for v, m in zip(s, totals)) - sum(m * v for v, m in zip(s, totals)) ** 2 / n)
        real = lambda q: mpf(q.numerator) / q.denominator
        z = real(t) / sqrt(real(variance))
        yield ({"events": events, "totals": totals, "scores": scores},
               {"statistic_T": real(t), "variance": real(variance), "z": z, "chi_square": z * z, "p": 2 * normal_upper(abs(z))})


def sison_glaz(counts, n, level):
    """As in the paper and in R's packages: factorial moments of Poisson counts cut to x ± c, here at 60 digits."""
    tables = {}
    for x in set(counts) | {n}:
        cdf, run = [], mpf(0)
        for k in range(2 * x + n + 2):
            run += exp(poisson_log(k, mpf(x))) if x else (mpf(1) if k == 0 else mpf(0))
            cdf.append(run)
        tables[x] = cdf
    at = lambda k, x: mpf(0) if k < 0 else tables[x][k]

    def coverage(c):
        s1 = s2 = s3 = s4 = mpf(0)
        inside = mpf(1)
        for x in counts:
            high, low = x + c, max(0, x - c)
            den = at(high, x) - at(low - 1, x)
            f = [mpf(x) ** r * (1 - ((at(high, x) - at(high - r, x)) - (at(low - 1, x) - at(low - 1 - r, x))) / den)
                 for r in (1, 2, 3, 4)]
            variance = f[1] + f[0] - f[0] ** 2
            s1, s2, inside = s1 + f[0], s2 + variance, inside * den
            s3 += f[2] + f[1] * (3 - 3 * f[0]) + (f[0] - 3 * f[0] ** 2 + 2 * f[0] ** 3)
            s4 += (f[3] + f[2] * (6 - 4 * f[0]) + f[1] * (7 - 12 * f[0] + 6 * f[0] ** 2) + f[0] - 4 * f[0] ** 2
                   + 6 * f[0] ** 3 - 3 * f[0] ** 4) - 3 * variance ** 2
        z, g1, g2 = (n - s1) / sqrt(s2), s3 / s2 ** mpf(1.5), s4 / s2 ** 2
        poly = (1 + g1 * (z ** 3 - 3 * z) / 6 + g2 * (z ** 4 - 6 * z ** 2 + 3) / 24
                + g1 ** 2 * (z ** 6 - 15 * z ** 4 + 45 * z ** 2 - 15) / 72)
        return inside * poly * exp(-z * z / 2) / sqrt(2 * pi) / sqrt(s2) / (at(n, n) - at(n - 1, n))

    before = mpf(0)
    for c in range(1, n + 1):
        now = coverage(c)
        if now > level and before < level:
            delta = (mpf(level) - before) / (now - before)
            return [[max(mpf(0), mpf(x - c + 1) / n), min(mpf(1), (x + c - 1 + 2 * delta) / n)] for x in counts]
        before = now
    raise ValueError("no crossing")


def multinomials(rng):
    given = [([57, 154, 351, 104, 301, 278, 18, 31, 42, 1027], 0.99), ([120, 24, 123, 1, 9, 44, 2, 41], 0.99),
             ([900, 3, 40], 0.9), ([1, 2], 0.8)]
    while len(given) < 16:
        k = rng.randint(2, 7)
        counts = [rng.randint(0, round(10 ** rng.uniform(0.5, 2.5))) for _ in range(k)]
        if sum(counts) > 5 and sum(1 for x in counts if x) > 1:
            given.append((counts, rng.choice([0.8, 0.9, 0.95, 0.99])))
    for counts, level in given:
        n, k, alpha = sum(counts), len(counts), 1 - mpf(level)
        try:
            sg = sison_glaz(counts, n, level)
        except ValueError:
            continue
        good = deviate(alpha / k / 2) ** 2
        qh = gamma_quantile(alpha, mpf(k - 1) / 2, True) * 2
        yield ({"counts": counts, "level": level},
               {"estimate": [mpf(x) / n for x in counts], "goodman": [score(x, n, good) for x in counts], "sison_glaz": sg,
                "quesenberry_hurst": [score(x, n, qh) for x in counts],
                "bonferroni_clopper_pearson": [clopper(x, n, alpha / k / 2) for x in counts]})


def main():
    folder = sys.argv[1]
    for name, make in [("proportion_interval", proportions), ("poisson_rate_interval", poissons), ("rate_ratio", ratios),
                       ("fisher_exact", fishers), ("chi_square", chi_squares), ("cochran_armitage_trend", trends),
                       ("multinomial_ci", multinomials)]:
        write(folder, name, name, list(make(random.Random(name))))


main()
