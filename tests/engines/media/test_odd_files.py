"""Every strange, broken or empty file beside the checkout: a sentence or the right sound, in time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PROBE = """
import json, resource, sys
from pathlib import Path
from engines.core.errors import EngineError
from engines.core.jobs import QUIET
from engines.media import decode, probe, read_cover, read_tags
into = Path(sys.argv[1])
for line in sys.stdin:
    path = Path(line.strip())
    try:
        tags, cover = read_tags(path), read_cover(path)
        assert all(len(str(getattr(tags, name))) <= 500 for name in tags.__slots__)
        probe(path)
        done = decode(path, into, QUIET)
        found = {"frames": done.source.frames, "peak": done.peak, "notes": done.notes}
    except EngineError as error:
        found = {"hint": error.hint}
    print(json.dumps({"path": str(path), **found}), flush=True)
status = Path("/proc/self/status")
if status.exists():  # ru_maxrss would count the process that started this one, too
    kilobytes = next(int(line.split()[1]) for line in status.read_text().splitlines() if "VmHWM" in line)
else:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"megabytes": kilobytes // 1024}))
"""


def test_every_odd_file_ends_in_a_sentence_or_in_sound(shared_odd: Path, tmp_path: Path) -> None:
    import json

    paths = sorted(path for path in shared_odd.rglob("*") if path.is_file())
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(tmp_path / "raw")],
        input="\n".join(map(str, paths)),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    *found, end = [json.loads(line) for line in done.stdout.splitlines()]
    assert [entry["path"] for entry in found] == [str(path) for path in paths]
    for entry in found:
        if "hint" in entry:
            assert entry["hint"].endswith((".", "like."))
            assert Path(entry["path"]).name[:20] in entry["hint"]
        else:
            assert 0 < entry["frames"] < 60 * 44_100
            assert entry["peak"] < 100
            if entry["peak"] < 1e-5:
                assert any("silent" in note for note in entry["notes"]), entry
    heard = sum("frames" in entry for entry in found)
    assert heard >= 100, "of 188 files that many hold sound"
    assert end["megabytes"] < 500
    assert not list(tmp_path.glob(".flipside*"))
