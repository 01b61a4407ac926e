"""A small invented project that fills every block of the forms, and one with nothing in it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sheets_in_text import written

from salessheets.documents.common import Issue
from salessheets.documents.forms import writers
from salessheets.documents.shelf import Shelf
from salessheets.documents.shown import Shown
from salessheets.evidence import Evidence, Source
from salessheets.projects import Case
from salessheets.settings import Person
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language

SOURCES = (
    Source(
        file="XS-2026-001 测试/项目计划.xlsx",
        workbook="project-plan",
        digest="0123456789abcdef" * 2,
        modified=date(2026, 6, 8),
    ),
    Source(
        file="XS-2026-001 测试/执行记录.xlsx",
        workbook="execution-log",
        digest="fedcba9876543210" * 2,
        modified=date(2026, 6, 12),
    ),
    Source(
        file="XS-2026-001 测试/绩效/绩效评估.xlsx",
        workbook="performance",
        digest="5ec2e7" * 6,
        modified=date(2026, 7, 1),
        restricted=True,
    ),
)

FULL = """
as-of 2026-07-10
set org_name 华辰智能装备有限公司

charter
code           | XS-2026-001
name           | 智能门锁 L3 华东新品推广
type           | 新产品推广
department     | 华东销售部
applicant      | 陈静怡
applied_on     | 2026-01-06
background     | 华东三省一市精装修住宅 2025 年交付约 38 万套，智能门锁配套率由 61% 升至 74%；公司上一代产品 L2 已进入退市期。\\n若不在上半年完成新品导入，2026 年集采窗口（4—6 月）将全部落入竞品之手，预计丢失份额约 5 个百分点。
market_need    | 奥维云网 2025 年报：华东智能门锁零售额同比增长 18.6%；12 家重点地产客户访谈中 9 家将“断电应急、儿童防误开”列为必选项。
strategy_fit   | 对应公司 2026 年战略“高端锁占比过半”。
scope          | 上海、江苏、浙江、安徽的地产集采客户与 40 家以上核心经销商；不含电商零售渠道。
competition    | 凯迪仕、德施曼已在华东布局，主力价位 1,800—2,400 元；L3 的差异在双电源与猫眼一体，价格高约 8%。
planned_start  | 2026-01-15
planned_end    | 2026-06-30
budget_total   | 860000
budget_source  | 专项经费
resources      | 产品经理 1 人、技术支持 2 人（各 50%），样机 120 台，展厅陈列支持。
assumptions    | 量产爬坡按计划于 3 月达到月产 6,000 台。
attachments    | 立项/市场调研报告.pdf\\n立项/样机检测报告.pdf
secrecy        | 商业秘密
lessons_used   | XS-2025-004/L-03
communication  | 每两周进展会通报；重大事项当日报分管领导
acceptance     | 集采入围不少于 9 家；首批到货合格率不低于 99.5%
dependencies   | 供应链部 3 月底前交付首批 500 台
needs_conclusion | 三位客户都要价格稳定和断电可用；定价分档、双电源主推，颜色定制暂不做。

goals
id   | metric        | name           | direction | unit | baseline | target | due        | outcome                  | success                  | actual | reason
O-01 | 签约额        | 华东新品签约额 |           | 万元 | 0        | 600    | 2026-06-30 | 新品进入华东前三         | 半年签约不低于 600 万元  |        | 两家集采客户合同推迟到 7 月签订
O-02 | 新增客户      | 新增地产客户   |           | 家   | 4        | 12     | 2026-06-30 | 形成可复制的集采打法     |                          | 13     |
O-03 | 客户满意度    | 首批客户满意度 |           | %    |          | 85     | 2026-06-30 | 首批客户愿意推荐         | 前两档不低于 85%         |        |

team
name   | role     | department | duties     | effort | start
陈静怡 | 项目经理 | 华东销售部 | 统筹       | 0.8    | 2026-01-10
王立   | 销售     | 华东销售部 | 地产客户   | 1      | 2026-01-15
赵敏   | 市场     | 市场部     | 推广与物料 | 0.5    | 2026-01-15

