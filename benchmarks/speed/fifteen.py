"""A cell of the notebook: the panel on fifteen criteria compared in pairs, all 105 of them."""

import numpy as np

import mcda_widget as mw

rng = np.random.default_rng(0)
logs = rng.uniform(0, np.log(9), 15)
stated = [
    (i, j, np.exp(logs[i] - logs[j] + rng.normal(0, 0.4))) for i in range(15) for j in range(i)
]
comparisons = [
    {"prefer": f"c{i}", "over": f"c{j}", "by": float(np.clip(np.round(by), 1, 9))}
    if by >= 1
    else {"prefer": f"c{j}", "over": f"c{i}", "by": float(np.clip(np.round(1 / by), 1, 9))}
    for i, j, by in stated
]
options = [f"o{k}" for k in range(7)]
decision = mw.Decision(
    title="Fifteen criteria",
    scale={"low": 0, "high": 10},
    criteria=[{"id": f"c{i}", "name": f"Criterion number {i + 1}"} for i in range(15)],
    options=[{"id": option, "name": f"Option {option}"} for option in options],
    scores={o: {f"c{i}": int(rng.integers(0, 11)) for i in range(15)} for o in options},
).with_judgements("ahp", {"comparisons": comparisons})
panel = mw.DecisionPanel(decision, place="weigh")
panel  # noqa: B018 - a notebook shows it
