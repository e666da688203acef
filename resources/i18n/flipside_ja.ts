<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Flipside</source>
        <translation>Flipside について</translation>
    </message>
    <message>
        <source>Version {} · the remix studio on your desk</source>
        <translation>バージョン {} · あなたの机の上のリミックススタジオ</translation>
    </message>
    <message>
        <source>Everything happens on this computer: no account, no cloud, no network.</source>
        <translation>すべてこのコンピューターの中で行われます。アカウントもクラウドもネットワークも使いません。</translation>
    </message>
    <message>
        <source>Consent, credit, compensation: a remix of somebody&apos;s song needs that somebody&apos;s word.</source>
        <translation>同意・クレジット・対価。誰かの曲のリミックスには、その人の許しが要ります。</translation>
    </message>
    <message>
        <source>Flipside is free software under the GNU General Public License, version 3 or later.</source>
        <translation>Flipside は GNU General Public License バージョン 3 以降に基づく自由ソフトウェアです。</translation>
    </message>
    <message>
        <source>It stands on Qt (LGPL), PyTorch and NumPy (BSD), Demucs (MIT), pedalboard (GPL), libsndfile, FFmpeg and soxr (LGPL), PortAudio (MIT) and the typeface Inter (SIL Open Font License).</source>
        <translation>Qt (LGPL)、PyTorch と NumPy (BSD)、Demucs (MIT)、pedalboard (GPL)、libsndfile・FFmpeg・soxr (LGPL)、PortAudio (MIT)、書体 Inter (SIL Open Font License) の上に成り立っています。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Licences of every package…</source>
        <translation>すべてのパッケージのライセンス…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Grid and chords</source>
        <translation>グリッドとコード(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Arrangement</source>
        <translation>アレンジ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>テイク(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Correct the grid</source>
        <translation>グリッドを直す</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>テンポをタップ</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>テンポを半分に</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>テンポを倍に</translation>
    </message>
    <message>
        <source>Beats 10 ms earlier</source>
        <translation>拍を 10 ms 早く</translation>
    </message>
    <message>
        <source>Beats 10 ms later</source>
        <translation>拍を 10 ms 遅く</translation>
    </message>
    <message>
        <source>Bar 1 begins here</source>
        <translation>1 小節目はここから</translation>
    </message>
    <message>
        <source>The nearest downbeat is here</source>
        <translation>いちばん近い小節頭をここに</translation>
    </message>
    <message>
        <source>Meter from here on…</source>
        <translation>ここからの拍子…</translation>
    </message>
    <message>
        <source>Name the section here…</source>
        <translation>ここのセクションに名前を付ける…</translation>
    </message>
    <message>
        <source>Split the section here</source>
        <translation>ここでセクションを分ける</translation>
    </message>
    <message>
        <source>Merge at the nearest section line</source>
        <translation>いちばん近いセクション線でつなげる</translation>
    </message>
    <message>
        <source>The nearest section line is here</source>
        <translation>いちばん近いセクション線をここに</translation>
    </message>
    <message>
        <source>Key of the song…</source>
        <translation>曲のキー…</translation>
    </message>
    <message>
        <source>Chord here…</source>
        <translation>ここのコード…</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>直したことをすべて取り消す</translation>
    </message>
    <message>
        <source>Draw levels over the lanes</source>
        <translation>レーンに音量を描く</translation>
    </message>
    <message>
        <source>Play this section once more</source>
        <translation>このセクションをもう一度</translation>
    </message>
    <message>
        <source>Leave this section out</source>
        <translation>このセクションを抜く</translation>
    </message>
    <message>
        <source>Move this section earlier</source>
        <translation>このセクションを前へ</translation>
    </message>
    <message>
        <source>Move this section later</source>
        <translation>このセクションを後ろへ</translation>
    </message>
    <message>
        <source>Open songs or a project…</source>
        <translation>曲またはプロジェクトを開く…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>デモ曲を開く</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Collect and save…</source>
        <translation>まとめて保存…</translation>
    </message>
    <message>
        <source>Export remix…</source>
        <translation>リミックスを書き出す…</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>曲の権利…</translation>
    </message>
    <message>
        <source>Split sheet…</source>
        <translation>分配表…</translation>
    </message>
    <message>
        <source>Apply a recipe…</source>
        <translation>レシピを適用…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>検証…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>キーボードショートカット…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>使い方を見る</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Write a prompt</source>
        <translation>プロンプトを書く</translation>
    </message>
    <message>
        <source>Select the section here</source>
        <translation>ここのセクションを選ぶ</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>振り直す</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>すべてのコマンド…</translation>
    </message>
    <message>
        <source>Pause the better stems, or go on</source>
        <translation>高品質ステムの作成を一時停止・再開</translation>
    </message>
    <message>
        <source>Pause the queue, or go on</source>
        <translation>キューを一時停止、または再開</translation>
    </message>
    <message>
        <source>Open the next song that is ready</source>
        <translation>準備のできた次の曲を開く</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生・一時停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>One bar back</source>
        <translation>1 小節戻る</translation>
    </message>
    <message>
        <source>One bar on</source>
        <translation>1 小節進む</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>前のセクション</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>次のセクション</translation>
    </message>
    <message>
        <source>Flip original and remix</source>
        <translation>原曲とリミックスを切り替える</translation>
    </message>
    <message>
        <source>Loop the section</source>
        <translation>セクションをループ</translation>
    </message>
    <message>
        <source>Metronome</source>
        <translation>メトロノーム</translation>
    </message>
    <message>
        <source>Play the chords along</source>
        <translation>コードも鳴らす</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>曲全体を表示</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライト・ダーク</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>レシート</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Keep a copy of this take</source>
        <translation>このテイクの複製を残す</translation>
    </message>
    <message>
        <source>Rename this take…</source>
        <translation>このテイクの名前を変える…</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>このテイクに星を付ける</translation>
    </message>
    <message>
        <source>Remove this take</source>
        <translation>このテイクを削除</translation>
    </message>
    <message>
        <source>Take before</source>
        <translation>前のテイク</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>次のテイク</translation>
    </message>
    <message>
        <source>Compare with another take, or the original</source>
        <translation>ほかのテイクや原曲と聴き比べる</translation>
    </message>
    <message>
        <source>About Flipside and licences</source>
        <translation>Flipside とライセンスについて</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {}</source>
        <translation>元に戻しました: {}</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Projects do not queue; open them one by one.</source>
        <translation>プロジェクトはキューに入りません。1つずつ開いてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n song(s) wait in the queue, to be split and heard behind this one.</source>
        <translation>
            <numerusform>%n曲がキューで待っています。この曲の裏で分離と解析が行われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>No song of the queue is ready yet.</source>
        <translation>キューにはまだ準備のできた曲がありません。</translation>
    </message>
</context>
<context>
    <name>ChordDialog</name>
    <message>
        <source>Chord</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>It holds in the selected bars, or as long as the chord that is heard.</source>
        <translation>選んだ小節、または聞き取ったコードの長さに当てはまります。</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>Type what you want to do…</source>
        <translation>したいことを入力…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Writing {}</source>
        <translation>{} を書き出しています</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>{} として保存しました。</translation>
    </message>
    <message>
        <source>Keeping what you state of the song</source>
        <translation>曲についての申告を保存しています</translation>
    </message>
</context>
<context>
    <name>Decks</name>
    <message>
        <source>Original</source>
        <translation>原曲</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>リミックス</translation>
    </message>
    <message>
        <source>Original: waveform and sections</source>
        <translation>原曲: 波形とセクション</translation>
    </message>
    <message>
        <source>Remix: waveform and sections</source>
        <translation>リミックス: 波形とセクション</translation>
    </message>
    <message>
        <source>Your remix appears here. Say what you want on the right.</source>
        <translation>リミックスはここに現れます。右側に希望を書いてください。</translation>
    </message>
    <message>
        <source>Rendering… you can already play it.</source>
        <translation>レンダリング中… もう再生できます。</translation>
    </message>
    <message>
        <source>Arranging…</source>
        <translation>アレンジ中…</translation>
    </message>
    <message>
        <source>Listening to the song first…</source>
        <translation>まず曲を聞き取っています…</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>聞き取り中…</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of {}</source>
        <translation>
            <numerusform>{} 拍子の %n 小節</numerusform>
        </translation>
    </message>
    <message>
        <source> · corrected</source>
        <translation> · 修正済み</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n 小節</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {}. {}</source>
        <translation>選択中: {}。{}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open songs or a project</source>
        <translation>曲またはプロジェクトを開く</translation>
    </message>
    <message>
        <source>Songs and projects ({})</source>
        <translation>曲とプロジェクト ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>{} はどこにありますか?</translation>
    </message>
    <message>
        <source>Music ({})</source>
        <translation>音楽 ({})</translation>
    </message>
    <message>
        <source>Everything is in {} already, as soon as you do it.</source>
        <translation>すべて、操作した時点で {} に保存されています。</translation>
    </message>
    <message>
        <source>Collect and save</source>
        <translation>まとめて保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Flipside project ({})</source>
        <translation>Flipside プロジェクト ({})</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} リミックス</translation>
    </message>
    <message>
        <source>Rights of “{}”</source>
        <translation>「{}」の権利</translation>
    </message>
    <message>
        <source>Apply a recipe</source>
        <translation>レシピを適用</translation>
    </message>
    <message>
        <source>Recipes ({})</source>
        <translation>レシピ ({})</translation>
    </message>
    <message>
        <source>Rename take</source>
        <translation>テイクの名前を変える</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Quit Flipside?</source>
        <translation>Flipside を終了しますか?</translation>
    </message>
    <message>
        <source>“{}” is not finished yet.</source>
        <translation>「{}」はまだ終わっていません。</translation>
    </message>
    <message>
        <source>Quit now and lose it, or go on? Your plan and takes are kept in any case.</source>
        <translation>今終了して失うか、続けますか? プランとテイクはどちらでも残ります。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>{} を変更</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>STEMS</source>
        <translation>ステム</translation>
    </message>
    <message>
        <source>Nothing ticked means everywhere, and all stems.</source>
        <translation>何も選ばなければ、全体・全ステムになります。</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>おまかせ</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Flipside&apos;s own rules and sounds</source>
        <translation>Flipside 自身のルールと音</translation>
    </message>
    <message>
        <source>Models that make parts can be brought in the menu File, Models….</source>
        <translation>パートを作るモデルは、ファイルメニューの「モデル…」から追加できます。</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>tempo</source>
        <translation>テンポ</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>true peak</source>
        <translation>トゥルーピーク</translation>
    </message>
    <message>
        <source>length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>小節</translation>
    </message>
    <message>
        <source>drums off the grid</source>
        <translation>グリッドからのドラムのずれ</translation>
    </message>
    <message>
        <source>likeness to the song&apos;s hits</source>
        <translation>曲の打音との類似</translation>
    </message>
    <message>
        <source>clicks at {} joins</source>
        <translation>{}か所のつなぎ目でのクリック</translation>
    </message>
    <message>
        <source>{} against the rest</source>
        <translation>ほかに対する{}</translation>
    </message>
    <message>
        <source>{} under the kick</source>
        <translation>キック時の{}</translation>
    </message>
    <message>
        <source>{} peaks over the mean</source>
        <translation>{}: 平均に対するピーク</translation>
    </message>
    <message>
        <source>{} off-beat eighth</source>
        <translation>{}: 裏拍の8分音符</translation>
    </message>
    <message>
        <source>{} in its pauses</source>
        <translation>{}: 休みの部分</translation>
    </message>
    <message>
        <source>{} hits in a bar</source>
        <translation>{}: 1小節の打数</translation>
    </message>
    <message>
        <source>{} from soft to loud</source>
        <translation>{}: 弱から強まで</translation>
    </message>
    <message>
        <source>{} share of the sides</source>
        <translation>{}: サイド成分の割合</translation>
    </message>
    <message>
        <source>{} right over left</source>
        <translation>{}: 左に対する右</translation>
    </message>
    <message>
        <source>{} like the original</source>
        <translation>{}: 原曲との一致</translation>
    </message>
    <message>
        <source>tempo at the {}</source>
        <translation>{}でのテンポ</translation>
    </message>
    <message>
        <source>level of the {}</source>
        <translation>{}のレベル</translation>
    </message>
    <message>
        <source>generated {}</source>
        <translation>生成された{}</translation>
    </message>
    <message>
        <source>programmed {}</source>
        <translation>プログラム: {}</translation>
    </message>
    <message>
        <source>fade {}, second half against the first</source>
        <translation>フェード（{}）、前半に対する後半</translation>
    </message>
    <message>
        <source>{} like its bars backwards</source>
        <translation>{}: 小節の逆再生との一致</translation>
    </message>
    <message>
        <source>{} again after {} s</source>
        <translation>{}: {}秒後の反復</translation>
    </message>
    <message>
        <source>{} steps of {} played again</source>
        <translation>{}: {}のステップの繰り返し</translation>
    </message>
    <message>
        <source>these bars are not in the remix</source>
        <translation>これらの小節はリミックスにありません</translation>
    </message>
    <message>
        <source>this song has no stem {}</source>
        <translation>この曲には{}のステムがありません</translation>
    </message>
    <message>
        <source>no {} were heard in this song</source>
        <translation>この曲に{}は聞こえませんでした</translation>
    </message>
    <message>
        <source>{} are part of the stem {}, which was taken as a whole</source>
        <translation>{}は{}のステムに含まれるため、全体を使いました</translation>
    </message>
    <message>
        <source>no place was named: before each chorus or drop</source>
        <translation>場所の指定なし: 各サビまたはドロップの前</translation>
    </message>
    <message>
        <source>no place was named: before each section</source>
        <translation>場所の指定なし: 各セクションの前</translation>
    </message>
    <message>
        <source>The bars before the fill are nearly silent, and so is the fill.</source>
        <translation>フィルの前の小節がほぼ無音なので、フィルもほぼ無音です。</translation>
    </message>
    <message>
        <source>the whole remix goes to {} LUFS, which is as far as loudness goes</source>
        <translation>リミックス全体を{} LUFSにします。これが限度です</translation>
    </message>
    <message>
        <source>At {} BPM the ramp plays the recording {} {}, which will be heard.</source>
        <translation>{} BPMでは、ランプが録音を{} {}再生するため、聞こえ方に影響します。</translation>
    </message>
    <message>
        <source>this song has no {}: took {}</source>
        <translation>この曲に{}はありません: {}を使いました</translation>
    </message>
    <message>
        <source>there is no section called {}</source>
        <translation>{}というセクションはありません</translation>
    </message>
    <message>
        <source>the song ends at bar {}</source>
        <translation>曲は{}小節で終わります</translation>
    </message>
    <message>
        <source>nothing of the song is meant</source>
        <translation>曲のどの部分も指していません</translation>
    </message>
    <message>
        <source>no style was named: played as {}</source>
        <translation>スタイルの指定なし: {}として演奏</translation>
    </message>
    <message>
        <source>the song has no stem {} to take away</source>
        <translation>取り除く{}のステムがありません</translation>
    </message>
    <message>
        <source>{} BPM plays the recording {} {}, which will be heard; {}.</source>
        <translation>{} BPMは録音を{} {}再生するため、聞こえ方に影響します。{}。</translation>
    </message>
    <message>
        <source>at most {} BPM would be gentler, a half-time feel calmer</source>
        <translation>{} BPM以下ならより自然に、ハーフタイムならより穏やかになります</translation>
    </message>
    <message>
        <source>at least {} BPM would be gentler, a double-time feel livelier</source>
        <translation>{} BPM以上ならより自然に、ダブルタイムならより活発になります</translation>
    </message>
    <message>
        <source>{} stayed as recorded</source>
        <translation>{}は録音のままです</translation>
    </message>
    <message>
        <source>loudness holds for the whole remix</source>
        <translation>ラウドネスはリミックス全体に適用されます</translation>
    </message>
    <message>
        <source>Not possible here: {}</source>
        <translation>ここではできません: {}</translation>
    </message>
    <message>
        <source>The song has no {}: {}</source>
        <translation>この曲に{}はありません: {}</translation>
    </message>
    <message>
        <source>The remix is silent from beginning to end; take back a mute or a solo.</source>
        <translation>リミックスは最初から最後まで無音です。ミュートかソロを取り消してください。</translation>
    </message>
    <message>
        <source>“{}” was read as {}.</source>
        <translation>「{}」は{}と解釈しました。</translation>
    </message>
    <message>
        <source>“{}” was read as {}, not as {}.</source>
        <translation>「{}」は{}と解釈しました（{}ではなく）。</translation>
    </message>
    <message>
        <source>Nothing was written for the {}: this song has no bars that it fits, or no key was heard.</source>
        <translation>{}には何も書かれませんでした。合う小節がないか、キーが聞き取れませんでした。</translation>
    </message>
    <message>
        <source>The song has no clean {}; the style&apos;s kit plays it.</source>
        <translation>この曲にはきれいな{}がないため、スタイルのキットで鳴らします。</translation>
    </message>
    <message>
        <source>No hit of the song&apos;s drums stands clean enough to be played by itself.</source>
        <translation>この曲のドラムには単独で鳴らせるほどきれいな打音がありません。</translation>
    </message>
    <message>
        <source>No note of the song&apos;s voice is steady enough to be played.</source>
        <translation>この曲の歌声には演奏できるほど安定した音がありません。</translation>
    </message>
    <message>
        <source>The {} part is played on the style&apos;s own instrument.</source>
        <translation>{}パートはスタイルの楽器で演奏されます。</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>この言葉は知られていません。</translation>
    </message>
    <message>
        <source>This was understood by itself, but not what it means here.</source>
        <translation>単独では分かりますが、ここでの意味が分かりません。</translation>
    </message>
    <message>
        <source>This number was understood, but not what it is for.</source>
        <translation>数は分かりますが、何のためか分かりません。</translation>
    </message>
    <message>
        <source>This key was understood, but not what it is for.</source>
        <translation>キーは分かりますが、何のためか分かりません。</translation>
    </message>
    <message>
        <source>These parts were understood, but not what to do with them.</source>
        <translation>パートは分かりますが、どうするのか分かりません。</translation>
    </message>
    <message>
        <source>This place was understood, but not what to do there.</source>
        <translation>場所は分かりますが、そこで何をするのか分かりません。</translation>
    </message>
    <message>
        <source>Changes come at once, and not little by little; fades and filters can be slow.</source>
        <translation>変化は徐々にではなく一度に起こります。フェードとフィルターはゆっくりにできます。</translation>
    </message>
    <message>
        <source>Nothing in this was understood as a wish; say what should change, such as &quot;slower, no drums&quot;.</source>
        <translation>希望として理解できませんでした。変えたいことを「slower, no drums」のように書いてください。</translation>
    </message>
    <message>
        <source>This was read as a reason, and not as a wish.</source>
        <translation>希望ではなく理由として読みました。</translation>
    </message>
    <message>
        <source>New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.</source>
        <translation>新しい歌詞は作れません。代わりにボーカルのミュート、チョップ、ピッチ変更ができます。</translation>
    </message>
    <message>
        <source>Another voice cannot be made; the vocals can be pitched, filtered or muted instead.</source>
        <translation>別の声は作れません。代わりにピッチ変更、フィルター、ミュートができます。</translation>
    </message>
    <message>
        <source>Nothing can be sung in another language; vocals can be muted, kept or chopped instead.</source>
        <translation>別の言語では歌えません。代わりにミュート、維持、チョップができます。</translation>
    </message>
    <message>
        <source>No artist can be imitated by name; say a genre, a tempo or an effect instead.</source>
        <translation>アーティスト名での模倣はできません。ジャンル、テンポ、効果を書いてください。</translation>
    </message>
    <message>
        <source>Another song cannot be mixed in here; this one can be restyled or rearranged instead.</source>
        <translation>別の曲は混ぜられません。この曲のスタイルや構成は変えられます。</translation>
    </message>
    <message>
        <source>Only sound is made here; export the remix as a file and use it elsewhere.</source>
        <translation>ここで作れるのは音だけです。ファイルに書き出してほかで使ってください。</translation>
    </message>
    <message>
        <source>Which stems play in new bars cannot be chosen yet.</source>
        <translation>新しい小節で鳴らすステムはまだ選べません。</translation>
    </message>
    <message>
        <source>is kept in mind: nothing was done for it.</source>
        <translation>覚えておきます。何も変更していません。</translation>
    </message>
    <message>
        <source>The ducking follows the kick; it cannot follow another stem yet.</source>
        <translation>ダッキングはキックに追従します。ほかのステムにはまだ追従できません。</translation>
    </message>
    <message>
        <source>There is no fade in the plan that could be taken off.</source>
        <translation>取り消せるフェードがプランにありません。</translation>
    </message>
    <message>
        <source>This place was not found in the song.</source>
        <translation>この場所は曲の中に見つかりませんでした。</translation>
    </message>
    <message>
        <source>All stems are muted from beginning to end; only new parts will be heard.</source>
        <translation>すべてのステムが最初から最後までミュートです。新しいパートだけが聞こえます。</translation>
    </message>
    <message>
        <source>A stem cannot be doubled by a copy of itself yet; it can be moved in pitch, or a part added.</source>
        <translation>ステムの複製による重ねはまだできません。ピッチ変更かパートの追加ができます。</translation>
    </message>
    <message>
        <source>A reverb cannot be reversed yet; a plain one was taken.</source>
        <translation>リバースリバーブはまだできません。通常のリバーブを使いました。</translation>
    </message>
    <message>
        <source>This leaves out {}.</source>
        <translation>これにより{}が省かれます。</translation>
    </message>
    <message>
        <source>One style at a time; the first was taken.</source>
        <translation>スタイルは一度に1つです。最初のものを使いました。</translation>
    </message>
    <message>
        <source>A transition is made of the whole mix, and not of single stems.</source>
        <translation>トランジションは個々のステムではなくミックス全体から作られます。</translation>
    </message>
    <message>
        <source>This seems to be {}, which is not read here; say it in {}.</source>
        <translation>これは{}のようですが、ここでは読めません。{}で書いてください。</translation>
    </message>
    <message>
        <source>This song has no section called &quot;{}&quot;</source>
        <translation>この曲に「{}」というセクションはありません</translation>
    </message>
    <message>
        <source>{}; {} was taken instead.</source>
        <translation>{}。代わりに{}を使いました。</translation>
    </message>
    <message>
        <source>Places are counted in whole bars; so many bars were taken for the beats.</source>
        <translation>場所は小節単位で数えます。拍の分だけ小節を取りました。</translation>
    </message>
    <message>
        <source>This song has no stem of its own for “{}”; all of “{}” was taken.</source>
        <translation>この曲には「{}」だけのステムがありません。「{}」全体を使いました。</translation>
    </message>
    <message>
        <source>{} can be set to {} at most or least, not to {}.</source>
        <translation>{}の限度は{}です。{}にはできません。</translation>
    </message>
    <message>
        <source>{} was asked for twice; it is done once.</source>
        <translation>{}は2回求められましたが、1回だけ行います。</translation>
    </message>
    <message>
        <source>{} and {} cannot both hold; the later one was taken.</source>
        <translation>{}と{}は両立しません。後のほうを使いました。</translation>
    </message>
    <message>
        <source>{} of {}{} is out of bounds ({} to {}); {} is taken.</source>
        <translation>{} {}{}は範囲外です（{}〜{}）。{}を使います。</translation>
    </message>
    <message>
        <source>{} sections are more than {}; the first of them are kept.</source>
        <translation>{}セクションは上限{}を超えます。最初のものを残します。</translation>
    </message>
    <message>
        <source>Louder and quieter were asked for the same; say where each of them holds.</source>
        <translation>同じものに大きくと小さくが求められました。それぞれの場所を書いてください。</translation>
    </message>
    <message>
        <source>Reverb that was recorded with the song cannot be taken off; none is added.</source>
        <translation>録音されたリバーブは取り除けません。追加もしません。</translation>
    </message>
    <message>
        <source>There is no {} in the plan that could be taken off.</source>
        <translation>取り消せる{}がプランにありません。</translation>
    </message>
    <message>
        <source>This conversation is too long to go back in by words; pick a take from the list.</source>
        <translation>会話が長すぎて言葉では戻れません。リストからテイクを選んでください。</translation>
    </message>
    <message>
        <source>Nothing of that kind was asked for before.</source>
        <translation>その種のものは以前に求められていません。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>取り消すものがありません。</translation>
    </message>
    <message>
        <source>There is nothing of that kind to undo.</source>
        <translation>取り消せるものがありません。</translation>
    </message>
    <message>
        <source>There is no take {} yet; {}.</source>
        <translation>テイク{}はまだありません。{}。</translation>
    </message>
    <message>
        <source>{} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like.</source>
        <translation>{}には読める音がありません。wav、flac、mp3、m4aなどを選んでください。</translation>
    </message>
    <message>
        <source>{} holds nothing that could be decoded as sound; choose another file.</source>
        <translation>{}には音として復号できるものがありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{} is damaged: it gives more sound than it holds; choose another.</source>
        <translation>{}は壊れています。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{} is a folder; choose a sound file inside it.</source>
        <translation>{}はフォルダーです。中の音声ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{} is not a file; choose a sound file.</source>
        <translation>{}はファイルではありません。音声ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{} lasts {} s; a song needs at least one second.</source>
        <translation>{}は{}秒です。曲には1秒以上必要です。</translation>
    </message>
    <message>
        <source>{} lasts {} hours; a song may last up to {}, so cut it into parts.</source>
        <translation>{}は{}時間です。曲は{}時間までなので、分割してください。</translation>
    </message>
    <message>
        <source>{} holds only silence; choose a file with music.</source>
        <translation>{}は無音です。音楽の入ったファイルを選んでください。</translation>
    </message>
    <message>
        <source>There is no file {}; check its name.</source>
        <translation>ファイル{}がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>This plan leaves nothing of the song; take back a cut, a mute or a solo.</source>
        <translation>このプランでは曲が何も残りません。カット、ミュート、ソロのどれかを取り消してください。</translation>
    </message>
    <message>
        <source>{} may not be {}: {}; {}.</source>
        <translation>{}は{}できません: {}。{}。</translation>
    </message>
    <message>
        <source>The model {} is not installed: run `flipside models install {}`, or put {} into {}.</source>
        <translation>モデル{}はインストールされていません。`flipside models install {}`を実行するか、{}を{}に置いてください。</translation>
    </message>
    <message>
        <source>There is too little free memory for this model; close programs or use `spectral`.</source>
        <translation>このモデルには空きメモリーが足りません。ほかのプログラムを閉じるか`spectral`を使ってください。</translation>
    </message>
    <message>
        <source>The stems could not be written; free some disk space or choose another cache folder.</source>
        <translation>ステムを書き込めません。空きを作るか別のキャッシュフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The disk that holds {} has too little space: {} MB are needed; free some.</source>
        <translation>{}のあるディスクの空きが足りません。{} MB必要です。</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs and retry.</source>
        <translation>メモリーが足りません。ほかのプログラムを閉じてやり直してください。</translation>
    </message>
    <message>
        <source>Something went wrong inside Flipside; the log says more. Your work is kept.</source>
        <translation>Flipside内で問題が起きました。詳しくはログにあります。作業は保存されています。</translation>
    </message>
    <message>
        <source>There was not enough memory for this song; close other programs or take a shorter song.</source>
        <translation>この曲にはメモリーが足りませんでした。ほかのプログラムを閉じるか短い曲にしてください。</translation>
    </message>
    <message>
        <source>The work ended unexpectedly, most often for want of memory; close other programs and try again.</source>
        <translation>作業が突然終わりました。多くはメモリー不足です。ほかのプログラムを閉じてやり直してください。</translation>
    </message>
    <message>
        <source>The work stopped answering and was ended; close other programs and try again.</source>
        <translation>作業が応答しなくなり終了しました。ほかのプログラムを閉じてやり直してください。</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>リミックスはまだレンダリング中です。少しお待ちください。</translation>
    </message>
    <message>
        <source>The song {} is not where it was; choose where it is.</source>
        <translation>曲{}が元の場所にありません。場所を選んでください。</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>reading the song</source>
        <translation>曲を読み込み中</translation>
    </message>
    <message>
        <source>splitting the song</source>
        <translation>曲を分離中</translation>
    </message>
    <message>
        <source>splitting the song with {}</source>
        <translation>{}で曲を分離中</translation>
    </message>
    <message>
        <source>loading {}</source>
        <translation>{}を読み込み中</translation>
    </message>
    <message>
        <source>cleaning the stems</source>
        <translation>ステムを整えています</translation>
    </message>
    <message>
        <source>keeping the stems</source>
        <translation>ステムを保存中</translation>
    </message>
    <message>
        <source>listening to the level</source>
        <translation>レベルを聞いています</translation>
    </message>
    <message>
        <source>finding the tempo</source>
        <translation>テンポを検出中</translation>
    </message>
    <message>
        <source>finding the beats</source>
        <translation>拍を検出中</translation>
    </message>
    <message>
        <source>finding bars and chords</source>
        <translation>小節とコードを検出中</translation>
    </message>
    <message>
        <source>finding sections</source>
        <translation>セクションを検出中</translation>
    </message>
    <message>
        <source>arranging</source>
        <translation>アレンジ中</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>ミックス中</translation>
    </message>
    <message>
        <source>measuring the remix</source>
        <translation>リミックスを測定中</translation>
    </message>
    <message>
        <source>measuring loudness</source>
        <translation>ラウドネスを測定中</translation>
    </message>
    <message>
        <source>writing {}</source>
        <translation>{}を書き込み中</translation>
    </message>
    <message>
        <source>nothing is known of who allows it</source>
        <translation>誰が許可しているかわかりません</translation>
    </message>
    <message>
        <source>state by what right you publish it ({}), or ask its rights holders</source>
        <translation>公開する権利を申告するか ({})、権利者に確かめてください</translation>
    </message>
    <message>
        <source>“Rights of the song…”, or flipside rights state SONG</source>
        <translation>「曲の権利…」または flipside rights state SONG</translation>
    </message>
    <message>
        <source>its rights holder does not let remixes go so far</source>
        <translation>権利者はリミックスにそこまで認めていません</translation>
    </message>
    <message>
        <source>its licence {} is for non-commercial use</source>
        <translation>ライセンス {} は非営利用です</translation>
    </message>
    <message>
        <source>ask {} for permission</source>
        <translation>{} に許可を求めてください</translation>
    </message>
    <message>
        <source>ask its rights holder for permission</source>
        <translation>権利者に許可を求めてください</translation>
    </message>
    <message>
        <source>the opt-out list {} names it{}</source>
        <translation>オプトアウト一覧 {} に載っています{}</translation>
    </message>
    <message>
        <source>its content credentials say that it is made of a song whose rights do not let it go so far</source>
        <translation>コンテンツ認証情報によると、元の曲の権利がそこまで認めていません</translation>
    </message>
    <message>
        <source>ask the rights holders of that song</source>
        <translation>元の曲の権利者に確かめてください</translation>
    </message>
    <message>
        <source>you stated that it is a sketch for yourself</source>
        <translation>自分用のスケッチと申告されています</translation>
    </message>
    <message>
        <source>state another right to it ({})</source>
        <translation>別の権利を申告してください ({})</translation>
    </message>
    <message>
        <source>the licence that you stated does not go so far</source>
        <translation>申告した許諾はそこまで及びません</translation>
    </message>
    <message>
        <source>ask who licensed it, and state the wider licence</source>
        <translation>許諾者に確かめ、広い許諾を申告してください</translation>
    </message>
    <message>
        <source>A remix of {}</source>
        <translation>{} のリミックス</translation>
    </message>
    <message>
        <source>remixed</source>
        <translation>リミックス</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>released</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>sketched with</source>
        <translation>スケッチに使用</translation>
    </message>
    <message>
        <source>This file says nothing of how it was made.</source>
        <translation>このファイルには作られ方の記録がありません。</translation>
    </message>
    <message>
        <source>It was changed after {} signed it.</source>
        <translation>{} が署名した後に変更されています。</translation>
    </message>
    <message>
        <source>Its signed credentials are broken: they were changed, or do not fit the file.</source>
        <translation>署名された認証情報が壊れています。変更されたか、このファイルのものではありません。</translation>
    </message>
    <message>
        <source>It was signed by {}, {}, and is as it was signed.</source>
        <translation>{} ({}) が署名し、署名したときのままです。</translation>
    </message>
    <message>
        <source>who is trusted here</source>
        <translation>信頼済み</translation>
    </message>
    <message>
        <source>who is not known here</source>
        <translation>未知の署名者</translation>
    </message>
    <message>
        <source>Its sound can no longer be read.</source>
        <translation>音声を読み込めなくなっています。</translation>
    </message>
    <message>
        <source>Its {} is as it was written.</source>
        <translation>書き出したときのまま: {}。</translation>
    </message>
    <message>
        <source>Its {} was changed after it was written.</source>
        <translation>書き出し後に変更: {}。</translation>
    </message>
    <message>
        <source>Its report does not lie beside it; only its sound was checked.</source>
        <translation>レポートが隣にないため、音声だけを確認しました。</translation>
    </message>
    <message>
        <source>The report {} was changed after it was written.</source>
        <translation>レポート {} は書き出し後に変更されています。</translation>
    </message>
    <message>
        <source>Its report is {}, made by {}.</source>
        <translation>レポートは {} ({} が作成) です。</translation>
    </message>
    <message>
        <source>The tags that told of its making were removed.</source>
        <translation>作られ方を示すタグが取り除かれています。</translation>
    </message>
    <message>
        <source>watermark: export {}. Parts of its sound were generated by Flipside for {}.</source>
        <translation>電子透かし: 書き出し {}。音声の一部は Flipside が生成したものです ({})。</translation>
    </message>
    <message>
        <source>that export, which this computer&apos;s ledger does not know</source>
        <translation>このコンピュータの台帳にない書き出し</translation>
    </message>
    <message>
        <source>{}, exported on this computer on {} as {}</source>
        <translation>{}、このコンピュータから {} に {} として書き出し</translation>
    </message>
    <message>
        <source>The watermark {} that its tags name is not in its sound, or too weak in it.</source>
        <translation>タグにある電子透かし {} は音声に見つからないか、弱すぎます。</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1分</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2分</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3分</translation>
    </message>
    <message>
        <source>a big-room house beat</source>
        <translation>ビッグルーム・ハウスのビート</translation>
    </message>
    <message>
        <source>a fourth up</source>
        <translation>完全4度上げる</translation>
    </message>
    <message>
        <source>a house beat</source>
        <translation>ハウスのビート</translation>
    </message>
    <message>
        <source>a house remix</source>
        <translation>ハウスリミックス</translation>
    </message>
    <message>
        <source>a large room</source>
        <translation>広い空間</translation>
    </message>
    <message>
        <source>a larger room</source>
        <translation>もっと広い空間</translation>
    </message>
    <message>
        <source>a little faster</source>
        <translation>少し速く</translation>
    </message>
    <message>
        <source>a little slower</source>
        <translation>少し遅く</translation>
    </message>
    <message>
        <source>a pad under it</source>
        <translation>下にパッドを敷く</translation>
    </message>
    <message>
        <source>a quarter longer</source>
        <translation>4分の1長く</translation>
    </message>
    <message>
        <source>acoustic</source>
        <translation>アコースティック</translation>
    </message>
    <message>
        <source>ambient</source>
        <translation>アンビエント</translation>
    </message>
    <message>
        <source>an intro and an outro of 16 bars</source>
        <translation>16小節のイントロとアウトロ</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>もっと明るく</translation>
    </message>
    <message>
        <source>clearer and tighter</source>
        <translation>よりクリアで引き締まった音</translation>
    </message>
    <message>
        <source>denser and louder</source>
        <translation>より厚く大きく</translation>
    </message>
    <message>
        <source>drier and closer</source>
        <translation>よりドライで近く</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>速く</translation>
    </message>
    <message>
        <source>half as long</source>
        <translation>半分の長さ</translation>
    </message>
    <message>
        <source>higher in pitch</source>
        <translation>音程を高く</translation>
    </message>
    <message>
        <source>less brightness</source>
        <translation>明るさを抑える</translation>
    </message>
    <message>
        <source>less punch</source>
        <translation>パンチを抑える</translation>
    </message>
    <message>
        <source>lo-fi</source>
        <translation>ローファイ</translation>
    </message>
    <message>
        <source>louder drums</source>
        <translation>ドラムを大きく</translation>
    </message>
    <message>
        <source>lower in pitch</source>
        <translation>音程を低く</translation>
    </message>
    <message>
        <source>more percussion</source>
        <translation>パーカッションを増やす</translation>
    </message>
    <message>
        <source>more presence and punch</source>
        <translation>存在感とパンチを強める</translation>
    </message>
    <message>
        <source>muffled</source>
        <translation>こもった音</translation>
    </message>
    <message>
        <source>no drums</source>
        <translation>ドラムなし</translation>
    </message>
    <message>
        <source>only vocals and the other instruments</source>
        <translation>ボーカルとその他の楽器だけ</translation>
    </message>
    <message>
        <source>punchier drums</source>
        <translation>パンチのあるドラム</translation>
    </message>
    <message>
        <source>quieter</source>
        <translation>静かに</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>遅く</translation>
    </message>
    <message>
        <source>softer and duller</source>
        <translation>柔らかくくすんだ音</translation>
    </message>
    <message>
        <source>softer and warmer</source>
        <translation>柔らかく温かく</translation>
    </message>
    <message>
        <source>three quarters as long</source>
        <translation>4分の3の長さ</translation>
    </message>
    <message>
        <source>twice as long</source>
        <translation>2倍の長さ</translation>
    </message>
    <message>
        <source>two semitones down</source>
        <translation>半音2つ下げる</translation>
    </message>
    <message>
        <source>two semitones up</source>
        <translation>半音2つ上げる</translation>
    </message>
    <message>
        <source>vinyl crackle</source>
        <translation>レコードのノイズ</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>もっと温かく</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>もっと広がりを</translation>
    </message>
    <message>
        <source>alone there</source>
        <translation>そこだけで鳴る</translation>
    </message>
    <message>
        <source>silent elsewhere</source>
        <translation>他では鳴らさない</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>行わない</translation>
    </message>
    <message>
        <source>the whole song</source>
        <translation>曲全体</translation>
    </message>
    <message>
        <source>every {}</source>
        <translation>すべての{}</translation>
    </message>
    <message>
        <source>only the last {}</source>
        <translation>最後の{}だけ</translation>
    </message>
    <message>
        <source>the {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>There is no style of its own for “{}”; {}, the nearest, was taken.</source>
        <translation>「{}」専用のスタイルはないため、最も近い {} を使いました。</translation>
    </message>
    <message>
        <source>Both sides were asked for the one stem “{}”; the later one is heard.</source>
        <translation>1つのステム「{}」に左右両方が指定されたため、後の指定が使われます。</translation>
    </message>
    <message>
        <source>This part has no stem of its own, so that it cannot be left out here.</source>
        <translation>このパートには専用のステムがないため、ここでは外せません。</translation>
    </message>
    <message>
        <source>A transition leads into a section; it cannot come every so many bars yet.</source>
        <translation>トランジションはセクションの前に入ります。何小節ごとという指定はまだできません。</translation>
    </message>
    <message>
        <source>Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.</source>
        <translation>セクションをランダムに並べ替えることはできません。「サビ、Aメロ 1、ブリッジ」のように順番を指定してください。</translation>
    </message>
    <message>
        <source>Say what the remix should be, such as &quot;house at 124, keep the vocals&quot;.</source>
        <translation>&quot;house at 124, keep the vocals&quot; のように、どんなリミックスにするかを書いてください。</translation>
    </message>
    <message>
        <source>The prompt has {} characters; say it in {} or fewer.</source>
        <translation>プロンプトが {} 文字あります。{} 文字以内で書いてください。</translation>
    </message>
    <message>
        <source>“{}” was read as silent before that.</source>
        <translation>「{}」は、その前は無音という意味に読みました。</translation>
    </message>
    <message>
        <source>A local model read {}; look whether that is meant.</source>
        <translation>ローカルモデルが {} を読みました。意図どおりか確認してください。</translation>
    </message>
    <message>
        <source>The local model was asked about what is left and made nothing of it.</source>
        <translation>残りの言葉をローカルモデルに尋ねましたが、何も得られませんでした。</translation>
    </message>
    <message>
        <source>{} BPM, as asked, is {} than {} is usually played ({}–{} BPM); by itself it would play this song at {} BPM.</source>
        <translation>指定の {} BPM は、通常より {} です（{}、{}–{} BPM）。スタイル任せならこの曲は {} BPM になります。</translation>
    </message>
    <message>
        <source>The remix could not be written to {}: {}.</source>
        <translation>リミックスを {} に書き込めませんでした: {}。</translation>
    </message>
    <message>
        <source>{} is not the file that this remix was made from; name that one.</source>
        <translation>{} はこのリミックスの元のファイルではありません。元のファイルを指定してください。</translation>
    </message>
    <message>
        <source>{} is another recording than {}; open that song.</source>
        <translation>{} は {} とは別の録音です。その曲を開いてください。</translation>
    </message>
    <message>
        <source>A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.</source>
        <translation>スケッチは印付きのプレビューとしてのみ書き出せます。リミックスだけにするか、別の用途を選んでください。</translation>
    </message>
    <message>
        <source>Open the song again to write a recipe of its remix.</source>
        <translation>リミックスのレシピを書き出すには、曲を開き直してください。</translation>
    </message>
    <message>
        <source>The built-in engine plays the {} part instead of {}.</source>
        <translation>{} のパートは、内蔵エンジンが代わりに演奏します（{} の代わり）。</translation>
    </message>
    <message>
        <source>{} is being installed already; wait for it.</source>
        <translation>{} はすでにインストール中です。お待ちください。</translation>
    </message>
    <message>
        <source>There is too little memory for this model; close other programs or take a smaller one.</source>
        <translation>このモデルにはメモリが足りません。他のプログラムを閉じるか、小さいモデルを使ってください。</translation>
    </message>
    <message>
        <source>The song has no stem of its {} to play.</source>
        <translation>この曲には演奏に使える {} のステムがありません。</translation>
    </message>
    <message>
        <source>The song&apos;s own sound makes beats and leads, and no {}.</source>
        <translation>曲自身の音で作れるのはビートとリードで、{} は作れません。</translation>
    </message>
    <message>
        <source>The graphics memory ran out, so the processor went on.</source>
        <translation>グラフィックメモリが足りなくなり、プロセッサーで続けました。</translation>
    </message>
    <message>
        <source>Memory ran short, so fewer segments were worked on at once.</source>
        <translation>メモリが足りなくなったため、同時に処理する区間を減らしました。</translation>
    </message>
</context>
<context>
    <name>ExportDetails</name>
    <message>
        <source>44.1 kHz, as the remix (Opus: 48 kHz)</source>
        <translation>44.1 kHz、リミックスのまま (Opus: 48 kHz)</translation>
    </message>
    <message>
        <source>As the loudness asks</source>
        <translation>ラウドネスに合わせる</translation>
    </message>
    <message>
        <source>Sign it: content credentials that anyone can check</source>
        <translation>署名する: 誰でも確かめられるコンテンツ認証情報</translation>
    </message>
    <message>
        <source>Mark generated parts inaudibly with the export&apos;s id</source>
        <translation>生成したパートに書き出しの ID を聞こえない形で埋め込む</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>サンプルレート</translation>
    </message>
    <message>
        <source>True-peak ceiling</source>
        <translation>トゥルーピーク上限</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>名前のパターン</translation>
    </message>
    <message>
        <source>In place of the name. It knows {artist}, {title}, {album}, {remix}, {style}, {bpm}, …</source>
        <translation>名前の代わり。{artist}、{title}、{album}、{remix}、{style}、{bpm} などが使えます</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export remix</source>
        <translation>リミックスを書き出す</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stems of the song, as they sound in the remix</source>
        <translation>リミックスで鳴っているままの曲のステム</translation>
    </message>
    <message>
        <source>Generated parts</source>
        <translation>生成したパート</translation>
    </message>
    <message>
        <source>Instrumental</source>
        <translation>インストゥルメンタル</translation>
    </message>
    <message>
        <source>A cappella</source>
        <translation>アカペラ</translation>
    </message>
    <message>
        <source>Loops, a file for each section</source>
        <translation>ループ (セクションごとに 1 ファイル)</translation>
    </message>
    <message>
        <source>Generated notes as MIDI</source>
        <translation>生成した音符を MIDI で</translation>
    </message>
    <message>
        <source>Stem file for DJ software</source>
        <translation>DJ ソフト用ステムファイル</translation>
    </message>
    <message>
        <source>DAWproject</source>
        <translation>DAWproject</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Reaper プロジェクト</translation>
    </message>
    <message>
        <source>Credits as PDF and table</source>
        <translation>クレジット (PDF と表)</translation>
    </message>
    <message>
        <source>Report with plan, measurements and credits</source>
        <translation>プラン・測定値・クレジットのレポート</translation>
    </message>
    <message>
        <source>As heard</source>
        <translation>聞いているまま</translation>
    </message>
    <message>
        <source>Streaming, −14 LUFS</source>
        <translation>ストリーミング、−14 LUFS</translation>
    </message>
    <message>
        <source>Club, −8 LUFS</source>
        <translation>クラブ、−8 LUFS</translation>
    </message>
    <message>
        <source>As loud as the song</source>
        <translation>原曲と同じ音量</translation>
    </message>
    <message>
        <source>As mixed, without a master</source>
        <translation>ミックスのまま、マスタリングなし</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>共有用</translation>
    </message>
    <message>
        <source>A sketch: only as a marked preview</source>
        <translation>スケッチ: 印の付いた試聴用のみ</translation>
    </message>
    <message>
        <source>To release: signed, and only with a stated right</source>
        <translation>リリース用: 署名付き、権利を示した場合のみ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>ALSO WRITE</source>
        <translation>一緒に書き出す</translation>
    </message>
    <message>
        <source>Nobody says by what right; you are asked once.</source>
        <translation>権利がどこにも書かれていません。一度だけお尋ねします。</translation>
    </message>
    <message>
        <source>Not yet: {}; {}.</source>
        <translation>まだできません: {}; {}。</translation>
    </message>
    <message>
        <source>The remix carries the song&apos;s own tags and says that it is a remix and what was generated.</source>
        <translation>リミックスには原曲のタグと、リミックスであること・生成した内容が記されます。</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>曲の権利…</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>その他のオプション</translation>
    </message>
    <message>
        <source>Recipe, for others who have the song</source>
        <translation>レシピ (同じ曲を持つ人へ)</translation>
    </message>
    <message>
        <source>▾  More options</source>
        <translation>▾  その他のオプション</translation>
    </message>
    <message>
        <source>▸  More options</source>
        <translation>▸  その他のオプション</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>書き出し先フォルダー</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>16 bit, dithered</source>
        <translation>16 ビット、ディザあり</translation>
    </message>
    <message>
        <source>24 bit</source>
        <translation>24 ビット</translation>
    </message>
    <message>
        <source>32 bit float</source>
        <translation>32 ビット浮動小数点</translation>
    </message>
    <message>
        <source>V0, some 245 kb/s</source>
        <translation>V0、約 245 kb/s</translation>
    </message>
    <message>
        <source>V2, some 190 kb/s</source>
        <translation>V2、約 190 kb/s</translation>
    </message>
    <message>
        <source>V4, some 165 kb/s</source>
        <translation>V4、約 165 kb/s</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exporting {}</source>
        <translation>{} を書き出し中</translation>
    </message>
    <message>
        <source>{} remix</source>
        <translation>{} リミックス</translation>
    </message>
    <message>
        <source>Getting the remix ready to be dragged</source>
        <translation>ドラッグできるようリミックスを準備中</translation>
    </message>
    <message>
        <source>The remix is still being rendered; wait a moment.</source>
        <translation>リミックスをまだレンダリング中です。少しお待ちください。</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong inside Flipside; your work is kept.</source>
        <translation>Flipside の内部で問題が起きました。作業内容は残っています。</translation>
    </message>
    <message>
        <source>A report to read, and to send if you like, lies in {}</source>
        <translation>読める (よければ送れる) レポートが {} にあります</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>{} is open already.</source>
        <translation>{} はもう開いています。</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>{} を開いています</translation>
    </message>
    <message>
        <source>Drawing the song</source>
        <translation>曲を描画中</translation>
    </message>
    <message>
        <source>This project is open in another window; here it can be heard but not changed.</source>
        <translation>このプロジェクトは別のウィンドウで開いています。ここでは聴けますが変更はできません。</translation>
    </message>
    <message>
        <source>Welcome back: all that you made is here.</source>
        <translation>おかえりなさい。作ったものはすべてここにあります。</translation>
    </message>
    <message>
        <source>Listening to the song</source>
        <translation>曲を聞き取り中</translation>
    </message>
    <message>
        <source>Reading “{}”</source>
        <translation>「{}」を読み取り中</translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation>{} を保存中</translation>
    </message>
    <message>
        <source>Saved as {}. Every change goes there from now on.</source>
        <translation>{} に保存しました。以後の変更はすべてそこに入ります。</translation>
    </message>
</context>
<context>
    <name>GainLine</name>
    <message>
        <source>bar {}</source>
        <translation>{} 小節目</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>{} ～ {} 小節</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Tap</source>
        <translation>タップ</translation>
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
        <translation>1 小節目</translation>
    </message>
    <message>
        <source>Downbeat</source>
        <translation>小節頭</translation>
    </message>
    <message>
        <source>Meter…</source>
        <translation>拍子…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>名前…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分ける</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>つなげる</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>キー…</translation>
    </message>
    <message>
        <source>Chord…</source>
        <translation>コード…</translation>
    </message>
    <message>
        <source>GRID</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stop correcting the grid</source>
        <translation>グリッドの修正を終える</translation>
    </message>
    <message>
        <source>Each acts at the playhead. Bar lines and section lines of the original can be dragged.</source>
        <translation>どれも再生位置に働きます。原曲の小節線とセクション線はドラッグできます。</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Play the song and tap along with its beat.</source>
        <translation>曲を再生し、拍に合わせてタップしてください。</translation>
    </message>
    <message>
        <source>Tap on: {} more.</source>
        <translation>続けてタップ: あと {} 回。</translation>
    </message>
    <message>
        <source>Tap the tempo</source>
        <translation>テンポをタップ</translation>
    </message>
    <message>
        <source>Nudge the beats</source>
        <translation>拍をずらす</translation>
    </message>
    <message>
        <source>Twice the tempo</source>
        <translation>テンポを倍に</translation>
    </message>
    <message>
        <source>Half the tempo</source>
        <translation>テンポを半分に</translation>
    </message>
    <message>
        <source>Bar 1 at {}</source>
        <translation>1 小節目を {} に</translation>
    </message>
    <message>
        <source>Move a downbeat</source>
        <translation>小節頭を動かす</translation>
    </message>
    <message>
        <source>Bars of {} from {} on</source>
        <translation>{1} から {0} 拍の小節</translation>
    </message>
    <message>
        <source>Call the section {}</source>
        <translation>セクションを {} と呼ぶ</translation>
    </message>
    <message>
        <source>Split the section</source>
        <translation>セクションを分ける</translation>
    </message>
    <message>
        <source>Merge two sections</source>
        <translation>2 つのセクションをつなげる</translation>
    </message>
    <message>
        <source>Move a section line</source>
        <translation>セクション線を動かす</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>キー {}</translation>
    </message>
    <message>
        <source>Chord at {}: {}</source>
        <translation>{} のコード: {}</translation>
    </message>
    <message>
        <source>The song is still being listened to; wait a moment.</source>
        <translation>曲をまだ聞き取っています。少しお待ちください。</translation>
    </message>
    <message>
        <source>There is nothing here that this would change.</source>
        <translation>ここには変わるものがありません。</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop: {}</source>
        <translation>停止: {}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>a moment left</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>残り約 {} 秒</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>残り約 {} 分</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>実行中のものはありません。</translation>
    </message>
    <message>
        <source>Clear the finished ones</source>
        <translation>終わったものを消す</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Your work is not on disk: {}</source>
        <translation>作業内容がディスクに書けていません: {}</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Generated parts and transpositions follow it.</source>
        <translation>生成パートと移調はこれに従います。</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>主音</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>旋法</translation>
    </message>
</context>
<context>
    <name>LaneHead</name>
    <message>
        <source>Mute {}</source>
        <translation>{} をミュート</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>{} をソロ</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>{} の音量</translation>
    </message>
    <message>
        <source>For listening only: a plan cannot name {} apart from the song&apos;s own; it is not exported.</source>
        <translation>試聴のみ: プランでは {} を原曲のものと区別できないため、書き出されません。</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Vocals</source>
        <translation>ボーカル</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>ドラム</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>ギター</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>ピアノ</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>パーカッション</translation>
    </message>
    <message>
        <source>Chords</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>パッド</translation>
    </message>
    <message>
        <source>Arpeggio</source>
        <translation>アルペジオ</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>リード</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>ストリングス</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>テクスチャー</translation>
    </message>
    <message>
        <source>{}, bars {} to {}</source>
        <translation>{}、{} ～ {} 小節</translation>
    </message>
    <message>
        <source>{}, not sure</source>
        <translation>{} (不確か)</translation>
    </message>
    <message>
        <source>from the song</source>
        <translation>曲から</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
</context>
<context>
    <name>LanesArea</name>
    <message>
        <source>does not sound in this remix</source>
        <translation>このリミックスでは鳴りません</translation>
    </message>
    <message>
        <source>Mute {}</source>
        <translation>{} をミュート</translation>
    </message>
    <message>
        <source>Unmute {}</source>
        <translation>{} のミュートを解除</translation>
    </message>
    <message>
        <source>Solo {}</source>
        <translation>{} をソロ</translation>
    </message>
    <message>
        <source>Unsolo {}</source>
        <translation>{} のソロを解除</translation>
    </message>
    <message>
        <source>Level of {}</source>
        <translation>{} の音量</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Receipt</source>
        <translation>レシート</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Receipt, credits and jobs</source>
        <translation>レシート・クレジット・ジョブ</translation>
    </message>
</context>
<context>
    <name>LevelLines</name>
    <message>
        <source>Level line of {}</source>
        <translation>{} の音量線</translation>
    </message>
    <message>
        <source>Nothing of the song plays in these bars.</source>
        <translation>この小節では曲の音が鳴りません。</translation>
    </message>
    <message>
        <source>Draw the level of {} in bars {}</source>
        <translation>{} の音量を {} 小節に描く</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What is installed here for Flipside, and what each package says of its licence.</source>
        <translation>Flipside のためにここに入っているものと、各パッケージが示すライセンスです。</translation>
    </message>
    <message>
        <source>Reading the licences</source>
        <translation>ライセンスを読み込み中</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>The sound device has gone; playback is paused. Press Play to go on.</source>
        <translation>サウンドデバイスがなくなり、再生を一時停止しました。再生を押すと続けます。</translation>
    </message>
    <message>
        <source>The sound device cannot be opened; playing silently.</source>
        <translation>サウンドデバイスを開けません。無音で再生します。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Play once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>抜く</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>後ろへ</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Getting “{}” ready to compare</source>
        <translation>「{}」を聴き比べる準備中</translation>
    </message>
    <message>
        <source>Arranging the remix</source>
        <translation>リミックスをアレンジ中</translation>
    </message>
    <message>
        <source>Rendering the remix from the better stems</source>
        <translation>高品質ステムでリミックスをレンダリング中</translation>
    </message>
    <message>
        <source>Rendering and measuring the remix</source>
        <translation>リミックスをレンダリング・測定中</translation>
    </message>
    <message>
        <source>Getting the faders ready</source>
        <translation>フェーダーを準備中</translation>
    </message>
</context>
<context>
    <name>MeterDialog</name>
    <message>
        <source>Meter</source>
        <translation>拍子</translation>
    </message>
    <message>
        <source>It holds from the bar that is heard to the end of the song.</source>
        <translation>今聞こえている小節から曲の終わりまで当てはまります。</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>1 小節の拍数</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Install {}</source>
        <translation>{} をインストール</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>{} from a file</source>
        <translation>{} をファイルから</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>{} を削除</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop: {}</source>
        <translation>停止: {}</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>サイズ未定</translation>
    </message>
    <message>
        <source>here, {}</source>
        <translation>あり、{}</translation>
    </message>
    <message>
        <source>Where is {}?</source>
        <translation>{} はどこにありますか?</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Looking for models</source>
        <translation>モデルを確認中</translation>
    </message>
    <message>
        <source>Installing {}</source>
        <translation>{} をインストール中</translation>
    </message>
    <message>
        <source>Removing {}</source>
        <translation>{} を削除中</translation>
    </message>
    <message>
        <source>Taking another models folder</source>
        <translation>モデルのフォルダーを変更中</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>別のフォルダー…</translation>
    </message>
    <message>
        <source>The best device that is here</source>
        <translation>ここにある最良のデバイス</translation>
    </message>
    <message>
        <source>Models run on</source>
        <translation>モデルを動かすデバイス</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Everything works without them. They are fetched only when you say so, and nothing needs the network afterwards.</source>
        <translation>なくてもすべて動きます。取得するのはあなたが指示したときだけで、その後はネットワークも要りません。</translation>
    </message>
    <message>
        <source>Split a song into stems</source>
        <translation>曲をステムに分ける</translation>
    </message>
    <message>
        <source>Make a part</source>
        <translation>パートを作る</translation>
    </message>
    <message>
        <source>{used} used, {free} free in {folder}</source>
        <translation>使用 {used}、空き {free} ({folder})</translation>
    </message>
    <message>
        <source>Where shall models be?</source>
        <translation>モデルをどこに置きますか?</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>intro</source>
        <translation>イントロ</translation>
    </message>
    <message>
        <source>verse</source>
        <translation>Aメロ</translation>
    </message>
    <message>
        <source>prechorus</source>
        <translation>Bメロ</translation>
    </message>
    <message>
        <source>chorus</source>
        <translation>サビ</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>ソロ</translation>
    </message>
    <message>
        <source>break</source>
        <translation>ブレイク</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>ドロップ</translation>
    </message>
    <message>
        <source>outro</source>
        <translation>アウトロ</translation>
    </message>
    <message>
        <source>last {}</source>
        <translation>最後の{}</translation>
    </message>
    <message>
        <source>vocals</source>
        <translation>ボーカル</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>ドラム</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>ギター</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>ピアノ</translation>
    </message>
    <message>
        <source>half time</source>
        <translation>ハーフタイム</translation>
    </message>
    <message>
        <source>double time</source>
        <translation>ダブルタイム</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>ストレート</translation>
    </message>
    <message>
        <source>swing</source>
        <translation>スウィング</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>正確に</translation>
    </message>
    <message>
        <source>recognisably</source>
        <translation>それとわかる程度に</translation>
    </message>
    <message>
        <source>build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>breakdown</source>
        <translation>ブレイクダウン</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>フィル</translation>
    </message>
    <message>
        <source>percussion</source>
        <translation>パーカッション</translation>
    </message>
    <message>
        <source>chords</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>パッド</translation>
    </message>
    <message>
        <source>arpeggio</source>
        <translation>アルペジオ</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>リード</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>ストリングス</translation>
    </message>
    <message>
        <source>lowpass</source>
        <translation>ローパス</translation>
    </message>
    <message>
        <source>highpass</source>
        <translation>ハイパス</translation>
    </message>
    <message>
        <source>bandpass</source>
        <translation>バンドパス</translation>
    </message>
    <message>
        <source>mids</source>
        <translation>中域</translation>
    </message>
    <message>
        <source>treble</source>
        <translation>高域</translation>
    </message>
    <message>
        <source>warmth</source>
        <translation>温かさ</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>punch</source>
        <translation>パンチ</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>存在感</translation>
    </message>
    <message>
        <source>vinyl</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>テープ</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>crowd</source>
        <translation>観客</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>ラジオ</translation>
    </message>
    <message>
        <source>riser</source>
        <translation>ライザー</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>スウィープ</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>インパクト</translation>
    </message>
    <message>
        <source>tape stop</source>
        <translation>テープストップ</translation>
    </message>
    <message>
        <source>echo out</source>
        <translation>エコーアウト</translation>
    </message>
    <message>
        <source>in</source>
        <translation>イン</translation>
    </message>
    <message>
        <source>out</source>
        <translation>アウト</translation>
    </message>
    <message>
        <source>major</source>
        <translation>長調</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>短調</translation>
    </message>
    <message>
        <source>{} major</source>
        <translation>{} 長調</translation>
    </message>
    <message>
        <source>{} minor</source>
        <translation>{} 短調</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>この通知を閉じる</translation>
    </message>
</context>
<context>
    <name>OwnerRow</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>権利者の名前</translation>
    </message>
    <message>
        <source>Role, such as singer or label</source>
        <translation>役割 (歌手、レーベルなど)</translation>
    </message>
    <message>
        <source>Owner&apos;s role</source>
        <translation>権利者の役割</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>楽曲</translation>
    </message>
    <message>
        <source>What is owned</source>
        <translation>権利の対象</translation>
    </message>
    <message>
        <source>Owner&apos;s share</source>
        <translation>権利者の持ち分</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove this owner</source>
        <translation>この権利者を削除</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Add an owner</source>
        <translation>権利者を追加</translation>
    </message>
    <message>
        <source>Recording: {}</source>
        <translation>録音: {}</translation>
    </message>
    <message>
        <source>Composition: {}</source>
        <translation>楽曲: {}</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>Artist</source>
        <translation>アーティスト</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>作曲者</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>レーベル</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>著作権</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>The file does not say who made it. Ask before you publish a remix.</source>
        <translation>ファイルには作者が書かれていません。リミックスを公開する前に確かめてください。</translation>
    </message>
    <message>
        <source>The policy beside it: {}</source>
        <translation>添えられた方針: {}</translation>
    </message>
    <message>
        <source>Its licence: {}</source>
        <translation>ライセンス: {}</translation>
    </message>
    <message>
        <source>An opt-out list names it: {}</source>
        <translation>オプトアウト一覧に載っています: {}</translation>
    </message>
    <message>
        <source>That policy is signed by the key {}.</source>
        <translation>その方針は鍵 {} で署名されています。</translation>
    </message>
    <message>
        <source>It is to be credited so: {}</source>
        <translation>クレジット表記: {}</translation>
    </message>
    <message>
        <source>Its content credentials bind remixes of it.</source>
        <translation>この曲のコンテンツ認証情報はリミックスにも及びます。</translation>
    </message>
    <message>
        <source>As a marked preview</source>
        <translation>印の付いた試聴用</translation>
    </message>
    <message>
        <source>To share</source>
        <translation>共有用</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>公開用</translation>
    </message>
    <message>
        <source>open</source>
        <translation>可</translation>
    </message>
    <message>
        <source>no: {}; {}</source>
        <translation>不可: {}; {}</translation>
    </message>
    <message>
        <source>You stated: my own work.</source>
        <translation>申告: 自分の作品</translation>
    </message>
    <message>
        <source>You stated: licensed to me.</source>
        <translation>申告: 許諾を受けている</translation>
    </message>
    <message>
        <source>You stated: in the public domain.</source>
        <translation>申告: パブリックドメイン</translation>
    </message>
    <message>
        <source>You stated: a sketch for myself.</source>
        <translation>申告: 自分用のスケッチ</translation>
    </message>
    <message>
        <source>You stated: I do not know yet.</source>
        <translation>申告: まだわからない</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>言語 (次回の起動から)</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>サウンドデバイス</translation>
    </message>
    <message>
        <source>Device buffer</source>
        <translation>デバイスのバッファー</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>ステム</translation>
    </message>
    <message>
        <source>Address of a local language model</source>
        <translation>ローカル言語モデルのアドレス</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>そこでのモデル名</translation>
    </message>
    <message>
        <source>Play original and remix equally loud</source>
        <translation>原曲とリミックスを同じ音量で再生</translation>
    </message>
    <message>
        <source>Move nothing but the playhead</source>
        <translation>再生位置以外は動かさない</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>システムのもの</translation>
    </message>
    <message>
        <source>{} frames</source>
        <translation>{} フレーム</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>ここにある最良のもの</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Model in a folder…</source>
        <translation>フォルダー内のモデル…</translation>
    </message>
    <message>
        <source>Folder with a demucs model</source>
        <translation>demucs モデルのあるフォルダー</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>What should it become?</source>
        <translation>どんな曲にしますか?</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Say in plain words what the remix shall be; Enter sends.</source>
        <translation>どんなリミックスにするか普段の言葉で。Enter で送信。</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>リミックス</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>次は?</translation>
    </message>
    <message>
        <source>house at 124, no drums in the intro, double the last chorus</source>
        <translation>house at 124, no drums in the intro, double the last chorus</translation>
    </message>
    <message>
        <source>a bit slower, more reverb on the vocals</source>
        <translation>a bit slower, more reverb on the vocals</translation>
    </message>
    <message>
        <source>Your prompt is taken as soon as the song is heard.</source>
        <translation>曲の聞き取りが終わり次第、プロンプトを処理します。</translation>
    </message>
    <message>
        <source>Only {}  ✕</source>
        <translation>{} だけ  ✕</translation>
    </message>
    <message>
        <source>Only {}; press for the whole song</source>
        <translation>{} だけ。押すと曲全体に戻します</translation>
    </message>
    <message>
        <source>The next prompt holds here unless it names a place. Press to let go.</source>
        <translation>次のプロンプトは、場所を書かない限りここに当てはまります。押すと解除します。</translation>
    </message>
    <message>
        <source>Idea: {}</source>
        <translation>アイデア: {}</translation>
    </message>
    <message>
        <source>Enter sends · ↑ brings back earlier ones</source>
        <translation>Enter で送信 · ↑ で履歴</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>QUEUE</source>
        <translation>キュー</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>残り%n曲</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>完了%n曲</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go on with the queue</source>
        <translation>キューを再開</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>キューを一時停止</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>{}を開く</translation>
    </message>
    <message>
        <source>Move {} up</source>
        <translation>{}を上へ</translation>
    </message>
    <message>
        <source>Move {} down</source>
        <translation>{}を下へ</translation>
    </message>
    <message>
        <source>Take {} out of the queue</source>
        <translation>{}をキューから外す</translation>
    </message>
    <message>
        <source>ready: split and heard</source>
        <translation>準備完了: 分離と解析済み</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>The receipt appears here: every clause of your prompt with what was done and measured.</source>
        <translation>レシートはここに出ます。プロンプトの各部分に対して、したことと測定値が並びます。</translation>
    </message>
    <message>
        <source>BY HAND AND BY RULE</source>
        <translation>手作業とルールによるもの</translation>
    </message>
    <message>
        <source>What does “{}” mean?</source>
        <translation>「{}」とはどういう意味ですか?</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Edit on: {}</source>
        <translation>編集オン: {}</translation>
    </message>
    <message>
        <source>Change: {}</source>
        <translation>変更: {}</translation>
    </message>
    <message>
        <source>Remove: {}</source>
        <translation>削除: {}</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Now open your own copy of the song: {} is applied to it.</source>
        <translation>お持ちの同じ曲を開いてください。{} を適用します。</translation>
    </message>
    <message>
        <source>Recipe {}</source>
        <translation>レシピ {}</translation>
    </message>
    <message>
        <source>Finding the song of {} in yours</source>
        <translation>{} の曲をお持ちの曲の中で探しています</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Rights of the song</source>
        <translation>曲の権利</translation>
    </message>
    <message>
        <source>By whom and how: “letter of 3 May from Harbour Records”</source>
        <translation>誰から、どのように: 「Harbour Records の 5 月 3 日付の手紙」</translation>
    </message>
    <message>
        <source>How it is licensed, and by whom</source>
        <translation>許諾の内容と許諾者</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take back what I stated</source>
        <translation>申告を取り消す</translation>
    </message>
    <message>
        <source>It is my own work</source>
        <translation>自分の作品です</translation>
    </message>
    <message>
        <source>It is licensed to me</source>
        <translation>許諾を受けています</translation>
    </message>
    <message>
        <source>It is in the public domain</source>
        <translation>パブリックドメインです</translation>
    </message>
    <message>
        <source>It is a sketch for myself: remixes leave only as marked previews</source>
        <translation>自分用のスケッチです: 印の付いた試聴用としてのみ書き出します</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>まだわかりません</translation>
    </message>
    <message>
        <source>WHAT YOU STATE</source>
        <translation>あなたの申告</translation>
    </message>
    <message>
        <source>WHO OWNS IT</source>
        <translation>権利者</translation>
    </message>
    <message>
        <source>For credits and split sheets; leave it empty if you do not know.</source>
        <translation>クレジットと分配表に使います。わからなければ空のままで構いません。</translation>
    </message>
    <message>
        <source>HOW FAR A REMIX MAY GO</source>
        <translation>リミックスにできること</translation>
    </message>
    <message>
        <source>By what right do you remix this song? Its file does not say; you are asked once.</source>
        <translation>どのような権利でこの曲をリミックスしますか? ファイルには書かれていないため、一度だけお尋ねします。</translation>
    </message>
    <message>
        <source>WHAT IS KNOWN OF IT</source>
        <translation>わかっていること</translation>
    </message>
    <message>
        <source>It lets remixes go out:</source>
        <translation>許諾の範囲:</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>Once a remix is rendered, this page says whose sound it is made of.</source>
        <translation>リミックスができると、誰の音でできているかをこのページに示します。</translation>
    </message>
    <message>
        <source>ORIGINAL</source>
        <translation>原曲</translation>
    </message>
    <message>
        <source>Rights of the song…</source>
        <translation>曲の権利…</translation>
    </message>
    <message>
        <source>WHAT SOUNDS</source>
        <translation>鳴っているもの</translation>
    </message>
    <message>
        <source>{} % generated, the rest from the original recording.</source>
        <translation>{} % が生成、残りは元の録音です。</translation>
    </message>
    <message>
        <source>Stems by {}</source>
        <translation>ステム: {}</translation>
    </message>
    <message>
        <source>Original and generated sound, second by second</source>
        <translation>元の音と生成した音 (1 秒ごと)</translation>
    </message>
    <message>
        <source>From the original: {}</source>
        <translation>原曲から: {}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>実行済み</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>, was {}</source>
        <translation>、元は {}</translation>
    </message>
    <message>
        <source>, asked {}</source>
        <translation>、希望は {}</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Name the section</source>
        <translation>セクションに名前を付ける</translation>
    </message>
    <message>
        <source>Sections of one name are counted anew.</source>
        <translation>同じ名前のセクションは番号を振り直します。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>セクション</translation>
    </message>
</context>
<context>
    <name>Separating</name>
    <message>
        <source>Separating the stems</source>
        <translation>ステムを分離中</translation>
    </message>
    <message>
        <source>Making better stems</source>
        <translation>高品質ステムを作成中</translation>
    </message>
    <message>
        <source>Drawing the stems</source>
        <translation>ステムを描画中</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The demo song</source>
        <translation>デモ曲</translation>
    </message>
    <message>
        <source>Forget all corrections</source>
        <translation>直したことをすべて取り消す</translation>
    </message>
    <message>
        <source>Switch on {}</source>
        <translation>{} をオン</translation>
    </message>
    <message>
        <source>Switch off {}</source>
        <translation>{} をオフ</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>{} を変更</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>{} を削除</translation>
    </message>
    <message>
        <source>Choose {}</source>
        <translation>{} を選ぶ</translation>
    </message>
    <message>
        <source>{} · roll {}</source>
        <translation>{} · {} 回目の振り</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>振り直す</translation>
    </message>
    <message>
        <source>Go to take {}</source>
        <translation>テイク {} へ</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} のコピー</translation>
    </message>
    <message>
        <source>Keep a copy of {}</source>
        <translation>{} の複製を残す</translation>
    </message>
    <message>
        <source>Rename {}</source>
        <translation>{} の名前を変える</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>{} に星を付ける</translation>
    </message>
    <message>
        <source>Remove take {}</source>
        <translation>テイク {} を削除</translation>
    </message>
    <message>
        <source>This project is open in another window; save it under another name to change it.</source>
        <translation>このプロジェクトは別のウィンドウで開いています。変更するには別名で保存してください。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>検索…</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>Back to the original keys</source>
        <translation>元のキーに戻す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Keys of {}</source>
        <translation>{} のキー</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>{} のキーなし</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already.</source>
        <translation>{} はすでに「{}」のキーです。</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>元に戻す: {}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo {}</source>
        <translation>やり直す: {}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>No sound device: playing silently</source>
        <translation>サウンドデバイスなし: 無音で再生</translation>
    </message>
    <message>
        <source>{} is split and heard: it opens at once.</source>
        <translation>{}の分離と解析が終わりました。すぐに開けます。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {}</source>
        <translation>
            <numerusform>%n 個のファイルを {} に書き出しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SongQueue</name>
    <message>
        <source>Preparing {}</source>
        <translation>{}を準備中</translation>
    </message>
    <message>
        <source>Looking at the queue</source>
        <translation>キューを確認中</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split sheet</source>
        <translation>分配表</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Share of {}</source>
        <translation>{} の持ち分</translation>
    </message>
    <message>
        <source>RECORDING</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>COMPOSITION</source>
        <translation>楽曲</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>A proposal from what was measured, and no law: each side adds up to 100 %, and it binds nobody until all who are named have signed it.</source>
        <translation>測定にもとづく提案であり、法的な効力はありません。各側の合計は 100 % で、記載された全員が署名するまで誰も拘束しません。</translation>
    </message>
    <message>
        <source>Save the split sheet</source>
        <translation>分配表を保存</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a song…</source>
        <translation>曲を開く…</translation>
    </message>
    <message>
        <source>Open the demo song</source>
        <translation>デモ曲を開く</translation>
    </message>
    <message>
        <source>PICK UP WHERE YOU LEFT OFF</source>
        <translation>前回の続きから</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n テイク</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a song here</source>
        <translation>ここに曲をドロップ</translation>
    </message>
    <message>
        <source>It is split into stems and heard on this computer. Nothing leaves it.</source>
        <translation>このコンピューターの中でステムに分けて聞き取ります。外には何も出ません。</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>言う</translation>
    </message>
    <message>
        <source>“Lo-fi at 80, no drums in the intro, double the last chorus.”</source>
        <translation>“Lo-fi at 80, no drums in the intro, double the last chorus.”</translation>
    </message>
    <message>
        <source>Flip it</source>
        <translation>裏返す</translation>
    </message>
    <message>
        <source>Press X to hear original and remix at the same bar.</source>
        <translation>X を押すと、同じ小節で原曲とリミックスを聴き比べられます。</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Every clause comes back with what was done and measured.</source>
        <translation>それぞれに、したことと測定値が返ってきます。</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other take to compare with yet.</source>
        <translation>聴き比べるテイクがまだありません。</translation>
    </message>
    <message>
        <source>Play {} once more</source>
        <translation>{} をもう一度</translation>
    </message>
    <message>
        <source>Leave out {}</source>
        <translation>{} を抜く</translation>
    </message>
    <message>
        <source>Move {} earlier</source>
        <translation>{} を前へ</translation>
    </message>
    <message>
        <source>Move {} later</source>
        <translation>{} を後ろへ</translation>
    </message>
    <message>
        <source>Move {}</source>
        <translation>{} を動かす</translation>
    </message>
    <message>
        <source>The remix is being arranged; wait a moment.</source>
        <translation>リミックスを編曲中です。少しお待ちください。</translation>
    </message>
    <message>
        <source>No section of the song plays here.</source>
        <translation>ここでは曲のセクションが鳴っていません。</translation>
    </message>
    <message>
        <source>One section has to stay.</source>
        <translation>セクションは 1 つ残す必要があります。</translation>
    </message>
</context>
<context>
    <name>StemsLine</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause the better stems</source>
        <translation>高品質ステムを一時停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Go on with the better stems</source>
        <translation>高品質ステムを再開</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the better stems</source>
        <translation>高品質ステムを中止</translation>
    </message>
    <message>
        <source>Stems: {}</source>
        <translation>ステム: {}</translation>
    </message>
    <message>
        <source>better ones are paused and go on from where they were</source>
        <translation>高品質版は一時停止中で、続きから再開できます</translation>
    </message>
    <message>
        <source>better ones can be made</source>
        <translation>高品質版を作れます</translation>
    </message>
    <message>
        <source>better ones on their way, {} %</source>
        <translation>高品質版を作成中 {} %</translation>
    </message>
    <message>
        <source>the quick ones, made without a model</source>
        <translation>モデルなしの速いもの</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Star</source>
        <translation>星</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n 件の編集</numerusform>
        </translation>
    </message>
    <message>
        <source>A, compared · {}</source>
        <translation>A、比較中 · {}</translation>
    </message>
    <message>
        <source>Unstar {}</source>
        <translation>{} の星を外す</translation>
    </message>
    <message>
        <source>Star {}</source>
        <translation>{} に星を付ける</translation>
    </message>
    <message>
        <source>now on</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>press Enter to go back to it</source>
        <translation>Enter で戻る</translation>
    </message>
    <message>
        <source>Take {}: {}</source>
        <translation>テイク {}: {}</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Go to this take</source>
        <translation>このテイクへ</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>原曲と聴き比べる</translation>
    </message>
    <message>
        <source>Compare with this take</source>
        <translation>このテイクと聴き比べる</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変える…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>TAKES</source>
        <translation>テイク</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation>タイムラインをスクロール</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>レーンをスクロール</translation>
    </message>
    <message>
        <source>BARS</source>
        <translation>小節</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Show the whole song</source>
        <translation>曲全体を表示</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Drag the remix to a folder or another program</source>
        <translation>リミックスをフォルダーやほかのソフトへドラッグ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>the remix studio on your desk</source>
        <translation>あなたの机の上のリミックススタジオ</translation>
    </message>
    <message>
        <source>Jobs: {}</source>
        <translation>ジョブ: {}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Enough</source>
        <translation>もう十分</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Say what you want</source>
        <translation>してほしいことを言う</translation>
    </message>
    <message>
        <source>Write it in plain words: “house at 124, no drums in the intro”, and press Enter.</source>
        <translation>普段の言葉で書いて (例: “house at 124, no drums in the intro”) Enter を押します。</translation>
    </message>
    <message>
        <source>See what became of it</source>
        <translation>どうなったかを見る</translation>
    </message>
    <message>
        <source>Every wish comes back as a row with what was measured. Switch it off or change it.</source>
        <translation>それぞれの希望が測定値付きの行になって返ります。オフにも変更もできます。</translation>
    </message>
    <message>
        <source>Flip between original and remix</source>
        <translation>原曲とリミックスを切り替える</translation>
    </message>
    <message>
        <source>Press X while it plays: the same bar of the song, on the other side.</source>
        <translation>再生中に X を押すと、曲の同じ小節を反対側で聴けます。</translation>
    </message>
    <message>
        <source>Use your hands</source>
        <translation>手で動かす</translation>
    </message>
    <message>
        <source>Drag sections of the remix to move them, select bars to speak of them, and press G where beats or sections were heard wrong.</source>
        <translation>リミックスのセクションはドラッグで動かせます。小節を選ぶとそこについて話せます。拍やセクションが違うところでは G を押してください。</translation>
    </message>
    <message>
        <source>{} OF {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>Play or pause</source>
        <translation>再生・一時停止</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原曲</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>リミックス</translation>
    </message>
    <message>
        <source>Take {}</source>
        <translation>テイク {}</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>/ {}</translation>
    </message>
    <message>
        <source>bar {} · beat {} · {} BPM</source>
        <translation>{} 小節 · {} 拍 · {} BPM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Original or remix</source>
        <translation>原曲かリミックスか</translation>
    </message>
    <message>
        <source>Flip between original and remix at the same place of the song (X)</source>
        <translation>曲の同じ位置で原曲とリミックスを切り替える (X)</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify a file</source>
        <translation>ファイルを検証</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>ファイルを読んでいます</translation>
    </message>
    <message>
        <source>Verifying {}</source>
        <translation>{} を検証しています</translation>
    </message>
    <message>
        <source>Drop a file here: an export of Flipside&apos;s, or any file with content credentials.</source>
        <translation>ここにファイルをドロップ: Flipside の書き出し、またはコンテンツ認証情報を持つファイル。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったこと</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>どのファイルですか?</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>WHAT WAS CHECKED</source>
        <translation>確認したこと</translation>
    </message>
    <message>
        <source>WATERMARK</source>
        <translation>電子透かし</translation>
    </message>
    <message>
        <source>Id {}</source>
        <translation>ID {}</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>信頼済み</translation>
    </message>
    <message>
        <source>It is as it was signed, by somebody whom you trust.</source>
        <translation>信頼する人が署名したときのままです。</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written. Who wrote it is not known here.</source>
        <translation>書き出されてから変更されていません。書いた人はここでは確認できません。</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>改変あり</translation>
    </message>
    <message>
        <source>Changed since it was written: {}</source>
        <translation>書き出し後に変更: {}</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>It tells nothing of its making; that proves neither good nor bad.</source>
        <translation>作られ方の記録がありません。それだけでは良し悪しはわかりません。</translation>
    </message>
    <message>
        <source>MADE OF</source>
        <translation>元になったもの</translation>
    </message>
    <message>
        <source>WHAT WAS DONE</source>
        <translation>行われたこと</translation>
    </message>
    <message>
        <source>signed by {}</source>
        <translation>{} が署名</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>署名なし</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Tempo</source>
        <translation>テンポ</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>フィール</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>移調</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>広がり</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>ソロ</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>原曲のまま</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新しい順番</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>抜く</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延長</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Chop</source>
        <translation>チョップ</translation>
    </message>
    <message>
        <source>Stutter</source>
        <translation>スタッター</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>リバース</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>トーン</translation>
    </message>
    <message>
        <source>Reverb</source>
        <translation>リバーブ</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>エコー</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>コンプレッション</translation>
    </message>
    <message>
        <source>Sidechain</source>
        <translation>サイドチェイン</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>テクスチャー</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>つなぎ</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>フェード</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
    <message>
        <source>{} bars</source>
        <translation>{} 小節</translation>
    </message>
    <message>
        <source>bars {}–{}</source>
        <translation>{}–{} 小節</translation>
    </message>
    <message>
        <source>bars {} to {}</source>
        <translation>{} ～ {} 小節</translation>
    </message>
    <message>
        <source>{}, switched off</source>
        <translation>{}、オフ</translation>
    </message>
    <message>
        <source> and </source>
        <translation>と</translation>
    </message>
    <message>
        <source>{} muted</source>
        <translation>{} をミュート</translation>
    </message>
    <message>
        <source>{} alone</source>
        <translation>{} だけ</translation>
    </message>
    <message>
        <source>{} kept as in the original</source>
        <translation>{} は原曲のまま</translation>
    </message>
    <message>
        <source>Tempo [BPM]</source>
        <translation>テンポ [BPM]</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Gradually to [BPM]</source>
        <translation>徐々に変化 [BPM]</translation>
    </message>
    <message>
        <source>Gradually to, as a ratio</source>
        <translation>徐々に変化（比率）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Semitones</source>
        <translation>半音</translation>
    </message>
    <message>
        <source>Tonic</source>
        <translation>主音</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>旋法</translation>
    </message>
    <message>
        <source>Level [dB]</source>
        <translation>レベル [dB]</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>どこまで正確に</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>小節</translation>
    </message>
    <message>
        <source>Length [s]</source>
        <translation>長さ [s]</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>繰り返し数</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>パート</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>作り手</translation>
    </message>
    <message>
        <source>Played on</source>
        <translation>演奏する音</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Octave</source>
        <translation>オクターブ</translation>
    </message>
    <message>
        <source>From [Hz]</source>
        <translation>開始 [Hz]</translation>
    </message>
    <message>
        <source>To [Hz]</source>
        <translation>終了 [Hz]</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>ウェット</translation>
    </message>
    <message>
        <source>Decay [s]</source>
        <translation>ディケイ [s]</translation>
    </message>
    <message>
        <source>Note value</source>
        <translation>音価</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>Depth [dB]</source>
        <translation>深さ [dB]</translation>
    </message>
    <message>
        <source>Release [ms]</source>
        <translation>リリース [ms]</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Loudness [LUFS]</source>
        <translation>ラウドネス [LUFS]</translation>
    </message>
    <message>
        <source>Ceiling [dBTP]</source>
        <translation>シーリング [dBTP]</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
</TS>