tasks
id  | name             | phase | milestone | owner  | planned_start | planned_end | baseline_start | baseline_end | actual_start | actual_end | forecast_end | cancelled_on | weight | predecessors | deliverable
1   | 筹备             | 规划  |           |        |               |             |                |              |              |            |              |              |        |              |
1.1 | 样机定型         | 规划  | 是        | 赵敏   | 2026-01-15    | 2026-02-27  | 2026-01-15     | 2026-02-27   | 2026-01-15   | 2026-02-27 |              |              | 1      |              | 定型样机
2   | 推广             | 实施  |           |        |               |             |                |              |              |            |              |              |        |              |
2.1 | 集采入围发布会   | 实施  | 是        | 王立   | 2026-03-02    | 2026-04-10  | 2026-03-02     | 2026-04-10   | 2026-03-03   | 2026-04-17 | 2026-04-15   |              | 2      | 1.1          | 入围通知书
2.2 | 经销商签约完成   | 实施  | 是        | 王立   | 2026-03-02    | 2026-06-19  | 2026-03-02     | 2026-06-19   | 2026-03-02   | 2026-06-18 |              |              | 4      | 1.1、2.1     | 经销协议
2.10 | 线上直播首发    | 实施  | 是        | 赵敏   | 2026-05-06    | 2026-05-20  | 2026-05-06     | 2026-05-20   |              |            |              | 2026-04-30   | 1      |              |

budget
category | month   | task | planned | committed | actual    | actual_from | voucher
推广     | 2026-03 | 2.1  | 180000  |           | 192600    |             | 记-0331
推广     | 2026-05 | 2.2  | 160000  | 20000     | 131250.50 |             | 记-0507
样品     | 2026-02 | 1.1  | 120000  |           | 118000    |             | 记-0212
差旅     | 2026-03 | 2.1  | 60000   |           |           | 执行        |
渠道     | 2026-06 | 2.2  | 280000  |           | 266000    |             |
展台搭建 | 2026-04 |      | 60000   |           | 71000     |             | 记-0419

changes
id    | raised_on  | raised_by | object | item | before     | after      | reason                       | impact
CR-01 | 2026-03-20 | 陈静怡    | 目标   | O-01 | 600        | 660        | 集采框架扩大到安徽           | 目标上调 10%
CR-02 | 2026-04-02 | 王立      | 预算   |      | 860000     | 890000     | 展台由标摊改为特装           | 增加 3 万元
CR-10 | 2026-04-28 | 赵敏      | 范围   |      | 含线上首发 | 不含线上首发 | 与电商部门渠道政策冲突     |

responsibilities
item                   | accountable | responsible    | consulted  | informed
1 样机与报价           | 赵敏        | 赵敏           | 1007       | 王立
2 集采入围             | 王立        | 王立、陈静怡   | 钱程       | 赵敏、孙倩、李晓东、吴迪
10 经销商签约          | 陈静怡      |                |            |

scores
round | judge  | recused | criterion | score | veto | strengths            | problems
1     | 周岩   |         | 市场潜力  | 88    |      | 精装修配套率持续上升 | 集采窗口只有一季
1     | 周岩   |         | 竞争环境  | 76.5  |      |                      | 竞品价格低约 8%
1     | 周岩   |         | 资源需求  | 80    |      |                      |
1     | 孙倩   |         | 市场潜力  | 70    |      | 毛利结构好           |
1     | 孙倩   |         | 资源需求  | 66    | 否   |                      | 样机费用偏高
1     | 孙倩   |         | 竞争环境  | 72    |      |                      |
1     | 钱程   | 是      |           |       |      |                      | 配偶任职于供应商
2     | 周岩   |         | 市场潜力  | 90    |      |                      |
2     | 周岩   |         | 合规性    | 60    | 是   |                      | 渠道协议未审

decisions
round | reviewed_on | chair | market                   | competition            | resources          | result     | explanation
1     | 2026-01-13  | 1007  | 目标市场明确，数据可靠。 | 价格略高，差异化成立。 | 样机分批投入即可。 | 有条件批准 | 得分居中，库存未核清。

conditions
id    | object | condition                    | owner  | due        | closed_on  | evidence           | file
CD-01 | G1     | 补充经销商库存调查后再启动   | 赵敏   | 2026-02-10 | 2026-02-06 | 已补充并经财务复核 | 评审/库存调查.pdf

