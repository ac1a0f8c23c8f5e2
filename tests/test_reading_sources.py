"""Tables, archives, web archives, feeds and addresses, whole and made to do harm."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

from diplograph.graph.reading import Problem, read_sources
from diplograph.graph.reading.transport import is_public
from diplograph.graph.reading.web import Fetcher, FetchError
from diplograph.graph.records import Article

TEXT = "Le ministre norvégien a reçu mardi à Bergen son homologue islandais, pour la première fois depuis deux ans."
PAGE = f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Deux ministres à Bergen</title>
<meta property="article:published_time" content="2019-10-08T10:00:00Z"></head>
<body><article><h1>Deux ministres à Bergen</h1>{f"<p>{TEXT}</p>" * 1}<p>{TEXT.replace("mardi", "jeudi")}</p></article></body></html>"""
FEED = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Fil</title>
<item><title>Deux ministres à Bergen</title><link>{{base}}/a?utm_source=rss</link><guid>x1</guid>
<pubDate>Tue, 08 Oct 2019 10:00:00 +0200</pubDate><description>Court.</description>
<content:encoded><![CDATA[<p>{TEXT}</p><p>Ils ont parl&eacute; p&ecirc;che.</p>]]></content:encoded></item>
<item><title>Sans lien</title><guid>x2</guid><description>{TEXT}</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Fil</title>
<entry><title>Bergen</title><link href="{{link}}"/><id>y1</id><updated>2019-10-08T10:00:00Z</updated>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""


def read(*paths: object, allow_private: bool = False) -> tuple[list[Article], list[Problem]]:
    """Articles and problems of the sources."""
    problems: list[Problem] = []
    return list(
        read_sources(map(str, paths), allow_private=allow_private, on_problem=problems.append)
    ), problems


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-8-sig")])
def test_a_table_is_read_by_its_header(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """Comma, semicolon or tab, UTF-8 or Windows-1252, with line breaks within quotes."""
    rows = [
        ["id", "Titre", "Date", "Texte"],
        ["7", "À Bergen", "08/10/2019", f'"{TEXT}\nIls ont parlé ""pêche""."'],
    ]
    (tmp_path / "a.csv").write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    articles, problems = read(tmp_path / "a.csv")
    assert not problems
    assert articles == [Article("7", f'{TEXT}\nIls ont parlé "pêche".', None, "À Bergen", "2019-10-08", "fr")]


def test_rows_and_tables_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    """A row without text costs itself; a table without a header is named."""
    (tmp_path / "a.csv").write_text(f"id,text\n1,{TEXT.replace(',', '')}\n2,\n3\n")
    (tmp_path / "b.csv").write_text("rien\n")
    articles, problems = read(tmp_path)
    assert [article.id for article in articles] == ["1"]
    assert [(problem.line, problem.source[-5:]) for problem in problems] == [
        (3, "a.csv"),
        (4, "a.csv"),
        (1, "b.csv"),
    ]


def test_an_open_quote_costs_the_rest_of_the_table_at_most(tmp_path: Path) -> None:
    """A quotation mark never closed swallows no more than an article may hold, and raises nothing."""
    (tmp_path / "a.csv").write_text('id,text\n1,"' + f"{TEXT}\n" * 20_000)
    articles, problems = read(tmp_path)
    assert not articles
    assert problems


def files(folder: Path) -> dict[str, bytes]:
    """Three articles in three forms, one hidden file and one of another kind."""
    return {
        "b.txt": TEXT.encode(),
        "x/a.html": PAGE.encode(),
        "c.jsonl": json.dumps({"id": "c", "text": TEXT}).encode(),
        ".hidden.txt": TEXT.encode(),
        "photo.jpg": b"\xff\xd8",
    }


def pack(path: Path, contents: dict[str, bytes]) -> Path:
    """The files as the archive that the name of `path` asks for."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name, data in contents.items():
                zipped.writestr(name, data)
    else:
        packed = next((way for way in ("gz", "bz2", "xz") if path.name.endswith(way[-2:])), "")
        with tarfile.open(path, f"w:{packed}") as tarred:  # type: ignore[call-overload]
            for name, data in contents.items():
                info = tarfile.TarInfo(name)
                info.size = len(data)
                tarred.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize(
    "name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.xz", "a.txz", "a.tar.bz2", "a.tbz2"]
)
def test_archives_are_read_like_folders(tmp_path: Path, name: str) -> None:
    """Text, pages and JSON Lines within an archive are read; hidden files are passed over, and others told of."""
    left_out: list[str] = []
    problems: list[Problem] = []
    path = pack(tmp_path / name, files(tmp_path))
    articles = list(read_sources([str(path)], on_problem=problems.append, on_left_out=left_out.append))
    assert not problems
    assert left_out == [f"{path}/photo.jpg"]
    titles = sorted(article.title or article.id[:1] for article in articles)
    assert titles == ["Deux ministres à Bergen", "b.txt", "c"]


@pytest.mark.parametrize("pack_one", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html"])
def test_a_packed_file_is_read_as_what_it_is(tmp_path: Path, name: str, pack_one: Callable[[bytes], bytes]) -> None:
    """A text, JSON Lines and a page, packed by each of three programs."""
    data = {"a.txt": TEXT, "a.jsonl": json.dumps({"text": TEXT}), "a.html": PAGE}[name]
    ending = {gzip.compress: ".gz", bz2.compress: ".bz2", lzma.compress: ".xz"}[pack_one]
    (tmp_path / (name + ending)).write_bytes(pack_one(data.encode()))
    articles, problems = read(tmp_path / (name + ending))
    assert not problems
    assert len(articles) == 1


def test_an_archive_within_an_archive_is_named_and_not_opened(tmp_path: Path) -> None:
    """Nesting, which bombs live on, is refused; the other members are read."""
    inner = pack(tmp_path / "inner.zip", {"a.txt": TEXT.encode()}).read_bytes()
    articles, problems = read(pack(tmp_path / "outer.zip", {"inner.zip": inner, "b.txt": TEXT.encode()}))
    assert len(articles) == 1
    assert ["within an archive" in problem.message for problem in problems] == [True]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_a_file_packed_with_gzip_may_lie_in_an_archive(tmp_path: Path, name: str) -> None:
    """As exports come: one file packed by itself in an archive is read, and what is packed within it is not."""
    packed = gzip.compress(json.dumps({"text": TEXT}).encode())
    articles, problems = read(pack(tmp_path / name, {"a.jsonl.gz": packed, "b.txt.gz.gz": gzip.compress(packed)}))
    assert [article.text for article in articles] == [TEXT]
    assert ["within an archive" in problem.message for problem in problems] == [True]


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.tar.gz", "bomb.tar.xz", "bomb.tar.bz2", "bomb.jsonl.gz"])
def test_a_bomb_is_defused(tmp_path: Path, name: str) -> None:
    """A hundred megabytes of nothing in a hundred kilobytes are neither unpacked to the end nor kept."""
    zeros, path = b"\0" * 100_000_000, tmp_path / name
    if name == "bomb.jsonl.gz":
        path.write_bytes(gzip.compress(zeros, 9))
    else:
        pack(path, {"a.jsonl": zeros})
    del zeros
    start = time.perf_counter()
    articles, problems = read(path)
    assert not articles
    assert any("times its size" in problem.message for problem in problems)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.txz", "a.txt.gz", "a.txt.bz2", "a.txt.xz", "a.warc", "a.warc.gz"])
@pytest.mark.parametrize(
    "data",
    [b"", b"nothing of the kind", b"\x1f\x8b\x08\x00garbage", b"PK\x03\x04garbage", b"BZh9garb", b"\xfd7zXZ\x00garb"],
)
def test_what_is_no_archive_is_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    """Damaged and empty archives are reported and raise nothing."""
    (tmp_path / name).write_bytes(data)
    articles, problems = read(tmp_path / name)
    assert not articles
    assert len(problems) <= 1


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tar.xz", "a.tar.bz2", "a.txt.gz"])
def test_a_truncated_archive_gives_what_was_whole(tmp_path: Path, name: str) -> None:
    """Half an archive, as an interrupted download leaves it, is reported."""
    whole = tmp_path / "whole.txt.gz"
    if name == "a.txt.gz":
        whole.write_bytes(gzip.compress(TEXT.encode()))
    else:
        whole = pack(tmp_path / f"whole{name[1:]}", files(tmp_path))
    (tmp_path / name).write_bytes(whole.read_bytes()[:-40])
    assert read(tmp_path / name)[1]


def test_members_cannot_name_places_outside(tmp_path: Path) -> None:
    """A name with `..` or control characters is only a name: nothing is written, and it is shown harmless."""
    articles, problems = read(pack(tmp_path / "a.zip", {"../../\x1b[2Jevil.txt": b"\x00" * 500}))
    assert not articles
    assert "\x1b" not in str(problems[0])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip"]


@pytest.mark.parametrize("packed", [False, True])
def test_web_archives_are_read(tmp_path: Path, packed: bool) -> None:
    """The HTML answers with status 200 are pages, under the address they were fetched from."""
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=packed)
        for status, kind, address in (("200 OK", "text/html; charset=utf-8", "https://example.org/a?utm_source=x"),
                                      ("404 Not Found", "text/html", "https://example.org/b"),
                                      ("200 OK", "image/png", "https://example.org/c")):  # fmt: skip
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    address, "response", payload=io.BytesIO(PAGE.encode()), http_headers=headers
                )
            )
    articles, problems = read(path)
    assert not problems
    assert [(article.url, article.published) for article in articles] == [
        ("https://example.org/a", "2019-10-08")
    ]


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    """An entry's own text is its content; its identity the address, or its guid where it has none."""
    (tmp_path / "feed.xml").write_text(FEED.format(base="https://example.org"), "utf-8")
    articles, problems = read(tmp_path)
    assert not problems
    assert [article.id for article in articles] == ["https://example.org/a", "x2"]
    assert articles[0].published == "2019-10-08"
    assert articles[0].text == f"Deux ministres à Bergen\n\n{TEXT}\n\nIls ont parlé pêche."


@pytest.mark.parametrize(
    "feed",
    [
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
        + "".join(
            f'<!ENTITY {one} "{f"&{two};" * 10}">' for one, two in zip("bcdefghij", "abcdefghi", strict=True)
        )
        + "]><rss><channel><item><title>&j;</title></item></channel></rss>",
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
        "<rss>" + "<channel>" * 5_000,
        "<rss><channel><item>",
        "<feed></feed>",
    ],
    ids=["laughs", "entity", "nested", "open", "empty"],
)
def test_a_poisoned_feed_is_harmless(tmp_path: Path, feed: str) -> None:
    """Entities are not blown up and name no files; what is no feed is one line."""
    (tmp_path / "feed.xml").write_text(feed)
    start = time.perf_counter()
    articles, _ = read(tmp_path)
    assert not any("root:" in article.text or len(article.text) > 100_000 for article in articles)
    assert time.perf_counter() - start < 5


class Site(BaseHTTPRequestHandler):
    """A small site: a page, a feed, a redirect, a loop, a forbidden corner, a page that never ends."""

    feeds: ClassVar[dict[str, str]] = {"/feed": FEED}

    def do_GET(self) -> None:
        """Answer one request."""
        base = f"http://{self.headers['Host']}"
        path = self.path.split("?")[0]
        answers = {
            "/robots.txt": "User-agent: *\nDisallow: /closed\nCrawl-delay: 0.01",
            "/a": PAGE,
            "/closed": PAGE,
            "/empty": "<!DOCTYPE html><html><body></body></html>",
            **self.feeds,
        }
        if path in ("/moved", "/loop", "/file"):
            self.send_response(302)
            self.send_header(
                "Location", {"/moved": "/a", "/loop": "/loop", "/file": "file:///etc/passwd"}[path]
            )
            self.end_headers()
        elif path == "/endless":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>" + b"a" * 6_000_000)
        elif path in answers:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answers[path].replace("{base}", base).encode())
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the small site, for as long as the test runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_fetched_and_redirects_followed(site: str) -> None:
    """The address is the article's, tracking parameters left off; a redirect leads to the same text."""
    articles, problems = read(f"{site}/a?utm_source=x", f"{site}/moved", allow_private=True)
    assert not problems
    assert articles[0].url == f"{site}/a"
    assert articles[0].text == articles[1].text


def test_a_feed_is_followed_to_its_pages(site: str) -> None:
    """From a feed at an address each linked page is read, whole rather than as the feed has it; else the feed's own text."""
    articles, problems = read(f"{site}/feed", allow_private=True)
    assert not problems
    assert [(article.id, article.title) for article in articles] == [
        (f"{site}/a", "Deux ministres à Bergen"),
        ("x2", "Sans lien"),
    ]
    assert "jeudi" in articles[0].text  # which only the page says


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("{base}/gone", "status 404"),
        ("/gone", "status 404"),
        ("{base}/closed", "robots.txt"),
        ("{base}/empty", "no article"),
        ("http://[none", None),
    ],
)
def test_of_a_page_that_is_not_to_be_had_the_feed_tells(site: str, link: str, message: str | None) -> None:
    """A page that is gone, closed or empty costs none of the text that the feed itself has of it."""
    Site.feeds["/atom"] = ATOM.replace("{link}", link)
    articles, problems = read(f"{site}/atom", allow_private=True)
    assert [(article.title, article.published) for article in articles] == [("Bergen", "2019-10-08")]
    assert TEXT in articles[0].text
    assert [str(message) in problem.message for problem in problems] == [True] * bool(message)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/missing", "status 404"),
        ("/loop", "redirected more than 5"),
        ("/file", "no http"),
        ("/closed", "robots.txt"),
        ("/endless", "larger than"),
    ],
)
def test_what_must_not_be_fetched_is_one_line(site: str, path: str, message: str) -> None:
    """Errors, loops, other schemes, what robots.txt closes and what is too large are reported."""
    articles, problems = read(f"{site}{path}", allow_private=True)
    assert not articles
    assert [message in problem.message for problem in problems] == [True]


