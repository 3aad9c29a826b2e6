"""A folder of random news, most files with many articles in each, and what happens in it: scripts/soak-histories."""
import gzip
import json
import os
import re

WORDS = ("oil", "bank", "banks", "U.S.", "us", "co-op", "rates", "caf\u00e9", "harbour", "closed", "today", "1,000")
FOLDERS = ("", "a/", "a/x/", "a-b/", "b/", "\u00e9/", "l" * 120 + "/" + "m" * 120 + "/")
KINDS = (".jsonl", ".jsonl", ".jsonl", ".jsonl.gz", ".list.json", ".parts.txt", ".txt", ".md", ".json")


class Copy:
    """Articles and records as they are made up."""

    def __init__(self, chance):
        self.chance = chance

    def words(self, least=0):
        return " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(least, 9)))

    def day(self):
        return self.chance.choice(("2026-01-03", "2026-03-04T10:15:00Z", "03/04/2026", "25/12/2025", "12/25/2025",
                                   "Feb 26", "2025"))

    def identity(self):
        """Unique in the world and much asked for, unique in its file, or none."""
        return self.chance.choice(("urn:x:%d" % self.chance.randint(1, 9), "urn:x:1", "urn:x:2",
                                   "https://a.example/%d" % self.chance.randint(1, 9),
                                   str(self.chance.randint(1, 20)), str(self.chance.randint(1, 20)), None, None))

    def record(self):
        """A line of JSON."""
        guid, fields = self.identity(), {}
        if self.chance.random() < 0.3:  # as agencies have it: with versions, and kills
            fields = {"versioncreated": self.day(), "headline": self.words(1), "body_text": self.words(),
                      "version": str(self.chance.randint(1, 3))}
            if self.chance.random() < 0.2:
                fields["pubstatus"] = "canceled"
            if guid:
                fields["uri"] = guid
        else:
            fields = {"title": self.words(1), "body": self.words()}
            if guid:
                fields["id"] = guid
            if self.chance.random() < 0.6:
                fields["date"] = self.day()
            if self.chance.random() < 0.2:
                fields["author"] = "Jane Doe"
            if self.chance.random() < 0.1:
                fields["body"] += " \u2026 [+1916 chars]"
        if self.chance.random() < 0.1:
            fields.pop("body", None)
        return json.dumps(fields, ensure_ascii=self.chance.random() < 0.5).encode()

    def article(self):
        """A plain text."""
        dateline = self.chance.choice(("", "", "OSLO, Feb. 26 (AP) - ", "OSLO, Norway, March 4, 2016 (AP) - "))
        paragraphs = [self.words(3).capitalize() + "." for _ in range(self.chance.randint(1, 3))]
        return ("%s\n\n%s%s\n" % (self.words(2).capitalize(), dateline, "\n\n".join(paragraphs))).encode()

    def unit(self, kind):
        """What a file of that kind is made of."""
        if kind.endswith("txt"):
            return self.article()
        if kind == ".md":
            return self.words(3).encode() + b"\n"
        line = self.record()
        if kind == ".jsonl" and self.chance.random() < 0.05:
            line = line.decode().replace("caf\u00e9", "caf\\u00e9").encode("ascii", "ignore").replace(b"\\u00e9", b"\xe9")
        return line


def kind_of(path):
    path = re.sub(r"\.\d$", "", path)
    return next(kind for kind in sorted(KINDS, key=len, reverse=True) if path.endswith(kind))


def is_whole(line):
    """Is it an article by itself? A headline alone is none beside broken records."""
    try:
        record = json.loads(line)
    except ValueError:
        return False
    return isinstance(record, dict) and any(record.get(key) for key in ("body", "body_text"))


def joined(kind, units):
    if kind.startswith(".jsonl"):
        content = b"".join(unit + b"\n" for unit in units)
        return gzip.compress(content, mtime=0) if kind.endswith("gz") else content
    if kind == ".list.json":
        return b"[\n" + b",\n".join(units) + b"\n]\n"
    if kind == ".md":
        return b"---\nid: urn:x:1\n---\n" + b"\n".join(units)
    return b"\f".join(units) if kind == ".parts.txt" else b"\n".join(units[:1])


def parted(kind, content):
    if kind.startswith(".jsonl"):
        return (gzip.decompress(content) if kind.endswith("gz") else content).split(b"\n")[:-1]
    if kind == ".list.json":
        return [line for line in content[2:-3].split(b",\n") if line]
    if kind == ".md":
        return content.split(b"---\n", 2)[2].split(b"\n\n")
    return content.split(b"\f") if kind == ".parts.txt" else [content]


