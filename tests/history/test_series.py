"""The series: what the tables say, that they add up, and what an author reads after a mistake in one."""

import datetime as dt
import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetoface import assets
from facetoface.assets import AssetError
from facetoface.history import series

DAYS = st.dates(dt.date(1948, 1, 1), dt.date(2026, 12, 31))
TYPES = ("srbm", "mrbm", "irbm", "icbm", "slbm", "slv", "hgv", "unknown_type")
PACKAGE = {
    "profile": "tabular-data-package",
    "name": "small",
    "resources": [
        {
            "name": "meetings",
            "profile": "tabular-data-resource",
            "path": "meetings.csv",
            "encoding": "utf-8",
            "title": "Meetings per year",
            "description": "Unit: meetings.",
            "permission": "Our own.",
            "sources": [{"title": "They met", "path": "https://example.org/they-met"}],
            "schema": {
                "fields": [
                    {
                        "name": "year",
                        "type": "integer",
                        "title": "Year",
                        "description": "Calendar year.",
                        "constraints": {"required": True, "minimum": 1948},
                    },
                    {
                        "name": "meetings",
                        "type": "number",
                        "title": "Meetings",
                        "description": "Meetings held.",
                    },
                    {
                        "name": "known",
                        "type": "date",
                        "title": "Known",
                        "description": "Day on which the row was public.",
                        "constraints": {"required": True},
                    },
                    {
                        "name": "source",
                        "type": "string",
                        "title": "Source",
                        "description": "Ids of sources.",
                        "constraints": {"required": True},
                    },
                    {
                        "name": "note",
                        "type": "string",
                        "title": "Note",
                        "description": "A note.",
                        "constraints": {"enum": ["partial", "rounded"]},
                    },
                ],
                "primaryKey": ["year"],
            },
        }
    ],
}
ROWS = "year,meetings,known,source,note\n1994,1,1994-06-17,a-paper,\n1995,,1995-12-31,a-paper,partial\n"


@pytest.fixture(scope="module")
def tables():
    """All series of the course."""
    return series.load()


@pytest.fixture
def data(small):
    """The folder of one faultless table beside the small archive; `series.load` reads it while the test runs."""
    folder = small.parent / "data"
    folder.mkdir()
    (folder / "meetings.csv").write_text(ROWS, encoding="utf-8")
    (folder / "datapackage.json").write_text(json.dumps(PACKAGE), encoding="utf-8")
    series.load.cache_clear()
    yield folder
    series.load.cache_clear()


def complaint():
    with pytest.raises(AssetError) as error:
        series.load()
    return str(error.value)


