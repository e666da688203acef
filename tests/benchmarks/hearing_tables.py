"""The tables of a benchmark of hearing: songs, sets, reliability, and each bound beside its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.benchmarks.hearing_scores import Row

SPECTRAL: Final = (
    "spectral",
    "grooves, spectral",
    "keys, spectral",
    "popular, spectral",
    "bundled, spectral",
)
SYNTHETIC: Final = ("mixture", "stems", "grooves", "keys", "popular", "popular, stems", "drifting")
FIGURES: Final = {
    "tempo": "tempo ±0.1 %",
    "beat F 70": "beat F 70",
    "beat F 20": "beat F 20",
    "downbeat F": "downbeat F",
    "meter": "meter",
    "key": "key",
    "key or relative": "or relative",
    "chords": "chords majmin",
    "sections": "sections F 0.5 s",
    "swing": "swing ±0.03",
    "named": "named right",
    "chorus": "chorus F",
}
CLAIMS: Final = ("beats", "downbeats", "meter", "key", "sections")
SURE: Final = 0.8


def show(rows: Sequence[Row]) -> None:
    """Print everything that the rows tell."""
    _show_real(rows)
    _show_synthetic(rows)
    _show_reliability(rows)
    _show_bounds(rows)


def _of(rows: Sequence[Row], sets: Sequence[str], figure: str) -> np.ndarray:
    return np.array([row.figures[figure] for row in rows if row.heard in sets and figure in row.figures])


def _show_real(rows: Sequence[Row]) -> None:
    print("\n| song | heard from | F ±70 ms | F ±20 ms | median error | downbeat F | tempo |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for row in sorted((r for r in rows if r.heard.startswith("real")), key=lambda r: r.song):
        f = row.figures
        down = f"{f['downbeat F']:.3f}" if "downbeat F" in f else ""
        print(
            f"| {row.song} | {row.heard[6:]} | {f['beat F 70']:.3f} | {f['beat F 20']:.3f} | "
            f"{f['error ms']:+.1f} ms | {down} | {f['tempo']:.2f} |"
        )


def _show_synthetic(rows: Sequence[Row]) -> None:
    print("\n| heard from | songs | " + " | ".join(FIGURES.values()) + " |")
    print("| --- | ---: |" + " ---: |" * len(FIGURES))
    for name in (*SYNTHETIC, *SPECTRAL):
        count = sum(row.heard == name for row in rows)
        means = [_of(rows, (name,), figure) for figure in FIGURES]
        cells = " | ".join(f"{values.mean():.3f}" if values.size else "–" for values in means)
        if count:
            print(f"| {name} | {count} | {cells} |")


def _show_reliability(rows: Sequence[Row]) -> None:
    claims = [claim for row in rows for claim in row.claims]
    kinds = (*CLAIMS, "chord")
    print("\n| confidence | all but chords | " + " | ".join(kinds) + " |")
    print("| --- | ---: |" + " ---: |" * len(kinds))
    for low, high in ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, SURE), (SURE, 1.01)):
        some = [(kind, right) for kind, sure, right in claims if low <= sure < high]
        cells = [
            _share([right for kind, right in some if kind in wanted])
            for wanted in (CLAIMS, *((kind,) for kind in kinds))
        ]
        print(f"| {low:.1f}–{min(high, 1.0):.1f} | " + " | ".join(cells) + " |")


def _share(right: Sequence[bool]) -> str:
    return f"{np.mean(right):.0%} of {len(right)}" if right else "–"


def _sure_and_right(rows: Sequence[Row], kinds: Sequence[str]) -> np.ndarray:
    return np.array(
        [float(right) for row in rows for kind, sure, right in row.claims if kind in kinds and sure >= SURE]
    )


def _worst_error(values: np.ndarray) -> float:
    return float(np.abs(np.median(values)))


def _show_bounds(rows: Sequence[Row]) -> None:
    print("\n| must show | over | figure | bound | held |")
    print("| --- | --- | ---: | ---: | --- |")
    for source in ("real, mixture", "real, stems", "real, spectral"):
        for what, figure, reduce, bound in (
            ("beats F ±70 ms, mean", "beat F 70", np.mean, 0.93),
            ("beats F ±70 ms, worst song", "beat F 70", np.min, 0.80),
            ("beats F ±20 ms, mean", "beat F 20", np.mean, 0.80),
            ("downbeats F, mean", "downbeat F", np.mean, 0.80),
        ):
            _bound(what, source, _of(rows, (source,), figure), reduce, bound)
        _bound("median error [ms]", source, _of(rows, (source,), "error ms"), _worst_error, 5.0, most=True)
    _bound("drift, beats F ±20 ms", "drifting", _of(rows, ("drifting",), "beat F 20"), np.mean, 0.95)
    for over, sets in (("synthetic", SYNTHETIC), ("synthetic, spectral", SPECTRAL)):
        for what, figure, bound in (
            ("tempo within 0.1 %", "tempo", 0.95),
            ("meter", "meter", 0.90),
            ("key", "key", 0.85),
            ("key or its relative", "key or relative", 0.95),
            ("chords majmin", "chords", 0.80),
            ("sections F 0.5 s", "sections", 0.85),
        ):
            _bound(what, over, _of(rows, sets, figure), np.mean, bound)
    _bound("right where sure ≥ 0.8", "all songs", _sure_and_right(rows, CLAIMS), np.mean, 0.90)
    _bound("right where sure ≥ 0.8", "single chords", _sure_and_right(rows, ("chord",)), np.mean, 0.90)


def _bound(
    what: str,
    over: str,
    values: np.ndarray,
    reduce: Callable[[np.ndarray], float],
    bound: float,
    *,
    most: bool = False,
) -> None:
    if values.size:
        figure = float(reduce(values))
        held = figure <= bound if most else figure >= bound
        sign = "≤" if most else "≥"
        said = "yes" if held else "no"
        print(f"| {what} | {over} ({values.size}) | {figure:.3f} | {sign} {bound:.2f} | {said} |")