class Folder:
    """home/news, and what happens in it."""

    def __init__(self, work, chance, times):
        """`times` as many articles in a new file as a quick look needs."""
        self.work, self.chance, self.copy, self.times, self.number, self.log = work, chance, Copy(chance), times, 0, []
        self.home = work + "/home"
        os.makedirs(self.home + "/news")
        # An emptied root keeps its articles.
        self.write("steady.txt", b"Harbour closed\n\nNothing of this article ever changes.\n")
        for _ in range(12):
            self.create()

    def at(self, name):
        return self.home + "/news/" + name

    def names(self, links=False):
        found = []
        for folder, _, names in os.walk(self.at("")):
            found += [os.path.relpath(os.path.join(folder, name), self.at("")) for name in names]
        return sorted(name for name in found if name != "steady.txt" and (links or not os.path.islink(self.at(name))))

    def any(self, *kinds):
        found = [name for name in self.names() if not kinds or kind_of(name) in kinds]
        return self.chance.choice(found) if found else self.create(*kinds)

    def new_name(self, *kinds):
        return (self.chance.choice(FOLDERS) + self.chance.choice(("a", "b", "c", "wire", "x" * 100))
                + self.chance.choice(kinds or KINDS))

    def read(self, name):
        with open(self.at(name), "rb") as file:
            return file.read()

    def write(self, name, content, fresh_inode=False):
        """In place, or as a new file that is renamed over the old one."""
        path = self.at(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if fresh_inode or os.path.islink(path):
            with open(path + ".new~", "wb") as out:
                out.write(content)
            os.rename(path + ".new~", path)
        else:
            with open(path, "wb") as out:
                out.write(content)

    # Files.

    def create(self, *kinds):
        name = self.new_name(*kinds)
        count = self.chance.choice((1, 2, 5, 5, 20)) * self.times
        self.write(name, joined(kind_of(name), [self.copy.unit(kind_of(name)) for _ in range(count)]))
        return name

    def remove(self):
        os.remove(self.at(self.chance.choice(self.names(links=True) or [self.create()])))

    def touch(self):
        second = self.chance.randint(1_700_000_000, 1_780_000_000)
        os.utime(self.at(self.any()), (second, second))

    def touch_ctime(self):
        path = self.at(self.any())
        os.chmod(path, os.stat(path).st_mode ^ 0o100)

    def other_inode(self):
        name = self.any()
        times = os.stat(self.at(name))
        self.write(name, self.read(name), fresh_inode=True)
        if self.chance.random() < 0.5:
            os.utime(self.at(name), ns=(times.st_atime_ns, times.st_mtime_ns))

    def move(self):
        name = self.any()
        target = self.new_name(kind_of(name))
        os.makedirs(os.path.dirname(self.at(target)), exist_ok=True)
        os.rename(self.at(name), self.at(target))

    def duplicate(self):
        name = self.any()
        self.write(self.new_name(kind_of(name)), self.read(name))

    def swap(self):
        kind = self.chance.choice(KINDS)
        one, other = self.at(self.any(kind)), self.at(self.any(kind))
        if one != other:
            os.rename(one, one + ".new~")
            os.rename(other, one)
            os.rename(one + ".new~", other)

    def rename_folder(self):
        folders = sorted(path for path, _, _ in os.walk(self.at("")) if path.rstrip("/") != self.at("").rstrip("/"))
        if folders:
            self.number += 1
            folder = self.chance.choice(folders)
            os.rename(folder, self.at(self.chance.choice(("", "moved-"))) + "%d" % self.number)

    def move_all(self):
        """The folder and the index in it."""
        self.number += 1
        home = self.work + "/home-%d" % self.number
        os.rename(self.home, home)
        self.home = home

    def link(self):
        name, target = self.any(), self.at(self.new_name())
        if not os.path.lexists(target):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            target = os.path.join(os.path.dirname(target), os.path.basename(target).split(".")[0] + kind_of(name))
            if not os.path.lexists(target):
                self.chance.choice((os.link, os.symlink))(self.at(name), target)

    def rotate(self):
        """The old one renamed away, or copied and truncated; the new one begins with what came meanwhile."""
        name, *others = self.turns(self.any(".jsonl"))
        older = self.chance.choice(others)
        if not os.path.lexists(self.at(name)):
            return
        if self.chance.random() < 0.5 or os.path.islink(self.at(older)):
            self.write(older, self.read(name), fresh_inode=True)
        else:
            os.rename(self.at(name), self.at(older))
        self.write(name, joined(".jsonl", [self.copy.record() for _ in range(self.chance.randint(0, 3))]))

    def turns(self, name):
        """Of a log, also of one that was rotated: its name, and those of the two before."""
        head = re.sub(r"(\.\d)?\.jsonl(\.\d)?$", "", name)
        ends = self.chance.choice(((".1.jsonl", ".2.jsonl"), (".jsonl.1", ".jsonl.2")))
        return [head + end for end in (".jsonl", *ends)]

    def shift(self):
        """Each of a chain takes the next one's name, the last a free one or none; the first may be written anew."""
        chain = self.turns(self.any(".jsonl"))
        while chain and not os.path.lexists(self.at(chain[-1])):
            chain.pop()
        if not chain:
            return
        self.number += 1
        free = chain[-1] if self.chance.random() < 0.5 else chain[0][:-len(".jsonl")] + ".old-%d.jsonl" % self.number
        for older, name in zip([free] + chain[::-1], chain[::-1]):
            if os.path.lexists(self.at(name)):
                os.rename(self.at(name), self.at(older))
        if self.chance.random() < 0.7:
            self.write(chain[0], joined(".jsonl", [self.copy.record() for _ in range(self.chance.randint(0, 3))]))

    # What is in a file.

    def units(self, change):
        """Changes the parts of a file. One that grew at its end does so in place."""
        name = self.any(*self.chance.choice((KINDS, (".jsonl", ".parts.txt", ".list.json", ".jsonl.gz"))))
        kind, old = kind_of(name), self.read(name)
        units = parted(kind, old)
        times = os.stat(self.at(name))
        units = change(kind, units)
        # A file of nothing but broken records is one that cannot be read, and keeps the articles that it had.
        if "json" in kind and units and not any(map(is_whole, units)):
            units.append(self.copy.record())
        content = joined(kind, units)
        if content.startswith(old) and old and not os.path.islink(self.at(name)):
            with open(self.at(name), "ab") as out:
                out.write(content[len(old):])
            return
        self.write(name, content, fresh_inode=self.chance.random() < 0.5)
        if len(content) == len(old) and self.chance.random() < 0.5:
            os.utime(self.at(name), ns=(times.st_atime_ns, times.st_mtime_ns))

    def place(self, units):
        return self.chance.randint(0, len(units))

    def append(self):
        self.units(lambda kind, units: units + [self.copy.unit(kind) for _ in range(self.chance.randint(1, 4))])

    def put_in_front(self):
        self.units(lambda kind, units: [self.copy.unit(kind)] + units)

    def insert(self):
        def change(kind, units):
            units.insert(self.place(units), self.copy.unit(kind))
            return units
        self.units(change)

    def correct(self):
        """Words exchanged for others, often of the same length."""
        def change(kind, units):
            for i in range(len(units)):
                if self.chance.random() < 0.2 or len(units) == 1:
                    pair = self.chance.choice(((b"oil", b"tin"), (b"bank", b"rate"), (b"today", b"again, today"),
                                               (b"urn:x:1", b"urn:x:2"), (b"harbour", b"bank"), (b"rates", b"oil")))
                    units[i] = units[i].replace(*pair)
            return units
        self.units(change)

    def take_out(self):
        def change(kind, units):
            start = self.place(units)
            del units[start:start + self.chance.choice((1, 1, 3))]
            return units
        self.units(change)

    def double(self):
        def change(kind, units):
            if units:
                units.insert(self.place(units), self.chance.choice(units))
            return units
        self.units(change)

    def reorder(self):
        def change(kind, units):
            kind_of_order = self.chance.randint(0, 3)
            if kind_of_order == 0:
                self.chance.shuffle(units)
            elif kind_of_order == 1:
                units.reverse()
            elif units:
                units.insert(self.place(units), units.pop(self.chance.randrange(len(units))))
            return units
        self.units(change)

    def cut(self):
        """At the end of a unit; of lines also within one."""
        self.units(lambda kind, units: units[:self.place(units)])

    def tear(self):
        name = self.any(".jsonl")
        content = self.read(name)
        torn = content[:self.chance.randint(len(content) // 2, len(content))]
        if any(map(is_whole, parted(".jsonl", torn))):
            os.truncate(self.at(name), len(torn))

    def share(self):
        """A record of one file in another, too, or moved there."""
        one, other = self.any(".jsonl", ".list.json"), self.any(".jsonl", ".list.json")
        units = parted(kind_of(one), self.read(one))
        places = [i for i, unit in enumerate(units) if is_whole(unit)]
        if one == other or not places:
            return
        taken = units.pop(self.chance.choice(places))
        if self.chance.random() < 0.5 and any(map(is_whole, units)):
            self.write(one, joined(kind_of(one), units))
        there = parted(kind_of(other), self.read(other))
        there.insert(self.place(there), taken)
        self.write(other, joined(kind_of(other), there))

    CHANGES = ((create, 3), (remove, 2), (touch, 2), (touch_ctime, 1), (other_inode, 1), (move, 2), (duplicate, 1),
               (swap, 2), (rename_folder, 1), (move_all, 0.3), (link, 0.5), (rotate, 2), (shift, 2), (append, 5), (put_in_front, 2), (insert, 2),
               (correct, 4), (take_out, 3), (double, 2), (reorder, 3), (cut, 2), (tear, 1), (share, 3))

    def change(self):
        method = self.chance.choices([change for change, _ in self.CHANGES], [weight for _, weight in self.CHANGES])[0]
        self.log.append(method.__name__)
        method(self)