def spoil(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def total(table, column, *, to=9999):
    return sum(row[column] or 0 for row in table.rows if row.get("year", 0) <= to)


# A table


def test_a_table_has_typed_rows(data):
    table = series.load()["meetings"]
    assert table.rows[0] == {
        "year": 1994, "meetings": 1.0, "known": dt.date(1994, 6, 17), "source": "a-paper", "note": None,
    }  # fmt: skip
    assert table.column("meetings") == [1.0, None]
    assert table.sources == ("a-paper",)
    assert [column.title for column in table.columns] == ["Year", "Meetings", "Known", "Source", "Note"]


def test_a_spreadsheet_s_mark_at_the_start_does_no_harm(data):
    (data / "meetings.csv").write_text(ROWS, encoding="utf-8-sig")
    assert series.load()["meetings"].column("year") == [1994, 1995]


@given(DAYS)
def test_nothing_known_later_is_in_a_table_as_of_a_day(tables, day):
    for table in tables.values():
        kept = table.as_of(day).rows
        assert all(row["known"] <= day for row in kept)
        assert all(row in kept or row["known"] > day for row in table.rows)


@given(DAYS, DAYS)
def test_a_table_only_grows_with_the_day(tables, one, other):
    earlier, later = sorted((one, other))
    for table in tables.values():
        assert table.as_of(later).as_of(earlier) == table.as_of(earlier)


def test_no_row_is_known_before_it_happened(tables):
    for table in tables.values():
        for row in table.rows:
            ends = [row.get(column) for column in ("date", "end", "field_end")]
            assert all(row["known"] >= day for day in ends if day), (table.name, row)


# What the tables say adds up


def test_outcomes_and_types_add_up_to_the_missiles(tables):
    for row in tables["missiles-per-year"].rows:
        assert row["success"] + row["failure"] + row["unknown_outcome"] == row["missiles"], row["year"]
        assert sum(row[kind] for kind in TYPES) == row["missiles"], row["year"]
        assert row["launch_days"] <= row["missiles"], row["year"]


def test_missiles_per_year_add_up_to_those_by_leader(tables):
    years = tables["missiles-per-year"].rows
    for span in tables["missiles-by-leader"].rows:
        first = span["start"].year + (span["start"] > dt.date(span["start"].year, 7, 1))
        inside = [row["missiles"] for row in years if first <= row["year"] <= span["end"].year]
        assert sum(inside) == span["missiles"], span["leader"]


def test_missiles_by_presidency_add_up_to_all(tables):
    assert total(tables["missiles-by-presidency"], "missiles") == total(tables["missiles-per-year"], "missiles") == 339


def test_missiles_agree_with_what_was_printed_in_2017(tables):
    table = tables["missiles-per-year"].as_of(dt.date(2017, 8, 29))
    assert total(table, "missiles", to=2013) == 39
    assert total(table, "missiles") - 39 == 76 - 18  # printed: 76 from 2014 on, 18 of them in 2017


def test_pauses_are_as_long_as_they_say(tables):
    for row in tables["missile-pauses"].rows:
        assert (row["end"] - row["start"]).days == row["days"]


def test_every_estimate_is_of_a_test_and_runs_upwards(tables):
    tests = tables["nuclear-tests"].column("test")
    for row in tables["nuclear-estimates"].rows:
        assert row["test"] in tests
        assert (row["low"] is None) == (row["high"] is None)
        assert row["low"] is None or row["low"] <= row["high"]
        assert row["low"] is not None or row["note"].startswith("In words:")


def test_ten_resolutions_have_sanctions_all_unanimous(tables):
    table = tables["resolutions"]
    assert table.column("sanctions").count("yes") == 10
    assert set(table.column("in_favour")) == {15}
    assert table.column("date") == sorted(table.column("date"))


@pytest.mark.parametrize("name", ["talks-by-decade", "talks-by-field", "talks-by-government"])
def test_talks_add_up_to_655_however_they_are_split(tables, name):
    assert sum(tables[name].column("talks")) == 655


def test_no_decade_has_fewer_talks_than_its_years(tables):
    for decade in tables["talks-by-decade"].rows:
        years = range(decade["start"].year, min(decade["end"].year, 2017) + 1)
        counted = [row["talks"] or 0 for row in tables["talks-per-year"].rows if row["year"] in years]
        assert sum(counted) <= decade["talks"]


def test_published_totals_of_exchanges(tables):
    assert round(total(tables["kaesong-production"], "production", to=2014), 1) == 2669.8
    assert round(total(tables["kaesong-production"], "production")) == 3233
    assert round(total(tables["trade"], "trade", to=2014)) == 21723
    assert 947 + 1043 + total(tables["arrivals"], "arrivals", to=2022) == 33882 - 2
    assert 947 + 1043 + total(tables["arrivals"], "arrivals") == 34537 - 2


def test_family_reunions(tables):
    rounds = tables["reunion-rounds"].rows
    assert [row["round"] for row in rounds] == list(range(1, 22))
    assert sum(row["people"] for row in rounds[:10]) == 9987
    assert all(row["south"] + row["north"] == row["people"] for row in rounds if row["south"])
    for row in tables["reunions-per-year"].rows:
        assert sum(one["year"] == row["year"] for one in rounds) == row["rounds"], row["year"]


def test_the_answers_to_one_question_stay_within_100_percent(tables):
    polls = {}
    for row in tables["polls"].rows:
        polls.setdefault(row["poll"], []).append(row)
    for rows in polls.values():
        assert sum(row["percent"] or 0 for row in rows) <= 100
        assert len({(row["question"], row["n"], row["known"]) for row in rows}) == 1


def price(odds):
    """The probability that a quotation such as '7/4' or '+150' implies."""
    if "/" in odds:
        against, stake = map(int, odds.split("/"))
        return stake / (against + stake)
    return 100 / (100 + int(odds)) if odds.startswith("+") else -int(odds) / (100 - int(odds))


def test_odds_give_the_probabilities_beside_them(tables):
    for row in tables["odds"].rows:
        yes, _, no = (row["odds"] or "").rstrip(")").partition(" (no: ")
        if yes[:1] in {*"+-0123456789"} - {""}:
            assert round(price(yes), 3) == row["probability"], row["quote"]
        if no:
            assert round(price(yes) / (price(yes) + price(no)), 3) == row["fair"], row["quote"]


def test_every_event_bet_on_has_an_outcome(tables):
    assert set(tables["odds"].column("event")) == set(tables["odds-outcomes"].column("event"))


def test_the_break_in_the_warhead_series_is_marked(tables):
    for row in tables["warheads"].rows:
        assert row["counts"] == ("could be made" if row["year"] < 2022 else "assembled")
        assert (row["material_high"] is not None) == (row["year"] >= 2022)


def test_no_president_before_2017_met_a_leader_in_office(tables):
    then = tables["presidents"].as_of(dt.date(2018, 2, 10))
    assert then.column("met") == ["no"] * 12


# What the tables say of themselves


def test_every_table_says_how_it_counts_whom_to_credit_and_what_is_unsure(tables):
    for table in tables.values():
        assert len(table.description) > 80, table.name
        assert len(table.permission) > 80, table.name
        assert [column.name for column in table.columns][-3:] == ["known", "source", "note"], table.name


def test_every_row_of_part_of_a_year_says_so(tables):
    for table in tables.values():
        assert all(row["note"] for row in table.rows if row.get("complete") == "no"), table.name


def test_the_package_names_sources_that_its_tables_cite(tables, whole):
    package = json.loads((assets.folder() / "data" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        cited = {whole.sources[i].URL for i in tables[resource["name"]].sources}
        assert {source["path"] for source in resource["sources"]} <= cited, resource["name"]


def test_the_package_is_valid_under_frictionless(tmp_path):
    import frictionless  # here, as it takes a second

    place = shutil.copytree(assets.folder() / "data", tmp_path / "data") / "datapackage.json"
    report = frictionless.Package(str(place)).validate()
    assert report.valid, report.to_summary()
    assert report.stats["tasks"] == len(series.load())


# What an author reads after a mistake


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1994,1,", "1994,one,", "record 'line 2', field 'meetings': expected a number, but found 'one'."),
        ("1994,1,", "1994,1e3,", "record 'line 2', field 'meetings': expected a number, but found '1e3'."),
        ("1994,1,", "1994.5,1,", "record 'line 2', field 'year': expected a whole number, but found '1994.5'."),
        ("1994,1,", ",1,", "record 'line 2', field 'year': expected a value, but the cell is empty."),
        ("1994,1,", "1894,1,", "record 'line 2', field 'year': expected 1948 or more, but found 1894."),
        ("06-17", "06-31", "field 'known': expected a day of the calendar like 2018-02-10, but found '1994-06-31'."),
        ("1994-06-17", "17.6.1994", "field 'known': expected a day of the calendar like 2018-02-10, but found "),
        ("1995,,", "1994,,", "record 'lines 2, 3', field 'year': expected a key of its own for every row."),
        ("a-paper", "b-paper", "expected ids of known sources, joined by ' ; ', but nothing is called 'b-paper'."),
        ("a-paper", "a-paper;a-paper", "but nothing is called 'a-paper;a-paper'."),
        ("partial", "part", "record 'line 3', field 'note': expected one of partial, rounded, but found 'part'."),
        (",note", "", "field 'note': expected this column, but it is missing."),
        ("note", "remark", "field 'remark': expected only the columns in datapackage.json (is the name misspelt?)."),
        ("source,note", "note,source", "expected the columns in the order year, meetings, known, source, note."),
        ("a-paper,\n", "a-paper\n", "record 'line 2': expected 5 cells, but found 4."),
        ("a-paper,\n", 'a-paper,"x" y\n', "expected CSV, but "),
    ],
)
def test_a_mistake_in_a_table_is_told_with_its_place(data, old, new, expected):
    spoil(data / "meetings.csv", old, new)
    told = complaint()
    assert told.startswith("assets/data/meetings.csv")
    assert expected in told


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"tabular-data-package"', '"data-package"', "field 'profile': expected 'tabular-data-package' of"),
        ('"name": "small"', '"$schema": "https://x.org/2.0"', "follows another version; update the course."),
        ('"integer"', '"year"', "record 'meetings', field 'schema.fields[1].type': expected one of integer, "),
        ('"title": "Year"', '"titel": "Year"', "field 'schema.fields[1].titel': expected a known field"),
        ('"known", "type": "date"', '"known", "type": "string"', "field 'schema.fields.known': expected the type date"),
        ('"name": "source"', '"name": "sources"', "field 'schema.fields': expected a column 'source', but"),
        ('["year"]', '["day"]', "field 'schema.fields': expected a column 'day', but there is none."),
        ('"Our own."', '""', "field 'permission': expected some words, but the text is empty."),
        ('"resources": [', '"resources": [7, ', "field 'resources': expected a table's description, but found 7."),
        ('"resources": [', '"tables": [', "field 'resources': expected a list of tables."),
        ('"profile"', "profile", "expected JSON, but line 1 has none: "),
    ],
)  # fmt: skip
def test_a_mistake_in_the_description_is_told_with_its_place(data, old, new, expected):
    spoil(data / "datapackage.json", old, new)
    told = complaint()
    assert told.startswith("assets/data/datapackage.json")
    assert expected in told


