"""String order: every table, language key and character against the real Hugo, and readable examples."""

from __future__ import annotations

import json
import random
import subprocess
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.site.collation import Collation
from mkdocs_hugo.site.collation import table as collation_table
from mkdocs_hugo.site.collation.locales import table_name
from tests.hugo.oracle import HugoRefusedError, binary

TABLES = Path(collation_table.__file__).parent / "tables"
NAMES = sorted(path.stem for path in TABLES.glob("*.txt"))
KEYS_OF_TABLES = {"root": "en"}
"""Language keys that lead to a table, where that is not called like the key."""

HOME = "{{ sort (index site.Data.texts site.Language.Lang) | jsonify }}"

LANGUAGE_KEYS = """
    en en-us en-gb nb no nb-no no-no nn nn-no nno no-nyn no-bok da dan da-dk da_no fo sv
    sv-se swe fi is de de-at de-u-co-phonebk de-ch-1996 de-formal fr fr-ca es es-419
    es-mx spa pt-br ro mo hr sr sr-latn sh bs cs sk sl pl hu tr az et lv lt sq mt cy eo
    vi ca ca-valencia ru uk be bg mk kk el he iw ar fa fa-af fa-ir ur ps hi mr bn gu ta
    te th my km ja ja-jp ko kor zh zh-cn zh-hans zh-hans-tw zh-tw zh_mo zh-hk zh-hant
    zh-hant-cn zh-latn-tw zh-yue zh-cmn zh-cmn-hant zh-min-nan zh-guoyu zh-u-co-stroke
    zh-tw-u-co-pinyin zh-158 cmn cmn-tw fil tl nso tn aa ssy en-us-posix
    en-us-u-va-posix fi-u-co-standard sv-u-co-standard ln-u-co-phonetic da-latn
    da-x-intern da-t-en da-test da-xy da-dk-ao1990 da-dk-latn da-099 da-150 da-swe sv-da
    xx klingon da-u-co-trad
"""

TELLING = """
    a b aa å Å z zb ch cz d h ä ü x æ ø é o oz œ 一 丁 七 阿 ア あ あー 亜 唖 加 ة ہ ه گ ک ي ی ґ гя
    ґb г ё еb еz ș ss sz Ń nz ñ ny ć cb ң क क्ष ং ঃ ம் ம ı i İ Z ž ы ѓ ă â ab ŏ ơ ks k q
    w Ł l lz - _ . ( 1 10 2 Þ ð dz gb
"""


