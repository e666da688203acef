import numpy as np
import pytest

from engines.core.audio import FloatArray
from engines.core.rng import rng
from engines.separation.spectral.medians import across, along


def _slow(level: FloatArray, reach: int) -> FloatArray:
    """Along time, by sorting each neighbourhood with its middle counted twice."""
    wide = np.pad(level, ((reach - 1, reach - 1), (0, 0)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(wide, 2 * reach - 1, axis=0)
    twice = np.concatenate([windows, level[..., None]], axis=-1)
    return np.asarray(np.sort(twice, axis=-1)[..., reach - 1])


@pytest.mark.parametrize("reach", [2, 4, 8, 16])
@pytest.mark.parametrize("shape", [(1, 40), (33, 7), (50, 64)])
def test_medians_are_those_of_sorted_neighbourhoods(reach: int, shape: tuple[int, int]) -> None:
    level = rng(1, "level").standard_normal(shape).astype(np.float32)
    assert np.array_equal(along(level, reach), _slow(level, reach))
    assert np.array_equal(across(level, reach), _slow(level.T, reach).T)


def test_a_short_peak_is_left_out_and_a_step_is_kept() -> None:
    level = np.zeros((40, 3), np.float32)
    level[10:13, 1] = 5.0
    level[20:, 2] = 1.0
    found = along(level, 4)
    assert not found[:, 1].any()
    assert not found[:20, 2].any()
    assert found[20:, 2].all()
