"""What the engines say, as templates: their sentences, reasons, hints, figures and steps, to be translated.

Each stands here as it stands in the engines, with `{}` for what is filled in.
"""

from __future__ import annotations

from typing import Final

from studio.style.translating import QT_TRANSLATE_NOOP

_FIGURES: Final = (
    QT_TRANSLATE_NOOP("Engines", "tempo"),
    QT_TRANSLATE_NOOP("Engines", "loudness"),
    QT_TRANSLATE_NOOP("Engines", "true peak"),
    QT_TRANSLATE_NOOP("Engines", "length"),
    QT_TRANSLATE_NOOP("Engines", "sections"),
    QT_TRANSLATE_NOOP("Engines", "pitch"),
    QT_TRANSLATE_NOOP("Engines", "bars"),
    QT_TRANSLATE_NOOP("Engines", "drums off the grid"),
    QT_TRANSLATE_NOOP("Engines", "likeness to the song's hits"),
    QT_TRANSLATE_NOOP("Engines", "clicks at {} joins"),
    QT_TRANSLATE_NOOP("Engines", "{} against the rest"),
    QT_TRANSLATE_NOOP("Engines", "{} under the kick"),
    QT_TRANSLATE_NOOP("Engines", "{} peaks over the mean"),
    QT_TRANSLATE_NOOP("Engines", "{} off-beat eighth"),
    QT_TRANSLATE_NOOP("Engines", "{} in its pauses"),
    QT_TRANSLATE_NOOP("Engines", "{} hits in a bar"),
    QT_TRANSLATE_NOOP("Engines", "{} from soft to loud"),
    QT_TRANSLATE_NOOP("Engines", "{} share of the sides"),
    QT_TRANSLATE_NOOP("Engines", "{} right over left"),
    QT_TRANSLATE_NOOP("Engines", "{} like the original"),
    QT_TRANSLATE_NOOP("Engines", "tempo at the {}"),
    QT_TRANSLATE_NOOP("Engines", "level of the {}"),
    QT_TRANSLATE_NOOP("Engines", "generated {}"),
    QT_TRANSLATE_NOOP("Engines", "programmed {}"),
    QT_TRANSLATE_NOOP("Engines", "fade {}, second half against the first"),
    QT_TRANSLATE_NOOP("Engines", "{} like its bars backwards"),
    QT_TRANSLATE_NOOP("Engines", "{} again after {} s"),
    QT_TRANSLATE_NOOP("Engines", "{} steps of {} played again"),
)
"""What is measured."""
_NOTES: Final = (
    QT_TRANSLATE_NOOP("Engines", "these bars are not in the remix"),
    QT_TRANSLATE_NOOP("Engines", "this song has no stem {}"),
    QT_TRANSLATE_NOOP("Engines", "no {} were heard in this song"),
    QT_TRANSLATE_NOOP("Engines", "{} are part of the stem {}, which was taken as a whole"),
    QT_TRANSLATE_NOOP("Engines", "no place was named: before each chorus or drop"),
    QT_TRANSLATE_NOOP("Engines", "no place was named: before each section"),
    QT_TRANSLATE_NOOP("Engines", "The bars before the fill are nearly silent, and so is the fill."),
    QT_TRANSLATE_NOOP("Engines", "the whole remix goes to {} LUFS, which is as far as loudness goes"),
    QT_TRANSLATE_NOOP("Engines", "At {} BPM the ramp plays the recording {} {}, which will be heard."),
    QT_TRANSLATE_NOOP("Engines", "this song has no {}: took {}"),
    QT_TRANSLATE_NOOP("Engines", "there is no section called {}"),
    QT_TRANSLATE_NOOP("Engines", "the song ends at bar {}"),
    QT_TRANSLATE_NOOP("Engines", "nothing of the song is meant"),
    QT_TRANSLATE_NOOP("Engines", "no style was named: played as {}"),
    QT_TRANSLATE_NOOP("Engines", "the song has no stem {} to take away"),
    QT_TRANSLATE_NOOP("Engines", "{} BPM plays the recording {} {}, which will be heard; {}."),
    QT_TRANSLATE_NOOP("Engines", "at most {} BPM would be gentler, a half-time feel calmer"),
    QT_TRANSLATE_NOOP("Engines", "at least {} BPM would be gentler, a double-time feel livelier"),
    QT_TRANSLATE_NOOP("Engines", "{} stayed as recorded"),
    QT_TRANSLATE_NOOP("Engines", "loudness holds for the whole remix"),
    QT_TRANSLATE_NOOP("Engines", "Not possible here: {}"),
    QT_TRANSLATE_NOOP("Engines", "The song has no {}: {}"),
    QT_TRANSLATE_NOOP("Engines", "The remix is silent from beginning to end; take back a mute or a solo."),
    QT_TRANSLATE_NOOP("Engines", "“{}” was read as {}."),
    QT_TRANSLATE_NOOP("Engines", "“{}” was read as {}, not as {}."),
    QT_TRANSLATE_NOOP(
        "Engines", "Nothing was written for the {}: this song has no bars that it fits, or no key was heard."
    ),
    QT_TRANSLATE_NOOP("Engines", "The song has no clean {}; the style's kit plays it."),
    QT_TRANSLATE_NOOP("Engines", "No hit of the song's drums stands clean enough to be played by itself."),
    QT_TRANSLATE_NOOP("Engines", "No note of the song's voice is steady enough to be played."),
    QT_TRANSLATE_NOOP("Engines", "The {} part is played on the style's own instrument."),
)
"""What became of an edit, and of a whole remix."""
_READING: Final = (
    QT_TRANSLATE_NOOP("Engines", "This word is not known here."),
    QT_TRANSLATE_NOOP("Engines", "This was understood by itself, but not what it means here."),
    QT_TRANSLATE_NOOP("Engines", "This number was understood, but not what it is for."),
    QT_TRANSLATE_NOOP("Engines", "This key was understood, but not what it is for."),
    QT_TRANSLATE_NOOP("Engines", "These parts were understood, but not what to do with them."),
    QT_TRANSLATE_NOOP("Engines", "This place was understood, but not what to do there."),
    QT_TRANSLATE_NOOP(
        "Engines", "Changes come at once, and not little by little; fades and filters can be slow."
    ),
    QT_TRANSLATE_NOOP(
        "Engines",
        'Nothing in this was understood as a wish; say what should change, such as "slower, no drums".',
    ),
    QT_TRANSLATE_NOOP("Engines", "This was read as a reason, and not as a wish."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.",
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "Another voice cannot be made; the vocals can be pitched, filtered or muted instead."
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "Nothing can be sung in another language; vocals can be muted, kept or chopped instead."
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "No artist can be imitated by name; say a genre, a tempo or an effect instead."
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "Another song cannot be mixed in here; this one can be restyled or rearranged instead."
    ),
    QT_TRANSLATE_NOOP("Engines", "Only sound is made here; export the remix as a file and use it elsewhere."),
    QT_TRANSLATE_NOOP("Engines", "Which stems play in new bars cannot be chosen yet."),
    QT_TRANSLATE_NOOP("Engines", "is kept in mind: nothing was done for it."),
    QT_TRANSLATE_NOOP("Engines", "The ducking follows the kick; it cannot follow another stem yet."),
    QT_TRANSLATE_NOOP("Engines", "There is no fade in the plan that could be taken off."),
    QT_TRANSLATE_NOOP("Engines", "This place was not found in the song."),
    QT_TRANSLATE_NOOP("Engines", "All stems are muted from beginning to end; only new parts will be heard."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added.",
    ),
    QT_TRANSLATE_NOOP("Engines", "A reverb cannot be reversed yet; a plain one was taken."),
    QT_TRANSLATE_NOOP("Engines", "This leaves out {}."),
    QT_TRANSLATE_NOOP("Engines", "One style at a time; the first was taken."),
    QT_TRANSLATE_NOOP("Engines", "A transition is made of the whole mix, and not of single stems."),
    QT_TRANSLATE_NOOP("Engines", "This seems to be {}, which is not read here; say it in {}."),
    QT_TRANSLATE_NOOP("Engines", 'This song has no section called "{}"'),
    QT_TRANSLATE_NOOP("Engines", "{}; {} was taken instead."),
    QT_TRANSLATE_NOOP("Engines", "Places are counted in whole bars; so many bars were taken for the beats."),
    QT_TRANSLATE_NOOP("Engines", "This song has no stem of its own for “{}”; all of “{}” was taken."),
    QT_TRANSLATE_NOOP("Engines", "{} can be set to {} at most or least, not to {}."),
    QT_TRANSLATE_NOOP("Engines", "{} was asked for twice; it is done once."),
    QT_TRANSLATE_NOOP("Engines", "{} and {} cannot both hold; the later one was taken."),
    QT_TRANSLATE_NOOP("Engines", "{} of {}{} is out of bounds ({} to {}); {} is taken."),
    QT_TRANSLATE_NOOP("Engines", "{} sections are more than {}; the first of them are kept."),
    QT_TRANSLATE_NOOP("Engines", "Louder and quieter were asked for the same; say where each of them holds."),
    QT_TRANSLATE_NOOP(
        "Engines", "Reverb that was recorded with the song cannot be taken off; none is added."
    ),
    QT_TRANSLATE_NOOP("Engines", "There is no {} in the plan that could be taken off."),
    QT_TRANSLATE_NOOP(
        "Engines", "This conversation is too long to go back in by words; pick a take from the list."
    ),
    QT_TRANSLATE_NOOP("Engines", "Nothing of that kind was asked for before."),
    QT_TRANSLATE_NOOP("Engines", "There is nothing to undo."),
    QT_TRANSLATE_NOOP("Engines", "There is nothing of that kind to undo."),
    QT_TRANSLATE_NOOP("Engines", "There is no take {} yet; {}."),
)
"""How a prompt was read."""
_HINTS: Final = (
    QT_TRANSLATE_NOOP(
        "Engines", "{} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like."
    ),
    QT_TRANSLATE_NOOP("Engines", "{} holds nothing that could be decoded as sound; choose another file."),
    QT_TRANSLATE_NOOP("Engines", "{} is damaged: it gives more sound than it holds; choose another."),
    QT_TRANSLATE_NOOP("Engines", "{} is a folder; choose a sound file inside it."),
    QT_TRANSLATE_NOOP("Engines", "{} is not a file; choose a sound file."),
    QT_TRANSLATE_NOOP("Engines", "{} lasts {} s; a song needs at least one second."),
    QT_TRANSLATE_NOOP("Engines", "{} lasts {} hours; a song may last up to {}, so cut it into parts."),
    QT_TRANSLATE_NOOP("Engines", "{} holds only silence; choose a file with music."),
    QT_TRANSLATE_NOOP("Engines", "There is no file {}; check its name."),
    QT_TRANSLATE_NOOP("Engines", "This plan leaves nothing of the song; take back a cut, a mute or a solo."),
    QT_TRANSLATE_NOOP("Engines", "{} may not be {}: {}; {}."),
    QT_TRANSLATE_NOOP(
        "Engines", "The model {} is not installed: run `flipside models install {}`, or put {} into {}."
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "There is too little free memory for this model; close programs or use `spectral`."
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "The stems could not be written; free some disk space or choose another cache folder."
    ),
    QT_TRANSLATE_NOOP("Engines", "The disk that holds {} has too little space: {} MB are needed; free some."),
    QT_TRANSLATE_NOOP("Engines", "There is not enough memory; close other programs and retry."),
    QT_TRANSLATE_NOOP(
        "Engines", "Something went wrong inside Flipside; the log says more. Your work is kept."
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "There was not enough memory for this song; close other programs or take a shorter song."
    ),
    QT_TRANSLATE_NOOP(
        "Engines",
        "The work ended unexpectedly, most often for want of memory; close other programs and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Engines", "The work stopped answering and was ended; close other programs and try again."
    ),
    QT_TRANSLATE_NOOP("Engines", "The remix is still being rendered; wait a moment."),
    QT_TRANSLATE_NOOP("Engines", "The song {} is not where it was; choose where it is."),
)
"""What to do where something failed."""
_STEPS: Final = (
    QT_TRANSLATE_NOOP("Engines", "starting"),
    QT_TRANSLATE_NOOP("Engines", "reading the song"),
    QT_TRANSLATE_NOOP("Engines", "splitting the song"),
    QT_TRANSLATE_NOOP("Engines", "splitting the song with {}"),
    QT_TRANSLATE_NOOP("Engines", "loading {}"),
    QT_TRANSLATE_NOOP("Engines", "cleaning the stems"),
    QT_TRANSLATE_NOOP("Engines", "keeping the stems"),
    QT_TRANSLATE_NOOP("Engines", "listening to the level"),
    QT_TRANSLATE_NOOP("Engines", "finding the tempo"),
    QT_TRANSLATE_NOOP("Engines", "finding the beats"),
    QT_TRANSLATE_NOOP("Engines", "finding bars and chords"),
    QT_TRANSLATE_NOOP("Engines", "finding sections"),
    QT_TRANSLATE_NOOP("Engines", "arranging"),
    QT_TRANSLATE_NOOP("Engines", "mixing"),
    QT_TRANSLATE_NOOP("Engines", "measuring the remix"),
    QT_TRANSLATE_NOOP("Engines", "measuring loudness"),
    QT_TRANSLATE_NOOP("Engines", "writing {}"),
)
"""What is being done just now."""

