#!/usr/bin/python3
"""The brute-force matcher itself (tools/verify), on articles written by hand: it is what Backfile is measured by, so what it
counts is told here by hand, too."""
import json
import random
import sys
import unittest
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from verify.articles import read_line
from verify.matcher import Matcher, near_places
from verify.random_trees import Forest
from verify.stems import stem_class, stems, without_accents
from verify.tokens import Passage, tokenize
from verify.trees import (All, Any, AtLeast, Capitals, Dates, Everything, Near, Not, Phrase, Same, Value, Word, operators, query_text)

ARTICLES = [
    {"id": "steel", "title": "Steel tariffs rise", "lead": "A council met.", "language": "en", "source": "The Mainichi", "date": "2025-05-31",
     "body": ["The U.S. raised a tariff on steel. Mr. Smith, a farmer, said nothing of it. He left for the US.",
              "Tariffs are not new! A council paid for steel before."],
     "authors": ["José Álvarez", "Ann Smith"], "topics": ["Trade"]},
    {"id": "rice", "title": "ALL THE RICE IS IN THE U.S. NOW", "language": "fr", "source": "Le Matin", "date": "2024",
     "body": ["Une fille représentée au café. " + "mot " * 50 + "loin.", "us and them"], "topics": ["Trade", "Health"], "agency": "Kyodo"},
    {"id": "tokyo", "title": "東京都の米", "language": "ja", "body": ["東、京。米は高い", "COVID-19 と 東 京"]},
]


def words(*typed, **options):
    return Phrase(tuple(typed), **options)


