#!/usr/bin/env python3
"""How well plain text is read: real articles, laid out as reporters, wires, web pages and press offices do.

    bench/reading/text_layouts.py [--data DIR] [--bin DIR] [--number N] [--layouts NAME,...] [--show N]

Takes articles whose title, date and body are known (DIR: reuters21578.jsonl.xz, bbc.tar.xz,
senate-intact.jsonl.xz, wikinews-en.jsonl.xz, nonenglish/livedoor-ja.tar.xz; seeds/ always), writes each in a
layout, reads it with `indexer inspect --json`, and prints for each layout how many titles, datelines, dates,
bylines and bodies came back, in percent. A title taken from the body counts as right where the layout has
none. --show prints what was read wrongly. Nothing is written but to a temporary folder.
"""
import argparse
import collections
import datetime
import json
import lzma
import pathlib
import random
import re
import subprocess
import sys
import tarfile
import tempfile
import textwrap

ROOT = pathlib.Path(__file__).resolve().parents[2]
MONTHS = "January February March April May June July August September October November December".split()
FIRST = "Jane John Ann Maria Peter Lea Omar Xi Sofia Björn Jean-Luc Ingrid Rahul Élise Kwame".split()
LAST = "Doe Roe Quint Brandt O'Neill Cruz Haddad Öhm Sørensen Okafor Lindqvist Park Dupré Weller Ito".split()
PAPERS = ["Harbour Times", "The Daily Courier", "Northern Herald", "Valley Gazette", "Island News Network",
          "Coast Radio", "The Morning Observer"]
CITIES = ["Oslo", "Bergen", "Leeds", "Port Louis", "New York", "Zürich", "Springfield"]


class Truth:
    """What should come back, and the text that it is laid out in."""

    def __init__(self, title, body, date, rng, dateline=""):
        self.title, self.body, self.dateline = title, body, dateline
        self.day = date
        self.authors = [f"{rng.choice(FIRST)} {rng.choice(LAST)}"]
        self.second = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
        self.paper, self.city = rng.choice(PAPERS), rng.choice(CITIES)
        self.rng = rng
        self.asks = {"title"}
        self.name = "a.txt"
        self.is_lede = False

    by = property(lambda self: self.authors[0])
    weekday = property(lambda self: self.day.strftime("%A"))
    us = property(lambda self: f"{MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}")
    uk = property(lambda self: f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}")
    us_short = property(lambda self: f"{MONTHS[self.day.month - 1][:3]} {self.day.day}, {self.day.year}")
    next_us = property(lambda self: (self.day + datetime.timedelta(1)).strftime("%B %-d, %Y"))
    iso = property(lambda self: self.day.isoformat())


def date_spellings(t):
    """A date line in the spellings that papers use."""
    d, w = t.day, t.weekday
    de = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    fr = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    es = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    m = d.month - 1
    return [
        t.us, t.uk, t.iso, f"{w}, {t.us}", f"{w} {t.uk}", f"{t.us_short}, 10:15 AM EST",
        f"{w[:3]} {d.day} {MONTHS[m][:3]} {d.year} 10.15 GMT", f"Published: {t.us}", f"Published {t.uk} 10:15",
        f"{t.iso}T10:15:00Z", f"{t.iso} 10:15", f"{d.day:02}.{d.month:02}.{d.year}", f"{d.day}. {de[m]} {d.year}, 10.15 Uhr",
        f"Publié le {d.day} {fr[m]} {d.year}", f"{d.day} de {es[m]} de {d.year}", f"Posted on {t.us} at 10:15 a.m.",
    ]


def paragraphs(t):
    return t.body


# --- plain text of wires and reporters

