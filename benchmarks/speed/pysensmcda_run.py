"""Time pySensMCDA's SMAA-2, in its own environment; prints the median milliseconds."""

import sys
import time

import numpy as np
from pymcdm.methods import TOPSIS
from pysensmcda.smaa import smaa2

m, n, samples = map(int, sys.argv[1:])
values = np.random.default_rng(m).random((m, n)).round(6)
times = []
for _ in range(3):
    start = time.perf_counter()
    smaa2(TOPSIS(), values, np.ones(n), num_samples=samples, seed=0)
    times.append(1000 * (time.perf_counter() - start))
print(sorted(times)[1])