def test_two_tables_of_one_name(data):
    twice = {**PACKAGE, "resources": PACKAGE["resources"] * 2}
    (data / "datapackage.json").write_text(json.dumps(twice), encoding="utf-8")
    assert "record 'meetings', field 'name': expected a name of its own." in complaint()


@pytest.mark.parametrize("name", ["meetings.csv", "datapackage.json"])
def test_a_file_that_is_missing(data, name):
    (data / name).unlink()
    assert complaint() == f"assets/data/{name}: expected this file, but it is missing."


@pytest.mark.parametrize("name", ["meetings.csv", "datapackage.json"])
def test_a_file_in_another_encoding(data, name):
    file = data / name
    file.write_bytes(file.read_bytes().replace(b"a-paper", "é".encode("latin-1")).replace(b"Our", b"\xdc"))
    told = complaint()
    assert told.startswith(f"assets/data/{name}: expected UTF-8 text, but line ")
    assert told.endswith(" has another encoding.")


def test_an_empty_table(data):
    (data / "meetings.csv").write_text("")
    assert "field 'year': expected this column, but it is missing." in complaint()


def test_a_table_that_nothing_describes(data):
    (data / "extra.csv").write_text(ROWS, encoding="utf-8")
    assert complaint() == (
        "assets/data/extra.csv: expected a description of this file in datapackage.json, but there is none."
    )


def test_all_faults_are_told_together(data):
    spoil(data / "meetings.csv", "1994,1,1994-06-17,a-paper", "1994,one,1994-06-31,b-paper")
    spoil(data / "meetings.csv", "1995,,1995-12-31,a-paper,partial", "1995,2,1995-12-31,c-paper,perhaps")
    (data / "extra.csv").write_text(ROWS, encoding="utf-8")
    told = complaint()
    assert all(word in told for word in ("'one'", "1994-06-31", "'perhaps'", "extra.csv"))


def test_a_faulty_archive_is_told_by_its_own_loader(data, small):
    (small / "sources.toml").write_text("", encoding="utf-8")
    assert series.load()["meetings"].column("year") == [1994, 1995]