def wire(t):
    t.asks |= {"dateline", "date"}
    t.name = f"wire-{t.day.year}/a.txt"
    wrapped = textwrap.wrap(t.title, 64) if len(t.title) > 64 else [t.title]
    lines = []
    for number, paragraph in enumerate(t.body.split("\n\n")):
        start = f"{t.dateline} - " if number == 0 else ""
        lines += textwrap.wrap(start + paragraph, 66, initial_indent="    ", break_on_hyphens=False,
                               break_long_words=False)
    return "\n".join(wrapped) + "\n\n" + "\n".join(lines) + "\n Reuter\n"


def headerless(t):
    text = wire(t)
    t.is_lede = True
    return text.split("\n\n", 1)[1]


def reporter(t):
    t.asks |= {"date", "byline"}
    return f"{t.title}\nBy {t.by}\n{t.rng.choice(date_spellings(t))}\n\n{t.body}\n"


def header_block(t):
    t.asks |= {"date", "byline", "publisher"}
    date = t.rng.choice(date_spellings(t)[:6])
    return (f"Title: {t.title}\nAuthor: {t.by}\nDate: {date}\nSource: {t.paper}\n"
            f"URL: https://news.example/{t.rng.randrange(9999)}\n\n{t.body}\n")


def header_block_with_body(t):
    t.asks |= {"date", "byline"}
    key = t.rng.choice("Body Text Content Article Story Lead Description".split())
    return f"Headline: {t.title}\nByline: {t.by}\nPublished: {t.us}\n{key}: {t.body}\n"


def ap_style(t):
    t.asks |= {"dateline", "date", "byline"}
    t.name = f"{t.iso}-story.txt"
    t.dateline = f"{t.city.upper()} (AP)"
    return f"{t.title}\nBy {t.by}\nAssociated Press\n\n{t.dateline} — {t.body}\n"


def date_title_name_paper(t):
    t.asks |= {"date", "byline", "publisher"}
    return f"{t.rng.choice(date_spellings(t))}\n\n{t.title}\n\n{t.by} | {t.paper}\n\n{t.body}\n"


def title_and_body(t):
    return f"{t.title}\n\n{t.body}\n"


def body_only(t):
    t.is_lede = True
    return f"{t.body}\n"


def wikinews(t):
    t.asks |= {"date"}
    return f"{t.title}\n\n{t.weekday}, {t.us}\n\n{t.body}\n"


def livedoor(t):
    t.asks |= {"date"}
    return f"https://news.example/{t.rng.randrange(9999)}\n{t.iso}T10:00:00+0900\n{t.title}\n{t.body}\n"


def affiliation_below(t):
    t.asks |= {"date", "byline", "publisher"}
    return f"{t.title}\n\nBy {t.by}\n{t.paper}\n{t.us}\n\n{t.body}\n"


PLAIN = [
    ("wire, wrapped, with title", "reuters", wire), ("wire, headerless", "reuters", headerless),
    ("title, By, date line (16 spellings)", "reuters", reporter), ("header block", "reuters", header_block),
    ("header block with Body:", "bbc", header_block_with_body),
    ("AP style, date in the file's name", "reuters", ap_style),
    ("date, title, Name | Paper", "reuters", date_title_name_paper),
    ("affiliation below the byline", "bbc", affiliation_below),
    ("Senate, title and body", "senate", title_and_body), ("Senate, body only", "senate", body_only),
    ("BBC, title and body", "bbc", title_and_body), ("BBC, body only", "bbc", body_only),
    ("Wikinews", "wikinews", wikinews), ("livedoor", "livedoor", livedoor),
    ("seeds, title, By, date line", "seeds", reporter),
]


def asks(*fields):
    def mark(t):
        t.asks |= set(fields)
    return mark


BY_DATE, DATE = asks("date", "byline"), asks("date")

