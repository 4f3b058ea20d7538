/* What autosave.js kept of the page before this one has arrived. */
const sent = sessionStorage.getItem("typed-sent");
if (sent) localStorage.removeItem(sent);
sessionStorage.removeItem("typed-sent");
