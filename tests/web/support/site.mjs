// The real thing for browser tests: an archive made by backfile-indexer, served by backfile-server on a free port, read in Debian's
// Chromium. One site a test file; one browser context (own storage, own history) a visit;
// afterEach calls leave().
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const ARTICLES = fileURLToPath(new URL("../../data/browser_articles.jsonl", import.meta.url));
const WEB = fileURLToPath(new URL("../../../web", import.meta.url));

function program(name) {
  if (!process.env[name]) throw new Error(`${name} must name the program to test`);
  return process.env[name];
}

// Starts the server; gives its address once it has announced it.
async function serve(archive) {
  const server = spawn(
    program("BACKFILE_SERVER"),
    [archive, "--port", "0", "--web", WEB, "--access-log", "none"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const base = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      said += chunk;
      const address = /http:\/\/\S+?(?=\/?\s)/.exec(said);
      if (address) resolve(address[0]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`backfile-server ended with ${code}: ${said}`)));
  });
  return { server, base };
}

function launch() {
  // Chromium's own sandbox cannot be set up by root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args });
}

// Everything a page may do wrong on its own: errors, refused scripts, dialogs, requests to other hosts.
function watch(page, base) {
  const troubles = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on(
    "request",
    (request) => request.url().startsWith(base) || troubles.push(`request to ${request.url()}`),
  );
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return troubles;
}

export async function openSite() {
  const archive = await mkdtemp(path.join(tmpdir(), "backfile-web-"));
  await promisify(execFile)(program("BACKFILE_INDEXER"), ["add", archive, ARTICLES]);
  const { server, base } = await serve(archive);
  const browser = await launch();
  const contexts = [];

  return {
    base,
    // The JSON of an API address.
    async api(address) {
      const response = await fetch(base + address);
      return response.json();
    },
    // Opens an address in a fresh context; `troubles` fills with what went wrong.
    async visit(address, { width = 1280, height = 900, theme = "light", ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: "reduce",
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      const troubles = watch(page, base);
      await page.goto(base + address);
      await settled(page);
      return { page, troubles };
    },
    // Closes what the test that ended had open.
    async leave() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    async close() {
      await browser.close();
      server.removeAllListeners("exit");
      server.kill();
      await rm(archive, { recursive: true, force: true });
    },
  };
}

// The page shows what its address asks for.
export async function settled(page) {
  await page.waitForSelector("main[aria-busy=false]");
}

// Does something that changes the search, and waits for the new list.
export async function after(page, action) {
  const answered = page.waitForResponse(
    (response) =>
      response.url().includes("/api/v1/search") &&
      !response.url().includes("limit=0&") &&
      !response.url().endsWith("limit=0"),
  );
  await action();
  await answered;
  await settled(page);
}

// The number the heading says: "1,234 articles for x" -> 1234, "No articles" -> 0.
export async function total(page) {
  return numberIn(await page.textContent("h1 .total"));
}

export function numberIn(text) {
  return text.trim().startsWith("No ") ? 0 : Number(/[\d,]+/.exec(text)[0].replaceAll(",", ""));
}

export function headlines(page) {
  return page.$$eval(".hit h2 a", (links) => links.map((link) => link.textContent));
}