# name, template, fields that it has. What web pages give when their text is copied.
WEB = [
    ("by | date", "{title}\nBy {by} | {us}\n\n{body}", BY_DATE),
    ("by, date, read time", "{title}\n\nBy {by}\n{us} · 5 min read\n\n{body}", BY_DATE),
    ("published, updated", "{title}\n\nPublished 4:00 a.m. ET {us} | Updated 11:32 a.m. ET {next_us}\n\n{body}", DATE),
    ("updated above published", "{title}\nBy {by}\nUpdated: {next_us}\nPublished: {us}\n\n{body}", BY_DATE),
    ("updated time first", "{title}\nBy {by}, {paper}\nUpdated 10:15 AM EST, {weekday:.3} {us}\n\n{body}", BY_DATE),
    ("date / time / agency", "{title}\n{us} / 10:15 AM / AP\n\n{body}", DATE),
    ("time, weekday, date", "{title}\nBy {by}\nPublished 3:15 pm, {weekday}, {us}\n\n{body}", BY_DATE),
    ("time with dot", "{title}\n\n{by}\n{weekday:.3} {uk} 10.15 GMT\n\n{body}", BY_DATE),
    ("date, place", "{title}\n{uk}, {city}\n\n{body}", DATE),
    ("published alone", "{title}\nPublished\n{uk}\n\n{body}", DATE),
    ("title | paper, address", "{title} | {paper}\nhttps://news.example/a/17\n\nBy {by}\n{us}\n\n{body}", BY_DATE),
    ("section above", "WORLD NEWS\n\n{title}\n\nBy {by}\n{us}\n\n{body}", BY_DATE),
    ("breadcrumbs", "Home > World > Europe\n{title}\n{weekday}, {us}\n\n{body}", DATE),
    ("section | date", "World News | {us}\n\n{title}\n\nBy {by}\n\n{body}", BY_DATE),
    ("names and places", "{title}\nBy {by} in {city} and {second} in Bergen\n{us}\n\n{body}", DATE),
    ("agency By", "{title}\n(Reuters) By {by}\n{us} 9:15am EST\n\n{body}", BY_DATE),
    ("by, paper", "{title}\n\nBy {by}, {paper}\n\n{uk}\n\n{body}", BY_DATE),
    ("by, role", "{title}\nBy {by}, Staff Writer\n{us}\n\n{body}", BY_DATE),
    ("by alone", "{title}\n\nBy\n{by}\n{us}\n\n{body}", BY_DATE),
    ("name · date", "{title}\n\n{by} · {us}\n\n{body}", BY_DATE),
    ("posted by on", "{title}\nPosted by {by} on {us}\n\n{body}", BY_DATE),
    ("share buttons", "{title}\nBy {by}\n{us}\nShare\nComments\n\n{body}", BY_DATE),
    ("age and count", "{title}\n\nBy {by}\n\n{us}\n\n12 comments\n\n{body}", BY_DATE),
    ("date at top", "{weekday}, {us}\n{title}\nBy {by}\n\n{body}", BY_DATE),
    ("address, title, date", "https://news.example/world/17\n{title}\n{us}\n\n{body}", DATE),
    ("written by", "{title}\nWritten by {by}\nPublished on {uk}\n\n{body}", BY_DATE),
    ("first published, last updated", "{title}\nLast updated on {next_us}\nFirst published on {us}\n\n{body}", DATE),
    ("by with address", "{title}\nBy {by} jane@news.example\n{us}\n\n{body}", BY_DATE),
    ("opinion | title", "Opinion | {title}\nBy {by}\n{us}\n\n{body}", BY_DATE),
    ("title, subtitle, by, date", "{title}\nShips of nine metres and more wait off the mole tonight\n\nBy {by}\n{us} at 10:15 AM\n\n{body}", BY_DATE),
    ("by for", "{title}\nBy {by} for {paper}\n{uk} • 4 minute read\n\n{body}", BY_DATE),
    ("date | by", "{title}\n{us} | By {by}\n\n{body}", BY_DATE),
    ("two authors", "{title}\n\nBy {by} and {second}\n{us}, 10:15 a.m. EST\n\n{body}", DATE),
    ("name, paper, date", "{title}\n\n{by}\n{paper}\n{us}\n\n{body}", BY_DATE),
]

