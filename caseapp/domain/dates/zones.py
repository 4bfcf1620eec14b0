"""Time zones by the words of sources: capitals, countries and abbreviations, as in "Japan time" or "Munich time"."""

from __future__ import annotations

import unicodedata
from functools import cache
from zoneinfo import available_timezones

_PLACES = {
    "Africa/Abidjan": "abidjan, ivory coast",
    "Africa/Accra": "accra, ghana",
    "Africa/Addis_Ababa": "addis ababa, ethiopia",
    "Africa/Algiers": "algiers, algeria",
    "Africa/Cairo": "cairo, egypt",
    "Africa/Casablanca": "rabat, morocco",
    "Africa/Johannesburg": "pretoria, cape town, south africa",
    "Africa/Khartoum": "khartoum, sudan",
    "Africa/Kinshasa": "kinshasa",
    "Africa/Lagos": "abuja, nigeria",
    "Africa/Nairobi": "nairobi, kenya",
    "Africa/Tripoli": "tripoli, libya",
    "Africa/Tunis": "tunis, tunisia",
    "America/Argentina/Buenos_Aires": "buenos aires, argentina",
    "America/Bogota": "bogota, colombia",
    "America/Caracas": "caracas, venezuela",
    "America/Havana": "havana, cuba",
    "America/Lima": "lima, peru",
    "America/Mexico_City": "mexico city, mexico",
    "America/New_York": "washington, washington dc, new york, us eastern, eastern, est, edt",
    "America/Los_Angeles": "san francisco, los angeles, pacific, pst, pdt",
    "America/Chicago": "chicago, central, cst, cdt",
    "America/Santiago": "santiago, chile",
    "America/Sao_Paulo": "brasilia, brazil",
    "America/Toronto": "ottawa",
    "Asia/Almaty": "astana, kazakhstan",
    "Asia/Amman": "amman, jordan",
    "Asia/Ashgabat": "turkmenistan",
    "Asia/Baghdad": "baghdad, iraq",
    "Asia/Baku": "baku, azerbaijan",
    "Asia/Bangkok": "bangkok, thailand",
    "Asia/Beirut": "beirut, lebanon",
    "Asia/Bishkek": "bishkek, kyrgyzstan",
    "Asia/Brunei": "brunei",
    "Asia/Colombo": "colombo, sri lanka",
    "Asia/Damascus": "damascus, syria",
    "Asia/Dhaka": "dhaka, bangladesh",
    "Asia/Dubai": "abu dhabi, dubai, united arab emirates, uae",
    "Asia/Dushanbe": "dushanbe, tajikistan",
    "Asia/Ho_Chi_Minh": "hanoi, vietnam",
    "Asia/Hong_Kong": "hong kong, hkt",
    "Asia/Jakarta": "jakarta, indonesia",
    "Asia/Jerusalem": "jerusalem, israel, tel aviv",
    "Asia/Kabul": "kabul, afghanistan",
    "Asia/Karachi": "islamabad, pakistan",
    "Asia/Kathmandu": "kathmandu, nepal",
    "Asia/Kolkata": "new delhi, delhi, india, indian, ist",
    "Asia/Kuala_Lumpur": "kuala lumpur, malaysia",
    "Asia/Kuwait": "kuwait",
    "Asia/Manila": "manila, philippines",
    "Asia/Phnom_Penh": "phnom penh, cambodia",
    "Asia/Pyongyang": "pyongyang, north korea",
    "Asia/Qatar": "doha, qatar",
    "Asia/Riyadh": "riyadh, saudi arabia",
    "Asia/Seoul": "seoul, south korea, korea, korean, rok, kst",
    "Asia/Shanghai": "beijing, china, chinese",
    "Asia/Singapore": "singapore, sgt",
    "Asia/Taipei": "taipei, taiwan",
    "Asia/Tashkent": "tashkent, uzbekistan",
    "Asia/Tbilisi": "tbilisi, georgia",
    "Asia/Tehran": "tehran, iran",
    "Asia/Tokyo": "tokyo, japan, japanese, jst",
    "Asia/Ulaanbaatar": "ulaanbaatar, mongolia",
    "Asia/Vientiane": "vientiane, laos",
    "Asia/Yangon": "naypyidaw, yangon, myanmar",
    "Asia/Yerevan": "yerevan, armenia",
    "Australia/Sydney": "canberra, sydney",
    "Europe/Amsterdam": "amsterdam, the hague, netherlands",
    "Europe/Athens": "athens, greece",
    "Europe/Belgrade": "belgrade, serbia",
    "Europe/Berlin": "berlin, munich, bonn, germany, german, central european, cet, cest",
    "Europe/Bratislava": "bratislava, slovakia",
    "Europe/Brussels": "brussels, belgium",
    "Europe/Bucharest": "bucharest, romania",
    "Europe/Budapest": "budapest, hungary",
    "Europe/Chisinau": "chisinau, moldova",
    "Europe/Copenhagen": "copenhagen, denmark",
    "Europe/Dublin": "dublin, ireland",
    "Europe/Helsinki": "helsinki, finland",
    "Europe/Istanbul": "ankara, istanbul, turkey, türkiye",
    "Europe/Kyiv": "kyiv, kiev, ukraine",
    "Europe/Lisbon": "lisbon, portugal",
    "Europe/Ljubljana": "ljubljana, slovenia",
    "Europe/London": "london, united kingdom, uk, britain, bst",
    "Europe/Luxembourg": "luxembourg",
    "Europe/Madrid": "madrid, spain",
    "Europe/Minsk": "minsk, belarus",
    "Europe/Moscow": "moscow, russia, msk",
    "Europe/Oslo": "oslo, norway",
    "Europe/Paris": "paris, france, strasbourg",
    "Europe/Podgorica": "podgorica, montenegro",
    "Europe/Prague": "prague, czech republic, czechia",
    "Europe/Riga": "riga, latvia",
    "Europe/Rome": "rome, italy",
    "Europe/Sarajevo": "sarajevo, bosnia and herzegovina",
    "Europe/Skopje": "skopje, north macedonia",
    "Europe/Sofia": "sofia, bulgaria",
    "Europe/Stockholm": "stockholm, sweden",
    "Europe/Tallinn": "tallinn, estonia",
    "Europe/Tirane": "tirana, albania",
    "Europe/Vaduz": "vaduz, liechtenstein",
    "Europe/Vienna": "vienna, austria",
    "Europe/Vilnius": "vilnius, lithuania",
    "Europe/Warsaw": "warsaw, poland",
    "Europe/Zagreb": "zagreb, croatia",
    "Europe/Zurich": "bern, geneva, zurich, davos, switzerland",
    "Pacific/Auckland": "wellington, new zealand",
    "Pacific/Port_Moresby": "port moresby, papua new guinea",
    "UTC": "utc, gmt, greenwich, universal",
}

