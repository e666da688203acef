<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Flipside</source>
        <translation>Acerca de Flipside</translation>
    </message>
    <message>
        <source>Version {} · the remix studio on your desk</source>
        <translation>Versión {} · el estudio de remezclas en tu mesa</translation>
    </message>
    <message>
        <source>Everything happens on this computer: no account, no cloud, no network.</source>
        <translation>Todo ocurre en este ordenador: sin cuenta, sin nube, sin red.</translation>
    </message>
    <message>
        <source>Consent, credit, compensation: a remix of somebody&apos;s song needs that somebody&apos;s word.</source>
        <translation>Consentimiento, crédito, compensación: remezclar la canción de alguien necesita el permiso de esa persona.</translation>
    </message>
    <message>
        <source>Flipside is free software under the GNU General Public License, version 3 or later.</source>
        <translation>Flipside es software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>It stands on Qt (LGPL), PyTorch and NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg and soxr (LGPL), PortAudio (MIT) and the typeface Inter (SIL Open Font License).</source>
        <translation>Se apoya en Qt (LGPL), PyTorch y NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg y soxr (LGPL), PortAudio (MIT) y la tipografía Inter (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Licences of every package…</source>
        <translation>Licencias de cada paquete…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Grid and chords</source>
        <translation>&amp;Rejilla y acordes</translation>
    </message>
    <message>
        <source>&amp;Arrangement</source>
        <translation>A&amp;rreglo</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Tomas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Correct the grid</source>
        <translation>Corregir la rejilla</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Marcar el tempo</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Mitad del tempo</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Doble del tempo</translation>
    </message>
    <message>
        <source>Beats 10 ms earlier</source>
        <translation>Pulsos 10 ms antes</translation>
    </message>
    <message>
        <source>Beats 10 ms later</source>
        <translation>Pulsos 10 ms después</translation>
    </message>
    <message>
        <source>Bar 1 begins here</source>
        <translation>El compás 1 empieza aquí</translation>
    </message>
    <message>
        <source>The nearest downbeat is here</source>
        <translation>El primer pulso más cercano está aquí</translation>
    </message>
    <message>
        <source>Meter from here on…</source>
        <translation>Métrica desde aquí…</translation>
    </message>
    <message>
        <source>Name the section here…</source>
        <translation>Nombrar la sección de aquí…</translation>
    </message>
    <message>
        <source>Split the section here</source>
        <translation>Dividir la sección aquí</translation>
    </message>
    <message>
        <source>Merge at the nearest section line</source>
        <translation>Unir en la línea de sección más cercana</translation>
    </message>
    <message>
        <source>The nearest section line is here</source>
        <translation>La línea de sección más cercana está aquí</translation>
    </message>
    <message>
        <source>Key of the song…</source>
        <translation>Tonalidad de la canción…</translation>
    </message>
    <message>
        <source>Chord here…</source>
        <translation>Acorde aquí…</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Olvidar todas las correcciones</translation>
    </message>
    <message>
        <source>Draw levels over the lanes</source>
        <translation>Dibujar niveles sobre las pistas</translation>
    </message>
    <message>
        <source>Play this section once more</source>
        <translation>Tocar esta sección una vez más</translation>
    </message>
    <message>
        <source>Leave this section out</source>
        <translation>Omitir esta sección</translation>
    </message>
    <message>
        <source>Move this section earlier</source>
        <translation>Adelantar esta sección</translation>
    </message>
    <message>
        <source>Move this section later</source>
        <translation>Retrasar esta sección</translation>
    </message>
    <message>
        <source>Open songs or a project…</source>
        <translation>Abrir canciones o un proyecto…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Abrir la canción de demostración</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Collect and save…</source>
        <translation>Reunir y guardar…</translation>
    </message>
    <message>
        <source>Export remix…</source>
        <translation>Exportar remezcla…</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Derechos de la canción…</translation>
    </message>
    <message>
        <source>Split sheet…</source>
        <translation>Hoja de reparto…</translation>
    </message>
    <message>
        <source>Apply a recipe…</source>
        <translation>Aplicar una receta…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Verificar…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atajos de teclado…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Mostrarme el programa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Escribir una petición</translation>
    </message>
    <message>
        <source>Select the section here</source>
        <translation>Seleccionar la sección de aquí</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Volver a tirar</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Todas las órdenes…</translation>
    </message>
    <message>
        <source>Pause the better stems, or go on</source>
        <translation>Pausar los stems mejores, o seguir</translation>
    </message>
    <message>
        <source>Pause the queue, or go on</source>
        <translation>Pausar la cola o continuar</translation>
    </message>
    <message>
        <source>Open the next song that is ready</source>
        <translation>Abrir la siguiente canción lista</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>One bar back</source>
        <translation>Un compás atrás</translation>
    </message>
    <message>
        <source>One bar on</source>
        <translation>Un compás adelante</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>Sección anterior</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Sección siguiente</translation>
    </message>
    <message>
        <source>Flip original and remix</source>
        <translation>Alternar original y remezcla</translation>
    </message>
    <message>
        <source>Loop the section</source>
        <translation>Repetir la sección en bucle</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>Metrónomo</translation>
    </message>
    <message>
        <source>Play the chords along</source>
        <translation>Tocar también los acordes</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Mostrar toda la canción</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Keep a copy of this take</source>
        <translation>Guardar una copia de esta toma</translation>
    </message>
    <message>
        <source>Rename this take…</source>
        <translation>Cambiar el nombre de esta toma…</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>Marcar esta toma con estrella</translation>
    </message>
    <message>
        <source>Remove this take</source>
        <translation>Quitar esta toma</translation>
    </message>
    <message>
        <source>Take before</source>
        <translation>Toma anterior</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Toma siguiente</translation>
    </message>
    <message>
        <source>Compare with another take, or the original</source>
        <translation>Comparar con otra toma, o con el original</translation>
    </message>
    <message>
        <source>About Flipside and licences</source>
        <translation>Acerca de Flipside y licencias</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {}</source>
        <translation>Deshecho: {}</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Projects do not queue; open them one by one.</source>
        <translation>Los proyectos no entran en la cola; ábrelos uno a uno.</translation>
    </message>
    <message numerus="yes">
        <source>%n song(s) wait in the queue, to be split and heard behind this one.</source>
        <translation>
            <numerusform>%n canción espera en la cola; se separa y se escucha detrás de esta.</numerusform>
            <numerusform>%n canciones esperan en la cola; se separan y se escuchan detrás de esta.</numerusform>
        </translation>
    </message>
    <message>
        <source>No song of the queue is ready yet.</source>
        <translation>Todavía no hay ninguna canción lista en la cola.</translation>
    </message>
</context>
<context>
    <name>ChordDialog</name>
    <message>
        <source>Chord</source>
        <translation>Acorde</translation>
    </message>
    <message>
        <source>It holds in the selected bars, or as long as the chord that is heard.</source>
        <translation>Vale en los compases seleccionados, o mientras dure el acorde que se oye.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Fundamental</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Todas las órdenes</translation>
    </message>
    <message>
        <source>Type what you want to do…</source>
        <translation>Escribe lo que quieres hacer…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Writing {}</source>
        <translation>Escribiendo {}</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Guardado como {}.</translation>
    </message>
    <message>
        <source>Keeping what you state of the song</source>
        <translation>Guardando lo que declaras de la canción</translation>
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
        <translation>Remezcla</translation>
    </message>
    <message>
        <source>Original: waveform and sections</source>
        <translation>Original: forma de onda y secciones</translation>
    </message>
    <message>
        <source>Remix: waveform and sections</source>
        <translation>Remezcla: forma de onda y secciones</translation>
    </message>
    <message>
        <source>Your remix appears here. Say what you want on the right.</source>
        <translation>Tu remezcla aparece aquí. Di lo que quieres a la derecha.</translation>
    </message>
    <message>
        <source>Rendering… you can already play it.</source>
        <translation>Calculando… ya puedes reproducirla.</translation>
    </message>
    <message>
        <source>Arranging…</source>
        <translation>Arreglando…</translation>
    </message>
    <message>
        <source>Listening to the song first…</source>
        <translation>Primero se escucha la canción…</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>escuchando…</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of {}</source>
        <translation>
            <numerusform>%n compás de {}</numerusform>
            <numerusform>%n compases de {}</numerusform>
        </translation>
    </message>
    <message>
        <source> · corrected</source>
        <translation> · corregido</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n compás</numerusform>
            <numerusform>%n compases</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {}. {}</source>
        <translation>Seleccionado: {}. {}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open songs or a project</source>
        <translation>Abrir canciones o un proyecto</translation>
    </message>
    <message>
        <source>Songs and projects ({})</source>
        <translation>Canciones y proyectos ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>¿Dónde está {}?</translation>
    </message>
    <message>
        <source>Music ({})</source>
        <translation>Música ({})</translation>
    </message>
    <message>
        <source>Everything is in {} already, as soon as you do it.</source>
        <translation>Todo está ya en {}, en cuanto lo haces.</translation>
    </message>
    <message>
        <source>Collect and save</source>
        <translation>Reunir y guardar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Flipside project ({})</source>
        <translation>Proyecto de Flipside ({})</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} remezcla</translation>
    </message>
    <message>
        <source>Rights of “{}”</source>
        <translation>Derechos de «{}»</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>Aplicar una receta</translation>
    </message>
    <message>
        <source>Recipes ({})</source>
        <translation>Recetas ({})</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>Cambiar el nombre de la toma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Quit Flipside?</source>
        <translation>¿Salir de Flipside?</translation>
    </message>
    <message>
        <source>“{}” is not finished yet.</source>
        <translation>«{}» no ha terminado todavía.</translation>
    </message>
    <message>
        <source>Quit now and lose it, or go on? Your plan and takes are kept in any case.</source>
        <translation>¿Salir ahora y perderlo, o seguir? Tu plan y tus tomas se conservan en todo caso.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Cambiar {}</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>DÓNDE</translation>
    </message>
    <message>
        <source>STEMS</source>
        <translation>STEMS</translation>
    </message>
    <message>
        <source>Nothing ticked means everywhere, and all stems.</source>
        <translation>Sin marcar nada: en todas partes y todos los stems.</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>como convenga</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Flipside&apos;s own rules and sounds</source>
        <translation>Reglas y sonidos propios de Flipside</translation>
    </message>
    <message>
        <source>Models that make parts can be brought in the menu File, Models….</source>
        <translation>Los modelos que crean partes se traen en el menú Archivo, Modelos….</translation>
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
        <translation>sonoridad</translation>
    </message>
    <message>
        <source>true peak</source>
        <translation>pico real</translation>
    </message>
    <message>
        <source>length</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>secciones</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>altura tonal</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>compases</translation>
    </message>
    <message>
        <source>drums off the grid</source>
        <translation>batería fuera de la rejilla</translation>
    </message>
    <message>
        <source>likeness to the song&apos;s hits</source>
        <translation>parecido con los golpes de la canción</translation>
    </message>
    <message>
        <source>clicks at {} joins</source>
        <translation>clics en {} uniones</translation>
    </message>
    <message>
        <source>{} against the rest</source>
        <translation>{} frente al resto</translation>
    </message>
    <message>
        <source>{} under the kick</source>
        <translation>{} bajo el bombo</translation>
    </message>
    <message>
        <source>{} peaks over the mean</source>
        <translation>{}: picos sobre la media</translation>
    </message>
    <message>
        <source>{} off-beat eighth</source>
        <translation>{}: corchea a contratiempo</translation>
    </message>
    <message>
        <source>{} in its pauses</source>
        <translation>{} en sus pausas</translation>
    </message>
    <message>
        <source>{} hits in a bar</source>
        <translation>{}: golpes por compás</translation>
    </message>
    <message>
        <source>{} from soft to loud</source>
        <translation>{} de suave a fuerte</translation>
    </message>
    <message>
        <source>{} share of the sides</source>
        <translation>{}: parte de los lados</translation>
    </message>
    <message>
        <source>{} right over left</source>
        <translation>{}: derecha frente a izquierda</translation>
    </message>
    <message>
        <source>{} like the original</source>
        <translation>{} como el original</translation>
    </message>
    <message>
        <source>tempo at the {}</source>
        <translation>tempo en {}</translation>
    </message>
    <message>
        <source>level of the {}</source>
        <translation>nivel: {}</translation>
    </message>
    <message>
        <source>generated {}</source>
        <translation>generado: {}</translation>
    </message>
    <message>
        <source>programmed {}</source>
        <translation>programado: {}</translation>
    </message>
    <message>
        <source>fade {}, second half against the first</source>
        <translation>fundido ({}), segunda mitad frente a la primera</translation>
    </message>
    <message>
        <source>{} like its bars backwards</source>
        <translation>{} como sus compases al revés</translation>
    </message>
    <message>
        <source>{} again after {} s</source>
        <translation>{} otra vez tras {} s</translation>
    </message>
    <message>
        <source>{} steps of {} played again</source>
        <translation>{}: pasos de {} tocados de nuevo</translation>
    </message>
    <message>
        <source>these bars are not in the remix</source>
        <translation>estos compases no están en el remix</translation>
    </message>
    <message>
        <source>this song has no stem {}</source>
        <translation>esta canción no tiene stem {}</translation>
    </message>
    <message>
        <source>no {} were heard in this song</source>
        <translation>no se oyó {} en esta canción</translation>
    </message>
    <message>
        <source>{} are part of the stem {}, which was taken as a whole</source>
        <translation>{} forma parte del stem {}, que se tomó entero</translation>
    </message>
    <message>
        <source>no place was named: before each chorus or drop</source>
        <translation>sin lugar indicado: antes de cada estribillo o drop</translation>
    </message>
    <message>
        <source>no place was named: before each section</source>
        <translation>sin lugar indicado: antes de cada sección</translation>
    </message>
    <message>
        <source>The bars before the fill are nearly silent, and so is the fill.</source>
        <translation>Los compases antes del relleno son casi silencio, y también el relleno.</translation>
    </message>
    <message>
        <source>the whole remix goes to {} LUFS, which is as far as loudness goes</source>
        <translation>todo el remix va a {} LUFS, el límite de la sonoridad</translation>
    </message>
    <message>
        <source>At {} BPM the ramp plays the recording {} {}, which will be heard.</source>
        <translation>A {} BPM la rampa reproduce la grabación {} {}, y se oirá.</translation>
    </message>
    <message>
        <source>this song has no {}: took {}</source>
        <translation>esta canción no tiene {}: se tomó {}</translation>
    </message>
    <message>
        <source>there is no section called {}</source>
        <translation>no hay ninguna sección llamada {}</translation>
    </message>
    <message>
        <source>the song ends at bar {}</source>
        <translation>la canción termina en el compás {}</translation>
    </message>
    <message>
        <source>nothing of the song is meant</source>
        <translation>no se refiere a nada de la canción</translation>
    </message>
    <message>
        <source>no style was named: played as {}</source>
        <translation>sin estilo indicado: tocado como {}</translation>
    </message>
    <message>
        <source>the song has no stem {} to take away</source>
        <translation>la canción no tiene stem {} que quitar</translation>
    </message>
    <message>
        <source>{} BPM plays the recording {} {}, which will be heard; {}.</source>
        <translation>{} BPM reproduce la grabación {} {}, y se oirá; {}.</translation>
    </message>
    <message>
        <source>at most {} BPM would be gentler, a half-time feel calmer</source>
        <translation>como mucho {} BPM sería más suave, un half-time más calmado</translation>
    </message>
    <message>
        <source>at least {} BPM would be gentler, a double-time feel livelier</source>
        <translation>como mínimo {} BPM sería más suave, un double-time más vivo</translation>
    </message>
    <message>
        <source>{} stayed as recorded</source>
        <translation>{} quedó como se grabó</translation>
    </message>
    <message>
        <source>loudness holds for the whole remix</source>
        <translation>la sonoridad vale para todo el remix</translation>
    </message>
    <message>
        <source>Not possible here: {}</source>
        <translation>No es posible aquí: {}</translation>
    </message>
    <message>
        <source>The song has no {}: {}</source>
        <translation>La canción no tiene {}: {}</translation>
    </message>
    <message>
        <source>The remix is silent from beginning to end; take back a mute or a solo.</source>
        <translation>El remix está en silencio de principio a fin; quita un silencio o un solo.</translation>
    </message>
    <message>
        <source>“{}” was read as {}.</source>
        <translation>«{}» se leyó como {}.</translation>
    </message>
    <message>
        <source>“{}” was read as {}, not as {}.</source>
        <translation>«{}» se leyó como {}, no como {}.</translation>
    </message>
    <message>
        <source>Nothing was written for the {}: this song has no bars that it fits, or no key was heard.</source>
        <translation>No se escribió nada para {}: la canción no tiene compases adecuados o no se oyó tonalidad.</translation>
    </message>
    <message>
        <source>The song has no clean {}; the style&apos;s kit plays it.</source>
        <translation>La canción no tiene {} limpia; la toca el kit del estilo.</translation>
    </message>
    <message>
        <source>No hit of the song&apos;s drums stands clean enough to be played by itself.</source>
        <translation>Ningún golpe de la batería de la canción suena lo bastante limpio para tocarse solo.</translation>
    </message>
    <message>
        <source>No note of the song&apos;s voice is steady enough to be played.</source>
        <translation>Ninguna nota de la voz de la canción es lo bastante estable para tocarse.</translation>
    </message>
    <message>
        <source>The {} part is played on the style&apos;s own instrument.</source>
        <translation>La parte {} suena con el instrumento del estilo.</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>Esta palabra no se conoce aquí.</translation>
    </message>
    <message>
        <source>This was understood by itself, but not what it means here.</source>
        <translation>Se entendió por sí solo, pero no qué significa aquí.</translation>
    </message>
    <message>
        <source>This number was understood, but not what it is for.</source>
        <translation>Se entendió el número, pero no para qué es.</translation>
    </message>
    <message>
        <source>This key was understood, but not what it is for.</source>
        <translation>Se entendió la tonalidad, pero no para qué es.</translation>
    </message>
    <message>
        <source>These parts were understood, but not what to do with them.</source>
        <translation>Se entendieron las partes, pero no qué hacer con ellas.</translation>
    </message>
    <message>
        <source>This place was understood, but not what to do there.</source>
        <translation>Se entendió el lugar, pero no qué hacer allí.</translation>
    </message>
    <message>
        <source>Changes come at once, and not little by little; fades and filters can be slow.</source>
        <translation>Los cambios llegan de golpe, no poco a poco; los fundidos y filtros pueden ser lentos.</translation>
    </message>
    <message>
        <source>Nothing in this was understood as a wish; say what should change, such as &quot;slower, no drums&quot;.</source>
        <translation>Nada de esto se entendió como un deseo; di qué debe cambiar, por ejemplo «slower, no drums».</translation>
    </message>
    <message>
        <source>This was read as a reason, and not as a wish.</source>
        <translation>Se leyó como un motivo, no como un deseo.</translation>
    </message>
    <message>
        <source>New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.</source>
        <translation>No se puede escribir ni cantar letra nueva; la voz se puede silenciar, trocear o cambiar de tono.</translation>
    </message>
    <message>
        <source>Another voice cannot be made; the vocals can be pitched, filtered or muted instead.</source>
        <translation>No se puede crear otra voz; la voz se puede transponer, filtrar o silenciar.</translation>
    </message>
    <message>
        <source>Nothing can be sung in another language; vocals can be muted, kept or chopped instead.</source>
        <translation>No se puede cantar en otro idioma; la voz se puede silenciar, conservar o trocear.</translation>
    </message>
    <message>
        <source>No artist can be imitated by name; say a genre, a tempo or an effect instead.</source>
        <translation>No se puede imitar a un artista por su nombre; di un género, un tempo o un efecto.</translation>
    </message>
    <message>
        <source>Another song cannot be mixed in here; this one can be restyled or rearranged instead.</source>
        <translation>Aquí no se puede mezclar otra canción; esta puede cambiar de estilo o de orden.</translation>
    </message>
    <message>
        <source>Only sound is made here; export the remix as a file and use it elsewhere.</source>
        <translation>Aquí solo se hace sonido; exporta el remix como archivo y úsalo en otro sitio.</translation>
    </message>
    <message>
        <source>Which stems play in new bars cannot be chosen yet.</source>
        <translation>Todavía no se puede elegir qué stems suenan en los compases nuevos.</translation>
    </message>
    <message>
        <source>is kept in mind: nothing was done for it.</source>
        <translation>se tiene en cuenta: no se hizo nada.</translation>
    </message>
    <message>
        <source>The ducking follows the kick; it cannot follow another stem yet.</source>
        <translation>El ducking sigue al bombo; aún no puede seguir a otro stem.</translation>
    </message>
    <message>
        <source>There is no fade in the plan that could be taken off.</source>
        <translation>No hay ningún fundido en el plan que quitar.</translation>
    </message>
    <message>
        <source>This place was not found in the song.</source>
        <translation>Este lugar no se encontró en la canción.</translation>
    </message>
    <message>
        <source>All stems are muted from beginning to end; only new parts will be heard.</source>
        <translation>Todos los stems están en silencio de principio a fin; solo se oirán las partes nuevas.</translation>
    </message>
    <message>
        <source>A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added.</source>
        <translation>Un stem aún no se puede doblar con una copia; se puede transponer o añadir una parte.</translation>
    </message>
    <message>
        <source>A reverb cannot be reversed yet; a plain one was taken.</source>
        <translation>Una reverberación aún no se puede invertir; se tomó una normal.</translation>
    </message>
    <message>
        <source>This leaves out {}.</source>
        <translation>Esto deja fuera {}.</translation>
    </message>
    <message>
        <source>One style at a time; the first was taken.</source>
        <translation>Un estilo a la vez; se tomó el primero.</translation>
    </message>
    <message>
        <source>A transition is made of the whole mix, and not of single stems.</source>
        <translation>Una transición se hace con toda la mezcla, no con stems sueltos.</translation>
    </message>
    <message>
        <source>This seems to be {}, which is not read here; say it in {}.</source>
        <translation>Esto parece {}, que aquí no se lee; dilo en {}.</translation>
    </message>
    <message>
        <source>This song has no section called &quot;{}&quot;</source>
        <translation>Esta canción no tiene ninguna sección llamada «{}»</translation>
    </message>
    <message>
        <source>{}; {} was taken instead.</source>
        <translation>{}; se tomó {} en su lugar.</translation>
    </message>
    <message>
        <source>Places are counted in whole bars; so many bars were taken for the beats.</source>
        <translation>Los lugares se cuentan en compases enteros; se tomaron tantos compases por los tiempos.</translation>
    </message>
    <message>
        <source>This song has no stem of its own for “{}”; all of “{}” was taken.</source>
        <translation>Esta canción no tiene stem propio para «{}»; se tomó todo «{}».</translation>
    </message>
    <message>
        <source>{} can be set to {} at most or least, not to {}.</source>
        <translation>{} se puede fijar como límite en {}, no en {}.</translation>
    </message>
    <message>
        <source>{} was asked for twice; it is done once.</source>
        <translation>{} se pidió dos veces; se hace una.</translation>
    </message>
    <message>
        <source>{} and {} cannot both hold; the later one was taken.</source>
        <translation>{} y {} no pueden valer a la vez; se tomó el último.</translation>
    </message>
    <message>
        <source>{} of {}{} is out of bounds ({} to {}); {} is taken.</source>
        <translation>{} de {}{} está fuera de los límites ({} a {}); se toma {}.</translation>
    </message>
    <message>
        <source>{} sections are more than {}; the first of them are kept.</source>
        <translation>{} secciones son más de {}; se conservan las primeras.</translation>
    </message>
    <message>
        <source>Louder and quieter were asked for the same; say where each of them holds.</source>
        <translation>Se pidió más y menos volumen para lo mismo; di dónde vale cada uno.</translation>
    </message>
    <message>
        <source>Reverb that was recorded with the song cannot be taken off; none is added.</source>
        <translation>La reverberación grabada con la canción no se puede quitar; no se añade ninguna.</translation>
    </message>
    <message>
        <source>There is no {} in the plan that could be taken off.</source>
        <translation>No hay {} en el plan que quitar.</translation>
    </message>
    <message>
        <source>This conversation is too long to go back in by words; pick a take from the list.</source>
        <translation>Esta conversación es demasiado larga para volver con palabras; elige una toma de la lista.</translation>
    </message>
    <message>
        <source>Nothing of that kind was asked for before.</source>
        <translation>Antes no se pidió nada de ese tipo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing of that kind to undo.</source>
        <translation>No hay nada de ese tipo que deshacer.</translation>
    </message>
    <message>
        <source>There is no take {} yet; {}.</source>
        <translation>Todavía no hay toma {}; {}.</translation>
    </message>
    <message>
        <source>{} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like.</source>
        <translation>{} no contiene sonido legible; elige wav, flac, mp3, m4a o similar.</translation>
    </message>
    <message>
        <source>{} holds nothing that could be decoded as sound; choose another file.</source>
        <translation>{} no contiene nada que se pueda decodificar como sonido; elige otro archivo.</translation>
    </message>
    <message>
        <source>{} is damaged: it gives more sound than it holds; choose another.</source>
        <translation>{} está dañado: da más sonido del que contiene; elige otro.</translation>
    </message>
    <message>
        <source>{} is a folder; choose a sound file inside it.</source>
        <translation>{} es una carpeta; elige un archivo de sonido dentro.</translation>
    </message>
    <message>
        <source>{} is not a file; choose a sound file.</source>
        <translation>{} no es un archivo; elige un archivo de sonido.</translation>
    </message>
    <message>
        <source>{} lasts {} s; a song needs at least one second.</source>
        <translation>{} dura {} s; una canción necesita al menos un segundo.</translation>
    </message>
    <message>
        <source>{} lasts {} hours; a song may last up to {}, so cut it into parts.</source>
        <translation>{} dura {} horas; una canción puede durar hasta {}, así que córtala en partes.</translation>
    </message>
    <message>
        <source>{} holds only silence; choose a file with music.</source>
        <translation>{} contiene solo silencio; elige un archivo con música.</translation>
    </message>
    <message>
        <source>There is no file {}; check its name.</source>
        <translation>No hay archivo {}; revisa su nombre.</translation>
    </message>
    <message>
        <source>This plan leaves nothing of the song; take back a cut, a mute or a solo.</source>
        <translation>Este plan no deja nada de la canción; quita un corte, un silencio o un solo.</translation>
    </message>
    <message>
        <source>{} may not be {}: {}; {}.</source>
        <translation>{} no puede ser {}: {}; {}.</translation>
    </message>
    <message>
        <source>The model {} is not installed: run `flipside models install {}`, or put {} into {}.</source>
        <translation>El modelo {} no está instalado: ejecuta `flipside models install {}`, o pon {} en {}.</translation>
    </message>
    <message>
        <source>There is too little free memory for this model; close programs or use `spectral`.</source>
        <translation>Hay poca memoria libre para este modelo; cierra programas o usa `spectral`.</translation>
    </message>
    <message>
        <source>The stems could not be written; free some disk space or choose another cache folder.</source>
        <translation>No se pudieron escribir los stems; libera espacio o elige otra carpeta de caché.</translation>
    </message>
    <message>
        <source>The disk that holds {} has too little space: {} MB are needed; free some.</source>
        <translation>El disco de {} tiene poco espacio: hacen falta {} MB; libera espacio.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs and retry.</source>
        <translation>No hay memoria suficiente; cierra otros programas y reintenta.</translation>
    </message>
    <message>
        <source>Something went wrong inside Flipside; the log says more. Your work is kept.</source>
        <translation>Algo falló dentro de Flipside; el registro dice más. Tu trabajo está a salvo.</translation>
    </message>
    <message>
        <source>There was not enough memory for this song; close other programs or take a shorter song.</source>
        <translation>No hubo memoria suficiente para esta canción; cierra otros programas o toma una más corta.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly, most often for want of memory; close other programs and try again.</source>
        <translation>El trabajo terminó de forma inesperada, casi siempre por falta de memoria; cierra otros programas y reintenta.</translation>
    </message>
    <message>
        <source>The work stopped answering and was ended; close other programs and try again.</source>
        <translation>El trabajo dejó de responder y se terminó; cierra otros programas y reintenta.</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>El remix todavía se está procesando; espera un momento.</translation>
    </message>
    <message>
        <source>The song {} is not where it was; choose where it is.</source>
        <translation>La canción {} no está donde estaba; elige dónde está.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>empezando</translation>
    </message>
    <message>
        <source>reading the song</source>
        <translation>leyendo la canción</translation>
    </message>
    <message>
        <source>splitting the song</source>
        <translation>separando la canción</translation>
    </message>
    <message>
        <source>splitting the song with {}</source>
        <translation>separando la canción con {}</translation>
    </message>
    <message>
        <source>loading {}</source>
        <translation>cargando {}</translation>
    </message>
    <message>
        <source>cleaning the stems</source>
        <translation>limpiando los stems</translation>
    </message>
    <message>
        <source>keeping the stems</source>
        <translation>guardando los stems</translation>
    </message>
    <message>
        <source>listening to the level</source>
        <translation>escuchando el nivel</translation>
    </message>
    <message>
        <source>finding the tempo</source>
        <translation>buscando el tempo</translation>
    </message>
    <message>
        <source>finding the beats</source>
        <translation>buscando los tiempos</translation>
    </message>
    <message>
        <source>finding bars and chords</source>
        <translation>buscando compases y acordes</translation>
    </message>
    <message>
        <source>finding sections</source>
        <translation>buscando secciones</translation>
    </message>
    <message>
        <source>arranging</source>
        <translation>arreglando</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>mezclando</translation>
    </message>
    <message>
        <source>measuring the remix</source>
        <translation>midiendo el remix</translation>
    </message>
    <message>
        <source>measuring loudness</source>
        <translation>midiendo la sonoridad</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>escribiendo {}</translation>
    </message>
    <message>
        <source>nothing is known of who allows it</source>
        <translation>no se sabe quién la permite</translation>
    </message>
    <message>
        <source>state by what right you publish it ({}), or ask its rights holders</source>
        <translation>declara con qué derecho la publicas ({}), o pregunta a sus titulares</translation>
    </message>
    <message>
        <source>“Rights of the song…”, or flipside rights state SONG</source>
        <translation>«Derechos de la canción…» o flipside rights state SONG</translation>
    </message>
    <message>
        <source>its rights holder does not let remixes go so far</source>
        <translation>su titular no permite que las remezclas lleguen tan lejos</translation>
    </message>
    <message>
        <source>its licence {} is for non-commercial use</source>
        <translation>su licencia {} es para uso no comercial</translation>
    </message>
    <message>
        <source>ask {} for permission</source>
        <translation>pide permiso a {}</translation>
    </message>
    <message>
        <source>ask its rights holder for permission</source>
        <translation>pide permiso a su titular</translation>
    </message>
    <message>
        <source>the opt-out list {} names it{}</source>
        <translation>la lista de exclusión {} la nombra{}</translation>
    </message>
    <message>
        <source>its content credentials say that it is made of a song whose rights do not let it go so far</source>
        <translation>sus credenciales de contenido dicen que proviene de una canción cuyos derechos no le permiten llegar tan lejos</translation>
    </message>
    <message>
        <source>ask the rights holders of that song</source>
        <translation>pregunta a los titulares de esa canción</translation>
    </message>
    <message>
        <source>you stated that it is a sketch for yourself</source>
        <translation>declaraste que es un boceto para ti</translation>
    </message>
    <message>
        <source>state another right to it ({})</source>
        <translation>declara otro derecho sobre ella ({})</translation>
    </message>
    <message>
        <source>the licence that you stated does not go so far</source>
        <translation>la licencia que declaraste no llega tan lejos</translation>
    </message>
    <message>
        <source>ask who licensed it, and state the wider licence</source>
        <translation>pregunta a quien la licenció y declara la licencia más amplia</translation>
    </message>
    <message>
        <source>A remix of {}</source>
        <translation>Una remezcla de {}</translation>
    </message>
    <message>
        <source>remixed</source>
        <translation>remezclada</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartida</translation>
    </message>
    <message>
        <source>released</source>
        <translation>publicada</translation>
    </message>
    <message>
        <source>sketched with</source>
        <translation>usada en bocetos</translation>
    </message>
    <message>
        <source>This file says nothing of how it was made.</source>
        <translation>Este archivo no dice nada de cómo se hizo.</translation>
    </message>
    <message>
        <source>It was changed after {} signed it.</source>
        <translation>Se cambió después de que lo firmara {}.</translation>
    </message>
    <message>
        <source>Its signed credentials are broken: they were changed, or do not fit the file.</source>
        <translation>Sus credenciales firmadas están rotas: se cambiaron o no corresponden al archivo.</translation>
    </message>
    <message>
        <source>It was signed by {}, {}, and is as it was signed.</source>
        <translation>Lo firmó {}, {}, y está como se firmó.</translation>
    </message>
    <message>
        <source>who is trusted here</source>
        <translation>en quien se confía aquí</translation>
    </message>
    <message>
        <source>who is not known here</source>
        <translation>a quien aquí no se conoce</translation>
    </message>
    <message>
        <source>Its sound can no longer be read.</source>
        <translation>Su sonido ya no se puede leer.</translation>
    </message>
    <message>
        <source>Its {} is as it was written.</source>
        <translation>Sin cambios desde que se escribió: {}.</translation>
    </message>
    <message>
        <source>Its {} was changed after it was written.</source>
        <translation>Cambiado después de escribirse: {}.</translation>
    </message>
    <message>
        <source>Its report does not lie beside it; only its sound was checked.</source>
        <translation>Su informe no está al lado; solo se comprobó el sonido.</translation>
    </message>
    <message>
        <source>The report {} was changed after it was written.</source>
        <translation>El informe {} se cambió después de escribirse.</translation>
    </message>
    <message>
        <source>Its report is {}, made by {}.</source>
        <translation>Su informe es {}, hecho por {}.</translation>
    </message>
    <message>
        <source>The tags that told of its making were removed.</source>
        <translation>Se quitaron las etiquetas que contaban su creación.</translation>
    </message>
    <message>
        <source>watermark: export {}. Parts of its sound were generated by Flipside for {}.</source>
        <translation>Marca de agua: exportación {}. Flipside generó partes de su sonido para {}.</translation>
    </message>
    <message>
        <source>that export, which this computer&apos;s ledger does not know</source>
        <translation>esa exportación, que el registro de este equipo no conoce</translation>
    </message>
    <message>
        <source>{}, exported on this computer on {} as {}</source>
        <translation>{}, exportada en este equipo el {} como {}</translation>
    </message>
    <message>
        <source>The watermark {} that its tags name is not in its sound, or too weak in it.</source>
        <translation>La marca de agua {} que nombran sus etiquetas no está en su sonido, o es demasiado débil.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenido</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>artista</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>credenciales</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minutos</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 minutos</translation>
    </message>
    <message>
        <source>a big-room house beat</source>
        <translation>un ritmo de big room house</translation>
    </message>
    <message>
        <source>a fourth up</source>
        <translation>una cuarta más arriba</translation>
    </message>
    <message>
        <source>a house beat</source>
        <translation>un ritmo house</translation>
    </message>
    <message>
        <source>a house remix</source>
        <translation>un remix house</translation>
    </message>
    <message>
        <source>a large room</source>
        <translation>una sala grande</translation>
    </message>
    <message>
        <source>a larger room</source>
        <translation>una sala más grande</translation>
    </message>
    <message>
        <source>a little faster</source>
        <translation>un poco más rápido</translation>
    </message>
    <message>
        <source>a little slower</source>
        <translation>un poco más lento</translation>
    </message>
    <message>
        <source>a pad under it</source>
        <translation>un pad debajo</translation>
    </message>
    <message>
        <source>a quarter longer</source>
        <translation>un cuarto más largo</translation>
    </message>
    <message>
        <source>acoustic</source>
        <translation>acústico</translation>
    </message>
    <message>
        <source>ambient</source>
        <translation>ambient</translation>
    </message>
    <message>
        <source>an intro and an outro of 16 bars</source>
        <translation>una intro y un final de 16 compases</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>más brillante</translation>
    </message>
    <message>
        <source>clearer and tighter</source>
        <translation>más claro y compacto</translation>
    </message>
    <message>
        <source>denser and louder</source>
        <translation>más denso y más fuerte</translation>
    </message>
    <message>
        <source>drier and closer</source>
        <translation>más seco y cercano</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>más rápido</translation>
    </message>
    <message>
        <source>half as long</source>
        <translation>la mitad de largo</translation>
    </message>
    <message>
        <source>higher in pitch</source>
        <translation>más agudo</translation>
    </message>
    <message>
        <source>less brightness</source>
        <translation>menos brillo</translation>
    </message>
    <message>
        <source>less punch</source>
        <translation>menos pegada</translation>
    </message>
    <message>
        <source>lo-fi</source>
        <translation>lo-fi</translation>
    </message>
    <message>
        <source>louder drums</source>
        <translation>batería más fuerte</translation>
    </message>
    <message>
        <source>lower in pitch</source>
        <translation>más grave</translation>
    </message>
    <message>
        <source>more percussion</source>
        <translation>más percusión</translation>
    </message>
    <message>
        <source>more presence and punch</source>
        <translation>más presencia y pegada</translation>
    </message>
    <message>
        <source>muffled</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>sin batería</translation>
    </message>
    <message>
        <source>only vocals and the other instruments</source>
        <translation>solo la voz y los demás instrumentos</translation>
    </message>
    <message>
        <source>punchier drums</source>
        <translation>batería con más pegada</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>más bajo</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>más lento</translation>
    </message>
    <message>
        <source>softer and duller</source>
        <translation>más suave y apagado</translation>
    </message>
    <message>
        <source>softer and warmer</source>
        <translation>más suave y cálido</translation>
    </message>
    <message>
        <source>three quarters as long</source>
        <translation>tres cuartos de la duración</translation>
    </message>
    <message>
        <source>twice as long</source>
        <translation>el doble de largo</translation>
    </message>
    <message>
        <source>two semitones down</source>
        <translation>dos semitonos abajo</translation>
    </message>
    <message>
        <source>two semitones up</source>
        <translation>dos semitonos arriba</translation>
    </message>
    <message>
        <source>vinyl crackle</source>
        <translation>crujido de vinilo</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>más cálido</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>más ancho</translation>
    </message>
    <message>
        <source>alone there</source>
        <translation>solo ahí</translation>
    </message>
    <message>
        <source>silent elsewhere</source>
        <translation>en silencio en el resto</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>omitirlo</translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation>toda la canción</translation>
    </message>
    <message>
        <source>every {}</source>
        <translation>cada {}</translation>
    </message>
    <message>
        <source>only the last {}</source>
        <translation>solo lo último: {}</translation>
    </message>
    <message>
        <source>the {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>There is no style of its own for “{}”; {}, the nearest, was taken.</source>
        <translation>No hay un estilo propio para «{}»; se tomó el más cercano, {}.</translation>
    </message>
    <message>
        <source>Both sides were asked for the one stem “{}”; the later one is heard.</source>
        <translation>Se pidieron ambos lados para la única pista «{}»; se oye el último.</translation>
    </message>
    <message>
        <source>This part has no stem of its own, so that it cannot be left out here.</source>
        <translation>Esta parte no tiene pista propia, así que aquí no se puede omitir.</translation>
    </message>
    <message>
        <source>A transition leads into a section; it cannot come every so many bars yet.</source>
        <translation>Una transición lleva a una sección; todavía no puede venir cada tantos compases.</translation>
    </message>
    <message>
        <source>Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.</source>
        <translation>Las secciones no se pueden mezclar al azar; di su orden, como «estribillo, estrofa 1, puente».</translation>
    </message>
    <message>
        <source>Say what the remix should be, such as &quot;house at 124, keep the vocals&quot;.</source>
        <translation>Di qué debe ser el remix, como «house a 124, conserva la voz».</translation>
    </message>
    <message>
        <source>The prompt has {} characters; say it in {} or fewer.</source>
        <translation>El texto tiene {} caracteres; dilo en {} o menos.</translation>
    </message>
    <message>
        <source>“{}” was read as silent before that.</source>
        <translation>«{}» se leyó como silencio antes de eso.</translation>
    </message>
    <message>
        <source>A local model read {}; look whether that is meant.</source>
        <translation>Un modelo local leyó {}; mira si es lo que querías.</translation>
    </message>
    <message>
        <source>The local model was asked about what is left and made nothing of it.</source>
        <translation>Se preguntó al modelo local por lo que quedaba y no sacó nada.</translation>
    </message>
    <message>
        <source>{} BPM, as asked, is {} than {} is usually played ({}–{} BPM); by itself it would play this song at {} BPM.</source>
        <translation>{} BPM, como se pidió, es {} de lo que suele tocarse {} ({}–{} BPM); por sí solo tocaría esta canción a {} BPM.</translation>
    </message>
    <message>
        <source>The remix could not be written to {}: {}.</source>
        <translation>El remix no se pudo escribir en {}: {}.</translation>
    </message>
    <message>
        <source>{} is not the file that this remix was made from; name that one.</source>
        <translation>{} no es el archivo del que se hizo este remix; indica ese.</translation>
    </message>
    <message>
        <source>{} is another recording than {}; open that song.</source>
        <translation>{} es otra grabación que {}; abre esa canción.</translation>
    </message>
    <message>
        <source>A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.</source>
        <translation>Un boceto solo sale como avance marcado: pide solo el remix o elige otro fin.</translation>
    </message>
    <message>
        <source>Open the song again to write a recipe of its remix.</source>
        <translation>Vuelve a abrir la canción para escribir una receta de su remix.</translation>
    </message>
    <message>
        <source>The built-in engine plays the {} part instead of {}.</source>
        <translation>El motor incluido toca la parte {} en lugar de {}.</translation>
    </message>
    <message>
        <source>{} is being installed already; wait for it.</source>
        <translation>{} ya se está instalando; espera.</translation>
    </message>
    <message>
        <source>There is too little memory for this model; close other programs or take a smaller one.</source>
        <translation>No hay memoria suficiente para este modelo; cierra otros programas o toma uno más pequeño.</translation>
    </message>
    <message>
        <source>The song has no stem of its {} to play.</source>
        <translation>La canción no tiene pista propia que tocar: {}.</translation>
    </message>
    <message>
        <source>The song&apos;s own sound makes beats and leads, and no {}.</source>
        <translation>El sonido de la propia canción hace ritmos y leads, pero no {}.</translation>
    </message>
    <message>
        <source>The graphics memory ran out, so the processor went on.</source>
        <translation>Se agotó la memoria gráfica, así que siguió el procesador.</translation>
    </message>
    <message>
        <source>Memory ran short, so fewer segments were worked on at once.</source>
        <translation>Faltó memoria, así que se trabajaron menos fragmentos a la vez.</translation>
    </message>
</context>
<context>
    <name>ExportDetails</name>
    <message>
        <source>44.1 kHz, as the remix (Opus: 48 kHz)</source>
        <translation>44,1 kHz, como la remezcla (Opus: 48 kHz)</translation>
    </message>
    <message>
        <source>As the loudness asks</source>
        <translation>Según la sonoridad</translation>
    </message>
    <message>
        <source>Sign it: content credentials that anyone can check</source>
        <translation>Firmarla: credenciales de contenido que cualquiera puede comprobar</translation>
    </message>
    <message>
        <source>Mark generated parts inaudibly with the export&apos;s id</source>
        <translation>Marcar de forma inaudible las partes generadas con el id de la exportación</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
        <source>True-peak ceiling</source>
        <translation>Techo de pico real</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Patrón de nombre</translation>
    </message>
    <message>
        <source>In place of the name. It knows {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</source>
        <translation>En lugar del nombre. Conoce {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export remix</source>
        <translation>Exportar remezcla</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stems of the song, as they sound in the remix</source>
        <translation>Stems de la canción, como suenan en la remezcla</translation>
    </message>
    <message>
        <source>Generated parts</source>
        <translation>Partes generadas</translation>
    </message>
    <message>
        <source>Instrumental</source>
        <translation>Instrumental</translation>
    </message>
    <message>
        <source>A cappella</source>
        <translation>A capela</translation>
    </message>
    <message>
        <source>Loops, a file for each section</source>
        <translation>Bucles, un archivo por sección</translation>
    </message>
    <message>
        <source>Generated notes as MIDI</source>
        <translation>Notas generadas como MIDI</translation>
    </message>
    <message>
        <source>Stem file for DJ software</source>
        <translation>Archivo de stems para programas de DJ</translation>
    </message>
    <message>
        <source>DAWproject</source>
        <translation>DAWproject</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Proyecto de Reaper</translation>
    </message>
    <message>
        <source>Credits as PDF and table</source>
        <translation>Créditos en PDF y tabla</translation>
    </message>
    <message>
        <source>Report with plan, measurements and credits</source>
        <translation>Informe con plan, mediciones y créditos</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>Como se oye</translation>
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
        <translation>Tan fuerte como la canción</translation>
    </message>
    <message>
        <source>As mixed, without a master</source>
        <translation>Como está mezclado, sin máster</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Para compartir</translation>
    </message>
    <message>
        <source>A sketch: only as a marked preview</source>
        <translation>Un boceto: solo como avance marcado</translation>
    </message>
    <message>
        <source>To release: signed, and only with a stated right</source>
        <translation>Para publicar: firmada, y solo con un derecho declarado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonoridad</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>ALSO WRITE</source>
        <translation>ESCRIBIR TAMBIÉN</translation>
    </message>
    <message>
        <source>Nobody says by what right; you are asked once.</source>
        <translation>Nadie dice con qué derecho; se te pregunta una vez.</translation>
    </message>
    <message>
        <source>Not yet: {}; {}.</source>
        <translation>Aún no: {}; {}.</translation>
    </message>
    <message>
        <source>The remix carries the song&apos;s own tags and says that it is a remix and what was generated.</source>
        <translation>La remezcla lleva las etiquetas de la canción y dice que es una remezcla y qué se generó.</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Derechos de la canción…</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>Recipe, for others who have the song</source>
        <translation>Receta, para otros que tienen la canción</translation>
    </message>
    <message>
        <source>▾  More options</source>
        <translation>▾  Más opciones</translation>
    </message>
    <message>
        <source>▸  More options</source>
        <translation>▸  Más opciones</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Carpeta de la exportación</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>16 bit, dithered</source>
        <translation>16 bits, con dither</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 bits</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 bits flotante</translation>
    </message>
    <message>
        <source>V0, some 245 kb/s</source>
        <translation>V0, unos 245 kb/s</translation>
    </message>
    <message>
        <source>V2, some 190 kb/s</source>
        <translation>V2, unos 190 kb/s</translation>
    </message>
    <message>
        <source>V4, some 165 kb/s</source>
        <translation>V4, unos 165 kb/s</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exporting {}</source>
        <translation>Exportando {}</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} remezcla</translation>
    </message>
    <message>
        <source>Getting the remix ready to be dragged</source>
        <translation>Preparando la remezcla para arrastrarla</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>La remezcla aún se está calculando; espera un momento.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong inside Flipside; your work is kept.</source>
        <translation>Algo ha fallado en Flipside; tu trabajo está a salvo.</translation>
    </message>
    <message>
        <source>A report to read, and to send if you like, lies in {}</source>
        <translation>Hay un informe para leer, y enviar si quieres, en {}</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>{} is open already.</source>
        <translation>{} ya está abierto.</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>Abriendo {}</translation>
    </message>
    <message>
        <source>Drawing the song</source>
        <translation>Dibujando la canción</translation>
    </message>
    <message>
        <source>This project is open in another window; here it can be heard but not changed.</source>
        <translation>Este proyecto está abierto en otra ventana; aquí se puede oír pero no cambiar.</translation>
    </message>
    <message>
        <source>Welcome back: all that you made is here.</source>
        <translation>Hola de nuevo: todo lo que hiciste está aquí.</translation>
    </message>
    <message>
        <source>Listening to the song</source>
        <translation>Escuchando la canción</translation>
    </message>
    <message>
        <source>Reading “{}”</source>
        <translation>Leyendo «{}»</translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation>Guardando {}</translation>
    </message>
    <message>
        <source>Saved as {}. Every change goes there from now on.</source>
        <translation>Guardado como {}. Desde ahora cada cambio va allí.</translation>
    </message>
</context>
<context>
    <name>GainLine</name>
    <message>
        <source>bar {}</source>
        <translation>compás {}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>compases {} a {}</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Tap</source>
        <translation>Marcar</translation>
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
        <translation>Compás 1</translation>
    </message>
    <message>
        <source>Downbeat</source>
        <translation>Primer pulso</translation>
    </message>
    <message>
        <source>Meter…</source>
        <translation>Métrica…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Nombre…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Tonalidad…</translation>
    </message>
    <message>
        <source>Chord…</source>
        <translation>Acorde…</translation>
    </message>
    <message>
        <source>GRID</source>
        <translation>REJILLA</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Stop correcting the grid</source>
        <translation>Dejar de corregir la rejilla</translation>
    </message>
    <message>
        <source>Each acts at the playhead. Bar lines and section lines of the original can be dragged.</source>
        <translation>Cada uno actúa en el cursor de reproducción. Las líneas de compás y de sección del original se pueden arrastrar.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Play the song and tap along with its beat.</source>
        <translation>Reproduce la canción y marca su pulso.</translation>
    </message>
    <message>
        <source>Tap on: {} more.</source>
        <translation>Sigue marcando: {} más.</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Marcar el tempo</translation>
    </message>
    <message>
        <source>Nudge the beats</source>
        <translation>Desplazar los pulsos</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Doble del tempo</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Mitad del tempo</translation>
    </message>
    <message>
        <source>Bar 1 at {}</source>
        <translation>Compás 1 en {}</translation>
    </message>
    <message>
        <source>Move a downbeat</source>
        <translation>Mover un primer pulso</translation>
    </message>
    <message>
        <source>Bars of {} from {} on</source>
        <translation>Compases de {} desde {}</translation>
    </message>
    <message>
        <source>Call the section {}</source>
        <translation>Llamar {} a la sección</translation>
    </message>
    <message>
        <source>Split the section</source>
        <translation>Dividir la sección</translation>
    </message>
    <message>
        <source>Merge two sections</source>
        <translation>Unir dos secciones</translation>
    </message>
    <message>
        <source>Move a section line</source>
        <translation>Mover una línea de sección</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Tonalidad {}</translation>
    </message>
    <message>
        <source>Chord at {}: {}</source>
        <translation>Acorde en {}: {}</translation>
    </message>
    <message>
        <source>The song is still being listened to; wait a moment.</source>
        <translation>La canción aún se está escuchando; espera un momento.</translation>
    </message>
    <message>
        <source>There is nothing here that this would change.</source>
        <translation>Aquí no hay nada que esto cambie.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop: {}</source>
        <translation>Parar: {}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>parando…</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>a moment left</source>
        <translation>falta un momento</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>faltan unos {} s</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>faltan unos {} min</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>No hay nada en marcha.</translation>
    </message>
    <message>
        <source>Clear the finished ones</source>
        <translation>Quitar las terminadas</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Your work is not on disk: {}</source>
        <translation>Tu trabajo no está en el disco: {}</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Key</source>
        <translation>Tonalidad</translation>
    </message>
    <message>
        <source>Generated parts and transpositions follow it.</source>
        <translation>Las partes generadas y las transposiciones la siguen.</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Tónica</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message>
        <source>Mute {}</source>
        <translation>Silenciar {}</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>Solo de {}</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Nivel de {}</translation>
    </message>
    <message>
        <source>For listening only: a plan cannot name {} apart from the song&apos;s own; it is not exported.</source>
        <translation>Solo para escuchar: un plan no puede nombrar {} aparte de lo propio de la canción; no se exporta.</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Vocals</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Guitarra</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Percusión</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>Acordes</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Arpeggio</source>
        <translation>Arpegio</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Cuerdas</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textura</translation>
    </message>
    <message>
        <source>{}, bars {} to {}</source>
        <translation>{}, compases {} a {}</translation>
    </message>
    <message>
        <source>{}, not sure</source>
        <translation>{}, no es seguro</translation>
    </message>
    <message>
        <source>from the song</source>
        <translation>de la canción</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generado</translation>
    </message>
</context>
<context>
    <name>LanesArea</name>
    <message>
        <source>does not sound in this remix</source>
        <translation>no suena en esta remezcla</translation>
    </message>
    <message>
        <source>Mute {}</source>
        <translation>Silenciar {}</translation>
    </message>
    <message>
        <source>Unmute {}</source>
        <translation>Dejar de silenciar {}</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>Solo de {}</translation>
    </message>
    <message>
        <source>Unsolo {}</source>
        <translation>Quitar el solo de {}</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Nivel de {}</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Receipt, credits and jobs</source>
        <translation>Recibo, créditos y tareas</translation>
    </message>
</context>
<context>
    <name>LevelLines</name>
    <message>
        <source>Level line of {}</source>
        <translation>Línea de nivel de {}</translation>
    </message>
    <message>
        <source>Nothing of the song plays in these bars.</source>
        <translation>En estos compases no suena nada de la canción.</translation>
    </message>
    <message>
        <source>Draw the level of {} in bars {}</source>
        <translation>Dibujar el nivel de {} en los compases {}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What is installed here for Flipside, and what each package says of its licence.</source>
        <translation>Lo que hay instalado aquí para Flipside y lo que cada paquete dice de su licencia.</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>Leyendo las licencias</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The sound device has gone; playback is paused. Press Play to go on.</source>
        <translation>El dispositivo de sonido ha desaparecido; la reproducción está en pausa. Pulsa Reproducir para seguir.</translation>
    </message>
    <message>
        <source>The sound device cannot be opened; playing silently.</source>
        <translation>No se puede abrir el dispositivo de sonido; se reproduce en silencio.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Play once more</source>
        <translation>Tocar una vez más</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Retrasar</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Getting “{}” ready to compare</source>
        <translation>Preparando «{}» para comparar</translation>
    </message>
    <message>
        <source>Arranging the remix</source>
        <translation>Arreglando la remezcla</translation>
    </message>
    <message>
        <source>Rendering the remix from the better stems</source>
        <translation>Calculando la remezcla con los stems mejores</translation>
    </message>
    <message>
        <source>Rendering and measuring the remix</source>
        <translation>Calculando y midiendo la remezcla</translation>
    </message>
    <message>
        <source>Getting the faders ready</source>
        <translation>Preparando los faders</translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Meter</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>It holds from the bar that is heard to the end of the song.</source>
        <translation>Vale desde el compás que se oye hasta el final de la canción.</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Pulsos por compás</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Install {}</source>
        <translation>Instalar {}</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>{} from a file</source>
        <translation>{} desde un archivo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Quitar {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop: {}</source>
        <translation>Parar: {}</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>tamaño aún desconocido</translation>
    </message>
    <message>
        <source>here, {}</source>
        <translation>aquí, {}</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>¿Dónde está {}?</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Looking for models</source>
        <translation>Buscando modelos</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>Instalando {}</translation>
    </message>
    <message>
        <source>Removing {}</source>
        <translation>Quitando {}</translation>
    </message>
    <message>
        <source>Taking another models folder</source>
        <translation>Tomando otra carpeta de modelos</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>The best device that is here</source>
        <translation>El mejor dispositivo que haya aquí</translation>
    </message>
    <message>
        <source>Models run on</source>
        <translation>Los modelos se ejecutan en</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Everything works without them. They are fetched only when you say so, and nothing needs the network afterwards.</source>
        <translation>Todo funciona sin ellos. Solo se traen cuando tú lo dices, y después nada necesita la red.</translation>
    </message>
    <message>
        <source>Split a song into stems</source>
        <translation>Separar una canción en stems</translation>
    </message>
    <message>
        <source>Make a part</source>
        <translation>Crear una parte</translation>
    </message>
    <message>
        <source>{used} used, {free} free in {folder}</source>
        <translation>{used} usados, {free} libres en {folder}</translation>
    </message>
    <message>
        <source>Where shall models be?</source>
        <translation>¿Dónde estarán los modelos?</translation>
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
        <translation>estrofa</translation>
    </message>
    <message>
        <source>prechorus</source>
        <translation>precoro</translation>
    </message>
    <message>
        <source>chorus</source>
        <translation>estribillo</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>puente</translation>
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
        <translation>final</translation>
    </message>
    <message>
        <source>last {}</source>
        <translation>{} (última vez)</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>batería</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>other</source>
        <translation>resto</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>guitarra</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>piano</translation>
    </message>
    <message>
        <source>half time</source>
        <translation>medio tiempo</translation>
    </message>
    <message>
        <source>double time</source>
        <translation>doble tiempo</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>recto</translation>
    </message>
    <message>
        <source>swing</source>
        <translation>swing</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>recognisably</source>
        <translation>reconocible</translation>
    </message>
    <message>
        <source>build</source>
        <translation>subida</translation>
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
        <translation>percusión</translation>
    </message>
    <message>
        <source>chords</source>
        <translation>acordes</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>pad</translation>
    </message>
    <message>
        <source>arpeggio</source>
        <translation>arpegio</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>lead</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>cuerdas</translation>
    </message>
    <message>
        <source>lowpass</source>
        <translation>paso bajo</translation>
    </message>
    <message>
        <source>highpass</source>
        <translation>paso alto</translation>
    </message>
    <message>
        <source>bandpass</source>
        <translation>paso banda</translation>
    </message>
    <message>
        <source>mids</source>
        <translation>medios</translation>
    </message>
    <message>
        <source>treble</source>
        <translation>agudos</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>calidez</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>brillo</translation>
    </message>
    <message>
        <source>punch</source>
        <translation>pegada</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>presencia</translation>
    </message>
    <message>
        <source>vinyl</source>
        <translation>vinilo</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>cinta</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>lluvia</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>público</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>radio</translation>
    </message>
    <message>
        <source>riser</source>
        <translation>riser</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>barrido</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>impacto</translation>
    </message>
    <message>
        <source>tape stop</source>
        <translation>parada de cinta</translation>
    </message>
    <message>
        <source>echo out</source>
        <translation>salida con eco</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>major</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>{} major</source>
        <translation>{} mayor</translation>
    </message>
    <message>
        <source>{} minor</source>
        <translation>{} menor</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>OwnerRow</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Nombre del titular</translation>
    </message>
    <message>
        <source>Role, such as singer or label</source>
        <translation>Papel, como cantante o sello</translation>
    </message>
    <message>
        <source>Owner&apos;s role</source>
        <translation>Papel del titular</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Composición</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>Qué posee</translation>
    </message>
    <message>
        <source>Owner&apos;s share</source>
        <translation>Parte del titular</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this owner</source>
        <translation>Quitar este titular</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Add an owner</source>
        <translation>Añadir un titular</translation>
    </message>
    <message>
        <source>Recording: {}</source>
        <translation>Grabación: {}</translation>
    </message>
    <message>
        <source>Composition: {}</source>
        <translation>Composición: {}</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Compositor</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Sello</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>The file does not say who made it. Ask before you publish a remix.</source>
        <translation>El archivo no dice quién lo hizo. Pregunta antes de publicar una remezcla.</translation>
    </message>
    <message>
        <source>The policy beside it: {}</source>
        <translation>La política que lo acompaña: {}</translation>
    </message>
    <message>
        <source>Its licence: {}</source>
        <translation>Su licencia: {}</translation>
    </message>
    <message>
        <source>An opt-out list names it: {}</source>
        <translation>Una lista de exclusión la nombra: {}</translation>
    </message>
    <message>
        <source>That policy is signed by the key {}.</source>
        <translation>Esa política está firmada con la clave {}.</translation>
    </message>
    <message>
        <source>It is to be credited so: {}</source>
        <translation>Debe acreditarse así: {}</translation>
    </message>
    <message>
        <source>Its content credentials bind remixes of it.</source>
        <translation>Sus credenciales de contenido obligan a sus remezclas.</translation>
    </message>
    <message>
        <source>As a marked preview</source>
        <translation>Como avance marcado</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Para compartir</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>Para publicar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>no: {}; {}</source>
        <translation>no: {}; {}</translation>
    </message>
    <message>
        <source>You stated: my own work.</source>
        <translation>Declaraste: obra mía.</translation>
    </message>
    <message>
        <source>You stated: licensed to me.</source>
        <translation>Declaraste: con licencia para mí.</translation>
    </message>
    <message>
        <source>You stated: in the public domain.</source>
        <translation>Declaraste: de dominio público.</translation>
    </message>
    <message>
        <source>You stated: a sketch for myself.</source>
        <translation>Declaraste: un boceto para mí.</translation>
    </message>
    <message>
        <source>You stated: I do not know yet.</source>
        <translation>Declaraste: aún no lo sé.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Idioma, desde el próximo inicio</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>Dispositivo de sonido</translation>
    </message>
    <message>
        <source>Device buffer</source>
        <translation>Búfer del dispositivo</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Stems</translation>
    </message>
    <message>
        <source>Address of a local language model</source>
        <translation>Dirección de un modelo de lenguaje local</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Su nombre allí</translation>
    </message>
    <message>
        <source>Play original and remix equally loud</source>
        <translation>Reproducir original y remezcla a igual volumen</translation>
    </message>
    <message>
        <source>Move nothing but the playhead</source>
        <translation>No mover nada salvo el cursor de reproducción</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>{} frames</source>
        <translation>{} muestras</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>Los mejores que hay aquí</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Model in a folder…</source>
        <translation>Modelo en una carpeta…</translation>
    </message>
    <message>
        <source>Folder with a demucs model</source>
        <translation>Carpeta con un modelo de demucs</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What should it become?</source>
        <translation>¿En qué se convertirá?</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Say in plain words what the remix shall be; Enter sends.</source>
        <translation>Di con palabras sencillas cómo será la remezcla; Intro envía.</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remezcla</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>¿Y ahora?</translation>
    </message>
    <message>
        <source>house at 124, no drums in the intro, double the last chorus</source>
        <translation>house a 124, sin batería en la intro, doblar el último estribillo</translation>
    </message>
    <message>
        <source>a bit slower, more reverb on the vocals</source>
        <translation>un poco más lento, más reverb en la voz</translation>
    </message>
    <message>
        <source>Your prompt is taken as soon as the song is heard.</source>
        <translation>Tu petición se tomará en cuanto se haya escuchado la canción.</translation>
    </message>
    <message>
        <source>Only {}  ✕</source>
        <translation>Solo {}  ✕</translation>
    </message>
    <message>
        <source>Only {}; press for the whole song</source>
        <translation>Solo {}; pulsa para toda la canción</translation>
    </message>
    <message>
        <source>The next prompt holds here unless it names a place. Press to let go.</source>
        <translation>La próxima petición vale aquí salvo que nombre un lugar. Pulsa para soltar.</translation>
    </message>
    <message>
        <source>Idea: {}</source>
        <translation>Idea: {}</translation>
    </message>
    <message>
        <source>Enter sends · ↑ brings back earlier ones</source>
        <translation>Intro envía · ↑ recupera las anteriores</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>QUEUE</source>
        <translation>COLA</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n lista</numerusform>
            <numerusform>%n listas</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Continuar con la cola</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar la cola</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>Abrir {}</translation>
    </message>
    <message>
        <source>Move {} up</source>
        <translation>Subir {}</translation>
    </message>
    <message>
        <source>Move {} down</source>
        <translation>Bajar {}</translation>
    </message>
    <message>
        <source>Take {} out of the queue</source>
        <translation>Quitar {} de la cola</translation>
    </message>
    <message>
        <source>ready: split and heard</source>
        <translation>lista: separada y escuchada</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>The receipt appears here: every clause of your prompt with what was done and measured.</source>
        <translation>El recibo aparece aquí: cada cláusula de tu petición con lo que se hizo y se midió.</translation>
    </message>
    <message>
        <source>BY HAND AND BY RULE</source>
        <translation>A MANO Y POR REGLA</translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation>¿Qué significa «{}»?</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Edit on: {}</source>
        <translation>Edición activada: {}</translation>
    </message>
    <message>
        <source>Change: {}</source>
        <translation>Cambiar: {}</translation>
    </message>
    <message>
        <source>Remove: {}</source>
        <translation>Quitar: {}</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Now open your own copy of the song: {} is applied to it.</source>
        <translation>Abre ahora tu copia de la canción: se le aplica {}.</translation>
    </message>
    <message>
        <source>Recipe {}</source>
        <translation>Receta {}</translation>
    </message>
    <message>
        <source>Finding the song of {} in yours</source>
        <translation>Buscando la canción de {} en la tuya</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights of the song</source>
        <translation>Derechos de la canción</translation>
    </message>
    <message>
        <source>By whom and how: “letter of 3 May from Harbour Records”</source>
        <translation>Por quién y cómo: «carta de Harbour Records del 3 de mayo»</translation>
    </message>
    <message>
        <source>How it is licensed, and by whom</source>
        <translation>Cómo y por quién está licenciada</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Take back what I stated</source>
        <translation>Retirar lo que declaré</translation>
    </message>
    <message>
        <source>It is my own work</source>
        <translation>Es obra mía</translation>
    </message>
    <message>
        <source>It is licensed to me</source>
        <translation>Tengo licencia</translation>
    </message>
    <message>
        <source>It is in the public domain</source>
        <translation>Es de dominio público</translation>
    </message>
    <message>
        <source>It is a sketch for myself: remixes leave only as marked previews</source>
        <translation>Es un boceto para mí: las remezclas solo salen como avances marcados</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Aún no lo sé</translation>
    </message>
    <message>
        <source>WHAT YOU STATE</source>
        <translation>LO QUE DECLARAS</translation>
    </message>
    <message>
        <source>WHO OWNS IT</source>
        <translation>QUIÉN LA POSEE</translation>
    </message>
    <message>
        <source>For credits and split sheets; leave it empty if you do not know.</source>
        <translation>Para créditos y hojas de reparto; déjalo vacío si no lo sabes.</translation>
    </message>
    <message>
        <source>HOW FAR A REMIX MAY GO</source>
        <translation>HASTA DÓNDE PUEDE IR UNA REMEZCLA</translation>
    </message>
    <message>
        <source>By what right do you remix this song? Its file does not say; you are asked once.</source>
        <translation>¿Con qué derecho remezclas esta canción? Su archivo no lo dice; se te pregunta una vez.</translation>
    </message>
    <message>
        <source>WHAT IS KNOWN OF IT</source>
        <translation>LO QUE SE SABE</translation>
    </message>
    <message>
        <source>It lets remixes go out:</source>
        <translation>Permite que las remezclas salgan:</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Once a remix is rendered, this page says whose sound it is made of.</source>
        <translation>Cuando se haya calculado una remezcla, esta página dirá de qué sonidos está hecha.</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>ORIGINAL</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Derechos de la canción…</translation>
    </message>
    <message>
        <source>WHAT SOUNDS</source>
        <translation>LO QUE SUENA</translation>
    </message>
    <message>
        <source>{} % generated, the rest from the original recording.</source>
        <translation>{} % generado, el resto de la grabación original.</translation>
    </message>
    <message>
        <source>Stems by {}</source>
        <translation>Stems de {}</translation>
    </message>
    <message>
        <source>Original and generated sound, second by second</source>
        <translation>Sonido original y generado, segundo a segundo</translation>
    </message>
    <message>
        <source>From the original: {}</source>
        <translation>Del original: {}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Sin medir</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>, was {}</source>
        <translation>, era {}</translation>
    </message>
    <message>
        <source>, asked {}</source>
        <translation>, pedido {}</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Name the section</source>
        <translation>Nombrar la sección</translation>
    </message>
    <message>
        <source>Sections of one name are counted anew.</source>
        <translation>Las secciones del mismo nombre se vuelven a contar.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
</context>
<context>
    <name>Separating</name>
    <message>
        <source>Separating the stems</source>
        <translation>Separando los stems</translation>
    </message>
    <message>
        <source>Making better stems</source>
        <translation>Haciendo stems mejores</translation>
    </message>
    <message>
        <source>Drawing the stems</source>
        <translation>Dibujando los stems</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The demo song</source>
        <translation>La canción de demostración</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Olvidar todas las correcciones</translation>
    </message>
    <message>
        <source>Switch on {}</source>
        <translation>Activar {}</translation>
    </message>
    <message>
        <source>Switch off {}</source>
        <translation>Desactivar {}</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Cambiar {}</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Quitar {}</translation>
    </message>
    <message>
        <source>Choose {}</source>
        <translation>Elegir {}</translation>
    </message>
    <message>
        <source>{} · roll {}</source>
        <translation>{} · tirada {}</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Volver a tirar</translation>
    </message>
    <message>
        <source>Go to take {}</source>
        <translation>Ir a la toma {}</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} copia</translation>
    </message>
    <message>
        <source>Keep a copy of {}</source>
        <translation>Guardar una copia de {}</translation>
    </message>
    <message>
        <source>Rename {}</source>
        <translation>Cambiar el nombre de {}</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>Marcar {} con estrella</translation>
    </message>
    <message>
        <source>Remove take {}</source>
        <translation>Quitar la toma {}</translation>
    </message>
    <message>
        <source>This project is open in another window; save it under another name to change it.</source>
        <translation>Este proyecto está abierto en otra ventana; guárdalo con otro nombre para cambiarlo.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Back to the original keys</source>
        <translation>Volver a las teclas originales</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Keys of {}</source>
        <translation>Teclas de {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>Sin teclas para {}</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already.</source>
        <translation>{} ya es la tecla de «{}».</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>Deshacer: {}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo {}</source>
        <translation>Rehacer: {}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>No sound device: playing silently</source>
        <translation>Sin dispositivo de sonido: reproducción en silencio</translation>
    </message>
    <message>
        <source>{} is split and heard: it opens at once.</source>
        <translation>{} está separada y escuchada: se abre al instante.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {}</source>
        <translation>
            <numerusform>%n archivo exportado a {}</numerusform>
            <numerusform>%n archivos exportados a {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SongQueue</name>
    <message>
        <source>Preparing {}</source>
        <translation>Preparando {}</translation>
    </message>
    <message>
        <source>Looking at the queue</source>
        <translation>Revisando la cola</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split sheet</source>
        <translation>Hoja de reparto</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Share of {}</source>
        <translation>Parte de {}</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <translation>GRABACIÓN</translation>
    </message>
    <message>
        <source>COMPOSITION</source>
        <translation>COMPOSICIÓN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A proposal from what was measured, and no law: each side adds up to 100 %, and it binds nobody until all who are named have signed it.</source>
        <translation>Una propuesta de lo medido, no una ley: cada lado suma 100 % y no obliga a nadie hasta que firmen todos los nombrados.</translation>
    </message>
    <message>
        <source>Save the split sheet</source>
        <translation>Guardar la hoja de reparto</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a song…</source>
        <translation>Abrir una canción…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Abrir la canción de demostración</translation>
    </message>
    <message>
        <source>PICK UP WHERE YOU LEFT OFF</source>
        <translation>SIGUE DONDE LO DEJASTE</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n toma</numerusform>
            <numerusform>%n tomas</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a song here</source>
        <translation>Suelta una canción aquí</translation>
    </message>
    <message>
        <source>It is split into stems and heard on this computer. Nothing leaves it.</source>
        <translation>Se separa en stems y se escucha en este ordenador. Nada sale de él.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Dilo</translation>
    </message>
    <message>
        <source>“Lo-fi at 80, no drums in the intro, double the last chorus.”</source>
        <translation>«Lo-fi a 80, sin batería en la intro, doblar el último estribillo.»</translation>
    </message>
    <message>
        <source>Flip it</source>
        <translation>Dale la vuelta</translation>
    </message>
    <message>
        <source>Press X to hear original and remix at the same bar.</source>
        <translation>Pulsa X para oír original y remezcla en el mismo compás.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Compruébalo</translation>
    </message>
    <message>
        <source>Every clause comes back with what was done and measured.</source>
        <translation>Cada cláusula vuelve con lo que se hizo y se midió.</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other take to compare with yet.</source>
        <translation>Todavía no hay otra toma con la que comparar.</translation>
    </message>
    <message>
        <source>Play {} once more</source>
        <translation>Tocar {} una vez más</translation>
    </message>
    <message>
        <source>Leave out {}</source>
        <translation>Omitir {}</translation>
    </message>
    <message>
        <source>Move {} earlier</source>
        <translation>Adelantar {}</translation>
    </message>
    <message>
        <source>Move {} later</source>
        <translation>Retrasar {}</translation>
    </message>
    <message>
        <source>Move {}</source>
        <translation>Mover {}</translation>
    </message>
    <message>
        <source>The remix is being arranged; wait a moment.</source>
        <translation>El remix se está arreglando; espera un momento.</translation>
    </message>
    <message>
        <source>No section of the song plays here.</source>
        <translation>Aquí no suena ninguna sección de la canción.</translation>
    </message>
    <message>
        <source>One section has to stay.</source>
        <translation>Tiene que quedar una sección.</translation>
    </message>
</context>
<context>
    <name>StemsLine</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the better stems</source>
        <translation>Pausar los stems mejores</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on with the better stems</source>
        <translation>Seguir con los stems mejores</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the better stems</source>
        <translation>Cancelar los stems mejores</translation>
    </message>
    <message>
        <source>Stems: {}</source>
        <translation>Stems: {}</translation>
    </message>
    <message>
        <source>better ones are paused and go on from where they were</source>
        <translation>los mejores están en pausa y siguen donde estaban</translation>
    </message>
    <message>
        <source>better ones can be made</source>
        <translation>se pueden hacer mejores</translation>
    </message>
    <message>
        <source>better ones on their way, {} %</source>
        <translation>los mejores están en camino, {} %</translation>
    </message>
    <message>
        <source>the quick ones, made without a model</source>
        <translation>los rápidos, hechos sin modelo</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edición</numerusform>
            <numerusform>%n ediciones</numerusform>
        </translation>
    </message>
    <message>
        <source>A, compared · {}</source>
        <translation>A, en comparación · {}</translation>
    </message>
    <message>
        <source>Unstar {}</source>
        <translation>Quitar la estrella de {}</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>Marcar {} con estrella</translation>
    </message>
    <message>
        <source>now on</source>
        <translation>ahora activa</translation>
    </message>
    <message>
        <source>press Enter to go back to it</source>
        <translation>pulsa Intro para volver a ella</translation>
    </message>
    <message>
        <source>Take {}: {}</source>
        <translation>Toma {}: {}</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Go to this take</source>
        <translation>Ir a esta toma</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Comparar con el original</translation>
    </message>
    <message>
        <source>Compare with this take</source>
        <translation>Comparar con esta toma</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>TAKES</source>
        <translation>TOMAS</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation>Desplazar la línea de tiempo</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Desplazar las pistas</translation>
    </message>
    <message>
        <source>BARS</source>
        <translation>COMPASES</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Mostrar toda la canción</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Drag the remix to a folder or another program</source>
        <translation>Arrastrar la remezcla a una carpeta o a otro programa</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>the remix studio on your desk</source>
        <translation>el estudio de remezclas en tu mesa</translation>
    </message>
    <message>
        <source>Jobs: {}</source>
        <translation>Tareas: {}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enough</source>
        <translation>Basta</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Say what you want</source>
        <translation>Di lo que quieres</translation>
    </message>
    <message>
        <source>Write it in plain words: “house at 124, no drums in the intro”, and press Enter.</source>
        <translation>Escríbelo con palabras sencillas: «house a 124, sin batería en la intro», y pulsa Intro.</translation>
    </message>
    <message>
        <source>See what became of it</source>
        <translation>Mira qué resultó</translation>
    </message>
    <message>
        <source>Every wish comes back as a row with what was measured. Switch it off or change it.</source>
        <translation>Cada deseo vuelve como una fila con lo medido. Desactívalo o cámbialo.</translation>
    </message>
    <message>
        <source>Flip between original and remix</source>
        <translation>Alternar entre original y remezcla</translation>
    </message>
    <message>
        <source>Press X while it plays: the same bar of the song, on the other side.</source>
        <translation>Pulsa X mientras suena: el mismo compás de la canción, por el otro lado.</translation>
    </message>
    <message>
        <source>Use your hands</source>
        <translation>Usa las manos</translation>
    </message>
    <message>
        <source>Drag sections of the remix to move them, select bars to speak of them, and press G where beats or sections were heard wrong.</source>
        <translation>Arrastra secciones de la remezcla para moverlas, selecciona compases para hablar de ellos y pulsa G donde los pulsos o las secciones se oyeron mal.</translation>
    </message>
    <message>
        <source>{} OF {}</source>
        <translation>{} DE {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remezcla</translation>
    </message>
    <message>
        <source>Take {}</source>
        <translation>Toma {}</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>de {}</translation>
    </message>
    <message>
        <source>bar {} · beat {} · {} BPM</source>
        <translation>compás {} · tiempo {} · {} BPM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Original or remix</source>
        <translation>Original o remezcla</translation>
    </message>
    <message>
        <source>Flip between original and remix at the same place of the song (X)</source>
        <translation>Alternar entre original y remezcla en el mismo punto de la canción (X)</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a file</source>
        <translation>Verificar un archivo</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Verifying {}</source>
        <translation>Verificando {}</translation>
    </message>
    <message>
        <source>Drop a file here: an export of Flipside&apos;s, or any file with content credentials.</source>
        <translation>Suelta aquí un archivo: una exportación de Flipside o cualquiera con credenciales de contenido.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>¿Qué archivo?</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>WHAT WAS CHECKED</source>
        <translation>LO QUE SE COMPROBÓ</translation>
    </message>
    <message>
        <source>WATERMARK</source>
        <translation>MARCA DE AGUA</translation>
    </message>
    <message>
        <source>Id {}</source>
        <translation>Id {}</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>de confianza</translation>
    </message>
    <message>
        <source>It is as it was signed, by somebody whom you trust.</source>
        <translation>Está como se firmó, por alguien en quien confías.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>válido</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written. Who wrote it is not known here.</source>
        <translation>Nada cambió desde que se escribió. Aquí no se sabe quién lo escribió.</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>Changed since it was written: {}</source>
        <translation>Cambió desde que se escribió: {}</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>no dice nada</translation>
    </message>
    <message>
        <source>It tells nothing of its making; that proves neither good nor bad.</source>
        <translation>No cuenta nada de su creación; eso no prueba nada bueno ni malo.</translation>
    </message>
    <message>
        <source>MADE OF</source>
        <translation>HECHO DE</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>LO QUE SE HIZO</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>firmado por {}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firma</translation>
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
        <translation>Transponer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalidad</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Amplitud</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>Conservar el original</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nuevo orden</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Alargar</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Chop</source>
        <translation>Trocear</translation>
    </message>
    <message>
        <source>Stutter</source>
        <translation>Tartamudeo</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Reverb</source>
        <translation>Reverb</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Eco</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Sidechain</source>
        <translation>Sidechain</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textura</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Fundido</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonoridad</translation>
    </message>
    <message>
        <source>{} bars</source>
        <translation>{} compases</translation>
    </message>
    <message>
        <source>bars {}–{}</source>
        <translation>compases {}–{}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>compases {} a {}</translation>
    </message>
    <message>
        <source>{}, switched off</source>
        <translation>{}, desactivado</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>{} muted</source>
        <translation>{} en silencio</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>{} solo</translation>
    </message>
    <message>
        <source>{} kept as in the original</source>
        <translation>{} conservado como en el original</translation>
    </message>
    <message>
        <source>Tempo [BPM]</source>
        <translation>Tempo [BPM]</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Gradually to [BPM]</source>
        <translation>Poco a poco hasta [BPM]</translation>
    </message>
    <message>
        <source>Gradually to, as a ratio</source>
        <translation>Poco a poco hasta, como proporción</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Semitonos</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Tónica</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Level [dB]</source>
        <translation>Nivel [dB]</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>Con qué exactitud</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Compases</translation>
    </message>
    <message>
        <source>Length [s]</source>
        <translation>Duración [s]</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rejilla</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Played on</source>
        <translation>Tocado con</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>Octava</translation>
    </message>
    <message>
        <source>From [Hz]</source>
        <translation>Desde [Hz]</translation>
    </message>
    <message>
        <source>To [Hz]</source>
        <translation>Hasta [Hz]</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>Decay [s]</source>
        <translation>Caída [s]</translation>
    </message>
    <message>
        <source>Note value</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Realimentación</translation>
    </message>
    <message>
        <source>Depth [dB]</source>
        <translation>Profundidad [dB]</translation>
    </message>
    <message>
        <source>Release [ms]</source>
        <translation>Relajación [ms]</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Loudness [LUFS]</source>
        <translation>Sonoridad [LUFS]</translation>
    </message>
    <message>
        <source>Ceiling [dBTP]</source>
        <translation>Techo [dBTP]</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
