"""The wheel carries every resource, and the locator finds them where it is unpacked, outside the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
BUILT = ("engines", "studio", "resources", "pyproject.toml", "README.md", "LICENSE")
LOOK = """
import json, pathlib, resources, studio
from engines.model.style import load_style, style_ids
with resources.folder("styles") as folder:
    on_disk = folder.is_dir()
print(json.dumps({
    "where": resources.__file__, "on_disk": on_disk,
    "styles": [load_style(style).id for style in style_ids()],
    "files": sorted(str(p.relative_to(pathlib.Path(resources.__file__).parent))
                    for p in pathlib.Path(resources.__file__).parent.rglob("*") if p.is_file()),
}))
"""


def _shipped(folder: Path) -> set[str]:
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in files if "__pycache__" not in path.parts}


def test_the_wheel_ships_the_resources(tmp_path: Path) -> None:
    copy = tmp_path / "source"
    copy.mkdir()
    for name in BUILT:
        place = CHECKOUT / name
        if place.is_dir():
            shutil.copytree(place, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.part"))
        else:
            shutil.copy(place, copy / name)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(copy)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    env = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run(
        [sys.executable, "-c", LOOK], cwd=tmp_path, env=env, check=True, capture_output=True, text=True
    )
    seen = json.loads(done.stdout)
    assert Path(seen["where"]).is_relative_to(unpacked)
    assert seen["on_disk"]
    assert set(seen["files"]) - {"__pycache__"} >= _shipped(CHECKOUT / "resources")
    assert {"house", "lofi", "drum_and_bass", "synthwave", "trap", "ambient"} <= set(seen["styles"])
    assert {file for file in seen["files"] if file.startswith("demo/")}
