import gc
import weakref

from mcda_widget.sensitivity.setting import Setting, once


def test_what_follows_is_computed_once_and_goes_with_its_setting(make):
    asked = []

    @once
    def answer(setting):
        asked.append(len(setting.options))
        return set(setting.options)

    setting = Setting.of(make([[7, 3], [3, 7]]), "wsm")
    assert answer(setting) is answer(setting)
    assert asked == [2]
    gone = weakref.ref(answer(setting))
    del setting
    gc.collect()
    assert gone() is None
