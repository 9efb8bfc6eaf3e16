"""A cell of the notebook: the panel on the article's decision, its weights on sliders."""

import mcda_widget as mw

decision = mw.load("taliban-engagement")
panel = mw.DecisionPanel(decision.with_weights(100 * decision.weights), place="weigh")
panel  # noqa: B018 - a notebook shows it
