<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Flipside</source>
        <translation>Über Flipside</translation>
    </message>
    <message>
        <source>Version {} · the remix studio on your desk</source>
        <translation>Version {} · das Remix-Studio auf deinem Schreibtisch</translation>
    </message>
    <message>
        <source>Everything happens on this computer: no account, no cloud, no network.</source>
        <translation>Alles geschieht auf diesem Rechner: kein Konto, keine Cloud, kein Netz.</translation>
    </message>
    <message>
        <source>Consent, credit, compensation: a remix of somebody&apos;s song needs that somebody&apos;s word.</source>
        <translation>Einwilligung, Nennung, Vergütung: Der Remix eines fremden Songs braucht das Wort derer, denen er gehört.</translation>
    </message>
    <message>
        <source>Flipside is free software under the GNU General Public License, version 3 or later.</source>
        <translation>Flipside ist freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>It stands on Qt (LGPL), PyTorch and NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg and soxr (LGPL), PortAudio (MIT) and the typeface Inter (SIL Open Font License).</source>
        <translation>Es steht auf Qt (LGPL), PyTorch und NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg und soxr (LGPL), PortAudio (MIT) und der Schrift Inter (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Licences of every package…</source>
        <translation>Lizenzen aller Pakete…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Grid and chords</source>
        <translation>&amp;Raster und Akkorde</translation>
    </message>
    <message>
        <source>&amp;Arrangement</source>
        <translation>A&amp;rrangement</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Takes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Correct the grid</source>
        <translation>Raster berichtigen</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Tempo klopfen</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Halbes Tempo</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Doppeltes Tempo</translation>
    </message>
    <message>
        <source>Beats 10 ms earlier</source>
        <translation>Schläge 10 ms früher</translation>
    </message>
    <message>
        <source>Beats 10 ms later</source>
        <translation>Schläge 10 ms später</translation>
    </message>
    <message>
        <source>Bar 1 begins here</source>
        <translation>Takt 1 beginnt hier</translation>
    </message>
    <message>
        <source>The nearest downbeat is here</source>
        <translation>Die nächste Eins ist hier</translation>
    </message>
    <message>
        <source>Meter from here on…</source>
        <translation>Taktart ab hier…</translation>
    </message>
    <message>
        <source>Name the section here…</source>
        <translation>Abschnitt hier benennen…</translation>
    </message>
    <message>
        <source>Split the section here</source>
        <translation>Abschnitt hier teilen</translation>
    </message>
    <message>
        <source>Merge at the nearest section line</source>
        <translation>An der nächsten Abschnittslinie verbinden</translation>
    </message>
    <message>
        <source>The nearest section line is here</source>
        <translation>Die nächste Abschnittslinie ist hier</translation>
    </message>
    <message>
        <source>Key of the song…</source>
        <translation>Tonart des Songs…</translation>
    </message>
    <message>
        <source>Chord here…</source>
        <translation>Akkord hier…</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Alle Berichtigungen vergessen</translation>
    </message>
    <message>
        <source>Draw levels over the lanes</source>
        <translation>Pegel über die Spuren zeichnen</translation>
    </message>
    <message>
        <source>Play this section once more</source>
        <translation>Diesen Abschnitt noch einmal spielen</translation>
    </message>
    <message>
        <source>Leave this section out</source>
        <translation>Diesen Abschnitt weglassen</translation>
    </message>
    <message>
        <source>Move this section earlier</source>
        <translation>Diesen Abschnitt nach vorn</translation>
    </message>
    <message>
        <source>Move this section later</source>
        <translation>Diesen Abschnitt nach hinten</translation>
    </message>
    <message>
        <source>Open songs or a project…</source>
        <translation>Songs oder ein Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Den Demo-Song öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Collect and save…</source>
        <translation>Sammeln und speichern…</translation>
    </message>
    <message>
        <source>Export remix…</source>
        <translation>Remix exportieren…</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Rechte am Song…</translation>
    </message>
    <message>
        <source>Split sheet…</source>
        <translation>Split Sheet…</translation>
    </message>
    <message>
        <source>Apply a recipe…</source>
        <translation>Rezept anwenden…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Einen Wunsch schreiben</translation>
    </message>
    <message>
        <source>Select the section here</source>
        <translation>Abschnitt hier auswählen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Neu würfeln</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>Pause the better stems, or go on</source>
        <translation>Die besseren Stems anhalten oder weitermachen</translation>
    </message>
    <message>
        <source>Pause the queue, or go on</source>
        <translation>Warteschlange anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Open the next song that is ready</source>
        <translation>Den nächsten fertigen Song öffnen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>One bar back</source>
        <translation>Einen Takt zurück</translation>
    </message>
    <message>
        <source>One bar on</source>
        <translation>Einen Takt weiter</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Flip original and remix</source>
        <translation>Zwischen Original und Remix wechseln</translation>
    </message>
    <message>
        <source>Loop the section</source>
        <translation>Abschnitt wiederholen</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>Metronom</translation>
    </message>
    <message>
        <source>Play the chords along</source>
        <translation>Die Akkorde mitspielen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Den ganzen Song zeigen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Keep a copy of this take</source>
        <translation>Eine Kopie dieses Takes behalten</translation>
    </message>
    <message>
        <source>Rename this take…</source>
        <translation>Diesen Take umbenennen…</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>Diesen Take mit Stern markieren</translation>
    </message>
    <message>
        <source>Remove this take</source>
        <translation>Diesen Take entfernen</translation>
    </message>
    <message>
        <source>Take before</source>
        <translation>Voriger Take</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Nächster Take</translation>
    </message>
    <message>
        <source>Compare with another take, or the original</source>
        <translation>Mit einem anderen Take vergleichen, oder mit dem Original</translation>
    </message>
    <message>
        <source>About Flipside and licences</source>
        <translation>Über Flipside und Lizenzen</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {}</source>
        <translation>Rückgängig gemacht: {}</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Projects do not queue; open them one by one.</source>
        <translation>Projekte werden nicht eingereiht; öffne sie einzeln.</translation>
    </message>
    <message numerus="yes">
        <source>%n song(s) wait in the queue, to be split and heard behind this one.</source>
        <translation>
            <numerusform>%n Song wartet in der Schlange; er wird hinter diesem getrennt und gehört.</numerusform>
            <numerusform>%n Songs warten in der Schlange; sie werden hinter diesem getrennt und gehört.</numerusform>
        </translation>
    </message>
    <message>
        <source>No song of the queue is ready yet.</source>
        <translation>In der Schlange ist noch kein Song fertig.</translation>
    </message>
</context>
<context>
    <name>ChordDialog</name>
    <message>
        <source>Chord</source>
        <translation>Akkord</translation>
    </message>
    <message>
        <source>It holds in the selected bars, or as long as the chord that is heard.</source>
        <translation>Er gilt in den ausgewählten Takten oder so lange wie der gehörte Akkord.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Grundton</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Type what you want to do…</source>
        <translation>Schreib, was du tun willst…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
    <message>
        <source>Keeping what you state of the song</source>
        <translation>Deine Angabe zum Song wird festgehalten</translation>
    </message>
</context>
<context>
    <name>Decks</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Original: waveform and sections</source>
        <translation>Original: Wellenform und Abschnitte</translation>
    </message>
    <message>
        <source>Remix: waveform and sections</source>
        <translation>Remix: Wellenform und Abschnitte</translation>
    </message>
    <message>
        <source>Your remix appears here. Say what you want on the right.</source>
        <translation>Dein Remix erscheint hier. Sag rechts, was du willst.</translation>
    </message>
    <message>
        <source>Rendering… you can already play it.</source>
        <translation>Wird gerechnet… du kannst ihn schon abspielen.</translation>
    </message>
    <message>
        <source>Arranging…</source>
        <translation>Wird arrangiert…</translation>
    </message>
    <message>
        <source>Listening to the song first…</source>
        <translation>Der Song wird erst gehört…</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>hört zu…</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of {}</source>
        <translation>
            <numerusform>%n Takt mit {} Schlägen</numerusform>
            <numerusform>%n Takte mit {} Schlägen</numerusform>
        </translation>
    </message>
    <message>
        <source> · corrected</source>
        <translation> · berichtigt</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {}. {}</source>
        <translation>Ausgewählt: {}. {}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open songs or a project</source>
        <translation>Songs oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Songs and projects ({})</source>
        <translation>Songs und Projekte ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Wo ist {}?</translation>
    </message>
    <message>
        <source>Music ({})</source>
        <translation>Musik ({})</translation>
    </message>
    <message>
        <source>Everything is in {} already, as soon as you do it.</source>
        <translation>Alles ist schon in {}, sobald du es tust.</translation>
    </message>
    <message>
        <source>Collect and save</source>
        <translation>Sammeln und speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Flipside project ({})</source>
        <translation>Flipside-Projekt ({})</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} Remix</translation>
    </message>
    <message>
        <source>Rights of “{}”</source>
        <translation>Rechte an „{}“</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>Rezept anwenden</translation>
    </message>
    <message>
        <source>Recipes ({})</source>
        <translation>Rezepte ({})</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>Take umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quit Flipside?</source>
        <translation>Flipside beenden?</translation>
    </message>
    <message>
        <source>“{}” is not finished yet.</source>
        <translation>„{}“ ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Quit now and lose it, or go on? Your plan and takes are kept in any case.</source>
        <translation>Jetzt beenden und es verlieren, oder weitermachen? Plan und Takes bleiben in jedem Fall erhalten.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>{} ändern</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>STEMS</source>
        <translation>STEMS</translation>
    </message>
    <message>
        <source>Nothing ticked means everywhere, and all stems.</source>
        <translation>Nichts angekreuzt heißt überall und alle Stems.</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>wie es passt</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Flipside&apos;s own rules and sounds</source>
        <translation>Flipsides eigene Regeln und Klänge</translation>
    </message>
    <message>
        <source>Models that make parts can be brought in the menu File, Models….</source>
        <translation>Modelle, die Parts machen, holst du im Menü Datei, Modelle….</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>true peak</source>
        <translation>True Peak</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>drums off the grid</source>
        <translation>Drums neben dem Raster</translation>
    </message>
    <message>
        <source>likeness to the song&apos;s hits</source>
        <translation>Ähnlichkeit mit den Schlägen des Songs</translation>
    </message>
    <message>
        <source>clicks at {} joins</source>
        <translation>Knackser an {} Nahtstellen</translation>
    </message>
    <message>
        <source>{} against the rest</source>
        <translation>{} gegen den Rest</translation>
    </message>
    <message>
        <source>{} under the kick</source>
        <translation>{} unter der Kick</translation>
    </message>
    <message>
        <source>{} peaks over the mean</source>
        <translation>{}: Spitzen über dem Mittel</translation>
    </message>
    <message>
        <source>{} off-beat eighth</source>
        <translation>{}: Achtel neben dem Schlag</translation>
    </message>
    <message>
        <source>{} in its pauses</source>
        <translation>{} in den Pausen</translation>
    </message>
    <message>
        <source>{} hits in a bar</source>
        <translation>{}: Schläge im Takt</translation>
    </message>
    <message>
        <source>{} from soft to loud</source>
        <translation>{} von leise bis laut</translation>
    </message>
    <message>
        <source>{} share of the sides</source>
        <translation>{}: Anteil der Seiten</translation>
    </message>
    <message>
        <source>{} right over left</source>
        <translation>{}: rechts gegen links</translation>
    </message>
    <message>
        <source>{} like the original</source>
        <translation>{} wie im Original</translation>
    </message>
    <message>
        <source>tempo at the {}</source>
        <translation>Tempo am {}</translation>
    </message>
    <message>
        <source>level of the {}</source>
        <translation>Pegel: {}</translation>
    </message>
    <message>
        <source>generated {}</source>
        <translation>erzeugt: {}</translation>
    </message>
    <message>
        <source>programmed {}</source>
        <translation>programmiert: {}</translation>
    </message>
    <message>
        <source>fade {}, second half against the first</source>
        <translation>Blende ({}), zweite Hälfte gegen die erste</translation>
    </message>
    <message>
        <source>{} like its bars backwards</source>
        <translation>{} wie seine Takte rückwärts</translation>
    </message>
    <message>
        <source>{} again after {} s</source>
        <translation>{} noch einmal nach {} s</translation>
    </message>
    <message>
        <source>{} steps of {} played again</source>
        <translation>{}: Schritte von {} noch einmal gespielt</translation>
    </message>
    <message>
        <source>these bars are not in the remix</source>
        <translation>diese Takte sind nicht im Remix</translation>
    </message>
    <message>
        <source>this song has no stem {}</source>
        <translation>dieser Song hat keinen Stem {}</translation>
    </message>
    <message>
        <source>no {} were heard in this song</source>
        <translation>in diesem Song war kein {} zu hören</translation>
    </message>
    <message>
        <source>{} are part of the stem {}, which was taken as a whole</source>
        <translation>{} gehört zum Stem {}, der als Ganzes genommen wurde</translation>
    </message>
    <message>
        <source>no place was named: before each chorus or drop</source>
        <translation>ohne Ortsangabe: vor jedem Refrain oder Drop</translation>
    </message>
    <message>
        <source>no place was named: before each section</source>
        <translation>ohne Ortsangabe: vor jedem Abschnitt</translation>
    </message>
    <message>
        <source>The bars before the fill are nearly silent, and so is the fill.</source>
        <translation>Die Takte vor dem Fill sind fast still, und so auch der Fill.</translation>
    </message>
    <message>
        <source>the whole remix goes to {} LUFS, which is as far as loudness goes</source>
        <translation>der ganze Remix geht auf {} LUFS, weiter geht die Lautheit nicht</translation>
    </message>
    <message>
        <source>At {} BPM the ramp plays the recording {} {}, which will be heard.</source>
        <translation>Bei {} BPM spielt die Rampe die Aufnahme {} {}; das wird man hören.</translation>
    </message>
    <message>
        <source>this song has no {}: took {}</source>
        <translation>dieser Song hat kein {}: genommen wurde {}</translation>
    </message>
    <message>
        <source>there is no section called {}</source>
        <translation>es gibt keinen Abschnitt namens {}</translation>
    </message>
    <message>
        <source>the song ends at bar {}</source>
        <translation>der Song endet mit Takt {}</translation>
    </message>
    <message>
        <source>nothing of the song is meant</source>
        <translation>nichts vom Song ist gemeint</translation>
    </message>
    <message>
        <source>no style was named: played as {}</source>
        <translation>kein Stil genannt: gespielt als {}</translation>
    </message>
    <message>
        <source>the song has no stem {} to take away</source>
        <translation>der Song hat keinen Stem {}, der wegfallen könnte</translation>
    </message>
    <message>
        <source>{} BPM plays the recording {} {}, which will be heard; {}.</source>
        <translation>{} BPM spielt die Aufnahme {} {}; das wird man hören; {}.</translation>
    </message>
    <message>
        <source>at most {} BPM would be gentler, a half-time feel calmer</source>
        <translation>höchstens {} BPM wäre schonender, ein Half-Time-Feel ruhiger</translation>
    </message>
    <message>
        <source>at least {} BPM would be gentler, a double-time feel livelier</source>
        <translation>mindestens {} BPM wäre schonender, ein Double-Time-Feel lebhafter</translation>
    </message>
    <message>
        <source>{} stayed as recorded</source>
        <translation>{} blieb wie aufgenommen</translation>
    </message>
    <message>
        <source>loudness holds for the whole remix</source>
        <translation>die Lautheit gilt für den ganzen Remix</translation>
    </message>
    <message>
        <source>Not possible here: {}</source>
        <translation>Hier nicht möglich: {}</translation>
    </message>
    <message>
        <source>The song has no {}: {}</source>
        <translation>Der Song hat kein {}: {}</translation>
    </message>
    <message>
        <source>The remix is silent from beginning to end; take back a mute or a solo.</source>
        <translation>Der Remix ist von Anfang bis Ende still; nimm eine Stummschaltung oder ein Solo zurück.</translation>
    </message>
    <message>
        <source>“{}” was read as {}.</source>
        <translation>„{}“ wurde gelesen als: {}.</translation>
    </message>
    <message>
        <source>“{}” was read as {}, not as {}.</source>
        <translation>„{}“ wurde gelesen als: {}, nicht als: {}.</translation>
    </message>
    <message>
        <source>Nothing was written for the {}: this song has no bars that it fits, or no key was heard.</source>
        <translation>Für {} wurde nichts geschrieben: Der Song hat keine passenden Takte, oder es war keine Tonart zu hören.</translation>
    </message>
    <message>
        <source>The song has no clean {}; the style&apos;s kit plays it.</source>
        <translation>Der Song hat keine saubere {}; das Kit des Stils spielt sie.</translation>
    </message>
    <message>
        <source>No hit of the song&apos;s drums stands clean enough to be played by itself.</source>
        <translation>Kein Schlag der Drums des Songs steht frei genug, um allein gespielt zu werden.</translation>
    </message>
    <message>
        <source>No note of the song&apos;s voice is steady enough to be played.</source>
        <translation>Kein Ton der Stimme des Songs ist ruhig genug, um gespielt zu werden.</translation>
    </message>
    <message>
        <source>The {} part is played on the style&apos;s own instrument.</source>
        <translation>Der Part {} spielt auf dem Instrument des Stils.</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>Dieses Wort ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This was understood by itself, but not what it means here.</source>
        <translation>Das wurde für sich verstanden, aber nicht, was es hier heißt.</translation>
    </message>
    <message>
        <source>This number was understood, but not what it is for.</source>
        <translation>Diese Zahl wurde verstanden, aber nicht, wofür sie ist.</translation>
    </message>
    <message>
        <source>This key was understood, but not what it is for.</source>
        <translation>Diese Tonart wurde verstanden, aber nicht, wofür sie ist.</translation>
    </message>
    <message>
        <source>These parts were understood, but not what to do with them.</source>
        <translation>Diese Stimmen wurden verstanden, aber nicht, was mit ihnen geschehen soll.</translation>
    </message>
    <message>
        <source>This place was understood, but not what to do there.</source>
        <translation>Diese Stelle wurde verstanden, aber nicht, was dort geschehen soll.</translation>
    </message>
    <message>
        <source>Changes come at once, and not little by little; fades and filters can be slow.</source>
        <translation>Änderungen kommen auf einmal, nicht nach und nach; Blenden und Filter können langsam sein.</translation>
    </message>
    <message>
        <source>Nothing in this was understood as a wish; say what should change, such as &quot;slower, no drums&quot;.</source>
        <translation>Nichts davon wurde als Wunsch verstanden; sag, was sich ändern soll, etwa „slower, no drums“.</translation>
    </message>
    <message>
        <source>This was read as a reason, and not as a wish.</source>
        <translation>Das wurde als Grund gelesen, nicht als Wunsch.</translation>
    </message>
    <message>
        <source>New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.</source>
        <translation>Neuer Text kann nicht geschrieben oder gesungen werden; der Gesang kann stattdessen stumm, zerhackt oder in der Tonhöhe verändert werden.</translation>
    </message>
    <message>
        <source>Another voice cannot be made; the vocals can be pitched, filtered or muted instead.</source>
        <translation>Eine andere Stimme lässt sich nicht machen; der Gesang kann in der Tonhöhe verändert, gefiltert oder stumm werden.</translation>
    </message>
    <message>
        <source>Nothing can be sung in another language; vocals can be muted, kept or chopped instead.</source>
        <translation>Nichts kann in einer anderen Sprache gesungen werden; der Gesang kann stumm, behalten oder zerhackt werden.</translation>
    </message>
    <message>
        <source>No artist can be imitated by name; say a genre, a tempo or an effect instead.</source>
        <translation>Niemand kann dem Namen nach nachgeahmt werden; nenne stattdessen ein Genre, ein Tempo oder einen Effekt.</translation>
    </message>
    <message>
        <source>Another song cannot be mixed in here; this one can be restyled or rearranged instead.</source>
        <translation>Ein anderer Song kann hier nicht dazugemischt werden; dieser kann Stil oder Ablauf wechseln.</translation>
    </message>
    <message>
        <source>Only sound is made here; export the remix as a file and use it elsewhere.</source>
        <translation>Hier entsteht nur Ton; exportiere den Remix als Datei und verwende ihn anderswo.</translation>
    </message>
    <message>
        <source>Which stems play in new bars cannot be chosen yet.</source>
        <translation>Welche Stems in neuen Takten spielen, lässt sich noch nicht wählen.</translation>
    </message>
    <message>
        <source>is kept in mind: nothing was done for it.</source>
        <translation>wird beachtet: Dafür wurde nichts getan.</translation>
    </message>
    <message>
        <source>The ducking follows the kick; it cannot follow another stem yet.</source>
        <translation>Das Ducking folgt der Kick; einem anderen Stem kann es noch nicht folgen.</translation>
    </message>
    <message>
        <source>There is no fade in the plan that could be taken off.</source>
        <translation>Im Plan ist keine Blende, die wegfallen könnte.</translation>
    </message>
    <message>
        <source>This place was not found in the song.</source>
        <translation>Diese Stelle wurde im Song nicht gefunden.</translation>
    </message>
    <message>
        <source>All stems are muted from beginning to end; only new parts will be heard.</source>
        <translation>Alle Stems sind von Anfang bis Ende stumm; nur neue Stimmen sind zu hören.</translation>
    </message>
    <message>
        <source>A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added.</source>
        <translation>Ein Stem kann noch nicht durch eine Kopie verdoppelt werden; er kann in der Tonhöhe verschoben oder um eine Stimme ergänzt werden.</translation>
    </message>
    <message>
        <source>A reverb cannot be reversed yet; a plain one was taken.</source>
        <translation>Ein Hall kann noch nicht rückwärts laufen; es wurde ein gewöhnlicher genommen.</translation>
    </message>
    <message>
        <source>This leaves out {}.</source>
        <translation>Damit fällt weg: {}.</translation>
    </message>
    <message>
        <source>One style at a time; the first was taken.</source>
        <translation>Ein Stil auf einmal; der erste wurde genommen.</translation>
    </message>
    <message>
        <source>A transition is made of the whole mix, and not of single stems.</source>
        <translation>Ein Übergang entsteht aus dem ganzen Mix, nicht aus einzelnen Stems.</translation>
    </message>
    <message>
        <source>This seems to be {}, which is not read here; say it in {}.</source>
        <translation>Das scheint {} zu sein, was hier nicht gelesen wird; sag es auf {}.</translation>
    </message>
    <message>
        <source>This song has no section called &quot;{}&quot;</source>
        <translation>Dieser Song hat keinen Abschnitt namens „{}“</translation>
    </message>
    <message>
        <source>{}; {} was taken instead.</source>
        <translation>{}; stattdessen wurde {} genommen.</translation>
    </message>
    <message>
        <source>Places are counted in whole bars; so many bars were taken for the beats.</source>
        <translation>Stellen werden in ganzen Takten gezählt; für die Schläge wurden so viele Takte genommen.</translation>
    </message>
    <message>
        <source>This song has no stem of its own for “{}”; all of “{}” was taken.</source>
        <translation>Dieser Song hat keinen eigenen Stem für „{}“; „{}“ wurde ganz genommen.</translation>
    </message>
    <message>
        <source>{} can be set to {} at most or least, not to {}.</source>
        <translation>{} kann höchstens oder mindestens auf {} gestellt werden, nicht auf {}.</translation>
    </message>
    <message>
        <source>{} was asked for twice; it is done once.</source>
        <translation>{} wurde zweimal verlangt; es wird einmal getan.</translation>
    </message>
    <message>
        <source>{} and {} cannot both hold; the later one was taken.</source>
        <translation>{} und {} können nicht beide gelten; das spätere wurde genommen.</translation>
    </message>
    <message>
        <source>{} of {}{} is out of bounds ({} to {}); {} is taken.</source>
        <translation>{} von {}{} liegt außerhalb ({} bis {}); {} wird genommen.</translation>
    </message>
    <message>
        <source>{} sections are more than {}; the first of them are kept.</source>
        <translation>{} Abschnitte sind mehr als {}; die ersten bleiben.</translation>
    </message>
    <message>
        <source>Louder and quieter were asked for the same; say where each of them holds.</source>
        <translation>Lauter und leiser wurden für dasselbe verlangt; sag, wo was gilt.</translation>
    </message>
    <message>
        <source>Reverb that was recorded with the song cannot be taken off; none is added.</source>
        <translation>Hall, der mit aufgenommen wurde, lässt sich nicht entfernen; es kommt keiner hinzu.</translation>
    </message>
    <message>
        <source>There is no {} in the plan that could be taken off.</source>
        <translation>Im Plan ist kein {}, das wegfallen könnte.</translation>
    </message>
    <message>
        <source>This conversation is too long to go back in by words; pick a take from the list.</source>
        <translation>Dieses Gespräch ist zu lang, um mit Worten zurückzugehen; wähle einen Take aus der Liste.</translation>
    </message>
    <message>
        <source>Nothing of that kind was asked for before.</source>
        <translation>Dergleichen wurde vorher nicht verlangt.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is nothing of that kind to undo.</source>
        <translation>Es gibt nichts dergleichen zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is no take {} yet; {}.</source>
        <translation>Es gibt noch keinen Take {}; {}.</translation>
    </message>
    <message>
        <source>{} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like.</source>
        <translation>{} enthält keinen lesbaren Ton; wähle wav, flac, mp3, m4a oder Ähnliches.</translation>
    </message>
    <message>
        <source>{} holds nothing that could be decoded as sound; choose another file.</source>
        <translation>{} enthält nichts, was sich als Ton lesen lässt; wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>{} is damaged: it gives more sound than it holds; choose another.</source>
        <translation>{} ist beschädigt: Es gibt mehr Ton, als es enthält; wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>{} is a folder; choose a sound file inside it.</source>
        <translation>{} ist ein Ordner; wähle eine Tondatei darin.</translation>
    </message>
    <message>
        <source>{} is not a file; choose a sound file.</source>
        <translation>{} ist keine Datei; wähle eine Tondatei.</translation>
    </message>
    <message>
        <source>{} lasts {} s; a song needs at least one second.</source>
        <translation>{} dauert {} s; ein Song braucht mindestens eine Sekunde.</translation>
    </message>
    <message>
        <source>{} lasts {} hours; a song may last up to {}, so cut it into parts.</source>
        <translation>{} dauert {} Stunden; ein Song darf bis zu {} dauern, also teile ihn.</translation>
    </message>
    <message>
        <source>{} holds only silence; choose a file with music.</source>
        <translation>{} enthält nur Stille; wähle eine Datei mit Musik.</translation>
    </message>
    <message>
        <source>There is no file {}; check its name.</source>
        <translation>Es gibt keine Datei {}; prüfe den Namen.</translation>
    </message>
    <message>
        <source>This plan leaves nothing of the song; take back a cut, a mute or a solo.</source>
        <translation>Dieser Plan lässt vom Song nichts übrig; nimm einen Schnitt, eine Stummschaltung oder ein Solo zurück.</translation>
    </message>
    <message>
        <source>{} may not be {}: {}; {}.</source>
        <translation>{} darf nicht {} werden: {}; {}.</translation>
    </message>
    <message>
        <source>The model {} is not installed: run `flipside models install {}`, or put {} into {}.</source>
        <translation>Das Modell {} ist nicht installiert: starte `flipside models install {}`, oder lege {} in {}.</translation>
    </message>
    <message>
        <source>There is too little free memory for this model; close programs or use `spectral`.</source>
        <translation>Für dieses Modell ist zu wenig Speicher frei; schließe Programme oder nimm `spectral`.</translation>
    </message>
    <message>
        <source>The stems could not be written; free some disk space or choose another cache folder.</source>
        <translation>Die Stems ließen sich nicht schreiben; schaffe Platz oder wähle einen anderen Cache-Ordner.</translation>
    </message>
    <message>
        <source>The disk that holds {} has too little space: {} MB are needed; free some.</source>
        <translation>Auf der Platte von {} ist zu wenig Platz: {} MB sind nötig; schaffe welchen.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs and retry.</source>
        <translation>Der Speicher reicht nicht; schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Something went wrong inside Flipside; the log says more. Your work is kept.</source>
        <translation>In Flipside ging etwas schief; das Protokoll sagt mehr. Deine Arbeit ist sicher.</translation>
    </message>
    <message>
        <source>There was not enough memory for this song; close other programs or take a shorter song.</source>
        <translation>Für diesen Song reichte der Speicher nicht; schließe andere Programme oder nimm einen kürzeren.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly, most often for want of memory; close other programs and try again.</source>
        <translation>Die Arbeit endete unerwartet, meist aus Mangel an Speicher; schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The work stopped answering and was ended; close other programs and try again.</source>
        <translation>Die Arbeit antwortete nicht mehr und wurde beendet; schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>Der Remix wird noch gerendert; warte einen Moment.</translation>
    </message>
    <message>
        <source>The song {} is not where it was; choose where it is.</source>
        <translation>Der Song {} ist nicht mehr, wo er war; wähle, wo er ist.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>reading the song</source>
        <translation>der Song wird gelesen</translation>
    </message>
    <message>
        <source>splitting the song</source>
        <translation>der Song wird getrennt</translation>
    </message>
    <message>
        <source>splitting the song with {}</source>
        <translation>der Song wird mit {} getrennt</translation>
    </message>
    <message>
        <source>loading {}</source>
        <translation>{} wird geladen</translation>
    </message>
    <message>
        <source>cleaning the stems</source>
        <translation>die Stems werden gesäubert</translation>
    </message>
    <message>
        <source>keeping the stems</source>
        <translation>die Stems werden aufbewahrt</translation>
    </message>
    <message>
        <source>listening to the level</source>
        <translation>der Pegel wird gehört</translation>
    </message>
    <message>
        <source>finding the tempo</source>
        <translation>das Tempo wird gesucht</translation>
    </message>
    <message>
        <source>finding the beats</source>
        <translation>die Schläge werden gesucht</translation>
    </message>
    <message>
        <source>finding bars and chords</source>
        <translation>Takte und Akkorde werden gesucht</translation>
    </message>
    <message>
        <source>finding sections</source>
        <translation>Abschnitte werden gesucht</translation>
    </message>
    <message>
        <source>arranging</source>
        <translation>es wird arrangiert</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>es wird gemischt</translation>
    </message>
    <message>
        <source>measuring the remix</source>
        <translation>der Remix wird gemessen</translation>
    </message>
    <message>
        <source>measuring loudness</source>
        <translation>die Lautheit wird gemessen</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>nothing is known of who allows it</source>
        <translation>es ist nicht bekannt, wer ihn erlaubt</translation>
    </message>
    <message>
        <source>state by what right you publish it ({}), or ask its rights holders</source>
        <translation>gib an, mit welchem Recht du ihn veröffentlichst ({}), oder frag seine Rechteinhaber</translation>
    </message>
    <message>
        <source>“Rights of the song…”, or flipside rights state SONG</source>
        <translation>„Rechte am Song…“ oder flipside rights state SONG</translation>
    </message>
    <message>
        <source>its rights holder does not let remixes go so far</source>
        <translation>sein Rechteinhaber lässt Remixe nicht so weit gehen</translation>
    </message>
    <message>
        <source>its licence {} is for non-commercial use</source>
        <translation>seine Lizenz {} gilt nur nichtkommerziell</translation>
    </message>
    <message>
        <source>ask {} for permission</source>
        <translation>bitte {} um Erlaubnis</translation>
    </message>
    <message>
        <source>ask its rights holder for permission</source>
        <translation>bitte seinen Rechteinhaber um Erlaubnis</translation>
    </message>
    <message>
        <source>the opt-out list {} names it{}</source>
        <translation>die Opt-out-Liste {} nennt ihn{}</translation>
    </message>
    <message>
        <source>its content credentials say that it is made of a song whose rights do not let it go so far</source>
        <translation>seine Inhaltsnachweise sagen, dass er aus einem Song entstand, dessen Rechte ihn nicht so weit gehen lassen</translation>
    </message>
    <message>
        <source>ask the rights holders of that song</source>
        <translation>frag die Rechteinhaber jenes Songs</translation>
    </message>
    <message>
        <source>you stated that it is a sketch for yourself</source>
        <translation>du hast angegeben, dass es eine Skizze für dich ist</translation>
    </message>
    <message>
        <source>state another right to it ({})</source>
        <translation>gib ein anderes Recht daran an ({})</translation>
    </message>
    <message>
        <source>the licence that you stated does not go so far</source>
        <translation>die angegebene Lizenz geht nicht so weit</translation>
    </message>
    <message>
        <source>ask who licensed it, and state the wider licence</source>
        <translation>frag, wer ihn lizenziert hat, und gib die weitere Lizenz an</translation>
    </message>
    <message>
        <source>A remix of {}</source>
        <translation>Ein Remix von {}</translation>
    </message>
    <message>
        <source>remixed</source>
        <translation>geremixt</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>released</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>sketched with</source>
        <translation>für Skizzen benutzt</translation>
    </message>
    <message>
        <source>This file says nothing of how it was made.</source>
        <translation>Diese Datei sagt nichts darüber, wie sie entstand.</translation>
    </message>
    <message>
        <source>It was changed after {} signed it.</source>
        <translation>Sie wurde geändert, nachdem {} sie signiert hatte.</translation>
    </message>
    <message>
        <source>Its signed credentials are broken: they were changed, or do not fit the file.</source>
        <translation>Ihre signierten Nachweise sind kaputt: geändert, oder sie passen nicht zur Datei.</translation>
    </message>
    <message>
        <source>It was signed by {}, {}, and is as it was signed.</source>
        <translation>Sie wurde von {} signiert, {}, und ist so, wie sie signiert wurde.</translation>
    </message>
    <message>
        <source>who is trusted here</source>
        <translation>dem hier vertraut wird</translation>
    </message>
    <message>
        <source>who is not known here</source>
        <translation>der hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>Its sound can no longer be read.</source>
        <translation>Ihr Klang lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Its {} is as it was written.</source>
        <translation>Unverändert seit dem Schreiben: {}.</translation>
    </message>
    <message>
        <source>Its {} was changed after it was written.</source>
        <translation>Nach dem Schreiben geändert: {}.</translation>
    </message>
    <message>
        <source>Its report does not lie beside it; only its sound was checked.</source>
        <translation>Ihr Bericht liegt nicht daneben; nur der Klang wurde geprüft.</translation>
    </message>
    <message>
        <source>The report {} was changed after it was written.</source>
        <translation>Der Bericht {} wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>Its report is {}, made by {}.</source>
        <translation>Ihr Bericht ist {}, erstellt von {}.</translation>
    </message>
    <message>
        <source>The tags that told of its making were removed.</source>
        <translation>Die Tags, die von ihrer Entstehung erzählten, wurden entfernt.</translation>
    </message>
    <message>
        <source>watermark: export {}. Parts of its sound were generated by Flipside for {}.</source>
        <translation>Wasserzeichen: Export {}. Teile ihres Klangs hat Flipside erzeugt für {}.</translation>
    </message>
    <message>
        <source>that export, which this computer&apos;s ledger does not know</source>
        <translation>diesen Export, den das Verzeichnis dieses Computers nicht kennt</translation>
    </message>
    <message>
        <source>{}, exported on this computer on {} as {}</source>
        <translation>{}, auf diesem Computer exportiert am {} als {}</translation>
    </message>
    <message>
        <source>The watermark {} that its tags name is not in its sound, or too weak in it.</source>
        <translation>Das Wasserzeichen {}, das ihre Tags nennen, ist nicht in ihrem Klang oder zu schwach.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 Minuten</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 Minuten</translation>
    </message>
    <message>
        <source>a big-room house beat</source>
        <translation>ein Big-Room-House-Beat</translation>
    </message>
    <message>
        <source>a fourth up</source>
        <translation>eine Quarte höher</translation>
    </message>
    <message>
        <source>a house beat</source>
        <translation>ein House-Beat</translation>
    </message>
    <message>
        <source>a house remix</source>
        <translation>ein House-Remix</translation>
    </message>
    <message>
        <source>a large room</source>
        <translation>ein großer Raum</translation>
    </message>
    <message>
        <source>a larger room</source>
        <translation>ein größerer Raum</translation>
    </message>
    <message>
        <source>a little faster</source>
        <translation>etwas schneller</translation>
    </message>
    <message>
        <source>a little slower</source>
        <translation>etwas langsamer</translation>
    </message>
    <message>
        <source>a pad under it</source>
        <translation>ein Pad darunter</translation>
    </message>
    <message>
        <source>a quarter longer</source>
        <translation>ein Viertel länger</translation>
    </message>
    <message>
        <source>acoustic</source>
        <translation>akustisch</translation>
    </message>
    <message>
        <source>ambient</source>
        <translation>Ambient</translation>
    </message>
    <message>
        <source>an intro and an outro of 16 bars</source>
        <translation>ein Intro und ein Outro von 16 Takten</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <source>clearer and tighter</source>
        <translation>klarer und straffer</translation>
    </message>
    <message>
        <source>denser and louder</source>
        <translation>dichter und lauter</translation>
    </message>
    <message>
        <source>drier and closer</source>
        <translation>trockener und näher</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>half as long</source>
        <translation>halb so lang</translation>
    </message>
    <message>
        <source>higher in pitch</source>
        <translation>höher in der Tonlage</translation>
    </message>
    <message>
        <source>less brightness</source>
        <translation>weniger Helligkeit</translation>
    </message>
    <message>
        <source>less punch</source>
        <translation>weniger Druck</translation>
    </message>
    <message>
        <source>lo-fi</source>
        <translation>Lo-Fi</translation>
    </message>
    <message>
        <source>louder drums</source>
        <translation>lauteres Schlagzeug</translation>
    </message>
    <message>
        <source>lower in pitch</source>
        <translation>tiefer in der Tonlage</translation>
    </message>
    <message>
        <source>more percussion</source>
        <translation>mehr Percussion</translation>
    </message>
    <message>
        <source>more presence and punch</source>
        <translation>mehr Präsenz und Druck</translation>
    </message>
    <message>
        <source>muffled</source>
        <translation>dumpf</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>kein Schlagzeug</translation>
    </message>
    <message>
        <source>only vocals and the other instruments</source>
        <translation>nur Gesang und die übrigen Instrumente</translation>
    </message>
    <message>
        <source>punchier drums</source>
        <translation>druckvolleres Schlagzeug</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>leiser</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>softer and duller</source>
        <translation>weicher und dunkler</translation>
    </message>
    <message>
        <source>softer and warmer</source>
        <translation>weicher und wärmer</translation>
    </message>
    <message>
        <source>three quarters as long</source>
        <translation>drei Viertel so lang</translation>
    </message>
    <message>
        <source>twice as long</source>
        <translation>doppelt so lang</translation>
    </message>
    <message>
        <source>two semitones down</source>
        <translation>zwei Halbtöne tiefer</translation>
    </message>
    <message>
        <source>two semitones up</source>
        <translation>zwei Halbtöne höher</translation>
    </message>
    <message>
        <source>vinyl crackle</source>
        <translation>Vinylknistern</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>wärmer</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>breiter</translation>
    </message>
    <message>
        <source>alone there</source>
        <translation>dort allein</translation>
    </message>
    <message>
        <source>silent elsewhere</source>
        <translation>sonst überall stumm</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation>der ganze Song</translation>
    </message>
    <message>
        <source>every {}</source>
        <translation>überall: {}</translation>
    </message>
    <message>
        <source>only the last {}</source>
        <translation>nur letzte Stelle: {}</translation>
    </message>
    <message>
        <source>the {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>There is no style of its own for “{}”; {}, the nearest, was taken.</source>
        <translation>Für „{}“ gibt es keinen eigenen Stil; genommen wurde der nächste, {}.</translation>
    </message>
    <message>
        <source>Both sides were asked for the one stem “{}”; the later one is heard.</source>
        <translation>Für den einen Stem „{}“ wurden beide Seiten verlangt; die spätere ist zu hören.</translation>
    </message>
    <message>
        <source>This part has no stem of its own, so that it cannot be left out here.</source>
        <translation>Dieser Teil hat keinen eigenen Stem und kann hier nicht weggelassen werden.</translation>
    </message>
    <message>
        <source>A transition leads into a section; it cannot come every so many bars yet.</source>
        <translation>Ein Übergang führt in einen Abschnitt; alle so und so viele Takte kann er noch nicht kommen.</translation>
    </message>
    <message>
        <source>Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.</source>
        <translation>Abschnitte lassen sich nicht zufällig mischen; nenne ihre Reihenfolge, etwa „Refrain, Strophe 1, Bridge“.</translation>
    </message>
    <message>
        <source>Say what the remix should be, such as &quot;house at 124, keep the vocals&quot;.</source>
        <translation>Sag, was der Remix werden soll, etwa „house bei 124, Gesang behalten“.</translation>
    </message>
    <message>
        <source>The prompt has {} characters; say it in {} or fewer.</source>
        <translation>Der Prompt hat {} Zeichen; sag es in höchstens {}.</translation>
    </message>
    <message>
        <source>“{}” was read as silent before that.</source>
        <translation>„{}“ wurde so gelesen, dass davor Stille ist.</translation>
    </message>
    <message>
        <source>A local model read {}; look whether that is meant.</source>
        <translation>Ein lokales Modell hat {} gelesen; sieh nach, ob das gemeint ist.</translation>
    </message>
    <message>
        <source>The local model was asked about what is left and made nothing of it.</source>
        <translation>Das lokale Modell wurde nach dem Rest gefragt und wusste nichts damit anzufangen.</translation>
    </message>
    <message>
        <source>{} BPM, as asked, is {} than {} is usually played ({}–{} BPM); by itself it would play this song at {} BPM.</source>
        <translation>{} BPM, wie verlangt, ist {}, als {} gewöhnlich gespielt wird ({}–{} BPM); von sich aus spielte der Stil diesen Song mit {} BPM.</translation>
    </message>
    <message>
        <source>The remix could not be written to {}: {}.</source>
        <translation>Der Remix konnte nicht nach {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>{} is not the file that this remix was made from; name that one.</source>
        <translation>{} ist nicht die Datei, aus der dieser Remix entstand; nenne diese.</translation>
    </message>
    <message>
        <source>{} is another recording than {}; open that song.</source>
        <translation>{} ist eine andere Aufnahme als {}; öffne jenen Song.</translation>
    </message>
    <message>
        <source>A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.</source>
        <translation>Eine Skizze verlässt das Studio nur als gekennzeichnete Vorschau: verlange nur den Remix oder wähle einen anderen Zweck.</translation>
    </message>
    <message>
        <source>Open the song again to write a recipe of its remix.</source>
        <translation>Öffne den Song noch einmal, um ein Rezept seines Remixes zu schreiben.</translation>
    </message>
    <message>
        <source>The built-in engine plays the {} part instead of {}.</source>
        <translation>Den Part {} spielt die eingebaute Engine statt {}.</translation>
    </message>
    <message>
        <source>{} is being installed already; wait for it.</source>
        <translation>{} wird schon installiert; warte darauf.</translation>
    </message>
    <message>
        <source>There is too little memory for this model; close other programs or take a smaller one.</source>
        <translation>Für dieses Modell reicht der Speicher nicht; schließe andere Programme oder nimm ein kleineres.</translation>
    </message>
    <message>
        <source>The song has no stem of its {} to play.</source>
        <translation>Der Song hat keinen eigenen Stem zum Spielen: {}.</translation>
    </message>
    <message>
        <source>The song&apos;s own sound makes beats and leads, and no {}.</source>
        <translation>Der eigene Klang des Songs macht Beats und Leads, aber kein: {}.</translation>
    </message>
    <message>
        <source>The graphics memory ran out, so the processor went on.</source>
        <translation>Der Grafikspeicher reichte nicht, deshalb rechnete der Prozessor weiter.</translation>
    </message>
    <message>
        <source>Memory ran short, so fewer segments were worked on at once.</source>
        <translation>Der Speicher wurde knapp, deshalb wurden weniger Stücke auf einmal bearbeitet.</translation>
    </message>
</context>
<context>
    <name>ExportDetails</name>
    <message>
        <source>44.1 kHz, as the remix (Opus: 48 kHz)</source>
        <translation>44,1 kHz wie der Remix (Opus: 48 kHz)</translation>
    </message>
    <message>
        <source>As the loudness asks</source>
        <translation>Wie die Lautheit verlangt</translation>
    </message>
    <message>
        <source>Sign it: content credentials that anyone can check</source>
        <translation>Signieren: Inhaltsnachweise, die alle prüfen können</translation>
    </message>
    <message>
        <source>Mark generated parts inaudibly with the export&apos;s id</source>
        <translation>Erzeugte Parts unhörbar mit der Kennung des Exports markieren</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>True-peak ceiling</source>
        <translation>True-Peak-Grenze</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>In place of the name. It knows {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</source>
        <translation>Anstelle des Namens. Es kennt {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export remix</source>
        <translation>Remix exportieren</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stems of the song, as they sound in the remix</source>
        <translation>Stems des Songs, wie sie im Remix klingen</translation>
    </message>
    <message>
        <source>Generated parts</source>
        <translation>Erzeugte Parts</translation>
    </message>
    <message>
        <source>Instrumental</source>
        <translation>Instrumental</translation>
    </message>
    <message>
        <source>A cappella</source>
        <translation>A cappella</translation>
    </message>
    <message>
        <source>Loops, a file for each section</source>
        <translation>Loops, eine Datei je Abschnitt</translation>
    </message>
    <message>
        <source>Generated notes as MIDI</source>
        <translation>Erzeugte Noten als MIDI</translation>
    </message>
    <message>
        <source>Stem file for DJ software</source>
        <translation>Stem-Datei für DJ-Programme</translation>
    </message>
    <message>
        <source>DAWproject</source>
        <translation>DAWproject</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Reaper-Projekt</translation>
    </message>
    <message>
        <source>Credits as PDF and table</source>
        <translation>Credits als PDF und Tabelle</translation>
    </message>
    <message>
        <source>Report with plan, measurements and credits</source>
        <translation>Bericht mit Plan, Messungen und Credits</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>Wie gehört</translation>
    </message>
    <message>
        <source>Streaming, −14 LUFS</source>
        <translation>Streaming, −14 LUFS</translation>
    </message>
    <message>
        <source>Club, −8 LUFS</source>
        <translation>Club, −8 LUFS</translation>
    </message>
    <message>
        <source>As loud as the song</source>
        <translation>So laut wie der Song</translation>
    </message>
    <message>
        <source>As mixed, without a master</source>
        <translation>Wie gemischt, ohne Mastering</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Zum Teilen</translation>
    </message>
    <message>
        <source>A sketch: only as a marked preview</source>
        <translation>Eine Skizze: nur als markierte Vorschau</translation>
    </message>
    <message>
        <source>To release: signed, and only with a stated right</source>
        <translation>Zum Veröffentlichen: signiert und nur mit erklärtem Recht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>ALSO WRITE</source>
        <translation>AUCH SCHREIBEN</translation>
    </message>
    <message>
        <source>Nobody says by what right; you are asked once.</source>
        <translation>Niemand sagt, mit welchem Recht; du wirst einmal gefragt.</translation>
    </message>
    <message>
        <source>Not yet: {}; {}.</source>
        <translation>Noch nicht: {}; {}.</translation>
    </message>
    <message>
        <source>The remix carries the song&apos;s own tags and says that it is a remix and what was generated.</source>
        <translation>Der Remix trägt die Tags des Songs und sagt, dass er ein Remix ist und was erzeugt wurde.</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Rechte am Song…</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Recipe, for others who have the song</source>
        <translation>Rezept für andere, die den Song haben</translation>
    </message>
    <message>
        <source>▾  More options</source>
        <translation>▾  Weitere Optionen</translation>
    </message>
    <message>
        <source>▸  More options</source>
        <translation>▸  Weitere Optionen</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>16 bit, dithered</source>
        <translation>16 Bit mit Dither</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 Bit</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 Bit Gleitkomma</translation>
    </message>
    <message>
        <source>V0, some 245 kb/s</source>
        <translation>V0, etwa 245 kb/s</translation>
    </message>
    <message>
        <source>V2, some 190 kb/s</source>
        <translation>V2, etwa 190 kb/s</translation>
    </message>
    <message>
        <source>V4, some 165 kb/s</source>
        <translation>V4, etwa 165 kb/s</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exporting {}</source>
        <translation>{} wird exportiert</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} Remix</translation>
    </message>
    <message>
        <source>Getting the remix ready to be dragged</source>
        <translation>Der Remix wird zum Ziehen bereitgemacht</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>Der Remix wird noch gerechnet; einen Moment noch.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong inside Flipside; your work is kept.</source>
        <translation>In Flipside ist etwas schiefgegangen; deine Arbeit ist erhalten.</translation>
    </message>
    <message>
        <source>A report to read, and to send if you like, lies in {}</source>
        <translation>Ein Bericht zum Lesen, und zum Senden wenn du magst, liegt in {}</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>{} is open already.</source>
        <translation>{} ist schon offen.</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>{} wird geöffnet</translation>
    </message>
    <message>
        <source>Drawing the song</source>
        <translation>Der Song wird gezeichnet</translation>
    </message>
    <message>
        <source>This project is open in another window; here it can be heard but not changed.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen; hier kann man es hören, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Welcome back: all that you made is here.</source>
        <translation>Willkommen zurück: Alles, was du gemacht hast, ist hier.</translation>
    </message>
    <message>
        <source>Listening to the song</source>
        <translation>Der Song wird gehört</translation>
    </message>
    <message>
        <source>Reading “{}”</source>
        <translation>„{}“ wird gelesen</translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation>{} wird gespeichert</translation>
    </message>
    <message>
        <source>Saved as {}. Every change goes there from now on.</source>
        <translation>Gespeichert als {}. Jede Änderung geht von nun an dorthin.</translation>
    </message>
</context>
<context>
    <name>GainLine</name>
    <message>
        <source>bar {}</source>
        <translation>Takt {}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>Takte {} bis {}</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Tap</source>
        <translation>Klopfen</translation>
    </message>
    <message>
        <source>← 10 ms</source>
        <translation>← 10 ms</translation>
    </message>
    <message>
        <source>10 ms →</source>
        <translation>10 ms →</translation>
    </message>
    <message>
        <source>Bar 1</source>
        <translation>Takt 1</translation>
    </message>
    <message>
        <source>Downbeat</source>
        <translation>Eins</translation>
    </message>
    <message>
        <source>Meter…</source>
        <translation>Taktart…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Name…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Tonart…</translation>
    </message>
    <message>
        <source>Chord…</source>
        <translation>Akkord…</translation>
    </message>
    <message>
        <source>GRID</source>
        <translation>RASTER</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stop correcting the grid</source>
        <translation>Berichtigen des Rasters beenden</translation>
    </message>
    <message>
        <source>Each acts at the playhead. Bar lines and section lines of the original can be dragged.</source>
        <translation>Jeder Knopf wirkt an der Abspielposition. Takt- und Abschnittslinien des Originals lassen sich ziehen.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Play the song and tap along with its beat.</source>
        <translation>Spiel den Song ab und klopf den Beat mit.</translation>
    </message>
    <message>
        <source>Tap on: {} more.</source>
        <translation>Weiterklopfen: noch {}.</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Tempo klopfen</translation>
    </message>
    <message>
        <source>Nudge the beats</source>
        <translation>Schläge verschieben</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Doppeltes Tempo</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Halbes Tempo</translation>
    </message>
    <message>
        <source>Bar 1 at {}</source>
        <translation>Takt 1 bei {}</translation>
    </message>
    <message>
        <source>Move a downbeat</source>
        <translation>Eine Eins verschieben</translation>
    </message>
    <message>
        <source>Bars of {} from {} on</source>
        <translation>Takte mit {} Schlägen ab {}</translation>
    </message>
    <message>
        <source>Call the section {}</source>
        <translation>Den Abschnitt {} nennen</translation>
    </message>
    <message>
        <source>Split the section</source>
        <translation>Den Abschnitt teilen</translation>
    </message>
    <message>
        <source>Merge two sections</source>
        <translation>Zwei Abschnitte verbinden</translation>
    </message>
    <message>
        <source>Move a section line</source>
        <translation>Eine Abschnittslinie verschieben</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Tonart {}</translation>
    </message>
    <message>
        <source>Chord at {}: {}</source>
        <translation>Akkord bei {}: {}</translation>
    </message>
    <message>
        <source>The song is still being listened to; wait a moment.</source>
        <translation>Der Song wird noch gehört; einen Moment noch.</translation>
    </message>
    <message>
        <source>There is nothing here that this would change.</source>
        <translation>Hier gibt es nichts, was das ändern würde.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop: {}</source>
        <translation>Stopp: {}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird gestoppt…</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis es dran ist</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>a moment left</source>
        <translation>noch einen Moment</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>noch etwa {} s</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>noch etwa {} min</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Clear the finished ones</source>
        <translation>Fertige entfernen</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Your work is not on disk: {}</source>
        <translation>Deine Arbeit ist nicht auf der Platte: {}</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Generated parts and transpositions follow it.</source>
        <translation>Erzeugte Parts und Transpositionen richten sich danach.</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Grundton</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tongeschlecht</translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message>
        <source>Mute {}</source>
        <translation>{} stumm</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>{} solo</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Pegel von {}</translation>
    </message>
    <message>
        <source>For listening only: a plan cannot name {} apart from the song&apos;s own; it is not exported.</source>
        <translation>Nur zum Hören: Ein Plan kann {} nicht getrennt vom Eigenen des Songs nennen; es wird nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Vocals</source>
        <translation>Gesang</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Percussion</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Akkorde</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Arpeggio</source>
        <translation>Arpeggio</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Streicher</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>{}, bars {} to {}</source>
        <translation>{}, Takte {} bis {}</translation>
    </message>
    <message>
        <source>{}, not sure</source>
        <translation>{}, unsicher</translation>
    </message>
    <message>
        <source>from the song</source>
        <translation>aus dem Song</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
</context>
<context>
    <name>LanesArea</name>
    <message>
        <source>does not sound in this remix</source>
        <translation>klingt in diesem Remix nicht</translation>
    </message>
    <message>
        <source>Mute {}</source>
        <translation>{} stumm</translation>
    </message>
    <message>
        <source>Unmute {}</source>
        <translation>{} wieder hören</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>{} solo</translation>
    </message>
    <message>
        <source>Unsolo {}</source>
        <translation>{} nicht mehr solo</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Pegel von {}</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Receipt, credits and jobs</source>
        <translation>Beleg, Credits und Aufgaben</translation>
    </message>
</context>
<context>
    <name>LevelLines</name>
    <message>
        <source>Level line of {}</source>
        <translation>Pegellinie von {}</translation>
    </message>
    <message>
        <source>Nothing of the song plays in these bars.</source>
        <translation>In diesen Takten spielt nichts vom Song.</translation>
    </message>
    <message>
        <source>Draw the level of {} in bars {}</source>
        <translation>Pegel von {} in den Takten {} zeichnen</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is installed here for Flipside, and what each package says of its licence.</source>
        <translation>Was hier für Flipside installiert ist, und was jedes Paket über seine Lizenz sagt.</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>Die Lizenzen werden gelesen</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The sound device has gone; playback is paused. Press Play to go on.</source>
        <translation>Das Audiogerät ist weg; die Wiedergabe pausiert. Drück auf Abspielen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The sound device cannot be opened; playing silently.</source>
        <translation>Das Audiogerät lässt sich nicht öffnen; die Wiedergabe ist stumm.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Play once more</source>
        <translation>Noch einmal spielen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Nach hinten</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Getting “{}” ready to compare</source>
        <translation>„{}“ wird zum Vergleich bereitgemacht</translation>
    </message>
    <message>
        <source>Arranging the remix</source>
        <translation>Der Remix wird arrangiert</translation>
    </message>
    <message>
        <source>Rendering the remix from the better stems</source>
        <translation>Der Remix wird aus den besseren Stems gerechnet</translation>
    </message>
    <message>
        <source>Rendering and measuring the remix</source>
        <translation>Der Remix wird gerechnet und gemessen</translation>
    </message>
    <message>
        <source>Getting the faders ready</source>
        <translation>Die Fader werden bereitgemacht</translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Meter</source>
        <translation>Taktart</translation>
    </message>
    <message>
        <source>It holds from the bar that is heard to the end of the song.</source>
        <translation>Sie gilt vom gehörten Takt bis zum Ende des Songs.</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Schläge im Takt</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install {}</source>
        <translation>{} installieren</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>{} from a file</source>
        <translation>{} aus einer Datei</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop: {}</source>
        <translation>Stopp: {}</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>Größe noch nicht bekannt</translation>
    </message>
    <message>
        <source>here, {}</source>
        <translation>vorhanden, {}</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Wo ist {}?</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Looking for models</source>
        <translation>Modelle werden gesucht</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>{} wird installiert</translation>
    </message>
    <message>
        <source>Removing {}</source>
        <translation>{} wird entfernt</translation>
    </message>
    <message>
        <source>Taking another models folder</source>
        <translation>Ein anderer Modellordner wird genommen</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>The best device that is here</source>
        <translation>Das beste Gerät, das da ist</translation>
    </message>
    <message>
        <source>Models run on</source>
        <translation>Modelle laufen auf</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Everything works without them. They are fetched only when you say so, and nothing needs the network afterwards.</source>
        <translation>Alles geht auch ohne sie. Sie werden nur geholt, wenn du es sagst, und danach braucht nichts das Netz.</translation>
    </message>
    <message>
        <source>Split a song into stems</source>
        <translation>Einen Song in Stems teilen</translation>
    </message>
    <message>
        <source>Make a part</source>
        <translation>Einen Part machen</translation>
    </message>
    <message>
        <source>{used} used, {free} free in {folder}</source>
        <translation>{used} belegt, {free} frei in {folder}</translation>
    </message>
    <message>
        <source>Where shall models be?</source>
        <translation>Wo sollen Modelle liegen?</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>intro</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>verse</source>
        <translation>Strophe</translation>
    </message>
    <message>
        <source>prechorus</source>
        <translation>Pre-Chorus</translation>
    </message>
    <message>
        <source>chorus</source>
        <translation>Refrain</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>break</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>outro</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>last {}</source>
        <translation>{} (letzte Stelle)</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>Gesang</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>half time</source>
        <translation>halbes Tempo</translation>
    </message>
    <message>
        <source>double time</source>
        <translation>doppeltes Tempo</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>swing</source>
        <translation>Swing</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>recognisably</source>
        <translation>wiedererkennbar</translation>
    </message>
    <message>
        <source>build</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>breakdown</source>
        <translation>Breakdown</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>percussion</source>
        <translation>Percussion</translation>
    </message>
    <message>
        <source>chords</source>
        <translation>Akkorde</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>arpeggio</source>
        <translation>Arpeggio</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>Streicher</translation>
    </message>
    <message>
        <source>lowpass</source>
        <translation>Tiefpass</translation>
    </message>
    <message>
        <source>highpass</source>
        <translation>Hochpass</translation>
    </message>
    <message>
        <source>bandpass</source>
        <translation>Bandpass</translation>
    </message>
    <message>
        <source>mids</source>
        <translation>Mitten</translation>
    </message>
    <message>
        <source>treble</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>punch</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>vinyl</source>
        <translation>Vinyl</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>Tonband</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>riser</source>
        <translation>Riser</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>tape stop</source>
        <translation>Bandstopp</translation>
    </message>
    <message>
        <source>echo out</source>
        <translation>ausklingendes Echo</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>major</source>
        <translation>Dur</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Moll</translation>
    </message>
    <message>
        <source>{} major</source>
        <translation>{}-Dur</translation>
    </message>
    <message>
        <source>{} minor</source>
        <translation>{}-Moll</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>OwnerRow</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Name des Inhabers</translation>
    </message>
    <message>
        <source>Role, such as singer or label</source>
        <translation>Rolle, etwa Sängerin oder Label</translation>
    </message>
    <message>
        <source>Owner&apos;s role</source>
        <translation>Rolle des Inhabers</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>Was ihm gehört</translation>
    </message>
    <message>
        <source>Owner&apos;s share</source>
        <translation>Anteil des Inhabers</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this owner</source>
        <translation>Diesen Inhaber entfernen</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Add an owner</source>
        <translation>Inhaber hinzufügen</translation>
    </message>
    <message>
        <source>Recording: {}</source>
        <translation>Aufnahme: {}</translation>
    </message>
    <message>
        <source>Composition: {}</source>
        <translation>Komposition: {}</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The file does not say who made it. Ask before you publish a remix.</source>
        <translation>Die Datei sagt nicht, von wem sie ist. Frag, bevor du einen Remix veröffentlichst.</translation>
    </message>
    <message>
        <source>The policy beside it: {}</source>
        <translation>Die Richtlinie daneben: {}</translation>
    </message>
    <message>
        <source>Its licence: {}</source>
        <translation>Seine Lizenz: {}</translation>
    </message>
    <message>
        <source>An opt-out list names it: {}</source>
        <translation>Eine Opt-out-Liste nennt ihn: {}</translation>
    </message>
    <message>
        <source>That policy is signed by the key {}.</source>
        <translation>Diese Richtlinie ist vom Schlüssel {} signiert.</translation>
    </message>
    <message>
        <source>It is to be credited so: {}</source>
        <translation>So ist er zu nennen: {}</translation>
    </message>
    <message>
        <source>Its content credentials bind remixes of it.</source>
        <translation>Seine Inhaltsnachweise binden auch Remixe davon.</translation>
    </message>
    <message>
        <source>As a marked preview</source>
        <translation>Als markierte Vorschau</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Zum Teilen</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>Zum Veröffentlichen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>no: {}; {}</source>
        <translation>nein: {}; {}</translation>
    </message>
    <message>
        <source>You stated: my own work.</source>
        <translation>Deine Angabe: mein eigenes Werk.</translation>
    </message>
    <message>
        <source>You stated: licensed to me.</source>
        <translation>Deine Angabe: mir lizenziert.</translation>
    </message>
    <message>
        <source>You stated: in the public domain.</source>
        <translation>Deine Angabe: gemeinfrei.</translation>
    </message>
    <message>
        <source>You stated: a sketch for myself.</source>
        <translation>Deine Angabe: eine Skizze für mich.</translation>
    </message>
    <message>
        <source>You stated: I do not know yet.</source>
        <translation>Deine Angabe: weiß ich noch nicht.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>Audiogerät</translation>
    </message>
    <message>
        <source>Device buffer</source>
        <translation>Gerätepuffer</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Stems</translation>
    </message>
    <message>
        <source>Address of a local language model</source>
        <translation>Adresse eines lokalen Sprachmodells</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Sein Name dort</translation>
    </message>
    <message>
        <source>Play original and remix equally loud</source>
        <translation>Original und Remix gleich laut abspielen</translation>
    </message>
    <message>
        <source>Move nothing but the playhead</source>
        <translation>Nichts bewegen außer der Abspielposition</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Das des Systems</translation>
    </message>
    <message>
        <source>{} frames</source>
        <translation>{} Frames</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>Die besten, die da sind</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Model in a folder…</source>
        <translation>Modell in einem Ordner…</translation>
    </message>
    <message>
        <source>Folder with a demucs model</source>
        <translation>Ordner mit einem demucs-Modell</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What should it become?</source>
        <translation>Was soll daraus werden?</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Say in plain words what the remix shall be; Enter sends.</source>
        <translation>Sag in einfachen Worten, wie der Remix werden soll; Enter sendet.</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Was nun?</translation>
    </message>
    <message>
        <source>house at 124, no drums in the intro, double the last chorus</source>
        <translation>house mit 124, kein Schlagzeug im Intro, letzten Refrain verdoppeln</translation>
    </message>
    <message>
        <source>a bit slower, more reverb on the vocals</source>
        <translation>etwas langsamer, mehr Hall auf dem Gesang</translation>
    </message>
    <message>
        <source>Your prompt is taken as soon as the song is heard.</source>
        <translation>Dein Wunsch wird aufgenommen, sobald der Song gehört ist.</translation>
    </message>
    <message>
        <source>Only {}  ✕</source>
        <translation>Nur {}  ✕</translation>
    </message>
    <message>
        <source>Only {}; press for the whole song</source>
        <translation>Nur {}; drücken für den ganzen Song</translation>
    </message>
    <message>
        <source>The next prompt holds here unless it names a place. Press to let go.</source>
        <translation>Der nächste Wunsch gilt hier, außer er nennt einen Ort. Drücken, um loszulassen.</translation>
    </message>
    <message>
        <source>Idea: {}</source>
        <translation>Idee: {}</translation>
    </message>
    <message>
        <source>Enter sends · ↑ brings back earlier ones</source>
        <translation>Enter sendet · ↑ holt frühere zurück</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>QUEUE</source>
        <translation>WARTESCHLANGE</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Mit der Warteschlange fortfahren</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>{} öffnen</translation>
    </message>
    <message>
        <source>Move {} up</source>
        <translation>{} nach oben</translation>
    </message>
    <message>
        <source>Move {} down</source>
        <translation>{} nach unten</translation>
    </message>
    <message>
        <source>Take {} out of the queue</source>
        <translation>{} aus der Schlange nehmen</translation>
    </message>
    <message>
        <source>ready: split and heard</source>
        <translation>fertig: getrennt und gehört</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis es dran ist</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>The receipt appears here: every clause of your prompt with what was done and measured.</source>
        <translation>Der Beleg erscheint hier: jeder Teil deines Wunsches mit dem, was getan und gemessen wurde.</translation>
    </message>
    <message>
        <source>BY HAND AND BY RULE</source>
        <translation>VON HAND UND NACH REGEL</translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation>Was heißt „{}“?</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Edit on: {}</source>
        <translation>Bearbeitung an: {}</translation>
    </message>
    <message>
        <source>Change: {}</source>
        <translation>Ändern: {}</translation>
    </message>
    <message>
        <source>Remove: {}</source>
        <translation>Entfernen: {}</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Now open your own copy of the song: {} is applied to it.</source>
        <translation>Öffne jetzt deine eigene Kopie des Songs: {} wird darauf angewandt.</translation>
    </message>
    <message>
        <source>Recipe {}</source>
        <translation>Rezept {}</translation>
    </message>
    <message>
        <source>Finding the song of {} in yours</source>
        <translation>Der Song von {} wird in deinem gesucht</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights of the song</source>
        <translation>Rechte am Song</translation>
    </message>
    <message>
        <source>By whom and how: “letter of 3 May from Harbour Records”</source>
        <translation>Von wem und wie: „Brief von Harbour Records vom 3. Mai“</translation>
    </message>
    <message>
        <source>How it is licensed, and by whom</source>
        <translation>Wie und von wem er lizenziert ist</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what I stated</source>
        <translation>Meine Angabe zurücknehmen</translation>
    </message>
    <message>
        <source>It is my own work</source>
        <translation>Er ist mein eigenes Werk</translation>
    </message>
    <message>
        <source>It is licensed to me</source>
        <translation>Er ist mir lizenziert</translation>
    </message>
    <message>
        <source>It is in the public domain</source>
        <translation>Er ist gemeinfrei</translation>
    </message>
    <message>
        <source>It is a sketch for myself: remixes leave only as marked previews</source>
        <translation>Es ist eine Skizze für mich: Remixe gehen nur als markierte Vorschau hinaus</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Ich weiß es noch nicht</translation>
    </message>
    <message>
        <source>WHAT YOU STATE</source>
        <translation>DEINE ANGABE</translation>
    </message>
    <message>
        <source>WHO OWNS IT</source>
        <translation>WEM ER GEHÖRT</translation>
    </message>
    <message>
        <source>For credits and split sheets; leave it empty if you do not know.</source>
        <translation>Für Credits und Split Sheets; lass es leer, wenn du es nicht weißt.</translation>
    </message>
    <message>
        <source>HOW FAR A REMIX MAY GO</source>
        <translation>WIE WEIT EIN REMIX GEHEN DARF</translation>
    </message>
    <message>
        <source>By what right do you remix this song? Its file does not say; you are asked once.</source>
        <translation>Mit welchem Recht remixt du diesen Song? Seine Datei sagt es nicht; du wirst einmal gefragt.</translation>
    </message>
    <message>
        <source>WHAT IS KNOWN OF IT</source>
        <translation>WAS BEKANNT IST</translation>
    </message>
    <message>
        <source>It lets remixes go out:</source>
        <translation>Sie lässt Remixe hinaus:</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Once a remix is rendered, this page says whose sound it is made of.</source>
        <translation>Sobald ein Remix gerechnet ist, sagt diese Seite, aus wessen Klang er besteht.</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>ORIGINAL</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Rechte am Song…</translation>
    </message>
    <message>
        <source>WHAT SOUNDS</source>
        <translation>WAS KLINGT</translation>
    </message>
    <message>
        <source>{} % generated, the rest from the original recording.</source>
        <translation>{} % erzeugt, der Rest aus der Originalaufnahme.</translation>
    </message>
    <message>
        <source>Stems by {}</source>
        <translation>Stems von {}</translation>
    </message>
    <message>
        <source>Original and generated sound, second by second</source>
        <translation>Originaler und erzeugter Klang, Sekunde für Sekunde</translation>
    </message>
    <message>
        <source>From the original: {}</source>
        <translation>Aus dem Original: {}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>, was {}</source>
        <translation>, war {}</translation>
    </message>
    <message>
        <source>, asked {}</source>
        <translation>, gewünscht {}</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Name the section</source>
        <translation>Den Abschnitt benennen</translation>
    </message>
    <message>
        <source>Sections of one name are counted anew.</source>
        <translation>Abschnitte gleichen Namens werden neu gezählt.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
</context>
<context>
    <name>Separating</name>
    <message>
        <source>Separating the stems</source>
        <translation>Die Stems werden getrennt</translation>
    </message>
    <message>
        <source>Making better stems</source>
        <translation>Bessere Stems werden gemacht</translation>
    </message>
    <message>
        <source>Drawing the stems</source>
        <translation>Die Stems werden gezeichnet</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The demo song</source>
        <translation>Der Demo-Song</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Alle Berichtigungen vergessen</translation>
    </message>
    <message>
        <source>Switch on {}</source>
        <translation>{} einschalten</translation>
    </message>
    <message>
        <source>Switch off {}</source>
        <translation>{} ausschalten</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>{} ändern</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>Choose {}</source>
        <translation>{} wählen</translation>
    </message>
    <message>
        <source>{} · roll {}</source>
        <translation>{} · Wurf {}</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Neu würfeln</translation>
    </message>
    <message>
        <source>Go to take {}</source>
        <translation>Zu Take {}</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} Kopie</translation>
    </message>
    <message>
        <source>Keep a copy of {}</source>
        <translation>Eine Kopie von {} behalten</translation>
    </message>
    <message>
        <source>Rename {}</source>
        <translation>{} umbenennen</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>{} mit Stern markieren</translation>
    </message>
    <message>
        <source>Remove take {}</source>
        <translation>Take {} entfernen</translation>
    </message>
    <message>
        <source>This project is open in another window; save it under another name to change it.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen; speichere es unter anderem Namen, um es zu ändern.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>Einen Befehl suchen</translation>
    </message>
    <message>
        <source>Back to the original keys</source>
        <translation>Zurück zu den ursprünglichen Tasten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keys of {}</source>
        <translation>Tasten von {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>Keine Tasten für {}</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already.</source>
        <translation>{} ist schon die Taste von „{}“.</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>read only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>Rückgängig: {}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo {}</source>
        <translation>Wiederholen: {}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No sound device: playing silently</source>
        <translation>Kein Audiogerät: stumme Wiedergabe</translation>
    </message>
    <message>
        <source>{} is split and heard: it opens at once.</source>
        <translation>{} ist getrennt und gehört: Es öffnet sich sofort.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {}</source>
        <translation>
            <numerusform>%n Datei nach {} exportiert</numerusform>
            <numerusform>%n Dateien nach {} exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SongQueue</name>
    <message>
        <source>Preparing {}</source>
        <translation>{} wird vorbereitet</translation>
    </message>
    <message>
        <source>Looking at the queue</source>
        <translation>Die Warteschlange wird angesehen</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split sheet</source>
        <translation>Split Sheet</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Share of {}</source>
        <translation>Anteil von {}</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <translation>AUFNAHME</translation>
    </message>
    <message>
        <source>COMPOSITION</source>
        <translation>KOMPOSITION</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A proposal from what was measured, and no law: each side adds up to 100 %, and it binds nobody until all who are named have signed it.</source>
        <translation>Ein Vorschlag aus dem Gemessenen und kein Recht: Jede Seite ergibt 100 %, und er bindet niemanden, bis alle Genannten unterschrieben haben.</translation>
    </message>
    <message>
        <source>Save the split sheet</source>
        <translation>Split Sheet speichern</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a song…</source>
        <translation>Einen Song öffnen…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Den Demo-Song öffnen</translation>
    </message>
    <message>
        <source>PICK UP WHERE YOU LEFT OFF</source>
        <translation>DORT WEITERMACHEN, WO DU WARST</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a song here</source>
        <translation>Zieh einen Song hierher</translation>
    </message>
    <message>
        <source>It is split into stems and heard on this computer. Nothing leaves it.</source>
        <translation>Er wird auf diesem Rechner in Stems geteilt und gehört. Nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Sag es</translation>
    </message>
    <message>
        <source>“Lo-fi at 80, no drums in the intro, double the last chorus.”</source>
        <translation>„Lo-Fi mit 80, kein Schlagzeug im Intro, letzten Refrain verdoppeln.“</translation>
    </message>
    <message>
        <source>Flip it</source>
        <translation>Dreh es um</translation>
    </message>
    <message>
        <source>Press X to hear original and remix at the same bar.</source>
        <translation>Drück X, um Original und Remix am selben Takt zu hören.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüf es</translation>
    </message>
    <message>
        <source>Every clause comes back with what was done and measured.</source>
        <translation>Jeder Teil kommt zurück mit dem, was getan und gemessen wurde.</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other take to compare with yet.</source>
        <translation>Es gibt noch keinen anderen Take zum Vergleichen.</translation>
    </message>
    <message>
        <source>Play {} once more</source>
        <translation>{} noch einmal spielen</translation>
    </message>
    <message>
        <source>Leave out {}</source>
        <translation>{} weglassen</translation>
    </message>
    <message>
        <source>Move {} earlier</source>
        <translation>{} nach vorn</translation>
    </message>
    <message>
        <source>Move {} later</source>
        <translation>{} nach hinten</translation>
    </message>
    <message>
        <source>Move {}</source>
        <translation>{} verschieben</translation>
    </message>
    <message>
        <source>The remix is being arranged; wait a moment.</source>
        <translation>Der Remix wird gerade arrangiert; einen Moment.</translation>
    </message>
    <message>
        <source>No section of the song plays here.</source>
        <translation>Hier spielt kein Abschnitt des Songs.</translation>
    </message>
    <message>
        <source>One section has to stay.</source>
        <translation>Ein Abschnitt muss bleiben.</translation>
    </message>
</context>
<context>
    <name>StemsLine</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause the better stems</source>
        <translation>Die besseren Stems anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on with the better stems</source>
        <translation>Mit den besseren Stems weitermachen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the better stems</source>
        <translation>Die besseren Stems abbrechen</translation>
    </message>
    <message>
        <source>Stems: {}</source>
        <translation>Stems: {}</translation>
    </message>
    <message>
        <source>better ones are paused and go on from where they were</source>
        <translation>bessere sind angehalten und gehen dort weiter, wo sie waren</translation>
    </message>
    <message>
        <source>better ones can be made</source>
        <translation>bessere können gemacht werden</translation>
    </message>
    <message>
        <source>better ones on their way, {} %</source>
        <translation>bessere sind unterwegs, {} %</translation>
    </message>
    <message>
        <source>the quick ones, made without a model</source>
        <translation>die schnellen, ohne Modell gemacht</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n Bearbeitung</numerusform>
            <numerusform>%n Bearbeitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>A, compared · {}</source>
        <translation>A, verglichen · {}</translation>
    </message>
    <message>
        <source>Unstar {}</source>
        <translation>Stern von {} entfernen</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>{} mit Stern markieren</translation>
    </message>
    <message>
        <source>now on</source>
        <translation>jetzt an</translation>
    </message>
    <message>
        <source>press Enter to go back to it</source>
        <translation>Enter führt dorthin zurück</translation>
    </message>
    <message>
        <source>Take {}: {}</source>
        <translation>Take {}: {}</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Go to this take</source>
        <translation>Zu diesem Take</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Mit dem Original vergleichen</translation>
    </message>
    <message>
        <source>Compare with this take</source>
        <translation>Mit diesem Take vergleichen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>TAKES</source>
        <translation>TAKES</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation>Die Zeitleiste rollen</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Die Spuren rollen</translation>
    </message>
    <message>
        <source>BARS</source>
        <translation>TAKTE</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Den ganzen Song zeigen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Drag the remix to a folder or another program</source>
        <translation>Den Remix in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>the remix studio on your desk</source>
        <translation>das Remix-Studio auf deinem Schreibtisch</translation>
    </message>
    <message>
        <source>Jobs: {}</source>
        <translation>Aufgaben: {}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enough</source>
        <translation>Genug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Say what you want</source>
        <translation>Sag, was du willst</translation>
    </message>
    <message>
        <source>Write it in plain words: “house at 124, no drums in the intro”, and press Enter.</source>
        <translation>Schreib es in einfachen Worten: „house mit 124, kein Schlagzeug im Intro“, und drück Enter.</translation>
    </message>
    <message>
        <source>See what became of it</source>
        <translation>Sieh, was daraus wurde</translation>
    </message>
    <message>
        <source>Every wish comes back as a row with what was measured. Switch it off or change it.</source>
        <translation>Jeder Wunsch kommt als Zeile mit Messwerten zurück. Schalt ihn aus oder ändere ihn.</translation>
    </message>
    <message>
        <source>Flip between original and remix</source>
        <translation>Zwischen Original und Remix wechseln</translation>
    </message>
    <message>
        <source>Press X while it plays: the same bar of the song, on the other side.</source>
        <translation>Drück X, während es spielt: derselbe Takt des Songs, auf der anderen Seite.</translation>
    </message>
    <message>
        <source>Use your hands</source>
        <translation>Nimm die Hände</translation>
    </message>
    <message>
        <source>Drag sections of the remix to move them, select bars to speak of them, and press G where beats or sections were heard wrong.</source>
        <translation>Zieh Abschnitte des Remixes, um sie zu verschieben, wähl Takte aus, um über sie zu sprechen, und drück G, wo Schläge oder Abschnitte falsch gehört wurden.</translation>
    </message>
    <message>
        <source>{} OF {}</source>
        <translation>{} VON {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Take {}</source>
        <translation>Take {}</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>bar {} · beat {} · {} BPM</source>
        <translation>Takt {} · Schlag {} · {} BPM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Original or remix</source>
        <translation>Original oder Remix</translation>
    </message>
    <message>
        <source>Flip between original and remix at the same place of the song (X)</source>
        <translation>Zwischen Original und Remix an derselben Stelle des Songs wechseln (X)</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Verifying {}</source>
        <translation>{} wird geprüft</translation>
    </message>
    <message>
        <source>Drop a file here: an export of Flipside&apos;s, or any file with content credentials.</source>
        <translation>Leg eine Datei hierher: einen Export von Flipside oder jede Datei mit Inhaltsnachweisen.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welche Datei?</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>WHAT WAS CHECKED</source>
        <translation>WAS GEPRÜFT WURDE</translation>
    </message>
    <message>
        <source>WATERMARK</source>
        <translation>WASSERZEICHEN</translation>
    </message>
    <message>
        <source>Id {}</source>
        <translation>Kennung {}</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertrauenswürdig</translation>
    </message>
    <message>
        <source>It is as it was signed, by somebody whom you trust.</source>
        <translation>Sie ist so, wie sie signiert wurde, von jemandem, dem du vertraust.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written. Who wrote it is not known here.</source>
        <translation>Seit dem Schreiben wurde nichts geändert. Wer sie schrieb, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>Changed since it was written: {}</source>
        <translation>Seit dem Schreiben geändert: {}</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>It tells nothing of its making; that proves neither good nor bad.</source>
        <translation>Sie sagt nichts über ihre Entstehung; das beweist weder Gutes noch Schlechtes.</translation>
    </message>
    <message>
        <source>MADE OF</source>
        <translation>ENTSTANDEN AUS</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>WAS GESCHAH</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>signiert von {}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Feel</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>Original behalten</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Reihenfolge</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Chop</source>
        <translation>Zerhacken</translation>
    </message>
    <message>
        <source>Stutter</source>
        <translation>Stottern</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Klangfarbe</translation>
    </message>
    <message>
        <source>Reverb</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Sidechain</source>
        <translation>Sidechain</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textur</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>{} bars</source>
        <translation>{} Takte</translation>
    </message>
    <message>
        <source>bars {}–{}</source>
        <translation>Takte {}–{}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>Takte {} bis {}</translation>
    </message>
    <message>
        <source>{}, switched off</source>
        <translation>{}, ausgeschaltet</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>{} muted</source>
        <translation>{} stumm</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>{} allein</translation>
    </message>
    <message>
        <source>{} kept as in the original</source>
        <translation>{} wie im Original behalten</translation>
    </message>
    <message>
        <source>Tempo [BPM]</source>
        <translation>Tempo [BPM]</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Gradually to [BPM]</source>
        <translation>Allmählich bis [BPM]</translation>
    </message>
    <message>
        <source>Gradually to, as a ratio</source>
        <translation>Allmählich bis, als Verhältnis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Halbtöne</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Grundton</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tongeschlecht</translation>
    </message>
    <message>
        <source>Level [dB]</source>
        <translation>Pegel [dB]</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>Wie genau</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>Length [s]</source>
        <translation>Länge [s]</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>Played on</source>
        <translation>Gespielt auf</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>Oktave</translation>
    </message>
    <message>
        <source>From [Hz]</source>
        <translation>Von [Hz]</translation>
    </message>
    <message>
        <source>To [Hz]</source>
        <translation>Bis [Hz]</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>Effektanteil</translation>
    </message>
    <message>
        <source>Decay [s]</source>
        <translation>Abklingzeit [s]</translation>
    </message>
    <message>
        <source>Note value</source>
        <translation>Notenwert</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückkopplung</translation>
    </message>
    <message>
        <source>Depth [dB]</source>
        <translation>Tiefe [dB]</translation>
    </message>
    <message>
        <source>Release [ms]</source>
        <translation>Release [ms]</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Loudness [LUFS]</source>
        <translation>Lautheit [LUFS]</translation>
    </message>
    <message>
        <source>Ceiling [dBTP]</source>
        <translation>Obergrenze [dBTP]</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
