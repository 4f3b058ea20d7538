/*
 * A workshop's tablet: a page that the browser kept whole is asked for again, and so is one that
 * nobody has touched for ten minutes. The server then knows what may still be shown.
 */
const IDLE = 10 * 60 * 1000 + 5000;
let timer = 0;

function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => location.reload(), IDLE);
}

addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
});
for (const name of ["pointerdown", "keydown", "input", "scroll"]) {
    addEventListener(name, wait, { passive: true });
}
wait();
