#!/usr/bin/python3
"""Reads a newsdex index with Xapian's own Python module: what docs/index-format.md describes.

usage: read_index.py INDEX [WORD...]

Without words: what the index says of itself and of each file. With words: the articles that have all
of them (as stems), newest first.
"""
import json
import sys

import xapian

SLOT_PUBLISHED, SLOT_CONTENT_HASH, SLOT_LENGTH, SLOT_SECTION_STARTS, SLOT_FIRST_DAY = 0, 3, 4, 8, 9
SLOT_FILE = 13
DOCUMENTS_A_BLOCK = 64
SECTIONS = ("title", "subtitle", "summary", "byline", "dateline", "body")
OUTCOMES = ("read", "skipped", "failed", "partial")


class Bytes:
    """Reads the varints and strings of a ledger entry or of slot 8."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self):
        out = shift = 0
        while True:
            byte = self.take(1)[0]
            out |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return out

    def signed(self):
        bits = self.number()
        return bits >> 1 if bits & 1 == 0 else -(bits >> 1) - 1

    def string(self):
        return self.take(self.number())


def ledger_entry(value):
    """One "file/<path>" metadata entry as a dict."""
    data = Bytes(value)
    version = data.take(1)[0]
    if version not in (1, 2, 3, 4):  # 1 lacks the disk, which stands behind the reasons for skips
        raise ValueError("a later ledger version: %d" % version)
    number = data.number() if version > 3 else 0  # of the file: its articles have it in slot 13
    outcome, flags = data.take(2)
    entry = {"number": number, "outcome": OUTCOMES[outcome], "size": data.number(), "mtime_ns": data.signed(),
             "ctime_ns": data.signed(), "inode": data.number(), "hash": data.take(16).hex(),
             "articles": data.number(), "format": data.string().decode(),
             "reader_version": data.number(), "readers_version": data.number(),
             "reason": data.string().decode(), "path": data.string()}
    entry["failures"] = []
    for _ in range(data.number()):
        entry["failures"].append((data.string().decode(), data.string().decode()))
        if version > 2:
            data.take(1), data.number()  # code and line
    return entry


def members(value):
    """One "members/<file>/<block>" entry: document number to (member, byte range or None)."""
    data, found = Bytes(value), {}
    docid = number = end = 0
    while data.at < len(value):
        docid += data.number()
        flags = data.take(1)[0]
        if flags & 2:
            number += data.signed()
            name = str(number)
        else:
            name = data.string().decode("utf-8", "replace")
        span = None
        if flags & 1:
            first = end + data.signed()
            end = first + data.number()
            span = (first, end)
        found[docid] = (name, span)
    return found


def place(database, docid, document):
    """Where an article lies: (path as bytes, member, byte range or None)."""
    number = int.from_bytes(document.get_value(SLOT_FILE), "big")
    source = database.get_metadata("source/%d" % number)
    block = database.get_metadata("members/%d/%08x" % (number, docid // DOCUMENTS_A_BLOCK))
    member, span = members(block).get(docid, ("", None))
    return source.removeprefix(b"file/"), member, span


def sections(value):
    """Slot 8: the first position of each section that is present, and the last position of all."""
    data = Bytes(value)
    starts = [data.number() for _ in SECTIONS]
    return {name: start for name, start in zip(SECTIONS, starts) if start}, data.number()


def show_index(database):
    info = json.loads(database.get_metadata("newsdex"))
    print("articles %d, schema %d, stemmer %s" %
          (database.get_doccount(), info["schema_version"], info["stemmer"]))
    for key in database.metadata_keys("file/"):
        entry = ledger_entry(database.get_metadata(key))
        print("%s: %s, %d articles" %
              (entry["path"].decode("utf-8", "replace"), entry["outcome"], entry["articles"]))


def search(database, words):
    stem = xapian.Stem(json.loads(database.get_metadata("newsdex"))["stemmer"])
    terms = [b"Z" + stem(word.lower().encode()) for word in words]
    enquire = xapian.Enquire(database)
    enquire.set_query(xapian.Query(xapian.Query.OP_AND, terms))
    enquire.set_sort_by_value_then_relevance(SLOT_PUBLISHED, True)
    matches = enquire.get_mset(0, 10, database.get_doccount())
    print("found %d" % matches.get_matches_estimated())
    for match in matches:
        article = json.loads(match.document.get_data())
        starts, last = sections(match.document.get_value(SLOT_SECTION_STARTS))
        length = int.from_bytes(match.document.get_value(SLOT_LENGTH), "big")
        path, member, _ = place(database, match.docid, match.document)
        print("%s%s" % (path.decode("utf-8", "replace"), member and " item " + member))
        print("  %s %s | %s | %d words, body from position %s of %d" %
              (article["id"], match.document.get_value(SLOT_FIRST_DAY).decode() or "undated",
               article.get("title", ""), length, starts.get("body", "-"), last))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    database = xapian.Database(sys.argv[1])
    if len(sys.argv) == 2:
        show_index(database)
    else:
        search(database, sys.argv[2:])


if __name__ == "__main__":
    main()
