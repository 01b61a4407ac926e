"""The work of a sales project: a plan common to all, and what is carried out by type of project.

WBS | phase | milestone | from | to (percent of the project) | who (role) | cost category | share of the budget |
task | deliverable
"""

from __future__ import annotations

from dataclasses import dataclass

from salessheets.demo.wording import lines, texts
from salessheets.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A row of a plan; summaries have no dates."""

    wbs: str
    phase: str
    milestone: bool
    begins: int
    ends: int
    role: str
    category: str
    share: int
    name: Text
    deliverable: Text

    @property
    def is_leaf(self) -> bool:
        """Whether it is work of its own."""
        return bool(self.role)


def steps(table: str) -> tuple[Step, ...]:
    """Read the rows of a plan."""
    found = []
    for wbs, phase, milestone, begins, ends, role, category, share, *words in lines(table):
        name, deliverable = texts(tuple(words))
        found.append(
            Step(
                wbs=wbs, phase=phase, milestone=bool(milestone), begins=int(begins or 0), ends=int(ends or 0),
                role=role, category=category, share=int(share or 0), name=name, deliverable=deliverable,
            )
        )  # fmt: skip
    return tuple(found)


BEFORE = steps("""
1   | launch |   |    |    |           |             |    | 启动 | Initiation | |
1.1 | launch |   | 0  | 2  | manager   |             |    | 组建项目团队 | Set up the team | 团队任命书 | Team appointment
1.2 | launch | Y | 3  | 3  | manager   |             |    | 启动会召开 | Kick-off held | 启动会纪要 | Minutes of the kick-off
2   | plan   |   |    |    |           |             |    | 规划 | Planning | |
2.1 | plan   |   | 2  | 9  | sales     | travel      | 3  | 客户需求调研 | Survey customers' needs | 需求调研报告 | Needs survey report
2.2 | plan   |   | 3  | 9  | marketing | other       | 2  | 竞品与价格分析 | Compare competitors and prices | 竞品对照表 | Comparison of competitors
2.3 | plan   |   | 5  | 10 | manager   |             |    | 风险识别与评估 | Identify and assess risks | 风险登记册 | Risk register
2.4 | plan   |   | 8  | 18 | product   | labour      | 2  | 编制销售策略 | Draw up the sales strategy | 销售策略方案 | Sales strategy
2.5 | plan   | Y | 12 | 12 | manager   |             |    | 计划与预算批准 | Plan and budget approved | 项目计划书 | Project plan
2.6 | plan   | Y | 20 | 20 | manager   |             |    | 策略批准 | Strategy approved | 策略批准件 | Approved strategy
""")
AFTER = steps("""
5   | evaluate |   |    |     |           |             |    | 评估 | Evaluation | |
5.1 | evaluate |   | 80 | 88  | finance   |             |    | 销售数据分析 | Analyse the sales | 销售数据分析报告 | Sales analysis
5.2 | evaluate |   | 79 | 88  | marketing | other       | 3  | 客户满意度调查 | Survey customers' satisfaction | 客户反馈汇总 | Feedback summary
5.3 | evaluate |   | 86 | 93  | manager   |             |    | 经验教训整理 | Gather the lessons | 经验清单 | List of lessons
5.4 | evaluate | Y | 94 | 94  | manager   |             |    | 项目评估完成 | Evaluation done | 评估结论 | Conclusions
6   | close    |   |    |     |           |             |    | 收尾 | Closing | |
6.1 | close    |   | 93 | 98  | manager   |             |    | 编写结项报告 | Write the closing report | 结项报告 | Closing report
6.2 | close    |   | 95 | 100 | finance   |             |    | 费用结算 | Settle the costs | 费用结算表 | Statement of costs
6.3 | close    | Y | 100| 100 | manager   |             |    | 项目结项 | Project closed | 结项批准件 | Approval of closing
""")
LAUNCH = steps("""
3   | execute |   |    |    |           |             |    | 上市准备 | Launch preparation | |
3.1 | execute |   | 14 | 26 | product   | sample      | 12 | 样机与演示台制作 | Build samples and demonstration rigs | 样机清单 | List of samples
3.2 | execute |   | 16 | 26 | marketing | promotion   | 8  | 宣传资料制作与审核 | Make and review publicity material | 审核通过的宣传资料 | Reviewed material
3.3 | execute |   | 18 | 28 | product   | labour      | 4  | 销售与经销商培训 | Train sales and dealers | 培训签到表 | Attendance list
3.4 | execute |   | 20 | 34 | delivery  | channel     | 8  | 区域备件库布置 | Set up regional parts stores | 备件台账 | Parts ledger
3.5 | execute | Y | 35 | 35 | manager   |             |    | 上市准备就绪 | Ready for launch | 就绪检查表 | Readiness check
4   | execute |   |    |    |           |             |    | 市场推广与签约 | Promotion and contracts | |
4.1 | execute |   | 32 | 40 | marketing | promotion   | 12 | 新品发布会 | Launch event | 发布会总结 | Report on the event
4.2 | execute |   | 34 | 58 | sales     | travel      | 7  | 重点客户首轮拜访 | First visits to key customers | 拜访记录 | Visit records
4.3 | execute |   | 36 | 54 | sales     | sample      | 8  | 样机试用 | Customers try samples | 试用报告 | Trial reports
4.4 | execute |   | 40 | 60 | product   | travel      | 4  | 技术交流与选型 | Technical exchange and sizing | 选型方案 | Sizing proposals
4.5 | execute |   | 44 | 56 | marketing | promotion   | 10 | 行业展会 | Trade fair | 展会线索表 | List of leads
4.6 | execute | Y | 57 | 57 | sales     |             |    | 首批订单签约 | First orders signed | 合同 | Contracts
4.7 | execute |   | 55 | 72 | sales     | hospitality | 4  | 年框与批量订单谈判 | Negotiate framework and volume orders | 框架协议 | Framework agreements
4.8 | execute |   | 58 | 76 | delivery  | labour      | 7  | 首批交付与运行跟踪 | First deliveries, watched in the field | 运行跟踪表 | Field log
4.9 | execute |   | 60 | 79 | sales     | travel      | 4  | 回款跟进 | See to payment | 回款台账 | Receipts ledger
4.10| execute | Y | 79 | 79 | manager   |             |    | 签约目标达成 | Contracts reach the goal | 签约汇总表 | Summary of contracts
""")
MARKET = steps("""
3   | execute |   |    |    |           |             |    | 渠道与客户准备 | Preparing channel and customers | |
3.1 | execute |   | 14 | 24 | sales     | travel      | 7  | 目标客户与渠道摸底 | Map target customers and dealers | 客户与渠道名单 | List of customers and dealers
3.2 | execute |   | 16 | 26 | marketing | promotion   | 7  | 行业资料制作与审核 | Make and review material for the trade | 审核通过的资料 | Reviewed material
3.3 | execute |   | 18 | 28 | product   | sample      | 9  | 演示样机投放 | Place demonstration units | 样机投放表 | List of units placed
3.4 | execute |   | 20 | 34 | delivery  | channel     | 8  | 服务网点建设 | Set up service points | 网点验收单 | Acceptance of service points
3.5 | execute | Y | 35 | 35 | manager   |             |    | 渠道政策发布 | Channel terms published | 渠道政策文件 | Channel terms
4   | execute |   |    |    |           |             |    | 拓展与签约 | Expansion and contracts | |
4.1 | execute |   | 32 | 44 | marketing | promotion   | 10 | 区域推介会 | Regional presentations | 推介会总结 | Report on the events
4.2 | execute |   | 34 | 60 | sales     | travel      | 10 | 客户首轮走访 | First round of visits | 走访记录 | Visit records
4.3 | execute |   | 36 | 56 | sales     | channel     | 12 | 经销商洽谈签约 | Win dealers | 经销协议 | Dealer agreements
4.4 | execute |   | 40 | 60 | product   | sample      | 6  | 样板工程建设 | Build references | 样板验收单 | Acceptance of references
4.5 | execute |   | 46 | 58 | marketing | promotion   | 7  | 行业论坛 | Trade forum | 论坛总结 | Report on the forum
4.6 | execute | Y | 57 | 57 | sales     |             |    | 首批合同签订 | First contracts signed | 合同 | Contracts
4.7 | execute |   | 55 | 72 | sales     | hospitality | 5  | 重点项目谈判 | Negotiate the larger deals | 谈判纪要 | Notes of negotiations
4.8 | execute |   | 58 | 76 | delivery  | labour      | 6  | 交付与服务跟踪 | Delivery and service | 服务记录 | Service records
4.9 | execute |   | 60 | 79 | sales     | travel      | 3  | 回款跟进 | See to payment | 回款台账 | Receipts ledger
4.10| execute | Y | 79 | 79 | manager   |             |    | 签约目标达成 | Contracts reach the goal | 签约汇总表 | Summary of contracts
""")
RELATIONS = steps("""
3   | execute |   |    |    |           |             |    | 服务能力准备 | Preparing the service | |
3.1 | execute |   | 14 | 24 | sales     | travel      | 6  | 客户分级与档案更新 | Grade customers, update their files | 客户档案 | Customer files
3.2 | execute |   | 16 | 26 | marketing | promotion   | 6  | 服务手册制作与审核 | Make and review the service handbook | 服务手册 | Service handbook
3.3 | execute |   | 18 | 30 | product   | labour      | 10 | 客户门户升级 | Improve the customer portal | 门户上线单 | Portal release
3.4 | execute |   | 20 | 34 | delivery  | channel     | 14 | 华南备件分库 | Parts store in South China | 备件台账 | Parts ledger
3.5 | execute | Y | 35 | 35 | manager   |             |    | 服务标准发布 | Service standard published | 服务标准 | Service standard
4   | execute |   |    |    |           |             |    | 服务与续约 | Service and renewal | |
4.1 | execute |   | 32 | 46 | sales     | travel      | 9  | 重点客户首轮回访 | First visits to key accounts | 回访记录 | Visit records
4.2 | execute |   | 34 | 60 | delivery  | labour      | 12 | 设备健康巡检 | Health checks of machines | 巡检报告 | Inspection reports
4.3 | execute |   | 38 | 50 | marketing | promotion   | 7  | 客户技术日 | Customers' technology day | 活动总结 | Report on the day
4.4 | execute |   | 40 | 64 | sales     | hospitality | 5  | 续约谈判 | Negotiate renewals | 续约合同 | Renewed contracts
4.5 | execute |   | 44 | 60 | product   | sample      | 6  | 备件包优化 | Improve the parts kits | 备件清单 | Lists of parts
4.6 | execute | Y | 52 | 52 | sales     |             |    | 首批续约完成 | First renewals signed | 续约合同 | Renewed contracts
4.7 | execute |   | 56 | 74 | delivery  | labour      | 8  | 驻点服务 | Engineers on site | 驻点周报 | Weekly reports
4.8 | execute |   | 58 | 76 | sales     | travel      | 6  | 交叉销售与增购 | Cross-selling | 增购订单 | Additional orders
4.9 | execute |   | 60 | 79 | sales     | travel      | 3  | 回款跟进 | See to payment | 回款台账 | Receipts ledger
4.10| execute | Y | 79 | 79 | manager   |             |    | 续约目标达成 | Renewals reach the goal | 续约汇总表 | Summary of renewals
""")
PLANS = {
    "launch": BEFORE + LAUNCH + AFTER,
    "market": BEFORE + MARKET + AFTER,
    "crm": BEFORE + RELATIONS + AFTER,
    "other": BEFORE + MARKET + AFTER,
}
