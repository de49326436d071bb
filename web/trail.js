// Remembers, for this tab only, the result list an article was opened from, so that the article page can lead back and on.
// Nothing leaves the browser, and it is gone when the tab closes.

const KEY = "backfile.trail";

// `links`: the article addresses on the page of results, in order. The list's own entry in the tab's history is kept too, where the
// browser tells it.
export function rememberList(address, links) {
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ address, links, entry: window.navigation?.currentEntry?.key ?? null }),
    );
  } catch {
    // Without storage the article page just lacks these links.
  }
}

// {address, entry, previous, next, number, of} for an article of the remembered list, or null.
export function placeInList(link) {
  try {
    const { address, links, entry } = JSON.parse(sessionStorage.getItem(KEY));
    const at = links.indexOf(link);
    if (at < 0 || !address.startsWith("/")) return null;
    return {
      address,
      entry,
      previous: links[at - 1] ?? null,
      next: links[at + 1] ?? null,
      number: at + 1,
      of: links.length,
    };
  } catch {
    return null;
  }
}
