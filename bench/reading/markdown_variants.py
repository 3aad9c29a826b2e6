#!/usr/bin/env python3
"""Reads Markdown files of known truth, as generators, note takers, clippers and people write them.

    bench/reading/markdown_variants.py [--indexer build/dev/bin/indexer] [--verbose]

Each variant is the same article in another head. Right: title, day and authors are as meant, no word
of the body is missing and none of the head's marks is left in it. Prints the wrong ones and the share;
exit 1 below 90 % or if a word of the body is lost."""
import argparse
import json
import os
import subprocess
import sys
import tempfile

BODY = """The harbour board closed the north bridge on Monday after inspectors found cracks.

"We could not wait any longer," said the engineer who led the inspection."""
WORDS = "harbour board closed north bridge inspectors cracks engineer inspection".split()
TITLE, DAY, JANE, JOHN = "Bridge closes in Halden", "2024-03-05", "Jane Doe", "John Roe"


class Variant:
    """What is not given is as in the article; None: there is none."""

    def __init__(self, name, text, title=TITLE, day=DAY, authors=(JANE,), **more):
        self.name, self.text, self.title, self.day, self.authors = name, text, title, day, list(authors)
        self.more = more


def yaml(*lines):
    return "---\n" + "\n".join(lines) + "\n---\n\n" + BODY + "\n"


def top(text):
    return text + "\n\n" + BODY + "\n"


H = "# " + TITLE
T, D, A = "title: " + TITLE, "date: 2024-03-05", "author: Jane Doe"
URL = "https://gazette.example/bridge"

