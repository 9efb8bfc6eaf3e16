from mcda_widget.panel.tab.file import HostFile


def test_saving_is_asked_for(decision):
    asked = []
    file = HostFile("article.mcda.yaml", decision, lambda: asked.append(True))
    file.save(decision, over=False)
    assert asked == [True]
    assert file.path.name == "article.mcda.yaml"
    assert file.decision == decision