PRESS = [
    ("for immediate release, date, contact", "FOR IMMEDIATE RELEASE\n{us}\nContact: Jane Doe, 555-0142\n\n{title}\n\n{body}", DATE),
    ("contact block", "FOR IMMEDIATE RELEASE\n\nMedia Contact:\nJane Doe\n(555) 555-0142\njane@board.example\n\n{title}\n\n{body}", asks()),
    ("press release, city, date", "PRESS RELEASE\n{city}, {us}\n\n{title}\n\n{body}", DATE),
    ("two marks", "NEWS RELEASE\nFOR IMMEDIATE RELEASE\n{us}\n\n{title}\n\n{body}", DATE),
    ("for more information", "For Immediate Release: {us}\nFor more information: Jane Doe, 555-0142, jane@board.example\n\n{title}\n\n{body}", DATE),
    ("mark with number", "PRESS RELEASE No. 12/2024\n{uk}\n\n{title}\n\n{body}", DATE),
    ("mark and date in a line", "PRESS RELEASE - {us}\n\n{title}\n\n{body}", DATE),
    ("contact in a column", "FOR IMMEDIATE RELEASE          Contact: Jane Doe\n{us}                555-0142\n\n{title}\n\n{body}", asks()),
    ("embargo time first", "EMBARGOED UNTIL 00:01 GMT {us}\n\n{title}\n\n{body}", asks("embargo")),
    ("embargo key", "Embargo: {uk}, 00:01\n\n{title}\n\n{body}", asks("embargo")),
    ("under embargo", "UNDER EMBARGO until {weekday}, {uk}, 06:00 GMT\nPRESS RELEASE\n\n{title}\n\n{body}", asks("embargo")),
    ("not for publication", "NOT FOR PUBLICATION BEFORE 06:00 ON {uk}\n\n{title}\n\n{body}", asks("embargo")),
    ("strictly embargoed", "*** STRICTLY EMBARGOED UNTIL 6 A.M. {us} ***\n{title}\n\n{body}", asks("embargo")),
    ("hold for release", "HOLD FOR RELEASE UNTIL {us}, 12:01 a.m. EST\n\n{title}\n\n{body}", asks("embargo")),
    ("for release", "FOR RELEASE: {us}\nCONTACT: Jane Doe\nPhone: 555-0142\n\n{title}\n\n{body}", DATE),
    ("dateline below", "FOR IMMEDIATE RELEASE\n\n{title}\n\n{upper_city}, {us} — {body}", DATE),
    ("contact under the date", "{us}\nFOR IMMEDIATE RELEASE\nCONTACT: Jane Doe, Press Officer\n555-0142 | jane@board.example\n\n{title}\n\n{body}", DATE),
]


class Row(dict):
    """Percentages of a layout."""

    def add(self, field, is_right):
        right, all_ = self.get(field, (0, 0))
        self[field] = (right + is_right, all_ + 1)


def flat(text):
    return " ".join(text.split())


def normal_body(text):
    return re.sub(r"\n[ \t]*\n+", "\n\n", text.strip())


