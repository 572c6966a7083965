"""Writes test/reference/distributionTruth.json: 50-digit answers for the numeric core on a grid far wider than use.

python3 distributionTruth.py ../distributionTruth.json   (mpmath 1.3; gmpy2 speeds it up; python-flint, if present,
checks a sample against Arb's proven bounds). Seeded, so it writes the same file again.

Tails are computed on their small side at 60 digits: power series of P, Legendre's continued fraction of Q, and the
continued fraction of the incomplete beta function; the other side is 1 minus it at 60 digits. Quantiles are roots
of the same tails, to 40 digits.
"""
import json
import math
import random
import sys
from mpmath import mp, mpf, mpmathify, log, log1p, exp, loggamma, digamma, polygamma, erf, erfc, sqrt, pi, findroot, nstr

mp.dps = 60
N = 240


def lentz(value, terms):
    c, d, n = value, mpf(0), 1
    while True:
        a, b = terms(n)
        d = 1 / (b + a * d)
        c = b + a / c
        value *= c * d
        if abs(c * d - 1) < mpf(10) ** (8 - mp.dps):
            return value
        n += 1


def both(log_small, lower):
    """(P, Q, log P, log Q) from the logarithm of the tail that was computed."""
    small = exp(log_small)
    rest = 1 - small
    log_rest = log1p(-small)
    return (small, rest, log_small, log_rest) if lower else (rest, small, log_rest, log_small)


def gamma_tails(a, x):
    a, x = mpf(a), mpf(x)
    weight = a * log(x) - x - loggamma(a + 1)
    if x < a or x < 1:
        t, s, n = mpf(1), mpf(1), 0
        while t > s * mpf(10) ** (-mp.dps):
            n += 1
            t *= x / (a + n)
            s += t
        return both(weight + log(s), True)
    value = lentz(x + 1 - a, lambda n: (n * (a - n), x + 2 * n + 1 - a))
    return both(weight + log(a) - log(value), False)


def beta_below(a, b, x, y):
    weight = a * log(x) + b * log(y) - (loggamma(a) + loggamma(b) - loggamma(a + b))
    d = a * y - b * x + 1

    def term(m):
        r = a + 2 * m - 1
        return ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x / (r * r),
                m + m * (b - m) * x / r + (a + m) * (d + m * (2 - x)) / (a + 2 * m + 1))

    return weight - log(lentz(a * d / (a + 1), term))


def beta_tails(a, b, x, y):
    a, b = mpf(a), mpf(b)
    if x * (a + b + 2) <= a + 1:
        return both(beta_below(a, b, x, y), True)
    return both(beta_below(b, a, y, x), False)


def out(value):
    return float(value)


def sig(value, digits=7):
    return float("%.*g" % (digits, value))


def probabilities(rng):
    return [sig(10 ** rng.uniform(-300, -3), 6) if rng.random() < 0.5 else round(rng.uniform(0.0005, 0.9995), 6)
            for _ in range(N)]


def root(log_tail, log_p, guess_low, guess_high, increasing):
    """u with log_tail(u) = log_p; the bracket is widened first."""
    low, high = mpf(guess_low), mpf(guess_high)
    f = lambda u: log_tail(u) - log_p
    sign = 1 if increasing else -1
    width = mpf(1)
    while sign * f(low) > 0:
        low -= width
        width *= 2
    width = mpf(1)
    while sign * f(high) < 0:
        high += width
        width *= 2
    # Illinois' false position: the bracket never opens, so a poor start costs time and not the answer.
    f_low, f_high, last = f(low), f(high), 0
    u = low
    for _ in range(400):
        u = (low * f_high - high * f_low) / (f_high - f_low)
        if not low < u < high:
            break
        value = f(u)
        if abs(value) < mpf(10) ** -45 * (1 + abs(log_p)):
            break
        if sign * value < 0:
            low, f_low = u, value
            f_high, last = (f_high / 2 if last < 0 else f_high), -1
        else:
            high, f_high = u, value
            f_low, last = (f_low / 2 if last > 0 else f_low), 1
    assert abs(f(u)) < mpf(10) ** -38 * (1 + abs(log_p)), (log_p, f(u))
    return u


