"""MusicGen melody: a part that follows the harmony of what it hears, token by token.

Its own processor needs torchaudio, which stays out; the chroma that it would give is computed here.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from engines.generation.neural.loading import network, tokenizer
from engines.generation.neural.requests import PERCUSSIVE, PartRefused
from engines.generation.neural.wording import prompt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.neural.folders import ModelFolder
    from engines.generation.neural.machine import Setting
    from engines.generation.neural.models import Heard, Step
    from engines.generation.neural.requests import PartRequest

_WINDOW, _HOP = 16_384, 4_096
"""Of the chroma, as the model was taught."""
_GUIDANCE: Final = 3.0
_MOST_TOKENS: Final = 256


class MusicGen:
    """The model of transformers."""

    def __init__(self, folder: ModelFolder, setting: Setting) -> None:
        from transformers import MusicgenMelodyForConditionalGeneration  # noqa: PLC0415  (late: imports torch)

        self._model: Any = network(MusicgenMelodyForConditionalGeneration, folder.path, setting)
        self._tokenizer = tokenizer(folder.path)
        if setting.offload:
            from accelerate import cpu_offload  # noqa: PLC0415

            cpu_offload(self._model, setting.device)
        else:
            self._model.to(setting.device)
        self._device = setting.device
        codec = self._model.config.audio_encoder
        self.rate = int(codec.sampling_rate)
        self._per_s = float(codec.frame_rate)
        self.steps = 0

    def make(self, request: PartRequest, heard: Heard, step: Step) -> FloatArray:
        """One piece; see `Model.make`."""
        import torch  # noqa: PLC0415  (late: takes seconds to import)
        from transformers import StoppingCriteria, StoppingCriteriaList  # noqa: PLC0415

        chroma = torch.from_numpy(self._chroma(request, heard))[None].to(self._device, self._model.dtype)
        words = self._tokenizer(
            [prompt(request)], return_tensors="pt", truncation=True, max_length=_MOST_TOKENS
        ).to(self._device)
        # Its codebooks stand one token behind each other, so the last ones end that much later.
        self.steps = math.ceil(heard.frames / self.rate * self._per_s) + self._model.decoder.num_codebooks

        class Counted(StoppingCriteria):  # type: ignore[misc]
            """Hears each token, and never asks to stop: `step` raises where it must."""

            def __init__(self, most: int) -> None:
                self._most, self._done = most, 0

            def __call__(self, input_ids: Any, _scores: object, **_more: object) -> Any:  # noqa: ANN401
                self._done += 1
                step(self._done, self._most)
                return torch.zeros(input_ids.shape[0], dtype=torch.bool, device=input_ids.device)

        torch.manual_seed(request.seed)
        made = self._model.generate(
            input_ids=words.input_ids,
            attention_mask=words.attention_mask,
            input_features=chroma,
            do_sample=True,
            guidance_scale=_GUIDANCE,
            max_new_tokens=self.steps,
            stopping_criteria=StoppingCriteriaList([Counted(self.steps)]),
        )
        found: FloatArray = made[0].float().cpu().numpy()
        return found

    def _chroma(self, request: PartRequest, heard: Heard) -> FloatArray:
        """(frames, 12): the strongest pitch class of each moment, as the model was taught.

        Source: `MusicgenMelodyFeatureExtractor` of transformers, with its torchaudio spectrogram replaced.
        """
        from transformers.audio_utils import chroma_filter_bank  # noqa: PLC0415

        if request.task != "accompany":
            raise PartRefused(
                f"{request.task} with musicgen", hint="MusicGen can only add a part; use ACE-Step for this."
            )
        guide = heard.guide if request.role not in PERCUSSIVE else None
        sound = guide if guide is not None else heard.context
        if sound is None:
            raise PartRefused(
                "no source audio", hint="MusicGen follows what it hears, and nothing sounds there."
            )
        filters = chroma_filter_bank(
            sampling_rate=self.rate,
            num_frequency_bins=_WINDOW,
            tuning=0,
            num_chroma=self._model.config.num_chroma,
        )
        levels = np.asarray(filters, np.float32) @ _power(sound.mean(axis=0))
        strongest = levels.argmax(axis=0)
        found: FloatArray = np.eye(len(levels), dtype=np.float32)[strongest]
        return found[: self._model.config.chroma_length]


def _power(mono: FloatArray) -> FloatArray:
    """(bins, frames) power spectra around every `_HOP`-th sample, the ends mirrored."""
    from scipy.signal import get_window  # noqa: PLC0415  (late: scipy takes half a second)

    short = _WINDOW - len(mono)
    if short > 0:
        mono = np.pad(mono, (short // 2, short - short // 2))
    around = np.pad(mono, _WINDOW // 2, mode="reflect")
    views = np.lib.stride_tricks.sliding_window_view(around, _WINDOW)[::_HOP]
    spectra = np.fft.rfft(views * get_window("hann", _WINDOW).astype(np.float32), axis=1)
    power: FloatArray = np.asarray(np.square(np.abs(spectra)).T, np.float32)
    return power
