// Asks the server. Answers are JSON; everything else becomes an ApiProblem with the members of RFC 9457.

export class ApiProblem extends Error {
  constructor({ status = 0, type = "", title = "", detail = "", errors = [] }) {
    super(detail || title);
    Object.assign(this, { status, type: type.split("/").pop(), title, detail, errors });
  }
}

async function problemOf(response) {
  try {
    return new ApiProblem(await response.json());
  } catch {
    return new ApiProblem({
      status: response.status,
      title: "The server gave no readable answer",
      detail: `It answered ${response.status} ${response.statusText}.`.replace(" .", "."),
    });
  }
}

// Throws ApiProblem (status 0: the server could not be reached), or AbortError when the signal fired.
export async function getJson(address, { signal } = {}) {
  let response;
  try {
    response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiProblem({
      title: "The server could not be reached",
      detail: "Check the connection and try again.",
    });
  }
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

// The last answers by address, so that Back shows at once what was there.
export class AnswerCache {
  constructor(most = 30) {
    this.most = most;
    this.answers = new Map();
  }

  get(address) {
    return this.answers.get(address) ?? null;
  }

  put(address, answer) {
    this.answers.delete(address);
    this.answers.set(address, answer);
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value);
  }
}
