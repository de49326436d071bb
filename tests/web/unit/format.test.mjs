import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import prettier from "prettier";

const FOLDERS = ["../../../web/", "../unit/", "../browser/", "../support/"];
const HAND_SET = ["stories.mjs"]; // prose, a sentence a line

test("scripts are formatted: npm run format mends what is not", async () => {
  const unformatted = [];
  for (const folder of FOLDERS.map((name) => fileURLToPath(new URL(name, import.meta.url)))) {
    const names = (await readdir(folder)).filter((name) => /\.m?js$/.test(name) && !HAND_SET.includes(name));
    for (const name of names) {
      const text = await readFile(folder + name, "utf8");
      if (!(await prettier.check(text, { parser: "babel", printWidth: 110 }))) unformatted.push(name);
    }
  }
  assert.deepEqual(unformatted, []);
});
