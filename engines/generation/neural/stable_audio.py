"""Stable Audio 3: the built-in part, or the song's stems, played anew from a share of noise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from engines.generation.neural.loading import network, placed, tokenizer
from engines.generation.neural.requests import PartRefused
from engines.generation.neural.wording import prompt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.neural.folders import ModelFolder
    from engines.generation.neural.machine import Setting
    from engines.generation.neural.models import Heard, Step
    from engines.generation.neural.requests import PartRequest

_LEAST_NOISE, _MOST_NOISE = 0.05, 0.98
"""At 1 nothing would be left of what is heard."""
_DISTILLED_STEPS, _BASE_STEPS = 8, 100
_TASKS: Final = frozenset({"accompany", "vary", "repaint"})


class StableAudio:
    """The pipelines of diffusers, put together from our own list of classes."""

    def __init__(self, folder: ModelFolder, setting: Setting, steps: int | None) -> None:
        from diffusers import (  # noqa: PLC0415  (late: takes seconds to import)
            AutoencoderSAME,
            FlowMatchEulerDiscreteScheduler,
            StableAudio3AudioToAudioPipeline,
            StableAudio3DiTModel,
            StableAudio3DurationEmbedder,
            StableAudio3InpaintPipeline,
        )
        from transformers import T5GemmaEncoderModel  # noqa: PLC0415

        at = folder.path
        self._pipeline: Any = StableAudio3AudioToAudioPipeline(
            vae=network(AutoencoderSAME, at / "vae", setting),
            text_encoder=network(T5GemmaEncoderModel, at / "text_encoder", setting),
            tokenizer=tokenizer(at / "tokenizer"),
            duration_embedder=network(StableAudio3DurationEmbedder, at / "duration_embedder", setting),
            transformer=network(StableAudio3DiTModel, at / "transformer", setting),
            scheduler=FlowMatchEulerDiscreteScheduler.from_pretrained(
                at / "scheduler", local_files_only=True
            ),
        )
        self._inpaint: Any = StableAudio3InpaintPipeline(**self._pipeline.components)
        placed(self._pipeline, setting)
        self._inpaint.set_progress_bar_config(disable=True)
        self.rate = int(self._pipeline.vae.config.sampling_rate)
        self._frame = int(self._pipeline.vae.downsampling_ratio)
        distilled = bool(self._pipeline.scheduler.config.stochastic_sampling)
        self.steps = steps or (_DISTILLED_STEPS if distilled else _BASE_STEPS)

    def make(self, request: PartRequest, heard: Heard, step: Step) -> FloatArray:
        """One piece; see `Model.make`."""
        import torch  # noqa: PLC0415  (late: takes seconds to import)

        sound = torch.from_numpy(self._source(request, heard))[None]
        # Half a frame less than whole, so that rounding up gives just the latents of what is heard.
        seconds = (sound.shape[-1] - 0.5) / self.rate
        torch.manual_seed(request.seed)
        common = {
            "prompt": prompt(request),
            "duration": seconds,
            "audio": sound,
            "num_inference_steps": self.steps,
            "generator": torch.Generator("cpu").manual_seed(request.seed),
            "callback_on_step_end": self._callback(step),
        }
        if heard.window is not None:
            # It rounds down to latents, and would leave the last one as it was.
            start, stop = heard.window[0] / self.rate, (heard.window[1] + self._frame) / self.rate
            made = self._inpaint(mask_start_seconds=start, mask_end_seconds=stop, **common).audios
        else:
            noise = min(_MOST_NOISE, max(_LEAST_NOISE, request.strength))
            made = self._pipeline(init_noise_level=noise, **common).audios
        found: FloatArray = made[0].float().cpu().numpy()
        return found

    def _source(self, request: PartRequest, heard: Heard) -> FloatArray:
        """What it starts from, stereo, a whole number of the model's frames and at least one sample more."""
        if request.task not in _TASKS:
            raise PartRefused(
                f"{request.task} with stable-audio",
                hint="Stable Audio plays a part anew; to take one out, or to complete a song, use ACE-Step.",
            )
        first, second = heard.guide, heard.context
        if request.task != "accompany":
            first, second = second, first
        sound = first if first is not None else second
        if sound is None:
            raise PartRefused(
                "no source audio", hint="Stable Audio starts from what it hears, and nothing sounds there."
            )
        if request.task == "repaint" and heard.window is None:
            raise PartRefused("no window", hint="Say which bars are to be repainted.")
        missing = self._frame - sound.shape[1] % self._frame
        return np.ascontiguousarray(np.pad(sound, ((0, 0), (0, missing))))

    def _callback(self, step: Step) -> Any:  # noqa: ANN401 - as diffusers calls it
        def done(_pipeline: object, index: int, _time: object, kept: dict[str, Any]) -> dict[str, Any]:
            step(index + 1, self.steps)
            return kept

        return done
