"""Tiny models with random weights, of the same classes and in the same files as the published ones.

Untaught decoders hum: what is constant in them sounds in each frame alike. Where it can be taken out it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_LATENT = 8
_WIDTH = 32


def write(engine: str, path: Path, *, turbo: bool = False) -> Path:
    """A model of that engine in a folder."""
    import torch

    torch.manual_seed(5)
    if engine == "ace-step":
        _ace_step(path, turbo=turbo)
    elif engine == "stable-audio":
        _stable_audio(path)
    else:
        _musicgen(path)
    return path


def _tokenizer(path: Path, end: str) -> int:
    """A tokenizer of bytes; how many tokens it has."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {letter: index + 2 for index, letter in enumerate(alphabet)}
    vocabulary |= {"<pad>": 0, end: 1}
    made = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(tokenizer_object=made, eos_token=end, pad_token="<pad>")  # noqa: S106
    fast.model_max_length = 256
    fast.save_pretrained(path)
    return len(vocabulary)


def _shaken(network: Any, spread: float = 0.08) -> Any:  # noqa: ANN401
    """The network with random numbers where its class begins with zeros, so that everything matters."""
    import torch

    with torch.no_grad():
        for weights in network.parameters():
            if not weights.any() or weights.ndim > 1:
                weights.normal_(0.0, spread)
    return network.eval()


def _without_hum(codec: Any) -> Any:  # noqa: ANN401
    """A codec that gives nothing for nothing."""
    import torch

    with torch.no_grad():
        for name, weights in codec.named_parameters():
            if name.endswith("bias"):
                weights.zero_()
    return codec.eval()


def _ace_step(path: Path, *, turbo: bool) -> None:
    import torch
    from diffusers import (
        AceStepAudioTokenDetokenizer,
        AceStepAudioTokenizer,
        AceStepConditionEncoder,
        AceStepPipeline,
        AceStepTransformer1DModel,
        AutoencoderOobleck,
        FlowMatchEulerDiscreteScheduler,
    )
    from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3Model

    words = _tokenizer(path / "tokenizer", "<|endoftext|>")
    small = {
        "hidden_size": _WIDTH, "intermediate_size": 48, "num_attention_heads": 2, "num_key_value_heads": 1,
        "head_dim": 16,
    }  # fmt: skip
    condition = AceStepConditionEncoder(
        **small, text_hidden_dim=_WIDTH, timbre_hidden_dim=_LATENT, num_lyric_encoder_hidden_layers=1,
        num_timbre_encoder_hidden_layers=1,
    )  # fmt: skip
    condition.silence_latent.copy_(0.1 * torch.randn(condition.silence_latent.shape))
    AceStepPipeline(
        vae=_without_hum(AutoencoderOobleck(
            encoder_hidden_size=2 * _LATENT, downsampling_ratios=[40, 48], channel_multiples=[1, 2],
            decoder_channels=8, decoder_input_channels=_LATENT, sampling_rate=48_000,
        )),
        text_encoder=Qwen3Model(
            Qwen3Config(vocab_size=words, num_hidden_layers=1, max_position_embeddings=512, **small)
        ).eval(),
        tokenizer=PreTrainedTokenizerFast.from_pretrained(path / "tokenizer"),
        transformer=_shaken(
            AceStepTransformer1DModel(
                **small, num_hidden_layers=2, in_channels=3 * _LATENT, audio_acoustic_hidden_dim=_LATENT,
                is_turbo=turbo, model_version="turbo" if turbo else "base",
            )
        ),
        condition_encoder=condition.eval(),
        scheduler=FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
        audio_tokenizer=AceStepAudioTokenizer(
            **small, audio_acoustic_hidden_dim=_LATENT, fsq_dim=_WIDTH, num_attention_pooler_hidden_layers=1
        ).eval(),
        audio_token_detokenizer=AceStepAudioTokenDetokenizer(
            **small, audio_acoustic_hidden_dim=_LATENT, num_attention_pooler_hidden_layers=1
        ).eval(),
    ).save_pretrained(path)  # fmt: skip


