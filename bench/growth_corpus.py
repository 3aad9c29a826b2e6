"""What bench/growth indexes, and what happens to it."""
import bisect
import itertools
import json
import os
import random
import shutil
import subprocess
import sys

SEED = 18
WORD = "said"  # in half of the made articles, and in two thirds of Reuters


def apart(work, *arguments):
    """Runs `work` in a process of its own: the peak memory of a program that is started counts that of the
    process that starts it, so this one has to stay small."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work(*arguments)
            code = 0
        finally:
            os._exit(code)
    if os.waitpid(child, 0)[1]:
        sys.exit(f"{work.__name__} failed")


class Made:
    """Articles of made words: the word of rank r is drawn as often as 1 / (r + 2.7)."""

    def __init__(self):
        self.chance = random.Random(SEED)
        syllables = [a + b for a in "b d f g h k l m n p r s t v".split() for b in ("a", "e", "i", "o", "u", "an")]
        words = dict.fromkeys("the of to in and a for on that is by with was it at from".split())
        while len(words) < 200000:
            words["".join(self.chance.choices(syllables, k=self.chance.choice((2, 3, 3, 4))))] = None
        self.words = list(words)
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def sentence(self, length):
        return " ".join(self.words[bisect.bisect(self.weights, self.chance.random() * self.weights[-1])]
                        for _ in range(length))

    def article(self, number):
        """Title and body."""
        body = [self.sentence(self.chance.randint(8, 16)).capitalize() for _ in range(self.chance.randint(3, 6))]
        if number % 2 == 0:
            body[0] += " " + WORD
        return self.sentence(6).capitalize(), ". ".join(body) + "."

    def record(self, number):
        title, body = self.article(number)
        return json.dumps({"id": f"urn:example:{number:07}", "title": title, "body": body,
                           "date": f"{1980 + number % 40}-{number % 12 + 1:02}-{number % 28 + 1:02}T10:15:00Z"})


def files(folder, number):
    """A tenth JSON with ids of their own and a tenth text, in folders to be renamed; the rest text, half of it
    dated in the text and half by nothing but the file."""
    made = Made()
    for i in range(number):
        kind = ("own", "path", *["dated"] * 4, *["undated"] * 4)[i % 10]
        inner = folder / kind / f"{i // 5000:03}"
        inner.mkdir(parents=True, exist_ok=True)
        if kind == "own":
            text = made.record(i)
        else:
            title, body = made.article(i)
            date = "" if kind == "undated" else f"March {i % 28 + 1}, {1980 + i % 40}\n"
            text = f"{title}\n{date}\n{body}\n"
        with open(inner / f"{i:07}.{'json' if kind == 'own' else 'txt'}", "w", encoding="ascii") as out:
            out.write(text)


def edit(folder, number):
    """A line more in `number` files."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in random.Random(SEED).sample(paths, min(number, len(paths))):
        more(path)


def more(path):
    with open(path, "a", encoding="ascii") as out:
        out.write("\nA line was added.\n")


def touch(folder):
    """Another time of change for every file there: years away, so that a day taken from it is another, too."""
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (1.6e9, 1.6e9))


def records(path, number, options):
    """`number` lines of JSON: of Reuters if it is there, else made."""
    data, expand = options.data / "reuters21578.jsonl.xz", options.work / "expand-corpus"
    source = options.tools / "expand-corpus.cpp"
    if options.made or not (data.exists() and source.exists()):
        made = Made()
        with open(path, "w", encoding="ascii") as out:
            out.writelines(made.record(i) + "\n" for i in range(number))
        return
    small = options.work / "reuters.jsonl"
    subprocess.run(["g++", "-O2", "-std=c++17", "-o", expand, source], check=True)
    with open(small, "wb") as out:
        subprocess.run(["xz", "-dc", data], stdout=out, check=True)
    with open(path, "wb") as out:
        subprocess.run([expand, small, str(number)], stdout=out, check=True)


def split(home, number):
    """The first `number` lines to the file that is indexed, the others to `fresh`."""
    lines = (home / "all.jsonl").read_bytes().splitlines(True)
    (home / "news" / "wire.jsonl").write_bytes(b"".join(lines[:number]))
    (home / "fresh").write_bytes(b"".join(lines[number:]))
    more(home / "news" / "settle.txt")


