"""What customers need: priority | need | pain | words | effect on strategy | question and answer, in both languages."""

from __future__ import annotations

from salessheets.demo.wording import lines, texts

NEEDS = tuple((priority, texts(tuple(words))) for priority, *words in lines("""
high|三天内到货，急件次日达|Delivery in three days, urgent parts next day|停线一天损失 8 万元|A day's standstill costs CNY 80,000|「等五周，我的订单早飞了。」|"Wait five weeks and my order is gone."|把区域备件库写进渠道策略|Put regional parts stores into the channel strategy|问：能接受的交期？答：一周以内，急件第二天。|Q: What lead time is acceptable? A: A week; the next day if urgent.
high|能耗数据要能自动出报表|Energy reports without manual work|每月抄表要两个人三天|Reading meters takes two people three days a month|「抄表抄到月底，数还对不上。」|"We read meters till month's end and they still don't agree."|演示时先讲数据功能|Show the data first in demonstrations|问：谁看能耗报表？答：能源科每月报给总经理。|Q: Who reads the reports? A: Energy reports to the general manager monthly.
high|同等价格下体积更小，能装进旧柜|Smaller at the same price, to fit old cabinets|改柜一次停产两天|Refitting a cabinet stops production for two days|「柜子不想动，机器能塞进去就行。」|"I won't touch the cabinet; it just has to fit."|主推紧凑型|Lead with the compact type|问：改造窗口多长？答：只有周日一天。|Q: How long is the window? A: Sunday only.
medium|付款希望 3-6-1，质保金一年|Payment 30-60-10, one year's retention|预付款超过三成走不了流程|More than 30% in advance is not allowed|「预付三成是我们的上限。」|"Thirty per cent in advance is our limit."|定价策略给出分期档|Offer instalments in pricing|问：付款审批到谁？答：超过 50 万要集团批。|Q: Who approves payment? A: The group, above CNY 500,000.
high|四小时内有人到现场|Someone on site within four hours|夜班坏了没人接电话|Nobody answers at night|「半夜坏了，你们电话得有人接。」|"When it breaks at night, somebody must answer."|服务承诺写进方案|Put the service promise into proposals|问：夜间停机几次？答：去年 7 次。|Q: How many night failures? A: Seven last year.
medium|提供同工况样板参观|See a reference under the same conditions|没见过实物不敢定|Won't decide without seeing one|「先带我看一家同行。」|"Show me one of my peers first."|优先建样板客户|Build references first|问：希望看哪类样板？答：同行业、用满半年的。|Q: Which reference? A: Same trade, half a year in use.
low|界面要有中文大字|Large Chinese characters on the panel|老师傅看不清小屏|Older workers cannot read small screens|「字再大一点。」|"Make the letters bigger."|反馈产品部下版改进|Pass on to product management|问：谁操作？答：班组老师傅。|Q: Who operates it? A: The older hands.
medium|备件价格一年不变|Parts at a fixed price for a year|备件年年涨价，预算难做|Parts get dearer each year|「一年一个价，我没法报预算。」|"A new price each year ruins my budget."|推备件年框|Offer annual parts contracts|问：年备件费多少？答：大约 30 万。|Q: What do parts cost a year? A: About CNY 300,000.
high|节能量要有第三方检测|Savings measured by a third party|以前的节能承诺没兑现|Earlier promises of savings were not kept|「省多少电，要第三方说了算。」|"Let a third party say what is saved."|合作检测机构出具报告|Work with a testing body|问：能接受的回收期？答：两年半。|Q: What payback is acceptable? A: Two and a half years.
low|开票和对账走线上|Invoices and statements online|对账单常常寄丢|Statements get lost in the post|「对账能不能在手机上点一下？」|"Can't I confirm it on my phone?"|客户门户加对账|Add statements to the portal|问：每月对账几次？答：一次，月底。|Q: How often? A: Once, at month's end.
medium|培训到班组，要有视频|Training for the crews, with videos|换班后没人会调|After a shift change nobody can adjust it|「培训别只讲给领导听。」|"Don't train the bosses only."|交付包含班组培训|Include crew training|问：多少人要培训？答：三班共 18 人。|Q: How many? A: Eighteen in three shifts.
medium|噪声低于 75 分贝|Noise below 75 decibels|厂区靠近居民楼被投诉|Neighbours complain|「晚上一开机就有人投诉。」|"Switch it on at night and they complain."|方案加隔声选件|Offer acoustic covers|问：厂界限值？答：夜间 55。|Q: The limit at the fence? A: 55 at night.
high|可与现有系统通信|Must talk to the present system|两套系统两块屏|Two systems, two screens|「别再给我加一块屏。」|"Not one more screen."|提前准备网关和协议|Have gateway and protocol ready|问：现在用什么系统？答：老的集散控制系统。|Q: Which system is there? A: An old DCS.
low|旧机能折价|Trade-in for old machines|旧设备处置麻烦|Old machines are hard to dispose of|「旧的你们收不收？」|"Would you take the old one?"|研究以旧换新|Look into trade-in|问：旧机几年？答：十一年。|Q: How old? A: Eleven years.
medium|合同里写清停机赔付|Damages for standstill in the contract|出了问题扯皮|Disputes when something fails|「坏了怎么赔，合同里写明白。」|"Write into the contract what you pay."|法务拟定标准条款|Legal to draft a standard clause|问：可接受的上限？答：合同额一成。|Q: What cap? A: A tenth of the contract.
high|洁净度要有证书|A certificate of cleanliness|审厂必查证书|Auditors ask for it|「没有证书进不了名单。」|"Without it you are not on the list."|优先取得认证|Get certified first|问：要哪一级？答：零级无油。|Q: Which class? A: Oil-free, class zero.
"""))  # fmt: skip
TIMINGS = (
    ("本季度", "this quarter"),
    ("下季度", "next quarter"),
    ("半年内", "within six months"),
    ("明年初", "early next year"),
)
BUDGETS = (
    ("20–30 万元", "CNY 200–300 thousand"),
    ("50 万元左右", "about CNY 500 thousand"),
    ("80–120 万元", "CNY 0.8–1.2 million"),
    ("未定", "not yet fixed"),
)