@cache
def defined_in(name: str) -> list[str]:
    """Return the characters and contractions that a file of tables/ defines."""
    defined: list[str] = []
    for line in (TABLES / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("order\t"):
            defined += line.split("\t")[2].replace("-", "")
        elif line and not line.startswith("#"):
            defined.append("".join(chr(int(code, 16)) for code in line.split("\t")[0].split(" ")))
    return [text for text in defined if "\0" not in text]


def random_texts(name: str) -> list[str]:
    """Return texts near to one another in the order of a table; the same ones each time."""
    chance = random.Random(name)
    own = defined_in(name)
    letters = "".join(own)
    marks = [chr(code) for code in range(0x300, 0x370)]
    latin = [chr(code) for code in (*range(0x20, 0x7F), *range(0xC0, 0x250))]
    pools = [own, own, letters, letters, latin, marks, defined_in("root"), "abcABCdlnosz"]
    texts = []
    for _ in range(40):
        alphabet = [chance.choice(chance.choice(pools)) for _ in range(5)]
        texts += ["".join(chance.choices(alphabet, k=chance.choice((1, 2, 2, 3, 4)))) for _ in range(12)]
    return texts


def some_of_all_characters() -> list[str]:
    """Return every character of the root table and a sample of all others, each between two letters."""
    codes = (code for code in range(1, 0x110000, 97) if not 0xD800 <= code < 0xE000)
    texts = [f"l{text}a" for text in (*defined_in("root"), *map(chr, codes), "")]
    random.Random(0).shuffle(texts)
    return texts


def sorted_by_hugo(root: Path, texts: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Sort texts by language key in one run of Hugo."""
    for folder in ("data", "layouts", "content"):
        (root / folder).mkdir(parents=True)
    configuration = {
        "defaultContentLanguage": next(iter(texts)),
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "404", "robotstxt"],
        "languages": {key: {"weight": weight} for weight, key in enumerate(texts, 1)},
        "outputs": {"home": ["json"]},
    }
    (root / "hugo.json").write_text(json.dumps(configuration))
    (root / "data/texts.json").write_text(json.dumps(texts))
    (root / "layouts/home.json").write_text(HOME)
    done = subprocess.run(
        [binary(), "--quiet", "--noBuildLock"], cwd=root, capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    return {key: json.loads((root / "public" / key.lower() / "index.json").read_bytes()) for key in texts}


@pytest.fixture(scope="module")
def hugo_orders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Random texts of every table as Hugo sorts them, by the name of the table; one run for all tests."""
    try:
        binary()
    except HugoRefusedError as reason:
        pytest.skip(str(reason))
    texts = {KEYS_OF_TABLES.get(name, name): random_texts(name) for name in NAMES}
    texts["en"] += some_of_all_characters()
    orders = sorted_by_hugo(tmp_path_factory.mktemp("tables"), texts)
    return {name: orders[KEYS_OF_TABLES.get(name, name)] for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_random_texts_stand_as_in_hugo(name: str, hugo_orders: Mapping[str, list[str]]) -> None:
    collation = Collation(KEYS_OF_TABLES.get(name, name))
    texts = random_texts(name) + (some_of_all_characters() if name == "root" else [])
    assert sorted(texts, key=collation.key) == hugo_orders[name]


@pytest.fixture(scope="module")
def hugo_orders_of_keys(
    tmp_path_factory: pytest.TempPathFactory, hugo_orders: Mapping[str, list[str]]
) -> dict[str, list[str]]:
    """The same telling texts as Hugo sorts them for each language key."""
    return sorted_by_hugo(
        tmp_path_factory.mktemp("keys"), dict.fromkeys(LANGUAGE_KEYS.split(), TELLING.split())
    )


@pytest.mark.parametrize("key", LANGUAGE_KEYS.split())
def test_language_keys_lead_to_the_table_hugo_takes(
    key: str, hugo_orders_of_keys: Mapping[str, list[str]]
) -> None:
    assert sorted(TELLING.split(), key=Collation(key).key) == hugo_orders_of_keys[key]


def test_norwegian_letters_come_last_in_nynorsk() -> None:
    assert order("nn", "år aase øl ærleg zoo app") == "app zoo ærleg øl år aase"


def test_norwegian_letters_count_as_accented_ones_in_bokmål() -> None:
    for key in ("nb", "no", "nb-no"):
        assert order(key, "åtte avtale ære øl ost adresse aktør") == "adresse ære aktør åtte avtale øl ost"


def test_swedish_letters_come_last_in_their_own_order() -> None:
    assert order("sv", "öl ära ål zon ost") == "ost zon ål ära öl"


def test_german_umlauts_stand_with_their_vowels() -> None:
    assert order("de", "Zug Äpfel Apfel über unten Übung") == "Apfel Äpfel über Übung unten Zug"


def test_czech_ch_is_a_letter_after_h() -> None:
    assert order("cs", "cena chata hora ibis čas") == "cena čas hora chata ibis"


def test_chinese_follows_pinyin_or_strokes() -> None:
    assert order("zh-cn", "一 丁 阿 七") == "阿 丁 七 一"
    assert order("zh-tw", "阿 七 丁 一") == "一 丁 七 阿"


def test_case_only_breaks_ties() -> None:
    assert order("en", "Beta alpha ALPHA beta Alpha alphabet") == "alpha Alpha ALPHA alphabet beta Beta"


def test_accents_weigh_more_than_case_and_less_than_letters() -> None:
    assert order("en", "coté Cote côte cote cotes") == "cote Cote coté côte cotes"


def test_punctuation_comes_before_digits_and_digits_before_letters() -> None:
    assert order("en", "app 2fa 10x _app -app $app (app") == "_app -app (app $app 10x 2fa app"


def test_punctuation_is_not_ignored() -> None:
    assert order("en", "co-op coop co_op coat") == "co_op co-op coat coop"


def test_digits_are_not_read_as_numbers() -> None:
    assert order("en", "v10 v2 v1") == "v1 v10 v2"


def test_scripts_follow_one_another() -> None:
    assert order("en", "中 한 か ไทย عربي עברי русский ελλάδα latin") == (
        "latin ελλάδα русский עברי عربي ไทย 한 か 中"
    )


def test_ignored_characters_make_texts_equal() -> None:
    key = Collation("en").key
    assert key("co\u00adop\u200b") == key("coop")
    assert key("") == key("\u00ad")


def test_canonically_equivalent_texts_are_equal() -> None:
    for tag in ("en", "nn", "vi", "ko"):
        key = Collation(tag).key
        for text in ("Ålesund", "crème brûlée", "Việt", "\u1e69", "한국어"):
            assert key(unicodedata.normalize("NFD", text)) == key(text)


@settings(derandomize=True, max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), st.sampled_from(["en", "nn", "ja"]))
def test_every_text_has_a_key_that_repeats(text: str, tag: str) -> None:
    collation = Collation(tag)
    assert collation.key(text) == collation.key(text) == Collation(tag).key(text)


def test_every_table_is_led_to() -> None:
    assert {table_name(KEYS_OF_TABLES.get(name, name)) for name in NAMES} == set(NAMES)


def order(tag: str, texts: str) -> str:
    """Sort texts that are divided by spaces."""
    return " ".join(sorted(texts.split(" "), key=Collation(tag).key))
