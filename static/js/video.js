// A press on "Play here" puts the player in the card's place; before that nothing is asked of anyone.
function player(video) {
    const frame = document.createElement("iframe");
    frame.className = "video__player";
    frame.src = video.dataset.player;
    frame.title = video.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    // Players want to know the site that shows them; our pages tell nobody else.
    frame.referrerPolicy = "strict-origin";
    return frame;
}

for (const video of document.querySelectorAll(".video[data-player]")) {
    const play = video.querySelector(".video__play");
    play.hidden = false;
    play.querySelector("button").addEventListener("click", () => {
        const frame = player(video);
        video.querySelector(".video__screen").replaceChildren(frame);
        frame.focus();
    });
}
