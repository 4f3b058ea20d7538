// Fetches autosave.js once somebody goes to the form, or comes back to what may wait here.
const { script } = document.querySelector("[data-autosave]").dataset;
document.querySelector("form.form").addEventListener("focusin", () => import(script), { once: true });
if (localStorage.length) import(script);
