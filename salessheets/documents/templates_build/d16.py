"""The template of D16 合规承诺书: the text of the pledge, by clause 五.2 of the process."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import DEPARTMENT, NAME, ROLE
from salessheets.documents.templates_build.page import Page, hanzi
from salessheets.text import Text

BODY = "PledgeText"
OPENING = Text(
    "本人参与“{{ header.name }}”项目（编号 {{ header.code }}）的销售工作，已阅读并理解公司销售项目管理流程中的行为规范。"
    "本人深知，客户的信任来自诚信，公司的声誉系于每一次言行，现郑重承诺：",
    "I take part in the sales work of the project “{{ header.name }}” (code {{ header.code }}) and have read and "
    "understood the rules of conduct in the company's process for sales projects. I know that customers' trust rests on "
    "honesty, and the company's good name on what each of us says and does. I solemnly pledge:",
)
PLEDGES = (
    (
        Text("诚实守信", "Honesty"),
        Text(
            "对公司、客户和合作伙伴以诚相待，言必有据，行必守诺。不隐瞒，不欺诈，不作无权作出或无法兑现的承诺；"
            "报价、折扣和合同条款超出授权的，先获批准，再对外提出。",
            "I deal honestly with the company, its customers and its partners and keep my word. I conceal nothing, deceive "
            "no one, and promise nothing that I have no authority to promise or that cannot be kept. Prices, discounts "
            "and contract terms beyond my authority I offer only once they are approved.",
        ),
    ),
    (
        Text("不作虚假宣传", "No false publicity"),
        Text(
            "宣传材料先审核、后使用。所述性能、数据、资质、案例和用户评价真实有据，不夸大，不编造，不诋毁同行。",
            "I use publicity material only after it has been reviewed. What I state of performance, figures, "
            "qualifications, references and customers' opinions is true and can be proved. I do not exaggerate, invent, "
            "or disparage competitors.",
        ),
    ),
    (
        Text("不误导客户", "No misleading of customers"),
        Text(
            "如实说明产品和服务的功能、适用条件、价格、交付与售后条款，主动告知可能影响客户决定的限制和风险，"
            "不以含糊、片面的说法促成交易。",
            "I explain truthfully what our products and services do, under what conditions, at what price, and on what terms "
            "of delivery and service. I speak up about limits and risks that may matter to the customer's decision, and "
            "never win a deal by vague or one-sided statements.",
        ),
    ),
    (
        Text("廉洁从业", "No bribes"),
        Text(
            "不行贿，不受贿；不给予、不索取、不收受回扣、礼金、有价证券等不正当利益；不私收客户款项，不借项目谋取私利。"
            "遇有礼品馈赠或利益冲突，及时如实申报。",
            "I neither give nor take bribes. I do not offer, ask for or accept kickbacks, gifts of money, securities or any "
            "other improper advantage, take no customer's payment into my own hands, and seek no private gain from the "
            "project. Gifts and conflicts of interest I report promptly and truthfully.",
        ),
    ),
    (
        Text("保守秘密", "Confidentiality"),
        Text(
            "妥善保管客户资料、价格、标书、策略等商业秘密和客户的个人信息，只在授权范围内、为本项目使用，不向无关人员透露；"
            "离开项目或公司后，仍履行保密义务。",
            "I keep customers' data, prices, bids, strategies and other trade secrets, and customers' personal information, "
            "safe. I use them only as authorised and for this project, and disclose them to nobody who need not know. "
            "This duty continues after I leave the project or the company.",
        ),
    ),
    (
        Text("数据真实", "True data"),
        Text(
            "如实、及时记录拜访、销售、费用和客户反馈，不虚报，不瞒报，不代客户填写评价，不擅自更改或销毁记录。",
            "I record visits, sales, expenses and customers' feedback truthfully and in time. I overstate and withhold "
            "nothing, fill in no customer's opinion, and neither alter nor destroy records without authority.",
        ),
    ),
    (
        Text("维护形象", "Good conduct"),
        Text(
            "尊重客户，文明服务，公平竞争，自觉维护公司形象，不做有损公司声誉的事。",
            "I respect customers, serve them with courtesy, compete fairly, uphold the company's image, and do nothing that "
            "harms its good name.",
        ),
    ),
)
CLOSING = Text(
    "以上承诺出于本人自愿，自签署之日起生效。本人愿接受公司和客户监督，发现违反上述规范的行为及时报告；"
    "如有违反，愿依照公司制度和国家法律承担相应责任。",
    "I make this pledge of my own free will; it takes effect on the day I sign it. I accept the oversight of the company and "
    "its customers, and report promptly any breach of these rules that I learn of. Should I break this pledge, I will bear "
    "the consequences under the company's rules and the law.",
)


def integrity_pledge(page: Page) -> None:
    """The pledge, from title to signatures; what the document is stands behind."""
    page.add("{{ header.title }}", "Title")
    page.heading(Text("承诺人", "Pledger"))
    page.card(
        [(NAME, "{{ member.name }}"), (DEPARTMENT, "{{ member.department }}")],
        [(ROLE, "{{ member.role }}"), (Text("项目编号", "Project code"), "{{ header.code }}")],
    )
    page.heading(Text("承诺", "Pledge"))
    pledge(page)
    page.heading(Text("签署", "Signatures"))
    page.include(blocks.SIGNATURES)
    page.body.append('<w:p><w:pPr><w:pStyle w:val="Gap"/><w:pageBreakBefore/></w:pPr></w:p>')
    page.heading(Text("文件信息", "About this document"))
    page.include(blocks.HEADER)
    page.heading(Text("文件历史", "History"))
    page.include(blocks.HISTORY)


def pledge(page: Page) -> None:
    """To whom, why, what, and what follows."""
    page.control('{%p if header.org_name != "—" %}')
    page.add(Text("{{ header.org_name }}：", "To {{ header.org_name }}:"), "PledgeTo")
    page.control("{%p endif %}")
    page.add(OPENING, BODY)
    for place, (title, words) in enumerate(PLEDGES, 1):
        number = Text(f"（{hanzi(place)}）{title.zh}。", f"({place}) {title.en}. ")
        page.add(words, BODY, label=number)
    page.add(CLOSING, BODY)