approvals
object | version | submitted_on | result       | approver | decided_on | approved_budget | note         | signed
G0     |         | 2026-01-08   |              |          |            |                 |              |
G1     |         | 2026-01-12   | 有条件批准   | 周岩     | 2026-01-14 | 860000          | 补充库存调查 |
D1     | V1.0    |              | 批准         | 周岩     | 2026-01-14 |                 |              | 签批/D1.pdf
G2     |         | 2026-02-09   | 批准         | 周岩     | 2026-02-11 |                 |              | G2.pdf
CR-01  |         |              | 批准         | 周岩     | 2026-03-25 |                 |              |
CR-02  |         |              | 批准         | 周岩     | 2026-04-03 |                 |              |

waivers
rule | object | reason                 | approver | until
2.3a | ST-02  | 促销方案沿用总部调研   | 周岩     | 2026-06-30

risks
id   | found_on   | found_by | category | description                                   | trigger          | probability | impact | proximity | response | measures                     | owner  | actionee | due        | secondary      | review_on  | escalated | status | closed_on  | residual_probability | residual_impact
R-01 | 2026-01-08 | 陈静怡   | 交付     | 锁体供应商产能不足—首批延期—集采入围失败      | 周产能低于 800 台 | 3           | 4      |           | 减轻     | 锁定两家供应商，按周核对产能 | 赵敏   | 王立     | 2026-03-20 | 采购价上浮     | 2026-04-01 |           | 已关闭 | 2026-04-10 |                      |
R-02 | 2026-01-08 |          | 竞争     | 竞品降价—毛利被压缩—利润目标落空              |                  | 4           | 4      | 一个月内  | 规避     | 以双电源差异定价\\n集采打包服务 | 王立   |          | 2026-07-31 |                | 2026-07-15 | 是        | 监控中 |            | 2                    | 4
R-10 | 2026-03-02 |          |          | 经销商串货—价格体系混乱                       |                  |             |        |           |          |                              |        |          |            |                |            |           |        |            |                      |

needs
id   | date       | customer | industry | way  | place           | respondent | respondent_title | interviewer  | need                         | verbatim                     | pain                         | budget       | timing         | decision_chain                 | competitor | priority | impact                     | evidence            | secrecy  | questions
N-10 | 2026-02-10 | 金桥建设 | 房地产   | 访谈 | 杭州            | 沈岚       | 工程副总         | 王立         | 断电时仍能用猫眼与应急开锁   | 停电那次业主堵在门外半小时。 | 停电后业主投诉多，售后费用高 | 每套 1,600 元 | 2026 年第三季度 | 工程部提、采购部谈、总经理批   | 凯迪仕 K9  | 高       | 双电源作为主推卖点         | 调研/金桥访谈.docx  |          | 问：停电时怎样处理？\\n答：目前靠机械钥匙，投诉集中。\\n问：能接受多少加价？\\n答：每套不超过 100 元。
N-02 | 2026-02-04 | 华联地产 |          | 问卷 |                 |            |                  | 赵敏         | 面板可按楼盘定制颜色         |                              |                              |              |                |                                |            | 低       |                            |                     |          |
N-01 | 2026-02-03 | 华联地产 | 房地产   | 访谈 | 上海华联总部    | 顾明       | 采购总监         | 王立、赵敏   | 集采价格按批量分档、全年锁定 | 价格一年变三次，没法做预算。 | 年度预算无法锁定             | 1,200 万元以内 | 2026-04 至 06  | 采购总监定、集采中心执行       | 德施曼 R8  | 高       | 定价分三档并锁定至年底     | 调研/华联访谈.pdf   | 商业秘密 | 问：最看重什么？\\n答：价格稳定、供货及时。

