// Suggests titles while someone types into a search form; the form works without this.
const SHORTEST = 2;
const PAUSE = 200;

function part(tag, name, text) {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
}

function attach(form, number) {
    const input = form.elements.namedItem("q");
    const list = document.createElement("ul");
    const listId = `suggestions-${number}`;
    let options = [];
    let chosen = -1;
    let timer = 0;
    let request = null;

    list.id = listId;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.suggestLabel);
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", listId);
    input.setAttribute("aria-expanded", "false");

    function choose(index) {
        chosen = index;
        options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
        if (index < 0) {
            input.removeAttribute("aria-activedescendant");
        } else {
            input.setAttribute("aria-activedescendant", options[index].id);
            options[index].scrollIntoView({ block: "nearest" });
        }
    }

    function show(suggestions) {
        options = suggestions.map(({ title, url, kind }, at) => {
            const option = document.createElement("li");
            option.id = `${listId}-${at}`;
            option.className = "suggestions__option";
            option.setAttribute("role", "option");
            option.dataset.url = url;
            option.append(part("bdi", "suggestions__title", title));
            if (kind) {
                // The blank is for those who hear the option.
                option.append(" ", part("span", "suggestions__kind", kind));
            }
            return option;
        });
        list.replaceChildren(...options);
        choose(-1);
        list.hidden = options.length === 0;
        input.setAttribute("aria-expanded", String(options.length > 0));
    }

    async function ask() {
        const typed = input.value.trim();
        request?.abort();
        if (typed.length < SHORTEST) {
            show([]);
            return;
        }
        request = new AbortController();
        try {
            const address = `${form.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
            const response = await fetch(address, {
                credentials: "omit",
                signal: request.signal,
            });
            show(response.ok ? (await response.json()).suggestions : []);
        } catch {
            // Aborted by a further letter, or offline: the form still sends.
        }
    }

    input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
        if (list.hidden) {
            return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            const step = event.key === "ArrowDown" ? 1 : -1;
            const places = options.length + 1;
            choose(((chosen + 1 + step + places) % places) - 1);
            event.preventDefault();
        } else if (event.key === "Enter" && chosen >= 0) {
            window.location.assign(options[chosen].dataset.url);
            event.preventDefault();
        } else if (event.key === "Escape") {
            show([]);
            event.preventDefault();
        }
    });
    // Before the input loses its focus, and the list with it.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
        const option = event.target.closest("[data-url]");
        if (option) {
            window.location.assign(option.dataset.url);
        }
    });
    // This came after the first letters.
    if (document.activeElement === input) {
        ask();
    }
    input.addEventListener("blur", () => {
        clearTimeout(timer);
        request?.abort();
        show([]);
    });
}

document.querySelectorAll("form[data-suggest]").forEach(attach);