def gamma_quantile(p, a, upper):
    p = mpf(p)
    i = 3 if upper else 2
    start = log(mpf(a)) if a > 0.5 else (log(p) + loggamma(mpf(a) + 1)) / a if not upper else log(mpf(1) / 2)
    if start < -800:
        return exp(start)
    return exp(root(lambda u: gamma_tails(a, exp(u))[i], log(p), start - mpf(1) / 10, start + mpf(1) / 10, not upper))


def logistic(u):
    return (1 / (1 + exp(-u)), 1 / (1 + exp(u)))


def beta_quantile(p, a, b, upper):
    """(x, y) on the logit scale."""
    p = mpf(p)
    i = 3 if upper else 2
    start = log(mpf(a) / b)
    u = root(lambda u: beta_tails(a, b, *logistic(u))[i], log(p), start - mpf(1) / 10, start + mpf(1) / 10, not upper)
    return logistic(u)


def count_quantile(p, tails, upper, start, largest=None):
    """Smallest k with P(X <= k) >= p, or P(X > k) <= p."""
    log_p = log(mpf(p))

    def enough(k):
        if k < 0:
            return False
        if largest is not None and k >= largest:
            return True
        t = tails(k)
        gap = (log_p - t[3]) if upper else (t[2] - log_p)
        assert abs(gap) > mpf(10) ** -9, "tie"
        return gap >= 0

    low = high = max(0, int(start))
    step = 1
    while enough(low):
        low -= step
        step *= 2
    low = max(low, -1)
    step = 1
    while not enough(high):
        high += step
        step *= 2
    while high - low > 1:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle
    return high


class Case:
    def __init__(self, name):
        self.name, self.input, self.expected, self.nulls = name, {}, {}, {}

    def put(self, inputs, **fields):
        for key, value in inputs.items():
            self.input.setdefault(key, []).append(value)
        for key, value in fields.items():
            column = self.expected.setdefault(key, [])
            number = out(value)
            if math.isinf(number) or math.isnan(number):
                reason = "NaN" if math.isnan(number) else "+Infinity" if number > 0 else "-Infinity"
                self.nulls["expected.%s[%d]" % (key, len(column))] = reason
                number = None
            column.append(number)

    def done(self):
        case = {"id": self.name, "input": self.input, "expected": self.expected}
        if self.nulls:
            case["null_reasons"] = self.nulls
        print(self.name, len(next(iter(self.input.values()))), file=sys.stderr, flush=True)
        return case


def spread(rng, centre, deviation):
    """A place about the centre, near or up to forty deviations away."""
    return centre + rng.gauss(0, 1) * deviation * 10 ** rng.uniform(-2, 1.4)


def poisson_case(rng):
    case = Case("poisson")
    for p in probabilities(rng):
        mean = sig(10 ** rng.uniform(-8, 6), 6)
        k = max(0, round(spread(rng, mean, math.sqrt(mean))))
        tails = lambda j: (lambda t: (t[1], t[0], t[3], t[2]))(gamma_tails(j + 1, mpf(mean)))
        t = tails(k)
        pmf = k * log(mpf(mean)) - mpf(mean) - loggamma(mpf(k) + 1)
        case.put({"k": k, "lambda": mean, "prob": p}, pmf=exp(pmf), log_pmf=pmf, cdf=t[0], sf=t[1], log_cdf=t[2], log_sf=t[3],
                 quantile=count_quantile(p, tails, False, mean), quantile_upper=count_quantile(p, tails, True, mean))
    return case.done()


def gamma_case(rng):
    case = Case("gamma")
    for p in probabilities(rng):
        shape = sig(10 ** rng.uniform(-3, 6), 6)
        scale = sig(10 ** rng.uniform(-3, 3), 6)
        mode = rng.random()
        place = abs(spread(rng, shape, math.sqrt(shape))) if mode < 0.7 else shape * 10 ** rng.uniform(-3, 1.2)
        x = sig(place * scale)
        t = gamma_tails(shape, mpf(x) / mpf(scale))
        pdf = mpf(shape) * log(mpf(x) / scale) - mpf(x) / scale - loggamma(mpf(shape)) - log(mpf(x))
        case.put({"x": x, "shape": shape, "scale": scale, "prob": p}, pdf=exp(pdf), log_pdf=pdf, cdf=t[0], sf=t[1],
                 log_cdf=t[2], log_sf=t[3], quantile=gamma_quantile(p, shape, False) * mpf(scale),
                 quantile_upper=gamma_quantile(p, shape, True) * mpf(scale))
    return case.done()


