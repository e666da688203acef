"""A beat on the song's own hits, the whole way: arranged, played, measured, credited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.dsp.watermark import Watermarked
from tests.engines.pipeline import remixes

if TYPE_CHECKING:
    from pathlib import Path


def test_a_beat_of_the_song_s_hits_is_recording_programmed_by_rule(tmp_path: Path) -> None:
    path = remixes.files(tmp_path)
    asked = remixes.plan_of(
        {
            "op": "replace",
            "params": {"role": "drums", "style": "house", "source": "song"},
            "scope": {"stems": ["drums"]},
        },
        {"op": "add", "params": {"role": "pad"}},
    )
    with remixes.remixed(path, asked) as made:
        lane = made.remix.arrangement.lane("part:drums")
        assert lane.cut_from == "drums"
        assert all(made.stems.sources["drums"].read(*span).any() for span in lane.cut_spans)
        assert not isinstance(made.remix.renderer.parts[lane.id], Watermarked)
        assert isinstance(made.remix.renderer.parts["part:pad"], Watermarked)

        line = next(line for line in made.receipt.lines if line.edit == "e1")
        assert "song's own sound" in line.text
        like = next(one for one in line.measurements if one.name == "likeness to the song's hits")
        assert like.ok
        assert (like.after or 0.0) > 0.9

        beat = next(one for one in made.credits.contributions if one.lane == lane.id)
        assert (beat.kind, beat.stem, beat.composition) == ("recording", "drums", "new")
        assert "programmed by rule" in beat.maker
        assert beat.source_spans
        assert any("programmed by rule" in said and "drums" in said for said in made.credits.disclosure)
        composed = next(one for one in made.credits.ai if one.category == "composition")
        assert (composed.how, composed.by) == ("rules", ("rules",))
        assert composed.share > made.credits.generated_share
        assert not any(one.is_ai for one in made.credits.ai)


def test_a_song_without_such_sounds_gets_the_style_s_own(tmp_path: Path) -> None:
    path = remixes.files(tmp_path)
    asked = remixes.plan_of({"op": "add", "params": {"role": "bass", "source": "song"}})
    with remixes.remixed(path, asked) as made:
        lane = next(lane for lane in made.remix.arrangement.lanes if lane.part is not None)
        assert not lane.cut_from
        assert any("own instrument" in said for said in made.receipt.warnings)