VARIANTS = [
    # Front matter of site generators.
    Variant("yaml", yaml(T, D, A)),
    Variant("yaml quoted", yaml('title: "%s"' % TITLE, "date: '2024-03-05'", 'author: "Jane Doe"')),
    Variant("yaml no space in date", yaml(T, "date: 2024-03-05T10:15:00Z", A)),
    Variant("jekyll", yaml("layout: post", T, "date: 2024-03-05 10:15:00 +0100", A, "categories: news")),
    Variant("jekyll tags", yaml(T, D, A, "tags: [bridge, harbour]"), keywords=["bridge", "harbour"]),
    Variant("hugo toml", '+++\ntitle = "%s"\ndate = 2024-03-05T10:15:00+01:00\nauthor = "Jane Doe"\n+++\n\n%s\n'
            % (TITLE, BODY)),
    Variant("hugo toml params", '+++\ntitle = "%s"\ndate = 2024-03-05\n[params]\nauthor = "Jane Doe"\n+++\n\n%s\n'
            % (TITLE, BODY)),
    Variant("hugo json", '{\n"title": "%s",\n"date": "2024-03-05",\n"author": "Jane Doe"\n}\n\n%s\n' % (TITLE, BODY)),
    Variant("hugo taxonomies", yaml(T, D, "taxonomies:", "  authors: [Jane Doe]")),
    Variant("hugo lastmod first", yaml("lastmod: 2024-04-01", T, D, A)),
    Variant("hexo", yaml(T, "date: 2024/03/05 10:15:00", A, "updated: 2024/04/01 10:00:00")),
    Variant("labelled ---yaml", "---yaml\n" + "\n".join([T, D, A]) + "\n---\n\n" + BODY),
    Variant("labelled ---toml", '---toml\ntitle = "%s"\ndate = 2024-03-05\nauthor = "Jane Doe"\n---\n\n%s'
            % (TITLE, BODY)),
    Variant("labelled ---json", '---json\n{"title": "%s", "date": "2024-03-05", "author": "Jane Doe"}\n---\n\n%s'
            % (TITLE, BODY)),
    Variant("closed by dots", "---\n" + "\n".join([T, D, A]) + "\n...\n\n" + BODY),
    Variant("crlf", yaml(T, D, A).replace("\n", "\r\n")),
    Variant("byte order mark", "\ufeff" + yaml(T, D, A)),
    Variant("colon in title", yaml("title: Storm: Bridge closes", D, A), title="Storm: Bridge closes"),
    Variant("tabs", yaml("title:\t" + TITLE, "date:\t2024-03-05", "author:\tJane Doe")),
    Variant("comment behind", yaml(T, "date: 2024-03-05 # of print", A)),
    Variant("duplicate key", yaml("title: Old", T, D, A)),
    Variant("anchors", yaml("base: &b x", T, D, A)),
    Variant("english date", yaml(T, "date: March 5, 2024", A)),
    Variant("german date", yaml(T, "date: 5. März 2024", A)),
    Variant("rfc date", yaml(T, "date: Tue, 05 Mar 2024 10:15:00 GMT", A)),
    Variant("epoch ms", yaml(T, "created: 1709633700000", A)),
    Variant("astro pubDate", yaml(T, "pubDate: 'Mar 05 2024'", A)),
    Variant("astropaper", yaml(T, "pubDatetime: 2024-03-05T10:15:00Z", A)),
    Variant("publishedAt", yaml(T, "publishedAt: '2024-03-05'", A)),
    Variant("published_at", yaml(T, "published_at: 2024-03-05", A)),
    Variant("date_published", yaml(T, "date_published: 2024-03-05", A, "date_saved: 2024-06-01")),
    Variant("published true beside date", yaml(T, "published: true", D, A)),
    Variant("date map", yaml(T, "date:", "  created: 2024-03-05", "  updated: 2024-03-06", A)),
    Variant("date map published", yaml(T, "date:", "  published: 2024-03-05", "  modified: 2024-03-06", A)),
    Variant("authors list", yaml(T, D, "authors:", "  - Jane Doe", "  - John Roe"), authors=(JANE, JOHN)),
    Variant("authors inline", yaml(T, D, "authors: [Jane Doe, John Roe]"), authors=(JANE, JOHN)),
    Variant("authors maps", yaml(T, D, "authors:", "  - name: Jane Doe", "    email: j@x.example")),
    Variant("quarto", yaml(T, D, "author:", "  - name: Jane Doe", "    affiliation: Gazette", "format: html")),
    Variant("author and", yaml(T, D, "author: Jane Doe and John Roe"), authors=(JANE, JOHN)),
    Variant("byline", yaml(T, D, "byline: By Jane Doe")),
    Variant("german keys", yaml("Titel: " + TITLE, "Datum: 5. März 2024", "Autor: Jane Doe")),
    Variant("french keys", yaml("titre: " + TITLE, "auteur: Jane Doe", "date: 5 mars 2024")),
    Variant("spanish keys", yaml("título: " + TITLE, "autor: Jane Doe", "fecha: 5 de marzo de 2024")),
    Variant("russian keys", yaml("заголовок: " + TITLE, "автор: Jane Doe", "дата: 5 марта 2024")),
    Variant("capital keys", yaml("Title: " + TITLE, "Date: 2024-03-05", "Author: Jane Doe")),
    Variant("markdown in title", yaml('title: "*Bridge* closes in **Halden**"', D, A)),
    Variant("markdown in summary", yaml(T, D, A, 'summary: "See [the report](https://x.example), *now*"'),
            summary="See the report, now"),
    Variant("stars inside a name stay", yaml("title: M*A*S*H closes in snake_case_town", D, A),
            title="M*A*S*H closes in snake_case_town"),
    Variant("title as heading too", yaml(T, D, A).replace("---\n\n", "---\n\n" + H + "\n\n")),
    Variant("byline below front matter", yaml(T, D).replace("---\n\n", "---\n\n*By Jane Doe*\n\n")),
    # Note takers and web clippers.
    Variant("obsidian clipper", yaml(T, 'source: "%s"' % URL, "author:", '  - "[[Jane Doe]]"', "published: 2024-03-05",
                                     "created: 2024-06-01", "description: x", "tags:", '  - "clippings"'), url=URL),
    Variant("obsidian author unquoted", yaml(T, "source: " + URL, "author: [[Jane Doe]]", "published: 2024-03-05"), url=URL),
    Variant("obsidian alias", yaml(T, D, 'author: "[[people/jane|Jane Doe]]"')),
    Variant("markdownload", yaml("created: 2024-06-01T10:00:00 (UTC +00:00)", "tags: []", "source: " + URL,
                                 "author: Jane Doe", "published: 2024-03-05", T), url=URL),
    Variant("joplin", yaml(T, "updated: 2024-06-02 10:00:00Z", "created: 2024-03-05 10:15:00Z", "source: " + URL, A), url=URL),
    Variant("wiki links in the body", yaml(T, D, A).replace("harbour board", "[[harbour]] [[Board of 1990|board]]")),
    Variant("highlights and comments", yaml(T, D, A).replace("north bridge", "==north== bridge %%check this%%")),
    Variant("callout", yaml(T, D, A) + "\n> [!quote] The engineer\n> It is safe now.\n"),
    Variant("embedded picture", yaml(T, D, A).replace("The harbour", "![[bridge.png]]\nThe harbour")),
    Variant("block id", yaml(T, D, A).rstrip("\n") + " ^a1b2c3\n"),
    Variant("logseq", top("title:: %s\ndate:: 2024-03-05\nauthor:: Jane Doe" % TITLE)),
    Variant("logseq items", top("- title:: %s\n- date:: 2024-03-05\n- author:: [[Jane Doe]]" % TITLE)),
    Variant("notion", top("%s\n\nDate: March 5, 2024\nAuthor: Jane Doe\nTags: bridge, harbour" % H)),
    Variant("readwise", top("%s\n\n## Metadata\n- Author: [[Jane Doe]]\n- URL: %s\n- Published Date: 2024-03-05" % (H, URL))),
    # Keys without front matter.
    Variant("pelican", top("Title: %s\nDate: 2024-03-05 10:15\nAuthor: Jane Doe\nCategory: News\nSlug: bridge" % TITLE)),
    Variant("pelican draft", top("Title: %s\nDate: 2024-03-05\nAuthor: Jane Doe\nStatus: draft" % TITLE), status="withheld"),
    Variant("mkdocs meta", top("title: %s\nauthors: Jane Doe\n    John Roe\ndate: 2024-03-05" % TITLE), authors=(JANE, JOHN)),
    Variant("rst keys", top(":title: %s\n:date: 2024-03-05\n:author: Jane Doe" % TITLE)),
    Variant("pandoc", top("%% %s\n%% Jane Doe; John Roe\n%% March 5, 2024" % TITLE), authors=(JANE, JOHN)),
    Variant("pandoc one author", top("%% %s\n%% Jane Doe\n%% 2024-03-05" % TITLE)),
    Variant("bold keys", top("%s\n\n**Author:** Jane Doe\n**Date:** March 5, 2024" % H)),
    Variant("bold keys, colon outside", top("%s\n\n**Author**: Jane Doe  \n**Date**: March 5, 2024" % H)),
    Variant("bold keys in a list", top("%s\n\n- **Author:** Jane Doe\n- **Published:** 5 March 2024" % H)),
    Variant("bold keys in paragraphs", top("%s\n\n**By:** Jane Doe\n\n**Date:** 5 March 2024" % H)),
    Variant("italic keys", top("%s\n\n*Author: Jane Doe*\n*Date: 2024-03-05*" % H)),
    Variant("one bold key", top("%s\n\n**Date:** March 5, 2024" % H), authors=()),
    Variant("one plain key", top("%s\n\nDate: March 5, 2024" % H), authors=()),
    Variant("quoted keys", top("%s\n\n> Author: Jane Doe\n> Date: 2024-03-05" % H)),
    Variant("table of keys", top("%s\n\n| Author | Jane Doe |\n|---|---|\n| Date | 2024-03-05 |" % H)),
    Variant("german bold keys", top("%s\n\n**Autor:** Jane Doe\n**Datum:** 5. März 2024" % H)),
    Variant("keys above the heading", top("Date: 2024-03-05\nAuthor: Jane Doe\n\n%s" % H)),
    Variant("keys, rule below", top("Title: %s\nDate: 2024-03-05\nAuthor: Jane Doe\n---" % TITLE)),
    # Bylines and date lines.
    Variant("byline and date", top("%s\n\nBy Jane Doe\n\nMarch 5, 2024" % H)),
    Variant("italic byline", top("%s\n\n*By Jane Doe*\n\n*March 5, 2024*" % H)),
    Variant("underscored byline", top("%s\n\n_By Jane Doe_\n\n_5 March 2024_" % H)),
    Variant("bold byline", top("%s\n\n**By Jane Doe**\n**5 March 2024**" % H)),
    Variant("byline with two", top("%s\n\n*By Jane Doe and John Roe*\n\n5 March 2024" % H), authors=(JANE, JOHN)),
    Variant("date first", top("%s\n\nMarch 5, 2024\n\nBy Jane Doe" % H)),
    Variant("date above the heading", top("*March 5, 2024*\n\n%s\n\n*By Jane Doe*" % H)),
    Variant("heading as byline", top("%s\n\n### By Jane Doe\n\n#### March 5, 2024" % H)),
    Variant("linked byline", top("%s\n\nBy [Jane Doe](https://x.example/jane)\n\nMarch 5, 2024" % H)),
    Variant("byline and date in one", top("%s\n\n*By Jane Doe | March 5, 2024*" % H)),
    Variant("published on", top("%s\n\n*Published on March 5, 2024*\n\n*By Jane Doe*" % H)),
    Variant("rule below the byline", top("%s\n\nBy Jane Doe\nMarch 5, 2024\n\n---" % H)),
    Variant("address line", top("%s\n\n%s\n\nBy Jane Doe\n\nMarch 5, 2024" % (H, URL)), url=URL),
    Variant("setext heading", top("%s\n=======\n\nBy Jane Doe\n\nMarch 5, 2024" % TITLE)),
    Variant("closed heading", top("%s #\n\nBy Jane Doe\n\nMarch 5, 2024" % H)),
    Variant("second level heading", top("#%s\n\nBy Jane Doe\n\nMarch 5, 2024" % H)),
    Variant("bold title", top("**%s**\n\n*By Jane Doe*\n\nMarch 5, 2024" % TITLE)),
    Variant("picture first", top("![The bridge](b.jpg)\n\n%s\n\nBy Jane Doe\n\nMarch 5, 2024" % H)),
    Variant("kicker", top("World\n\n%s\n\nBy Jane Doe\n\nMarch 5, 2024" % H)),
    Variant("comment first", top("<!-- exported -->\n%s\n\nBy Jane Doe\n\nMarch 5, 2024" % H)),
    Variant("emphasis in the heading", top("# *Bridge* closes in **Halden**\n\nBy Jane Doe\n\nMarch 5, 2024")),
    Variant("spanish date", top("%s\n\nPor Jane Doe\n\n5 de marzo de 2024" % H)),
    Variant("japanese date", top("%s\n\n2024年3月5日（火）" % H), authors=()),
    Variant("heading alone", top(H), day=None, authors=()),
    Variant("unclosed front matter", "---\n" + "\n".join([T, D, A]) + "\n\n" + BODY),
    Variant("date in the file name", top(H), authors=(), file="2024-03-05-bridge.md"),
    Variant("nothing but text", BODY, title=None, day=None, authors=()),
]
LEFTOVERS = ("**", "[[", "]]", "%%", "==", "By Jane", "Author", "date:", "[!", "^a1b2c3", "check this")