def chi_square_case(rng):
    case = Case("chi_square")
    for p in probabilities(rng):
        df = float(rng.randint(1, 60)) if rng.random() < 0.4 else sig(10 ** rng.uniform(-1, 5), 6)
        x = sig(abs(spread(rng, df, math.sqrt(2 * df))))
        t = gamma_tails(mpf(df) / 2, mpf(x) / 2)
        case.put({"x": x, "df": df, "prob": p}, cdf=t[0], sf=t[1], log_cdf=t[2], log_sf=t[3],
                 quantile=gamma_quantile(p, mpf(df) / 2, False) * 2, quantile_upper=gamma_quantile(p, mpf(df) / 2, True) * 2)
    return case.done()


def beta_case(rng):
    case = Case("beta")
    for p in probabilities(rng):
        top = rng.choice([1.5, 3, 5])
        a, b = sig(10 ** rng.uniform(-2, top), 6), sig(10 ** rng.uniform(-2, top), 6)
        mean = a / (a + b)
        mode = rng.random()
        x = 0.0
        while not 0 < x < 1:
            x = spread(rng, mean, math.sqrt(mean * (1 - mean) / (a + b + 1))) if mode < 0.6 else rng.random() if mode < 0.8 \
                else 10 ** rng.uniform(-12, 0)
            x = sig(abs(x), 8)
        y = 1 - mpf(x)
        t = beta_tails(a, b, mpf(x), y)
        pdf = (mpf(a) - 1) * log(mpf(x)) + (mpf(b) - 1) * log(y) - (loggamma(mpf(a)) + loggamma(mpf(b)) - loggamma(mpf(a) + b))
        case.put({"x": x, "a": a, "b": b, "prob": p}, pdf=exp(pdf), log_pdf=pdf, cdf=t[0], sf=t[1], log_cdf=t[2], log_sf=t[3],
                 quantile=beta_quantile(p, a, b, False)[0], quantile_upper=beta_quantile(p, a, b, True)[0])
    return case.done()


def normal_case(rng):
    case = Case("normal")
    for p in probabilities(rng):
        x = round(rng.uniform(-37.4, 37.4), 4) if rng.random() < 0.7 else sig(rng.gauss(0, 1))
        X = mpf(x)
        lower, upper = erfc(-X / sqrt(2)) / 2, erfc(X / sqrt(2)) / 2
        logs = (log(lower), log1p(-lower)) if x < 0 else (log1p(-upper), log(upper))
        pdf = -X * X / 2 - log(2 * pi) / 2
        start = sqrt(-2 * log(mpf(p))) if p < 0.3 else mpf(0)
        z = findroot(lambda v: log(erfc(v / sqrt(2)) / 2) - log(mpf(p)), start)
        case.put({"x": x, "prob": p}, pdf=exp(pdf), log_pdf=pdf, cdf=lower, sf=upper, log_cdf=logs[0], log_sf=logs[1],
                 quantile=-z, quantile_upper=z)
    return case.done()


def student_case(rng):
    case = Case("student_t")
    for p in probabilities(rng):
        df = float(rng.randint(1, 60)) if rng.random() < 0.4 else sig(10 ** rng.uniform(-0.6, 5), 6)
        x = sig(rng.gauss(0, 1) * 10 ** rng.uniform(-2, 1.4))
        X = mpf(x)
        t = beta_tails(mpf(df) / 2, mpf(1) / 2, df / (df + X * X), X * X / (df + X * X))
        far = both(t[2] - log(mpf(2)), x < 0)
        pdf = loggamma((mpf(df) + 1) / 2) - loggamma(mpf(df) / 2) - log(df * pi) / 2 - (mpf(df) + 1) / 2 * log1p(X * X / df)

        def quantile(p):
            q = 2 * mpf(p) if p <= 0.5 else 2 * (1 - mpf(p))
            bx, by = beta_quantile(q, mpf(df) / 2, mpf(1) / 2, False)
            size = sqrt(df * by / bx)
            return -size if p <= 0.5 else size

        value = quantile(p)
        case.put({"x": x, "df": df, "prob": p}, pdf=exp(pdf), log_pdf=pdf, cdf=far[0], sf=far[1], log_cdf=far[2], log_sf=far[3],
                 quantile=value, quantile_upper=-value)
    return case.done()


