import assert from "node:assert/strict";
import { test } from "node:test";
import { countPhrase, movedChoice, readSuggestions } from "../../../web/suggest_box.js";
import { emptyState, parseState, suggestAddress } from "../../../web/url_state.js";

test("an answer is read by its four arrays, and one of another shape offers nothing", () => {
  assert.deepEqual(readSuggestions(["ric", ["rice", 'title:"Rice"'], ["word, 2 articles"], ["/?q=rice"]]), [
    { text: "rice", description: "word, 2 articles" },
    { text: 'title:"Rice"', description: "" },
  ]);
  for (const answer of [null, {}, [], ["ric"], ["ric", {}], ["ric", "rice"], ["ric", [1, null, ""]]]) {
    assert.deepEqual(readSuggestions(answer), [], JSON.stringify(answer));
  }
});

test("the arrows go round through every option and the box itself", () => {
  const walk = (step, times, count) => {
    const seen = [];
    for (let at = -1, i = 0; i < times; i++) seen.push((at = movedChoice(at, step, count)));
    return seen;
  };
  assert.deepEqual(walk(1, 5, 3), [0, 1, 2, -1, 0]);
  assert.deepEqual(walk(-1, 5, 3), [2, 1, 0, -1, 2]);
  assert.deepEqual(walk(1, 3, 1), [0, -1, 0]);
});

test("a number of suggestions agrees with its noun", () => {
  assert.equal(countPhrase(1), "1 suggestion");
  assert.equal(countPhrase(7), "7 suggestions");
});

test("suggestions are asked for under the filters of the page, not its sort, page or query", () => {
  const state = parseState(
    "?q=old&source=A+%26+B&topic=x&from=2019&sort=newest&cursor=abc&page=2&open=topic",
  );
  const address = new URL(suggestAddress(state, "new wor"), "http://x");
  assert.equal(address.pathname, "/api/v1/suggest");
  assert.deepEqual(
    [...address.searchParams],
    [
      ["q", "new wor"],
      ["source", "A & B"],
      ["topic", "x"],
      ["from", "2019"],
    ],
  );
  assert.equal(suggestAddress(emptyState(), "é?&"), "/api/v1/suggest?q=%C3%A9%3F%26");
});
