//! Pages that would have the browser ask "Leave site?": the way out asks nobody, and who has been asked and stays is at the start.

use std::time::Duration;

use serde_json::{Value, json};

use super::leaving::{is_left, nowhere};
use crate::pages::{HURRY, Page, TAG};
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![staying_is_not_asked_for, staying_is_not_asked_for_by_a_listener_around_a_frame, staying_leads_to_the_start];

/// Longer than the widget waits for a reader who was asked, as `embed/leave.rs` has it.
const STAYS: Duration = Duration::from_secs(5);

/// Pages that ask, as sites with forms do: from the start, or from the first letter on.
const ASKS: [&str; 3] = [
    "onbeforeunload = () => { localStorage.setItem('asked', 'yes'); return 'Stay?'; };",
    "addEventListener('click', () => { onbeforeunload = () => { localStorage.setItem('asked', 'yes'); return 'Stay?'; }; });",
    "addEventListener('click', () => addEventListener('beforeunload', (event) => {
        localStorage.setItem('asked', 'yes'); event.preventDefault(); event.returnValue = 'Stay?'; }), { once: true });",
];

fn quiz(exit: &str) -> Page {
    Page::article(format!("<ebb-quiz {exit}></ebb-quiz><ebb-quiz view=signs {exit}></ebb-quiz>{TAG}"))
}

async fn staying_is_not_asked_for(stage: Stage) {
    let [at_once, at_a_click, by_a_listener] = ASKS;
    is_not_asked_for(&stage, &[(at_once, false), (at_once, true), (at_a_click, false), (at_a_click, true), (by_a_listener, false)]).await;
}

async fn staying_is_not_asked_for_by_a_listener_around_a_frame(stage: Stage) {
    is_not_asked_for(&stage, &[(ASKS[2], true)]).await;
}

/// Leaves pages that ask by this script, with the widget on the page itself or in a frame.
async fn is_not_asked_for(stage: &Stage, pages: &[(&str, bool)]) {
    let Stage { site, reader, .. } = stage;
    for (asks, framed) in pages.iter().copied() {
        let page = quiz(&nowhere()).before(if framed { "" } else { asks });
        if framed {
            site.page("/inside", page);
            site.page(
                "/",
                Page::article(r#"<iframe src="/inside" title="the page" style="width: 600px; height: 700px"></iframe>"#).before(asks),
            );
        } else {
            site.page("/", page);
        }
        reader.open("/").await;
        if framed {
            // For the page's own question somebody must have touched it.
            reader.ask("document.body.click()", &[]).await;
            reader.enter_frame(0).await;
        }
        reader.answer_one().await;
        reader.press_and_leave("exit").await;
        is_left(site, reader).await;
        site.page("/look", Page::article("<p>Look</p>"));
        // Firefox reports the failure of the page before to the next command.
        let _ = reader.client.goto(&format!("{}/look", site.address())).await;
        reader.open("/look").await;
        assert_eq!(reader.ask("return localStorage.getItem('asked')", &[]).await, Value::Null, "{asks} {framed}");
    }
}

/// A page whose question comes before ours can be heard, and an exit that is never reached: as for a reader who stays.
async fn left_alone(site: &Site, reader: &Reader, says: &str, before: &str) {
    let asks = format!(
        "window.heard = 0; addEventListener('beforeunload', (event) => {{ {says} }}, true);
        window.hear = () => addEventListener('beforeunload', () => {{ heard += 1; }});"
    );
    site.page("/", quiz("exit-url=\"https://nowhere:none/\"").before(before).before(&asks));
    reader.open("/").await;
    reader.answer_one().await;
    reader.ask("hear()", &[]).await;
    reader.press_and_leave("exit").await;
    reader.see_view("blank").await;
    reader
        .ask(
            "const event = document.createEvent('BeforeUnloadEvent'); event.initEvent('beforeunload', false, true); dispatchEvent(event)",
            &[],
        )
        .await;
    assert_eq!(reader.ask("return heard", &[]).await, 0, "no other is heard");
}

async fn staying_leads_to_the_start(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    left_alone(&site, &reader, "event.preventDefault()", "").await;
    reader.at_widget(1).see_view("blank").await;
    for nth in 0..2 {
        reader.at_widget(nth).see_view("start").await;
    }
    assert_eq!(reader.stored_text().await, Value::Null, "erased as it was said");
    reader.pass_the_gate().await;
    assert_eq!(reader.chosen("asks").await, json!([]));
    // The page's own questions are its own again.
    reader.ask("dispatchEvent(new Event('beforeunload', { cancelable: true }))", &[]).await;
    assert_eq!(reader.ask("return heard", &[]).await, 1);
    // Where the browser has not asked, the page is on its way, however long that takes.
    for says in ["", "event.returnValue = 'Stay?'"] {
        left_alone(&site, &reader, says, HURRY).await;
        reader.outlasts(STAYS).await;
        reader.see_view("blank").await;
    }
    reader.no_errors().await;
}
