"""The records as the bot reads them."""

from __future__ import annotations

from collections.abc import Sized

import pytest

from bot.importing import facts


@pytest.mark.parametrize(
    ("records", "size"),
    [
        (facts.categories(), 14),
        (facts.disciplines(), 117),
        (facts.districts(), 41),
        (facts.current_districts(), 39),
        (facts.rows("clusters.csv"), 21),
        (facts.sectors(), 20),
        (facts.parks(), 4),
        (facts.benefits(), 8),
        (facts.clauses(), 200),
        (facts.gaps(), 48),
        (facts.glossary(), 136),
    ],
)
def test_every_table_is_read_whole(records: Sized, size: int) -> None:
    assert len(records) == size


def test_lists_are_tuples_and_unknown_is_empty() -> None:
    jiangbei = facts.districts()["jiangbei"]

    assert (jiangbei.status, jiangbei.abolished, jiangbei.successor) == ("abolished", "2025-11", "liangjiang")
    assert jiangbei.aliases_zh[0] == "江北"
    assert facts.sectors()["automotive"].clusters == ("icv", "motorcycles")
    assert facts.sectors()["trade"].clusters == ()
    assert facts.split_list(" a; b ;; ") == ("a", "b")


def test_figures_and_rules_carry_their_date_and_a_source_that_is_known() -> None:
    figure = facts.clauses()["C07"]

    assert ("447" in figure.text_en, figure.as_of, figure.source) == (True, "2021-09", ("SEED",))
    assert facts.sources()["SEED"].link.startswith("https://www.ichongqing.info/2021/09/06/")
    assert all(fact.place_en and fact.source for fact in facts.clauses().values())


def test_a_copy_on_an_unrelated_site_is_named_but_not_linked() -> None:
    copies = [source for source in facts.sources().values() if source.copy == "unrelated site"]

    assert copies
    assert {source.link for source in copies} == {""}
    assert all(source.url for source in copies)
