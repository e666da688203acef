"""ACE-Step 1.5: one part to the song's own stems, by flow matching in the latents of its autoencoder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from engines.generation.neural.folders import OPTIONAL
from engines.generation.neural.loading import network, placed, tokenizer
from engines.generation.neural.requests import PartRefused
from engines.generation.neural.wording import TRACKS, caption, key_words

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.neural.folders import ModelFolder
    from engines.generation.neural.machine import Setting
    from engines.generation.neural.models import Heard, Step
    from engines.generation.neural.requests import PartRequest, Task

_TASKS: Final[dict[Task, str]] = {
    "accompany": "lego", "complete": "complete", "vary": "cover", "repaint": "repaint", "extract": "extract",
}  # fmt: skip
BASE_ONLY: Final[frozenset[Task]] = frozenset({"accompany", "complete", "extract"})
"""What the turbo model was not taught."""

_BASE_STEPS, _TURBO_STEPS = 50, 8
_GUIDANCE: Final = 7.0


class AceStep:
    """The pipeline of diffusers, put together from our own list of classes."""

    def __init__(self, folder: ModelFolder, setting: Setting, steps: int | None) -> None:
        from diffusers import (  # noqa: PLC0415  (late: takes seconds to import)
            AceStepAudioTokenDetokenizer,
            AceStepAudioTokenizer,
            AceStepConditionEncoder,
            AceStepPipeline,
            AceStepTransformer1DModel,
            AutoencoderOobleck,
            FlowMatchEulerDiscreteScheduler,
        )
        from transformers import Qwen3Model  # noqa: PLC0415

        at = folder.path
        extra = (AceStepAudioTokenizer, AceStepAudioTokenDetokenizer)
        optional = {
            name: network(kind, at / name, setting) if (at / name).is_dir() else None
            for name, kind in zip(OPTIONAL, extra, strict=True)
        }
        self._pipeline: Any = AceStepPipeline(
            vae=network(AutoencoderOobleck, at / "vae", setting),
            text_encoder=network(Qwen3Model, at / "text_encoder", setting),
            tokenizer=tokenizer(at / "tokenizer"),
            transformer=network(AceStepTransformer1DModel, at / "transformer", setting),
            condition_encoder=network(AceStepConditionEncoder, at / "condition_encoder", setting),
            scheduler=FlowMatchEulerDiscreteScheduler.from_pretrained(
                at / "scheduler", local_files_only=True
            ),
            **optional,
        )
        placed(self._pipeline, setting)
        # Without tiles the autoencoder takes a long piece in one go, and more memory than all the rest.
        self._pipeline.vae.use_tiling = True
        self._varies = all(optional.values())
        self.rate = int(self._pipeline.sample_rate)
        self.steps = steps or (_TURBO_STEPS if folder.turbo else _BASE_STEPS)
        self._turbo = folder.turbo
        config = self._pipeline.transformer.config
        self._frame = int(self._pipeline.vae.hop_length) * int(config.patch_size)

    def make(self, request: PartRequest, heard: Heard, step: Step) -> FloatArray:
        """One piece; see `Model.make`."""
        import torch  # noqa: PLC0415  (late: takes seconds to import)

        self._check(request, heard)
        hears = heard.context if heard.context is not None else heard.guide
        sound = torch.from_numpy(_whole_frames(hears, self._frame))
        # The autoencoder draws from the global generator, the first noise from the one that is passed.
        torch.manual_seed(request.seed)
        start, stop = (at / self.rate for at in heard.window or (0, 0))
        made = self._pipeline(
            prompt=caption(request),
            lyrics="[instrumental]",
            num_inference_steps=self.steps,
            guidance_scale=1.0 if self._turbo else _GUIDANCE,
            generator=torch.Generator("cpu").manual_seed(request.seed),
            bpm=round(request.bpm),
            keyscale=key_words(request),
            timesignature=str(request.beats_per_bar),
            audio_duration=sound.shape[-1] / self.rate,
            task_type=_TASKS[request.task],
            track_name=TRACKS[request.role],
            complete_track_classes=[TRACKS[request.role]],
            src_audio=sound,
            audio_cover_strength=1.0 - request.strength if request.task == "vary" else 1.0,
            repainting_start=start if heard.window else None,
            # It rounds down to latents, and would leave the last one as it was.
            repainting_end=stop + 1.0 / self._pipeline.latents_per_second if heard.window else None,
            callback_on_step_end=self._callback(step),
        ).audios
        found: FloatArray = made[0].float().cpu().numpy()
        return found

    def _check(self, request: PartRequest, heard: Heard) -> None:
        """Refuse what the pipeline would take without a word, or stumble over."""
        if self._turbo and request.task in BASE_ONLY:
            raise PartRefused(
                f"{request.task} with the turbo model",
                hint="This ACE-Step is the turbo model, which makes no single parts; install the base model.",
            )
        if heard.context is None and heard.guide is None:
            raise PartRefused(
                "no source audio", hint="ACE-Step makes a part to what it hears, and nothing sounds there."
            )
        if request.task == "vary" and not self._varies:
            raise PartRefused(
                "no audio tokenizer", hint="This ACE-Step came without its tokenizer and cannot vary a sound."
            )
        if request.task == "repaint" and heard.window is None:
            raise PartRefused("no window", hint="Say which bars are to be repainted.")

    def _callback(self, step: Step) -> Any:  # noqa: ANN401 - as diffusers calls it
        def done(_pipeline: object, index: int, _time: object, kept: dict[str, Any]) -> dict[str, Any]:
            step(index + 1, self.steps)
            return kept

        return done


def _whole_frames(samples: FloatArray | None, frame: int) -> FloatArray:
    """The sound up to a whole number of the model's frames: it drops what is left behind the last one."""
    if samples is None:
        raise TypeError("nothing to hear")
    missing = -samples.shape[1] % frame
    return np.ascontiguousarray(np.pad(samples, ((0, 0), (0, missing))))