def fisher_case(rng):
    case = Case("fisher_f")
    for p in probabilities(rng):
        n1, n2 = (float(rng.randint(1, 60)) if rng.random() < 0.4 else sig(10 ** rng.uniform(-1, 5), 6) for _ in range(2))
        a, b, pdf = mpf(n1) / 2, mpf(n2) / 2, mpf(0)
        while abs(pdf) < 0.05:  # the logarithm of a density of 1 is 0, to which no relative error belongs
            x = sig(math.exp(rng.gauss(0, 1) * 10 ** rng.uniform(-2, 1) * math.sqrt(2 / n1 + 2 / n2)))
            whole = mpf(n1) * x + n2
            share, rest = mpf(n1) * x / whole, n2 / whole
            pdf = a * log(share) + b * log(rest) - log(mpf(x)) - (loggamma(a) + loggamma(b) - loggamma(a + b))
        t = beta_tails(a, b, share, rest)
        ends = [beta_quantile(p, a, b, upper) for upper in (False, True)]
        case.put({"x": x, "numerator": n1, "denominator": n2, "prob": p}, pdf=exp(pdf), log_pdf=pdf, cdf=t[0], sf=t[1], log_cdf=t[2],
                 log_sf=t[3], quantile=ends[0][0] / ends[0][1] * n2 / n1, quantile_upper=ends[1][0] / ends[1][1] * n2 / n1)
    return case.done()


def negative_binomial_case(rng):
    case = Case("negative_binomial")
    for p in probabilities(rng):
        theta, mu = sig(10 ** rng.uniform(-1.7, 4), 6), sig(10 ** rng.uniform(-2, 5), 6)
        k = max(0, round(spread(rng, mu, math.sqrt(mu + mu * mu / theta) / 3)))
        share, rest = mpf(theta) / (mpf(theta) + mu), mpf(mu) / (mpf(theta) + mu)
        tails = lambda j: beta_tails(theta, j + 1, share, rest)
        t = tails(k)
        pmf = loggamma(mpf(theta) + k) - loggamma(mpf(theta)) - loggamma(mpf(k) + 1) + theta * log(share) + k * log(rest)
        case.put({"k": k, "theta": theta, "mu": mu, "prob": p}, pmf=exp(pmf), log_pmf=pmf, cdf=t[0], sf=t[1], log_cdf=t[2],
                 log_sf=t[3], quantile=count_quantile(p, tails, False, mu), quantile_upper=count_quantile(p, tails, True, mu))
    return case.done()


def binomial_case(rng):
    case = Case("binomial")
    for p in probabilities(rng):
        n = round(10 ** rng.uniform(0, 6))
        chance = sig(rng.random() if rng.random() < 0.6 else 10 ** rng.uniform(-8, -1), 6)
        k = min(n - 1, max(0, round(spread(rng, n * chance, math.sqrt(n * chance * (1 - chance))))))
        c = mpf(chance)
        tails = lambda j: beta_tails(n - j, j + 1, 1 - c, c)
        t = tails(k)
        pmf = loggamma(mpf(n) + 1) - loggamma(mpf(k) + 1) - loggamma(mpf(n - k) + 1) + k * log(c) + (n - k) * log1p(-c)
        case.put({"k": k, "n": n, "p": chance, "prob": p}, pmf=exp(pmf), log_pmf=pmf, cdf=t[0], sf=t[1], log_cdf=t[2], log_sf=t[3],
                 quantile=count_quantile(p, tails, False, n * chance, n), quantile_upper=count_quantile(p, tails, True, n * chance, n))
    return case.done()


