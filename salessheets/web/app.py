"""The server: paths are those of the files of the portfolio, so that every link of a page leads on."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from salessheets.documents.forms import writers
from salessheets.outputs import DASHBOARD, Outputs
from salessheets.text import LANGUAGES, Language, Text, same
from salessheets.web.board import Board
from salessheets.web.files import Opener, located, open_file
from salessheets.web.security import COOKIE, HEADERS, Asked, refused
from salessheets.web.views import STATUS, TITLE, page_name, plain, portfolio_view, project_view

SPOKEN = "salessheets-language"
CHOSEN = "salessheets-form"
MOST_BYTES = 10_000
WHERE = Text(
    "浏览器不能直接打开本机文件；按下面的按钮，用这台电脑上的程序打开：",
    "A browser may not open files of this machine; the button does, with the program of this machine:",
)
Next = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What is served: the board, on which port, to whom, and what opens files."""

    board: Board
    port: int
    token: str
    opener: Opener = field(default=open_file)

    def app(self) -> Starlette:
        """The application."""
        routes = [
            Route("/", self.enter),
            Route("/refresh", self.refresh, methods=["POST"]),
            Route("/generate", self.generate, methods=["POST"]),
            Route("/language", self.language, methods=["POST"]),
            Route("/open", self.open, methods=["POST"]),
            Route("/standing", self.standing),
            Route("/{path:path}", self.page),
        ]
        return Starlette(routes=routes, middleware=[Middleware(BaseHTTPMiddleware, dispatch=self.guard)])

    async def guard(self, request: Request, following: Next) -> Response:
        """Refuse who may not ask; give every answer the headers that keep other sites out."""
        token = request.query_params.get("token", "")
        headers = {name.lower(): value for name, value in request.headers.items()}
        status = refused(Asked(method=request.method, headers=headers, token=token), self.port, self.token)
        response = self.message(request, status) if status else await following(request)
        response.headers.update(HEADERS)
        return response

    async def enter(self, request: Request) -> Response:
        """Take the token out of the address into a cookie, and go on to the portfolio."""
        response = self.to(self.home)
        if "token" in request.query_params:
            response.set_cookie(COOKIE, self.token, httponly=True, samesite="strict")
        return response

    async def page(self, request: Request) -> Response:
        """The page of the portfolio or of a project, or a word about a file."""
        path, language = str(request.path_params["path"]), spoken(request, self.board.language)
        if path in {f"output/{name}" for name in (DASHBOARD.zh, DASHBOARD.en)}:
            return HTMLResponse(portfolio_view(self.board, language))
        project, review = self.board.project(page_name(path)), self.board.review
        if project and review:
            chosen = request.cookies.get(CHOSEN, "")
            return HTMLResponse(project_view(self.board, review, project, language, chosen))
        if located(self.board.root.path, path) is None:
            return self.message(request, 404)
        back = inside(request.headers.get("referer", ""), self.port)
        return HTMLResponse(plain(language, same(path.rsplit("/", 1)[-1]), (WHERE, same(path)), file=path, back=back))

    async def refresh(self, request: Request) -> Response:
        """Start bringing everything up to date."""
        said = await posted(request)
        self.board.start_refresh()
        return self.to(said.get("page", ""))

    async def generate(self, request: Request) -> Response:
        """Start writing a form of a project."""
        said = await posted(request)
        project, form = self.board.project(said.get("project", "")), said.get("form", "")
        writer = writers().get(form)
        if project is None or writer is None or writer.form.restricted:
            return self.message(request, 404)
        self.board.start_generate(project, form, final=said.get("final") == "yes")
        response = self.to(said.get("page", ""))
        response.set_cookie(CHOSEN, form, httponly=True, samesite="strict")
        return response

    async def language(self, request: Request) -> Response:
        """Remember in which language pages are wanted."""
        said = await posted(request)
        response = self.to(said.get("page", ""))
        if said.get("language") in LANGUAGES:
            response.set_cookie(SPOKEN, said["language"], httponly=True, samesite="strict")
        return response

    async def open(self, request: Request) -> Response:
        """Open a workbook or document with the program of this machine."""
        said = await posted(request)
        found = located(self.board.root.path, said.get("file", ""))
        if found is None:
            return self.message(request, 404)
        self.opener(found)
        return self.to(said.get("page", ""))

    async def standing(self, request: Request) -> Response:
        """How things are, as JSON."""
        now, language = self.board.jobs.standing, spoken(request, self.board.language)
        last = now.last
        told = {
            "format": 1,
            "running": now.running.say(language) if now.running else None,
            "waiting": now.waiting,
            "done": now.done,
            "total": now.total,
            "last": [line.say(language) for line in last.lines] if last else None,
            "failed": bool(last and last.failed),
        }
        return Response(json.dumps(told, ensure_ascii=False), media_type="application/json; charset=utf-8")

    @property
    def home(self) -> str:
        """The page of the portfolio."""
        return f"/{quote(Outputs(language=self.board.language).dashboard())}"

    def to(self, page: str) -> Response:
        """Go on to one of our own pages; anything else is the portfolio's."""
        own = page.startswith("/") and not page.startswith(("//", "/\\")) and page.isprintable()
        return RedirectResponse(page if own else self.home, status_code=303)

    def message(self, request: Request, status: int) -> HTMLResponse:
        """A page that says why not."""
        return HTMLResponse(plain(spoken(request, self.board.language), TITLE, (STATUS[status],)), status_code=status)


def spoken(request: Request, usual: Language) -> Language:
    """The language that was chosen on the page, else the portfolio's."""
    said = request.cookies.get(SPOKEN, "")
    return next((each for each in LANGUAGES if each == said), usual)


def inside(referer: str, port: int) -> str:
    """The page of ours that a request came from, "/" for any other."""
    for name in ("127.0.0.1", "localhost"):
        start = f"http://{name}:{port}/"
        if referer.startswith(start):
            return "/" + referer.removeprefix(start)
    return "/"


async def posted(request: Request) -> dict[str, str]:
    """The fields of a form; what is too long for one of ours is empty."""
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > MOST_BYTES:
            return {}
    return {name: values[0] for name, values in parse_qs(data.decode("utf-8", "replace")).items()}
