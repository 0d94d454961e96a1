//! The way out stays in sight and can be pressed at every step of scrolling: below a site's own bars, and in boxes that clip or
//! scroll.

use crate::pages::{FALLBACK, Page, TAG};
use crate::reader::{Key, Reader};
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![
    header_does_not_cover_the_way_out,
    header_that_slides_away_and_comes_back,
    header_named_by_the_author,
    header_in_boxes_that_clip_or_scroll,
    header_does_not_cover_what_has_the_focus,
];

const LONG: &str = "<div style=\"height:1500px\">More of the article.</div>";

fn article(before: &str, around: &str) -> String {
    let quiz = around.replace('…', &format!("<p>Before.</p><ebb-quiz>{FALLBACK}</ebb-quiz><p>After.</p>{LONG}"));
    format!("{before}<div style=\"height:300px\"></div>{quiz}{LONG}{TAG}")
}

/// The widget on a page that is nothing but this.
async fn shows(site: &Site, reader: &Reader, head: &str, body: &str) {
    site.page("/", Page::whole(format!("<!doctype html><title>Notes</title>{head}<body>{body}")));
    reader.open("/").await;
    reader.ask("quiz.scrollIntoView()", &[]).await;
    reader.see_view("start").await;
}

/// Scrolls step by step, waits until all has come to rest, and says where the way out of the bar could not be pressed.
/// `given`: the element that scrolls, by its selector; none for the window.
const LOOK: &str = "
    window.covered = undefined;
    window.steps = 0;
    const scroller = given[0] ? document.querySelector(given[0]) : document.scrollingElement;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    (async () => {
        const covered = [];
        for (const up of [false, true]) {
            for (let n = 0; n < 14; n++) {
                scroller.scrollTop = up ? 1820 - n * 140 : n * 140;
                const { top, bottom } = quiz.getBoundingClientRect();
                if (Math.min(bottom, innerHeight) - Math.max(top, 0) < 320) continue;
                window.steps += 1;
                const exit = root.querySelector('.bar [data-action=exit]');
                const free = () => [0.1, 0.5, 0.9].every((part) => {
                    const box = exit.getBoundingClientRect(), [x, y] = [box.left + box.width * part, box.top + box.height / 2];
                    return y > 0 && y < innerHeight && document.elementFromPoint(x, y) === quiz && exit.contains(root.elementFromPoint(x, y));
                });
                // A header that slides takes its time.
                for (let until = performance.now() + 700; await frame(), !free() && performance.now() < until; );
                if (!free()) covered.push(`${up ? 'up' : 'down'} at ${scroller.scrollTop}: ${Math.round(exit.getBoundingClientRect().top)}, widget ${Math.round(top)} to ${Math.round(bottom)}`);
            }
        }
        window.covered = covered.join('; ') || 'nowhere';
    })();
";

async fn never_covered(reader: &Reader, what: &str, scroller: &str) {
    reader.ask(LOOK, &[scroller]).await;
    let covered = reader.wait_longer(std::time::Duration::from_mins(1), "the end of the walk", "return window.covered", &[]).await;
    assert_eq!(covered, "nowhere", "{what}: the way out is covered");
    let steps = reader.ask("return window.steps", &[]).await;
    assert!(steps.as_u64().is_some_and(|steps| steps > 5), "{what}: looked at {steps} steps");
}

/// Bars of real sites: fixed and sticky, two of them, one with its own layers above everything.
const HEADERS: [(&str, &str); 5] = [
    ("fixed", "<header style=\"position:fixed;top:0;left:0;right:0;height:64px;background:#ccc;z-index:10\">Site</header>"),
    ("sticky", "<header style=\"position:sticky;top:0;height:48px;background:#ccc;z-index:99\">Site</header>"),
    (
        "two",
        "<header style=\"position:fixed;top:0;left:0;right:0;height:32px;background:#333;z-index:9999\">Admin</header>
        <nav style=\"position:fixed;top:32px;left:0;right:0;height:76px;background:#ccc;z-index:10\">Site</nav>",
    ),
    (
        "in a wrapper",
        "<div style=\"position:fixed;top:0;left:0;right:0;z-index:50;pointer-events:none\"><div style=\"height:70px;background:#ccc;pointer-events:auto\"><b>Site</b></div></div>",
    ),
    ("a chip", "<button style=\"position:fixed;top:8px;left:8px;width:200px;height:50px;z-index:50\">Menu</button>"),
];

async fn header_does_not_cover_the_way_out(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (what, header) in HEADERS {
        shows(&site, &reader, "", &article(header, "<main>…</main>")).await;
        never_covered(&reader, what, "").await;
    }
}

async fn header_that_slides_away_and_comes_back(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let header = "<header id=header style=\"position:fixed;top:0;left:0;right:0;height:60px;background:#ccc;z-index:10;transition:transform .2s\">Site</header>
        <script>let last = 0; addEventListener('scroll', () => { header.style.transform = scrollY > last ? 'translateY(-100%)' : ''; last = scrollY })</script>";
    shows(&site, &reader, "", &article(header, "<main>…</main>")).await;
    never_covered(&reader, "a header that slides", "").await;
}

async fn header_named_by_the_author(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let style = "<style>ebb-quiz { --ebb-top: 5rem }</style>";
    shows(&site, &reader, style, &article("", "<main>…</main>")).await;
    reader.ask("scrollTo(0, 700)", &[]).await;
    let top = "return Math.round(root.querySelector('.bar').getBoundingClientRect().top) === 80";
    reader.wait_for("the bar at 5rem", top, &[]).await;
    never_covered(&reader, "by hand", "").await;
}

async fn header_in_boxes_that_clip_or_scroll(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (what, around, scroller) in [
        ("a box that clips", "<div style=\"overflow:hidden\">…</div>", ""),
        ("a box that could scroll", "<div style=\"overflow-y:auto\">…</div>", ""),
        ("a box that scrolls", "<div id=box style=\"height:80vh;overflow-y:auto\">…</div>", "#box"),
        (
            "a clipping box in a scrolling one",
            "<div id=box style=\"height:80vh;overflow:auto\"><div style=\"overflow:hidden\">…</div></div>",
            "#box",
        ),
        ("a fixed box that scrolls", "<div id=box style=\"position:fixed;inset:0;overflow:auto;background:#fff\">…</div>", "#box"),
    ] {
        shows(&site, &reader, "<style>body { margin: 0 }</style>", &article("", around)).await;
        reader.ask("scrollTo(0, given[0] ? 300 : 0)", &[scroller]).await;
        never_covered(&reader, what, scroller).await;
    }
}

async fn header_does_not_cover_what_has_the_focus(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let (_, header) = HEADERS[0];
    shows(&site, &reader, "", &article(header, "<main>…</main>")).await;
    reader.walk_to_stage().await;
    reader.ask("quiz.shadowRoot.querySelector('.foot a').focus()", &[]).await;
    for _ in 0..8 {
        reader.strike_with(Key::Shift, Key::Tab).await;
        reader.settles().await;
        let seen = "const it = active(); if (!root.contains(it) || it.closest('.bar')) return 'out';
            const box = (it.closest('label') || it).getBoundingClientRect(), bar = root.querySelector('.bar').getBoundingClientRect();
            return box.top >= bar.bottom + 6 && box.bottom <= innerHeight + 1 ? 'seen' : `${it.outerHTML.slice(0, 80)} from ${box.top} to ${box.bottom}, bar to ${bar.bottom}`";
        let seen = reader.ask(seen, &[]).await;
        assert!(seen == "seen" || seen == "out", "{seen}");
    }
}
