#!/usr/bin/env python3
"""Is every word of a corpus found? Samples records, and searches for all words of each at once.

    bench/reading/nothing_lost.py [--data DIR] [--bin DIR] [--number N] [--show N]

Indexes each corpus in DIR (files of one article a line, and archives of files), reads it beside the indexer
with Python's own parsers, and takes N records of each. All distinct words of a record's title and body, 40
at a time, must be found together in one article with --match all: the words as they stand in the file, in
small letters, whatever reading, markup and analysis did. Prints how many records have all their words, and
with --show which words a search does not find. Nothing is written but to a temporary folder.
"""
import argparse
import json
import lzma
import pathlib
import random
import re
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BODY_KEYS = ("body", "text", "content", "article", "maintext")
AT_ONCE = 40


def records(path):
    """The texts of a corpus: (name in it, title, body)."""
    if path.name.endswith(".jsonl.xz"):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                record = json.loads(line)
                body = next((record[key] for key in BODY_KEYS if isinstance(record.get(key), str)), "")
                yield f"line {number}", record.get("title") or "", body
    else:
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile() and member.name.endswith(".txt"):
                    text = archive.extractfile(member).read().decode("utf-8", "replace")
                    yield member.name, "", text


def laid_out(path, folder):
    """Where the indexer finds the corpus."""
    if path.name.endswith(".jsonl.xz"):
        return path
    with tarfile.open(path) as archive:
        archive.extractall(folder)
    return folder


def words_of(text):
    """Runs of letters and the marks on them; not those that touch a sign or a digit, which are parts of words
    (co-op, 3pm, O'Neill, .org): those are looked for by the tests of words. No markup."""
    plain = re.sub(r"<[^<>]*>", " ", text)
    plain = re.sub(r"\S*(?:https?:|www\.|@)\S*", " ", plain)
    return sorted({word.lower() for word in re.findall(r"(?<![^\s(\"“])[^\W\d_]+(?=[\s.,;:!?)\"”]|$)", plain)
                   if len(word) > 2})


def found(searcher, index, words):
    query = " ".join(f"+{word}" for word in words)
    run = subprocess.run([searcher, "--db", index, "--format", "json", "-n", "1", "--match", "all", "--", query],
                         capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return json.loads(run.stdout)["total"] > 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", default=ROOT.parent / "shared" / "data", type=pathlib.Path)
    parser.add_argument("--bin", default=ROOT / "build" / "release" / "bin", type=pathlib.Path)
    parser.add_argument("--number", default=100, type=int)
    parser.add_argument("--show", default=0, type=int)
    options = parser.parse_args()
    corpora = sorted(options.data.glob("**/*.jsonl.xz")) + sorted(options.data.glob("**/*.tar.xz"))
    corpora = [path for path in corpora if "relevance" not in str(path) and "formats" not in str(path)]
    if not corpora:
        sys.exit(f"nothing_lost.py: no corpus in {options.data}")
    print(f"{'corpus':<36}{'records':>8}{'whole':>8}")
    lost = 0
    for path in corpora:
        with tempfile.TemporaryDirectory() as folder:
            chosen = list(records(path))
            if not chosen:
                continue  # pages and Markdown: their words are not those of the file
            index = folder + "/db"
            news = laid_out(path, folder + "/news")
            subprocess.run([options.bin / "indexer", "--db", index, news], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            random.Random(7).shuffle(chosen)
            whole = 0
            shown = options.show
            for name, title, body in chosen[:options.number]:
                words = words_of(title + "\n" + body)
                missing = [part for part in (words[i:i + AT_ONCE] for i in range(0, len(words), AT_ONCE))
                           if not found(options.bin / "searcher", index, part)]
                whole += not missing
                if missing and shown > 0:
                    shown -= 1
                    alone = [w for part in missing for w in part if not found(options.bin / "searcher", index, [w])]
                    print(f"    {name}: {alone or 'not in one article'}")
            lost += len(chosen[:options.number]) - whole
        print(f"{path.name:<36}{len(chosen[:options.number]):>8}{whole:>8}", flush=True)
    sys.exit(1 if lost else 0)


main()