def hypergeometric_case(rng):
    """Exact integers."""
    case = Case("hypergeometric")
    for p in probabilities(rng)[:150]:
        marked, unmarked = round(10 ** rng.uniform(0, 3.3)), round(10 ** rng.uniform(0, 3.3))
        drawn = rng.randint(1, marked + unmarked)
        least, most = max(0, drawn - unmarked), min(drawn, marked)
        ways = [math.comb(marked, j) * math.comb(unmarked, drawn - j) for j in range(least, most + 1)]
        total = sum(ways)
        k = min(most, max(least, round(spread(rng, marked * drawn / (marked + unmarked), 0.3 * math.sqrt(most - least + 1)))))
        low = mpf(sum(ways[: k - least + 1])) / total
        high = mpf(sum(ways[k - least + 1:])) / total
        pmf = mpf(ways[k - least]) / total
        cumulative, running = [], 0
        for w in ways:
            running += w
            cumulative.append(running)
        P = mpf(p)
        quantile = next(least + i for i, c in enumerate(cumulative) if mpf(c) >= P * total)
        upper = next(least + i for i, c in enumerate(cumulative) if mpf(total - c) <= P * total)
        minus = lambda v, rest: log(v) if v > 0 and v < 0.5 else log1p(-rest) if v > 0 else mpf("-inf")
        case.put({"k": k, "marked": marked, "unmarked": unmarked, "drawn": drawn, "prob": p}, pmf=pmf, log_pmf=log(pmf), cdf=low,
                 sf=high, log_cdf=minus(low, high), log_sf=minus(high, low), quantile=quantile, quantile_upper=upper)
    return case.done()


def special_case(rng):
    case = Case("lgamma")
    for _ in range(N):
        mode = rng.random()
        x = sig(10 ** rng.uniform(-12, 0)) if mode < 0.2 else sig(10 ** rng.uniform(0, 8)) if mode < 0.5 else \
            sig(rng.uniform(0.9, 2.6), 9) if mode < 0.8 else sig(1.4616321449683622 + rng.gauss(0, 1) * 10 ** rng.uniform(-15, -1), 17)
        X = mpf(x)
        case.put({"x": x}, lgamma=loggamma(X), digamma=digamma(X), trigamma=polygamma(1, X), erf=erf(X), erfc=erfc(X))
    return case.done()


def check_with_arb(rng):
    try:
        from flint import arb, ctx
    except ImportError:
        print("python-flint absent: no comparison with Arb", file=sys.stderr)
        return
    ctx.prec = 600
    worst = mpf(0)
    for _ in range(60):
        a, b, x = sig(10 ** rng.uniform(-2, 3)), sig(10 ** rng.uniform(-2, 3)), sig(rng.uniform(0.01, 0.99))
        ball = arb(x).beta_lower(arb(a), arb(b), regularized=1)
        ours = beta_tails(a, b, mpf(x), 1 - mpf(x))[0]
        if ball.rel_accuracy_bits() > 150:
            worst = max(worst, abs(mpf(ball.mid().str(45, radius=False)) / ours - 1))
        g = sig(a * 10 ** rng.uniform(-0.5, 0.5))
        ball = arb(g).gamma_upper(arb(a), regularized=1)
        ours = gamma_tails(a, g)[1]
        if ball.rel_accuracy_bits() > 150:
            worst = max(worst, abs(mpf(ball.mid().str(45, radius=False)) / ours - 1))
    print("largest relative difference from Arb:", nstr(worst, 3), file=sys.stderr)
    assert worst < mpf(10) ** -38


def main():
    rng = random.Random(20110315)
    check_with_arb(random.Random(1))
    makers = [normal_case, gamma_case, chi_square_case, beta_case, student_case, poisson_case, binomial_case,
              negative_binomial_case, hypergeometric_case, special_case]
    cases = [make(rng) for make in makers] + [fisher_case(random.Random(1924))]
    text = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    head = {"function": "distributions",
            "computed_with": "mpmath 1.3.0 at 60 digits (test/reference/generators/distributionTruth.py); hypergeometric: exact integers",
            "set": "wide",
            "conventions": "as distributions.json: parallel arrays, cdf P(X<=k), sf P(X>k), natural logarithms; quantile from the lower, "
                           "quantile_upper from the upper tail; count quantiles are the smallest k with cdf >= prob, ties excluded."}
    body = json.dumps(head, separators=(",", ":"))[:-1] + ',"cases":[\n' + text + "\n]}\n"
    open(sys.argv[1], "w").write(body)


if __name__ == "__main__":
    main()
