<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Flipside</source>
        <translation>À propos de Flipside</translation>
    </message>
    <message>
        <source>Version {} · the remix studio on your desk</source>
        <translation>Version {} · le studio de remix sur votre bureau</translation>
    </message>
    <message>
        <source>Everything happens on this computer: no account, no cloud, no network.</source>
        <translation>Tout se passe sur cet ordinateur : ni compte, ni nuage, ni réseau.</translation>
    </message>
    <message>
        <source>Consent, credit, compensation: a remix of somebody&apos;s song needs that somebody&apos;s word.</source>
        <translation>Consentement, crédit, rémunération : remixer le morceau de quelqu&apos;un demande son accord.</translation>
    </message>
    <message>
        <source>Flipside is free software under the GNU General Public License, version 3 or later.</source>
        <translation>Flipside est un logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>It stands on Qt (LGPL), PyTorch and NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg and soxr (LGPL), PortAudio (MIT) and the typeface Inter (SIL Open Font License).</source>
        <translation>Il repose sur Qt (LGPL), PyTorch et NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg et soxr (LGPL), PortAudio (MIT) et la police Inter (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Licences of every package…</source>
        <translation>Licences de chaque paquet…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Grid and chords</source>
        <translation>&amp;Grille et accords</translation>
    </message>
    <message>
        <source>&amp;Arrangement</source>
        <translation>&amp;Arrangement</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Prises</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Correct the grid</source>
        <translation>Corriger la grille</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Battre le tempo</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Tempo divisé par deux</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Tempo doublé</translation>
    </message>
    <message>
        <source>Beats 10 ms earlier</source>
        <translation>Temps 10 ms plus tôt</translation>
    </message>
    <message>
        <source>Beats 10 ms later</source>
        <translation>Temps 10 ms plus tard</translation>
    </message>
    <message>
        <source>Bar 1 begins here</source>
        <translation>La mesure 1 commence ici</translation>
    </message>
    <message>
        <source>The nearest downbeat is here</source>
        <translation>Le premier temps le plus proche est ici</translation>
    </message>
    <message>
        <source>Meter from here on…</source>
        <translation>Métrique à partir d&apos;ici…</translation>
    </message>
    <message>
        <source>Name the section here…</source>
        <translation>Nommer la section ici…</translation>
    </message>
    <message>
        <source>Split the section here</source>
        <translation>Couper la section ici</translation>
    </message>
    <message>
        <source>Merge at the nearest section line</source>
        <translation>Fusionner à la limite de section la plus proche</translation>
    </message>
    <message>
        <source>The nearest section line is here</source>
        <translation>La limite de section la plus proche est ici</translation>
    </message>
    <message>
        <source>Key of the song…</source>
        <translation>Tonalité du morceau…</translation>
    </message>
    <message>
        <source>Chord here…</source>
        <translation>Accord ici…</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Oublier toutes les corrections</translation>
    </message>
    <message>
        <source>Draw levels over the lanes</source>
        <translation>Dessiner les niveaux sur les pistes</translation>
    </message>
    <message>
        <source>Play this section once more</source>
        <translation>Rejouer cette section</translation>
    </message>
    <message>
        <source>Leave this section out</source>
        <translation>Enlever cette section</translation>
    </message>
    <message>
        <source>Move this section earlier</source>
        <translation>Avancer cette section</translation>
    </message>
    <message>
        <source>Move this section later</source>
        <translation>Reculer cette section</translation>
    </message>
    <message>
        <source>Open songs or a project…</source>
        <translation>Ouvrir des morceaux ou un projet…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Ouvrir le morceau de démonstration</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Collect and save…</source>
        <translation>Rassembler et enregistrer…</translation>
    </message>
    <message>
        <source>Export remix…</source>
        <translation>Exporter le remix…</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Droits du morceau…</translation>
    </message>
    <message>
        <source>Split sheet…</source>
        <translation>Feuille de partage…</translation>
    </message>
    <message>
        <source>Apply a recipe…</source>
        <translation>Appliquer une recette…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Écrire une demande</translation>
    </message>
    <message>
        <source>Select the section here</source>
        <translation>Sélectionner la section ici</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Relancer les dés</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Pause the better stems, or go on</source>
        <translation>Suspendre les meilleurs stems, ou reprendre</translation>
    </message>
    <message>
        <source>Pause the queue, or go on</source>
        <translation>Suspendre la file ou la reprendre</translation>
    </message>
    <message>
        <source>Open the next song that is ready</source>
        <translation>Ouvrir le prochain morceau prêt</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>One bar back</source>
        <translation>Une mesure en arrière</translation>
    </message>
    <message>
        <source>One bar on</source>
        <translation>Une mesure en avant</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>Section précédente</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Flip original and remix</source>
        <translation>Basculer entre original et remix</translation>
    </message>
    <message>
        <source>Loop the section</source>
        <translation>Mettre la section en boucle</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>Métronome</translation>
    </message>
    <message>
        <source>Play the chords along</source>
        <translation>Jouer les accords en même temps</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Afficher tout le morceau</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Keep a copy of this take</source>
        <translation>Garder une copie de cette prise</translation>
    </message>
    <message>
        <source>Rename this take…</source>
        <translation>Renommer cette prise…</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>Marquer cette prise d&apos;une étoile</translation>
    </message>
    <message>
        <source>Remove this take</source>
        <translation>Retirer cette prise</translation>
    </message>
    <message>
        <source>Take before</source>
        <translation>Prise précédente</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Prise suivante</translation>
    </message>
    <message>
        <source>Compare with another take, or the original</source>
        <translation>Comparer avec une autre prise, ou l&apos;original</translation>
    </message>
    <message>
        <source>About Flipside and licences</source>
        <translation>À propos de Flipside et licences</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {}</source>
        <translation>Annulé : {}</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Projects do not queue; open them one by one.</source>
        <translation>Les projets n’entrent pas dans la file ; ouvrez-les un par un.</translation>
    </message>
    <message numerus="yes">
        <source>%n song(s) wait in the queue, to be split and heard behind this one.</source>
        <translation>
            <numerusform>%n morceau attend dans la file ; il est séparé et écouté derrière celui-ci.</numerusform>
            <numerusform>%n morceaux attendent dans la file ; ils sont séparés et écoutés derrière celui-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>No song of the queue is ready yet.</source>
        <translation>Aucun morceau de la file n’est encore prêt.</translation>
    </message>
</context>
<context>
    <name>ChordDialog</name>
    <message>
        <source>Chord</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>It holds in the selected bars, or as long as the chord that is heard.</source>
        <translation>Il vaut dans les mesures sélectionnées, ou aussi longtemps que l&apos;accord entendu.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Fondamentale</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Type what you want to do…</source>
        <translation>Tapez ce que vous voulez faire…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Writing {}</source>
        <translation>Écriture de {}</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Enregistré sous {}.</translation>
    </message>
    <message>
        <source>Keeping what you state of the song</source>
        <translation>Enregistrement de votre déclaration sur le morceau</translation>
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
        <translation>Original : forme d&apos;onde et sections</translation>
    </message>
    <message>
        <source>Remix: waveform and sections</source>
        <translation>Remix : forme d&apos;onde et sections</translation>
    </message>
    <message>
        <source>Your remix appears here. Say what you want on the right.</source>
        <translation>Votre remix apparaîtra ici. Dites à droite ce que vous voulez.</translation>
    </message>
    <message>
        <source>Rendering… you can already play it.</source>
        <translation>Rendu en cours… vous pouvez déjà l&apos;écouter.</translation>
    </message>
    <message>
        <source>Arranging…</source>
        <translation>Arrangement en cours…</translation>
    </message>
    <message>
        <source>Listening to the song first…</source>
        <translation>Écoute du morceau d&apos;abord…</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>écoute…</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of {}</source>
        <translation>
            <numerusform>%n mesure à {} temps</numerusform>
            <numerusform>%n mesures à {} temps</numerusform>
        </translation>
    </message>
    <message>
        <source> · corrected</source>
        <translation> · corrigé</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {}. {}</source>
        <translation>Sélection : {}. {}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open songs or a project</source>
        <translation>Ouvrir des morceaux ou un projet</translation>
    </message>
    <message>
        <source>Songs and projects ({})</source>
        <translation>Morceaux et projets ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Où est {} ?</translation>
    </message>
    <message>
        <source>Music ({})</source>
        <translation>Musique ({})</translation>
    </message>
    <message>
        <source>Everything is in {} already, as soon as you do it.</source>
        <translation>Tout est déjà dans {}, dès que vous le faites.</translation>
    </message>
    <message>
        <source>Collect and save</source>
        <translation>Rassembler et enregistrer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Flipside project ({})</source>
        <translation>Projet Flipside ({})</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} remix</translation>
    </message>
    <message>
        <source>Rights of “{}”</source>
        <translation>Droits de « {} »</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>Appliquer une recette</translation>
    </message>
    <message>
        <source>Recipes ({})</source>
        <translation>Recettes ({})</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>Renommer la prise</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Quit Flipside?</source>
        <translation>Quitter Flipside ?</translation>
    </message>
    <message>
        <source>“{}” is not finished yet.</source>
        <translation>« {} » n&apos;est pas encore terminé.</translation>
    </message>
    <message>
        <source>Quit now and lose it, or go on? Your plan and takes are kept in any case.</source>
        <translation>Quitter maintenant et le perdre, ou continuer ? Votre plan et vos prises sont gardés dans tous les cas.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Modifier {}</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>OÙ</translation>
    </message>
    <message>
        <source>STEMS</source>
        <translation>STEMS</translation>
    </message>
    <message>
        <source>Nothing ticked means everywhere, and all stems.</source>
        <translation>Rien de coché signifie partout, et tous les stems.</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>selon ce qui convient</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Flipside&apos;s own rules and sounds</source>
        <translation>Les règles et sons propres à Flipside</translation>
    </message>
    <message>
        <source>Models that make parts can be brought in the menu File, Models….</source>
        <translation>Les modèles qui créent des parties s&apos;ajoutent par le menu Fichier, Modèles….</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>tempo</source>
        <translation>tempo</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>sonie</translation>
    </message>
    <message>
        <source>true peak</source>
        <translation>crête vraie</translation>
    </message>
    <message>
        <source>length</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>sections</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>hauteur</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>mesures</translation>
    </message>
    <message>
        <source>drums off the grid</source>
        <translation>batterie hors de la grille</translation>
    </message>
    <message>
        <source>likeness to the song&apos;s hits</source>
        <translation>ressemblance avec les frappes du morceau</translation>
    </message>
    <message>
        <source>clicks at {} joins</source>
        <translation>clics à {} raccords</translation>
    </message>
    <message>
        <source>{} against the rest</source>
        <translation>{} par rapport au reste</translation>
    </message>
    <message>
        <source>{} under the kick</source>
        <translation>{} sous la grosse caisse</translation>
    </message>
    <message>
        <source>{} peaks over the mean</source>
        <translation>{} : crêtes au-dessus de la moyenne</translation>
    </message>
    <message>
        <source>{} off-beat eighth</source>
        <translation>{} : croche à contretemps</translation>
    </message>
    <message>
        <source>{} in its pauses</source>
        <translation>{} dans ses silences</translation>
    </message>
    <message>
        <source>{} hits in a bar</source>
        <translation>{} : frappes par mesure</translation>
    </message>
    <message>
        <source>{} from soft to loud</source>
        <translation>{} du doux au fort</translation>
    </message>
    <message>
        <source>{} share of the sides</source>
        <translation>{} : part des côtés</translation>
    </message>
    <message>
        <source>{} right over left</source>
        <translation>{} : droite sur gauche</translation>
    </message>
    <message>
        <source>{} like the original</source>
        <translation>{} comme l’original</translation>
    </message>
    <message>
        <source>tempo at the {}</source>
        <translation>tempo à {}</translation>
    </message>
    <message>
        <source>level of the {}</source>
        <translation>niveau : {}</translation>
    </message>
    <message>
        <source>generated {}</source>
        <translation>généré : {}</translation>
    </message>
    <message>
        <source>programmed {}</source>
        <translation>programmé : {}</translation>
    </message>
    <message>
        <source>fade {}, second half against the first</source>
        <translation>fondu ({}), seconde moitié contre la première</translation>
    </message>
    <message>
        <source>{} like its bars backwards</source>
        <translation>{} comme ses mesures à l’envers</translation>
    </message>
    <message>
        <source>{} again after {} s</source>
        <translation>{} de nouveau après {} s</translation>
    </message>
    <message>
        <source>{} steps of {} played again</source>
        <translation>{} : pas de {} rejoués</translation>
    </message>
    <message>
        <source>these bars are not in the remix</source>
        <translation>ces mesures ne sont pas dans le remix</translation>
    </message>
    <message>
        <source>this song has no stem {}</source>
        <translation>ce morceau n’a pas de stem {}</translation>
    </message>
    <message>
        <source>no {} were heard in this song</source>
        <translation>aucun {} n’a été entendu dans ce morceau</translation>
    </message>
    <message>
        <source>{} are part of the stem {}, which was taken as a whole</source>
        <translation>{} fait partie du stem {}, qui a été pris en entier</translation>
    </message>
    <message>
        <source>no place was named: before each chorus or drop</source>
        <translation>aucun endroit nommé : avant chaque refrain ou drop</translation>
    </message>
    <message>
        <source>no place was named: before each section</source>
        <translation>aucun endroit nommé : avant chaque section</translation>
    </message>
    <message>
        <source>The bars before the fill are nearly silent, and so is the fill.</source>
        <translation>Les mesures avant le fill sont presque muettes, et le fill aussi.</translation>
    </message>
    <message>
        <source>the whole remix goes to {} LUFS, which is as far as loudness goes</source>
        <translation>tout le remix va à {} LUFS, la limite de la sonie</translation>
    </message>
    <message>
        <source>At {} BPM the ramp plays the recording {} {}, which will be heard.</source>
        <translation>À {} BPM la rampe joue l’enregistrement {} {}, et cela s’entendra.</translation>
    </message>
    <message>
        <source>this song has no {}: took {}</source>
        <translation>ce morceau n’a pas de {} : {} a été pris</translation>
    </message>
    <message>
        <source>there is no section called {}</source>
        <translation>il n’y a pas de section appelée {}</translation>
    </message>
    <message>
        <source>the song ends at bar {}</source>
        <translation>le morceau finit à la mesure {}</translation>
    </message>
    <message>
        <source>nothing of the song is meant</source>
        <translation>rien du morceau n’est visé</translation>
    </message>
    <message>
        <source>no style was named: played as {}</source>
        <translation>aucun style nommé : joué comme {}</translation>
    </message>
    <message>
        <source>the song has no stem {} to take away</source>
        <translation>le morceau n’a pas de stem {} à retirer</translation>
    </message>
    <message>
        <source>{} BPM plays the recording {} {}, which will be heard; {}.</source>
        <translation>{} BPM joue l’enregistrement {} {}, et cela s’entendra ; {}.</translation>
    </message>
    <message>
        <source>at most {} BPM would be gentler, a half-time feel calmer</source>
        <translation>au plus {} BPM serait plus doux, un half-time plus calme</translation>
    </message>
    <message>
        <source>at least {} BPM would be gentler, a double-time feel livelier</source>
        <translation>au moins {} BPM serait plus doux, un double-time plus vif</translation>
    </message>
    <message>
        <source>{} stayed as recorded</source>
        <translation>{} est resté tel qu’enregistré</translation>
    </message>
    <message>
        <source>loudness holds for the whole remix</source>
        <translation>la sonie vaut pour tout le remix</translation>
    </message>
    <message>
        <source>Not possible here: {}</source>
        <translation>Impossible ici : {}</translation>
    </message>
    <message>
        <source>The song has no {}: {}</source>
        <translation>Le morceau n’a pas de {} : {}</translation>
    </message>
    <message>
        <source>The remix is silent from beginning to end; take back a mute or a solo.</source>
        <translation>Le remix est muet du début à la fin ; annulez une coupure ou un solo.</translation>
    </message>
    <message>
        <source>“{}” was read as {}.</source>
        <translation>« {} » a été lu comme {}.</translation>
    </message>
    <message>
        <source>“{}” was read as {}, not as {}.</source>
        <translation>« {} » a été lu comme {}, et non comme {}.</translation>
    </message>
    <message>
        <source>Nothing was written for the {}: this song has no bars that it fits, or no key was heard.</source>
        <translation>Rien n’a été écrit pour {} : le morceau n’a pas de mesures qui conviennent, ou aucune tonalité n’a été entendue.</translation>
    </message>
    <message>
        <source>The song has no clean {}; the style&apos;s kit plays it.</source>
        <translation>Le morceau n’a pas de {} nette ; le kit du style la joue.</translation>
    </message>
    <message>
        <source>No hit of the song&apos;s drums stands clean enough to be played by itself.</source>
        <translation>Aucun coup de la batterie du morceau n’est assez net pour être joué seul.</translation>
    </message>
    <message>
        <source>No note of the song&apos;s voice is steady enough to be played.</source>
        <translation>Aucune note de la voix du morceau n’est assez stable pour être jouée.</translation>
    </message>
    <message>
        <source>The {} part is played on the style&apos;s own instrument.</source>
        <translation>La partie {} est jouée par l’instrument du style.</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>Ce mot n’est pas connu ici.</translation>
    </message>
    <message>
        <source>This was understood by itself, but not what it means here.</source>
        <translation>Ceci a été compris en soi, mais pas ce que cela veut dire ici.</translation>
    </message>
    <message>
        <source>This number was understood, but not what it is for.</source>
        <translation>Ce nombre a été compris, mais pas à quoi il sert.</translation>
    </message>
    <message>
        <source>This key was understood, but not what it is for.</source>
        <translation>Cette tonalité a été comprise, mais pas à quoi elle sert.</translation>
    </message>
    <message>
        <source>These parts were understood, but not what to do with them.</source>
        <translation>Ces parties ont été comprises, mais pas ce qu’il faut en faire.</translation>
    </message>
    <message>
        <source>This place was understood, but not what to do there.</source>
        <translation>Cet endroit a été compris, mais pas ce qu’il faut y faire.</translation>
    </message>
    <message>
        <source>Changes come at once, and not little by little; fades and filters can be slow.</source>
        <translation>Les changements viennent d’un coup, pas peu à peu ; fondus et filtres peuvent être lents.</translation>
    </message>
    <message>
        <source>Nothing in this was understood as a wish; say what should change, such as &quot;slower, no drums&quot;.</source>
        <translation>Rien ici n’a été compris comme un souhait ; dites ce qui doit changer, par exemple « slower, no drums ».</translation>
    </message>
    <message>
        <source>This was read as a reason, and not as a wish.</source>
        <translation>Ceci a été lu comme une raison, et non comme un souhait.</translation>
    </message>
    <message>
        <source>New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.</source>
        <translation>De nouvelles paroles ne peuvent être écrites ni chantées ; la voix peut être coupée, hachée ou transposée.</translation>
    </message>
    <message>
        <source>Another voice cannot be made; the vocals can be pitched, filtered or muted instead.</source>
        <translation>Une autre voix ne peut être créée ; la voix peut être transposée, filtrée ou coupée.</translation>
    </message>
    <message>
        <source>Nothing can be sung in another language; vocals can be muted, kept or chopped instead.</source>
        <translation>Rien ne peut être chanté dans une autre langue ; la voix peut être coupée, gardée ou hachée.</translation>
    </message>
    <message>
        <source>No artist can be imitated by name; say a genre, a tempo or an effect instead.</source>
        <translation>Aucun artiste ne peut être imité par son nom ; dites plutôt un genre, un tempo ou un effet.</translation>
    </message>
    <message>
        <source>Another song cannot be mixed in here; this one can be restyled or rearranged instead.</source>
        <translation>Un autre morceau ne peut être mêlé ici ; celui-ci peut changer de style ou d’ordre.</translation>
    </message>
    <message>
        <source>Only sound is made here; export the remix as a file and use it elsewhere.</source>
        <translation>Ici on ne fait que du son ; exportez le remix en fichier et utilisez-le ailleurs.</translation>
    </message>
    <message>
        <source>Which stems play in new bars cannot be chosen yet.</source>
        <translation>On ne peut pas encore choisir les stems des nouvelles mesures.</translation>
    </message>
    <message>
        <source>is kept in mind: nothing was done for it.</source>
        <translation>est noté : rien n’a été fait pour cela.</translation>
    </message>
    <message>
        <source>The ducking follows the kick; it cannot follow another stem yet.</source>
        <translation>Le ducking suit la grosse caisse ; il ne peut pas encore suivre un autre stem.</translation>
    </message>
    <message>
        <source>There is no fade in the plan that could be taken off.</source>
        <translation>Il n’y a pas de fondu dans le plan à retirer.</translation>
    </message>
    <message>
        <source>This place was not found in the song.</source>
        <translation>Cet endroit n’a pas été trouvé dans le morceau.</translation>
    </message>
    <message>
        <source>All stems are muted from beginning to end; only new parts will be heard.</source>
        <translation>Tous les stems sont coupés du début à la fin ; seules les nouvelles parties s’entendront.</translation>
    </message>
    <message>
        <source>A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added.</source>
        <translation>Un stem ne peut pas encore être doublé par sa copie ; il peut être transposé, ou une partie ajoutée.</translation>
    </message>
    <message>
        <source>A reverb cannot be reversed yet; a plain one was taken.</source>
        <translation>Une réverbération ne peut pas encore être inversée ; une simple a été prise.</translation>
    </message>
    <message>
        <source>This leaves out {}.</source>
        <translation>Cela laisse de côté {}.</translation>
    </message>
    <message>
        <source>One style at a time; the first was taken.</source>
        <translation>Un style à la fois ; le premier a été pris.</translation>
    </message>
    <message>
        <source>A transition is made of the whole mix, and not of single stems.</source>
        <translation>Une transition se fait avec tout le mix, et non avec des stems seuls.</translation>
    </message>
    <message>
        <source>This seems to be {}, which is not read here; say it in {}.</source>
        <translation>Ceci semble être {}, qui n’est pas lu ici ; dites-le en {}.</translation>
    </message>
    <message>
        <source>This song has no section called &quot;{}&quot;</source>
        <translation>Ce morceau n’a pas de section appelée « {} »</translation>
    </message>
    <message>
        <source>{}; {} was taken instead.</source>
        <translation>{} ; {} a été pris à la place.</translation>
    </message>
    <message>
        <source>Places are counted in whole bars; so many bars were taken for the beats.</source>
        <translation>Les endroits se comptent en mesures entières ; autant de mesures ont été prises pour les temps.</translation>
    </message>
    <message>
        <source>This song has no stem of its own for “{}”; all of “{}” was taken.</source>
        <translation>Ce morceau n’a pas de stem propre pour « {} » ; tout « {} » a été pris.</translation>
    </message>
    <message>
        <source>{} can be set to {} at most or least, not to {}.</source>
        <translation>{} peut être réglé au plus ou au moins à {}, pas à {}.</translation>
    </message>
    <message>
        <source>{} was asked for twice; it is done once.</source>
        <translation>{} a été demandé deux fois ; c’est fait une fois.</translation>
    </message>
    <message>
        <source>{} and {} cannot both hold; the later one was taken.</source>
        <translation>{} et {} ne peuvent valoir ensemble ; le dernier a été pris.</translation>
    </message>
    <message>
        <source>{} of {}{} is out of bounds ({} to {}); {} is taken.</source>
        <translation>{} de {}{} est hors limites ({} à {}) ; {} est pris.</translation>
    </message>
    <message>
        <source>{} sections are more than {}; the first of them are kept.</source>
        <translation>{} sections dépassent {} ; les premières sont gardées.</translation>
    </message>
    <message>
        <source>Louder and quieter were asked for the same; say where each of them holds.</source>
        <translation>Plus fort et moins fort ont été demandés pour la même chose ; dites où chacun vaut.</translation>
    </message>
    <message>
        <source>Reverb that was recorded with the song cannot be taken off; none is added.</source>
        <translation>La réverbération enregistrée ne peut être retirée ; aucune n’est ajoutée.</translation>
    </message>
    <message>
        <source>There is no {} in the plan that could be taken off.</source>
        <translation>Il n’y a pas de {} dans le plan à retirer.</translation>
    </message>
    <message>
        <source>This conversation is too long to go back in by words; pick a take from the list.</source>
        <translation>Cette conversation est trop longue pour y revenir par des mots ; choisissez une prise dans la liste.</translation>
    </message>
    <message>
        <source>Nothing of that kind was asked for before.</source>
        <translation>Rien de tel n’a été demandé avant.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing of that kind to undo.</source>
        <translation>Il n’y a rien de tel à annuler.</translation>
    </message>
    <message>
        <source>There is no take {} yet; {}.</source>
        <translation>Il n’y a pas encore de prise {} ; {}.</translation>
    </message>
    <message>
        <source>{} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like.</source>
        <translation>{} ne contient pas de son lisible ; choisissez wav, flac, mp3, m4a ou semblable.</translation>
    </message>
    <message>
        <source>{} holds nothing that could be decoded as sound; choose another file.</source>
        <translation>{} ne contient rien qui puisse être décodé comme du son ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{} is damaged: it gives more sound than it holds; choose another.</source>
        <translation>{} est endommagé : il donne plus de son qu’il n’en contient ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{} is a folder; choose a sound file inside it.</source>
        <translation>{} est un dossier ; choisissez un fichier son dedans.</translation>
    </message>
    <message>
        <source>{} is not a file; choose a sound file.</source>
        <translation>{} n’est pas un fichier ; choisissez un fichier son.</translation>
    </message>
    <message>
        <source>{} lasts {} s; a song needs at least one second.</source>
        <translation>{} dure {} s ; un morceau doit durer au moins une seconde.</translation>
    </message>
    <message>
        <source>{} lasts {} hours; a song may last up to {}, so cut it into parts.</source>
        <translation>{} dure {} heures ; un morceau peut durer jusqu’à {}, coupez-le donc en parties.</translation>
    </message>
    <message>
        <source>{} holds only silence; choose a file with music.</source>
        <translation>{} ne contient que du silence ; choisissez un fichier avec de la musique.</translation>
    </message>
    <message>
        <source>There is no file {}; check its name.</source>
        <translation>Il n’y a pas de fichier {} ; vérifiez son nom.</translation>
    </message>
    <message>
        <source>This plan leaves nothing of the song; take back a cut, a mute or a solo.</source>
        <translation>Ce plan ne laisse rien du morceau ; annulez une coupe, un silence ou un solo.</translation>
    </message>
    <message>
        <source>{} may not be {}: {}; {}.</source>
        <translation>{} ne peut être {} : {} ; {}.</translation>
    </message>
    <message>
        <source>The model {} is not installed: run `flipside models install {}`, or put {} into {}.</source>
        <translation>Le modèle {} n’est pas installé : lancez `flipside models install {}`, ou mettez {} dans {}.</translation>
    </message>
    <message>
        <source>There is too little free memory for this model; close programs or use `spectral`.</source>
        <translation>Il y a trop peu de mémoire libre pour ce modèle ; fermez des programmes ou utilisez `spectral`.</translation>
    </message>
    <message>
        <source>The stems could not be written; free some disk space or choose another cache folder.</source>
        <translation>Les stems n’ont pu être écrits ; libérez de la place ou choisissez un autre dossier de cache.</translation>
    </message>
    <message>
        <source>The disk that holds {} has too little space: {} MB are needed; free some.</source>
        <translation>Le disque de {} manque de place : il faut {} Mo ; libérez-en.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs and retry.</source>
        <translation>La mémoire ne suffit pas ; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Something went wrong inside Flipside; the log says more. Your work is kept.</source>
        <translation>Quelque chose a échoué dans Flipside ; le journal en dit plus. Votre travail est gardé.</translation>
    </message>
    <message>
        <source>There was not enough memory for this song; close other programs or take a shorter song.</source>
        <translation>La mémoire n’a pas suffi pour ce morceau ; fermez d’autres programmes ou prenez-en un plus court.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly, most often for want of memory; close other programs and try again.</source>
        <translation>Le travail s’est arrêté sans prévenir, le plus souvent faute de mémoire ; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The work stopped answering and was ended; close other programs and try again.</source>
        <translation>Le travail ne répondait plus et a été arrêté ; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>Le remix est encore en cours de rendu ; patientez un instant.</translation>
    </message>
    <message>
        <source>The song {} is not where it was; choose where it is.</source>
        <translation>Le morceau {} n’est plus à sa place ; choisissez où il est.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>reading the song</source>
        <translation>lecture du morceau</translation>
    </message>
    <message>
        <source>splitting the song</source>
        <translation>séparation du morceau</translation>
    </message>
    <message>
        <source>splitting the song with {}</source>
        <translation>séparation du morceau avec {}</translation>
    </message>
    <message>
        <source>loading {}</source>
        <translation>chargement de {}</translation>
    </message>
    <message>
        <source>cleaning the stems</source>
        <translation>nettoyage des stems</translation>
    </message>
    <message>
        <source>keeping the stems</source>
        <translation>conservation des stems</translation>
    </message>
    <message>
        <source>listening to the level</source>
        <translation>écoute du niveau</translation>
    </message>
    <message>
        <source>finding the tempo</source>
        <translation>recherche du tempo</translation>
    </message>
    <message>
        <source>finding the beats</source>
        <translation>recherche des temps</translation>
    </message>
    <message>
        <source>finding bars and chords</source>
        <translation>recherche des mesures et des accords</translation>
    </message>
    <message>
        <source>finding sections</source>
        <translation>recherche des sections</translation>
    </message>
    <message>
        <source>arranging</source>
        <translation>arrangement</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>mixage</translation>
    </message>
    <message>
        <source>measuring the remix</source>
        <translation>mesure du remix</translation>
    </message>
    <message>
        <source>measuring loudness</source>
        <translation>mesure de la sonie</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>écriture de {}</translation>
    </message>
    <message>
        <source>nothing is known of who allows it</source>
        <translation>on ignore qui l&apos;autorise</translation>
    </message>
    <message>
        <source>state by what right you publish it ({}), or ask its rights holders</source>
        <translation>déclarez de quel droit vous le publiez ({}), ou demandez à ses ayants droit</translation>
    </message>
    <message>
        <source>“Rights of the song…”, or flipside rights state SONG</source>
        <translation>« Droits du morceau… » ou flipside rights state SONG</translation>
    </message>
    <message>
        <source>its rights holder does not let remixes go so far</source>
        <translation>son ayant droit n&apos;autorise pas les remix jusque-là</translation>
    </message>
    <message>
        <source>its licence {} is for non-commercial use</source>
        <translation>sa licence {} est pour un usage non commercial</translation>
    </message>
    <message>
        <source>ask {} for permission</source>
        <translation>demandez la permission à {}</translation>
    </message>
    <message>
        <source>ask its rights holder for permission</source>
        <translation>demandez la permission à son ayant droit</translation>
    </message>
    <message>
        <source>the opt-out list {} names it{}</source>
        <translation>la liste d&apos;opposition {} le nomme{}</translation>
    </message>
    <message>
        <source>its content credentials say that it is made of a song whose rights do not let it go so far</source>
        <translation>ses justificatifs disent qu&apos;il vient d&apos;un morceau dont les droits ne le permettent pas</translation>
    </message>
    <message>
        <source>ask the rights holders of that song</source>
        <translation>demandez aux ayants droit de ce morceau</translation>
    </message>
    <message>
        <source>you stated that it is a sketch for yourself</source>
        <translation>vous avez déclaré que c&apos;est une esquisse pour vous</translation>
    </message>
    <message>
        <source>state another right to it ({})</source>
        <translation>déclarez un autre droit ({})</translation>
    </message>
    <message>
        <source>the licence that you stated does not go so far</source>
        <translation>la licence déclarée ne va pas jusque-là</translation>
    </message>
    <message>
        <source>ask who licensed it, and state the wider licence</source>
        <translation>demandez à qui l&apos;a concédée, et déclarez la licence élargie</translation>
    </message>
    <message>
        <source>A remix of {}</source>
        <translation>Un remix de {}</translation>
    </message>
    <message>
        <source>remixed</source>
        <translation>remixé</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
    <message>
        <source>released</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>sketched with</source>
        <translation>utilisé en esquisse</translation>
    </message>
    <message>
        <source>This file says nothing of how it was made.</source>
        <translation>Ce fichier ne dit rien de sa création.</translation>
    </message>
    <message>
        <source>It was changed after {} signed it.</source>
        <translation>Il a été modifié après la signature de {}.</translation>
    </message>
    <message>
        <source>Its signed credentials are broken: they were changed, or do not fit the file.</source>
        <translation>Ses justificatifs signés sont cassés : modifiés, ou étrangers au fichier.</translation>
    </message>
    <message>
        <source>It was signed by {}, {}, and is as it was signed.</source>
        <translation>Il a été signé par {}, {}, et il est tel qu&apos;il a été signé.</translation>
    </message>
    <message>
        <source>who is trusted here</source>
        <translation>à qui l&apos;on fait confiance ici</translation>
    </message>
    <message>
        <source>who is not known here</source>
        <translation>qui n&apos;est pas connu ici</translation>
    </message>
    <message>
        <source>Its sound can no longer be read.</source>
        <translation>Son contenu sonore ne peut plus être lu.</translation>
    </message>
    <message>
        <source>Its {} is as it was written.</source>
        <translation>Inchangé depuis l&apos;écriture : {}.</translation>
    </message>
    <message>
        <source>Its {} was changed after it was written.</source>
        <translation>Modifié après l&apos;écriture : {}.</translation>
    </message>
    <message>
        <source>Its report does not lie beside it; only its sound was checked.</source>
        <translation>Son rapport n&apos;est pas à côté ; seul le son a été vérifié.</translation>
    </message>
    <message>
        <source>The report {} was changed after it was written.</source>
        <translation>Le rapport {} a été modifié après son écriture.</translation>
    </message>
    <message>
        <source>Its report is {}, made by {}.</source>
        <translation>Son rapport est {}, fait par {}.</translation>
    </message>
    <message>
        <source>The tags that told of its making were removed.</source>
        <translation>Les tags qui disaient sa création ont été retirés.</translation>
    </message>
    <message>
        <source>watermark: export {}. Parts of its sound were generated by Flipside for {}.</source>
        <translation>Filigrane : export {}. Des parties de son contenu ont été générées par Flipside pour {}.</translation>
    </message>
    <message>
        <source>that export, which this computer&apos;s ledger does not know</source>
        <translation>cet export, que le registre de cet ordinateur ne connaît pas</translation>
    </message>
    <message>
        <source>{}, exported on this computer on {} as {}</source>
        <translation>{}, exporté sur cet ordinateur le {} comme {}</translation>
    </message>
    <message>
        <source>The watermark {} that its tags name is not in its sound, or too weak in it.</source>
        <translation>Le filigrane {} que nomment ses tags n&apos;est pas dans le son, ou trop faible.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>artiste</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>justificatifs</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minutes</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 minutes</translation>
    </message>
    <message>
        <source>a big-room house beat</source>
        <translation>un rythme big room house</translation>
    </message>
    <message>
        <source>a fourth up</source>
        <translation>une quarte plus haut</translation>
    </message>
    <message>
        <source>a house beat</source>
        <translation>un rythme house</translation>
    </message>
    <message>
        <source>a house remix</source>
        <translation>un remix house</translation>
    </message>
    <message>
        <source>a large room</source>
        <translation>une grande salle</translation>
    </message>
    <message>
        <source>a larger room</source>
        <translation>une salle plus grande</translation>
    </message>
    <message>
        <source>a little faster</source>
        <translation>un peu plus rapide</translation>
    </message>
    <message>
        <source>a little slower</source>
        <translation>un peu plus lent</translation>
    </message>
    <message>
        <source>a pad under it</source>
        <translation>une nappe en dessous</translation>
    </message>
    <message>
        <source>a quarter longer</source>
        <translation>un quart plus long</translation>
    </message>
    <message>
        <source>acoustic</source>
        <translation>acoustique</translation>
    </message>
    <message>
        <source>ambient</source>
        <translation>ambient</translation>
    </message>
    <message>
        <source>an intro and an outro of 16 bars</source>
        <translation>une intro et une outro de 16 mesures</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>plus brillant</translation>
    </message>
    <message>
        <source>clearer and tighter</source>
        <translation>plus clair et plus serré</translation>
    </message>
    <message>
        <source>denser and louder</source>
        <translation>plus dense et plus fort</translation>
    </message>
    <message>
        <source>drier and closer</source>
        <translation>plus sec et plus proche</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>plus rapide</translation>
    </message>
    <message>
        <source>half as long</source>
        <translation>deux fois plus court</translation>
    </message>
    <message>
        <source>higher in pitch</source>
        <translation>plus aigu</translation>
    </message>
    <message>
        <source>less brightness</source>
        <translation>moins de brillance</translation>
    </message>
    <message>
        <source>less punch</source>
        <translation>moins de punch</translation>
    </message>
    <message>
        <source>lo-fi</source>
        <translation>lo-fi</translation>
    </message>
    <message>
        <source>louder drums</source>
        <translation>batterie plus forte</translation>
    </message>
    <message>
        <source>lower in pitch</source>
        <translation>plus grave</translation>
    </message>
    <message>
        <source>more percussion</source>
        <translation>plus de percussions</translation>
    </message>
    <message>
        <source>more presence and punch</source>
        <translation>plus de présence et de punch</translation>
    </message>
    <message>
        <source>muffled</source>
        <translation>étouffé</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>sans batterie</translation>
    </message>
    <message>
        <source>only vocals and the other instruments</source>
        <translation>seulement la voix et les autres instruments</translation>
    </message>
    <message>
        <source>punchier drums</source>
        <translation>batterie plus percutante</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>moins fort</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>plus lent</translation>
    </message>
    <message>
        <source>softer and duller</source>
        <translation>plus doux et plus sombre</translation>
    </message>
    <message>
        <source>softer and warmer</source>
        <translation>plus doux et plus chaud</translation>
    </message>
    <message>
        <source>three quarters as long</source>
        <translation>trois quarts de la durée</translation>
    </message>
    <message>
        <source>twice as long</source>
        <translation>deux fois plus long</translation>
    </message>
    <message>
        <source>two semitones down</source>
        <translation>deux demi-tons plus bas</translation>
    </message>
    <message>
        <source>two semitones up</source>
        <translation>deux demi-tons plus haut</translation>
    </message>
    <message>
        <source>vinyl crackle</source>
        <translation>crépitement de vinyle</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>plus chaud</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>plus large</translation>
    </message>
    <message>
        <source>alone there</source>
        <translation>seul à cet endroit</translation>
    </message>
    <message>
        <source>silent elsewhere</source>
        <translation>muet ailleurs</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>ne pas le faire</translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation>tout le morceau</translation>
    </message>
    <message>
        <source>every {}</source>
        <translation>chaque {}</translation>
    </message>
    <message>
        <source>only the last {}</source>
        <translation>seulement la fin : {}</translation>
    </message>
    <message>
        <source>the {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>There is no style of its own for “{}”; {}, the nearest, was taken.</source>
        <translation>Il n&apos;y a pas de style propre à « {} » ; le plus proche, {}, a été pris.</translation>
    </message>
    <message>
        <source>Both sides were asked for the one stem “{}”; the later one is heard.</source>
        <translation>Les deux côtés ont été demandés pour la même piste « {} » ; on entend le dernier.</translation>
    </message>
    <message>
        <source>This part has no stem of its own, so that it cannot be left out here.</source>
        <translation>Cette partie n&apos;a pas de piste à elle et ne peut donc pas être retirée ici.</translation>
    </message>
    <message>
        <source>A transition leads into a section; it cannot come every so many bars yet.</source>
        <translation>Une transition mène à une section ; elle ne peut pas encore revenir toutes les quelques mesures.</translation>
    </message>
    <message>
        <source>Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.</source>
        <translation>Les sections ne peuvent pas être mélangées au hasard ; donnez leur ordre, par exemple « refrain, couplet 1, pont ».</translation>
    </message>
    <message>
        <source>Say what the remix should be, such as &quot;house at 124, keep the vocals&quot;.</source>
        <translation>Dites ce que doit devenir le remix, par exemple « house à 124, garde la voix ».</translation>
    </message>
    <message>
        <source>The prompt has {} characters; say it in {} or fewer.</source>
        <translation>Le texte a {} caractères ; dites-le en {} au plus.</translation>
    </message>
    <message>
        <source>“{}” was read as silent before that.</source>
        <translation>« {} » a été lu comme un silence avant cela.</translation>
    </message>
    <message>
        <source>A local model read {}; look whether that is meant.</source>
        <translation>Un modèle local a lu {} ; vérifiez que c&apos;est bien voulu.</translation>
    </message>
    <message>
        <source>The local model was asked about what is left and made nothing of it.</source>
        <translation>Le modèle local a été interrogé sur le reste et n&apos;en a rien tiré.</translation>
    </message>
    <message>
        <source>{} BPM, as asked, is {} than {} is usually played ({}–{} BPM); by itself it would play this song at {} BPM.</source>
        <translation>{} BPM, comme demandé, c&apos;est {} que ne se joue d&apos;ordinaire {} ({}–{} BPM) ; de lui-même il jouerait ce morceau à {} BPM.</translation>
    </message>
    <message>
        <source>The remix could not be written to {}: {}.</source>
        <translation>Le remix n&apos;a pas pu être écrit dans {} : {}.</translation>
    </message>
    <message>
        <source>{} is not the file that this remix was made from; name that one.</source>
        <translation>{} n&apos;est pas le fichier dont ce remix est tiré ; indiquez celui-là.</translation>
    </message>
    <message>
        <source>{} is another recording than {}; open that song.</source>
        <translation>{} est un autre enregistrement que {} ; ouvrez ce morceau.</translation>
    </message>
    <message>
        <source>A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.</source>
        <translation>Une esquisse ne sort que comme aperçu marqué : demandez le remix seul ou choisissez un autre usage.</translation>
    </message>
    <message>
        <source>Open the song again to write a recipe of its remix.</source>
        <translation>Rouvrez le morceau pour écrire une recette de son remix.</translation>
    </message>
    <message>
        <source>The built-in engine plays the {} part instead of {}.</source>
        <translation>Le moteur intégré joue la partie {} à la place de {}.</translation>
    </message>
    <message>
        <source>{} is being installed already; wait for it.</source>
        <translation>{} est déjà en cours d&apos;installation ; attendez.</translation>
    </message>
    <message>
        <source>There is too little memory for this model; close other programs or take a smaller one.</source>
        <translation>Il n&apos;y a pas assez de mémoire pour ce modèle ; fermez d&apos;autres programmes ou prenez-en un plus petit.</translation>
    </message>
    <message>
        <source>The song has no stem of its {} to play.</source>
        <translation>Le morceau n&apos;a pas de piste propre à jouer : {}.</translation>
    </message>
    <message>
        <source>The song&apos;s own sound makes beats and leads, and no {}.</source>
        <translation>Le son propre du morceau fait des rythmes et des leads, pas de {}.</translation>
    </message>
    <message>
        <source>The graphics memory ran out, so the processor went on.</source>
        <translation>La mémoire graphique était épuisée, le processeur a continué.</translation>
    </message>
    <message>
        <source>Memory ran short, so fewer segments were worked on at once.</source>
        <translation>La mémoire manquait, moins de segments ont été traités à la fois.</translation>
    </message>
</context>
<context>
    <name>ExportDetails</name>
    <message>
        <source>44.1 kHz, as the remix (Opus: 48 kHz)</source>
        <translation>44,1 kHz, comme le remix (Opus : 48 kHz)</translation>
    </message>
    <message>
        <source>As the loudness asks</source>
        <translation>Selon la sonie choisie</translation>
    </message>
    <message>
        <source>Sign it: content credentials that anyone can check</source>
        <translation>Le signer : des justificatifs de contenu que chacun peut vérifier</translation>
    </message>
    <message>
        <source>Mark generated parts inaudibly with the export&apos;s id</source>
        <translation>Marquer de façon inaudible les parties générées avec l&apos;identifiant de l&apos;export</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Fréquence d&apos;échantillonnage</translation>
    </message>
    <message>
        <source>True-peak ceiling</source>
        <translation>Plafond de crête vraie</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Modèle de nom</translation>
    </message>
    <message>
        <source>In place of the name. It knows {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</source>
        <translation>À la place du nom. Il connaît {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export remix</source>
        <translation>Exporter le remix</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stems of the song, as they sound in the remix</source>
        <translation>Stems du morceau, tels qu&apos;ils sonnent dans le remix</translation>
    </message>
    <message>
        <source>Generated parts</source>
        <translation>Parties générées</translation>
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
        <translation>Boucles, un fichier par section</translation>
    </message>
    <message>
        <source>Generated notes as MIDI</source>
        <translation>Notes générées en MIDI</translation>
    </message>
    <message>
        <source>Stem file for DJ software</source>
        <translation>Fichier de stems pour logiciels de DJ</translation>
    </message>
    <message>
        <source>DAWproject</source>
        <translation>DAWproject</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Projet Reaper</translation>
    </message>
    <message>
        <source>Credits as PDF and table</source>
        <translation>Crédits en PDF et tableau</translation>
    </message>
    <message>
        <source>Report with plan, measurements and credits</source>
        <translation>Rapport avec plan, mesures et crédits</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>Comme entendu</translation>
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
        <translation>Aussi fort que le morceau</translation>
    </message>
    <message>
        <source>As mixed, without a master</source>
        <translation>Tel que mixé, sans mastering</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Pour partager</translation>
    </message>
    <message>
        <source>A sketch: only as a marked preview</source>
        <translation>Une esquisse : seulement en aperçu marqué</translation>
    </message>
    <message>
        <source>To release: signed, and only with a stated right</source>
        <translation>Pour publier : signé, et seulement avec un droit déclaré</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>ALSO WRITE</source>
        <translation>ÉCRIRE AUSSI</translation>
    </message>
    <message>
        <source>Nobody says by what right; you are asked once.</source>
        <translation>Personne ne dit de quel droit ; la question vous est posée une fois.</translation>
    </message>
    <message>
        <source>Not yet: {}; {}.</source>
        <translation>Pas encore : {} ; {}.</translation>
    </message>
    <message>
        <source>The remix carries the song&apos;s own tags and says that it is a remix and what was generated.</source>
        <translation>Le remix porte les tags du morceau et dit qu&apos;il est un remix et ce qui a été généré.</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Droits du morceau…</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d&apos;options</translation>
    </message>
    <message>
        <source>Recipe, for others who have the song</source>
        <translation>Recette, pour d&apos;autres qui ont le morceau</translation>
    </message>
    <message>
        <source>▾  More options</source>
        <translation>▾  Plus d&apos;options</translation>
    </message>
    <message>
        <source>▸  More options</source>
        <translation>▸  Plus d&apos;options</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Dossier de l&apos;export</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>16 bit, dithered</source>
        <translation>16 bits, avec dither</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 bits</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 bits flottant</translation>
    </message>
    <message>
        <source>V0, some 245 kb/s</source>
        <translation>V0, environ 245 kb/s</translation>
    </message>
    <message>
        <source>V2, some 190 kb/s</source>
        <translation>V2, environ 190 kb/s</translation>
    </message>
    <message>
        <source>V4, some 165 kb/s</source>
        <translation>V4, environ 165 kb/s</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exporting {}</source>
        <translation>Export de {}</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} remix</translation>
    </message>
    <message>
        <source>Getting the remix ready to be dragged</source>
        <translation>Préparation du remix pour le glisser</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>Le remix est encore en cours de rendu ; un instant.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong inside Flipside; your work is kept.</source>
        <translation>Un problème est survenu dans Flipside ; votre travail est conservé.</translation>
    </message>
    <message>
        <source>A report to read, and to send if you like, lies in {}</source>
        <translation>Un rapport à lire, et à envoyer si vous voulez, se trouve dans {}</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>{} is open already.</source>
        <translation>{} est déjà ouvert.</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>Ouverture de {}</translation>
    </message>
    <message>
        <source>Drawing the song</source>
        <translation>Dessin du morceau</translation>
    </message>
    <message>
        <source>This project is open in another window; here it can be heard but not changed.</source>
        <translation>Ce projet est ouvert dans une autre fenêtre ; ici on peut l&apos;écouter, pas le modifier.</translation>
    </message>
    <message>
        <source>Welcome back: all that you made is here.</source>
        <translation>Bon retour : tout ce que vous avez fait est là.</translation>
    </message>
    <message>
        <source>Listening to the song</source>
        <translation>Écoute du morceau</translation>
    </message>
    <message>
        <source>Reading “{}”</source>
        <translation>Lecture de « {} »</translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation>Enregistrement de {}</translation>
    </message>
    <message>
        <source>Saved as {}. Every change goes there from now on.</source>
        <translation>Enregistré sous {}. Désormais, chaque changement y va.</translation>
    </message>
</context>
<context>
    <name>GainLine</name>
    <message>
        <source>bar {}</source>
        <translation>mesure {}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>mesures {} à {}</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Tap</source>
        <translation>Battre</translation>
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
        <translation>Mesure 1</translation>
    </message>
    <message>
        <source>Downbeat</source>
        <translation>Premier temps</translation>
    </message>
    <message>
        <source>Meter…</source>
        <translation>Métrique…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Nom…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Tonalité…</translation>
    </message>
    <message>
        <source>Chord…</source>
        <translation>Accord…</translation>
    </message>
    <message>
        <source>GRID</source>
        <translation>GRILLE</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stop correcting the grid</source>
        <translation>Ne plus corriger la grille</translation>
    </message>
    <message>
        <source>Each acts at the playhead. Bar lines and section lines of the original can be dragged.</source>
        <translation>Chacun agit à la tête de lecture. Les barres de mesure et limites de section de l&apos;original se déplacent à la souris.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Play the song and tap along with its beat.</source>
        <translation>Lancez le morceau et battez la mesure.</translation>
    </message>
    <message>
        <source>Tap on: {} more.</source>
        <translation>Continuez : encore {}.</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Battre le tempo</translation>
    </message>
    <message>
        <source>Nudge the beats</source>
        <translation>Décaler les temps</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Tempo doublé</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Tempo divisé par deux</translation>
    </message>
    <message>
        <source>Bar 1 at {}</source>
        <translation>Mesure 1 à {}</translation>
    </message>
    <message>
        <source>Move a downbeat</source>
        <translation>Déplacer un premier temps</translation>
    </message>
    <message>
        <source>Bars of {} from {} on</source>
        <translation>Mesures à {} temps à partir de {}</translation>
    </message>
    <message>
        <source>Call the section {}</source>
        <translation>Nommer la section {}</translation>
    </message>
    <message>
        <source>Split the section</source>
        <translation>Couper la section</translation>
    </message>
    <message>
        <source>Merge two sections</source>
        <translation>Fusionner deux sections</translation>
    </message>
    <message>
        <source>Move a section line</source>
        <translation>Déplacer une limite de section</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Tonalité {}</translation>
    </message>
    <message>
        <source>Chord at {}: {}</source>
        <translation>Accord à {} : {}</translation>
    </message>
    <message>
        <source>The song is still being listened to; wait a moment.</source>
        <translation>Le morceau est encore en cours d&apos;écoute ; un instant.</translation>
    </message>
    <message>
        <source>There is nothing here that this would change.</source>
        <translation>Il n&apos;y a rien ici que cela changerait.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop: {}</source>
        <translation>Arrêter : {}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>arrêt…</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>a moment left</source>
        <translation>encore un instant</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>encore {} s environ</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>encore {} min environ</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Rien n&apos;est en cours.</translation>
    </message>
    <message>
        <source>Clear the finished ones</source>
        <translation>Effacer les tâches terminées</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Your work is not on disk: {}</source>
        <translation>Votre travail n&apos;est pas sur le disque : {}</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>Generated parts and transpositions follow it.</source>
        <translation>Les parties générées et les transpositions la suivent.</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Tonique</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message>
        <source>Mute {}</source>
        <translation>Couper {}</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>{} en solo</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Niveau de {}</translation>
    </message>
    <message>
        <source>For listening only: a plan cannot name {} apart from the song&apos;s own; it is not exported.</source>
        <translation>Pour l&apos;écoute seulement : un plan ne peut pas nommer {} à part de ce qui est au morceau ; ce n&apos;est pas exporté.</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Vocals</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Guitare</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Percussions</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Nappe</translation>
    </message>
    <message>
        <source>Arpeggio</source>
        <translation>Arpège</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Cordes</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Texture</translation>
    </message>
    <message>
        <source>{}, bars {} to {}</source>
        <translation>{}, mesures {} à {}</translation>
    </message>
    <message>
        <source>{}, not sure</source>
        <translation>{}, pas sûr</translation>
    </message>
    <message>
        <source>from the song</source>
        <translation>du morceau</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>généré</translation>
    </message>
</context>
<context>
    <name>LanesArea</name>
    <message>
        <source>does not sound in this remix</source>
        <translation>ne sonne pas dans ce remix</translation>
    </message>
    <message>
        <source>Mute {}</source>
        <translation>Couper {}</translation>
    </message>
    <message>
        <source>Unmute {}</source>
        <translation>Rétablir {}</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>{} en solo</translation>
    </message>
    <message>
        <source>Unsolo {}</source>
        <translation>{} : fin du solo</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Niveau de {}</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Receipt, credits and jobs</source>
        <translation>Reçu, crédits et tâches</translation>
    </message>
</context>
<context>
    <name>LevelLines</name>
    <message>
        <source>Level line of {}</source>
        <translation>Ligne de niveau de {}</translation>
    </message>
    <message>
        <source>Nothing of the song plays in these bars.</source>
        <translation>Rien du morceau ne joue dans ces mesures.</translation>
    </message>
    <message>
        <source>Draw the level of {} in bars {}</source>
        <translation>Dessiner le niveau de {} dans les mesures {}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What is installed here for Flipside, and what each package says of its licence.</source>
        <translation>Ce qui est installé ici pour Flipside, et ce que chaque paquet dit de sa licence.</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>Lecture des licences</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The sound device has gone; playback is paused. Press Play to go on.</source>
        <translation>Le périphérique audio a disparu ; la lecture est en pause. Appuyez sur Lecture pour continuer.</translation>
    </message>
    <message>
        <source>The sound device cannot be opened; playing silently.</source>
        <translation>Impossible d&apos;ouvrir le périphérique audio ; lecture muette.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Play once more</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Reculer</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Getting “{}” ready to compare</source>
        <translation>Préparation de « {} » pour comparer</translation>
    </message>
    <message>
        <source>Arranging the remix</source>
        <translation>Arrangement du remix</translation>
    </message>
    <message>
        <source>Rendering the remix from the better stems</source>
        <translation>Rendu du remix avec les meilleurs stems</translation>
    </message>
    <message>
        <source>Rendering and measuring the remix</source>
        <translation>Rendu et mesure du remix</translation>
    </message>
    <message>
        <source>Getting the faders ready</source>
        <translation>Préparation des faders</translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Meter</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>It holds from the bar that is heard to the end of the song.</source>
        <translation>Elle vaut de la mesure entendue à la fin du morceau.</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Temps par mesure</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Install {}</source>
        <translation>Installer {}</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>{} from a file</source>
        <translation>{} depuis un fichier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Retirer {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop: {}</source>
        <translation>Arrêter : {}</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>taille encore inconnue</translation>
    </message>
    <message>
        <source>here, {}</source>
        <translation>présent, {}</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Où est {} ?</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Looking for models</source>
        <translation>Recherche des modèles</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>Installation de {}</translation>
    </message>
    <message>
        <source>Removing {}</source>
        <translation>Retrait de {}</translation>
    </message>
    <message>
        <source>Taking another models folder</source>
        <translation>Changement du dossier des modèles</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>The best device that is here</source>
        <translation>Le meilleur appareil présent ici</translation>
    </message>
    <message>
        <source>Models run on</source>
        <translation>Les modèles tournent sur</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Everything works without them. They are fetched only when you say so, and nothing needs the network afterwards.</source>
        <translation>Tout marche sans eux. Ils ne sont téléchargés que si vous le dites, et rien n&apos;a besoin du réseau ensuite.</translation>
    </message>
    <message>
        <source>Split a song into stems</source>
        <translation>Séparer un morceau en stems</translation>
    </message>
    <message>
        <source>Make a part</source>
        <translation>Créer une partie</translation>
    </message>
    <message>
        <source>{used} used, {free} free in {folder}</source>
        <translation>{used} utilisés, {free} libres dans {folder}</translation>
    </message>
    <message>
        <source>Where shall models be?</source>
        <translation>Où mettre les modèles ?</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>intro</source>
        <translation>intro</translation>
    </message>
    <message>
        <source>verse</source>
        <translation>couplet</translation>
    </message>
    <message>
        <source>prechorus</source>
        <translation>pré-refrain</translation>
    </message>
    <message>
        <source>chorus</source>
        <translation>refrain</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>pont</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>solo</translation>
    </message>
    <message>
        <source>break</source>
        <translation>break</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>drop</translation>
    </message>
    <message>
        <source>outro</source>
        <translation>outro</translation>
    </message>
    <message>
        <source>last {}</source>
        <translation>{} (dernière fois)</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>voix</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>batterie</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>other</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>guitare</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>piano</translation>
    </message>
    <message>
        <source>half time</source>
        <translation>demi-tempo</translation>
    </message>
    <message>
        <source>double time</source>
        <translation>double tempo</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>binaire</translation>
    </message>
    <message>
        <source>swing</source>
        <translation>swing</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>à l&apos;identique</translation>
    </message>
    <message>
        <source>recognisably</source>
        <translation>reconnaissable</translation>
    </message>
    <message>
        <source>build</source>
        <translation>montée</translation>
    </message>
    <message>
        <source>breakdown</source>
        <translation>breakdown</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>fill</translation>
    </message>
    <message>
        <source>percussion</source>
        <translation>percussions</translation>
    </message>
    <message>
        <source>chords</source>
        <translation>accords</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>nappe</translation>
    </message>
    <message>
        <source>arpeggio</source>
        <translation>arpège</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>lead</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>cordes</translation>
    </message>
    <message>
        <source>lowpass</source>
        <translation>passe-bas</translation>
    </message>
    <message>
        <source>highpass</source>
        <translation>passe-haut</translation>
    </message>
    <message>
        <source>bandpass</source>
        <translation>passe-bande</translation>
    </message>
    <message>
        <source>mids</source>
        <translation>médiums</translation>
    </message>
    <message>
        <source>treble</source>
        <translation>aigus</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>chaleur</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>brillance</translation>
    </message>
    <message>
        <source>punch</source>
        <translation>punch</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>présence</translation>
    </message>
    <message>
        <source>vinyl</source>
        <translation>vinyle</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>bande</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>pluie</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>foule</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>radio</translation>
    </message>
    <message>
        <source>riser</source>
        <translation>montée</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>balayage</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>impact</translation>
    </message>
    <message>
        <source>tape stop</source>
        <translation>arrêt de bande</translation>
    </message>
    <message>
        <source>echo out</source>
        <translation>sortie en écho</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>major</source>
        <translation>majeur</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>mineur</translation>
    </message>
    <message>
        <source>{} major</source>
        <translation>{} majeur</translation>
    </message>
    <message>
        <source>{} minor</source>
        <translation>{} mineur</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>OwnerRow</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Nom du titulaire</translation>
    </message>
    <message>
        <source>Role, such as singer or label</source>
        <translation>Rôle, comme chanteur ou label</translation>
    </message>
    <message>
        <source>Owner&apos;s role</source>
        <translation>Rôle du titulaire</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>Ce qui est détenu</translation>
    </message>
    <message>
        <source>Owner&apos;s share</source>
        <translation>Part du titulaire</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove this owner</source>
        <translation>Retirer ce titulaire</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Add an owner</source>
        <translation>Ajouter un titulaire</translation>
    </message>
    <message>
        <source>Recording: {}</source>
        <translation>Enregistrement : {}</translation>
    </message>
    <message>
        <source>Composition: {}</source>
        <translation>Composition : {}</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>Artist</source>
        <translation>Artiste</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Compositeur</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
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
        <translation>Licence</translation>
    </message>
    <message>
        <source>The file does not say who made it. Ask before you publish a remix.</source>
        <translation>Le fichier ne dit pas qui l&apos;a fait. Demandez avant de publier un remix.</translation>
    </message>
    <message>
        <source>The policy beside it: {}</source>
        <translation>La politique à côté : {}</translation>
    </message>
    <message>
        <source>Its licence: {}</source>
        <translation>Sa licence : {}</translation>
    </message>
    <message>
        <source>An opt-out list names it: {}</source>
        <translation>Une liste d&apos;opposition le nomme : {}</translation>
    </message>
    <message>
        <source>That policy is signed by the key {}.</source>
        <translation>Cette politique est signée par la clé {}.</translation>
    </message>
    <message>
        <source>It is to be credited so: {}</source>
        <translation>À créditer ainsi : {}</translation>
    </message>
    <message>
        <source>Its content credentials bind remixes of it.</source>
        <translation>Ses justificatifs de contenu lient aussi ses remix.</translation>
    </message>
    <message>
        <source>As a marked preview</source>
        <translation>En aperçu marqué</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Pour partager</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>Pour publier</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>no: {}; {}</source>
        <translation>non : {} ; {}</translation>
    </message>
    <message>
        <source>You stated: my own work.</source>
        <translation>Vous avez déclaré : mon œuvre.</translation>
    </message>
    <message>
        <source>You stated: licensed to me.</source>
        <translation>Vous avez déclaré : sous licence.</translation>
    </message>
    <message>
        <source>You stated: in the public domain.</source>
        <translation>Vous avez déclaré : domaine public.</translation>
    </message>
    <message>
        <source>You stated: a sketch for myself.</source>
        <translation>Vous avez déclaré : une esquisse pour moi.</translation>
    </message>
    <message>
        <source>You stated: I do not know yet.</source>
        <translation>Vous avez déclaré : je ne sais pas encore.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Langue, dès le prochain démarrage</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>Périphérique audio</translation>
    </message>
    <message>
        <source>Device buffer</source>
        <translation>Tampon du périphérique</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Stems</translation>
    </message>
    <message>
        <source>Address of a local language model</source>
        <translation>Adresse d’un modèle de langage local</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Son nom à cette adresse</translation>
    </message>
    <message>
        <source>Play original and remix equally loud</source>
        <translation>Lire original et remix au même niveau</translation>
    </message>
    <message>
        <source>Move nothing but the playhead</source>
        <translation>Ne rien animer sauf la tête de lecture</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Celui du système</translation>
    </message>
    <message>
        <source>{} frames</source>
        <translation>{} échantillons</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>Les meilleurs disponibles</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Model in a folder…</source>
        <translation>Modèle dans un dossier…</translation>
    </message>
    <message>
        <source>Folder with a demucs model</source>
        <translation>Dossier contenant un modèle demucs</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What should it become?</source>
        <translation>Que doit-il devenir ?</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Say in plain words what the remix shall be; Enter sends.</source>
        <translation>Dites simplement ce que doit être le remix ; Entrée envoie.</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Et ensuite ?</translation>
    </message>
    <message>
        <source>house at 124, no drums in the intro, double the last chorus</source>
        <translation>house à 124, sans batterie dans l&apos;intro, doubler le dernier refrain</translation>
    </message>
    <message>
        <source>a bit slower, more reverb on the vocals</source>
        <translation>un peu plus lent, plus de réverb sur la voix</translation>
    </message>
    <message>
        <source>Your prompt is taken as soon as the song is heard.</source>
        <translation>Votre demande sera prise dès que le morceau aura été écouté.</translation>
    </message>
    <message>
        <source>Only {}  ✕</source>
        <translation>Seulement {}  ✕</translation>
    </message>
    <message>
        <source>Only {}; press for the whole song</source>
        <translation>Seulement {} ; appuyez pour tout le morceau</translation>
    </message>
    <message>
        <source>The next prompt holds here unless it names a place. Press to let go.</source>
        <translation>La prochaine demande vaut ici, sauf si elle nomme un endroit. Appuyez pour relâcher.</translation>
    </message>
    <message>
        <source>Idea: {}</source>
        <translation>Idée : {}</translation>
    </message>
    <message>
        <source>Enter sends · ↑ brings back earlier ones</source>
        <translation>Entrée envoie · ↑ rappelle les précédentes</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>QUEUE</source>
        <translation>FILE D’ATTENTE</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n à faire</numerusform>
            <numerusform>%n à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Reprendre la file</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Suspendre la file</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>Ouvrir {}</translation>
    </message>
    <message>
        <source>Move {} up</source>
        <translation>Monter {}</translation>
    </message>
    <message>
        <source>Move {} down</source>
        <translation>Descendre {}</translation>
    </message>
    <message>
        <source>Take {} out of the queue</source>
        <translation>Retirer {} de la file</translation>
    </message>
    <message>
        <source>ready: split and heard</source>
        <translation>prêt : séparé et écouté</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>The receipt appears here: every clause of your prompt with what was done and measured.</source>
        <translation>Le reçu apparaît ici : chaque partie de votre demande avec ce qui a été fait et mesuré.</translation>
    </message>
    <message>
        <source>BY HAND AND BY RULE</source>
        <translation>À LA MAIN ET PAR RÈGLE</translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation>Que veut dire « {} » ?</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Edit on: {}</source>
        <translation>Modification active : {}</translation>
    </message>
    <message>
        <source>Change: {}</source>
        <translation>Modifier : {}</translation>
    </message>
    <message>
        <source>Remove: {}</source>
        <translation>Retirer : {}</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Now open your own copy of the song: {} is applied to it.</source>
        <translation>Ouvrez maintenant votre copie du morceau : {} lui est appliqué.</translation>
    </message>
    <message>
        <source>Recipe {}</source>
        <translation>Recette {}</translation>
    </message>
    <message>
        <source>Finding the song of {} in yours</source>
        <translation>Recherche du morceau de {} dans le vôtre</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights of the song</source>
        <translation>Droits du morceau</translation>
    </message>
    <message>
        <source>By whom and how: “letter of 3 May from Harbour Records”</source>
        <translation>Par qui et comment : « lettre de Harbour Records du 3 mai »</translation>
    </message>
    <message>
        <source>How it is licensed, and by whom</source>
        <translation>Comment et par qui il est concédé</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back what I stated</source>
        <translation>Retirer ma déclaration</translation>
    </message>
    <message>
        <source>It is my own work</source>
        <translation>C&apos;est mon œuvre</translation>
    </message>
    <message>
        <source>It is licensed to me</source>
        <translation>J&apos;en ai la licence</translation>
    </message>
    <message>
        <source>It is in the public domain</source>
        <translation>Il est dans le domaine public</translation>
    </message>
    <message>
        <source>It is a sketch for myself: remixes leave only as marked previews</source>
        <translation>C&apos;est une esquisse pour moi : les remix ne sortent qu&apos;en aperçus marqués</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Je ne sais pas encore</translation>
    </message>
    <message>
        <source>WHAT YOU STATE</source>
        <translation>VOTRE DÉCLARATION</translation>
    </message>
    <message>
        <source>WHO OWNS IT</source>
        <translation>À QUI IL APPARTIENT</translation>
    </message>
    <message>
        <source>For credits and split sheets; leave it empty if you do not know.</source>
        <translation>Pour les crédits et les feuilles de partage ; laissez vide si vous l&apos;ignorez.</translation>
    </message>
    <message>
        <source>HOW FAR A REMIX MAY GO</source>
        <translation>JUSQU&apos;OÙ UN REMIX PEUT ALLER</translation>
    </message>
    <message>
        <source>By what right do you remix this song? Its file does not say; you are asked once.</source>
        <translation>De quel droit remixez-vous ce morceau ? Son fichier ne le dit pas ; la question vous est posée une fois.</translation>
    </message>
    <message>
        <source>WHAT IS KNOWN OF IT</source>
        <translation>CE QUE L&apos;ON SAIT</translation>
    </message>
    <message>
        <source>It lets remixes go out:</source>
        <translation>Elle laisse sortir les remix :</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Once a remix is rendered, this page says whose sound it is made of.</source>
        <translation>Une fois le remix rendu, cette page dit de qui viennent ses sons.</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>ORIGINAL</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Droits du morceau…</translation>
    </message>
    <message>
        <source>WHAT SOUNDS</source>
        <translation>CE QUI SONNE</translation>
    </message>
    <message>
        <source>{} % generated, the rest from the original recording.</source>
        <translation>{} % généré, le reste vient de l&apos;enregistrement original.</translation>
    </message>
    <message>
        <source>Stems by {}</source>
        <translation>Stems par {}</translation>
    </message>
    <message>
        <source>Original and generated sound, second by second</source>
        <translation>Son original et généré, seconde par seconde</translation>
    </message>
    <message>
        <source>From the original: {}</source>
        <translation>De l&apos;original : {}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposé</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Impossible</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>, was {}</source>
        <translation>, était {}</translation>
    </message>
    <message>
        <source>, asked {}</source>
        <translation>, demandé {}</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Name the section</source>
        <translation>Nommer la section</translation>
    </message>
    <message>
        <source>Sections of one name are counted anew.</source>
        <translation>Les sections du même nom sont renumérotées.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
</context>
<context>
    <name>Separating</name>
    <message>
        <source>Separating the stems</source>
        <translation>Séparation des stems</translation>
    </message>
    <message>
        <source>Making better stems</source>
        <translation>Création de meilleurs stems</translation>
    </message>
    <message>
        <source>Drawing the stems</source>
        <translation>Dessin des stems</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The demo song</source>
        <translation>Le morceau de démonstration</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Oublier toutes les corrections</translation>
    </message>
    <message>
        <source>Switch on {}</source>
        <translation>Activer {}</translation>
    </message>
    <message>
        <source>Switch off {}</source>
        <translation>Désactiver {}</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Modifier {}</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Retirer {}</translation>
    </message>
    <message>
        <source>Choose {}</source>
        <translation>Choisir {}</translation>
    </message>
    <message>
        <source>{} · roll {}</source>
        <translation>{} · lancer {}</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Relancer les dés</translation>
    </message>
    <message>
        <source>Go to take {}</source>
        <translation>Aller à la prise {}</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} copie</translation>
    </message>
    <message>
        <source>Keep a copy of {}</source>
        <translation>Garder une copie de {}</translation>
    </message>
    <message>
        <source>Rename {}</source>
        <translation>Renommer {}</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>Marquer {} d&apos;une étoile</translation>
    </message>
    <message>
        <source>Remove take {}</source>
        <translation>Retirer la prise {}</translation>
    </message>
    <message>
        <source>This project is open in another window; save it under another name to change it.</source>
        <translation>Ce projet est ouvert dans une autre fenêtre ; enregistrez-le sous un autre nom pour le modifier.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>Rechercher une commande</translation>
    </message>
    <message>
        <source>Back to the original keys</source>
        <translation>Revenir aux touches d&apos;origine</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Keys of {}</source>
        <translation>Touches de {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>Aucune touche pour {}</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already.</source>
        <translation>{} est déjà la touche de « {} ».</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>Annuler : {}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo {}</source>
        <translation>Rétablir : {}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>No sound device: playing silently</source>
        <translation>Pas de périphérique audio : lecture muette</translation>
    </message>
    <message>
        <source>{} is split and heard: it opens at once.</source>
        <translation>{} est séparé et écouté : il s’ouvre aussitôt.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {}</source>
        <translation>
            <numerusform>%n fichier exporté vers {}</numerusform>
            <numerusform>%n fichiers exportés vers {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SongQueue</name>
    <message>
        <source>Preparing {}</source>
        <translation>Préparation de {}</translation>
    </message>
    <message>
        <source>Looking at the queue</source>
        <translation>Examen de la file</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split sheet</source>
        <translation>Feuille de partage</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Share of {}</source>
        <translation>Part de {}</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <translation>ENREGISTREMENT</translation>
    </message>
    <message>
        <source>COMPOSITION</source>
        <translation>COMPOSITION</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A proposal from what was measured, and no law: each side adds up to 100 %, and it binds nobody until all who are named have signed it.</source>
        <translation>Une proposition tirée des mesures, pas une loi : chaque côté fait 100 %, et elle n&apos;engage personne tant que tous les nommés n&apos;ont pas signé.</translation>
    </message>
    <message>
        <source>Save the split sheet</source>
        <translation>Enregistrer la feuille de partage</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a song…</source>
        <translation>Ouvrir un morceau…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Ouvrir le morceau de démonstration</translation>
    </message>
    <message>
        <source>PICK UP WHERE YOU LEFT OFF</source>
        <translation>REPRENDRE OÙ VOUS EN ÉTIEZ</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n prise</numerusform>
            <numerusform>%n prises</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a song here</source>
        <translation>Déposez un morceau ici</translation>
    </message>
    <message>
        <source>It is split into stems and heard on this computer. Nothing leaves it.</source>
        <translation>Il est séparé en stems et écouté sur cet ordinateur. Rien n&apos;en sort.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Dites-le</translation>
    </message>
    <message>
        <source>“Lo-fi at 80, no drums in the intro, double the last chorus.”</source>
        <translation>« Lo-fi à 80, sans batterie dans l&apos;intro, doubler le dernier refrain. »</translation>
    </message>
    <message>
        <source>Flip it</source>
        <translation>Basculez</translation>
    </message>
    <message>
        <source>Press X to hear original and remix at the same bar.</source>
        <translation>Appuyez sur X pour entendre original et remix à la même mesure.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Vérifiez</translation>
    </message>
    <message>
        <source>Every clause comes back with what was done and measured.</source>
        <translation>Chaque partie revient avec ce qui a été fait et mesuré.</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other take to compare with yet.</source>
        <translation>Il n&apos;y a pas encore d&apos;autre prise à comparer.</translation>
    </message>
    <message>
        <source>Play {} once more</source>
        <translation>Rejouer {}</translation>
    </message>
    <message>
        <source>Leave out {}</source>
        <translation>Enlever {}</translation>
    </message>
    <message>
        <source>Move {} earlier</source>
        <translation>Avancer {}</translation>
    </message>
    <message>
        <source>Move {} later</source>
        <translation>Reculer {}</translation>
    </message>
    <message>
        <source>Move {}</source>
        <translation>Déplacer {}</translation>
    </message>
    <message>
        <source>The remix is being arranged; wait a moment.</source>
        <translation>Le remix est en cours d&apos;arrangement ; un instant.</translation>
    </message>
    <message>
        <source>No section of the song plays here.</source>
        <translation>Aucune section du morceau ne joue ici.</translation>
    </message>
    <message>
        <source>One section has to stay.</source>
        <translation>Il doit rester une section.</translation>
    </message>
</context>
<context>
    <name>StemsLine</name>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Pause the better stems</source>
        <translation>Suspendre les meilleurs stems</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on with the better stems</source>
        <translation>Reprendre les meilleurs stems</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the better stems</source>
        <translation>Abandonner les meilleurs stems</translation>
    </message>
    <message>
        <source>Stems: {}</source>
        <translation>Stems : {}</translation>
    </message>
    <message>
        <source>better ones are paused and go on from where they were</source>
        <translation>les meilleurs sont suspendus et reprendront où ils en étaient</translation>
    </message>
    <message>
        <source>better ones can be made</source>
        <translation>de meilleurs peuvent être faits</translation>
    </message>
    <message>
        <source>better ones on their way, {} %</source>
        <translation>les meilleurs arrivent, {} %</translation>
    </message>
    <message>
        <source>the quick ones, made without a model</source>
        <translation>les rapides, faits sans modèle</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>A, compared · {}</source>
        <translation>A, comparée · {}</translation>
    </message>
    <message>
        <source>Unstar {}</source>
        <translation>Retirer l&apos;étoile de {}</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>Marquer {} d&apos;une étoile</translation>
    </message>
    <message>
        <source>now on</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>press Enter to go back to it</source>
        <translation>Entrée pour y revenir</translation>
    </message>
    <message>
        <source>Take {}: {}</source>
        <translation>Prise {} : {}</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Go to this take</source>
        <translation>Aller à cette prise</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Comparer avec l&apos;original</translation>
    </message>
    <message>
        <source>Compare with this take</source>
        <translation>Comparer avec cette prise</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>TAKES</source>
        <translation>PRISES</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation>Faire défiler la timeline</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Faire défiler les pistes</translation>
    </message>
    <message>
        <source>BARS</source>
        <translation>MESURES</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Afficher tout le morceau</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Drag the remix to a folder or another program</source>
        <translation>Glisser le remix vers un dossier ou un autre programme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>the remix studio on your desk</source>
        <translation>le studio de remix sur votre bureau</translation>
    </message>
    <message>
        <source>Jobs: {}</source>
        <translation>Tâches : {}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enough</source>
        <translation>Ça suffit</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Say what you want</source>
        <translation>Dites ce que vous voulez</translation>
    </message>
    <message>
        <source>Write it in plain words: “house at 124, no drums in the intro”, and press Enter.</source>
        <translation>Écrivez-le simplement : « house à 124, sans batterie dans l&apos;intro », puis Entrée.</translation>
    </message>
    <message>
        <source>See what became of it</source>
        <translation>Voyez ce que cela a donné</translation>
    </message>
    <message>
        <source>Every wish comes back as a row with what was measured. Switch it off or change it.</source>
        <translation>Chaque souhait revient en une ligne avec ce qui a été mesuré. Désactivez-le ou modifiez-le.</translation>
    </message>
    <message>
        <source>Flip between original and remix</source>
        <translation>Basculer entre original et remix</translation>
    </message>
    <message>
        <source>Press X while it plays: the same bar of the song, on the other side.</source>
        <translation>Appuyez sur X pendant la lecture : la même mesure du morceau, de l&apos;autre côté.</translation>
    </message>
    <message>
        <source>Use your hands</source>
        <translation>Servez-vous de vos mains</translation>
    </message>
    <message>
        <source>Drag sections of the remix to move them, select bars to speak of them, and press G where beats or sections were heard wrong.</source>
        <translation>Glissez les sections du remix pour les déplacer, sélectionnez des mesures pour en parler, et appuyez sur G là où temps ou sections ont été mal entendus.</translation>
    </message>
    <message>
        <source>{} OF {}</source>
        <translation>{} SUR {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
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
        <translation>Prise {}</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>sur {}</translation>
    </message>
    <message>
        <source>bar {} · beat {} · {} BPM</source>
        <translation>mesure {} · temps {} · {} BPM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Original or remix</source>
        <translation>Original ou remix</translation>
    </message>
    <message>
        <source>Flip between original and remix at the same place of the song (X)</source>
        <translation>Basculer entre original et remix au même endroit du morceau (X)</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a file</source>
        <translation>Vérifier un fichier</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Verifying {}</source>
        <translation>Vérification de {}</translation>
    </message>
    <message>
        <source>Drop a file here: an export of Flipside&apos;s, or any file with content credentials.</source>
        <translation>Déposez un fichier ici : un export de Flipside, ou tout fichier avec des justificatifs de contenu.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier ?</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Il ne peut pas être lu</translation>
    </message>
    <message>
        <source>WHAT WAS CHECKED</source>
        <translation>CE QUI A ÉTÉ VÉRIFIÉ</translation>
    </message>
    <message>
        <source>WATERMARK</source>
        <translation>FILIGRANE</translation>
    </message>
    <message>
        <source>Id {}</source>
        <translation>Identifiant {}</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>de confiance</translation>
    </message>
    <message>
        <source>It is as it was signed, by somebody whom you trust.</source>
        <translation>Il est tel qu&apos;il a été signé, par quelqu&apos;un à qui vous faites confiance.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valide</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written. Who wrote it is not known here.</source>
        <translation>Rien n&apos;a changé depuis son écriture. Son auteur n&apos;est pas connu ici.</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Changed since it was written: {}</source>
        <translation>Modifié depuis son écriture : {}</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>It tells nothing of its making; that proves neither good nor bad.</source>
        <translation>Il ne dit rien de sa création ; cela ne prouve ni bien ni mal.</translation>
    </message>
    <message>
        <source>MADE OF</source>
        <translation>FAIT À PARTIR DE</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>CE QUI A ÉTÉ FAIT</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>signé par {}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>non signé</translation>
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
        <translation>Feeling</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transposer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>Garder l&apos;original</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvel ordre</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Allonger</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Chop</source>
        <translation>Découper</translation>
    </message>
    <message>
        <source>Stutter</source>
        <translation>Bégaiement</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Timbre</translation>
    </message>
    <message>
        <source>Reverb</source>
        <translation>Réverb</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Écho</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Sidechain</source>
        <translation>Sidechain</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Texture</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Fondu</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>{} bars</source>
        <translation>{} mesures</translation>
    </message>
    <message>
        <source>bars {}–{}</source>
        <translation>mesures {}–{}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>mesures {} à {}</translation>
    </message>
    <message>
        <source>{}, switched off</source>
        <translation>{}, désactivé</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>{} muted</source>
        <translation>{} coupé</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>{} seul</translation>
    </message>
    <message>
        <source>{} kept as in the original</source>
        <translation>{} gardé comme dans l&apos;original</translation>
    </message>
    <message>
        <source>Tempo [BPM]</source>
        <translation>Tempo [BPM]</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Gradually to [BPM]</source>
        <translation>Peu à peu jusqu’à [BPM]</translation>
    </message>
    <message>
        <source>Gradually to, as a ratio</source>
        <translation>Peu à peu jusqu’à, en rapport</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Demi-tons</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Tonique</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Level [dB]</source>
        <translation>Niveau [dB]</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>À quel point</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Length [s]</source>
        <translation>Durée [s]</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Played on</source>
        <translation>Joué sur</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>Octave</translation>
    </message>
    <message>
        <source>From [Hz]</source>
        <translation>De [Hz]</translation>
    </message>
    <message>
        <source>To [Hz]</source>
        <translation>À [Hz]</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>Dosage</translation>
    </message>
    <message>
        <source>Decay [s]</source>
        <translation>Déclin [s]</translation>
    </message>
    <message>
        <source>Note value</source>
        <translation>Valeur de note</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Réinjection</translation>
    </message>
    <message>
        <source>Depth [dB]</source>
        <translation>Profondeur [dB]</translation>
    </message>
    <message>
        <source>Release [ms]</source>
        <translation>Relâchement [ms]</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Loudness [LUFS]</source>
        <translation>Sonie [LUFS]</translation>
    </message>
    <message>
        <source>Ceiling [dBTP]</source>
        <translation>Plafond [dBTP]</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
