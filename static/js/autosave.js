/*
 * Saves a page of answers while somebody writes. Without a connection, what is typed waits in this
 * browser, and comes back unless the server has got something newer meanwhile.
 */
const status = document.querySelector("[data-autosave]");
const form = status.closest("form");
const { autosave, until, posts, saved, waiting, restored } = status.dataset;
const PREFIX = "typed-";
const SENT = "typed-sent";
const name = PREFIX + autosave;
const OURS = ["csrfmiddlewaretoken", "token", "website"];
let timer = 0;
let request = null;
let isOver = false;

function typed() {
    const fields = [...new FormData(form)];
    return JSON.stringify(
        fields.filter(([field, value]) => typeof value === "string" && !OURS.includes(field)),
    );
}

/* As the server rendered the form: that is what it has. */
function rendered() {
    const fields = [];
    for (const control of form.elements) {
        const { name: field, type } = control;
        if (!field || OURS.includes(field) || type === "file" || type === "submit") continue;
        if (type === "radio" || type === "checkbox") {
            if (control.defaultChecked) fields.push([field, control.value]);
        } else if (control.options) {
            const options = [...control.options];
            const chosen = options.find((option) => option.defaultSelected) ?? options[0];
            fields.push([field, chosen?.value ?? ""]);
        } else {
            fields.push([field, control.defaultValue]);
        }
    }
    return JSON.stringify(fields);
}

let known = rendered();

function say(text) {
    const now = new Date().toTimeString().slice(0, 5);
    status.textContent = text.replace("%(time)s", now);
}

function keep() {
    try {
        localStorage.setItem(name, JSON.stringify({ known, typed: typed(), until: Number(until) }));
        return true;
    } catch {
        return false;
    }
}

function read(key) {
    try {
        return JSON.parse(localStorage.getItem(key));
    } catch {
        return null;
    }
}

function wait() {
    if (typed() !== known && keep()) say(waiting);
}

function fill(fields) {
    const values = new Map();
    for (const [field, value] of fields) values.set(field, [...(values.get(field) ?? []), value]);
    for (const control of form.elements) {
        if (!control.name || OURS.includes(control.name) || control.type === "file") continue;
        const left = values.get(control.name) ?? [];
        if (control.type === "radio" || control.type === "checkbox") {
            control.checked = left.includes(control.value);
        } else if (control.type !== "submit") {
            control.value = left.shift() ?? "";
        }
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
}

async function save() {
    const sending = typed();
    if (isOver || sending === known) return;
    if (!posts || !navigator.onLine) {
        if (!navigator.onLine) wait();
        return;
    }
    const body = new FormData(form);
    for (const [field, value] of [...body]) if (typeof value !== "string") body.delete(field);
    body.set("autosave", "1");
    request?.abort();
    const current = new AbortController();
    request = current;
    try {
        const { signal } = current;
        const response = await fetch("", { method: "POST", body, signal, redirect: "manual" });
        if (response.status === 204) {
            known = sending;
            localStorage.removeItem(name);
            say(saved);
        } else if (response.status >= 500) {
            wait();
        } else {
            /* Sent, expired or closed meanwhile: the next page says so. */
            isOver = true;
            if (response.status === 404) localStorage.removeItem(name);
        }
    } catch {
        if (!current.signal.aborted) wait();
    }
}

function later() {
    clearTimeout(timer);
    if (navigator.onLine) timer = setTimeout(save, 2000);
    else wait();
}

for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && !(read(key)?.until > Date.now())) localStorage.removeItem(key);
}
/* The page before this one was taken. */
const sent = sessionStorage.getItem(SENT);
if (sent && sent !== name) localStorage.removeItem(sent);
sessionStorage.removeItem(SENT);

const kept = read(name);
if (kept?.known === known && kept.typed !== known) {
    fill(JSON.parse(kept.typed));
    say(restored);
    if (posts) later();
} else {
    localStorage.removeItem(name);
    if (typed() !== known) later();
}

form.addEventListener("input", later);
form.addEventListener("change", ({ target }) => target !== form && later());
form.addEventListener("submit", () => {
    clearTimeout(timer);
    request?.abort();
    if (typed() !== known && keep()) sessionStorage.setItem(SENT, name);
});
addEventListener("online", later);
addEventListener("offline", wait);
