"""The server: paths are those of the files of the portfolio, so that every link of a page leads on."""

from __future__ import annotations

import json
import secrets
import traceback
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
from salessheets.web.security import CHOSEN, HEADERS, KEY, SPOKEN, Asked, cookie_name, refused
from salessheets.web.views import STATUS, TITLE, all_view, going, plain, portfolio_view, project_view, worded

MOST_BYTES = 10_000
WHERE = Text(
    "浏览器不能直接打开本机文件；按下面的按钮，用这台电脑上的程序打开：",
    "A browser may not open files of this machine; the button does, with the program of this machine:",
)
NO_PROGRAM = Text(
    "这台电脑打不开这个文件（{why}）。请在文件管理器里打开它。",
    "This machine cannot open the file ({why}). Open it in the file manager.",
)
Next = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What is served: the board, on which port, to whom, and what opens files.

    Who brings the `token` of the link is given the `key`, which never stands in an address or a command line.
    """

    board: Board
    port: int
    token: str
    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
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
        asked = Asked(method=request.method, headers=headers, token=token)
        status = refused(asked, self.port, self.token, self.key)
        response = self.message(request, status) if status else await self.answered(request, following)
        response.headers.update(HEADERS)
        return response

    async def answered(self, request: Request, following: Next) -> Response:
        """Answer; a bug is told like anything else."""
        try:
            return await following(request)
        except Exception:  # noqa: BLE001 - told here, where the headers are added
            traceback.print_exc()
            return self.message(request, 500)

    async def enter(self, request: Request) -> Response:
        """Give the key to who brought the token, and go on to the portfolio.

        A page goes on, not the answer: a browser that came from elsewhere does not show a strict cookie at once.
        """
        if "token" not in request.query_params:
            return self.to(self.home)
        response = HTMLResponse(going(self.home, self.spoken(request)))
        self.remember(response, KEY, self.key)
        return response

    async def page(self, request: Request) -> Response:
        """The page of the portfolio or of a project, or a word about a file."""
        path, language = str(request.path_params["path"]), self.spoken(request)
        if path in {f"output/{name}" for name in (DASHBOARD.zh, DASHBOARD.en)}:
            return HTMLResponse(portfolio_view(self.board, language))
        project, review = self.board.project_at(path), self.board.review
        if project and review:
            chosen = request.cookies.get(cookie_name(CHOSEN, self.port), "")
            return HTMLResponse(project_view(self.board, review, project, language, chosen))
        if located(self.board.root.path, path) is None:
            return self.message(request, 404)
        back = inside(request.headers.get("referer", ""), self.port)
        hidden = {"file": path, "page": back}
        name, lines = same(path.rsplit("/", 1)[-1]), (WHERE, same(path))
        return HTMLResponse(plain(language, name, lines, back=back, ask="/open", button="open", hidden=hidden))

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
        final, page = said.get("final") == "yes", self.own(said.get("page", ""))
        if final and writer.form.per != "project" and "all" not in said:
            hidden = {"page": page, "project": said["project"], "form": form, "final": "yes", "all": "yes"}
            return HTMLResponse(all_view(self.spoken(request), project, writer.form, hidden))
        self.board.start_generate(project, form, final=final)
        response = self.to(page)
        self.remember(response, CHOSEN, form)
        return response

    async def language(self, request: Request) -> Response:
        """Remember in which language pages are wanted."""
        said = await posted(request)
        response = self.to(said.get("page", ""))
        if said.get("language") in LANGUAGES:
            self.remember(response, SPOKEN, said["language"])
        return response

    async def open(self, request: Request) -> Response:
        """Open a workbook or document with the program of this machine."""
        said = await posted(request)
        found = located(self.board.root.path, said.get("file", ""))
        if found is None:
            return self.message(request, 404)
        try:
            self.opener(found)
        except OSError as error:
            back = self.own(said.get("page", ""))
            why = NO_PROGRAM.fill(why=error.strerror or error)
            return HTMLResponse(plain(self.spoken(request), same(found.name), (why, same(str(found))), back=back))
        return self.to(said.get("page", ""))

    async def standing(self, request: Request) -> Response:
        """How things are, as JSON."""
        now, language = self.board.jobs.standing, self.spoken(request)
        last = now.last
        told = {
            "format": 1,
            "running": now.running.say(language) if now.running else None,
            "waiting": now.waiting,
            "done": now.done,
            "total": now.total,
            "last": [worded(line, language) for line in last.lines] if last else None,
            "failed": bool(last and last.failed),
        }
        return Response(json.dumps(told, ensure_ascii=False), media_type="application/json; charset=utf-8")

    @property
    def home(self) -> str:
        """The page of the portfolio."""
        return f"/{quote(Outputs(language=self.board.root.language).dashboard())}"

    def own(self, page: str) -> str:
        """One of our own pages; anything else is the portfolio's."""
        ours = page.startswith("/") and not page.startswith(("//", "/\\")) and page.isprintable()
        return page if ours else self.home

    def to(self, page: str) -> Response:
        """Go on to one of our own pages."""
        return RedirectResponse(self.own(page), status_code=303)

    def message(self, request: Request, status: int) -> HTMLResponse:
        """A page that says why not."""
        back = "" if status in (403, 421) else self.home
        return HTMLResponse(plain(self.spoken(request), TITLE, (STATUS[status],), back=back), status_code=status)

    def spoken(self, request: Request) -> Language:
        """The language that was chosen on the page, else the usual one."""
        said = request.cookies.get(cookie_name(SPOKEN, self.port), "")
        return next((each for each in LANGUAGES if each == said), self.board.language)

    def remember(self, response: Response, name: str, value: str) -> None:
        """Have the browser keep something for this server alone."""
        response.set_cookie(cookie_name(name, self.port), value, httponly=True, samesite="strict")


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
