/*
 * Hides early what the server would not ask: questions whose conditions do not hold, and the other
 * answers beside one that is chosen alone. Without it the form says the conditions in words.
 */
const form = document.querySelector("form.form");
const conditionals = [...form.querySelectorAll("[data-show-if]")].map((element) => ({
    element,
    rule: JSON.parse(element.dataset.showIf),
}));

function isHidden(control) {
    return control.closest("[data-show-if][hidden]") !== null;
}

/* A file that the server keeps, unless its box says to remove it. */
function isRemoved(control) {
    const box = control.dataset.keptUnless && document.getElementById(control.dataset.keptUnless);
    return Boolean(box && box.checked);
}

/* What is answered under a question's name: values of options, ranked options, or words. */
function valuesOf(name) {
    const values = [];
    for (const control of form.elements) {
        const own = control.name === name;
        if ((!own && !control.name.startsWith(`${name}-`)) || isHidden(control)) continue;
        if (control.dataset.removes !== undefined || isRemoved(control)) continue;
        const picks = control.type === "radio" || control.type === "checkbox";
        if (picks ? !control.checked : control.value.trim() === "") continue;
        if (own || picks) values.push(control.value.trim());
        else if (control.tagName === "SELECT") values.push(control.name.slice(name.length + 1));
        else if (!control.dataset.belongsTo) values.push(control.value.trim());
    }
    return values;
}

function isAskedHere(name) {
    return [...form.elements].some(
        (control) => control.name === name || control.name.startsWith(`${name}-`),
    );
}

function meets({ name, operator, value }) {
    const values = valuesOf(name);
    if (operator === "answered") return values.length > 0;
    if (operator === "not_answered") return values.length === 0;
    if (values.length === 0) return false;
    if (operator === "includes") return values.includes(value);
    const isEqual = values.length === 1 && sameValue(values[0], value);
    return operator === "equal" ? isEqual : !isEqual;
}

function sameValue(typed, wanted) {
    const number = Number(typed.replace(",", "."));
    return typed === wanted || (wanted !== "" && number === Number(wanted));
}

function update() {
    for (const { element, rule } of conditionals) {
        /* A condition on another page was decided by the server before this one was shown. */
        const here = rule.conditions.filter(({ name }) => isAskedHere(name));
        if (here.length === 0 || (here.length < rule.conditions.length && rule.match === "any")) {
            continue;
        }
        const holds = rule.match === "any" ? here.some(meets) : here.every(meets);
        element.hidden = !holds;
    }
}

function chooseAlone({ target }) {
    if (target.type !== "checkbox" || !target.checked) return;
    const alone = target.hasAttribute("data-exclusive");
    for (const other of form.elements) {
        if (other === target || other.name !== target.name || other.type !== "checkbox") continue;
        if (alone || other.hasAttribute("data-exclusive")) other.checked = false;
    }
}

/* Writing another answer chooses it. */
function chooseOther({ target }) {
    const owner = target.dataset.belongsTo && document.getElementById(target.dataset.belongsTo);
    if (!owner || target.value.trim() === "" || owner.checked) return;
    owner.checked = true;
    owner.dispatchEvent(new Event("change", { bubbles: true }));
}

form.addEventListener("change", chooseAlone);
form.addEventListener("input", chooseOther);
form.addEventListener("input", update);
form.addEventListener("change", update);
for (const note of form.querySelectorAll(".conditional > .condition")) note.hidden = true;
update();