_RIGHTS: Final = (
    QT_TRANSLATE_NOOP("Engines", "nothing is known of who allows it"),
    QT_TRANSLATE_NOOP("Engines", "state by what right you publish it ({}), or ask its rights holders"),
    QT_TRANSLATE_NOOP("Engines", "“Rights of the song…”, or flipside rights state SONG"),
    QT_TRANSLATE_NOOP("Engines", "its rights holder does not let remixes go so far"),
    QT_TRANSLATE_NOOP("Engines", "its licence {} is for non-commercial use"),
    QT_TRANSLATE_NOOP("Engines", "ask {} for permission"),
    QT_TRANSLATE_NOOP("Engines", "ask its rights holder for permission"),
    QT_TRANSLATE_NOOP("Engines", "the opt-out list {} names it{}"),
    QT_TRANSLATE_NOOP(
        "Engines",
        "its content credentials say that it is made of a song whose rights do not let it go so far",
    ),
    QT_TRANSLATE_NOOP("Engines", "ask the rights holders of that song"),
    QT_TRANSLATE_NOOP("Engines", "you stated that it is a sketch for yourself"),
    QT_TRANSLATE_NOOP("Engines", "state another right to it ({})"),
    QT_TRANSLATE_NOOP("Engines", "the licence that you stated does not go so far"),
    QT_TRANSLATE_NOOP("Engines", "ask who licensed it, and state the wider licence"),
    QT_TRANSLATE_NOOP("Engines", "{} may not be {}: {}; {}."),
    QT_TRANSLATE_NOOP("Engines", "A remix of {}"),
    QT_TRANSLATE_NOOP("Engines", "remixed"),
    QT_TRANSLATE_NOOP("Engines", "shared"),
    QT_TRANSLATE_NOOP("Engines", "released"),
    QT_TRANSLATE_NOOP("Engines", "sketched with"),
    QT_TRANSLATE_NOOP("Engines", "This file says nothing of how it was made."),
    QT_TRANSLATE_NOOP("Engines", "It was changed after {} signed it."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "Its signed credentials are broken: they were changed, or do not fit the file.",
    ),
    QT_TRANSLATE_NOOP("Engines", "It was signed by {}, {}, and is as it was signed."),
    QT_TRANSLATE_NOOP("Engines", "who is trusted here"),
    QT_TRANSLATE_NOOP("Engines", "who is not known here"),
    QT_TRANSLATE_NOOP("Engines", "Its sound can no longer be read."),
    QT_TRANSLATE_NOOP("Engines", "Its {} is as it was written."),
    QT_TRANSLATE_NOOP("Engines", "Its {} was changed after it was written."),
    QT_TRANSLATE_NOOP("Engines", "Its report does not lie beside it; only its sound was checked."),
    QT_TRANSLATE_NOOP("Engines", "The report {} was changed after it was written."),
    QT_TRANSLATE_NOOP("Engines", "Its report is {}, made by {}."),
    QT_TRANSLATE_NOOP("Engines", "The tags that told of its making were removed."),
    QT_TRANSLATE_NOOP(
        "Engines",
        "watermark: export {}. Parts of its sound were generated by Flipside for {}.",
    ),
    QT_TRANSLATE_NOOP("Engines", "that export, which this computer's ledger does not know"),
    QT_TRANSLATE_NOOP("Engines", "{}, exported on this computer on {} as {}"),
    QT_TRANSLATE_NOOP(
        "Engines",
        "The watermark {} that its tags name is not in its sound, or too weak in it.",
    ),
    QT_TRANSLATE_NOOP("Engines", "sound"),
    QT_TRANSLATE_NOOP("Engines", "content"),
    QT_TRANSLATE_NOOP("Engines", "title"),
    QT_TRANSLATE_NOOP("Engines", "artist"),
    QT_TRANSLATE_NOOP("Engines", "tags"),
    QT_TRANSLATE_NOOP("Engines", "report"),
    QT_TRANSLATE_NOOP("Engines", "credentials"),
)
"""How far a remix may go and why, and what a file says of its making."""

TEMPLATES: Final = (*_FIGURES, *_NOTES, *_READING, *_HINTS, *_STEPS, *_RIGHTS)
