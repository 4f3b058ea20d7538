// Fetches the suggestions of search forms once somebody goes to one: most visits never do.
const { suggest, suggestions } = document.querySelector("script[data-suggest]").dataset;

document.addEventListener("focusin", ({ target }) => {
    if (target.form?.dataset.suggest && !document.querySelector("link[data-suggestions]")) {
        const style = document.createElement("link");
        style.rel = "stylesheet";
        style.href = suggestions;
        style.dataset.suggestions = "";
        document.head.append(style);
        import(suggest);
    }
});