class Matching(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.matcher = Matcher([read_line(json.dumps(article)) for article in ARTICLES])

    def finds(self, tree, *ids):
        found = {self.matcher.articles[i].id for i in self.matcher.matches(tree)}
        self.assertEqual(found, set(ids), query_text(tree))

    def test_a_bare_word_has_any_form_in_the_language_of_the_article(self):
        self.finds(Word("tariff"), "steel")
        self.finds(Word("farming"), )
        self.finds(Word("farmers"), "steel")
        self.finds(Word("filles"), "rice")
        self.finds(Word("representee"), "rice")
        self.finds(Word("cafe"), "rice")
        self.finds(words("cafe"))
        self.finds(words("café"), "rice")

    def test_words_lie_in_the_part_that_is_named(self):
        self.finds(Word("tariff", "title"), "steel")
        self.finds(Word("council", "title"))
        self.finds(Word("council", "lead"), "steel")
        self.finds(words("au", "café", field="lead"), "rice")
        self.finds(words("mot", "loin", field="lead"))
        self.finds(words("mot", "loin", field="body"), "rice")
        self.finds(Word("met", "body"))
        self.finds(Word("jose", "author"), "steel")
        self.finds(words("jose", field="author"))
        self.finds(words("alvarez", "ann", field="author"))
        self.finds(words("ann", "smith", field="author"), "steel")

    def test_phrases_do_not_reach_across_paragraphs_and_cjk_stands_side_by_side(self):
        self.finds(words("the", "us"), "steel")
        self.finds(words("us", "tariffs"))
        self.finds(words("東", "京", joined=frozenset([1])), "tokyo")
        self.finds(words("東", "京", field="body"), "tokyo")
        self.finds(words("東", "京", field="body", joined=frozenset([1])))

    def test_patterns_fit_whole_words_exactly(self):
        self.finds(words("tarif*"), "steel")
        self.finds(words("ca?é"), "rice")
        self.finds(words("ca?e"))
        self.finds(words("a", "tar*f"), "steel")
        self.finds(words("tari"))

    def test_proximities_count_positions_and_no_place_twice(self):
        self.finds(Near((Word("raised"), Word("steel")), 4), "steel")
        self.finds(Near((Word("raised"), Word("steel")), 3))
        self.finds(Near((Word("steel"), Word("raised")), 4), "steel")
        self.finds(Near((Word("steel"), Word("raised")), 4, True))
        self.finds(Near((words("raised", "a"), Word("steel")), 3, True), "steel")
        self.finds(Near((Word("nothing"), Word("nothing")), 9))
        self.finds(Near((Near((Word("raised"), Word("on")), 3), Word("steel")), 1, True), "steel")
        self.finds(Near((Word("tariff", "body"), Word("steel", "title")), 99))
        self.assertEqual(near_places([{(1, 1)}, {(11, 11)}, {(6, 6)}], 5, False), {(1, 11)})
        self.assertEqual(near_places([{(1, 1)}, {(11, 11)}, {(6, 6)}], 5, True), set())
        self.assertEqual(near_places([{(1, 4)}, {(3, 6)}], 9, False), set())

    def test_sentences_and_paragraphs(self):
        self.finds(Same((Word("raised"), Word("farmer"))), "steel")
        self.finds(Same((Word("raised"), Word("farmer")), sentence=True))
        self.finds(Same((Word("smith"), words("nothing")), sentence=True), "steel")
        self.finds(Same((words("mr"), Word("smith")), sentence=True), "steel")
        self.finds(Same((Word("raised"), Word("new"))))
        self.finds(Same((words("東"), words("米")), sentence=True), "tokyo")
        self.finds(Same((words("京", field="body"), words("高")), sentence=True))

    def test_mentions_count_in_the_body_or_where_they_are_asked_for(self):
        self.finds(AtLeast(2, Word("tariff")), "steel")
        self.finds(AtLeast(3, Word("tariff")))
        self.finds(AtLeast(1, Word("council", "lead")), "steel")
        self.finds(AtLeast(2, Any((Word("smith"), words("smith")))))
        self.finds(AtLeast(51, Any((words("mot"), words("loin")))), "rice")

    def test_capitals_are_told_from_small_letters_unless_all_is_in_capitals(self):
        self.finds(Capitals("us", "US"), "steel")
        self.finds(AtLeast(2, Capitals("us", "US")), "steel")
        self.finds(AtLeast(3, Capitals("us", "US")))
        self.finds(Capitals("covid", "COVID"), "tokyo")
        self.finds(Near((Word("the"), Capitals("us", "U.S.")), 1, True), "steel")

    def test_values_fold_dates_are_inclusive_and_the_undated_stand_apart(self):
        self.finds(Value("source", "the MAINICHI"), "steel")
        self.finds(Value("topic", "trade"), "steel", "rice")
        self.finds(Value("agency", "kyodo"), "rice")
        self.finds(Value("id", "Rice"))
        self.finds(Value("id", "rice"), "rice")
        self.finds(Dates("2025-05-31", "2025-05-31"), "steel")
        self.finds(Dates("2024", "2025-05"), "steel", "rice")
        self.finds(Dates(None, "2024-01"), "rice")
        self.finds(Dates("2025"), "steel")
        self.finds(Dates(undated=True), "tokyo")

    def test_and_or_not_and_everything(self):
        self.finds(Everything(), "steel", "rice", "tokyo")
        self.finds(All((Value("topic", "trade"), Not(Word("steel")))), "rice")
        self.finds(Any((Word("steel"), words("米"))), "steel", "tokyo")
        self.finds(Not(Any((Word("steel"), words("米")))), "rice")


class Reading(unittest.TestCase):
    def test_tokens_are_those_of_the_documentation(self):
        for text, tokens in (("d'Actium, COVID-19; 1,000", "d actium covid 19 1 000"), ("Ｔokyo２０２０ ﬁscal Straße", "tokyo2020 fiscal strasse"),
                             ("ｿﾆｰ", "ソ ニ ー"), ("東A京", "東 a 京"), ("㍿ ㌔ 5㎏ ㋉", "株 式 会 社 キ ロ 5kg 10 月"),
                             ("in\u00adformation ½ ™ 😀", "information")):
            self.assertEqual(tokenize(text), tokens.split(), text)

    def test_sentences_end_before_white_space_and_capitals(self):
        passage = Passage('He left. "Why?" she asked. (No.) Mr. Fox of the U.S. Army… 5 p.m. today! Then')
        begun = [passage.words[i] for i in passage.sentences()]
        self.assertEqual(begun, ["he", "why", "no", "mr", "5", "then"])

    def test_accents_come_off_and_other_letters_stay(self):
        self.assertEqual(without_accents("łódź øre œuvre ёлка"), "lodz ore oeuvre елка")
        self.assertEqual(without_accents("йод ї が"), "йод ї が")
        self.assertEqual(stems("représentée", "fr"), {"represente", "represent"})
        self.assertEqual([stem_class(code) for code in ("en", "en-GB", "nb", "ja", "sw", "")], ["en", "en", "no", "x", "x", "x"])

    def test_a_date_is_read_as_its_first_moment(self):
        article = read_line(json.dumps({"id": "1", "title": "a", "date": "2025-05"}))
        self.assertEqual(article.published, datetime(2025, 5, 1, tzinfo=timezone.utc))


class Writing(unittest.TestCase):
    def test_trees_are_written_with_the_parentheses_they_need_and_no_others(self):
        a, b, c = Word("a"), Word("b"), words("c", "d")
        for tree, text in (
                (Any((All((a, b)), c)), 'a b OR "c d"'), (All((Any((a, b)), Not(c))), '(a OR b) -"c d"'),
                (Not(Near((a, b), 5)), "-a NEAR/5 b"), (Near((Near((a, b), 5), c), 5, True), '(a NEAR/5 b) PRE/5 "c d"'),
                (Same((Near((a, b), 5), c)), 'a NEAR/5 b SAME "c d"'), (AtLeast(2, Any((a, b))), "atleast2:(a OR b)"),
                (AtLeast(3, Word("a", "title")), "atleast3:title:a"), (Any((Word("a", "lead"), Word("b", "lead"))), "lead:(a OR b)"),
                (words("tar*"), '"tar*"'), (Dates("2024", "2024"), "date:2024"), (Dates(None, "2024"), "date:..2024"),
                (Value("source", "The X"), 'source:"The X"'), (words("東", "京", joined=frozenset([1]), bare=True), "東京")):
            self.assertEqual(query_text(tree), text)

    def test_random_trees_use_every_operator_and_mostly_find_something(self):
        articles = [read_line(json.dumps(article)) for article in ARTICLES]
        matcher = Matcher(articles)
        forest = Forest(type("Counted", (), {"articles": articles, "matcher": matcher}), random.Random(1))
        trees = [forest.tree() for _ in range(600)]
        self.assertGreater(sum(bool(matcher.matches(tree)) for tree in trees), 300)
        used = {name for tree in trees for name in operators(tree)}
        self.assertGreaterEqual(used, {"word", "phrase", "pattern", "caps:", "NEAR", "PRE", "SAME", "SENT", "atleast:", "AND", "OR", "-", "*",
                                       "date:", "title:", "lead:", "body:", "author:", "source:", "topic:", "id:", "lang:"})


if __name__ == "__main__":
    unittest.main()
