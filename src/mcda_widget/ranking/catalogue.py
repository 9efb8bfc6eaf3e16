"""The methods there are, one entry each; docs/methods.md says more, and a test compares them."""

from __future__ import annotations

from . import parameters, runs
from .method import Method
from .parameters import Parameter

FREE = ("scale", "minmax", "vector", "sum", "max", "linear", "none")
LAM = "Share of the weighted sum, the rest being the weighted product"

METHODS: dict[str, Method] = {
    method.key: method
    for method in (
        Method(
            "topsis",
            "TOPSIS",
            "Ranks by nearness to the best and distance from the worst; a weak spot on a "
            "heavy criterion costs more than in a sum.",
            "Hwang & Yoon 1981; fixed scales: García-Cascales & Lamata 2012",
            runs.topsis,
            FREE,
            "minmax",
            alone=frozenset({"scale"}),
        ),
        Method(
            "ahp",
            "AHP",
            "Adds up priorities of the options, compared two at a time under each criterion or "
            "rated on its scale; the method to explain to a room.",
            "Saaty 1977; ideal mode: Belton & Gear 1983",
            runs.on_values("WSM"),
            ("scale", "sum", "minmax", "none"),
            "sum",
            additive=True,
            parameters=(
                Parameter(
                    "mode",
                    "“ideal”: priorities relative to the best, which a copy of an option does "
                    "not disturb; “distributive”: shares that sum to 1",
                    "ideal",
                    parameters.mode,
                ),
            ),
            alone=frozenset({"scale", "none"}),
        ),
        Method(
            "wsm",
            "Weighted sum",
            "Adds up weight times value: the plainest, and what swing weights are made for.",
            "Fishburn, Murphy & Isaacs 1968",
            runs.on_values("WSM"),
            FREE,
            "minmax",
            additive=True,
            alone=frozenset({"scale", "none"}),
        ),
        Method(
            "wpm",
            "Weighted product",
            "Multiplies ratios, so that being twice as good counts the same anywhere; for "
            "quantities with a true zero.",
            "Fishburn, Murphy & Isaacs 1968",
            runs.on_values("WPM"),
            ("linear", "sum"),
            "linear",
        ),
        Method(
            "waspas",
            "WASPAS",
            "A blend of the weighted sum and the weighted product.",
            "Zavadskas et al. 2012",
            runs.on_values("WASPAS", lam="l"),
            ("linear", "sum"),
            "linear",
            parameters=(Parameter("lam", LAM, 0.5, parameters.share),),
        ),
        Method(
            "vikor",
            "VIKOR",
            "Looks for a compromise: little regret in total, and no large regret on any one "
            "criterion.",
            "Opricovic & Tzeng 2004",
            runs.vikor,
            ("scale", "minmax"),
            "minmax",
            high=False,
            parameters=(
                Parameter(
                    "v",
                    "Share of the total regret, the rest being the largest single regret",
                    0.5,
                    parameters.share,
                ),
            ),
            alone=frozenset({"scale"}),
        ),
        Method(
            "promethee_ii",
            "PROMETHEE II",
            "Compares options two at a time in the criteria's own units; says how small a "
            "difference does not count.",
            "Brans & Vincke 1985",
            runs.promethee_ii,
            ("none",),
            "none",
            additive=True,
            parameters=(
                Parameter(
                    "functions",
                    "How a difference becomes a preference: “usual”, “ushape”, “vshape”, "
                    "“level” or “vshape_2”; one for all, or one per criterion",
                    "usual",
                    parameters.functions,
                ),
                Parameter(
                    "q",
                    "Difference up to which nothing is preferred, in the criterion's unit",
                    None,
                    parameters.thresholds,
                ),
                Parameter(
                    "p",
                    "Difference from which preference is full, in the criterion's unit",
                    None,
                    parameters.thresholds,
                ),
            ),
            raw=True,
        ),
        Method(
            "spotis",
            "SPOTIS",
            "Ranks by distance from the best of fixed bounds; options can come and go without "
            "changing the order of the others.",
            "Dezert et al. 2020",
            runs.spotis,
            ("scale",),
            "scale",
            high=False,
            additive=True,
            parameters=(
                Parameter(
                    "bounds",
                    "Lowest and highest value of each criterion; the scales by default",
                    None,
                    parameters.bounds,
                ),
            ),
            alone=frozenset({"scale"}),
        ),
        Method(
            "edas",
            "EDAS",
            "Ranks by how far options lie above and below the average option.",
            "Keshavarz Ghorabaee et al. 2015",
            runs.edas,
            ("none",),
            "none",
            needs="non-negative",
            raw=True,
        ),
        Method(
            "codas",
            "CODAS",
            "Ranks by distance from the worst, in a straight line and, past a threshold, street "
            "by street; the threshold can put a dominated option above.",
            "Keshavarz Ghorabaee et al. 2016",
            runs.on_values("CODAS"),
            ("scale", "minmax", "vector", "sum", "max", "linear"),
            "linear",
        ),
        Method(
            "aras",
            "ARAS",
            "Says what share of the best conceivable mix of options each one reaches.",
            "Zavadskas & Turskis 2010",
            runs.on_scores("ARAS"),
            ("sum",),
            "sum",
            raw=True,
        ),
        Method(
            "mabac",
            "MABAC",
            "Says how far above or below the border of the set each option lies.",
            "Pamučar & Ćirović 2015",
            runs.mabac,
            ("scale", "minmax"),
            "minmax",
            additive=True,
        ),
        Method(
            "mairca",
            "MAIRCA",
            "Adds up the gaps between what each option could reach and what it reaches.",
            "Pamučar, Vasin & Lukovac 2014",
            runs.on_values("MAIRCA"),
            ("scale", "minmax"),
            "minmax",
            high=False,
            additive=True,
        ),
        Method(
            "moora",
            "MOORA",
            "Benefits less costs, each as a share of the column's length.",
            "Brauers & Zavadskas 2006",
            runs.moora,
            ("vector",),
            "vector",
            additive=True,
            raw=True,
        ),
        Method(
            "cocoso",
            "CoCoSo",
            "Three blends of the weighted sum and the sum of powers, put together.",
            "Yazdani et al. 2019",
            runs.cocoso,
            ("scale", "minmax"),
            "minmax",
            parameters=(
                Parameter(
                    "lam",
                    "Share of the weighted sum in the third blend, the rest being powers",
                    0.5,
                    parameters.share,
                ),
            ),
        ),
        Method(
            "marcos",
            "MARCOS",
            "Measures options against the best and the worst mix of what is on the table.",
            "Stević et al. 2020",
            runs.on_scores("MARCOS"),
            ("linear",),
            "linear",
            raw=True,
        ),
        Method(
            "ocra",
            "OCRA",
            "Rates costs and benefits apart, each against the lowest, then adds them up.",
            "Madić, Petković & Radovanović 2015",
            runs.on_scores("OCRA"),
            ("none",),
            "none",
            needs="positive",
            raw=True,
        ),
        Method(
            "ram",
            "RAM",
            "Takes a root: benefits compensate costs only in part.",
            "Sotoudeh-Anvari 2023",
            runs.on_scores("RAM"),
            ("sum",),
            "sum",
            raw=True,
        ),
        Method(
            "copras",
            "COPRAS",
            "Benefits, and costs in inverse proportion, as a share of the best; corrected, "
            "since pymcdm 1.4.0 rewards costs.",
            "Zavadskas, Kaklauskas & Šarka 1994",
            runs.copras,
            ("sum",),
            "sum",
            needs="non-negative",
            raw=True,
        ),
    )
}
