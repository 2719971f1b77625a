"""
Writes the calendars of the unit and of all recipients of appendix A into ../data, one JSON document each.

    pip install -r requirements.txt && python make-calendars.py     (in a virtual environment)

The same versions of the sources (requirements.txt) give the same bytes. Sources: python-holidays for holidays and most
weeks; CLDR, as Babel carries it, for weeks; the tz database for zones. Where they disagree, weeks.py and years.py decide.
"""

import json
import pathlib
import re
import sys
from importlib.metadata import version
from importlib.resources import files

import holidays
from babel import Locale
from babel.localedata import locale_identifiers

sys.dont_write_bytecode = True

from weeks import RESOLVED
from years import NO_DATA, TRULY_EMPTY, UNKNOWN

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent / "data"
RECIPIENTS = HERE.parents[2] / "libs/domain/src/countries/recipients.ts"

DATA_VERSION = "2026.1"
YEARS = range(2024, 2031)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PYTHON_HOLIDAYS = f"python-holidays {version('holidays')}"
CLDR = f"CLDR of Babel {version('babel')}"

# Feasts that wait for the moon to be sighted, or for a gazette that reads it: after the last year with decreed dates
# they are estimates, whether the source labels them or not.
MOVING = re.compile(
    r"\b(eid|isra|mi'raj|mawlid|prophet|muharram|hijri|islamic new year|ashura|arafa[ht]?|ramadan|tasua|arbaeen"
    r"|laylat|lailat|nuzul|hari raya|tabaski|korit[eé]|maouloud|mouloud|imam|id-ul|barat|bakrid|tamkharit"
    r"|magal|gamou|feast of sacrifice|sacrifice feast|end of ramadan|quran|night of power"
    r"|diwali|deepavali|holi|shivarat\w+|vesak|buddha\w*|po[yo]\w*|purnima|dash?ain|dashami|ekadashi|duwadashi|fulpati"
    r"|ghatasthapana|tihar|pooja|tika|chhath|janmashtami|chaturthi|ugadi|navami|thaipusam|mahavira\w*|nanak\w*|dussehra"
    r"|lhochhar|losar|makha|visakh?a|asarnha|pchum|water festival|thadingyut|tazaungdaing|full moon|parinirvana)",
    re.IGNORECASE,
)
LABEL = re.compile(r"\s*\((?:estimated|[^)]*, estimated)\)", re.IGNORECASE)
LAST_DECREED = 2026


def recipients():
    """Appendix A: code, name and zone of the seat of government."""
    rows = [line.split("|") for line in RECIPIENTS.read_text().splitlines() if line.count("|") >= 9]
    return [(row[0], row[4], row[9]) for row in rows]


def zones_of(iso2, seat):
    """All zones of a country by the tz database, that of the seat of government first."""
    lines = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text().splitlines()
    found = [line.split("\t")[2] for line in lines if line.startswith(f"{iso2}\t")]
    return [seat] + sorted(zone for zone in found if zone != seat)


def named_days(numbers):
    return [WEEKDAYS[number] for number in sorted(numbers)]


def cldr_rest(iso2):
    """The weekend of a territory by CLDR: that of any locale spoken there, else that of the world."""
    spoken = sorted(name for name in locale_identifiers() if name.endswith(f"_{iso2}"))
    locale = Locale.parse(spoken[0]) if spoken else Locale.parse("en_001")
    first, last = locale.weekend_start, locale.weekend_end
    return named_days({(first + step) % 7 for step in range((last - first) % 7 + 1)})


def week_of(iso2, calendar):
    seed, other = named_days(calendar.weekend), cldr_rest(iso2)
    sources = {PYTHON_HOLIDAYS: seed, CLDR: other}
    if iso2 in RESOLVED:
        rest, reason = RESOLVED[iso2]
        return {"rest": rest.split(), "isDisputed": True, "reason": reason, "sources": sources}
    if seed != other:
        raise SystemExit(f"{iso2}: {seed} or {other}? weeks.py does not say.")
    return {"rest": seed, "isDisputed": False, "reason": "Both sources agree.", "sources": sources}


