"""The forms D1 to D16 of the process and the portfolio report P1: title, clause, when due, how kept, who signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from salessheets.errors import SalessheetsError
from salessheets.text import Language, Text, same

NO_FORM = Text("没有表单「{form}」；可用的表单：{ids}", 'There is no form "{form}"; the forms are: {ids}')
Per = Literal["project", "round", "meeting", "person", "period", "portfolio"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A Word form: title, file stem, clause, what it is made once for, and its life.

    `due` is the gate that wants it ("" = none); `series` that of its 文号 ("" = it has none); `keep` and
    `archive_class` say how it is filed; `final_needs` are the rules that hold a final back; `stale_by` the sheets
    whose later change makes it stale; `signatures` keys of `SIGN_ROLES`, in the order of signing.
    """

    id: str
    title: Text
    stem: Text
    clause: str
    per: Per
    due: str
    series: str
    keep: str
    archive_class: str
    final_needs: tuple[str, ...]
    stale_by: tuple[str, ...]
    signatures: tuple[str, ...]

    @property
    def restricted(self) -> bool:
        """Whether it tells what only few may know: it is made and kept in the project's 绩效/ alone."""
        return "performance" in self.stale_by

    @property
    def own(self) -> bool:
        """Whether a team made it: it is a template in their portfolio, and its id is the name of that file."""
        return not self.stem.zh

    def file_stem(self, language: Language) -> str:
        """What its files are called: D9_会议纪要; a team's own form as its template is."""
        return "_".join(filter(None, (self.id, self.stem.say(language))))


def _form(
    names: tuple[str, str, str, str],
    clause: str,
    per: Per,
    filing: tuple[str, str, str, str],
    *,
    needs: str = "",
    stale: str = "",
    signs: str,
) -> Form:
    """Read one line of the list: (id, zh, en, English stem) and (due, series, keep, class)."""
    form_id, zh, en, stem = names
    due, series, keep, archive_class = filing
    return Form(
        id=form_id,
        title=Text(zh, en),
        stem=Text(zh, stem),
        clause=clause,
        per=per,
        due=due,
        series=series,
        keep=keep,
        archive_class=archive_class,
        final_needs=tuple(needs.split()),
        stale_by=tuple(stale.split()),
        signatures=tuple(signs.split()),
    )


FORMS: tuple[Form, ...] = (
    _form(
        ("D1", "立项申请表", "Initiation request", "initiation-request"),
        "1.1", "project", ("G0", "销项", "y30", "plan"),
        needs="s1b s2.1a 1.1a 1.1b", stale="charter goals",
        signs="applicant department_head finance committee general_manager",
    ),
    _form(
        ("D2", "项目评审表", "Appraisal form", "appraisal-form"),
        "1.2", "round", ("G1", "销项", "y30", "plan"),
        needs="1.2a 1.2c 1.2d 1.2e", stale="scores decisions conditions",
        signs="judge chair",
    ),
    _form(
        ("D3", "团队任命书", "Team appointment", "team-appointment"),
        "1.3", "project", ("G2", "销项", "y30", "plan"),
        needs="1.3a 1.3b 1.3d", stale="team responsibilities",
        signs="manager each_department sponsor",
    ),
    _form(
        ("D4", "项目计划书", "Project plan", "project-plan"),
        "2.1", "project", ("G2", "销项", "y30", "plan"),
        needs="s2.2a 1.3c 2.1c 2.1f", stale="charter goals tasks team budget",
        signs="manager finance department_head committee",
    ),
    _form(
        ("D5", "风险登记册", "Risk register", "risk-register"),
        "2.2", "project", ("G2", "", "y30", "plan"),
        needs="2.2a 2.2b", stale="risks",
        signs="manager pmo",
    ),
    _form(
        ("D6", "客户需求调研报告", "Needs survey report", "needs-survey"),
        "2.3", "project", ("G3", "销项", "y30", "plan"),
        needs="2.3a", stale="needs charter",
        signs="researcher manager",
    ),
    _form(
        ("D7", "销售策略方案", "Sales strategy", "sales-strategy"),
        "3.1", "project", ("G3", "销项", "y30", "plan"),
        needs="3.1a 3.1b 3.1c 3.1d", stale="strategy needs",
        signs="manager department_head finance legal general_manager",
    ),
    _form(
        ("D8", "执行记录", "Activity log", "activity-log"),
        "3.2", "project", ("G4", "", "y10", "execution"),
        needs="3.2a 3.2b 3.2c", stale="activities",
        signs="manager",
    ),
    _form(
        ("D9", "会议纪要", "Minutes", "minutes"),
        "3.3", "meeting", ("G4", "销项纪", "y10", "execution"),
        needs="3.3b", stale="meetings agenda",
        signs="recorder host",
    ),
    _form(
        ("D10", "销售数据分析报告", "Sales analysis", "sales-analysis"),
        "4.1", "project", ("G4", "销项", "y30", "evaluation"),
        needs="4.1a 4.1b 4.1e", stale="sales goals closing",
        signs="sales_head finance manager",
    ),
    _form(
        ("D11", "客户反馈汇总", "Feedback summary", "feedback-summary"),
        "4.2", "project", ("G4", "销项", "y30", "evaluation"),
        needs="4.2c 4.2f", stale="feedback surveys closing",
        signs="marketing_head manager",
    ),
    _form(
        ("D12", "项目结项报告", "Closing report", "closing-report"),
        "4.3", "project", ("G4", "销项", "y30", "evaluation"),
        needs="4.3a 4.3b 4.3d", stale="closing lessons goals changes",
        signs="manager finance committee general_manager",
    ),
    _form(
        ("D13", "归档备案表", "Filing form", "filing-form"),
        "5.1", "project", ("G5", "销项", "y30", "summary"),
        stale="filing",
        signs="handing receiving archivist",
    ),
    _form(
        ("D14", "绩效评估表", "Performance review", "performance-review"),
        "5.2", "person", ("G5", "", "y10", "evaluation"),
        needs="5.2a 5.2b 5.2c", stale="performance",
        signs="employee evaluator hr",
    ),
    _form(
        ("D15", "项目汇报", "Progress report", "progress-report"),
        "四", "period", ("G4", "销项报", "y10", "execution"),
        needs="s4d",
        signs="manager department_head",
    ),
    _form(
        ("D16", "合规承诺书", "Integrity pledge", "integrity-pledge"),
        "五.2", "person", ("G3", "", "y10", "execution"),
        signs="pledger department_head",
    ),
    _form(
        ("P1", "项目组合报告", "Portfolio report", "portfolio-report"),
        "四", "portfolio", ("", "销项报", "y10", "summary"),
        signs="author reviewer issuer",
    ),
)  # fmt: skip

