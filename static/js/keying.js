/*
 * Keying sheets without a mouse: Enter goes on, a number or a letter chooses the answer in that
 * place, Ctrl+Enter saves. Without it the form works with Tab, arrows and Space.
 */
const form = document.querySelector("[data-keying]");
const save = form.querySelector("[data-save]");

function isPick(control) {
    return control.type === "radio" || control.type === "checkbox";
}

function isShown(control) {
    return control.type !== "hidden" && !control.disabled && control.closest("[hidden]") === null;
}

/* Written beside an answer that is not chosen, it says nothing. */
function isWanted(control) {
    const owner = control.dataset.belongsTo && document.getElementById(control.dataset.belongsTo);
    return !owner || owner.checked;
}

function groupOf(control) {
    return [...form.elements].filter((other) => other.name === control.name && isPick(other));
}

/* What Enter goes through, in order: of the answers to one question, the chosen or the first. */
function stops() {
    const found = [];
    let last = "";
    for (const control of form.elements) {
        const isField = control.matches("input, select, textarea") || control === save;
        if (!isField || !isShown(control) || !isWanted(control)) continue;
        if (isPick(control)) {
            if (control.name !== last) {
                const group = groupOf(control);
                found.push(group.find((pick) => pick.checked) ?? control);
            }
            last = control.name;
        } else {
            last = "";
            found.push(control);
        }
    }
    return found;
}

function move(from, step) {
    const all = stops();
    const at = all.findIndex(
        (stop) => stop === from || (isPick(from) && isPick(stop) && stop.name === from.name),
    );
    const next = all[at + step];
    if (!next) return;
    next.focus();
    if (next.matches("input") && !isPick(next)) next.select();
}

/* By the place of the key, so that every layout of keyboard has digits and letters. */
function placeOf(event) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit) return Number(digit[1]) - 1;
    const letter = /^[a-z]$/i.exec(event.key);
    return letter ? letter[0].toLowerCase().charCodeAt(0) - 97 : -1;
}

function choose(pick) {
    pick.checked = pick.type === "radio" || !pick.checked;
    pick.dispatchEvent(new Event("change", { bubbles: true }));
    pick.focus();
    const other = form.querySelector(`[data-belongs-to="${CSS.escape(pick.id)}"]`);
    if (other && pick.checked) other.focus();
    else if (pick.type === "radio") move(pick, 1);
}

function clear(picks) {
    for (const pick of picks) pick.checked = false;
    picks[0].dispatchEvent(new Event("change", { bubbles: true }));
    picks[0].focus();
}

form.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.isComposing) return;
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (save) form.requestSubmit(save);
        return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Enter" && target.matches("input, select")) {
        event.preventDefault();
        move(target, event.shiftKey ? -1 : 1);
        return;
    }
    if (!isPick(target)) return;
    const picks = groupOf(target);
    if (key === "Backspace" || key === "Delete") {
        event.preventDefault();
        clear(picks);
        return;
    }
    const pick = picks[placeOf(event)];
    if (pick) {
        event.preventDefault();
        choose(pick);
    }
});

/* The number to type, before each answer. */
const numbered = new Set();
for (const control of form.elements) {
    if (!isPick(control) || numbered.has(control.name)) continue;
    numbered.add(control.name);
    const picks = groupOf(control);
    picks.slice(0, 9).forEach((pick, place) => {
        const badge = document.createElement("kbd");
        badge.className = "keying__key";
        badge.setAttribute("aria-hidden", "true");
        badge.textContent = String(place + 1);
        pick.after(badge);
    });
}

for (const help of document.querySelectorAll("[data-keys]")) help.hidden = false;
const wrong = form.querySelector(".field--error :is(input, select, textarea)");
const first = wrong ?? form.querySelector("[autofocus]");
if (first) {
    first.focus();
    if (!isPick(first) && first.matches("input")) first.select();
}