#: Places as Korean, Japanese and Chinese sources name them before the word for time.
NAMES_THERE = {
    **dict.fromkeys(("서울", "한국", "대한민국", "ソウル", "韓国", "韩国", "韓國", "首尔", "首爾"), "Asia/Seoul"),
    **dict.fromkeys(("평양", "북한", "平壌", "北朝鮮", "平壤", "朝鲜"), "Asia/Pyongyang"),
    **dict.fromkeys(("도쿄", "동경", "일본", "東京", "日本", "东京"), "Asia/Tokyo"),
    **dict.fromkeys(("베이징", "북경", "중국", "北京", "中国", "中國"), "Asia/Shanghai"),
    **dict.fromkeys(("타이베이", "대만", "台北", "台湾", "臺灣", "台灣"), "Asia/Taipei"),
    **dict.fromkeys(("홍콩", "香港"), "Asia/Hong_Kong"),
    **dict.fromkeys(("싱가포르", "シンガポール", "新加坡"), "Asia/Singapore"),
    **dict.fromkeys(("하노이", "베트남", "ハノイ", "ベトナム", "河内", "越南"), "Asia/Ho_Chi_Minh"),
    **dict.fromkeys(
        ("워싱턴", "뉴욕", "미 동부", "미국 동부", "ワシントン", "ニューヨーク", "米東部", "华盛顿", "纽约", "美东"),
        "America/New_York",
    ),
    **dict.fromkeys(
        ("뮌헨", "베를린", "독일", "ミュンヘン", "ベルリン", "ドイツ", "慕尼黑", "柏林", "德国"), "Europe/Berlin"
    ),
    **dict.fromkeys(("파리", "프랑스", "パリ", "フランス", "巴黎", "法国"), "Europe/Paris"),
    **dict.fromkeys(("런던", "영국", "ロンドン", "英国", "伦敦"), "Europe/London"),
    **dict.fromkeys(("제네바", "스위스", "ジュネーブ", "スイス", "日内瓦", "瑞士"), "Europe/Zurich"),
    **dict.fromkeys(("모스크바", "モスクワ", "莫斯科"), "Europe/Moscow"),
    **dict.fromkeys(("그리니치", "협정 세계", "협정세계", "世界協定", "协调世界", "協定世界"), "UTC"),
}


def zone_of(words: str) -> str | None:
    """The IANA zone that words such as "Japan time", "Munich" or "Asia/Seoul" mean, or None."""
    wanted = _folded(words)
    for suffix in (" local time", " standard time", " time"):
        wanted = wanted.removesuffix(suffix)
    return _index().get(wanted.strip())


def city_of(tz: str) -> str:
    """The place a zone is named after, for people to read."""
    return tz.rsplit("/", 1)[-1].replace("_", " ")


@cache
def _index() -> dict[str, str]:
    found: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        found.setdefault(_folded(zone), zone)
        if "/" in zone and not zone.startswith(("Etc/", "posix", "right")):
            found.setdefault(_folded(city_of(zone)), zone)
    for zone, words in _PLACES.items():
        found.update((_folded(word), zone) for word in words.split(", ") if word)
    return found


def _folded(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.casefold().replace(".", ""))
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())