SIGN_ROLES: Mapping[str, Text] = {
    "applicant": Text("申请人", "Applicant"),
    "department_head": Text("部门负责人", "Head of department"),
    "finance": Text("财务", "Finance"),
    "committee": Text("项目管理委员会", "Project committee"),
    "general_manager": Text("总经理", "General manager"),
    "judge": Text("评委", "Judge"),
    "chair": Text("主任委员", "Chair"),
    "manager": Text("项目经理", "Project manager"),
    "each_department": Text("各部门负责人", "Each head of department"),
    "sponsor": Text("分管领导", "Sponsor"),
    "pmo": Text("销售运营", "PMO"),
    "legal": Text("法务合规", "Legal and compliance"),
    "host": Text("主持人签发", "Issued by the chair"),
    "recorder": Text("记录人", "Recorder"),
    "researcher": Text("调研负责人", "Survey lead"),
    "sales_head": Text("销售负责人", "Head of sales"),
    "marketing_head": Text("市场负责人", "Head of marketing"),
    "handing": Text("移交人", "Handed over by"),
    "receiving": Text("接收人", "Received by"),
    "archivist": Text("档案负责人", "Archivist"),
    "employee": Text("被评人", "Employee"),
    "evaluator": Text("评价人", "Evaluator"),
    "hr": Text("人力资源", "Human resources"),
    "pledger": Text("承诺人", "Pledger"),
    "author": Text("编制", "Prepared by"),
    "reviewer": Text("审核", "Reviewed by"),
    "issuer": Text("签发", "Issued by"),
}


def form(form_id: str) -> Form:
    """Find a form by its id, whatever its case; SalessheetsError names the forms there are."""
    wanted = form_id.strip().upper()
    for known in FORMS:
        if known.id == wanted:
            return known
    ids = " ".join(known.id for known in FORMS)
    raise SalessheetsError(NO_FORM.fill(form=form_id, ids=ids))


def own_form(name: str, sheets: tuple[str, ...] = ()) -> Form:
    """The form that a team's template of a name of its own makes: one a project, with no 文号; it prints `sheets`."""
    return Form(
        id=name,
        title=same(name),
        stem=same(""),
        clause="",
        per="project",
        due="",
        series="",
        keep="y10",
        archive_class="other",
        final_needs=(),
        stale_by=sheets,
        signatures=(),
    )


def issued_form(form_id: str, sheets: tuple[str, ...] = ()) -> Form:
    """The form of a document that was issued: one of the process, or else a team's own, which may be gone by now."""
    return next((known for known in FORMS if known.id == form_id), None) or own_form(form_id, sheets)
