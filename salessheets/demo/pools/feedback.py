"""What customers say afterwards: category | suggestion in their words | how it was handled, in both languages."""

from __future__ import annotations

from salessheets.demo.wording import lines, pairs, texts

SAID = tuple((category, texts(tuple(words))) for category, *words in lines("""
service|师傅来得快，讲得也明白，就是夜里电话难打|"Quick and clear, but hard to reach at night"|开通夜间值班电话并告知客户|Night duty phone set up and announced
product|机器省电是真的，屏幕字太小|"It does save power; the letters are too small"|转产品部，下版加大字体|Passed on, larger letters in the next version
price|备件比外面贵一成，希望年框能便宜|"Parts cost a tenth more than elsewhere"|提供年框价，差价已说明|Annual price offered and explained
delivery|说好三天，第四天才到，下次提前讲|"Three days were promised, it took four; tell us earlier"|向客户致歉，增加在途提醒|Apologised, messages on the way added
service|培训很实用，能不能再给录像|"Useful training; could we have a video?"|录像已发客户门户|Video in the portal
product|联网功能好用，报表能自己改就更好|"The network works well; reports should be ours to change"|报表模板开放自定义|Templates can now be changed
price|付款可以再灵活一点|"Payment could be more flexible"|提供 3-6-1 方案|30-60-10 offered
delivery|包装结实，资料少一张合格证|"Well packed, one certificate missing"|当日补寄合格证|Sent the same day
service|换了两个对接人，情况要重讲一遍|"Two new contacts, we had to explain it all again"|指定固定客户经理|One account manager named
product|噪声比老机器小多了，车间都说好|"Far quieter than the old one; the shop is pleased"|列为典型案例|Taken as a case
other|希望多组织同行参观|"More visits to others in the trade, please"|纳入下季度活动计划|In next quarter's plan
service|维修报告写得细，财务很认可|"Detailed reports, finance likes them"|推广该报告模板|The template is used everywhere
"""))  # fmt: skip
SURVEYS = pairs("""
首批用户满意度问卷|First users' satisfaction
季度服务满意度问卷|Quarterly satisfaction with service
项目收尾满意度问卷|Satisfaction at the end of the project
""")
QUESTIONS = pairs("""
1. 总体满意度（1–5）；2. 产品；3. 价格；4. 服务；5. 交付；6. 推荐可能性（0–10）；7. 建议|1. Overall (1–5); 2. product; 3. price; 4. service; 5. delivery; 6. would recommend (0–10); 7. suggestions
""")[0]
