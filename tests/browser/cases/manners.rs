//! What the widget leaves alone: the page around it.

use std::time::Duration;

use fantoccini::Locator;
use serde_json::json;

use super::builder;
use crate::pages::{AFTER_THE_LAST_STEP, FALLBACK, Page, TAG, frame};
use crate::server::Fault;
use crate::stage::{Stage, cases};

cases![
    manners_no_focus_and_no_scroll,
    manners_nothing_jumps,
    manners_nothing_jumps_before_the_script_has_come,
    manners_nothing_added_to_the_page,
    manners_nothing_fetched_until_near,
];

async fn manners_no_focus_and_no_scroll(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page(
        "/",
        Page::article(format!("<div style=\"height: 500px\"></div><ebb-quiz>{FALLBACK}</ebb-quiz>{TAG}<p style=\"height: 3000px\">")),
    );
    reader.open("/").await;
    reader.see_view("start").await;
    reader.settles().await;
    let script = "return [document.activeElement === document.body, scrollY, location.hash]";
    assert_eq!(reader.ask(script, &[]).await, json!([true, 0, ""]), "focus, scroll and fragment after loading");
    let status = reader.ask("const it = root.querySelector('[role=status]'); return it ? it.textContent.trim() : ''", &[]).await;
    assert_eq!(status, "", "announced at load");
    reader.walk_to_second_question().await;
    reader.reload().await;
    reader.see_question("since").await;
    reader.settles().await;
    assert_eq!(reader.ask("return document.activeElement === document.body", &[]).await, true, "focus after a reload");
}

/// What follows the widget stays where it was from the moment the script has run.
async fn manners_nothing_jumps(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // The end of the post is noted in every frame once the element is defined.
    let watch = "customElements.whenDefined('ebb-quiz').then(() => {
        seen.tops = [];
        const note = () => {
            seen.tops.push(Math.round(document.getElementById('end').getBoundingClientRect().top + scrollY));
            requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
    });";
    site.page("/quiz", Page::quiz("").before(watch));
    for width in [320, 360, 480, 1280] {
        site.page("/", frame("/quiz", width));
        reader.open("/").await;
        reader.enter_frame(0).await;
        reader.see_view("start").await;
        reader.outlasts(AFTER_THE_LAST_STEP).await;
        let tops = reader.ask("return [Math.min(...seen.tops), Math.max(...seen.tops)]", &[]).await;
        reader.leave_frame().await;
        assert_eq!(tops[0], tops[1], "where the post ends, at {width} px");
    }
}

/// As the builder's snippet has it, what follows a short text is never on the first screen, however late the script comes, and
/// does not move there when it has come.
async fn manners_nothing_jumps_before_the_script_has_come(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let watch = "seen.tops = [];
        const note = () => {
            const end = document.getElementById('end');
            if (end) seen.tops.push(Math.round(end.getBoundingClientRect().top + scrollY));
            requestAnimationFrame(note);
        };
        requestAnimationFrame(note);";
    for form in ["element", "div"] {
        builder::open(&reader).await;
        builder::choose(&reader, &[("form", form)]).await;
        let snippet = builder::lines(&reader, "snippet").await;
        site.fault("/ebb.js", Fault::Slow(Duration::from_millis(400)));
        site.page("/quiz", Page::article(snippet).before(watch));
        for width in [360, 1280] {
            site.page("/", frame("/quiz", width));
            reader.open("/").await;
            reader.enter_frame(0).await;
            reader.see_view("start").await;
            let least = reader.ask("return [seen.tops.length > 3, Math.min(...seen.tops) >= innerHeight]", &[]).await;
            assert_eq!(least, json!([true, true]), "{form} at {width} px: watched, and below the first screen");
            // The room is the widget's: once the reader begins, none of it is left.
            reader.start().await;
            let given_back = "return getComputedStyle(quiz).minHeight === '0px' && getComputedStyle(quiz.parentElement).minHeight in { '0px': 1, auto: 1 }";
            assert_eq!(reader.ask(given_back, &[]).await, true, "{form} at {width} px: no room is kept any more");
            reader.leave_frame().await;
        }
        site.heal();
    }
}

async fn manners_nothing_added_to_the_page(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // The drivers leave names of their own: they are on the page without a widget, too.
    let names = "return Object.keys(window)";
    site.page("/without", Page::article(""));
    reader.open("/without").await;
    reader.client.find(Locator::Css("h1")).await.expect("a heading").click().await.expect("a click");
    let usual = reader.ask(names, &[]).await;

    site.page("/", Page::quiz(""));
    reader.open("/").await;
    let html = "return document.head.outerHTML + [...document.querySelectorAll('body > *, main > *')].map((it) => it.localName)
        + document.documentElement.getAttributeNames() + document.body.getAttributeNames()";
    let page = reader.ask(html, &[]).await;
    reader.pass_the_gate().await;
    let found = reader.ask(names, &[]).await;
    let known = usual.as_array().expect("names");
    let new: Vec<_> = found.as_array().expect("names").iter().filter(|name| !known.contains(name)).collect();
    assert!(new.is_empty(), "new global names: {new:?}");
    assert_eq!(reader.ask(html, &[]).await, page, "the page around the widget");
    reader.all_quiet().await;
}

async fn manners_nothing_fetched_until_near(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<div style=\"height: 9000px\"></div><ebb-quiz>{FALLBACK}</ebb-quiz>{TAG}")));
    reader.open("/").await;
    reader.wait_for("the element to be defined", "return !!customElements.get('ebb-quiz')", &[]).await;
    reader.settles().await;
    assert_eq!(site.log().len(), 2, "the page and the script: {:?}", site.log());
    reader.ask("scrollTo(0, document.documentElement.scrollHeight)", &[]).await;
    reader.see_view("start").await;
    assert_eq!(site.log().len(), 4, "and what the script fetches: {:?}", site.log());
}
