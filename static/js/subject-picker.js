// Choosing topics and places in the page editor: a field that suggests, and the list of what was chosen.
const PAUSE = 150;

class SubjectPicker extends HTMLElement {
    connectedCallback() {
        // While the page is being read, the element is there before what is inside it.
        if (document.readyState === "loading") {
            document.addEventListener("DOMContentLoaded", () => this.attach(), { once: true });
        } else {
            this.attach();
        }
    }

    attach() {
        this.chosen = this.querySelector(".subject-picker__chosen");
        this.input = this.querySelector("[role=combobox]");
        this.list = this.querySelector("[role=listbox]");
        this.options = [];
        this.at = -1;
        if (!this.input) {
            return;
        }
        this.input.addEventListener("input", () => this.ask());
        this.input.addEventListener("focus", () => this.ask());
        this.input.addEventListener("keydown", (event) => this.press(event));
        this.input.addEventListener("blur", () => this.close());
        this.chosen.addEventListener("click", (event) => {
            if (event.target.closest(".subject-picker__remove")) {
                event.target.closest(".subject-picker__item").remove();
                this.tell();
                this.input.focus();
            }
        });
        // A press would take the focus and close the list before the click.
        this.list.addEventListener("mousedown", (event) => event.preventDefault());
        this.list.addEventListener("click", (event) => {
            const option = event.target.closest("[role=option]");
            if (option) {
                this.choose(this.options.indexOf(option));
            }
        });
    }

    get keys() {
        return [...this.chosen.querySelectorAll("input")].map((input) => input.value);
    }

    ask() {
        clearTimeout(this.timer);
        // What is shown answers other words: Enter must not choose it.
        this.mark(-1);
        this.timer = setTimeout(async () => {
            this.request?.abort();
            this.request = new AbortController();
            const words = this.input.value.trim();
            const address = new URL(this.dataset.url, location.href);
            address.searchParams.set("q", words);
            try {
                const answer = await fetch(address, { signal: this.request.signal });
                const { subjects } = await answer.json();
                if (words === this.input.value.trim()) {
                    this.show(subjects);
                }
            } catch (error) {
                if (error.name !== "AbortError") {
                    this.close();
                }
            }
        }, PAUSE);
    }

    show(subjects) {
        const known = this.keys;
        const free = subjects.filter((subject) => !known.includes(subject.key));
        this.options = free.map((subject, index) => {
            const option = document.createElement("li");
            option.id = `${this.list.id}-${index}`;
            option.className = "subject-picker__option";
            option.setAttribute("role", "option");
            option.subject = subject;
            option.append(...this.words(subject));
            return option;
        });
        this.list.replaceChildren(...this.options);
        if (!this.options.length && this.input.value.trim()) {
            const nothing = document.createElement("li");
            nothing.className = "subject-picker__nothing";
            nothing.textContent = this.dataset.nothing;
            this.list.append(nothing);
        }
        this.list.hidden = !this.list.children.length || document.activeElement !== this.input;
        this.input.setAttribute("aria-expanded", String(!this.list.hidden));
        this.mark(this.input.value.trim() && this.options.length ? 0 : -1);
    }

    words({ name, detail }) {
        const said = document.createElement("bdi");
        said.textContent = name;
        if (!detail) {
            return [said];
        }
        const more = document.createElement("span");
        more.className = "subject-picker__detail";
        more.textContent = detail;
        return [said, " ", more];
    }

    mark(index) {
        this.at = index;
        this.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
        if (index < 0) {
            this.input.removeAttribute("aria-activedescendant");
        } else {
            this.input.setAttribute("aria-activedescendant", this.options[index].id);
            this.options[index].scrollIntoView({ block: "nearest" });
        }
    }

    press(event) {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (this.list.hidden) {
                this.ask();
            } else if (this.options.length) {
                const step = event.key === "ArrowDown" ? 1 : -1;
                this.mark((this.at + step + this.options.length) % this.options.length);
            }
        } else if (event.key === "Enter") {
            // Never sends the page by mistake.
            event.preventDefault();
            if (!this.list.hidden && this.at >= 0) {
                this.choose(this.at);
            }
        } else if (event.key === "Escape" && !this.list.hidden) {
            event.stopPropagation();
            this.close();
        } else if (event.key === "Backspace" && !this.input.value && this.chosen.lastElementChild) {
            this.chosen.lastElementChild.remove();
            this.tell();
        }
    }

    choose(index) {
        const { subject } = this.options[index];
        const item = document.createElement("li");
        item.className = "subject-picker__item";
        const input = document.createElement("input");
        input.type = "hidden";
        input.name = this.dataset.name;
        input.value = subject.key;
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "subject-picker__remove";
        remove.setAttribute("aria-label", `${this.dataset.remove} ${subject.name}`);
        remove.textContent = "×";
        item.append(input, ...this.words(subject), remove);
        this.chosen.append(item);
        this.input.value = "";
        this.close();
        this.tell();
    }

    close() {
        clearTimeout(this.timer);
        this.list.hidden = true;
        this.input.setAttribute("aria-expanded", "false");
        this.mark(-1);
    }

    /** The editor watches its form for changes. */
    tell() {
        this.dispatchEvent(new Event("change", { bubbles: true }));
    }
}

customElements.define("subject-picker", SubjectPicker);
