"""Writes linear_regression.json: data and certified values of the linear regression sets of NIST's Statistical Reference
Datasets (https://www.itl.nist.gov/div898/strd/lls/lls.shtml, US public domain), from the .dat files as distributed.

    python3 nistLinear.py <folder with the .dat files> > ../linear_regression.json
"""

import json
import re
import sys
from pathlib import Path

SETS = ["Norris", "Pontius", "NoInt1", "NoInt2", "Longley", "Wampler1", "Wampler2", "Wampler3", "Wampler4", "Wampler5", "Filip"]


def numbers(line):
    try:
        return [float(word) for word in line.split()]
    except ValueError:
        return []


def read(path):
    lines = path.read_text(encoding="latin-1").splitlines()
    certified = [line.split()[1:3] for line in lines if re.match(r"\s+B\d+\s", line)]
    deviation = next(lines[i + 1].split()[-1] for i, line in enumerate(lines) if line.strip() == "Residual")
    squared = next(line.split()[-1] for line in lines if line.strip().startswith("R-Squared"))
    last = max(i for i, line in enumerate(lines) if line.startswith("Data:"))
    data = [row for row in map(numbers, lines[last + 1 :]) if len(row) > 1]
    name = path.stem
    powers = range(len(certified))
    if name == "Longley":
        design = [[1.0, *row[1:]] for row in data]
    elif name.startswith("NoInt"):
        design = [row[1:] for row in data]
    else:
        design = [[row[1] ** k for k in powers] for row in data]
    return {
        "id": name,
        "input": {"y": [row[0] for row in data], "X": design},
        "expected": {
            "coefficients": [float(a) for a, _ in certified],
            "se": [float(b) for _, b in certified],
            "residual_standard_deviation": float(deviation),
            "r_squared": float(squared),
        },
    }


folder = Path(sys.argv[1])
print(json.dumps({
    "function": "linear_regression",
    "computed_with": "NIST/ITL Statistical Reference Datasets, certified in multiple precision; US public domain",
    "set": "linear least squares regression",
    "conventions": "X holds every column of the model: Longley a constant and six predictors, NoInt1 and NoInt2 one predictor and no constant, the others powers of the predictor from 0, as doubles. r_squared about the mean when X has a constant column, else about 0.",
    "cases": [read(folder / f"{name}.dat") for name in SETS],
}))
