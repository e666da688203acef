"""Writes docs/prompts.md from the lexicon: python -m engines.planning.guide docs/prompts.md."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from engines.model.operations import STYLE_IDS
from engines.planning.rules.vague import READINGS
from engines.planning.words.lexicon import LANGUAGES, entries
from resources import locator

EXAMPLES: Final[dict[str, tuple[str, ...]]] = {
    "tempo": (
        "make it 90 bpm",
        "slow it down a bit",
        "10% faster",
        "half speed",
        "5 bpm slower",
        "slow down gradually over the last 8 bars",
        "from 100 to 128 over the intro",
        "ritardando at the end",
    ),
    "feel": ("halftime feel in the bridge", "more swing", "play it straight"),
    "transpose": ("pitch it down 3 semitones", "vocals up an octave", "up a fifth"),
    "key": ("put it in C minor", "move it to F# major", "8A", "relative minor"),
    "gain": ("drums 3 dB louder", "turn the bass down a little", "the vocals are too quiet"),
    "pan": ("pan the guitar hard left", "drums slightly to the right", "bass in the middle"),
    "width": ("wider chorus", "make it mono"),
    "mute": ("no drums in the intro", "take out the vocals", "instrumental version"),
    "solo": ("just the vocals and bass in verse 2", "acapella"),
    "preserve": ("keep the vocals", "don't touch the drums"),
    "order": ("start with the chorus", "intro, verse, chorus, chorus", "swap verse 1 and verse 2"),
    "repeat": ("double the last chorus", "repeat the bridge three times"),
    "cut": ("skip the second verse", "cut the first 4 bars"),
    "extend": ("extend the intro by 8 bars", "make the outro 4 bars longer"),
    "loop": ("loop bars 25 to 28 four times",),
    "length": ("make it two minutes long", "cut it down to 2:30"),
    "insert": ("an 8 bar build before the last chorus", "give it a 16-bar DJ intro"),
    "chop": ("chop the vocals into eighths in the bridge",),
    "stutter": ("stutter the vocals at the end of chorus 1",),
    "reverse": ("reverse the drums in the outro",),
    "restyle": ("lo-fi hip hop version", "turn it into a house track", "a bit of funk"),
    "add": ("add a soft pad under the verses", "throw in some congas", "vocal chops as the lead"),
    "replace": (
        "replace the drums with a trap beat",
        "swap the bass for an 808",
        "make a new beat from the original drum hits",
    ),
    "filter": ("low-pass the intro at 800 Hz", "make the bridge sound underwater"),
    "eq": ("warmer", "less harsh", "more low end", "punchier drums"),
    "reverb": ("drown the vocals in reverb", "30% reverb on the drums"),
    "delay": ("echo the vocals, dotted eighth",),
    "drive": ("distort the bass", "gritty vocals in verse 2"),
    "compress": ("compress the drums hard", "glue the mix together"),
    "sidechain": ("sidechain everything to the kick",),
    "texture": ("vinyl crackle on the intro and outro", "add rain"),
    "transition": ("a 4 bar riser into the last chorus", "drum fill before every chorus"),
    "fade": ("fade out over the last 8 bars", "4 bar fade in"),
    "loudness": ("master it to -14 LUFS",),
}
"""For each operation things to say; a test reads every one of them."""
CONVERSATION: Final = (
    ("a bit slower", "changes the tempo that was asked for"),
    ("not in the second chorus", "takes a section out of what was said last"),
    ("make that 4 dB", "changes the number"),
    ("same for the outro", "does it once more, elsewhere"),
    ("undo the reverb, keep the rest", "takes back one thing"),
    ("go back to before the techno", "takes back that prompt and all after it"),
    ("undo", "leaves the last take; what it changed is as it was"),
    ("go back to take 1", "the plan as it was after the first prompt"),
    ("more like take 1", "that plan with another seed"),
    ("no not that one, the second one", "chooses another reading, or another section"),
    ("nah the bass i meant", "says the same of another stem"),
    ("other side", "turns the last move round"),
    ("start over", "clears the plan"),
    ("try another", "the same plan with another seed"),
)
_SHOWN: Final = 8


def guide() -> str:
    """The page, as Markdown."""
    lines = [
        "# What to say",
        "",
        "Made from the lexicon by `python -m engines.planning.guide docs/prompts.md`.",
        "",
        'Say one wish or several, with commas, "and", "then" and "but". Misspellings are mended.',
        "Whatever was not understood is shown back word by word.",
        "",
        "## Wishes",
        "",
        "| operation | say |",
        "| --- | --- |",
        *(f"| {op} | {' · '.join(examples)} |" for op, examples in EXAMPLES.items()),
        "",
        "## Where and whose",
        "",
        "Sections: " + _row("section") + ".",
        'Numbers and order: "verse 2", "the second verse", "last chorus", "every other chorus",',
        '"from verse 2 on", "until the bridge", "everywhere but the chorus", "bars 9 to 16",',
        '"the last 4 bars of the bridge", "1:10 to 1:30".',
        "",
        "Stems: " + _row("stem") + ".",
        "",
        "## Styles",
        "",
        "| style | also called |",
        "| --- | --- |",
        *(f"| {style} | {', '.join(entries('en')['style'][style][:_SHOWN])} |" for style in STYLE_IDS),
        "",
        "## Going on",
        "",
        "| say | what it does |",
        "| --- | --- |",
        *(f"| {say} | {what} |" for say, what in CONVERSATION),
        "",
        "## Words with several meanings",
        "",
        "These raise a question; the first reading is applied until another is chosen.",
        "",
        "| word | readings |",
        "| --- | --- |",
        *(f"| {word} | {', '.join(label for label, _ in options)} |" for word, options in READINGS.items()),
        "",
        "## A model of your own",
        "",
        "Whatever the grammar leaves can be read by a language model on your machine, if you have one:",
        "Ollama, LM Studio or the server of llama.cpp, by the URL given in the preferences or as `--model`.",
        "It is asked only about the words that were left; its edits are held to the same bounds, sections",
        "and stems, and each is marked as inferred. Where it fails, the words are reported as if there were",
        "no model.",
        "",
        "## Languages",
        "",
        "| language | phrases |",
        "| --- | --- |",
        *(f"| {_name(language)} | {_count(language)} |" for language in LANGUAGES),
        "",
    ]
    return "\n".join(lines)


def _row(category: str) -> str:
    table = entries("en")[category]
    return "; ".join(
        f"{value or 'everything'} ({', '.join(phrases[:4])})" for value, phrases in table.items()
    )


def _name(language: str) -> str:
    second = locator.read_text(f"lexicon/{language}.toml").split('name = "', 1)[1]
    return second.split('"', 1)[0]


def _count(language: str) -> int:
    return sum(len(phrases) for table in entries(language).values() for phrases in table.values())


def main() -> None:
    """Write the page to the path that is given."""
    Path(sys.argv[1]).write_text(guide(), encoding="utf-8")


if __name__ == "__main__":
    main()
