//! The way out can be seen and pressed: on every screen, wherever the reader has scrolled to.

use serde_json::Value;

use crate::pages::{Page, TAG, frame};
use crate::stage::{Stage, cases};

cases![leaving_seen_on_every_screen, leaving_seen_in_the_dark];

/// At each step of the scroll at which the widget stands in the window for the height of its bar or more, one of its two
/// exits is at the place where it is seen, with nothing above it.
const LOOK: &str = "
    window.covered = [];
    window.steps = 0;
    window.look = async () => {
        const { view, root, all } = walker, here = view(), before = scrollY;
        for (let at = 0; at < document.documentElement.scrollHeight; at += 300) {
            scrollTo(0, at);
            const { top, bottom } = here.getBoundingClientRect();
            if (Math.min(bottom, innerHeight) - Math.max(top, 0) < 120) continue;
            steps += 1;
            const free = all('a[data-action=exit]').some((exit) => {
                const box = exit.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
                const found = y > 0 && y < innerHeight && root().elementFromPoint(x, y);
                return !!found && exit.contains(found);
            });
            if (!free) covered.push(`${here.dataset.view} at ${at}`);
        }
        scrollTo(0, before);
    };
";

async fn seen(stage: Stage, theme: &str) {
    let Stage { site, reader, .. } = stage;
    let page = Page::article(format!("<ebb-quiz theme={theme}></ebb-quiz>{TAG}<div style=\"height: 1200px\"></div>"));
    site.page("/quiz", page.before(include_str!("../pages/witness.js")).before(include_str!("../pages/walker.js")).before(LOOK));
    site.page("/", frame("/quiz", 320));
    reader.open("/").await;
    reader.enter_frame(0).await;
    reader.see_view("start").await;
    reader.ask("walker.told(walker.walk(look), 'walked')", &[]).await;
    let walked = reader.wait_longer(std::time::Duration::from_secs(90), "the end of the walk", "return window.walked", &[]).await;
    let walked: Value = serde_json::from_str(walked.as_str().expect("a text")).expect("what was seen");
    assert_eq!(walked["error"], Value::Null, "{walked}");
    let covered = reader.ask("return covered.join('; ')", &[]).await;
    assert_eq!(covered, "", "the exit cannot be reached");
    let steps = reader.ask("return steps", &[]).await;
    assert!(steps.as_u64().is_some_and(|steps| steps > 150), "{steps} places were looked at");
}

async fn leaving_seen_on_every_screen(stage: Stage) {
    seen(stage, "light").await;
}

async fn leaving_seen_in_the_dark(stage: Stage) {
    seen(stage, "dark").await;
}