class Changes:
    """What happens to news/wire.jsonl of `number` lines. The file that the index knows keeps its inode and its
    bytes: a change that replaces it puts it aside."""

    def __init__(self, home, number):
        self.home, self.number = home, number
        self.news, self.wire, self.aside = home / "news", home / "news" / "wire.jsonl", home / "aside"
        self.size = self.wire.stat().st_size

    def all(self):
        """Name, number of records that are new to the index or gone from it, and what does it."""
        percent, twentieth = max(1, self.number // 100), max(1, self.number // 20)
        for name, count in (("one record", 1), ("1%", percent), ("5%", twentieth)):
            yield f"as a file of its own, {name}", count, lambda: self.extra(count)
        yield "same bytes, another inode", 0, lambda: self.replaced(lambda lines, fresh: lines, True)
        yield "same bytes, another time", 0, lambda: self.replaced(lambda lines, fresh: lines)
        yield "one line changed", 1, lambda: self.replaced(self.corrected(1))
        yield "one line in front", 1, lambda: self.replaced(lambda lines, fresh: fresh[:1] + lines)
        yield "one line removed", 1, lambda: self.replaced(lambda lines, fresh: lines[:self.number // 2]
                                                           + lines[self.number // 2 + 1:])
        yield "1% changed", percent, lambda: self.replaced(self.corrected(percent))
        yield "5% appended", twentieth, lambda: apart(self.append, twentieth)
        yield "5% cut off the end", twentieth, lambda: apart(self.cut, twentieth)
        yield "reordered", 0, lambda: self.replaced(self.shuffled)
        yield "rotated, 5% in the new file", twentieth, lambda: apart(self.rotate, twentieth)

    def copy_of_index(self):
        """A copy of the index, written out: a block still to be written is not counted a second time."""
        shutil.rmtree(self.home / "now.db", ignore_errors=True)
        shutil.copytree(self.home / "base.db", self.home / "now.db")
        os.sync()
        return self.home / "now.db"

    def undo(self):
        if self.aside.exists():
            self.aside.rename(self.wire)
        rotated, extra, tail = self.news / "wire.jsonl.1", self.news / "extra.jsonl", self.home / "tail"
        if rotated.exists():
            rotated.rename(self.wire)
        if extra.exists():
            extra.unlink()
        if tail.exists():
            with open(tail, "rb") as source, open(self.wire, "ab") as out:
                shutil.copyfileobj(source, out)
            tail.unlink()
        os.truncate(self.wire, self.size)

    def fresh(self, count):
        return (self.home / "fresh").read_bytes().splitlines(True)[:count]

    def replaced(self, change, keeps_time=False):
        apart(self.replace, change, keeps_time)

    def replace(self, change, keeps_time):
        lines = self.wire.read_bytes().splitlines(True)
        self.wire.rename(self.aside)
        self.wire.write_bytes(b"".join(change(lines, self.fresh(1))))
        if keeps_time:
            shutil.copystat(self.aside, self.wire)

    def corrected(self, count):
        def change(lines, _):
            for i in range(count):
                place = (2 * i + 1) * self.number // (2 * count)
                lines[place] = lines[place].replace(b'"body": "', b'"body": "Corrected. ')
            return lines
        return change

    @staticmethod
    def shuffled(lines, _):
        random.Random(SEED).shuffle(lines)
        return lines

    def extra(self, count):
        (self.news / "extra.jsonl").write_bytes(b"".join(self.fresh(count)))

    def append(self, count):
        with open(self.wire, "ab") as out:
            out.write(b"".join(self.fresh(count)))

    def cut(self, count):
        lines = self.wire.read_bytes().splitlines(True)
        (self.home / "tail").write_bytes(b"".join(lines[-count:]))
        os.truncate(self.wire, self.size - sum(map(len, lines[-count:])))

    def rotate(self, count):
        self.wire.rename(self.news / "wire.jsonl.1")
        self.wire.write_bytes(b"".join(self.fresh(count)))