strategy
id    | category | applies | content                                  | needs      | segment      | competitors                | discount | budget_category | start      | end        | expected                   | owner | reason
ST-10 | 定价     |         | 样板客户首批 200 套免安装费              | N-01       | 样板客户     |                            | 5%       | 渠道            | 2026-03-01 |            | 建立三个样板楼盘           | 王立  |
ST-01 | 定价     |         | 集采三档阶梯价：500、2,000、5,000 套     | N-01、N-10 | 地产集采客户 | 较凯迪仕高 8%，含双电源    | 12%      | 渠道            | 2026-03-01 | 2026-06-30 | 入围率不低于 75%           | 王立  |
ST-02 | 促销     | 是      | 入围发布会加体验展台，满千套赠物业管理端 | N-10       | 十二家地产   | 竞品以赠送云服务为主       |          | 推广            | 2026-03-15 | 2026-04-30 | 到场决策人不少于三十位     | 赵敏  |
ST-03 | 渠道     | 否      |                                          |            |              |                            |          |                 |            |            |                            |       | 经销商政策沿用公司现行办法

activities
id   | date       | type     | task | way  | place | customer     | contact | contact_title | staff          | purpose      | content  | response         | agreed         | next         | next_owner | next_due   | next_done  | cost  | cost_category | uses_material | material_review | evidence
A-01 | 2026-03-12 | 客户拜访 | 2.1  | 现场 | 上海  | 华联地产     | 顾明    | 采购总监      | 王立、1007     | 了解集采安排 | 拜访客户 | 希望看到样机实测 | 四月初安排演示 | 寄送检测报告 | 王立       | 2026-03-20 | 2026-03-18 | 48600 | 差旅          |               |                 | 拜访/签到表.jpg
A-10 | 2026-04-08 | 技术交流 | 2.1  | 视频 |       | 金桥建设     |         |               | 赵敏           |              | 讲解双电源方案 |            |                |              |            |            |            |       |               |               |                 |
A-02 | 2026-04-08 | 市场推广 | 2.1  | 现场 | 杭州  |              |         |               | 赵敏、王立     | 集采入围发布会 | 发布 L3，12 家地产客户到场 | | | 回访到场客户 | 赵敏       | 2026-04-30 |            |       |               |               | CP-02           | 发布会/照片.zip
A-03 |            | 路演     |      |      |       | 东方之星酒店 |         |               | 王立           |              | 展厅接待 |                  |                |              |            |            |            |       |               | 是            |                 |

meetings
id   | type   | title                  | date       | time        | place            | chair  | recorder | present                  | absent | observers        | next_on
M-01 | 进展会 |                        | 2026-03-06 |             | 上海办公室       | 陈静怡 | 赵敏     | 陈静怡、王立、赵敏       |        |                  | 2026-03-20
M-02 | 进展会 | 第二次项目进展会       | 2026-03-20 | 14:00–15:30 | 杭州办公室三楼   | 陈静怡 | 赵敏     | 陈静怡、王立、赵敏、周岩、刘洋（供应链）、孙倩（财务）、钱程（法务） | 李晓东 | 华联集采中心 吴总 | 2026-04-03
M-03 | 总结会 | 项目总结会             | 2026-07-03 | 09:30       | 上海             | 陈静怡 | 赵敏     | 陈静怡、王立             |        |                  |

agenda
meeting | no | topic                 | points                                                                  | resolution                                           | needs_action
M-01    |    | 样机进度              | 样机已定型。                                                            |                                                      |
M-02    | 2  | 集采扩围至安徽        | 安徽两家客户提出并入集采框架。\\n预计增加签约 60 万元，需相应调整目标。 | 同意提出目标变更 CR-01，由陈静怡于 3 月 20 日前提交。 | 是
M-02    | 1  | 发布会筹备            | 场地已定，物料仍缺两批。                                                | 物料加急，费用在推广科目内解决。                     | 是
M-02    | 3  | 其他                  |                                                                         |                                                      |

actions
id   | type | source | description                  | raised_on  | owner  | due        | priority | status | closed_on  | result             | evidence     | escalated
T-01 | 行动 | M-01   | 与供应商确认首批 500 台交期  |            | 赵敏   | 2026-03-13 | 高       |        | 2026-03-12 | 书面确认 3 月 25 日 | 交期函.pdf  |
T-02 |      | M-01/1 | 整理经销商名单               |            | 王立   | 2026-03-18 |          | 进行中 |            |                    |              |
T-03 |      | M-02/1 | 加急补齐两批物料             |            | 赵敏   | 2026-03-27 | 高       |        |            |                    |              |
T-04 |      | M-02/2 | 提交目标变更 CR-01           |            | 陈静怡 | 2026-03-20 |          |        | 2026-03-20 | 已提交             |              |
T-05 | 问题 | R-01   | 锁体到货比约定晚 6 天        | 2026-04-01 | 赵敏   | 2026-04-10 | 高       |        | 2026-04-08 | 供应商加班补齐     | 问题/到货单.pdf | 是

