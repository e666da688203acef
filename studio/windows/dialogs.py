"""The dialogs of the window: which one opens, and where its answer goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from studio.panels.edit_dialog import EditDialog
from studio.panels.export import ExportDialog
from studio.panels.hearing_dialogs import ChordDialog, KeyDialog, MeterDialog, SectionDialog
from studio.panels.rights_dialog import RightsDialog
from studio.panels.split_dialog import SplitDialog
from studio.panels.verify_dialog import VerifyDialog
from studio.session.keeper import ENDING
from studio.session.models import Models
from studio.session.recipes import RECIPE_ENDING
from studio.session.song_files import SONG_SUFFIXES
from studio.windows.about import AboutDialog
from studio.windows.command_palette import CommandPalette
from studio.windows.licences import LicencesDialog
from studio.windows.models import ModelsDialog
from studio.windows.preferences import PreferencesDialog
from studio.windows.shortcuts import ShortcutsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.actions.registry import Registry
    from studio.windows.parts import Parts

_Dialog = TypeVar("_Dialog", bound=QDialog)
_SONGS: Final = " ".join(f"*{suffix}" for suffix in SONG_SUFFIXES)


class Dialogs(QObject):
    """Opens dialogs over the window; none of them blocks it but the question at the end.

    Attributes:
        files_chosen: files are to be opened; carries their paths.
    """

    files_chosen = Signal(object)

    def __init__(self, parts: Parts, actions: Registry, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._actions = actions
        self._window = window
        self._models = Models(parts.runner, self)

    # -- files

    def open(self) -> None:
        """Choose songs or a project; of several songs, those that are not opened queue."""
        dialog = self._file_dialog(self.tr("Open songs or a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        both = self.tr("Songs and projects ({})").format(f"{_SONGS} *{ENDING}")
        dialog.setNameFilters([both, self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.files_chosen.emit([Path(name) for name in names]))
        dialog.open()

    def find_song(self, project: Path, name: str) -> None:
        """The song of a project was not found: ask where it lies."""
        dialog = self._file_dialog(self.tr("Where is {}?").format(name))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Music ({})").format(_SONGS), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self._parts.flow.open(project, song=Path(path)))
        dialog.open()

    def save(self) -> None:
        """Everything is kept as it is made; a work without a name is given one."""
        path = self._parts.keeper.path
        if path is None or self._parts.session.read_only:
            self.save_as(collect=False)
            return
        self._parts.keeper.save()
        words = self.tr("Everything is in {} already, as soon as you do it.")
        self._parts.session.noticed.emit("info", words.format(path.name))

    def save_as(self, *, collect: bool) -> None:
        """Choose a name; `collect` puts the song into the project too."""
        dialog = self._file_dialog(self.tr("Collect and save") if collect else self.tr("Save as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Flipside project ({})").format(f"*{ENDING}")])
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(f"{self._parts.session.title}{ENDING}")
        dialog.fileSelected.connect(lambda path: self._parts.flow.save_as(Path(path), collect=collect))
        dialog.open()

    def export(self) -> ExportDialog:
        """Ask what to export."""
        session, exporting = self._parts.session, self._parts.exporting
        name = self.tr("{} remix").format(session.title)
        dialog = ExportDialog(session, name, self._parts.settings.values.last_folder, self._window)
        dialog.export_asked.connect(lambda request: self.when_asked(lambda: exporting.export(request)))
        dialog.rights_asked.connect(self.rights)
        return self._shown(dialog)

    # -- rights

    def rights(self) -> RightsDialog | None:
        """Show the rights of the song, and take what the person states."""
        return self._rights_dialog(None)

    def when_asked(self, then: Callable[[], None]) -> None:
        """Let something leave the studio; where nobody speaks of its rights, the person is asked once."""
        if self._parts.consent.is_asked:
            self._rights_dialog(then)
        else:
            then()

    def _rights_dialog(self, then: Callable[[], None] | None) -> RightsDialog | None:
        """The rights of the song; `then` is what waits for the person's word."""
        session, consent = self._parts.session, self._parts.consent
        if session.song is None:
            return None
        title = self.tr("Rights of “{}”").format(session.title)
        dialog = RightsDialog(session.song, title, self._window, asked=then is not None)
        dialog.stated.connect(lambda statement: consent.state(statement, then))
        return self._shown(dialog)

    def split(self) -> SplitDialog | None:
        """Show who would share in the remix, to be changed and saved."""
        parts = self._parts
        sheet = parts.consent.split_sheet(self.tr("{} remix").format(parts.session.title))
        if sheet is None:
            return None
        dialog = SplitDialog(sheet, parts.settings.values.last_folder, self._window)
        dialog.write_asked.connect(parts.consent.write_split)
        return self._shown(dialog)

    def verify(self) -> VerifyDialog:
        """Ask for a file, and show what it says of its making."""
        parts = self._parts
        return self._shown(VerifyDialog(parts.flow.engine, parts.runner, parts.theme, self._window))

    def recipe(self) -> None:
        """Choose a recipe to apply to the song."""
        dialog = self._file_dialog(self.tr("Apply a recipe"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Recipes ({})").format(f"*{RECIPE_ENDING}"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self._parts.recipes.apply(Path(path)))
        dialog.open()

    # -- the plan

    def change_edit(self, edit_id: str) -> EditDialog | None:
        """Ask for other parameters of an edit."""
        session = self._parts.session
        if session.plan is None or session.facts is None:
            return None
        dialog = EditDialog(session.plan.edit(edit_id), session.facts, self._window)
        dialog.edit_changed.connect(session.change_edit)
        if dialog.engine is not None:
            dialog.engine.offer(self._models)
        return self._shown(dialog)

    def rename_take(self, take_id: str) -> None:
        """Ask for another name of a take."""
        session = self._parts.session
        take = next((one for one in session.work.takes if one.id == take_id), None)
        if take is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Rename take"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(take.name)
        dialog.textValueSelected.connect(lambda name: session.rename_take(take_id, name))
        self._shown(dialog)

    # -- what was heard

    def meter(self) -> MeterDialog | None:
        """Ask how many beats make a bar from here on."""
        facts = self._parts.session.facts
        if facts is None:
            return None
        dialog = MeterDialog(facts.beats_per_bar, self._window)
        dialog.meter_chosen.connect(self._parts.hand.meter)
        return self._shown(dialog)

    def section(self) -> SectionDialog | None:
        """Ask what the section here is called."""
        facts, hand = self._parts.session.facts, self._parts.hand
        if facts is None:
            return None
        part = facts.section_at(facts.grid.bar_at_frame(round(hand.here_s * facts.grid.rate)))
        dialog = SectionDialog(part.label if part is not None else "verse", self._window)
        dialog.label_chosen.connect(hand.rename)
        return self._shown(dialog)

    def key(self) -> KeyDialog | None:
        """Ask for the key."""
        facts = self._parts.session.facts
        if facts is None:
            return None
        dialog = KeyDialog(facts.key, self._window)
        dialog.key_chosen.connect(self._parts.hand.key)
        return self._shown(dialog)

    def chord(self) -> ChordDialog | None:
        """Ask for the chord here."""
        if self._parts.session.facts is None:
            return None
        dialog = ChordDialog(self._parts.hand.chord_here(), self._window)
        dialog.chord_chosen.connect(self._parts.hand.chord)
        return self._shown(dialog)

    # -- the program

    def preferences(self) -> PreferencesDialog:
        """Show the preferences."""
        return self._shown(PreferencesDialog(self._parts.settings, self._parts.separators(), self._window))

    def models(self) -> ModelsDialog:
        """Show the models, to be brought and removed."""
        return self._shown(ModelsDialog(self._models, self._parts.runner, self._window))

    def shortcuts(self) -> ShortcutsDialog:
        """Show the shortcuts, to be changed."""
        return self._shown(ShortcutsDialog(self._actions, self._parts.settings, self._window))

    def about(self) -> AboutDialog:
        """Say what Flipside is."""
        dialog = AboutDialog(self._parts.theme, self._window)
        dialog.licences.clicked.connect(self.licences)
        return self._shown(dialog)

    def licences(self) -> LicencesDialog:
        """Show the licences of every package."""
        return self._shown(LicencesDialog(self._parts.runner, self._window))

    def command_palette(self) -> CommandPalette:
        """Show all commands."""
        window = self._window
        palette = CommandPalette(self._actions, window)
        middle, top = window.rect().center(), window.rect().topLeft()
        palette.move(window.mapToGlobal(middle).x() - 280, window.mapToGlobal(top).y() + 90)
        self._shown(palette)
        palette.line.setFocus()
        return palette

    def confirm_quit(self, job: str) -> bool:
        """Whether to quit although a job runs."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Quit Flipside?"))
        box.setText(self.tr("“{}” is not finished yet.").format(job))
        box.setInformativeText(
            self.tr("Quit now and lose it, or go on? Your plan and takes are kept in any case.")
        )
        quit_now = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is quit_now

    # -- inside

    def _file_dialog(self, title: str) -> QFileDialog:
        start = self._parts.settings.values.last_folder or str(Path.home())
        dialog = QFileDialog(self._window, title, start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _shown(self, dialog: _Dialog) -> _Dialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog
