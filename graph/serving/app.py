"""The site over HTTP: its addresses, and what goes with every answer."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Collection
from importlib import resources
from typing import Final
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from ..records import DiplographError
from ..sparql.limits import LimitExceeded
from ..triples import BASE
from .answering import Answered, Answering
from .messages import Answer, Asked
from .negotiation import language
from .pages.problem import problem
from .pool import Busy
from .protection import Protection
from .protocol import UnsupportedMedia, query_asked

_MOST_BODY: Final = 1_000_000  # bytes of a request: a query has at most 100,000 characters
_BODY_SECONDS: Final = 10.0
_PART: Final = 1 << 18  # bytes of an answer that are sent at once
_NETWORK: Final = ("actor", "with", "since", "until", "type", "status", "top")
_GONE: Final = 499  # nobody is there to read it
_ROBOTS: Final = "User-agent: *\nDisallow: /find\nDisallow: /language\nDisallow: /network\nDisallow: /queries/\nDisallow: /sparql\n"

Handler = Callable[[Request], Awaitable[Response]]


def site(answering: Answering, names: Collection[str] = (), origins: Collection[str] = ()) -> Starlette:
    """The application (ASGI).

    `names` are the site's own besides localhost and IP addresses; `origins` the sites whose pages may ask, or `*`.
    """
    sharing = Middleware(CORSMiddleware, allow_origins=origins, allow_methods=("GET", "POST"))
    return Starlette(
        routes=_Site(answering).routes(),
        middleware=[
            Middleware(Protection, names=names, origins=origins),
            *([sharing] if origins else []),
            Middleware(RequestBodyLimitMiddleware, max_body_size=_MOST_BODY),
        ],
        exception_handlers={HTTPException: _refused},
    )


class _Site:
    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._run = secrets.token_hex(4)  # another version of the program may answer otherwise

    def routes(self) -> list[Route]:
        base = urlsplit(BASE).path
        return [
            Route("/", self._page("home")),
            Route("/find", self._page("find", "q")),
            Route("/network", self._page("network", *_NETWORK)),
            Route("/queries", self._page("queries")),
            Route("/queries/{name}", self._named),
            Route("/sparql", self._sparql, methods=["GET", "POST"]),
            Route(f"{base}{{kind}}/{{local}}", self._thing),
            Route("/language/{lang}", _choose_language),
            Route(
                "/style.css",
                _file("text/css", "graph/network/palette.css", "graph/serving/templates/style.css"),
            ),
            Route("/icon.svg", _file("image/svg+xml", "graph/serving/templates/icon.svg")),
            Route("/robots.txt", _robots),
        ]

    def _page(self, name: str, *parameters: str) -> Handler:
        async def page(request: Request) -> Response:
            given = {each: request.query_params[each] for each in parameters if each in request.query_params}
            return await self._shown(request, _asked(request, name, given))

        return page

    async def _named(self, request: Request) -> Response:
        given = {**request.query_params, "name": request.path_params["name"]}
        return await self._shown(request, _asked(request, "query", given))

    async def _thing(self, request: Request) -> Response:
        iri = f"{BASE}{request.path_params['kind']}/{request.path_params['local']}"
        also = {
            name: request.query_params[name]
            for name in ("format", "since", "until")
            if name in request.query_params
        }
        return await self._shown(request, _asked(request, "thing", {**also, "iri": iri}))

    async def _sparql(self, request: Request) -> Response:
        asked = _asked(request, "sparql", {})
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                body = await request.body()
            media = request.headers.get("content-type", "")
            asked = _asked(request, "sparql", query_asked(request.method, request.url.query, media, body))
        except TimeoutError:
            return _response(problem(408, "the body of the request did not come in time", asked))
        except UnsupportedMedia as error:
            return _response(problem(415, str(error), asked))
        except DiplographError as error:
            return _response(problem(400, str(error), asked))
        if "query" not in asked.given:
            return await self._shown(request, asked)
        return await self._shown(request, asked, lambda: _unless_gone(request, self._answering.query(asked)))

    async def _shown(
        self, request: Request, asked: Asked, answered: Callable[[], Awaitable[Answered]] | None = None
    ) -> Response:
        """The answer of a worker, or that the client has it already."""
        try:
            tag = await self._answering.tag(asked)
            if tag and self._etag(tag) in request.headers.get("if-none-match", ""):
                return Response(status_code=304, headers=self._headers(tag))
            found = await (answered() if answered else self._answering.page(asked))
            headers = self._headers(found.tag) if found.answer.status == 200 else {}
            return _response(found.answer, headers)
        except Busy as error:
            return _response(problem(503, str(error), asked), {"Retry-After": "5"})
        except LimitExceeded as error:
            return _response(problem(500, str(error), asked))
        except DiplographError as error:
            return _response(problem(500, str(error), asked))
        except _Gone:
            return Response(status_code=_GONE)

    def _etag(self, tag: str) -> str:
        return f'W/"{self._run}{tag}"'

    def _headers(self, tag: str | None) -> dict[str, str]:
        return {**_VARYING, "ETag": self._etag(tag)} if tag else _VARYING


_VARYING: Final = {"Vary": "Accept, Accept-Language, Cookie", "Cache-Control": "no-cache"}


class _Gone(Exception):
    """The client has closed the connection."""


async def _unless_gone(request: Request, answered: Awaitable[Answered]) -> Answered:
    """The answer; if the client goes away meanwhile, nobody works on it any longer."""
    work = asyncio.ensure_future(answered)
    gone = asyncio.ensure_future(request.receive())
    try:
        await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            raise _Gone
        return work.result()
    finally:
        work.cancel()
        gone.cancel()


def _asked(request: Request, page: str, given: dict[str, str]) -> Asked:
    chosen = request.cookies.get("lang")
    lang = chosen if chosen in ("en", "fr") else language(request.headers.get("accept-language", "")[:500])
    return Asked(page, given, ",".join(request.headers.getlist("accept"))[:1000] or "*/*", lang)


def _response(answer: Answer, headers: dict[str, str] | None = None) -> Response:
    """The answer as Starlette sends it; a long one in parts, so that a client that does not take them is noticed."""
    all_ = {**_VARYING, **(headers or {}), **answer.headers, "Content-Length": str(len(answer.body))}
    if len(answer.body) <= _PART:
        return Response(answer.body, answer.status, all_, answer.media)
    parts = (answer.body[at : at + _PART] for at in range(0, len(answer.body), _PART))
    return StreamingResponse(parts, answer.status, all_, answer.media)


async def _refused(request: Request, error: Exception) -> Response:
    """What Starlette refuses by itself: an address that is none, a method, a body that is too large."""
    assert isinstance(error, HTTPException)
    said = {404: "no page of this site has that address", 413: "the request is too large"}
    answer = problem(
        error.status_code, said.get(error.status_code, str(error.detail)), _asked(request, "", {})
    )
    return _response(answer, dict(error.headers or {}))


async def _choose_language(request: Request) -> Response:
    """Back to the page, in the language chosen."""
    to, lang = request.query_params.get("to", "/"), request.path_params["lang"]
    inside = to.startswith("/") and not to.startswith(("//", "/\\")) and to.isprintable()
    response = RedirectResponse(to if inside else "/", 303)
    if lang in ("en", "fr"):
        response.set_cookie("lang", lang, max_age=365 * 86400, samesite="lax", httponly=True)
    return response


def _file(media: str, *names: str) -> Handler:
    package = resources.files("diplograph")
    text = "\n".join(package.joinpath(name).read_text(encoding="utf-8") for name in names)

    async def file(request: Request) -> Response:
        return Response(text, media_type=media, headers={"Cache-Control": "max-age=3600"})

    return file


async def _robots(request: Request) -> Response:
    return PlainTextResponse(_ROBOTS)
