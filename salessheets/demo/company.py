"""The company: its people, its committee, its own settings."""

from __future__ import annotations

from dataclasses import dataclass

from salessheets.demo.wording import lines
from salessheets.text import Text

ORGANISATION = Text("远澜智能装备有限公司", "Yuanlan Intelligent Equipment Co., Ltd.")
DEPARTMENTS = {
    "east": Text("华东销售部", "East China Sales"),
    "south": Text("华南销售部", "South China Sales"),
    "southwest": Text("西南销售部", "Southwest China Sales"),
    "key": Text("大客户部", "Key Accounts"),
    "marketing": Text("市场部", "Marketing"),
    "product": Text("产品部", "Product Management"),
    "delivery": Text("交付服务部", "Delivery and Service"),
    "finance": Text("财务部", "Finance"),
    "legal": Text("法务合规部", "Legal and Compliance"),
    "pmo": Text("销售运营部", "Sales Operations"),
    "board": Text("总经办", "General Management"),
    "archive": Text("档案室", "Archive"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the staff."""

    no: str
    name: Text
    department: str


def staff(table: str) -> dict[str, Person]:
    """Read the staff by key, the name written small and together."""
    people = [Person(no=no, name=Text(zh, en), department=department) for no, zh, en, department in lines(table)]
    return {person.name.en.replace(" ", "").lower(): person for person in people}


PEOPLE = staff("""
Y0001 | 郭振华 | Guo Zhenhua | board
Y0003 | 沈岚   | Shen Lan    | board
Y0006 | 彭志   | Peng Zhi    | finance
Y0009 | 尹雪   | Yin Xue     | marketing
Y0012 | 罗海峰 | Luo Haifeng | product
Y0101 | 周敏   | Zhou Min    | east
Y0102 | 刘洋   | Liu Yang    | east
Y0103 | 徐婷   | Xu Ting     | east
Y0104 | 何俊   | He Jun      | east
Y0111 | 陈浩   | Chen Hao    | south
Y0112 | 梁静   | Liang Jing  | south
Y0113 | 黄伟   | Huang Wei   | south
Y0121 | 杨波   | Yang Bo     | southwest
Y0122 | 罗丹   | Luo Dan     | southwest
Y0123 | 唐宁   | Tang Ning   | southwest
Y0131 | 赵磊   | Zhao Lei    | key
Y0132 | 孙悦   | Sun Yue     | key
Y0133 | 王倩   | Wang Qian   | key
Y0201 | 林晓   | Lin Xiao    | marketing
Y0202 | 郭飞   | Guo Fei     | marketing
Y0203 | 邓瑜   | Deng Yu     | marketing
Y0301 | 毛强   | Mao Qiang   | product
Y0302 | 潘琳   | Pan Lin     | product
Y0303 | 秦峰   | Qin Feng    | product
Y0401 | 江涛   | Jiang Tao   | delivery
Y0402 | 范睿   | Fan Rui     | delivery
Y0403 | 石磊   | Shi Lei     | delivery
Y0501 | 谢莉   | Xie Li      | finance
Y0502 | 于红   | Yu Hong     | finance
Y0601 | 曹敏   | Cao Min     | legal
Y0701 | 段文   | Duan Wen    | pmo
Y0702 | 石慧   | Shi Hui     | pmo
Y0801 | 白雪   | Bai Xue     | archive
""")
CHAIR = "guozhenhua"
COMMITTEE = (
    ("guozhenhua", "chair"),
    ("shenlan", "member"),
    ("pengzhi", "member"),
    ("yinxue", "member"),
    ("luohaifeng", "member"),
    ("duanwen", "secretary"),
)
JUDGES = tuple(who for who, role in COMMITTEE if role != "secretary")
ARCHIVIST = "baixue"
LEGAL = "caomin"
PMO = "duanwen"


def name(who: str) -> Text:
    """The name of a person by key."""
    return PEOPLE[who].name
