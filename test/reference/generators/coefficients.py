"""Prints the constants of src/statistics/distributions, computed with mpmath at 50 digits (python3, mpmath 1.3).

Every constant in the numeric core that is not a textbook number is printed here, so that anyone can check it.
"""
from mpmath import (mp, mpf, zeta, euler, loggamma, log, pi, sqrt, chebyfit, cos, exp, erfc, fsum, fac2,
                    findroot, digamma, taylor, polygamma, factorial)

mp.dps = 60


def show(name, values):
    print(f"// {name}: {len(values)}")
    print("[" + ", ".join(repr(float(v)) for v in values) + "]")


# log gamma(2 + z) = (1 - euler) z + sum_k (-1)^k (zeta(k) - 1) z^k / k
show("logGammaSeries (k = 2...)", [(-1) ** k * (zeta(k) - 1) / k for k in range(2, 30)])
print("1 - euler", repr(float(1 - euler)))


# Stirling error s(a) = log gamma(a+1) - (a + 1/2) log a + a - log(2 pi)/2, times a, in 1/a^2 on [0, 1/9]
def stirling(t):
    if t < mpf(10) ** -12:
        return mpf(1) / 12 - t / 360 + t ** 2 / 1260
    a = 1 / sqrt(t)
    return a * (loggamma(a + 1) - (a + mpf(1) / 2) * log(a) + a - log(2 * pi) / 2)


poly, error = chebyfit(stirling, [0, mpf(1) / 9], 15, error=True)
show("stirlingError", poly[::-1])
print("// largest error", mp.nstr(error, 3))


# (1 + 2z) exp(z^2) erfc(z) as a Chebyshev series in t = (z - 3.75)/(z + 3.75)  (Shepherd and Laframboise 1981)
def erfcx(z):
    if z < 100:
        return exp(z * z) * erfc(z)
    return 1 / (sqrt(pi) * z) * fsum((-1) ** k * fac2(2 * k - 1) / (2 * z * z) ** k for k in range(15))


K = mpf("3.75")
M = 160
points = [cos(pi * (k + mpf(1) / 2) / M) for k in range(M)]
values = [(1 + 2 * K * (1 + t) / (1 - t)) * erfcx(K * (1 + t) / (1 - t)) for t in points]
show("scaledErfc", [(1 if j == 0 else 2) / mpf(M) * fsum(values[k] * cos(j * pi * (k + mpf(1) / 2) / M) for k in range(M))
                    for j in range(30)])

# Temme 1979: coefficients of 1/mu - 1/eta, where mu - log(1 + mu) = eta^2 / 2
n = 40
alpha = [mpf(0)] * (n + 3)
alpha[1] = mpf(1)
for i in range(2, n + 3):
    alpha[i] = (alpha[i - 1] - fsum(j * alpha[j] * alpha[i + 1 - j] for j in range(2, i))) / (i + 1)
show("temme", [mpf(1), -mpf(1) / 3] + [(i + 1) * alpha[i + 1] for i in range(2, 37)])

# digamma about its positive root
root = findroot(digamma, mpf("1.4616321449683623"))
high = float(root)
print("root", repr(high), repr(float(root - high)))
show("digammaTaylor (from z^1)", [polygamma(k, root) / factorial(k) for k in range(1, 33)])
print("sqrt(2 pi)", repr(float(sqrt(2 * pi))), "log(2 pi)/2", repr(float(log(2 * pi) / 2)), "ln2", repr(float(log(2))),
      repr(float(log(2) - mpf(float(log(2))))))
