// Fetches autosave.js at the first touch of the page, or when something may wait in this browser.
const { script } = document.querySelector("[data-autosave]").dataset;
for (const name of ["pointermove", "pointerdown", "touchstart", "keydown", "scroll", "focusin"]) {
    addEventListener(name, () => import(script), { once: true, passive: true });
}
if (localStorage.length) import(script);
