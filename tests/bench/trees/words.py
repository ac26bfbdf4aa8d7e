"""Norwegian sentences that nobody has written: made of lists of words by a small grammar."""

from __future__ import annotations

from random import Random

_NOUNS = (
    "tjenesten skjemaet løsningen brukeren virksomheten meldingen vedlegget nøkkelen økten avtalen rollen "
    "sertifikatet miljøet køen oppgaven søknaden fullmakten tilgangen prosessen hendelsen malen rapporten "
    "øvelsen årsoppgjøret grensesnittet påloggingen utvikleren kontoen lenken visningen"
)
_VERBS = (
    "sender henter viser lagrer krever støtter endrer oppretter sletter validerer signerer arkiverer "
    "varsler åpner følger påvirker omfatter bestemmer"
)
_TAILS = (
    "når brukeren er logget på; i testmiljøet; for hver virksomhet; uten ekstra oppsett; etter "
    "godkjenning; før innsending; i samme økt; med gyldig nøkkel; på vegne av andre; hvis tilgangen er "
    "gitt; hvert døgn; så lenge avtalen gjelder; ved første pålogging; i egen kø"
)
_ADVERBS = "alltid ofte bare også automatisk trygt først derfor normalt"
_TOPICS = (
    "Pålogging Innsending Tilgang Meldinger Arkiv Varsling Skjema Prosess Signering Fullmakt Feilsøking "
    "Årsoppgjør Oppsett Miljø Nøkler Grensesnitt Økter Rapporter"
)


def sentence(random: Random) -> str:
    """Return one sentence."""
    subject, target = random.choice(_NOUNS.split()), random.choice(_NOUNS.split())
    adverb = f" {random.choice(_ADVERBS.split())}" if random.random() < 0.4 else ""
    tail = f" {random.choice(_TAILS.split('; '))}" if random.random() < 0.6 else ""
    return f"{subject.capitalize()} {random.choice(_VERBS.split())}{adverb} {target}{tail}."


def paragraph(random: Random, most: int = 5) -> str:
    """Return a paragraph of one or more sentences."""
    return " ".join(sentence(random) for _ in range(random.randint(1, most)))


def title(random: Random, number: int) -> str:
    """Return a title that differs from those of the pages beside it."""
    return f"{random.choice(_TOPICS.split())} og {random.choice(_NOUNS.split())} {number}"


def heading(random: Random) -> str:
    """Return a heading."""
    return f"{random.choice(_TOPICS.split())} for {random.choice(_NOUNS.split())}"
