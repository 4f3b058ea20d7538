/* Below wagtail-localize's editor: keeps the desk true while pieces are saved, and says in words
   why a piece was not. The editor itself only knows "Server error". */

const desk = document.querySelector("[data-translation-desk]");
const PIECE = /\/localize\/translate\/\d+\/(strings|overrides)\/\d+\/edit\/$/;

function say(message) {
  const place = desk.querySelector("[data-translation-message]");
  place.textContent = message;
  place.hidden = !message;
}

async function refresh() {
  const body = desk.querySelector("[data-desk-url]");
  const response = await plainFetch(body.dataset.deskUrl, { credentials: "same-origin" });
  if (!response.ok) return;
  const opened = body.dataset.openedAt;
  const wasOpen = desk.querySelector("details")?.open;
  desk.innerHTML = await response.text();
  // Still as old as it was opened: others may have written since.
  desk.querySelector("[data-desk-url]").dataset.openedAt = opened;
  if (wasOpen) desk.querySelector("details").open = true;
}

async function explain(response) {
  try {
    const { message, detail } = await response.json();
    say(message || detail || desk.dataset.unsaved);
  } catch {
    say(desk.dataset.unsaved);
  }
}

const plainFetch = window.fetch.bind(window);

if (desk) {
  window.fetch = async (address, options = {}) => {
    if (!["PUT", "DELETE"].includes(options.method) || !PIECE.test(String(address))) {
      return plainFetch(address, options);
    }
    const opened = desk.querySelector("[data-desk-url]").dataset.openedAt;
    const headers = { ...options.headers, "X-Translation-Opened": opened };
    let response;
    try {
      response = await plainFetch(address, { ...options, headers });
    } catch (error) {
      say(desk.dataset.unsaved);
      throw error;
    }
    if (response.ok || (options.method === "DELETE" && response.status === 404)) {
      say("");
      refresh();
    } else {
      await explain(response.clone());
    }
    return response;
  };
}
