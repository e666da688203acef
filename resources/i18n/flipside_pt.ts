<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Flipside</source>
        <translation>Sobre o Flipside</translation>
    </message>
    <message>
        <source>Version {} · the remix studio on your desk</source>
        <translation>Versão {} · o estúdio de remix na sua mesa</translation>
    </message>
    <message>
        <source>Everything happens on this computer: no account, no cloud, no network.</source>
        <translation>Tudo acontece neste computador: sem conta, sem nuvem, sem rede.</translation>
    </message>
    <message>
        <source>Consent, credit, compensation: a remix of somebody&apos;s song needs that somebody&apos;s word.</source>
        <translation>Consentimento, crédito, compensação: o remix da música de alguém precisa da palavra desse alguém.</translation>
    </message>
    <message>
        <source>Flipside is free software under the GNU General Public License, version 3 or later.</source>
        <translation>O Flipside é software livre sob a Licença Pública Geral GNU, versão 3 ou posterior.</translation>
    </message>
    <message>
        <source>It stands on Qt (LGPL), PyTorch and NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg and soxr (LGPL), PortAudio (MIT) and the typeface Inter (SIL Open Font License).</source>
        <translation>Ele se apoia em Qt (LGPL), PyTorch e NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg e soxr (LGPL), PortAudio (MIT) e na fonte Inter (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Licences of every package…</source>
        <translation>Licenças de cada pacote…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Grid and chords</source>
        <translation>&amp;Grade e acordes</translation>
    </message>
    <message>
        <source>&amp;Arrangement</source>
        <translation>A&amp;rranjo</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reprodução</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Takes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>Correct the grid</source>
        <translation>Corrigir a grade</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Bater o andamento</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Metade do andamento</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Dobro do andamento</translation>
    </message>
    <message>
        <source>Beats 10 ms earlier</source>
        <translation>Batidas 10 ms antes</translation>
    </message>
    <message>
        <source>Beats 10 ms later</source>
        <translation>Batidas 10 ms depois</translation>
    </message>
    <message>
        <source>Bar 1 begins here</source>
        <translation>O compasso 1 começa aqui</translation>
    </message>
    <message>
        <source>The nearest downbeat is here</source>
        <translation>O tempo forte mais próximo é aqui</translation>
    </message>
    <message>
        <source>Meter from here on…</source>
        <translation>Métrica daqui em diante…</translation>
    </message>
    <message>
        <source>Name the section here…</source>
        <translation>Nomear a seção daqui…</translation>
    </message>
    <message>
        <source>Split the section here</source>
        <translation>Dividir a seção aqui</translation>
    </message>
    <message>
        <source>Merge at the nearest section line</source>
        <translation>Juntar na linha de seção mais próxima</translation>
    </message>
    <message>
        <source>The nearest section line is here</source>
        <translation>A linha de seção mais próxima é aqui</translation>
    </message>
    <message>
        <source>Key of the song…</source>
        <translation>Tom da música…</translation>
    </message>
    <message>
        <source>Chord here…</source>
        <translation>Acorde aqui…</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Esquecer todas as correções</translation>
    </message>
    <message>
        <source>Draw levels over the lanes</source>
        <translation>Desenhar níveis sobre as pistas</translation>
    </message>
    <message>
        <source>Play this section once more</source>
        <translation>Tocar esta seção mais uma vez</translation>
    </message>
    <message>
        <source>Leave this section out</source>
        <translation>Deixar esta seção de fora</translation>
    </message>
    <message>
        <source>Move this section earlier</source>
        <translation>Mover esta seção para antes</translation>
    </message>
    <message>
        <source>Move this section later</source>
        <translation>Mover esta seção para depois</translation>
    </message>
    <message>
        <source>Open songs or a project…</source>
        <translation>Abrir músicas ou um projeto…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Abrir a música de demonstração</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Collect and save…</source>
        <translation>Reunir e salvar…</translation>
    </message>
    <message>
        <source>Export remix…</source>
        <translation>Exportar remix…</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Direitos da música…</translation>
    </message>
    <message>
        <source>Split sheet…</source>
        <translation>Folha de divisão…</translation>
    </message>
    <message>
        <source>Apply a recipe…</source>
        <translation>Aplicar uma receita…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Verificar…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferências…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atalhos de teclado…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Mostrar o programa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>Escrever um pedido</translation>
    </message>
    <message>
        <source>Select the section here</source>
        <translation>Selecionar a seção daqui</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Não selecionar nada</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Rolar de novo</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Todos os comandos…</translation>
    </message>
    <message>
        <source>Pause the better stems, or go on</source>
        <translation>Pausar os stems melhores, ou continuar</translation>
    </message>
    <message>
        <source>Pause the queue, or go on</source>
        <translation>Pausar a fila ou continuar</translation>
    </message>
    <message>
        <source>Open the next song that is ready</source>
        <translation>Abrir a próxima música pronta</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Tocar ou pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Ao início</translation>
    </message>
    <message>
        <source>One bar back</source>
        <translation>Um compasso para trás</translation>
    </message>
    <message>
        <source>One bar on</source>
        <translation>Um compasso para a frente</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>Seção anterior</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Próxima seção</translation>
    </message>
    <message>
        <source>Flip original and remix</source>
        <translation>Alternar original e remix</translation>
    </message>
    <message>
        <source>Loop the section</source>
        <translation>Repetir a seção em loop</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>Metrônomo</translation>
    </message>
    <message>
        <source>Play the chords along</source>
        <translation>Tocar os acordes junto</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Mostrar a música inteira</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro ou escuro</translation>
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
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Keep a copy of this take</source>
        <translation>Guardar uma cópia deste take</translation>
    </message>
    <message>
        <source>Rename this take…</source>
        <translation>Renomear este take…</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>Marcar este take com estrela</translation>
    </message>
    <message>
        <source>Remove this take</source>
        <translation>Remover este take</translation>
    </message>
    <message>
        <source>Take before</source>
        <translation>Take anterior</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Próximo take</translation>
    </message>
    <message>
        <source>Compare with another take, or the original</source>
        <translation>Comparar com outro take, ou com o original</translation>
    </message>
    <message>
        <source>About Flipside and licences</source>
        <translation>Sobre o Flipside e licenças</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {}</source>
        <translation>Desfeito: {}</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Projects do not queue; open them one by one.</source>
        <translation>Projetos não entram na fila; abra-os um a um.</translation>
    </message>
    <message numerus="yes">
        <source>%n song(s) wait in the queue, to be split and heard behind this one.</source>
        <translation>
            <numerusform>%n música espera na fila; é separada e ouvida por trás desta.</numerusform>
            <numerusform>%n músicas esperam na fila; são separadas e ouvidas por trás desta.</numerusform>
        </translation>
    </message>
    <message>
        <source>No song of the queue is ready yet.</source>
        <translation>Nenhuma música da fila está pronta ainda.</translation>
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
        <translation>Vale nos compassos selecionados, ou enquanto durar o acorde ouvido.</translation>
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
        <translation>Todos os comandos</translation>
    </message>
    <message>
        <source>Type what you want to do…</source>
        <translation>Digite o que quer fazer…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Writing {}</source>
        <translation>Escrevendo {}</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Salvo como {}.</translation>
    </message>
    <message>
        <source>Keeping what you state of the song</source>
        <translation>Guardando o que você declara da música</translation>
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
        <translation>Original: forma de onda e seções</translation>
    </message>
    <message>
        <source>Remix: waveform and sections</source>
        <translation>Remix: forma de onda e seções</translation>
    </message>
    <message>
        <source>Your remix appears here. Say what you want on the right.</source>
        <translation>Seu remix aparece aqui. Diga à direita o que você quer.</translation>
    </message>
    <message>
        <source>Rendering… you can already play it.</source>
        <translation>Renderizando… você já pode tocar.</translation>
    </message>
    <message>
        <source>Arranging…</source>
        <translation>Arranjando…</translation>
    </message>
    <message>
        <source>Listening to the song first…</source>
        <translation>Primeiro, ouvindo a música…</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>ouvindo…</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of {}</source>
        <translation>
            <numerusform>%n compasso de {}</numerusform>
            <numerusform>%n compassos de {}</numerusform>
        </translation>
    </message>
    <message>
        <source> · corrected</source>
        <translation> · corrigido</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n compasso</numerusform>
            <numerusform>%n compassos</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {}. {}</source>
        <translation>Selecionado: {}. {}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open songs or a project</source>
        <translation>Abrir músicas ou um projeto</translation>
    </message>
    <message>
        <source>Songs and projects ({})</source>
        <translation>Músicas e projetos ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Onde está {}?</translation>
    </message>
    <message>
        <source>Music ({})</source>
        <translation>Música ({})</translation>
    </message>
    <message>
        <source>Everything is in {} already, as soon as you do it.</source>
        <translation>Tudo já está em {}, assim que você faz.</translation>
    </message>
    <message>
        <source>Collect and save</source>
        <translation>Reunir e salvar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <source>Flipside project ({})</source>
        <translation>Projeto do Flipside ({})</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} remix</translation>
    </message>
    <message>
        <source>Rights of “{}”</source>
        <translation>Direitos de “{}”</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>Aplicar uma receita</translation>
    </message>
    <message>
        <source>Recipes ({})</source>
        <translation>Receitas ({})</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>Renomear take</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Quit Flipside?</source>
        <translation>Sair do Flipside?</translation>
    </message>
    <message>
        <source>“{}” is not finished yet.</source>
        <translation>“{}” ainda não terminou.</translation>
    </message>
    <message>
        <source>Quit now and lose it, or go on? Your plan and takes are kept in any case.</source>
        <translation>Sair agora e perder, ou continuar? Seu plano e seus takes ficam guardados de qualquer jeito.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
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
        <translation>Alterar {}</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>ONDE</translation>
    </message>
    <message>
        <source>STEMS</source>
        <translation>STEMS</translation>
    </message>
    <message>
        <source>Nothing ticked means everywhere, and all stems.</source>
        <translation>Nada marcado significa em toda parte e todos os stems.</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>como convier</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Flipside&apos;s own rules and sounds</source>
        <translation>Regras e sons do próprio Flipside</translation>
    </message>
    <message>
        <source>Models that make parts can be brought in the menu File, Models….</source>
        <translation>Modelos que criam partes podem ser trazidos no menu Arquivo, Modelos….</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>tempo</source>
        <translation>andamento</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>sonoridade</translation>
    </message>
    <message>
        <source>true peak</source>
        <translation>pico real</translation>
    </message>
    <message>
        <source>length</source>
        <translation>duração</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>seções</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>altura</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>compassos</translation>
    </message>
    <message>
        <source>drums off the grid</source>
        <translation>bateria fora da grade</translation>
    </message>
    <message>
        <source>likeness to the song&apos;s hits</source>
        <translation>semelhança com os golpes da música</translation>
    </message>
    <message>
        <source>clicks at {} joins</source>
        <translation>cliques em {} emendas</translation>
    </message>
    <message>
        <source>{} against the rest</source>
        <translation>{} frente ao resto</translation>
    </message>
    <message>
        <source>{} under the kick</source>
        <translation>{} sob o bumbo</translation>
    </message>
    <message>
        <source>{} peaks over the mean</source>
        <translation>{}: picos acima da média</translation>
    </message>
    <message>
        <source>{} off-beat eighth</source>
        <translation>{}: colcheia no contratempo</translation>
    </message>
    <message>
        <source>{} in its pauses</source>
        <translation>{} nas pausas</translation>
    </message>
    <message>
        <source>{} hits in a bar</source>
        <translation>{}: golpes por compasso</translation>
    </message>
    <message>
        <source>{} from soft to loud</source>
        <translation>{} do suave ao forte</translation>
    </message>
    <message>
        <source>{} share of the sides</source>
        <translation>{}: parte dos lados</translation>
    </message>
    <message>
        <source>{} right over left</source>
        <translation>{}: direita sobre esquerda</translation>
    </message>
    <message>
        <source>{} like the original</source>
        <translation>{} como o original</translation>
    </message>
    <message>
        <source>tempo at the {}</source>
        <translation>andamento em {}</translation>
    </message>
    <message>
        <source>level of the {}</source>
        <translation>nível: {}</translation>
    </message>
    <message>
        <source>generated {}</source>
        <translation>gerado: {}</translation>
    </message>
    <message>
        <source>programmed {}</source>
        <translation>programado: {}</translation>
    </message>
    <message>
        <source>fade {}, second half against the first</source>
        <translation>fade ({}), segunda metade frente à primeira</translation>
    </message>
    <message>
        <source>{} like its bars backwards</source>
        <translation>{} como seus compassos ao contrário</translation>
    </message>
    <message>
        <source>{} again after {} s</source>
        <translation>{} de novo após {} s</translation>
    </message>
    <message>
        <source>{} steps of {} played again</source>
        <translation>{}: passos de {} tocados de novo</translation>
    </message>
    <message>
        <source>these bars are not in the remix</source>
        <translation>estes compassos não estão no remix</translation>
    </message>
    <message>
        <source>this song has no stem {}</source>
        <translation>esta música não tem o stem {}</translation>
    </message>
    <message>
        <source>no {} were heard in this song</source>
        <translation>não se ouviu {} nesta música</translation>
    </message>
    <message>
        <source>{} are part of the stem {}, which was taken as a whole</source>
        <translation>{} faz parte do stem {}, que foi tomado inteiro</translation>
    </message>
    <message>
        <source>no place was named: before each chorus or drop</source>
        <translation>sem lugar indicado: antes de cada refrão ou drop</translation>
    </message>
    <message>
        <source>no place was named: before each section</source>
        <translation>sem lugar indicado: antes de cada seção</translation>
    </message>
    <message>
        <source>The bars before the fill are nearly silent, and so is the fill.</source>
        <translation>Os compassos antes da virada são quase silêncio, e a virada também.</translation>
    </message>
    <message>
        <source>the whole remix goes to {} LUFS, which is as far as loudness goes</source>
        <translation>o remix inteiro vai a {} LUFS, o limite da sonoridade</translation>
    </message>
    <message>
        <source>At {} BPM the ramp plays the recording {} {}, which will be heard.</source>
        <translation>A {} BPM a rampa toca a gravação {} {}, e isso será ouvido.</translation>
    </message>
    <message>
        <source>this song has no {}: took {}</source>
        <translation>esta música não tem {}: usou-se {}</translation>
    </message>
    <message>
        <source>there is no section called {}</source>
        <translation>não há seção chamada {}</translation>
    </message>
    <message>
        <source>the song ends at bar {}</source>
        <translation>a música termina no compasso {}</translation>
    </message>
    <message>
        <source>nothing of the song is meant</source>
        <translation>nada da música é visado</translation>
    </message>
    <message>
        <source>no style was named: played as {}</source>
        <translation>sem estilo indicado: tocado como {}</translation>
    </message>
    <message>
        <source>the song has no stem {} to take away</source>
        <translation>a música não tem stem {} para tirar</translation>
    </message>
    <message>
        <source>{} BPM plays the recording {} {}, which will be heard; {}.</source>
        <translation>{} BPM toca a gravação {} {}, e isso será ouvido; {}.</translation>
    </message>
    <message>
        <source>at most {} BPM would be gentler, a half-time feel calmer</source>
        <translation>no máximo {} BPM seria mais suave, um half-time mais calmo</translation>
    </message>
    <message>
        <source>at least {} BPM would be gentler, a double-time feel livelier</source>
        <translation>no mínimo {} BPM seria mais suave, um double-time mais vivo</translation>
    </message>
    <message>
        <source>{} stayed as recorded</source>
        <translation>{} ficou como gravado</translation>
    </message>
    <message>
        <source>loudness holds for the whole remix</source>
        <translation>a sonoridade vale para o remix inteiro</translation>
    </message>
    <message>
        <source>Not possible here: {}</source>
        <translation>Não é possível aqui: {}</translation>
    </message>
    <message>
        <source>The song has no {}: {}</source>
        <translation>A música não tem {}: {}</translation>
    </message>
    <message>
        <source>The remix is silent from beginning to end; take back a mute or a solo.</source>
        <translation>O remix está em silêncio do início ao fim; desfaça um mudo ou um solo.</translation>
    </message>
    <message>
        <source>“{}” was read as {}.</source>
        <translation>“{}” foi lido como {}.</translation>
    </message>
    <message>
        <source>“{}” was read as {}, not as {}.</source>
        <translation>“{}” foi lido como {}, não como {}.</translation>
    </message>
    <message>
        <source>Nothing was written for the {}: this song has no bars that it fits, or no key was heard.</source>
        <translation>Nada foi escrito para {}: a música não tem compassos adequados ou não se ouviu tom.</translation>
    </message>
    <message>
        <source>The song has no clean {}; the style&apos;s kit plays it.</source>
        <translation>A música não tem {} limpa; o kit do estilo a toca.</translation>
    </message>
    <message>
        <source>No hit of the song&apos;s drums stands clean enough to be played by itself.</source>
        <translation>Nenhuma batida da bateria da música é limpa o bastante para ser tocada sozinha.</translation>
    </message>
    <message>
        <source>No note of the song&apos;s voice is steady enough to be played.</source>
        <translation>Nenhuma nota da voz da música é estável o bastante para ser tocada.</translation>
    </message>
    <message>
        <source>The {} part is played on the style&apos;s own instrument.</source>
        <translation>A parte {} toca no instrumento do estilo.</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>Esta palavra não é conhecida aqui.</translation>
    </message>
    <message>
        <source>This was understood by itself, but not what it means here.</source>
        <translation>Foi entendido por si só, mas não o que significa aqui.</translation>
    </message>
    <message>
        <source>This number was understood, but not what it is for.</source>
        <translation>O número foi entendido, mas não para que serve.</translation>
    </message>
    <message>
        <source>This key was understood, but not what it is for.</source>
        <translation>O tom foi entendido, mas não para que serve.</translation>
    </message>
    <message>
        <source>These parts were understood, but not what to do with them.</source>
        <translation>As partes foram entendidas, mas não o que fazer com elas.</translation>
    </message>
    <message>
        <source>This place was understood, but not what to do there.</source>
        <translation>O lugar foi entendido, mas não o que fazer ali.</translation>
    </message>
    <message>
        <source>Changes come at once, and not little by little; fades and filters can be slow.</source>
        <translation>As mudanças vêm de uma vez, não aos poucos; fades e filtros podem ser lentos.</translation>
    </message>
    <message>
        <source>Nothing in this was understood as a wish; say what should change, such as &quot;slower, no drums&quot;.</source>
        <translation>Nada disto foi entendido como um desejo; diga o que deve mudar, por exemplo “slower, no drums”.</translation>
    </message>
    <message>
        <source>This was read as a reason, and not as a wish.</source>
        <translation>Foi lido como um motivo, não como um desejo.</translation>
    </message>
    <message>
        <source>New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.</source>
        <translation>Não é possível escrever nem cantar letra nova; a voz pode ser silenciada, picotada ou transposta.</translation>
    </message>
    <message>
        <source>Another voice cannot be made; the vocals can be pitched, filtered or muted instead.</source>
        <translation>Não é possível criar outra voz; a voz pode ser transposta, filtrada ou silenciada.</translation>
    </message>
    <message>
        <source>Nothing can be sung in another language; vocals can be muted, kept or chopped instead.</source>
        <translation>Nada pode ser cantado em outra língua; a voz pode ser silenciada, mantida ou picotada.</translation>
    </message>
    <message>
        <source>No artist can be imitated by name; say a genre, a tempo or an effect instead.</source>
        <translation>Nenhum artista pode ser imitado pelo nome; diga um gênero, um andamento ou um efeito.</translation>
    </message>
    <message>
        <source>Another song cannot be mixed in here; this one can be restyled or rearranged instead.</source>
        <translation>Outra música não pode ser misturada aqui; esta pode mudar de estilo ou de ordem.</translation>
    </message>
    <message>
        <source>Only sound is made here; export the remix as a file and use it elsewhere.</source>
        <translation>Aqui só se faz som; exporte o remix como arquivo e use-o em outro lugar.</translation>
    </message>
    <message>
        <source>Which stems play in new bars cannot be chosen yet.</source>
        <translation>Ainda não é possível escolher os stems dos compassos novos.</translation>
    </message>
    <message>
        <source>is kept in mind: nothing was done for it.</source>
        <translation>é levado em conta: nada foi feito.</translation>
    </message>
    <message>
        <source>The ducking follows the kick; it cannot follow another stem yet.</source>
        <translation>O ducking segue o bumbo; ainda não pode seguir outro stem.</translation>
    </message>
    <message>
        <source>There is no fade in the plan that could be taken off.</source>
        <translation>Não há fade no plano que se possa tirar.</translation>
    </message>
    <message>
        <source>This place was not found in the song.</source>
        <translation>Este lugar não foi encontrado na música.</translation>
    </message>
    <message>
        <source>All stems are muted from beginning to end; only new parts will be heard.</source>
        <translation>Todos os stems estão mudos do início ao fim; só se ouvirão as partes novas.</translation>
    </message>
    <message>
        <source>A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added.</source>
        <translation>Um stem ainda não pode ser dobrado por uma cópia; pode ser transposto, ou uma parte acrescentada.</translation>
    </message>
    <message>
        <source>A reverb cannot be reversed yet; a plain one was taken.</source>
        <translation>Um reverb ainda não pode ser invertido; usou-se um comum.</translation>
    </message>
    <message>
        <source>This leaves out {}.</source>
        <translation>Isto deixa de fora {}.</translation>
    </message>
    <message>
        <source>One style at a time; the first was taken.</source>
        <translation>Um estilo de cada vez; usou-se o primeiro.</translation>
    </message>
    <message>
        <source>A transition is made of the whole mix, and not of single stems.</source>
        <translation>Uma transição é feita da mistura inteira, não de stems isolados.</translation>
    </message>
    <message>
        <source>This seems to be {}, which is not read here; say it in {}.</source>
        <translation>Isto parece {}, que não é lido aqui; diga em {}.</translation>
    </message>
    <message>
        <source>This song has no section called &quot;{}&quot;</source>
        <translation>Esta música não tem seção chamada “{}”</translation>
    </message>
    <message>
        <source>{}; {} was taken instead.</source>
        <translation>{}; usou-se {} no lugar.</translation>
    </message>
    <message>
        <source>Places are counted in whole bars; so many bars were taken for the beats.</source>
        <translation>Os lugares contam-se em compassos inteiros; usaram-se tantos compassos pelos tempos.</translation>
    </message>
    <message>
        <source>This song has no stem of its own for “{}”; all of “{}” was taken.</source>
        <translation>Esta música não tem stem próprio para “{}”; usou-se toda a “{}”.</translation>
    </message>
    <message>
        <source>{} can be set to {} at most or least, not to {}.</source>
        <translation>{} pode ser ajustado no limite a {}, não a {}.</translation>
    </message>
    <message>
        <source>{} was asked for twice; it is done once.</source>
        <translation>{} foi pedido duas vezes; é feito uma vez.</translation>
    </message>
    <message>
        <source>{} and {} cannot both hold; the later one was taken.</source>
        <translation>{} e {} não podem valer juntos; usou-se o último.</translation>
    </message>
    <message>
        <source>{} of {}{} is out of bounds ({} to {}); {} is taken.</source>
        <translation>{} de {}{} está fora dos limites ({} a {}); usa-se {}.</translation>
    </message>
    <message>
        <source>{} sections are more than {}; the first of them are kept.</source>
        <translation>{} seções são mais de {}; ficam as primeiras.</translation>
    </message>
    <message>
        <source>Louder and quieter were asked for the same; say where each of them holds.</source>
        <translation>Pediu-se mais e menos volume para o mesmo; diga onde vale cada um.</translation>
    </message>
    <message>
        <source>Reverb that was recorded with the song cannot be taken off; none is added.</source>
        <translation>O reverb gravado com a música não pode ser tirado; nenhum é acrescentado.</translation>
    </message>
    <message>
        <source>There is no {} in the plan that could be taken off.</source>
        <translation>Não há {} no plano que se possa tirar.</translation>
    </message>
    <message>
        <source>This conversation is too long to go back in by words; pick a take from the list.</source>
        <translation>Esta conversa é longa demais para voltar por palavras; escolha um take da lista.</translation>
    </message>
    <message>
        <source>Nothing of that kind was asked for before.</source>
        <translation>Nada desse tipo foi pedido antes.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada para desfazer.</translation>
    </message>
    <message>
        <source>There is nothing of that kind to undo.</source>
        <translation>Não há nada desse tipo para desfazer.</translation>
    </message>
    <message>
        <source>There is no take {} yet; {}.</source>
        <translation>Ainda não há take {}; {}.</translation>
    </message>
    <message>
        <source>{} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like.</source>
        <translation>{} não contém som legível; escolha wav, flac, mp3, m4a ou semelhante.</translation>
    </message>
    <message>
        <source>{} holds nothing that could be decoded as sound; choose another file.</source>
        <translation>{} não contém nada que possa ser decodificado como som; escolha outro arquivo.</translation>
    </message>
    <message>
        <source>{} is damaged: it gives more sound than it holds; choose another.</source>
        <translation>{} está danificado: dá mais som do que contém; escolha outro.</translation>
    </message>
    <message>
        <source>{} is a folder; choose a sound file inside it.</source>
        <translation>{} é uma pasta; escolha um arquivo de som dentro dela.</translation>
    </message>
    <message>
        <source>{} is not a file; choose a sound file.</source>
        <translation>{} não é um arquivo; escolha um arquivo de som.</translation>
    </message>
    <message>
        <source>{} lasts {} s; a song needs at least one second.</source>
        <translation>{} dura {} s; uma música precisa de pelo menos um segundo.</translation>
    </message>
    <message>
        <source>{} lasts {} hours; a song may last up to {}, so cut it into parts.</source>
        <translation>{} dura {} horas; uma música pode durar até {}, então corte-a em partes.</translation>
    </message>
    <message>
        <source>{} holds only silence; choose a file with music.</source>
        <translation>{} contém só silêncio; escolha um arquivo com música.</translation>
    </message>
    <message>
        <source>There is no file {}; check its name.</source>
        <translation>Não há arquivo {}; verifique o nome.</translation>
    </message>
    <message>
        <source>This plan leaves nothing of the song; take back a cut, a mute or a solo.</source>
        <translation>Este plano não deixa nada da música; desfaça um corte, um mudo ou um solo.</translation>
    </message>
    <message>
        <source>{} may not be {}: {}; {}.</source>
        <translation>{} não pode ser {}: {}; {}.</translation>
    </message>
    <message>
        <source>The model {} is not installed: run `flipside models install {}`, or put {} into {}.</source>
        <translation>O modelo {} não está instalado: execute `flipside models install {}`, ou ponha {} em {}.</translation>
    </message>
    <message>
        <source>There is too little free memory for this model; close programs or use `spectral`.</source>
        <translation>Há pouca memória livre para este modelo; feche programas ou use `spectral`.</translation>
    </message>
    <message>
        <source>The stems could not be written; free some disk space or choose another cache folder.</source>
        <translation>Os stems não puderam ser gravados; libere espaço ou escolha outra pasta de cache.</translation>
    </message>
    <message>
        <source>The disk that holds {} has too little space: {} MB are needed; free some.</source>
        <translation>O disco de {} tem pouco espaço: são precisos {} MB; libere algum.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs and retry.</source>
        <translation>Não há memória suficiente; feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <source>Something went wrong inside Flipside; the log says more. Your work is kept.</source>
        <translation>Algo falhou dentro do Flipside; o registro diz mais. Seu trabalho está guardado.</translation>
    </message>
    <message>
        <source>There was not enough memory for this song; close other programs or take a shorter song.</source>
        <translation>Não houve memória para esta música; feche outros programas ou use uma mais curta.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly, most often for want of memory; close other programs and try again.</source>
        <translation>O trabalho terminou de forma inesperada, quase sempre por falta de memória; feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <source>The work stopped answering and was ended; close other programs and try again.</source>
        <translation>O trabalho parou de responder e foi encerrado; feche outros programas e tente de novo.</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>O remix ainda está sendo renderizado; espere um momento.</translation>
    </message>
    <message>
        <source>The song {} is not where it was; choose where it is.</source>
        <translation>A música {} não está onde estava; escolha onde está.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>reading the song</source>
        <translation>lendo a música</translation>
    </message>
    <message>
        <source>splitting the song</source>
        <translation>separando a música</translation>
    </message>
    <message>
        <source>splitting the song with {}</source>
        <translation>separando a música com {}</translation>
    </message>
    <message>
        <source>loading {}</source>
        <translation>carregando {}</translation>
    </message>
    <message>
        <source>cleaning the stems</source>
        <translation>limpando os stems</translation>
    </message>
    <message>
        <source>keeping the stems</source>
        <translation>guardando os stems</translation>
    </message>
    <message>
        <source>listening to the level</source>
        <translation>ouvindo o nível</translation>
    </message>
    <message>
        <source>finding the tempo</source>
        <translation>procurando o andamento</translation>
    </message>
    <message>
        <source>finding the beats</source>
        <translation>procurando os tempos</translation>
    </message>
    <message>
        <source>finding bars and chords</source>
        <translation>procurando compassos e acordes</translation>
    </message>
    <message>
        <source>finding sections</source>
        <translation>procurando seções</translation>
    </message>
    <message>
        <source>arranging</source>
        <translation>arranjando</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>mixando</translation>
    </message>
    <message>
        <source>measuring the remix</source>
        <translation>medindo o remix</translation>
    </message>
    <message>
        <source>measuring loudness</source>
        <translation>medindo a sonoridade</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>gravando {}</translation>
    </message>
    <message>
        <source>nothing is known of who allows it</source>
        <translation>não se sabe quem a permite</translation>
    </message>
    <message>
        <source>state by what right you publish it ({}), or ask its rights holders</source>
        <translation>declare com que direito a publica ({}), ou pergunte aos titulares</translation>
    </message>
    <message>
        <source>“Rights of the song…”, or flipside rights state SONG</source>
        <translation>“Direitos da música…” ou flipside rights state SONG</translation>
    </message>
    <message>
        <source>its rights holder does not let remixes go so far</source>
        <translation>o titular não permite que remixes cheguem tão longe</translation>
    </message>
    <message>
        <source>its licence {} is for non-commercial use</source>
        <translation>sua licença {} é para uso não comercial</translation>
    </message>
    <message>
        <source>ask {} for permission</source>
        <translation>peça permissão a {}</translation>
    </message>
    <message>
        <source>ask its rights holder for permission</source>
        <translation>peça permissão ao titular</translation>
    </message>
    <message>
        <source>the opt-out list {} names it{}</source>
        <translation>a lista de exclusão {} a nomeia{}</translation>
    </message>
    <message>
        <source>its content credentials say that it is made of a song whose rights do not let it go so far</source>
        <translation>suas credenciais dizem que vem de uma música cujos direitos não permitem ir tão longe</translation>
    </message>
    <message>
        <source>ask the rights holders of that song</source>
        <translation>pergunte aos titulares dessa música</translation>
    </message>
    <message>
        <source>you stated that it is a sketch for yourself</source>
        <translation>você declarou que é um esboço para si</translation>
    </message>
    <message>
        <source>state another right to it ({})</source>
        <translation>declare outro direito sobre ela ({})</translation>
    </message>
    <message>
        <source>the licence that you stated does not go so far</source>
        <translation>a licença que você declarou não vai tão longe</translation>
    </message>
    <message>
        <source>ask who licensed it, and state the wider licence</source>
        <translation>pergunte a quem a licenciou e declare a licença mais ampla</translation>
    </message>
    <message>
        <source>A remix of {}</source>
        <translation>Um remix de {}</translation>
    </message>
    <message>
        <source>remixed</source>
        <translation>remixado</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartilhado</translation>
    </message>
    <message>
        <source>released</source>
        <translation>publicado</translation>
    </message>
    <message>
        <source>sketched with</source>
        <translation>usado em esboços</translation>
    </message>
    <message>
        <source>This file says nothing of how it was made.</source>
        <translation>Este arquivo não diz nada de como foi feito.</translation>
    </message>
    <message>
        <source>It was changed after {} signed it.</source>
        <translation>Foi alterado depois que {} o assinou.</translation>
    </message>
    <message>
        <source>Its signed credentials are broken: they were changed, or do not fit the file.</source>
        <translation>Suas credenciais assinadas estão quebradas: foram alteradas ou não são deste arquivo.</translation>
    </message>
    <message>
        <source>It was signed by {}, {}, and is as it was signed.</source>
        <translation>Foi assinado por {}, {}, e está como foi assinado.</translation>
    </message>
    <message>
        <source>who is trusted here</source>
        <translation>em quem se confia aqui</translation>
    </message>
    <message>
        <source>who is not known here</source>
        <translation>que não é conhecido aqui</translation>
    </message>
    <message>
        <source>Its sound can no longer be read.</source>
        <translation>Seu som não pode mais ser lido.</translation>
    </message>
    <message>
        <source>Its {} is as it was written.</source>
        <translation>Sem mudanças desde que foi escrito: {}.</translation>
    </message>
    <message>
        <source>Its {} was changed after it was written.</source>
        <translation>Alterado depois de escrito: {}.</translation>
    </message>
    <message>
        <source>Its report does not lie beside it; only its sound was checked.</source>
        <translation>Seu relatório não está ao lado; só o som foi conferido.</translation>
    </message>
    <message>
        <source>The report {} was changed after it was written.</source>
        <translation>O relatório {} foi alterado depois de escrito.</translation>
    </message>
    <message>
        <source>Its report is {}, made by {}.</source>
        <translation>Seu relatório é {}, feito por {}.</translation>
    </message>
    <message>
        <source>The tags that told of its making were removed.</source>
        <translation>As etiquetas que contavam sua criação foram removidas.</translation>
    </message>
    <message>
        <source>watermark: export {}. Parts of its sound were generated by Flipside for {}.</source>
        <translation>Marca d&apos;água: exportação {}. O Flipside gerou partes do som para {}.</translation>
    </message>
    <message>
        <source>that export, which this computer&apos;s ledger does not know</source>
        <translation>essa exportação, que o registro deste computador não conhece</translation>
    </message>
    <message>
        <source>{}, exported on this computer on {} as {}</source>
        <translation>{}, exportada neste computador em {} como {}</translation>
    </message>
    <message>
        <source>The watermark {} that its tags name is not in its sound, or too weak in it.</source>
        <translation>A marca d&apos;água {} que as etiquetas nomeiam não está no som, ou é fraca demais.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>som</translation>
    </message>
    <message>
        <source>content</source>
        <translation>conteúdo</translation>
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
        <translation>relatório</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>credenciais</translation>
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
        <translation>uma batida de big room house</translation>
    </message>
    <message>
        <source>a fourth up</source>
        <translation>uma quarta acima</translation>
    </message>
    <message>
        <source>a house beat</source>
        <translation>uma batida house</translation>
    </message>
    <message>
        <source>a house remix</source>
        <translation>um remix house</translation>
    </message>
    <message>
        <source>a large room</source>
        <translation>uma sala grande</translation>
    </message>
    <message>
        <source>a larger room</source>
        <translation>uma sala maior</translation>
    </message>
    <message>
        <source>a little faster</source>
        <translation>um pouco mais rápido</translation>
    </message>
    <message>
        <source>a little slower</source>
        <translation>um pouco mais lento</translation>
    </message>
    <message>
        <source>a pad under it</source>
        <translation>um pad por baixo</translation>
    </message>
    <message>
        <source>a quarter longer</source>
        <translation>um quarto mais longo</translation>
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
        <translation>uma introdução e um final de 16 compassos</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>mais brilhante</translation>
    </message>
    <message>
        <source>clearer and tighter</source>
        <translation>mais claro e firme</translation>
    </message>
    <message>
        <source>denser and louder</source>
        <translation>mais denso e mais alto</translation>
    </message>
    <message>
        <source>drier and closer</source>
        <translation>mais seco e próximo</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>mais rápido</translation>
    </message>
    <message>
        <source>half as long</source>
        <translation>metade da duração</translation>
    </message>
    <message>
        <source>higher in pitch</source>
        <translation>mais agudo</translation>
    </message>
    <message>
        <source>less brightness</source>
        <translation>menos brilho</translation>
    </message>
    <message>
        <source>less punch</source>
        <translation>menos impacto</translation>
    </message>
    <message>
        <source>lo-fi</source>
        <translation>lo-fi</translation>
    </message>
    <message>
        <source>louder drums</source>
        <translation>bateria mais alta</translation>
    </message>
    <message>
        <source>lower in pitch</source>
        <translation>mais grave</translation>
    </message>
    <message>
        <source>more percussion</source>
        <translation>mais percussão</translation>
    </message>
    <message>
        <source>more presence and punch</source>
        <translation>mais presença e impacto</translation>
    </message>
    <message>
        <source>muffled</source>
        <translation>abafado</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>sem bateria</translation>
    </message>
    <message>
        <source>only vocals and the other instruments</source>
        <translation>só a voz e os outros instrumentos</translation>
    </message>
    <message>
        <source>punchier drums</source>
        <translation>bateria com mais impacto</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>mais baixo</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>mais lento</translation>
    </message>
    <message>
        <source>softer and duller</source>
        <translation>mais suave e opaco</translation>
    </message>
    <message>
        <source>softer and warmer</source>
        <translation>mais suave e quente</translation>
    </message>
    <message>
        <source>three quarters as long</source>
        <translation>três quartos da duração</translation>
    </message>
    <message>
        <source>twice as long</source>
        <translation>o dobro da duração</translation>
    </message>
    <message>
        <source>two semitones down</source>
        <translation>dois semitons abaixo</translation>
    </message>
    <message>
        <source>two semitones up</source>
        <translation>dois semitons acima</translation>
    </message>
    <message>
        <source>vinyl crackle</source>
        <translation>estalido de vinil</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>mais quente</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>mais largo</translation>
    </message>
    <message>
        <source>alone there</source>
        <translation>sozinho ali</translation>
    </message>
    <message>
        <source>silent elsewhere</source>
        <translation>em silêncio no resto</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>deixar de fora</translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation>a música inteira</translation>
    </message>
    <message>
        <source>every {}</source>
        <translation>cada {}</translation>
    </message>
    <message>
        <source>only the last {}</source>
        <translation>só o último trecho: {}</translation>
    </message>
    <message>
        <source>the {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>There is no style of its own for “{}”; {}, the nearest, was taken.</source>
        <translation>Não há um estilo próprio para “{}”; foi usado o mais próximo, {}.</translation>
    </message>
    <message>
        <source>Both sides were asked for the one stem “{}”; the later one is heard.</source>
        <translation>Os dois lados foram pedidos para a única faixa “{}”; ouve-se o último.</translation>
    </message>
    <message>
        <source>This part has no stem of its own, so that it cannot be left out here.</source>
        <translation>Esta parte não tem faixa própria, por isso não pode ser retirada aqui.</translation>
    </message>
    <message>
        <source>A transition leads into a section; it cannot come every so many bars yet.</source>
        <translation>Uma transição leva a uma seção; ainda não pode vir a cada tantos compassos.</translation>
    </message>
    <message>
        <source>Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.</source>
        <translation>As seções não podem ser misturadas ao acaso; diga a ordem, como “refrão, verso 1, ponte”.</translation>
    </message>
    <message>
        <source>Say what the remix should be, such as &quot;house at 124, keep the vocals&quot;.</source>
        <translation>Diga o que o remix deve ser, como “house a 124, mantenha a voz”.</translation>
    </message>
    <message>
        <source>The prompt has {} characters; say it in {} or fewer.</source>
        <translation>O texto tem {} caracteres; diga em {} ou menos.</translation>
    </message>
    <message>
        <source>“{}” was read as silent before that.</source>
        <translation>“{}” foi lido como silêncio antes disso.</translation>
    </message>
    <message>
        <source>A local model read {}; look whether that is meant.</source>
        <translation>Um modelo local leu {}; veja se é isso mesmo.</translation>
    </message>
    <message>
        <source>The local model was asked about what is left and made nothing of it.</source>
        <translation>O modelo local foi consultado sobre o que restou e não tirou nada disso.</translation>
    </message>
    <message>
        <source>{} BPM, as asked, is {} than {} is usually played ({}–{} BPM); by itself it would play this song at {} BPM.</source>
        <translation>{} BPM, como pedido, é {} do que {} costuma ser tocado ({}–{} BPM); por si só tocaria esta música a {} BPM.</translation>
    </message>
    <message>
        <source>The remix could not be written to {}: {}.</source>
        <translation>O remix não pôde ser gravado em {}: {}.</translation>
    </message>
    <message>
        <source>{} is not the file that this remix was made from; name that one.</source>
        <translation>{} não é o arquivo de que este remix foi feito; indique aquele.</translation>
    </message>
    <message>
        <source>{} is another recording than {}; open that song.</source>
        <translation>{} é outra gravação que não {}; abra essa música.</translation>
    </message>
    <message>
        <source>A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.</source>
        <translation>Um esboço só sai como prévia marcada: peça só o remix ou escolha outro fim.</translation>
    </message>
    <message>
        <source>Open the song again to write a recipe of its remix.</source>
        <translation>Abra a música de novo para gravar uma receita do remix.</translation>
    </message>
    <message>
        <source>The built-in engine plays the {} part instead of {}.</source>
        <translation>O motor embutido toca a parte {} em vez de {}.</translation>
    </message>
    <message>
        <source>{} is being installed already; wait for it.</source>
        <translation>{} já está sendo instalado; aguarde.</translation>
    </message>
    <message>
        <source>There is too little memory for this model; close other programs or take a smaller one.</source>
        <translation>Não há memória suficiente para este modelo; feche outros programas ou use um menor.</translation>
    </message>
    <message>
        <source>The song has no stem of its {} to play.</source>
        <translation>A música não tem faixa própria para tocar: {}.</translation>
    </message>
    <message>
        <source>The song&apos;s own sound makes beats and leads, and no {}.</source>
        <translation>O som da própria música faz batidas e leads, mas não {}.</translation>
    </message>
    <message>
        <source>The graphics memory ran out, so the processor went on.</source>
        <translation>A memória gráfica acabou, então o processador continuou.</translation>
    </message>
    <message>
        <source>Memory ran short, so fewer segments were worked on at once.</source>
        <translation>Faltou memória, então menos trechos foram tratados de cada vez.</translation>
    </message>
</context>
<context>
    <name>ExportDetails</name>
    <message>
        <source>44.1 kHz, as the remix (Opus: 48 kHz)</source>
        <translation>44,1 kHz, como o remix (Opus: 48 kHz)</translation>
    </message>
    <message>
        <source>As the loudness asks</source>
        <translation>Conforme a sonoridade</translation>
    </message>
    <message>
        <source>Sign it: content credentials that anyone can check</source>
        <translation>Assinar: credenciais de conteúdo que qualquer um pode conferir</translation>
    </message>
    <message>
        <source>Mark generated parts inaudibly with the export&apos;s id</source>
        <translation>Marcar de forma inaudível as partes geradas com o id da exportação</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Taxa de amostragem</translation>
    </message>
    <message>
        <source>True-peak ceiling</source>
        <translation>Teto de pico real</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Padrão de nome</translation>
    </message>
    <message>
        <source>In place of the name. It knows {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</source>
        <translation>No lugar do nome. Conhece {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export remix</source>
        <translation>Exportar remix</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
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
        <translation>Stems da música, como soam no remix</translation>
    </message>
    <message>
        <source>Generated parts</source>
        <translation>Partes geradas</translation>
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
        <translation>Loops, um arquivo por seção</translation>
    </message>
    <message>
        <source>Generated notes as MIDI</source>
        <translation>Notas geradas em MIDI</translation>
    </message>
    <message>
        <source>Stem file for DJ software</source>
        <translation>Arquivo de stems para software de DJ</translation>
    </message>
    <message>
        <source>DAWproject</source>
        <translation>DAWproject</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Projeto do Reaper</translation>
    </message>
    <message>
        <source>Credits as PDF and table</source>
        <translation>Créditos em PDF e tabela</translation>
    </message>
    <message>
        <source>Report with plan, measurements and credits</source>
        <translation>Relatório com plano, medições e créditos</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>Como ouvido</translation>
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
        <translation>Tão alto quanto a música</translation>
    </message>
    <message>
        <source>As mixed, without a master</source>
        <translation>Como mixado, sem masterização</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Para compartilhar</translation>
    </message>
    <message>
        <source>A sketch: only as a marked preview</source>
        <translation>Um esboço: só como prévia marcada</translation>
    </message>
    <message>
        <source>To release: signed, and only with a stated right</source>
        <translation>Para lançar: assinado, e só com um direito declarado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidade</translation>
    </message>
    <message>
        <source>ALSO WRITE</source>
        <translation>GRAVAR TAMBÉM</translation>
    </message>
    <message>
        <source>Nobody says by what right; you are asked once.</source>
        <translation>Ninguém diz com que direito; você será perguntado uma vez.</translation>
    </message>
    <message>
        <source>Not yet: {}; {}.</source>
        <translation>Ainda não: {}; {}.</translation>
    </message>
    <message>
        <source>The remix carries the song&apos;s own tags and says that it is a remix and what was generated.</source>
        <translation>O remix leva as tags da música e diz que é um remix e o que foi gerado.</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Direitos da música…</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mais opções</translation>
    </message>
    <message>
        <source>Recipe, for others who have the song</source>
        <translation>Receita, para outros que têm a música</translation>
    </message>
    <message>
        <source>▾  More options</source>
        <translation>▾  Mais opções</translation>
    </message>
    <message>
        <source>▸  More options</source>
        <translation>▸  Mais opções</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Pasta da exportação</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>16 bit, dithered</source>
        <translation>16 bits, com dither</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 bits</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 bits flutuante</translation>
    </message>
    <message>
        <source>V0, some 245 kb/s</source>
        <translation>V0, cerca de 245 kb/s</translation>
    </message>
    <message>
        <source>V2, some 190 kb/s</source>
        <translation>V2, cerca de 190 kb/s</translation>
    </message>
    <message>
        <source>V4, some 165 kb/s</source>
        <translation>V4, cerca de 165 kb/s</translation>
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
        <translation>{} remix</translation>
    </message>
    <message>
        <source>Getting the remix ready to be dragged</source>
        <translation>Preparando o remix para ser arrastado</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>O remix ainda está sendo renderizado; espere um momento.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong inside Flipside; your work is kept.</source>
        <translation>Algo deu errado no Flipside; seu trabalho está guardado.</translation>
    </message>
    <message>
        <source>A report to read, and to send if you like, lies in {}</source>
        <translation>Um relatório para ler, e enviar se quiser, está em {}</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>{} is open already.</source>
        <translation>{} já está aberto.</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>Abrindo {}</translation>
    </message>
    <message>
        <source>Drawing the song</source>
        <translation>Desenhando a música</translation>
    </message>
    <message>
        <source>This project is open in another window; here it can be heard but not changed.</source>
        <translation>Este projeto está aberto em outra janela; aqui dá para ouvir, mas não alterar.</translation>
    </message>
    <message>
        <source>Welcome back: all that you made is here.</source>
        <translation>Bem-vindo de volta: tudo o que você fez está aqui.</translation>
    </message>
    <message>
        <source>Listening to the song</source>
        <translation>Ouvindo a música</translation>
    </message>
    <message>
        <source>Reading “{}”</source>
        <translation>Lendo “{}”</translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation>Salvando {}</translation>
    </message>
    <message>
        <source>Saved as {}. Every change goes there from now on.</source>
        <translation>Salvo como {}. A partir de agora toda mudança vai para lá.</translation>
    </message>
</context>
<context>
    <name>GainLine</name>
    <message>
        <source>bar {}</source>
        <translation>compasso {}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>compassos {} a {}</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Tap</source>
        <translation>Bater</translation>
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
        <translation>Compasso 1</translation>
    </message>
    <message>
        <source>Downbeat</source>
        <translation>Tempo forte</translation>
    </message>
    <message>
        <source>Meter…</source>
        <translation>Métrica…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Nome…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Juntar</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Tom…</translation>
    </message>
    <message>
        <source>Chord…</source>
        <translation>Acorde…</translation>
    </message>
    <message>
        <source>GRID</source>
        <translation>GRADE</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Stop correcting the grid</source>
        <translation>Parar de corrigir a grade</translation>
    </message>
    <message>
        <source>Each acts at the playhead. Bar lines and section lines of the original can be dragged.</source>
        <translation>Cada um age na posição de reprodução. As linhas de compasso e de seção do original podem ser arrastadas.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Play the song and tap along with its beat.</source>
        <translation>Toque a música e bata junto com o ritmo.</translation>
    </message>
    <message>
        <source>Tap on: {} more.</source>
        <translation>Continue batendo: mais {}.</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>Bater o andamento</translation>
    </message>
    <message>
        <source>Nudge the beats</source>
        <translation>Deslocar as batidas</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>Dobro do andamento</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>Metade do andamento</translation>
    </message>
    <message>
        <source>Bar 1 at {}</source>
        <translation>Compasso 1 em {}</translation>
    </message>
    <message>
        <source>Move a downbeat</source>
        <translation>Mover um tempo forte</translation>
    </message>
    <message>
        <source>Bars of {} from {} on</source>
        <translation>Compassos de {} a partir de {}</translation>
    </message>
    <message>
        <source>Call the section {}</source>
        <translation>Chamar a seção de {}</translation>
    </message>
    <message>
        <source>Split the section</source>
        <translation>Dividir a seção</translation>
    </message>
    <message>
        <source>Merge two sections</source>
        <translation>Juntar duas seções</translation>
    </message>
    <message>
        <source>Move a section line</source>
        <translation>Mover uma linha de seção</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Tonalidade {}</translation>
    </message>
    <message>
        <source>Chord at {}: {}</source>
        <translation>Acorde em {}: {}</translation>
    </message>
    <message>
        <source>The song is still being listened to; wait a moment.</source>
        <translation>A música ainda está sendo ouvida; espere um momento.</translation>
    </message>
    <message>
        <source>There is nothing here that this would change.</source>
        <translation>Não há nada aqui que isso mudaria.</translation>
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
        <translation>pronto</translation>
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
        <translation>espera sua vez</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>a moment left</source>
        <translation>falta um momento</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>faltam uns {} s</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>faltam uns {} min</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Nada em execução.</translation>
    </message>
    <message>
        <source>Clear the finished ones</source>
        <translation>Limpar as concluídas</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Your work is not on disk: {}</source>
        <translation>Seu trabalho não está no disco: {}</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Key</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Generated parts and transpositions follow it.</source>
        <translation>As partes geradas e as transposições o seguem.</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Tônica</translation>
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
        <translation>Nível de {}</translation>
    </message>
    <message>
        <source>For listening only: a plan cannot name {} apart from the song&apos;s own; it is not exported.</source>
        <translation>Só para ouvir: um plano não pode nomear {} separado do que é da música; não é exportado.</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Vocals</source>
        <translation>Vocais</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Bateria</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Baixo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
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
        <translation>Percussão</translation>
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
        <translation>Arpejo</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Cordas</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Textura</translation>
    </message>
    <message>
        <source>{}, bars {} to {}</source>
        <translation>{}, compassos {} a {}</translation>
    </message>
    <message>
        <source>{}, not sure</source>
        <translation>{}, sem certeza</translation>
    </message>
    <message>
        <source>from the song</source>
        <translation>da música</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>gerado</translation>
    </message>
</context>
<context>
    <name>LanesArea</name>
    <message>
        <source>does not sound in this remix</source>
        <translation>não soa neste remix</translation>
    </message>
    <message>
        <source>Mute {}</source>
        <translation>Silenciar {}</translation>
    </message>
    <message>
        <source>Unmute {}</source>
        <translation>Reativar {}</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>Solo de {}</translation>
    </message>
    <message>
        <source>Unsolo {}</source>
        <translation>Tirar o solo de {}</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>Nível de {}</translation>
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
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Receipt, credits and jobs</source>
        <translation>Recibo, créditos e tarefas</translation>
    </message>
</context>
<context>
    <name>LevelLines</name>
    <message>
        <source>Level line of {}</source>
        <translation>Linha de nível de {}</translation>
    </message>
    <message>
        <source>Nothing of the song plays in these bars.</source>
        <translation>Nada da música toca nestes compassos.</translation>
    </message>
    <message>
        <source>Draw the level of {} in bars {}</source>
        <translation>Desenhar o nível de {} nos compassos {}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licenças</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pacote</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>What is installed here for Flipside, and what each package says of its licence.</source>
        <translation>O que está instalado aqui para o Flipside, e o que cada pacote diz de sua licença.</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>Lendo as licenças</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The sound device has gone; playback is paused. Press Play to go on.</source>
        <translation>O dispositivo de som sumiu; a reprodução está pausada. Aperte Tocar para continuar.</translation>
    </message>
    <message>
        <source>The sound device cannot be opened; playing silently.</source>
        <translation>O dispositivo de som não abre; tocando em silêncio.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Play once more</source>
        <translation>Tocar mais uma vez</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Mover para antes</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Mover para depois</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Getting “{}” ready to compare</source>
        <translation>Preparando “{}” para comparar</translation>
    </message>
    <message>
        <source>Arranging the remix</source>
        <translation>Arranjando o remix</translation>
    </message>
    <message>
        <source>Rendering the remix from the better stems</source>
        <translation>Renderizando o remix com os stems melhores</translation>
    </message>
    <message>
        <source>Rendering and measuring the remix</source>
        <translation>Renderizando e medindo o remix</translation>
    </message>
    <message>
        <source>Getting the faders ready</source>
        <translation>Preparando os faders</translation>
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
        <translation>Vale do compasso ouvido até o fim da música.</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Tempos por compasso</translation>
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
        <translation>De um arquivo…</translation>
    </message>
    <message>
        <source>{} from a file</source>
        <translation>{} de um arquivo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Remover {}</translation>
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
        <translation>tamanho ainda desconhecido</translation>
    </message>
    <message>
        <source>here, {}</source>
        <translation>aqui, {}</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>Onde está {}?</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Looking for models</source>
        <translation>Procurando modelos</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>Instalando {}</translation>
    </message>
    <message>
        <source>Removing {}</source>
        <translation>Removendo {}</translation>
    </message>
    <message>
        <source>Taking another models folder</source>
        <translation>Trocando a pasta de modelos</translation>
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
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Outra pasta…</translation>
    </message>
    <message>
        <source>The best device that is here</source>
        <translation>O melhor dispositivo que há aqui</translation>
    </message>
    <message>
        <source>Models run on</source>
        <translation>Os modelos rodam em</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Everything works without them. They are fetched only when you say so, and nothing needs the network afterwards.</source>
        <translation>Tudo funciona sem eles. Só são baixados quando você pede, e depois nada precisa da rede.</translation>
    </message>
    <message>
        <source>Split a song into stems</source>
        <translation>Separar uma música em stems</translation>
    </message>
    <message>
        <source>Make a part</source>
        <translation>Criar uma parte</translation>
    </message>
    <message>
        <source>{used} used, {free} free in {folder}</source>
        <translation>{used} usados, {free} livres em {folder}</translation>
    </message>
    <message>
        <source>Where shall models be?</source>
        <translation>Onde ficarão os modelos?</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>intro</source>
        <translation>introdução</translation>
    </message>
    <message>
        <source>verse</source>
        <translation>verso</translation>
    </message>
    <message>
        <source>prechorus</source>
        <translation>pré-refrão</translation>
    </message>
    <message>
        <source>chorus</source>
        <translation>refrão</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>ponte</translation>
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
        <translation>bateria</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>baixo</translation>
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
        <translation>meio tempo</translation>
    </message>
    <message>
        <source>double time</source>
        <translation>tempo dobrado</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>reto</translation>
    </message>
    <message>
        <source>swing</source>
        <translation>swing</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exatamente</translation>
    </message>
    <message>
        <source>recognisably</source>
        <translation>reconhecível</translation>
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
        <translation>virada</translation>
    </message>
    <message>
        <source>percussion</source>
        <translation>percussão</translation>
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
        <translation>arpejo</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>lead</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>cordas</translation>
    </message>
    <message>
        <source>lowpass</source>
        <translation>passa-baixa</translation>
    </message>
    <message>
        <source>highpass</source>
        <translation>passa-alta</translation>
    </message>
    <message>
        <source>bandpass</source>
        <translation>passa-banda</translation>
    </message>
    <message>
        <source>mids</source>
        <translation>médios</translation>
    </message>
    <message>
        <source>treble</source>
        <translation>agudos</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>calor</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>brilho</translation>
    </message>
    <message>
        <source>punch</source>
        <translation>impacto</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>presença</translation>
    </message>
    <message>
        <source>vinyl</source>
        <translation>vinil</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>fita</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>chuva</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>público</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>rádio</translation>
    </message>
    <message>
        <source>riser</source>
        <translation>riser</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>varredura</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>impacto</translation>
    </message>
    <message>
        <source>tape stop</source>
        <translation>parada de fita</translation>
    </message>
    <message>
        <source>echo out</source>
        <translation>saída com eco</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>saída</translation>
    </message>
    <message>
        <source>major</source>
        <translation>maior</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>{} major</source>
        <translation>{} maior</translation>
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
        <translation>Fechar este aviso</translation>
    </message>
</context>
<context>
    <name>OwnerRow</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Nome do titular</translation>
    </message>
    <message>
        <source>Role, such as singer or label</source>
        <translation>Papel, como cantor ou gravadora</translation>
    </message>
    <message>
        <source>Owner&apos;s role</source>
        <translation>Papel do titular</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Composição</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>O que possui</translation>
    </message>
    <message>
        <source>Owner&apos;s share</source>
        <translation>Parte do titular</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove this owner</source>
        <translation>Remover este titular</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Add an owner</source>
        <translation>Adicionar um titular</translation>
    </message>
    <message>
        <source>Recording: {}</source>
        <translation>Gravação: {}</translation>
    </message>
    <message>
        <source>Composition: {}</source>
        <translation>Composição: {}</translation>
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
        <translation>Data</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Gravadora</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>The file does not say who made it. Ask before you publish a remix.</source>
        <translation>O arquivo não diz quem o fez. Pergunte antes de publicar um remix.</translation>
    </message>
    <message>
        <source>The policy beside it: {}</source>
        <translation>A política ao lado: {}</translation>
    </message>
    <message>
        <source>Its licence: {}</source>
        <translation>Sua licença: {}</translation>
    </message>
    <message>
        <source>An opt-out list names it: {}</source>
        <translation>Uma lista de exclusão a nomeia: {}</translation>
    </message>
    <message>
        <source>That policy is signed by the key {}.</source>
        <translation>Essa política está assinada pela chave {}.</translation>
    </message>
    <message>
        <source>It is to be credited so: {}</source>
        <translation>Deve ser creditada assim: {}</translation>
    </message>
    <message>
        <source>Its content credentials bind remixes of it.</source>
        <translation>Suas credenciais de conteúdo valem para remixes dela.</translation>
    </message>
    <message>
        <source>As a marked preview</source>
        <translation>Como prévia marcada</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>Para compartilhar</translation>
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
        <translation>não: {}; {}</translation>
    </message>
    <message>
        <source>You stated: my own work.</source>
        <translation>Você declarou: obra minha.</translation>
    </message>
    <message>
        <source>You stated: licensed to me.</source>
        <translation>Você declarou: licenciada para mim.</translation>
    </message>
    <message>
        <source>You stated: in the public domain.</source>
        <translation>Você declarou: domínio público.</translation>
    </message>
    <message>
        <source>You stated: a sketch for myself.</source>
        <translation>Você declarou: um esboço para mim.</translation>
    </message>
    <message>
        <source>You stated: I do not know yet.</source>
        <translation>Você declarou: ainda não sei.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Look</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Idioma, a partir da próxima abertura</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>Dispositivo de som</translation>
    </message>
    <message>
        <source>Device buffer</source>
        <translation>Buffer do dispositivo</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Stems</translation>
    </message>
    <message>
        <source>Address of a local language model</source>
        <translation>Endereço de um modelo de linguagem local</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>O nome dele nesse endereço</translation>
    </message>
    <message>
        <source>Play original and remix equally loud</source>
        <translation>Tocar original e remix com o mesmo volume</translation>
    </message>
    <message>
        <source>Move nothing but the playhead</source>
        <translation>Não mover nada além da posição de reprodução</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Seguir o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
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
        <translation>Preferências</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>O do sistema</translation>
    </message>
    <message>
        <source>{} frames</source>
        <translation>{} amostras</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>Os melhores que há aqui</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Model in a folder…</source>
        <translation>Modelo em uma pasta…</translation>
    </message>
    <message>
        <source>Folder with a demucs model</source>
        <translation>Pasta com um modelo demucs</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What should it become?</source>
        <translation>No que deve se transformar?</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Say in plain words what the remix shall be; Enter sends.</source>
        <translation>Diga em palavras simples como será o remix; Enter envia.</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>E agora?</translation>
    </message>
    <message>
        <source>house at 124, no drums in the intro, double the last chorus</source>
        <translation>house a 124, sem bateria na intro, dobrar o último refrão</translation>
    </message>
    <message>
        <source>a bit slower, more reverb on the vocals</source>
        <translation>um pouco mais lento, mais reverb nos vocais</translation>
    </message>
    <message>
        <source>Your prompt is taken as soon as the song is heard.</source>
        <translation>Seu pedido será aceito assim que a música for ouvida.</translation>
    </message>
    <message>
        <source>Only {}  ✕</source>
        <translation>Só {}  ✕</translation>
    </message>
    <message>
        <source>Only {}; press for the whole song</source>
        <translation>Só {}; aperte para a música inteira</translation>
    </message>
    <message>
        <source>The next prompt holds here unless it names a place. Press to let go.</source>
        <translation>O próximo pedido vale aqui, a não ser que cite um lugar. Aperte para soltar.</translation>
    </message>
    <message>
        <source>Idea: {}</source>
        <translation>Ideia: {}</translation>
    </message>
    <message>
        <source>Enter sends · ↑ brings back earlier ones</source>
        <translation>Enter envia · ↑ traz de volta os anteriores</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>QUEUE</source>
        <translation>FILA</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n por fazer</numerusform>
            <numerusform>%n por fazer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n pronta</numerusform>
            <numerusform>%n prontas</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>Continuar a fila</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar a fila</translation>
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
        <translation>Mover {} para cima</translation>
    </message>
    <message>
        <source>Move {} down</source>
        <translation>Mover {} para baixo</translation>
    </message>
    <message>
        <source>Take {} out of the queue</source>
        <translation>Tirar {} da fila</translation>
    </message>
    <message>
        <source>ready: split and heard</source>
        <translation>pronta: separada e ouvida</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera sua vez</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>The receipt appears here: every clause of your prompt with what was done and measured.</source>
        <translation>O recibo aparece aqui: cada parte do seu pedido com o que foi feito e medido.</translation>
    </message>
    <message>
        <source>BY HAND AND BY RULE</source>
        <translation>À MÃO E POR REGRA</translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation>O que quer dizer “{}”?</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Edit on: {}</source>
        <translation>Edição ligada: {}</translation>
    </message>
    <message>
        <source>Change: {}</source>
        <translation>Alterar: {}</translation>
    </message>
    <message>
        <source>Remove: {}</source>
        <translation>Remover: {}</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Now open your own copy of the song: {} is applied to it.</source>
        <translation>Abra agora sua cópia da música: {} será aplicada a ela.</translation>
    </message>
    <message>
        <source>Recipe {}</source>
        <translation>Receita {}</translation>
    </message>
    <message>
        <source>Finding the song of {} in yours</source>
        <translation>Procurando a música de {} na sua</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights of the song</source>
        <translation>Direitos da música</translation>
    </message>
    <message>
        <source>By whom and how: “letter of 3 May from Harbour Records”</source>
        <translation>Por quem e como: “carta da Harbour Records de 3 de maio”</translation>
    </message>
    <message>
        <source>How it is licensed, and by whom</source>
        <translation>Como e por quem está licenciada</translation>
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
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take back what I stated</source>
        <translation>Retirar o que declarei</translation>
    </message>
    <message>
        <source>It is my own work</source>
        <translation>É obra minha</translation>
    </message>
    <message>
        <source>It is licensed to me</source>
        <translation>Tenho licença</translation>
    </message>
    <message>
        <source>It is in the public domain</source>
        <translation>É de domínio público</translation>
    </message>
    <message>
        <source>It is a sketch for myself: remixes leave only as marked previews</source>
        <translation>É um esboço para mim: remixes só saem como prévias marcadas</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Ainda não sei</translation>
    </message>
    <message>
        <source>WHAT YOU STATE</source>
        <translation>O QUE VOCÊ DECLARA</translation>
    </message>
    <message>
        <source>WHO OWNS IT</source>
        <translation>A QUEM PERTENCE</translation>
    </message>
    <message>
        <source>For credits and split sheets; leave it empty if you do not know.</source>
        <translation>Para créditos e folhas de divisão; deixe vazio se não souber.</translation>
    </message>
    <message>
        <source>HOW FAR A REMIX MAY GO</source>
        <translation>ATÉ ONDE UM REMIX PODE IR</translation>
    </message>
    <message>
        <source>By what right do you remix this song? Its file does not say; you are asked once.</source>
        <translation>Com que direito você remixa esta música? O arquivo não diz; você é perguntado uma vez.</translation>
    </message>
    <message>
        <source>WHAT IS KNOWN OF IT</source>
        <translation>O QUE SE SABE</translation>
    </message>
    <message>
        <source>It lets remixes go out:</source>
        <translation>Permite que remixes saiam:</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Once a remix is rendered, this page says whose sound it is made of.</source>
        <translation>Assim que um remix for renderizado, esta página diz de quem são os sons.</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>ORIGINAL</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>Direitos da música…</translation>
    </message>
    <message>
        <source>WHAT SOUNDS</source>
        <translation>O QUE SOA</translation>
    </message>
    <message>
        <source>{} % generated, the rest from the original recording.</source>
        <translation>{} % gerado, o resto da gravação original.</translation>
    </message>
    <message>
        <source>Stems by {}</source>
        <translation>Stems por {}</translation>
    </message>
    <message>
        <source>Original and generated sound, second by second</source>
        <translation>Som original e gerado, segundo a segundo</translation>
    </message>
    <message>
        <source>From the original: {}</source>
        <translation>Do original: {}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Presumido</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Não é possível</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Não medido</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
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
        <translation>Nomear a seção</translation>
    </message>
    <message>
        <source>Sections of one name are counted anew.</source>
        <translation>As seções de mesmo nome são recontadas.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Seção</translation>
    </message>
</context>
<context>
    <name>Separating</name>
    <message>
        <source>Separating the stems</source>
        <translation>Separando os stems</translation>
    </message>
    <message>
        <source>Making better stems</source>
        <translation>Fazendo stems melhores</translation>
    </message>
    <message>
        <source>Drawing the stems</source>
        <translation>Desenhando os stems</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The demo song</source>
        <translation>A música de demonstração</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>Esquecer todas as correções</translation>
    </message>
    <message>
        <source>Switch on {}</source>
        <translation>Ligar {}</translation>
    </message>
    <message>
        <source>Switch off {}</source>
        <translation>Desligar {}</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Alterar {}</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Remover {}</translation>
    </message>
    <message>
        <source>Choose {}</source>
        <translation>Escolher {}</translation>
    </message>
    <message>
        <source>{} · roll {}</source>
        <translation>{} · rolagem {}</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Rolar de novo</translation>
    </message>
    <message>
        <source>Go to take {}</source>
        <translation>Ir para o take {}</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} cópia</translation>
    </message>
    <message>
        <source>Keep a copy of {}</source>
        <translation>Guardar uma cópia de {}</translation>
    </message>
    <message>
        <source>Rename {}</source>
        <translation>Renomear {}</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>Marcar {} com estrela</translation>
    </message>
    <message>
        <source>Remove take {}</source>
        <translation>Remover o take {}</translation>
    </message>
    <message>
        <source>This project is open in another window; save it under another name to change it.</source>
        <translation>Este projeto está aberto em outra janela; salve com outro nome para alterá-lo.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>Buscar um comando</translation>
    </message>
    <message>
        <source>Back to the original keys</source>
        <translation>Voltar às teclas originais</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Keys of {}</source>
        <translation>Teclas de {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>Sem teclas para {}</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already.</source>
        <translation>{} já é a tecla de “{}”.</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>read only</source>
        <translation>somente leitura</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>Desfazer: {}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo {}</source>
        <translation>Refazer: {}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>No sound device: playing silently</source>
        <translation>Sem dispositivo de som: tocando em silêncio</translation>
    </message>
    <message>
        <source>{} is split and heard: it opens at once.</source>
        <translation>{} está separada e ouvida: abre na hora.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {}</source>
        <translation>
            <numerusform>%n arquivo exportado para {}</numerusform>
            <numerusform>%n arquivos exportados para {}</numerusform>
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
        <translation>Verificando a fila</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split sheet</source>
        <translation>Folha de divisão</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Share of {}</source>
        <translation>Parte de {}</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <translation>GRAVAÇÃO</translation>
    </message>
    <message>
        <source>COMPOSITION</source>
        <translation>COMPOSIÇÃO</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>A proposal from what was measured, and no law: each side adds up to 100 %, and it binds nobody until all who are named have signed it.</source>
        <translation>Uma proposta do que foi medido, não uma lei: cada lado soma 100 % e não obriga ninguém até que todos os citados assinem.</translation>
    </message>
    <message>
        <source>Save the split sheet</source>
        <translation>Salvar a folha de divisão</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a song…</source>
        <translation>Abrir uma música…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>Abrir a música de demonstração</translation>
    </message>
    <message>
        <source>PICK UP WHERE YOU LEFT OFF</source>
        <translation>CONTINUE DE ONDE PAROU</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a song here</source>
        <translation>Solte uma música aqui</translation>
    </message>
    <message>
        <source>It is split into stems and heard on this computer. Nothing leaves it.</source>
        <translation>Ela é separada em stems e ouvida neste computador. Nada sai dele.</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>“Lo-fi at 80, no drums in the intro, double the last chorus.”</source>
        <translation>“Lo-fi a 80, sem bateria na intro, dobrar o último refrão.”</translation>
    </message>
    <message>
        <source>Flip it</source>
        <translation>Vire</translation>
    </message>
    <message>
        <source>Press X to hear original and remix at the same bar.</source>
        <translation>Aperte X para ouvir original e remix no mesmo compasso.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Confira</translation>
    </message>
    <message>
        <source>Every clause comes back with what was done and measured.</source>
        <translation>Cada parte volta com o que foi feito e medido.</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other take to compare with yet.</source>
        <translation>Ainda não há outro take para comparar.</translation>
    </message>
    <message>
        <source>Play {} once more</source>
        <translation>Tocar {} mais uma vez</translation>
    </message>
    <message>
        <source>Leave out {}</source>
        <translation>Deixar {} de fora</translation>
    </message>
    <message>
        <source>Move {} earlier</source>
        <translation>Mover {} para antes</translation>
    </message>
    <message>
        <source>Move {} later</source>
        <translation>Mover {} para depois</translation>
    </message>
    <message>
        <source>Move {}</source>
        <translation>Mover {}</translation>
    </message>
    <message>
        <source>The remix is being arranged; wait a moment.</source>
        <translation>O remix está sendo arranjado; espere um momento.</translation>
    </message>
    <message>
        <source>No section of the song plays here.</source>
        <translation>Nenhuma seção da música toca aqui.</translation>
    </message>
    <message>
        <source>One section has to stay.</source>
        <translation>Uma seção tem que ficar.</translation>
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
        <translation>Pausar os stems melhores</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on with the better stems</source>
        <translation>Continuar com os stems melhores</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the better stems</source>
        <translation>Cancelar os stems melhores</translation>
    </message>
    <message>
        <source>Stems: {}</source>
        <translation>Stems: {}</translation>
    </message>
    <message>
        <source>better ones are paused and go on from where they were</source>
        <translation>os melhores estão pausados e continuam de onde estavam</translation>
    </message>
    <message>
        <source>better ones can be made</source>
        <translation>é possível fazer melhores</translation>
    </message>
    <message>
        <source>better ones on their way, {} %</source>
        <translation>os melhores estão a caminho, {} %</translation>
    </message>
    <message>
        <source>the quick ones, made without a model</source>
        <translation>os rápidos, feitos sem modelo</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edição</numerusform>
            <numerusform>%n edições</numerusform>
        </translation>
    </message>
    <message>
        <source>A, compared · {}</source>
        <translation>A, comparado · {}</translation>
    </message>
    <message>
        <source>Unstar {}</source>
        <translation>Tirar a estrela de {}</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>Marcar {} com estrela</translation>
    </message>
    <message>
        <source>now on</source>
        <translation>agora ativo</translation>
    </message>
    <message>
        <source>press Enter to go back to it</source>
        <translation>aperte Enter para voltar a ele</translation>
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
        <translation>Ir para este take</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Comparar com o original</translation>
    </message>
    <message>
        <source>Compare with this take</source>
        <translation>Comparar com este take</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renomear…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
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
        <translation>Rolar a linha do tempo</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Rolar as pistas</translation>
    </message>
    <message>
        <source>BARS</source>
        <translation>COMPASSOS</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>Mostrar a música inteira</translation>
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
        <translation>Arrastar o remix para uma pasta ou outro programa</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>the remix studio on your desk</source>
        <translation>o estúdio de remix na sua mesa</translation>
    </message>
    <message>
        <source>Jobs: {}</source>
        <translation>Tarefas: {}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enough</source>
        <translation>Chega</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Say what you want</source>
        <translation>Diga o que você quer</translation>
    </message>
    <message>
        <source>Write it in plain words: “house at 124, no drums in the intro”, and press Enter.</source>
        <translation>Escreva em palavras simples: “house a 124, sem bateria na intro”, e aperte Enter.</translation>
    </message>
    <message>
        <source>See what became of it</source>
        <translation>Veja no que deu</translation>
    </message>
    <message>
        <source>Every wish comes back as a row with what was measured. Switch it off or change it.</source>
        <translation>Cada desejo volta como uma linha com o que foi medido. Desligue ou altere.</translation>
    </message>
    <message>
        <source>Flip between original and remix</source>
        <translation>Alternar entre original e remix</translation>
    </message>
    <message>
        <source>Press X while it plays: the same bar of the song, on the other side.</source>
        <translation>Aperte X enquanto toca: o mesmo compasso da música, do outro lado.</translation>
    </message>
    <message>
        <source>Use your hands</source>
        <translation>Use as mãos</translation>
    </message>
    <message>
        <source>Drag sections of the remix to move them, select bars to speak of them, and press G where beats or sections were heard wrong.</source>
        <translation>Arraste seções do remix para movê-las, selecione compassos para falar deles e aperte G onde batidas ou seções foram ouvidas errado.</translation>
    </message>
    <message>
        <source>{} OF {}</source>
        <translation>{} DE {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>Play or pause</source>
        <translation>Tocar ou pausar</translation>
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
        <translation>de {}</translation>
    </message>
    <message>
        <source>bar {} · beat {} · {} BPM</source>
        <translation>compasso {} · tempo {} · {} BPM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Original or remix</source>
        <translation>Original ou remix</translation>
    </message>
    <message>
        <source>Flip between original and remix at the same place of the song (X)</source>
        <translation>Alternar entre original e remix no mesmo ponto da música (X)</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a file</source>
        <translation>Verificar um arquivo</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Escolher um arquivo…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lendo o arquivo</translation>
    </message>
    <message>
        <source>Verifying {}</source>
        <translation>Verificando {}</translation>
    </message>
    <message>
        <source>Drop a file here: an export of Flipside&apos;s, or any file with content credentials.</source>
        <translation>Solte um arquivo aqui: uma exportação do Flipside ou qualquer um com credenciais de conteúdo.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>O que foi encontrado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Qual arquivo?</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Não pode ser lido</translation>
    </message>
    <message>
        <source>WHAT WAS CHECKED</source>
        <translation>O QUE FOI CONFERIDO</translation>
    </message>
    <message>
        <source>WATERMARK</source>
        <translation>MARCA D&apos;ÁGUA</translation>
    </message>
    <message>
        <source>Id {}</source>
        <translation>Id {}</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>confiável</translation>
    </message>
    <message>
        <source>It is as it was signed, by somebody whom you trust.</source>
        <translation>Está como foi assinado, por alguém em quem você confia.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>válido</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written. Who wrote it is not known here.</source>
        <translation>Nada mudou desde que foi escrito. Aqui não se sabe quem o escreveu.</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>Changed since it was written: {}</source>
        <translation>Mudou desde que foi escrito: {}</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>não diz nada</translation>
    </message>
    <message>
        <source>It tells nothing of its making; that proves neither good nor bad.</source>
        <translation>Não conta nada de sua criação; isso não prova nada de bom nem de mau.</translation>
    </message>
    <message>
        <source>MADE OF</source>
        <translation>FEITO DE</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>O QUE FOI FEITO</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>assinado por {}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sem assinatura</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Tempo</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Feel</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transpor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largura</translation>
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
        <translation>Manter o original</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nova ordem</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Estender</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserir</translation>
    </message>
    <message>
        <source>Chop</source>
        <translation>Picotar</translation>
    </message>
    <message>
        <source>Stutter</source>
        <translation>Gaguejo</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Reverter</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Timbre</translation>
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
        <translation>Drive</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Compressão</translation>
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
        <translation>Transição</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Fade</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>{} bars</source>
        <translation>{} compassos</translation>
    </message>
    <message>
        <source>bars {}–{}</source>
        <translation>compassos {}–{}</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>compassos {} a {}</translation>
    </message>
    <message>
        <source>{}, switched off</source>
        <translation>{}, desligado</translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>{} muted</source>
        <translation>{} em silêncio</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>{} sozinho</translation>
    </message>
    <message>
        <source>{} kept as in the original</source>
        <translation>{} mantido como no original</translation>
    </message>
    <message>
        <source>Tempo [BPM]</source>
        <translation>Andamento [BPM]</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Proporção</translation>
    </message>
    <message>
        <source>Gradually to [BPM]</source>
        <translation>Aos poucos até [BPM]</translation>
    </message>
    <message>
        <source>Gradually to, as a ratio</source>
        <translation>Aos poucos até, como proporção</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>Semitons</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>Tônica</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Level [dB]</source>
        <translation>Nível [dB]</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>Com que exatidão</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Seções</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Vezes</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Compassos</translation>
    </message>
    <message>
        <source>Length [s]</source>
        <translation>Duração [s]</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repetições</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Feito por</translation>
    </message>
    <message>
        <source>Played on</source>
        <translation>Tocado com</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidade</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>Oitava</translation>
    </message>
    <message>
        <source>From [Hz]</source>
        <translation>De [Hz]</translation>
    </message>
    <message>
        <source>To [Hz]</source>
        <translation>Até [Hz]</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>Mistura</translation>
    </message>
    <message>
        <source>Decay [s]</source>
        <translation>Decaimento [s]</translation>
    </message>
    <message>
        <source>Note value</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Realimentação</translation>
    </message>
    <message>
        <source>Depth [dB]</source>
        <translation>Profundidade [dB]</translation>
    </message>
    <message>
        <source>Release [ms]</source>
        <translation>Liberação [ms]</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>Loudness [LUFS]</source>
        <translation>Loudness [LUFS]</translation>
    </message>
    <message>
        <source>Ceiling [dBTP]</source>
        <translation>Teto [dBTP]</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Correct</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