sales
month   | product | region | target  | contract | received | margin | last_year | reason_class | reason
2026-05 | L3      | 江苏   | 2600000 | 2410000  | 1500000  | 790000 | 2100000   | 客户         | 一家集采客户推迟签约\\n余量转到 7 月
2026-04 | L3      | 上海   | 2000000 | 1850000  | 900000   | 610000 | 1600000   | 价格         | 竞品让价 8%
2026-06 | L3      | 浙江   | 2000000 | 1975000  | 1200000  | 655000 |           |              |
2026-08 | L3      | 浙江   | 500000  |          |          |        |           |              |

reports
until      | submitted_on | summary                                       | light | deviation                   | next_plan                | coordination               | decision                                    | decision_due | decision_result
2026-03-20 | 2026-03-23   | 集采客户走访过半。                            | 绿    |                             | 完成发布会场地确认       |                            | 发布会由标摊改特装：甲案加 3 万元，乙案不改 | 2026-04-03   |
2026-04-10 | 2026-04-13   | 入围发布会推迟一周。\\n首批样机已到 96 台。 | 绿    | 场地冲突，已改期至 4 月 17 日 | 发布会；回访到场客户     | 请供应链确认补货批次       | 安徽两家客户是否并入集采框架                | 2026-04-15   | 同意并入
2026-06-26 |              | 收尾准备。                                    | 黄    |                             |                          |                            | 推迟合同是否计入本项目                      | 2026-07-10   |

feedback
id   | date       | customer     | way  | survey | contact | phone       | csat | nps | csat_product | csat_price | csat_service | csat_delivery | suggestion                                   | category | complaint | typical | owner | due        | responded_on | closed_on  | handling
F-01 | 2026-06-02 | 华联地产     | 访谈 |        | 顾明    | 13812345678 | 5    | 9   | 5            | 3          | 4            | 4             | 应急供电说明要更醒目                         | 产品     |           | 是      | 赵敏  | 2026-06-19 | 2026-06-03   | 2026-06-12 | 面板加贴应急供电图示，说明书改版
F-02 | 2026-06-03 | 金桥建设     | 访谈 |        |         |             | 4    | 8   | 4            | 4          |              | 3             |                                              |          |           |         |       |            |              |            |
F-03 | 2026-06-05 | 东方之星酒店 | 问卷 | Q-1    |         |             | 3    | 6   | 3            |            |              |               | 面板易留指纹；\\n希望有哑光版                 | 产品     | 是        |         | 王立  | 2026-06-26 | 2026-06-08   |            |

surveys
id  | date       | name             | questions                                       | sent | returned | valid
Q-1 | 2026-05-20 | 首批客户满意度   | 1. 总体满意度\\n2. 是否愿意推荐\\n3. 最希望改进什么 | 40   | 26       | 24
Q-2 | 2026-06-22 | 安装商回访       |                                                 | 12   |          |

closing
kind                | 完成
actual_end          | 2026-06-30
result              | 部分达成
summary             | 新品按期导入，经销商网络建成；签约额因两家客户推迟签约略低于目标。
sales_conclusion    | 半年签约 623.5 万元，为调整后目标 660 万元的 94.5%；差额主要来自推迟到 7 月的两份合同。
feedback_conclusion | 基于 3 份有效反馈，客户认可断电应急，面板工艺需改进。
risk_review         | 识别 3 项风险，供应风险已关闭，价格风险降为一般。
change_review       | 三项变更，两项已批准。
team_review         | 三部门协作顺畅，物料环节响应偏慢。
leftover            | 两份推迟合同的签约跟进；串货治理办法。
leftover_owner      | 王立
advice              | 下半年复制到华南，并提前锁定样机产能。
audience            | 华南销售部、产品中心

