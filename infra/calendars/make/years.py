"""Years for which the source has no holiday: either there truly is none, and we say why, or nobody knows."""

TRULY_EMPTY = {
    ("UA", year): (
        "Under martial law no public holiday is a day off: Law of Ukraine 2136-IX of 15 March 2022, on labour relations "
        "under martial law, article 6."
    )
    for year in (2024, 2025, 2026)
}

UNKNOWN = {
    "UA": "Whether martial law, under which no holiday is a day off, still holds in this year is not known.",
    "LK": "The full-moon days of this year are not gazetted yet; the source ends with 2026.",
}
NO_DATA = "The source has no holiday in this year."
