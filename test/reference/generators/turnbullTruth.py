"""Writes turnbull_more.json: interval-censored times whose nonparametric maximum likelihood is found by another road.

python3 turnbullTruth.py ..   (mpmath 1.3). Seeded. The maximal intersections are found by going through all pairs of ends;
the masses by EM steps in doubles to the neighbourhood, then by Newton's method on the cells that keep mass, in mpmath at 40
digits. A case is written only if the Karush–Kuhn–Tucker conditions hold to 1e-25: then it is the maximum, and the only one when the
cells that keep mass are told apart by the observations.
"""
import json
import random
import sys
from mpmath import mp, mpf, matrix, lu_solve, log

mp.dps = 40


def cells(left, right):
    """Innermost intervals: from a left end (or exact time) to the next right end with no left end between."""
    ends = []
    for a, b in zip(left, right):
        ends.append((a, 0 if a == b else 2, "L"))  # an exact time opens at itself, an interval just after its left end
        ends.append((mpf("inf") if b is None else b, 1, "R"))
    ends.sort(key=lambda e: (e[0], e[1]))
    found = []
    for one, two in zip(ends, ends[1:]):
        if one[2] == "L" and two[2] == "R":
            found.append((one[0], two[0], one[1] == 0))
    return found


def covers(a, b, cell):
    low, high, closed = cell
    b = mpf("inf") if b is None else b
    if a == b:
        return closed and low == a
    return (low > a if closed else low >= a) and high <= b


def solve(A):
    n, m = len(A), len(A[0])
    p = [1.0 / m] * m
    for _ in range(2000):
        d = [sum(x for x, c in zip(p, row) if c) for row in A]
        p = [x * sum(1 / t for t, row in zip(d, A) if row[j]) / n for j, x in enumerate(p)]
    support = [j for j in range(m) if p[j] > 1e-9]
    p = [mpf(x) for x in p]
    for _ in range(60):
        while True:
            q = [p[j] for j in support]
            s = sum(q)
            q = [x / s for x in q]
            for _ in range(12):
                d = [sum(x for x, j in zip(q, support) if row[j]) for row in A]
                k = len(support)
                H, g = matrix(k + 1, k + 1), matrix(k + 1, 1)
                for i in range(k):
                    g[i] = sum(1 / t for t, row in zip(d, A) if row[support[i]]) - n
                    for l in range(k):
                        H[i, l] = sum(1 / t ** 2 for t, row in zip(d, A) if row[support[i]] and row[support[l]])
                    H[i, k] = H[k, i] = 1
                g[k] = 0
                step = lu_solve(H, g)
                size = mpf(1)
                for i in range(k):
                    if q[i] + step[i] < 0:
                        size = min(size, -q[i] / step[i] * mpf("0.9"))
                q = [x + size * step[i] for i, x in enumerate(q)]
                s = sum(q)
                q = [x / s for x in q]
            small = [i for i, x in enumerate(q) if x < mpf(10) ** -12]
            if not small:
                break
            support = [j for i, j in enumerate(support) if i not in small]
        p = [mpf(0)] * m
        for x, j in zip(q, support):
            p[j] = x
        d = [sum(x for x, c in zip(p, row) if c) for row in A]
        gain = [sum(1 / t for t, row in zip(d, A) if row[j]) / n - 1 for j in range(m)]
        worst = max(gain)
        if worst < mpf(10) ** -25 and all(abs(gain[j]) < mpf(10) ** -25 for j in support):
            return p, sum(log(t) for t in d), max(abs(worst), max(abs(gain[j]) for j in support))
        new = gain.index(worst)
        if new not in support:
            support = sorted(support + [new])
            p[new] = mpf(1) / (100 * n)
    return None


def sample(rng):
    n = rng.choice([2, 5, 12, 30, 50])
    grid = rng.random() < 0.6
    left, right = [], []
    for _ in range(n):
        t = rng.weibullvariate(10, 1.3)
        kind = rng.random()
        look = sorted(rng.uniform(0, 25) for _ in range(rng.choice([1, 2, 4])))
        a = max([0] + [x for x in look if x < t])
        b = min([x for x in look if x >= t], default=None)
        if kind < 0.2:
            a = b = t
        unit = (lambda x: x if x is None else float(round(x))) if grid else (lambda x: x if x is None else round(x, 3))
        a, b = unit(a), unit(b)
        if b is not None and a == b and kind >= 0.2:
            b = a + 1.0
        if b == 0:
            b, a = 1.0, 0.0
        left.append(a)
        right.append(b)
    return left, right


def main():
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1976)
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    rows = []
    while len(rows) < wanted:
        left, right = sample(rng)
        inner = cells(left, right)
        answer = solve([[covers(a, b, cell) for cell in inner] for a, b in zip(left, right)])
        if answer is None:
            print("no maximum found", left, right, file=sys.stderr)
            continue
        mass, likelihood, violation = answer
        after, rest = [], mpf(1)
        for x in mass:
            rest -= x
            after.append(max(mpf(0), rest if rest > mpf(10) ** -30 else mpf(0)))
        reasons = {"expected.intervals[%d][1]" % i: "+Infinity" for i, c in enumerate(inner) if c[1] == mpf("inf")}
        row = {"id": "turnbull-more-%02d" % (len(rows) + 1), "input": {"description": "seeded", "left": left, "right": right},
               "expected": {"n_intervals": len(inner),
                            "intervals": [[float(c[0]), None if c[1] == mpf("inf") else float(c[1])] for c in inner],
                            "left_closed": [c[2] for c in inner], "mass": [float(x) for x in mass],
                            "log_lik": float(likelihood), "surv_after": [float(x) for x in after],
                            "kkt_max_violation": float(violation)}}
        if reasons:
            row["null_reasons"] = reasons
        rows.append(json.dumps(row, separators=(",", ":")))
    head = json.dumps({"function": "turnbull", "computed_with": "mpmath 1.3 at 40 digits (test/reference/generators/turnbullTruth.py)",
                       "set": "more", "conventions": "as turnbull.json"}, separators=(",", ":"))[:-1]
    with open(sys.argv[1] + "/turnbull_more.json", "w") as f:
        f.write(head + ',"cases":[\n' + ",\n".join(rows) + "\n]}\n")


main()