def load(data, number, rng):
    """{corpus: [(title, body, date, dateline)]}"""
    out = collections.defaultdict(list)
    usable = lambda title, body: title and "\n" not in title and len(title) > 8 and len(body) > 300

    def lines_of(name):
        path = data / name
        return (json.loads(line) for line in lzma.open(path, "rt", encoding="utf-8")) if path.exists() else []

    rows = [row for row in lines_of("reuters21578.jsonl.xz")
            if usable(row["title"], row["body"]) and re.fullmatch(r"[A-Z][^\n]{2,60}, [A-Z][a-z]{2,8} \d{1,2}", row["dateline"].strip(" -"))
            and not row["title"].endswith(".")]
    for row in rng.sample(rows, min(number, len(rows))):
        body = re.sub(r"\s+reuter\s*$", "", row["body"], flags=re.I)
        body = "\n\n".join(flat(p) for p in re.split(r"\n(?=    )|\n\s*\n", body) if p.strip())
        line = row["dateline"].strip(" -")
        found = re.search(r"([A-Z][a-z]{2})[a-z]* (\d+)$", line)
        month = [m[:3] for m in MONTHS].index(found[1]) + 1 if found and found[1] in [m[:3] for m in MONTHS] else 3
        out["reuters"].append((flat(row["title"]), body, datetime.date(1987, month, int(found[2])), line))
    if (data / "bbc.tar.xz").exists():
        with tarfile.open(data / "bbc.tar.xz") as tar:
            names = [m for m in tar.getmembers() if re.fullmatch(r"bbc/\w+/\d+\.txt", m.name)]
            for member in rng.sample(names, min(number, len(names))):
                text = tar.extractfile(member).read().decode("utf-8", "replace")
                title, _, body = text.partition("\n")
                if usable(flat(title), body):
                    out["bbc"].append((flat(title), "\n\n".join(p for p in map(flat, body.split("\n")) if p), None, ""))
    senate = [row for row in lines_of("senate-intact.jsonl.xz") if usable(flat(row["title"]), row["body"])]
    for row in rng.sample(senate, min(number, len(senate))):
        out["senate"].append((flat(row["title"]), "\n\n".join(p for p in map(flat, row["body"].split("\n")) if p), None, ""))
    for row in list(lines_of("wikinews-en.jsonl.xz"))[:number]:
        if usable(row["title"], row["body"]):
            out["wikinews"].append((row["title"], normal_body(row["body"]), datetime.date.fromisoformat(row["date"][:10]), ""))
    if (data / "nonenglish/livedoor-ja.tar.xz").exists():
        with tarfile.open(data / "nonenglish/livedoor-ja.tar.xz") as tar:
            names = [m for m in tar.getmembers() if re.search(r"-\d+\.txt$", m.name)]
            for member in rng.sample(names, min(number // 2, len(names))):
                lines = tar.extractfile(member).read().decode("utf-8").split("\n")
                out["livedoor"].append((lines[2].strip(), "\n".join(lines[3:]).strip(), datetime.date.fromisoformat(lines[1][:10]), ""))
    for path in sorted((ROOT / "seeds").rglob("*.txt")):
        title, _, body = path.read_text(encoding="utf-8").partition("\n")
        # Those with a head of their own are no bare title and body.
        is_headline = (body.startswith("\n") and ":" not in title and not title.startswith("By ")
                       and not title.endswith((".", "-")))
        if usable(title, body) and is_headline and len(title) < 100 and len(body.strip().split("\n")[0]) > 40:
            out["seeds"].append((title.strip(), normal_body(body), None, ""))
    return out


def truths(rows, rng):
    for title, body, date, dateline in rows:
        day = date or datetime.date(2024, 1, 1) + datetime.timedelta(rng.randrange(700))
        yield Truth(title, body, day, rng, dateline)


def from_template(template, mark):
    def layout(t):
        mark(t)
        return template.format(title=t.title, body=t.body, by=t.by, second=t.second, paper=t.paper, city=t.city,
                               upper_city=t.city.upper(), us=t.us, uk=t.uk, next_us=t.next_us, weekday=t.weekday) + "\n"
    return layout


def read(binary, folder, t, text):
    path = folder / t.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    done = subprocess.run([binary / "indexer", "inspect", "--json", path], capture_output=True, check=False)
    articles = json.loads(done.stdout)["articles"]
    path.unlink()
    return articles[0] if len(articles) == 1 else {"title": f"{len(articles)} articles", "body": ""}


def judge(t, article, row):
    """Adds the outcome to the row; yields what is wrong."""
    title, body = flat(article.get("title") or ""), article.get("body") or ""
    if t.is_lede:
        start = title.rstrip("…").rstrip()
        is_right = bool(start) and start in flat(t.body)[:400]
    else:
        is_right = title == flat(t.title)
    checks = [("title", is_right, title)]
    if "dateline" in t.asks:
        checks.append(("dateline", article.get("dateline") == t.dateline, article.get("dateline")))
    if "date" in t.asks:
        checks.append(("date", (article.get("date") or "")[:10] == t.iso and article.get("date_origin") != "mtime", article.get("date")))
    if "embargo" in t.asks:
        checks.append(("date", (article.get("embargo") or "")[:10] == t.iso, article.get("embargo")))
    if "byline" in t.asks:
        checks.append(("byline", article.get("authors") == t.authors, article.get("authors")))
    elif not t.is_lede and t.asks == {"title"}:
        checks.append(("byline", not article.get("authors") or "Reporting by" in t.body or re.search(r"^By [A-Z]", t.body, re.M), article.get("authors")))
    # Each paragraph of eight words or more is found by its end, in the body or what stands for it; what a
    # tail leaves out is named.
    texts = [article.get(field) or "" for field in ("title", "subtitle", "summary", "dateline", "body")]
    whole = flat(" ".join(texts))
    lost = [p for p in map(flat, t.body.split("\n")) if len(p.split()) >= 8 and p[-40:] not in whole]
    checks.append(("body", not lost or "tail" in article.get("origin", {}), (lost or [""])[0][:120]))
    for field, is_right, got in checks:
        row.add(field, bool(is_right))
        if not is_right:
            yield field, got


def percent(row, field):
    right, all_ = row.get(field, (0, 0))
    return f"{100 * right / all_:.1f}" if all_ else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "dev" / "bin")
    parser.add_argument("--number", type=int, default=300, help="articles of a layout of plain text (300)")
    parser.add_argument("--variants", type=int, default=20, help="articles of a layout of pages or press (20)")
    parser.add_argument("--layouts", default="", help="only those whose name has one of these in it")
    parser.add_argument("--show", type=int, default=0, help="wrong readings shown for each layout")
    arguments = parser.parse_args()
    rng = random.Random(1)
    corpora = load(arguments.data, arguments.number, rng)
    jobs = [("plain: " + name, corpora[corpus], layout) for name, corpus, layout in PLAIN]
    for kind, templates, corpus in (("web: ", WEB, "bbc"), ("press: ", PRESS, "senate")):
        pool = corpora[corpus] or corpora["seeds"]
        jobs += [(kind + name, rng.sample(pool, min(arguments.variants, len(pool))), from_template(template, mark))
                 for name, template, mark in templates]
    wanted = [name for name in arguments.layouts.split(",") if name]
    fields = ["title", "dateline", "date", "byline", "body"]
    print("| layout | n | " + " | ".join(fields) + " |\n|---|---|" + "---|" * len(fields))
    sums = collections.defaultdict(Row)
    with tempfile.TemporaryDirectory() as folder:
        for name, rows, layout in jobs:
            if not rows or (wanted and not any(part in name for part in wanted)):
                continue
            row, shown = Row(), 0
            for t in truths(rows, rng):
                text = layout(t)
                for field, got in judge(t, read(arguments.bin, pathlib.Path(folder), t, text), row):
                    if shown < arguments.show:
                        shown += 1
                        print(f"    {field}: got {got!r} of {text[:260]!r}", file=sys.stderr)
            print(f"| {name} | {len(rows)} | " + " | ".join(percent(row, field) for field in fields) + " |", flush=True)
            kind = name.split(":")[0]
            for field, (right, all_) in row.items():
                have = sums[kind].get(field, (0, 0))
                sums[kind][field] = (have[0] + right, have[1] + all_)
    for kind, row in sums.items():
        print(f"| **all {kind}** | | " + " | ".join(percent(row, field) for field in fields) + " |")


if __name__ == "__main__":
    main()
