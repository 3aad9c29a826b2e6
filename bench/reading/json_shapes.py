#!/usr/bin/python3
"""What is read of the JSON that interfaces, content systems and data sets write: made here, with known truth.

    bench/reading/json_shapes.py [--bin DIR] [--verbose] [--only NAME]

Each shape holds two articles (some one) and names the fields that it carries. Every file goes through
`indexer inspect --json`. Prints the share right by field, the shapes that are not wholly right with what was
read instead, and those of which a word is neither in an article nor reported. Exit 1 below 90 % of the shapes.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHAPES = {}


class Truth:
    """One article, as every shape is to tell it."""

    def __init__(self, number):
        n = number
        self.title = ["Otters cross the border by night", "Harbour pier closed after barge strike"][n]
        self.one = ["Two otters walked from one country to the other on Tuesday, wardens said, and were not stopped.",
                    "A barge struck the old pier before dawn and the harbour board closed it for the week."][n]
        self.two = ["Nobody had seen the animals there for as long as forty years, a ranger told the paper.",
                    "Ferries are to leave from the northern mole until the timbers have been looked at again."][n]
        self.summary = ["Wardens count the first otters in a generation at the river.",
                        "Ferry traffic moves north while divers look at the timber."][n]
        self.author = ["Jane Doe", "John Roe"][n]
        self.date = ["2016-03-04", "2016-05-13"][n]
        self.url = ["https://quay.example/world/otters", "https://quay.example/local/pier"][n]
        self.keyword = ["otters", "harbour"][n]
        self.section = ["World", "Local"][n]
        self.publisher = "The Quay"
        self.id = ["a1", "b2"][n]
        self.body = self.one + "\n\n" + self.two
        self.html = f"<p>{self.one}</p><p>{self.two}</p>"
        self.plain = self.body
        year, month, day = self.date.split("-")
        self.us = f"{month}/{day}/{year}"
        self.iso = self.date + "T10:15:00Z"
        self.parts = [int(year), int(month), int(day)]
        self.epoch = {"2016-03-04": 1457086500, "2016-05-13": 1463134500}[self.date]


A, B = Truth(0), Truth(1)
CORE = "title body date"


def shape(fields=CORE, count=2, name="shape.json"):
    """Registers a function of one article that gives a record; or of two (count 0) that gives the file."""
    def register(make):
        SHAPES[make.__name__] = (make, fields.split(), count, name)
        return make
    return register


def each(make, a, b):
    return [make(a), make(b)]


# ---- lists, maps and envelopes -----------------------------------------------------------------

def simple(t):
    return {"id": t.id, "title": t.title, "text": t.plain, "date": t.date, "author": t.author, "url": t.url}


FULL = CORE + " authors url"


@shape(FULL, 0)
def map_of_records(a, b):
    return {a.id: simple(a), b.id: simple(b)}


@shape(FULL, 0)
def map_of_records_in_envelope(a, b):
    return {"total": 2, "posts": {"101": simple(a), "102": simple(b)}}


@shape(FULL, 0)
def lists_by_section(a, b):
    return {"world": [simple(a)], "local": [simple(b)]}


@shape(FULL, 0)
def maps_by_section(a, b):
    return {"sections": {"world": {"articles": [simple(a)]}, "local": {"articles": [simple(b)]}}}


@shape(FULL, 0)
def unknown_list(a, b):
    return {"took": 3, "veröffentlichungen": each(simple, a, b)}


@shape(FULL, 0)
def deep_list(a, b):
    return {"a": {"b": {"c": {"d": {"e": each(simple, a, b)}}}}}


@shape(FULL, 0)
def list_of_wrappers(a, b):
    return {"payload": [{"record": {"doc": simple(a)}}, {"record": {"doc": simple(b)}}]}


@shape(FULL, 0)
def ghost_export(a, b):
    def post(t):
        return {"id": t.id, "title": t.title, "slug": t.id, "html": t.html, "plaintext": t.plain, "status": "published",
                "published_at": t.iso, "updated_at": "2019-01-01T00:00:00Z", "custom_excerpt": t.summary,
                "primary_author": {"name": t.author}, "url": t.url, "featured": False, "visibility": "public"}
    return {"db": [{"meta": {"exported_on": 1560000000000, "version": "5.0"},
                    "data": {"posts": each(post, a, b), "users": [{"id": "1", "name": "Jane Doe", "email": "j@x.example"}]}}]}


@shape(FULL + " summary", 0)
def ghost_content(a, b):
    def post(t):
        return {"id": t.id, "uuid": "5f1e8400-e29b-41d4-a716-446655440000", "title": t.title, "html": t.html,
                "published_at": t.iso, "created_at": "2015-01-01T00:00:00Z", "excerpt": t.summary, "url": t.url,
                "authors": [{"id": "1", "name": t.author, "slug": "x"}], "tags": [{"id": "9", "name": t.keyword}],
                "primary_author": {"id": "1", "name": t.author}, "reading_time": 2}
    return {"posts": each(post, a, b), "meta": {"pagination": {"page": 1, "total": 2}}}


@shape(CORE + " url", 0)
def activity_stream(a, b):
    def item(t):
        return {"id": t.url + "#create", "type": "Create", "actor": "https://quay.example/users/jane", "published": t.iso,
                "object": {"id": t.url, "type": "Article", "name": t.title, "content": t.html, "published": t.iso,
                           "url": t.url, "attributedTo": "https://quay.example/users/jane"}}
    return {"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection", "totalItems": 2,
            "orderedItems": each(item, a, b)}


def news_article(t):
    return {"@type": "NewsArticle", "headline": t.title, "articleBody": t.plain, "datePublished": t.iso,
            "dateModified": "2017-01-01T00:00:00Z", "author": {"@type": "Person", "name": t.author}, "url": t.url,
            "publisher": {"@type": "Organization", "name": t.publisher, "logo": {"@type": "ImageObject", "url": "https://x.example/l.png"}},
            "description": t.summary, "articleSection": t.section, "keywords": [t.keyword]}


@shape(FULL + " publisher summary section keywords", 0)
def schema_org_graph(a, b):
    return {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "@id": "#site", "name": "The Quay", "description": "News from the quay for all who live along the river"},
        news_article(a), news_article(b), {"@type": "Person", "name": "Jane Doe", "description": "Jane writes about animals for the paper since the year of the flood"},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home"}]}]}


@shape(FULL + " publisher summary section keywords", 1)
def schema_org(t):
    return {"@context": "https://schema.org", **news_article(t)}


@shape(FULL, 0)
def schema_org_item_list(a, b):
    return {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": news_article(a)},
                                                     {"@type": "ListItem", "position": 2, "item": news_article(b)}]}


@shape(FULL, 0)
def graphql_edges(a, b):
    return {"data": {"allArticles": {"edges": [{"cursor": "x", "node": simple(a)}, {"cursor": "y", "node": simple(b)}]}}}


@shape(FULL, 0)
def couchdb_rows(a, b):
    return {"total_rows": 2, "offset": 0, "rows": [{"id": a.id, "key": a.id, "value": {"rev": "1-x"}, "doc": simple(a)},
                                                   {"id": b.id, "key": b.id, "value": {"rev": "1-y"}, "doc": simple(b)}]}


@shape(FULL, 0)
def solr(a, b):
    def doc(t):
        return {"id": t.id, "title": [t.title], "content": [t.plain], "date": [t.iso], "author": [t.author], "url": [t.url], "_version_": 1}
    return {"responseHeader": {"status": 0}, "response": {"numFound": 2, "start": 0, "docs": each(doc, a, b)}}


@shape(FULL, 0)
def elastic_hits(a, b):
    def hit(t):
        return {"_index": "news", "_id": t.id, "_score": 1.5, "_source": {"title": t.title, "body": t.plain, "@timestamp": t.iso, "author": t.author, "url": t.url}}
    return {"took": 1, "hits": {"total": {"value": 2}, "max_score": 1.5, "hits": each(hit, a, b)}}


@shape(FULL, 0)
def pandas_columns(a, b):
    one, two = simple(a), simple(b)
    return {key: {"0": one[key], "1": two[key]} for key in one}


@shape(FULL, 0)
def pandas_index(a, b):
    return {"0": simple(a), "1": simple(b)}


@shape(FULL, 0)
def pandas_split(a, b):
    one, two = simple(a), simple(b)
    return {"columns": list(one), "index": [0, 1], "data": [list(one.values()), list(two.values())]}


@shape(FULL, 0)
def pandas_table(a, b):
    return {"schema": {"fields": [{"name": "index", "type": "integer"}], "pandas_version": "1.4.0"}, "data": each(simple, a, b)}


@shape(FULL, 0)
def map_of_lists(a, b):
    one, two = simple(a), simple(b)
    return {key: [one[key], two[key]] for key in one}


@shape(FULL, 0)
def list_of_rows(a, b):
    return [list(simple(a)), list(simple(a).values()), list(simple(b).values())]


@shape(FULL, 0)
def jsonapi(a, b):
    def item(t):
        return {"type": "node--article", "id": "550e8400-e29b-41d4-a716-446655440000",
                "attributes": {"title": t.title, "created": t.iso, "changed": "2018-01-01T00:00:00+00:00", "author": t.author,
                               "body": {"value": t.html, "format": "basic_html", "processed": t.html, "summary": ""}, "url": t.url},
                "relationships": {"uid": {"data": {"type": "user", "id": "7"}}}}
    return {"jsonapi": {"version": "1.0"}, "data": each(item, a, b), "links": {"self": {"href": "https://quay.example/jsonapi"}}}


@shape(CORE, 0)
def drupal_rest(a, b):
    def node(t):
        return {"nid": [{"value": 12}], "title": [{"value": t.title}], "created": [{"value": t.iso, "format": "Y-m-d"}],
                "body": [{"value": t.html, "format": "full_html", "processed": t.html, "summary": ""}], "status": [{"value": True}]}
    return each(node, a, b)


@shape(CORE + " url", 0)
def wordpress(a, b):
    def post(t):
        return {"id": 12, "date": t.date + "T10:15:00", "date_gmt": t.date + "T09:15:00", "modified": "2019-01-01T00:00:00", "slug": t.id,
                "status": "publish", "type": "post", "link": t.url, "title": {"rendered": t.title}, "content": {"rendered": t.html, "protected": False},
                "excerpt": {"rendered": "<p>" + t.summary + "</p>"}, "author": 5, "categories": [3, 4], "tags": [12, 34], "featured_media": 7}
    return each(post, a, b)


@shape(FULL, 0)
def strapi(a, b):
    return {"data": [{"id": 1, "attributes": {"title": t.title, "content": t.plain, "publishedAt": t.iso, "createdAt": "2014-01-01T00:00:00.000Z",
                                               "author": {"data": {"id": 3, "attributes": {"name": t.author}}}, "url": t.url}} for t in (a, b)], "meta": {}}


@shape(FULL + " publisher", 0)
def mongo_export(a, b):
    return [{"_id": {"$oid": "5f1e8400e29b41d4a716aaaa"}, "title": t.title, "text": t.plain, "author": t.author, "url": t.url, "source": t.publisher,
             "date": {"$date": {"$numberLong": str(t.epoch * 1000)}}} for t in (a, b)]


@shape(CORE, 0)
def dynamodb(a, b):
    return {"Items": [{"title": {"S": t.title}, "body": {"S": t.plain}, "date": {"S": t.date}} for t in (a, b)], "Count": 2}


@shape(FULL, 0)
def rss_to_json(a, b):
    def item(t):
        return {"title": t.title, "link": t.url, "pubDate": "Fri, 04 Mar 2016 10:15:00 GMT" if t is A else "Fri, 13 May 2016 10:15:00 GMT",
                "dc:creator": t.author, "description": t.summary, "content:encoded": t.html, "guid": {"@isPermaLink": "true", "#text": t.url}}
    return {"rss": {"@version": "2.0", "channel": {"title": "The Quay", "link": "https://quay.example", "description": "News from the quay for all who live along the river",
                                                    "item": each(item, a, b)}}}


@shape(FULL, 0)
def atom_to_json(a, b):
    def entry(t):
        return {"title": {"$t": t.title}, "content": {"type": "html", "$t": t.html}, "published": {"$t": t.iso}, "updated": {"$t": "2018-01-01T00:00:00Z"},
                "author": [{"name": {"$t": t.author}}], "link": [{"rel": "alternate", "href": t.url}]}
    return {"feed": {"title": {"$t": "The Quay"}, "subtitle": {"$t": "news"}, "entry": each(entry, a, b)}}


@shape(FULL + " summary", 0)
def json_feed(a, b):
    def item(t):
        return {"id": t.id, "title": t.title, "content_html": t.html, "date_published": t.iso, "date_modified": "2018-01-01T00:00:00Z",
                "url": t.url, "authors": [{"name": t.author}], "summary": t.summary, "tags": [t.keyword]}
    return {"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "description": "News from the quay for all who live along the river",
            "home_page_url": "https://quay.example", "items": each(item, a, b)}


@shape(FULL, 0)
def feedly(a, b):
    def item(t):
        return {"id": t.id, "title": t.title, "content": {"content": t.html, "direction": "ltr"}, "published": t.epoch * 1000, "crawled": 1560000000000,
                "author": t.author, "origin": {"title": "The Quay", "htmlUrl": "https://quay.example"}, "alternate": [{"href": t.url, "type": "text/html"}]}
    return {"id": "feed/x", "title": "The Quay", "items": each(item, a, b)}


@shape(FULL + " summary", 0)
def feedparser_dump(a, b):
    def entry(t):
        return {"title": t.title, "title_detail": {"type": "text/plain", "value": t.title}, "summary": t.summary, "content": [{"type": "text/html", "value": t.html}],
                "published_parsed": t.parts + [10, 15, 0, 4, 64, 0], "link": t.url, "links": [{"rel": "alternate", "href": t.url}], "authors": [{"name": t.author}]}
    return {"bozo": False, "feed": {"title": "The Quay"}, "entries": each(entry, a, b), "encoding": "utf-8"}


# ---- interfaces of news ------------------------------------------------------------------------

@shape("title date authors url summary section", 0)
def nyt_top_stories(a, b):
    def item(t):
        return {"section": t.section, "subsection": "", "title": t.title, "abstract": t.summary, "url": t.url, "uri": "nyt://article/x", "byline": "By " + t.author,
                "item_type": "Article", "updated_date": "2017-01-01T05:00:00-05:00", "created_date": t.date + "T05:00:00-05:00", "published_date": t.date + "T05:00:00-05:00",
                "kicker": "", "des_facet": [t.keyword], "multimedia": [{"url": "https://x.example/1.jpg", "caption": "A bridge over the river where the otters were seen on Tuesday", "copyright": "A. Person for The Paper"}]}
    return {"status": "OK", "copyright": "Copyright (c) 2016 The Paper. All Rights Reserved.", "num_results": 2, "results": each(item, a, b)}


@shape("title date authors url summary", 0)
def nyt_most_popular(a, b):
    return {"status": "OK", "results": [{"uri": "nyt://x", "url": t.url, "id": 100000008, "asset_id": 100000008, "source": "New York Times", "published_date": t.date, "updated": "2017-01-01 10:00:00",
                                         "section": t.section, "adx_keywords": "A;B", "byline": "By " + t.author, "type": "Article", "title": t.title, "abstract": t.summary, "des_facet": [t.keyword]} for t in (a, b)]}


@shape("title date url summary authors", 0)
def nyt_search(a, b):
    def doc(t):
        return {"abstract": t.summary, "web_url": t.url, "snippet": t.summary, "lead_paragraph": t.one, "source": "The New York Times", "headline": {"main": t.title, "kicker": None},
                "keywords": [{"name": "subject", "value": t.keyword}], "pub_date": t.date + "T10:15:00+0000", "byline": {"original": "By " + t.author, "person": []}, "_id": t.id}
    return {"status": "OK", "response": {"docs": each(doc, a, b), "meta": {"hits": 2}}}


@shape(FULL + " summary section", 0)
def guardian(a, b):
    def item(t):
        return {"id": t.id, "type": "article", "sectionName": t.section, "webPublicationDate": t.iso, "webTitle": t.title, "webUrl": t.url,
                "fields": {"headline": t.title, "trailText": t.summary, "byline": t.author, "body": t.html}}
    return {"response": {"status": "ok", "total": 2, "results": each(item, a, b)}}


@shape("title date url summary publisher authors", 0)
def newsapi(a, b):
    def item(t):
        return {"source": {"id": None, "name": t.publisher}, "author": t.author, "title": t.title + " - " + t.publisher, "description": t.summary, "url": t.url,
                "publishedAt": t.iso, "content": t.one[:60] + "… [+1916 chars]"}
    return {"status": "ok", "totalResults": 2, "articles": each(item, a, b)}


@shape(FULL + " publisher", 0)
def event_registry(a, b):
    def item(t):
        return {"uri": "6001", "lang": "eng", "isDuplicate": False, "date": t.date, "time": "10:15:00", "dateTime": t.iso, "dateTimePub": t.iso, "dataType": "news", "sim": 0,
                "url": t.url, "title": t.title, "body": t.plain, "source": {"uri": "quay.example", "dataType": "news", "title": t.publisher},
                "authors": [{"uri": "jane@quay.example", "name": t.author, "type": "author", "isAgency": False}], "sentiment": 0.1, "relevance": 5}
    return {"articles": {"results": each(item, a, b), "totalResults": 2, "page": 1, "count": 2}}


@shape("title date url body summary authors", 0)
def newscatcher(a, b):
    def item(t):
        return {"title": t.title, "author": t.author, "published_date": t.date + " 10:15:00", "published_date_precision": "full", "link": t.url, "clean_url": "quay.example",
                "excerpt": t.summary, "summary": t.plain, "rights": "quay.example", "rank": 5, "topic": "news", "country": "GB", "language": "en", "_id": "x", "_score": 9.5}
    return {"status": "ok", "total_hits": 2, "page": 1, "articles": each(item, a, b)}


@shape("title date url summary publisher", 0)
def bing_news(a, b):
    def item(t):
        return {"name": t.title, "url": t.url, "description": t.summary, "provider": [{"_type": "Organization", "name": t.publisher}], "datePublished": t.iso, "category": t.section,
                "about": [{"readLink": "https://api.example/x", "name": "Otter"}]}
    return {"_type": "News", "readLink": "https://api.example", "value": each(item, a, b)}


@shape("title date url summary", 0)
def gnews(a, b):
    return {"totalArticles": 2, "articles": [{"title": t.title, "description": t.summary, "content": t.one, "url": t.url, "image": "https://x.example/1.jpg", "publishedAt": t.iso,
                                              "source": {"name": t.publisher, "url": "https://quay.example"}} for t in (a, b)]}


@shape("title date url summary authors keywords", 0)
def newsdata(a, b):
    return {"status": "success", "totalResults": 2, "results": [{"title": t.title, "link": t.url, "keywords": [t.keyword], "creator": [t.author], "video_url": None, "description": t.summary,
                                                                  "content": t.plain, "pubDate": t.date + " 10:15:00", "source_id": "quay", "category": ["top"], "language": "english"} for t in (a, b)], "nextPage": 1}


@shape("title date url summary authors", 0)
def mediastack(a, b):
    return {"pagination": {"limit": 25}, "data": [{"author": t.author, "title": t.title, "description": t.summary, "url": t.url, "source": t.publisher, "image": None, "category": "general",
                                                   "language": "en", "country": "gb", "published_at": t.date + "T10:15:00+00:00"} for t in (a, b)]}


@shape(FULL + " publisher", 0)
def webhose(a, b):
    def post(t):
        return {"uuid": "x", "url": t.url, "author": t.author, "published": t.date + "T10:15:00.000+00:00", "title": t.title, "text": t.plain, "language": "english", "crawled": "2019-01-01T00:00:00.000+00:00",
                "thread": {"uuid": "x", "site": "quay.example", "site_full": "www.quay.example", "title": t.title, "published": t.iso}, "source": t.publisher}
    return {"posts": each(post, a, b), "totalResults": 2}


@shape(FULL + " publisher", 0)
def aylien(a, b):
    def story(t):
        return {"id": 12, "title": t.title, "body": t.plain, "summary": {"sentences": [t.summary]}, "published_at": t.iso, "source": {"id": 5, "name": t.publisher, "domain": "quay.example"},
                "author": {"id": 7, "name": t.author}, "links": {"permalink": t.url}, "language": "en", "url": t.url}
    return {"stories": each(story, a, b), "next_page_cursor": "x"}


@shape("title url", 0)
def gdelt(a, b):
    return {"articles": [{"url": t.url, "title": t.title, "seendate": "20190304T101500Z", "domain": "quay.example", "language": "English", "sourcecountry": "UK"} for t in (a, b)]}


@shape(FULL + " publisher", 1, "lines.jsonl")
def mediacloud(t):
    return {"stories_id": 5, "title": t.title, "text": t.plain, "publish_date": t.date + " 10:15:00", "indexed_date": "2019-01-01", "url": t.url, "media_name": t.publisher, "author": t.author}


@shape(FULL + " publisher summary", 1)
def news_please(t):
    return {"authors": [t.author], "date_download": "2019-01-01 00:00:00", "date_modify": "2018-01-01 00:00:00", "date_publish": t.date + " 10:15:00", "description": t.summary, "filename": "x.json",
            "image_url": "https://x.example/1.jpg", "language": "en", "localpath": None, "maintext": t.plain, "source_domain": t.publisher, "title": t.title, "title_page": None, "title_rss": None, "url": t.url}


@shape(FULL + " publisher keywords", 1)
def trafilatura(t):
    return {"title": t.title, "author": t.author, "hostname": "quay.example", "date": t.date, "fingerprint": "x", "id": None, "license": None, "comments": "", "raw_text": t.plain, "text": t.plain,
            "language": None, "image": None, "pagetype": "article", "filedate": "2019-01-01", "source": t.url, "source-hostname": t.publisher, "excerpt": None, "categories": "", "tags": t.keyword}


@shape(FULL, 1)
def newspaper3k(t):
    return {"title": t.title, "text": t.plain, "authors": [t.author], "publish_date": t.date + "T00:00:00", "top_image": "https://x.example/1.jpg", "keywords": [], "summary": "", "url": t.url}


@shape("title body date authors publisher summary", 1)
def readability(t):
    return {"title": t.title, "byline": t.author, "dir": None, "lang": "en", "content": t.html, "textContent": t.plain, "length": 180, "excerpt": t.summary, "siteName": t.publisher, "publishedTime": t.iso}


@shape("title body date authors url", 1)
def mercury(t):
    return {"title": t.title, "content": t.html, "author": t.author, "date_published": t.iso, "lead_image_url": None, "dek": None, "next_page_url": None, "url": t.url, "domain": "quay.example", "excerpt": t.summary,
            "word_count": 30, "direction": "ltr", "total_pages": 1}


@shape(FULL, 0)
def diffbot(a, b):
    return {"request": {"api": "article", "version": 3}, "objects": [{"type": "article", "title": t.title, "text": t.plain, "html": t.html, "author": t.author, "date": t.iso, "estimatedDate": "2015-01-01",
                                                                      "siteName": t.publisher, "pageUrl": t.url, "tags": [{"label": t.keyword, "score": 0.7}]} for t in (a, b)]}


@shape("title body date authors", 1)
def fundus(t):
    return {"title": t.title, "authors": [t.author], "publishing_date": t.date + " 10:15:00+00:00", "topics": [t.keyword],
            "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [t.one]}, {"headline": [], "paragraphs": [t.two]}]}}


@shape("title body date authors", 0)
def npr(a, b):
    def story(t):
        return {"id": "12", "link": [{"type": "html", "$text": t.url}], "title": {"$text": t.title}, "storyDate": {"$text": "Fri, 04 Mar 2016 10:15:00 -0500"}, "pubDate": {"$text": t.iso},
                "byline": [{"id": "5", "name": {"$text": t.author}}], "text": {"paragraph": [{"num": "1", "$text": t.one}, {"num": "2", "$text": t.two}]}}
    return {"version": "0.94", "list": {"title": {"$text": "Stories"}, "story": each(story, a, b)}}


@shape("title body date authors", 0)
def reddit(a, b):
    def post(t):
        return {"kind": "t3", "data": {"subreddit": "news", "selftext": t.plain, "title": t.title, "created_utc": float(t.epoch), "author": t.author, "permalink": "/r/news/1", "url": t.url, "num_comments": 4, "over_18": False}}
    return {"kind": "Listing", "data": {"after": "t3_x", "dist": 2, "children": each(post, a, b)}}


@shape("title body date url", 0)
def hacker_news(a, b):
    return {"hits": [{"objectID": "12", "title": t.title, "story_text": t.html, "created_at": t.iso, "created_at_i": t.epoch, "author": "jdoe", "url": t.url, "_highlightResult": {"title": {"value": t.title, "matchLevel": "none"}}} for t in (a, b)], "nbHits": 2}


@shape("body date url", 0)
def mastodon(a, b):
    return [{"id": "109", "created_at": t.iso, "content": t.html, "url": t.url, "account": {"id": "1", "username": "jane", "display_name": t.author, "note": "<p>I write about animals for the paper since the year of the flood</p>"},
             "language": "en", "sensitive": False, "reblogs_count": 1} for t in (a, b)]


@shape("body date", 0)
def telegram(a, b):
    return {"name": "The Quay", "type": "public_channel", "id": 12, "messages": [{"id": 1, "type": "message", "date": t.date + "T10:15:00", "date_unixtime": str(t.epoch), "from": "The Quay",
            "text": [t.one, "\n\n", {"type": "bold", "text": t.two}], "text_entities": [{"type": "plain", "text": t.one}, {"type": "plain", "text": "\n\n"}, {"type": "bold", "text": t.two}]} for t in (a, b)]}


@shape("title body", 0)
def mediawiki_extract(a, b):
    return {"batchcomplete": "", "query": {"pages": {"123": {"pageid": 123, "ns": 0, "title": a.title, "extract": a.plain}, "456": {"pageid": 456, "ns": 0, "title": b.title, "extract": b.plain}}}}


@shape("title body", 1)
def mediawiki_one(t):
    return {"batchcomplete": True, "query": {"pages": [{"pageid": 123, "ns": 0, "title": t.title, "extract": t.plain}]}}


@shape("body summary", 1, "lines.jsonl")
def xsum(t):
    return {"document": t.plain, "summary": t.summary, "id": "35232142"}


@shape("body summary", 1, "lines.jsonl")
def cnn_dailymail(t):
    return {"article": t.plain, "highlights": t.summary, "id": "0001d1afc246a7964130f43ae940af6bc6c57f01"}


@shape("title body date url publisher", 1, "lines.jsonl")
def cc_news(t):
    return {"title": t.title, "text": t.plain, "domain": t.publisher, "date": t.date + " 00:00:00", "description": "", "url": t.url, "image_url": "https://x.example/1.jpg"}


@shape("title summary date authors url section", 1, "lines.jsonl")
def huffpost(t):
    return {"category": t.section, "headline": t.title, "authors": t.author, "link": t.url, "short_description": t.summary, "date": t.date}


@shape("title body date authors publisher url", 1, "lines.jsonl")
def kaggle_frame(t):
    return {"Unnamed: 0": 0, "id": 17283, "title": t.title, "publication": t.publisher, "author": t.author, "date": t.date, "year": 2016.0, "month": 3.0, "url": t.url, "content": t.plain}


@shape("title body date authors keywords", 1, "lines.jsonl")
def data_frame_cells(t):
    return {"title": t.title, "article_content": t.plain, "authors": f"['{t.author}']", "tags": f"['{t.keyword}']", "published_date": t.us, "score": float("nan"), "section": float("nan")}


@shape("title body date", 1, "lines.jsonl")
def realnews(t):
    return {"url": "quay.example", "url_used": t.url, "title": t.title, "text": t.plain, "summary": None, "authors": [], "publish_date": t.us, "domain": "quay.example", "warc_date": "2019-04-01T00:00:00Z", "status": "success", "split": "train"}


@shape("title body date url publisher", 1)
def factiva_avro(t):
    return {"an": "X1", "title": t.title, "body": t.plain, "snippet": "", "publication_date": t.epoch * 1000, "ingestion_datetime": 1560000000000, "publisher_name": t.publisher, "source_code": "X", "language_code": "en", "url": t.url}


@shape("title body date publisher", 0)
def nexis_value(a, b):
    return {"@odata.context": "x", "value": [{"ResultId": "urn:x", "Title": t.title, "Overview": t.summary, "Document": {"Content": t.html}, "Date": t.iso, "Source": {"Id": "5", "Name": t.publisher}} for t in (a, b)]}


@shape("title body date authors", 1)
def csl_item(t):
    return {"type": "article-newspaper", "title": t.title, "container-title": "The Quay", "author": [{"given": t.author.split()[0], "family": t.author.split()[1]}], "issued": {"date-parts": [t.parts]}, "abstract": t.summary, "note": "", "text": t.plain}


# ---- rich text ---------------------------------------------------------------------------------

def rich(fields=CORE):
    """A shape whose function gives the body of one article."""
    def register(make):
        def record(t):
            return {"title": t.title, "publishedAt": t.iso, "body": make(t)}
        record.__name__ = make.__name__
        SHAPES[make.__name__] = (record, fields.split(), 1, "shape.json")
        return make
    return register


def halves(text):
    at = text.index(" ", 20) + 1
    return text[:at], text[at:]


@rich()
def list_of_p(t):
    return [{"p": t.one}, {"p": t.two}]


@rich()
def list_of_paragraph_maps(t):
    return [{"type": "paragraph", "text": t.one}, {"type": "image", "url": "https://x.example/1.jpg", "caption": "x"}, {"type": "paragraph", "text": t.two}]


@rich()
def contentful(t):
    def p(text):
        a, b = halves(text)
        return {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": a, "marks": [], "data": {}}, {"nodeType": "text", "value": b, "marks": [{"type": "bold"}], "data": {}}]}
    return {"nodeType": "document", "data": {}, "content": [p(t.one), {"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"id": "x", "type": "Link"}}}, "content": []}, p(t.two)]}


@rich()
def sanity(t):
    def p(text):
        a, b = halves(text)
        return {"_type": "block", "_key": "k", "style": "normal", "markDefs": [], "children": [{"_type": "span", "_key": "a", "text": a, "marks": []}, {"_type": "span", "_key": "b", "text": b, "marks": ["em"]}]}
    return [p(t.one), {"_type": "image", "asset": {"_ref": "image-x"}}, p(t.two)]


@rich()
def prosemirror(t):
    def p(text):
        a, b = halves(text)
        return {"type": "paragraph", "content": [{"type": "text", "text": a}, {"type": "text", "marks": [{"type": "link", "attrs": {"href": "https://x.example"}}], "text": b}]}
    return {"type": "doc", "content": [p(t.one), p(t.two)]}


@rich()
def slate(t):
    def p(text):
        a, b = halves(text)
        return {"type": "p", "children": [{"text": a}, {"text": b, "bold": True}]}
    return [p(t.one), p(t.two)]


@rich()
def lexical(t):
    def p(text):
        a, b = halves(text)
        return {"type": "paragraph", "version": 1, "direction": "ltr", "format": "", "indent": 0, "children": [{"type": "text", "version": 1, "text": a, "mode": "normal", "style": "", "format": 0, "detail": 0},
                {"type": "link", "url": "https://x.example", "children": [{"type": "text", "text": b}]}]}
    return {"root": {"type": "root", "version": 1, "children": [p(t.one), p(t.two)]}}


@rich()
def editorjs(t):
    return {"time": 1560000000000, "version": "2.8.1", "blocks": [{"id": "x", "type": "paragraph", "data": {"text": t.one}}, {"type": "image", "data": {"file": {"url": "x"}, "caption": "A picture"}}, {"type": "paragraph", "data": {"text": t.two}}]}


@rich()
def draftjs(t):
    return {"blocks": [{"key": "a", "text": t.one, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": [], "data": {}}, {"key": "b", "text": t.two, "type": "unstyled", "depth": 0, "data": {}}], "entityMap": {}}


@rich()
def quill(t):
    a, b = halves(t.one)
    return {"ops": [{"insert": a}, {"attributes": {"bold": True}, "insert": b}, {"insert": "\n\n" + t.two + "\n"}]}


@rich()
def notion(t):
    def p(text):
        return {"object": "block", "type": "paragraph", "paragraph": {"color": "default", "rich_text": [{"type": "text", "text": {"content": text, "link": None}, "plain_text": text, "href": None}]}}
    return [p(t.one), p(t.two)]


@rich()
def gutenberg(t):
    def p(text):
        return {"blockName": "core/paragraph", "attrs": {}, "innerBlocks": [], "innerHTML": f"\n<p>{text}</p>\n", "innerContent": [f"\n<p>{text}</p>\n"]}
    return [p(t.one), {"blockName": None, "attrs": {}, "innerBlocks": [], "innerHTML": "\n\n", "innerContent": ["\n\n"]}, p(t.two)]


@rich()
def datocms(t):
    def p(text):
        a, b = halves(text)
        return {"type": "paragraph", "children": [{"type": "span", "value": a}, {"type": "span", "marks": ["strong"], "value": b}]}
    return {"value": {"schema": "dast", "document": {"type": "root", "children": [p(t.one), p(t.two)]}}, "blocks": []}


@rich()
def wagtail(t):
    return [{"type": "paragraph", "value": f"<p>{t.one}</p>", "id": "x"}, {"type": "image", "value": 5, "id": "y"}, {"type": "paragraph", "value": f"<p>{t.two}</p>", "id": "z"}]


@rich()
def prismic(t):
    return [{"slice_type": "text", "slice_label": None, "items": [], "primary": {"content": [{"type": "paragraph", "text": t.one, "spans": []}, {"type": "paragraph", "text": t.two, "spans": [{"start": 1, "end": 4, "type": "strong"}]}]}}]


@rich()
def storyblok(t):
    return [{"_uid": "x", "component": "text", "text": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": t.one}]}, {"type": "paragraph", "content": [{"type": "text", "text": t.two}]}]}}]


@rich()
def list_in_a_string(t):
    return json.dumps([t.one, t.two])


@rich()
def tree_in_a_string(t):
    return json.dumps({"blocks": [{"type": "paragraph", "data": {"text": t.one}}, {"type": "paragraph", "data": {"text": t.two}}]})


@shape("title body date", 1)
def paragraphs_key(t):
    return {"headline": t.title, "paragraphs": [t.one, t.two], "date": t.date}


@shape("title body date", 1)
def numbered_sections(t):
    return {"headline": t.title, "date": t.date, "sections": [{"heading": "", "paragraphs": [t.one]}, {"heading": "", "paragraphs": [t.two]}]}


@shape("title body date", 0)
def contentful_items(a, b):
    return {"sys": {"type": "Array"}, "total": 2, "items": [{"sys": {"id": t.id, "type": "Entry", "createdAt": "2015-01-01T00:00:00Z"}, "metadata": {"tags": []}, "fields": {"title": {"en-US": t.title}, "publishDate": {"en-US": t.date}, "body": {"en-US": contentful(t)}}} for t in (a, b)]}


# ---- newsroom systems --------------------------------------------------------------------------

@shape("title body date authors url section keywords publisher summary", 1)
def arc_ans(t):
    return {"type": "story", "version": "0.10.9", "_id": "ABC", "language": "en", "canonical_url": t.url, "headlines": {"basic": t.title, "mobile": "", "native": ""}, "subheadlines": {"basic": ""}, "description": {"basic": t.summary},
            "content_elements": [{"_id": "x", "type": "text", "content": t.one}, {"type": "image", "caption": "An otter by the river on the day when they were counted", "url": "https://x.example/1.jpg"}, {"type": "text", "content": t.two}],
            "credits": {"by": [{"type": "author", "_id": "jdoe", "name": t.author}]}, "created_date": "2015-01-01T00:00:00Z", "first_publish_date": t.iso, "publish_date": t.iso, "display_date": t.iso, "last_updated_date": "2018-01-01T00:00:00Z",
            "taxonomy": {"primary_section": {"_id": "/world", "name": t.section}, "tags": [{"text": t.keyword, "slug": "x"}]}, "source": {"system": "composer", "name": t.publisher}, "owner": {"id": "quay"}}


@shape("title body date authors url", 1)
def apple_news(t):
    return {"version": "1.7", "identifier": "x", "title": t.title, "subtitle": "", "language": "en", "layout": {"columns": 7, "width": 1024},
            "components": [{"role": "title", "layout": "titleLayout", "text": t.title}, {"role": "byline", "text": "By " + t.author}, {"role": "photo", "URL": "bundle://1.jpg", "caption": "x"},
                           {"role": "body", "text": t.one, "format": "html"}, {"role": "body", "text": t.two}],
            "metadata": {"authors": [t.author], "datePublished": t.iso, "dateModified": "2018-01-01T00:00:00Z", "canonicalURL": t.url, "excerpt": ""}, "documentStyle": {"backgroundColor": "#f6f6f6"}}


@shape("title date authors body", 0)
def ap_media(a, b):
    def item(t):
        return {"meta": {"score": 1}, "item": {"uri": "https://api.example/x", "altids": {"itemid": "x", "etag": "y"}, "version": "1", "type": "text", "urgency": 4, "versioncreated": "2018-01-01T00:00:00Z", "firstcreated": t.iso, "pubstatus": "usable",
                "headline": t.title, "bylines": [{"code": "x", "by": "By " + t.author, "title": "Associated Press"}], "body_nitf": f"<body.content><block><p>{t.one}</p><p>{t.two}</p></block></body.content>", "slugline": "BC-X"}}
    return {"api": {"version": "1.0"}, "data": {"items": each(item, a, b), "current_item_count": 2}}


@shape("title body date authors", 0)
def ninjs_list(a, b):
    return {"total": 2, "items": [{"uri": "urn:" + t.id, "type": "text", "versioncreated": "2018-01-01T00:00:00Z", "firstcreated": t.iso, "headline": t.title, "byline": t.author, "body_html": t.html, "pubstatus": "usable"} for t in (a, b)]}


@shape("title body date", 1)
def ninjs_three(t):
    return {"uri": "urn:x", "standard": {"name": "ninjs", "version": "3.0"}, "firstCreated": t.iso, "versionCreated": "2018-01-01T00:00:00Z", "pubStatus": "usable", "headlines": [{"role": "main", "value": t.title}],
            "bodies": [{"role": "main", "contentType": "text/plain", "value": t.plain}]}


@shape("title body date authors", 1)
def dpa(t):
    return {"urn": "urn:newsml:x", "dpa_id": "x", "version_created": t.iso, "headline": t.title, "byline": "Von " + t.author + ", dpa", "article_html": f"<section><p>{t.one}</p><p>{t.two}</p></section>", "pub_status": "usable", "language": "en"}


@shape("title body date keywords url", 0)
def discourse(a, b):
    return {"topic_list": {"topics": [{"id": 1, "title": t.title, "cooked": t.html, "created_at": t.iso, "tags": [t.keyword], "url": t.url} for t in (a, b)]}}


@shape("title body date url", 0)
def hugo_index(a, b):
    return [{"title": t.title, "permalink": t.url, "contents": t.plain, "date": t.date, "tags": [t.keyword]} for t in (a, b)]


@shape("title body date", 0)
def gatsby(a, b):
    return {"data": {"allMarkdownRemark": {"edges": [{"node": {"id": t.id, "frontmatter": {"title": t.title, "date": t.date}, "html": t.html, "excerpt": t.summary}} for t in (a, b)]}}}


# ---- keys and values ---------------------------------------------------------------------------

@shape("title body date authors publisher", 1)
def german_keys(t):
    return {"Titel": t.title, "Inhalt": t.plain, "Datum": "4. März 2016" if t is A else "13. Mai 2016", "Autor": t.author, "Quelle": t.publisher}


@shape("title body date authors", 1)
def french_keys(t):
    return {"titre": t.title, "texte": t.plain, "date_publication": t.date, "auteur": t.author}


@shape("title body date", 1)
def unknown_body_key(t):
    return {"title": t.title, "date": t.date, "zzz_payload": t.plain}


@shape("title body date", 1)
def flag_before_date(t):
    return {"title": t.title, "body": t.plain, "published": True, "publish_time": t.iso, "status": "published"}


@shape("title body date", 0)
def month_first_column(a, b):
    return [{"title": t.title, "body": t.plain, "date": t.us} for t in (a, b)]


@shape("title body date", 1)
def date_in_parts(t):
    return {"title": t.title, "body": t.plain, "published": {"year": t.parts[0], "month": t.parts[1], "day": t.parts[2]}}


@shape("title body date", 1)
def open_graph(t):
    return {"og:title": t.title, "og:description": t.summary, "article:published_time": t.iso, "article:modified_time": "2018-01-01", "text": t.plain}


@shape("title body date", 1)
def flattened(t):
    return {"article.title": t.title, "article.body": t.plain, "article.published_at": t.iso, "article.image.url": "https://x.example/1.jpg"}


@shape("title body date authors", 1)
def capitals(t):
    return {"ID": 5, "TITLE": t.title, "BODY": t.plain, "PUBLISHED_DATE": t.date, "AUTHOR_NAME": t.author}


def day(article):
    return article["date"] if article["date_origin"] not in ("crawl", "mtime") else None


READERS = {
    "title": lambda t, a: a["title"] == t.title,
    "body": lambda t, a: (a["body"] or "") == t.body,
    "date": lambda t, a: (day(a) or "")[:10] == t.date,
    "authors": lambda t, a: a["authors"] == [t.author],
    "url": lambda t, a: a["url"] == t.url,
    "publisher": lambda t, a: a["publisher"] == t.publisher,
    "section": lambda t, a: a["section"] == t.section,
    "keywords": lambda t, a: a["keywords"] == [t.keyword],
    "summary": lambda t, a: a["summary"] == t.summary,
}
GIVEN = {"title": "title", "body": "body", "date": "date", "authors": "authors", "url": "url", "publisher": "publisher", "section": "section", "keywords": "keywords", "summary": "summary"}


def write(make, count, path):
    """Writes the file and gives its articles."""
    if count == 0:
        path.write_text(json.dumps(make(A, B), ensure_ascii=False), encoding="utf-8")
        return [A, B]
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(make(t)) + "\n" for t in (A, B)), encoding="utf-8")
        return [A, B]
    path.write_text(json.dumps(make(A), indent=1), encoding="utf-8")
    return [A]


def read(indexer, path):
    run = subprocess.run([indexer, "inspect", "--json", "-n", "100", "--", str(path)], capture_output=True, text=True)
    return json.loads(run.stdout)


def lost_words(truths, fields, seen):
    """Sentences of the bodies that are in no article and of which nothing was said."""
    said = json.dumps(seen["articles"], ensure_ascii=False)
    if seen["outcome"] != "read" or seen["failures"]:
        return []
    wanted = [s for t in truths for s in (t.one, t.two)] if "body" in fields else []
    return [s for s in wanted if s not in said]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=ROOT / "build/dev/bin", type=pathlib.Path)
    parser.add_argument("--only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    right, asked = collections.Counter(), collections.Counter()
    whole, silent, wrong = 0, [], []
    chosen = {k: v for k, v in SHAPES.items() if options.only in (None, k)}
    with tempfile.TemporaryDirectory() as folder:
        for name, (make, fields, count, file_name) in chosen.items():
            path = pathlib.Path(folder) / file_name
            truths = write(make, count, path)
            seen = read(options.bin / "indexer", path)
            articles = seen["articles"]
            bad = []
            if len(articles) != len(truths):
                bad.append(f"{len(articles)} articles for {len(truths)} ({seen['outcome']}: {seen['reason']})")
            for field in fields:
                asked[field] += 1
                values = [a.get(GIVEN[field]) for a in articles]
                if len(articles) == len(truths) and all(READERS[field](t, a) for t, a in zip(truths, articles)):
                    right[field] += 1
                else:
                    bad.append(f"{field}: {values}")
            whole += not bad
            if bad:
                wrong.append((name, bad))
            if seen["outcome"] == "skipped" or lost_words(truths, fields, seen):
                silent.append(name)
            if options.only:
                print(path.read_text(encoding="utf-8"), json.dumps(seen, indent=1, ensure_ascii=False), sep="\n")
    print(f"{'field':<12}{'shapes':>8}{'right %':>9}")
    for field in asked:
        print(f"{field:<12}{asked[field]:>8}{100 * right[field] / asked[field]:>9.1f}")
    print(f"{'all of it':<12}{len(chosen):>8}{100 * whole / len(chosen):>9.1f}")
    for name, bad in wrong:
        print(f"wrong: {name}: " + "; ".join(text if options.verbose else text[:200] for text in bad))
    print("silently unread: " + (", ".join(silent) or "none"))
    return 0 if not silent and whole >= 0.9 * len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main())