@pytest.mark.parametrize(
    "address", ["{site}/a", "http://localhost:1/", "http://[::1]:1/", "http://0x7f.1/", "http://10.0.0.1/"]
)
def test_private_addresses_are_refused(site: str, address: str) -> None:
    """Loopback and private networks are fetched only when asked for, however they are written."""
    articles, problems = read(address.format(site=site))
    assert not articles
    assert ["private network" in problem.message for problem in problems] == [True]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("fe80::1", False),
        ("fc00::1", False),
    ],
)
def test_public_and_private_addresses_are_told_apart(address: str, public: bool) -> None:
    """Also where an IPv4 address is wrapped in an IPv6 one."""
    assert is_public(address) is public


def test_a_site_that_cannot_answer_for_its_robots_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the server on robots.txt forbids, a missing one allows (RFC 9309)."""
    for status, allowed in ((503, False), (404, True)):
        fetcher = Fetcher(pause=0)

        def get(address: str, *_: object, status: int = status, **__: object) -> tuple[int, bytes, None]:
            return (status, b"", None) if address.endswith("robots.txt") else (200, b"page", None)

        monkeypatch.setattr(fetcher, "_get", get)
        if allowed:
            assert fetcher.fetch("https://example.org/a") == b"page"
        else:
            with pytest.raises(FetchError, match="robots"):
                fetcher.fetch("https://example.org/a")