lessons
id   | kind | phase | context                    | cause                  | result               | advice                     | scope        | owner
L-01 | 经验 | 实施  | 集采入围前两周举办发布会   | 客户决策层集中到场     | 12 家入围 9 家       | 发布会与集采节奏绑定       | 地产集采     | 王立
L-02 | 不足 | 规划  | 物料未按客户分批备货       | 需求预测只到月         | 两次断货，各约 4 天  | 备货计划细到周             | 新品推广     |

compliance
id    | kind     | person | date       | content            | handler | object | basis              | passed | file
CP-01 | 投诉     | 王立   | 2026-05-09 | 客户投诉样机交付晚 | 赵敏    |        |                    |        |
CP-02 | 材料审核 | 赵敏   | 2026-04-02 | 发布会主视觉与折页 | 周岩    | ST-02  | 样机检测报告第 4 页 | 是     | 合规/折页.pdf
CP-03 | 材料审核 | 赵敏   | 2026-04-29 | 直播脚本           | 周岩    | A-02   | 样机检测报告       | 否     | 合规/脚本.docx

filing
item           | file              | archive_class | pages | reason               | confirmed_by | location       | retention | handed_by | received_by | handed_on  | filing_no
全部           |                   |               |       |                      |              |                |           | 陈静怡    | 吴迪        | 2026-07-08 | BA-2026-0017
第三方检测报告 | 归档/检测报告.pdf | 评估报告      |       |                      |              |                |           |           |             |            |
经销协议原件   |                   | 执行记录      | 36    |                      |              | 档案室 2 号柜  | 永久      |           |             |            |
D7             |                   |               |       | 沿用公司统一销售政策 | 周岩         |                |           |           |             |            |

performance
person | position     | indicator | weight | target              | result                | self_score | score | evaluator | incentive                | interview_on | interview
王立   | 区域销售经理 | 客户      | 15     | 投诉不超过 1 起     | 1 起，已处理          | 88         | 85    | 陈静怡    |                          |              |
王立   |              | 业绩      | 40     | 签约 350 万元       | 签约 331 万元         | 92         | 90    |           | 项目奖金系数 1.0         | 2026-07-08   | 肯定集采入围的组织，指出渠道资料交接偏慢。\\n本人提出参加谈判培训。
王立   |              | 过程      |        | 拜访纪要 24 小时内  | 26 次中 2 次超时      | 90         | 86    |           |                          |              |
王立   |              | 协作      | 15     |                     |                       | 90         | 82.5  |           |                          |              |
王立   |              | 合规      | 10     | 承诺书签署、无违规  | 已签署，无违规        | 100        | 100   |           |                          |              |
赵敏   |              | 业绩      | 100    |                     |                       |            |       |           |                          |              |
刘洋   |              | 业绩      | 100    |                     |                       |            | 70    |           |                          |              |
"""


def full() -> Case:
    """The project with all its rows; its chairman is known by staff number too."""
    case = written(FULL).case()
    people = (Person(no="1007", name="周岩", department="总经理办公室"),)
    settings = replace(case.settings, policy_effective=date(2026, 1, 1), people=people)
    project = replace(case.project, evidence=Evidence(sources=SOURCES))
    return replace(case, settings=settings, project=project, memo={})


def empty() -> Case:
    """A project of which nothing is known, with a meeting and a period, so that there are minutes and a report."""
    return written("meetings\nid | type | date\nM-01 | 进展会 | 2026-03-06\n\nreports\nuntil\n2026-03-06").case()


@cache
def shelf(language: Language) -> Shelf:
    """The templates that come with the program."""
    return Shelf(builtin=template_folder(DOCUMENT_TEMPLATES, language), language=language)


def fields(case: Case, form: str, language: Language = "zh", instance: str = "") -> Mapping[str, object]:
    """What a form prints."""
    writer = writers()[form]
    return writer.fields(Shown(case, language), Issue(form=writer.form, instance=instance))


def rendered(case: Case, form: str, language: Language = "zh", instance: str = "", *, draft: bool = True) -> bytes:
    """A form as a document."""
    template = shelf(language).template(writers()[form].form)
    return template.render(fields(case, form, language, instance), language=language, draft=draft)


def agrees(path: Path, found: bytes) -> bool:
    """Compare with what is committed; with SALESSHEETS_UPDATE=1 that is written anew."""
    if os.environ.get("SALESSHEETS_UPDATE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(found)
    return path.is_file() and path.read_bytes() == found
