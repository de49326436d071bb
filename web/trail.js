// Remembers, for this tab only, the result list an article was opened from, so that the article page can lead back and on.
// Nothing leaves the browser, and it is gone when the tab closes.

const KEY = "backfile.trail";

// `links`: the article addresses on the page of results, in order.
export function rememberList(address, links) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, links }));
  } catch {
    // Without storage the article page just lacks these links.
  }
}

// {address, previous, next, number, of} for an article of the remembered list, or null.
export function placeInList(link) {
  try {
    const { address, links } = JSON.parse(sessionStorage.getItem(KEY));
    const at = links.indexOf(link);
    if (at < 0 || !address.startsWith("/")) return null;
    return { address, previous: links[at - 1] ?? null, next: links[at + 1] ?? null, number: at + 1, of: links.length };
  } catch {
    return null;
  }
}
