from mcda_widget import load
from mcda_widget.sensitivity.smaa import Choices, planned
from mcda_widget.sensitivity.smaa.notes import ERROR_ONLY


def said(decision, method="topsis", **choices):
    return planned(decision, Choices(**choices), method).notes


def test_what_is_drawn_and_what_the_margin_is(article):
    assert said(article) == (
        "Weights are drawn from all there are, none preferred.",
        "63 scores are drawn from the ranges given.",
        ERROR_ONLY,
    )
    assert said(article, scores="mode", weights="stated") == (
        "Weights stay as stated.",
        ERROR_ONLY,
    )


def test_without_fixed_scales_a_weight_does_not_mean_the_same():
    d = load("coastal-flooding")
    told = planned(d, Choices(), "topsis", "minmax").notes
    assert any("normalized anew" in note for note in told)


def test_missing_scores_that_do_not_matter(article):
    gap = article.with_scores({"isolation": {"kandahar": None}})
    assert said(gap)[2:4] == (
        "A score is missing (Isolation on Reach to Kandahar) and drawn from all of its scale.",
        (
            "Whether it is the worst or the best there can be, Joint regional roadmap (Kandahar) "
            "leads at today's weights."
        ),
    )


def test_missing_scores_that_matter(article):
    keys = [criterion.id for criterion in article.criteria]
    gap = article.with_scores({"roadmap-kandahar": dict.fromkeys(keys[:7])})
    told = " ".join(said(gap))
    assert "Scores are missing (Joint regional roadmap (Kandahar) on Legitimacy incentives" in told
    assert "and four others) and drawn from all of their scales." in told
    assert "leads at today's weights" not in told
