"""Days of rest where the two open sources disagree, or agree on what is doubtful: what we take, and why (domain 7.2)."""

STATUTORY = (
    "python-holidays names Sunday, the weekly rest of labour law; that says nothing of the hours of a ministry, "
    "so the Saturday and Sunday of CLDR are taken."
)
NO_WORD_OF_CLDR = (
    "python-holidays names Friday and Saturday for this country; CLDR has no entry for it and falls back on the "
    "Saturday and Sunday of the world, which is no statement."
)
NO_WORD_OF_PYTHON = (
    "CLDR names Sunday alone, the statutory rest; python-holidays has no entry and falls back on its default. "
    "Offices of the state work Monday to Friday, so Saturday and Sunday are taken."
)

RESOLVED = {
    "LY": (
        "fri sat",
        "CLDR names Friday and Saturday for this country; python-holidays has no entry for it and falls back on its "
        "default of Saturday and Sunday, which is no statement.",
    ),
    "CD": ("sat sun", STATUTORY),
    "NE": ("sat sun", STATUTORY),
    "PY": ("sat sun", STATUTORY),
    "VE": ("sat sun", STATUTORY),
    "TK": ("sat sun", STATUTORY),
    "MR": (
        "sat sun",
        "The administration moved from Friday and Saturday to Saturday and Sunday in October 2014, as far as is "
        "generally known; CLDR falls back on the same, python-holidays has kept the old week.",
    ),
    "DJ": ("fri sat", NO_WORD_OF_CLDR),
    "BD": ("fri sat", NO_WORD_OF_CLDR),
    "MV": ("fri sat", NO_WORD_OF_CLDR),
    "AF": (
        "fri sat",
        "Both sources make a statement, and neither proves it: Friday and Saturday of python-holidays are the seed, "
        "Thursday and Friday of CLDR the older week. The case manager asks the ministry.",
    ),
    "UG": ("sat sun", NO_WORD_OF_PYTHON),
    "IN": ("sat sun", NO_WORD_OF_PYTHON),
    "NP": (
        "sat sun",
        "Both sources say Saturday and Sunday, but neither has an entry of its own, and offices traditionally rest on "
        "Saturday alone: agreement is no proof. The case manager asks the ministry.",
    ),
}