def faults(variant, indexer, folder):
    path = os.path.join(folder, variant.more.pop("file", "article.md"))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(variant.text)
    out = subprocess.run([indexer, "inspect", "--json", path], capture_output=True, text=True).stdout
    os.remove(path)
    articles = json.loads(out)["articles"]
    if len(articles) != 1:
        return ["%d articles" % len(articles)], True
    article = articles[0]
    body = article["body"] or ""
    lost = [word for word in WORDS if word not in body]
    found = ["lost: " + " ".join(lost)] if lost else []
    day = (article["date"] or "")[:10] if article["date_origin"] != "mtime" else None
    if variant.title and article["title"] != variant.title:
        found.append("title %r" % article["title"])
    if day != variant.day:
        found.append("day %r" % day)
    if article["authors"] != variant.authors:
        found.append("authors %r" % article["authors"])
    found += ["%s %r" % (key, article[key]) for key, value in variant.more.items() if article[key] != value]
    found += ["left in the body: " + sign for sign in LEFTOVERS if sign in body]
    return found, bool(lost)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--indexer", default="build/dev/bin/indexer")
    parser.add_argument("--verbose", action="store_true", help="print the right ones as well")
    options = parser.parse_args()
    right, lost = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for variant in VARIANTS:
            found, is_lost = faults(variant, options.indexer, folder)
            right += not found
            lost += is_lost
            if found or options.verbose:
                print("%-30s %s" % (variant.name, "; ".join(found) or "right"))
    print("%d of %d right (%.1f %%), %d lost words" % (right, len(VARIANTS), 100 * right / len(VARIANTS), lost))
    return 0 if right >= 0.9 * len(VARIANTS) and lost == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
