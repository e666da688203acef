"""How the engines answer where a wish was taken otherwise than it was said, or could not be taken."""

from __future__ import annotations

from typing import Final

from studio.style.translating import QT_TRANSLATE_NOOP

REPLIES: Final = (
    QT_TRANSLATE_NOOP("Engines", "There is no style of its own for “{}”; {}, the nearest, was taken."),
    QT_TRANSLATE_NOOP("Engines", "Both sides were asked for the one stem “{}”; the later one is heard."),
    QT_TRANSLATE_NOOP("Engines", "This part has no stem of its own, so that it cannot be left out here."),
    QT_TRANSLATE_NOOP("Engines", "A transition leads into a section; it cannot come every so many bars yet."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.",
    ),
    QT_TRANSLATE_NOOP("Engines", 'Say what the remix should be, such as "house at 124, keep the vocals".'),
    QT_TRANSLATE_NOOP("Engines", "The prompt has {} characters; say it in {} or fewer."),
    QT_TRANSLATE_NOOP("Engines", "“{}” was read as silent before that."),
    QT_TRANSLATE_NOOP("Engines", "A local model read {}; look whether that is meant."),
    QT_TRANSLATE_NOOP("Engines", "The local model was asked about what is left and made nothing of it."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "{} BPM, as asked, is {} than {} is usually played ({}–{} BPM); "
        "by itself it would play this song at {} BPM.",
    ),
    QT_TRANSLATE_NOOP("Engines", "The remix could not be written to {}: {}."),
    QT_TRANSLATE_NOOP("Engines", "{} is not the file that this remix was made from; name that one."),
    QT_TRANSLATE_NOOP("Engines", "{} is another recording than {}; open that song."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.",
    ),
    QT_TRANSLATE_NOOP("Engines", "Open the song again to write a recipe of its remix."),
    QT_TRANSLATE_NOOP("Engines", "The built-in engine plays the {} part instead of {}."),
    QT_TRANSLATE_NOOP("Engines", "{} is being installed already; wait for it."),
    QT_TRANSLATE_NOOP(
        "Engines", "There is too little memory for this model; close other programs or take a smaller one."
    ),
    QT_TRANSLATE_NOOP("Engines", "The song has no stem of its {} to play."),
    QT_TRANSLATE_NOOP("Engines", "The song's own sound makes beats and leads, and no {}."),
    QT_TRANSLATE_NOOP("Engines", "The graphics memory ran out, so the processor went on."),
    QT_TRANSLATE_NOOP("Engines", "Memory ran short, so fewer segments were worked on at once."),
)