def _stable_audio(path: Path) -> None:
    from diffusers import (
        AutoencoderSAME,
        FlowMatchEulerDiscreteScheduler,
        StableAudio3DiTModel,
        StableAudio3DurationEmbedder,
        StableAudio3Pipeline,
    )
    from transformers import (
        PreTrainedTokenizerFast,
        T5GemmaConfig,
        T5GemmaEncoderModel,
        T5GemmaModuleConfig,
    )

    words = _tokenizer(path / "tokenizer", "<eos>")
    half = T5GemmaModuleConfig(
        vocab_size=words, hidden_size=_WIDTH, intermediate_size=48, num_hidden_layers=1,
        num_attention_heads=2, num_key_value_heads=1, head_dim=16,
    )  # fmt: skip
    config = T5GemmaConfig(
        encoder=half.to_dict(), decoder=half.to_dict(), is_encoder_decoder=False, vocab_size=words
    )
    StableAudio3Pipeline(
        vae=_without_hum(_shaken(
            AutoencoderSAME(
                patch_size=512, encoder_channels=16, encoder_c_mults=(2,), encoder_strides=(4,),
                encoder_transformer_depths=(1,), latent_dim=_LATENT, dim_heads=16,
            ),
            0.3,
        )),
        text_encoder=T5GemmaEncoderModel(config).eval(),
        tokenizer=PreTrainedTokenizerFast.from_pretrained(path / "tokenizer"),
        duration_embedder=StableAudio3DurationEmbedder(output_dim=_WIDTH, fourier_dim=16).eval(),
        transformer=_shaken(
            StableAudio3DiTModel(
                io_channels=_LATENT, embed_dim=_WIDTH, depth=1, num_heads=2, cond_token_dim=_WIDTH,
                global_cond_dim=_WIDTH, local_add_cond_dim=_LATENT + 1, timestep_features_dim=16,
                num_memory_tokens=4,
            )
        ),
        scheduler=FlowMatchEulerDiscreteScheduler(shift=1.0, stochastic_sampling=True),
    ).save_pretrained(path)  # fmt: skip


def _musicgen(path: Path) -> None:
    from transformers import (
        EncodecConfig,
        MusicgenMelodyConfig,
        MusicgenMelodyDecoderConfig,
        MusicgenMelodyForConditionalGeneration,
        T5Config,
    )

    words = _tokenizer(path, "</s>")
    config = MusicgenMelodyConfig(
        text_encoder=T5Config(
            vocab_size=words, d_model=_WIDTH, d_kv=16, d_ff=48, num_layers=1, num_heads=2,
            pad_token_id=0, eos_token_id=1,
        ),
        audio_encoder=EncodecConfig(
            sampling_rate=32_000, upsampling_ratios=[8, 8, 8, 5], target_bandwidths=[0.6], hidden_size=16,
            codebook_size=64, codebook_dim=16, num_filters=4, num_lstm_layers=1,
        ),
        decoder=MusicgenMelodyDecoderConfig(
            vocab_size=64, hidden_size=_WIDTH, num_hidden_layers=1, num_attention_heads=2, ffn_dim=48,
            pad_token_id=64, bos_token_id=64,
        ),
        chroma_length=32,
    )  # fmt: skip
    model = MusicgenMelodyForConditionalGeneration(config).eval()
    for layer in model.audio_encoder.quantizer.layers:
        # They begin as zeros, and then every token sounds alike.
        layer.codebook.embed.normal_(0.0, 10.0)
    _shaken(model.decoder, 0.3)
    _shaken(model.audio_enc_to_dec_proj, 3.0)
    model.generation_config.decoder_start_token_id = 64
    model.generation_config.pad_token_id = 64
    model.generation_config.bos_token_id = 64
    model.save_pretrained(path)