def entry_of(date, name):
    plain = LABEL.sub("", name).strip()
    estimated = plain != name.strip() or bool(date.year > LAST_DECREED and MOVING.search(name))
    flag = {"estimated": True} if estimated else {}
    return {"date": date.isoformat(), "name": plain, **flag, "source": PYTHON_HOLIDAYS}


def year_of(iso2, year, entries):
    here = [entry for entry in entries if entry["date"].startswith(str(year))]
    if here:
        state = "estimated" if any(entry.get("estimated") for entry in here) else "known"
        return {"year": year, "state": state, "holidays": len(here)}
    if (iso2, year) in TRULY_EMPTY:
        return {"year": year, "state": "empty", "holidays": 0, "reason": TRULY_EMPTY[iso2, year]}
    return {"year": year, "state": "provisional", "holidays": 0, "reason": UNKNOWN.get(iso2, NO_DATA)}


def holidays_of(iso2, **more):
    languages = getattr(holidays, iso2).supported_languages
    language = "en_US" if "en_US" in languages else None
    return holidays.country_holidays(iso2, years=YEARS, language=language, **more)


def document(code, iso2, name, seat, calendar, week, entries):
    workdays = sorted(day for day in getattr(calendar, "weekend_workdays", ()) if day.year in YEARS)
    return {
        "code": code,
        "dataVersion": DATA_VERSION,
        "country": iso2,
        "name": name,
        "zones": zones_of(iso2, seat),
        "week": week,
        "years": [year_of(iso2, year, entries) for year in YEARS],
        "workingRestDays": [day.isoformat() for day in workdays],
        "holidays": entries,
    }


def of_country(iso2, name, seat):
    calendar = holidays_of(iso2)
    entries = [entry_of(date, feast) for date, feast in sorted(calendar.items())]
    return document(f"GOV-{iso2}", iso2, name, seat, calendar, week_of(iso2, calendar), entries)


def of_the_unit():
    """Land Berlin, and the two days on which the unit is closed by its own decision (domain 7.2)."""
    calendar = holidays_of("DE", subdiv="BE")
    entries = [entry_of(date, feast) for date, feast in sorted(calendar.items())]
    closures = (("12-24", "Closed on Christmas Eve"), ("12-31", "Closed on New Year's Eve"))
    closed = [
        {"date": f"{year}-{day}", "name": name, "source": "Decision of the unit"}
        for year in YEARS
        for day, name in closures
    ]
    entries = sorted(entries + closed, key=lambda entry: entry["date"])
    return document("CSU", "DE", "The unit, in Berlin", "Europe/Berlin", calendar, week_of("DE", calendar), entries)


def written(value, indent=0, taken=0):
    """JSON as the house formats it: what fits on a line of 120 stands on one, but a list of objects never does.
    `taken` is what stands before the value on its line, beside the indent."""
    inner, outer = " " * (indent + 2), " " * indent
    plain = json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        flat = "{ " + plain[1:-1] + " }" if "{" not in plain[1:] and value else None
        if indent >= 4 and flat and len(outer + flat) + taken < 120:
            return flat
        keys = [(f"{json.dumps(key)}: ", one) for key, one in value.items()]
        lines = [inner + key + written(one, indent + 2, len(key)) for key, one in keys]
        return "{\n" + ",\n".join(lines) + f"\n{outer}}}"
    if isinstance(value, list) and value:
        if not isinstance(value[0], dict) and len(outer + plain) + taken < 120:
            return plain
        return "[\n" + ",\n".join(inner + written(one, indent + 2) for one in value) + f"\n{outer}]"
    return plain


def main():
    DATA.mkdir(exist_ok=True)
    for old in DATA.glob("*.json"):
        old.unlink()
    documents = [of_the_unit()] + [of_country(*row) for row in recipients()]
    for one in documents:
        (DATA / f"{one['code'].lower()}.json").write_text(written(one) + "\n")
    print(f"{len(documents)} calendars, {sum(len(one['holidays']) for one in documents)} holidays: {PYTHON_HOLIDAYS}")


if __name__ == "__main__":
    main()
