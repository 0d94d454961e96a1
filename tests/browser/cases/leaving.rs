//! Erasing and leaving.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::engines::Engine;
use crate::pages::{self, Page, TAG};
use crate::reader::{Key, Reader};
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tour;

cases![
    leaving_is_offered_on_every_screen,
    leaving_by_erasing,
    leaving_erases_in_other_tabs,
    leaving_by_the_exit,
    leaving_by_the_exit_with_the_keyboard,
    leaving_by_the_exit_with_any_button_and_any_key_held,
];

async fn leaving_is_offered_on_every_screen(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    for stop in tour::STOPS {
        tour::go(&reader, stop).await;
        assert!(reader.shows("a[data-action=\"exit\"]").await, "the exit on {stop}");
        assert!(reader.shows("[data-action=\"erase\"]").await, "erase on {stop}");
        assert_eq!(reader.ask("return root.querySelectorAll('[role=status]').length", &[]).await, 1, "one status on {stop}");
    }
    reader.all_quiet().await;
}

async fn answer_one(reader: &Reader) {
    reader.walk_to_second_question().await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
}

async fn leaving_by_erasing(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before("localStorage.setItem('theme', 'dark');"));
    reader.open("/").await;
    answer_one(&reader).await;
    reader.erase().await;
    assert_eq!(reader.stored_text().await, Value::Null);
    let said = "return root.querySelector('[role=status]').textContent.trim()";
    reader.wait_for("the status to say that it is done", said, &[]).await;
    assert_eq!(reader.ask("return localStorage.getItem('theme')", &[]).await, "dark", "the site's own data");
    reader.walk_to_stage().await;
    assert_eq!(reader.chosen("stage").await, serde_json::json!([]));
    reader.all_quiet().await;
}

async fn leaving_erases_in_other_tabs(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", Page::quiz(""));
    site.page("/", pages::tabs("/quiz"));
    reader.open("/").await;
    reader.enter_frame(0).await;
    answer_one(&reader).await;
    reader.leave_frame().await;
    reader.enter_frame(1).await;
    reader.wait_for("the other tab to have heard of it", "return view.dataset.view !== 'start'", &[]).await;
    reader.leave_frame().await;
    reader.enter_frame(0).await;
    reader.erase().await;
    reader.leave_frame().await;
    reader.enter_frame(1).await;
    let second = Duration::from_secs(1);
    reader.wait_longer(second, "the other tab to start over", "return view.dataset.view === 'start'", &[]).await;
    assert_eq!(reader.stored_text().await, Value::Null);
}

/// An exit to a place where nobody listens.
pub(crate) fn nowhere() -> String {
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    format!("exit-url=\"https://{nowhere}/weather\"")
}

/// The page is left.
pub(crate) async fn is_left(site: &Site, reader: &Reader) {
    let deadline = Instant::now() + Duration::from_secs(5);
    let here = format!("{}/", site.address());
    while reader.client.current_url().await.is_ok_and(|url| url.as_str().starts_with(&here)) {
        assert!(Instant::now() < deadline, "the page was not left; {}", reader.screen().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A look at what was left behind, from another page.
pub(super) async fn look_back(site: &Site, reader: &Reader) {
    site.page("/look", Page::article("<p>Look</p>"));
    // Firefox reports the failure of the page before to the next command.
    let _ = reader.client.goto(&format!("{}/look", site.address())).await;
    reader.open("/look").await;
    assert_eq!(reader.stored_text().await, Value::Null, "left behind");
}

/// A post that was reached from another page.
async fn come_from_elsewhere(site: &Site, reader: &Reader) {
    site.page("/before", Page::article("<p>Before</p>"));
    site.page("/", Page::article(format!("<ebb-quiz {}></ebb-quiz>{TAG}", nowhere())));
    reader.open("/before").await;
    reader.open("/").await;
    answer_one(reader).await;
}

/// The page is left, nothing of ours is stored, and the way back does not lead to an answer.
async fn has_left(engine: Engine, site: &Site, reader: &Reader) {
    is_left(site, reader).await;
    // Only Chromium gives a page that could not be reached the place of the one before in its history.
    if engine == Engine::Chromium {
        reader.client.back().await.expect("back");
        reader.wait_for("the page before the post", "return location.pathname === '/before'", &[]).await;
    }
    look_back(site, reader).await;
    assert_eq!(reader.ask("return localStorage.length", &[]).await, 0);
}

async fn leaving_by_the_exit(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    come_from_elsewhere(&site, &reader).await;
    reader.press_and_leave("exit").await;
    has_left(engine, &site, &reader).await;
}

/// Each of these would open the way out in a tab or window of its own, and leave the answers where they are.
async fn leaving_by_the_exit_with_any_button_and_any_key_held(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    for (held, button) in [(None, 1), (Some(Key::Control), 0), (Some(Key::Shift), 0), (Some(Key::Meta), 0)] {
        come_from_elsewhere(&site, &reader).await;
        println!("{}: button {button} with {held:?} held", engine.name());
        let tabs = reader.client.windows().await.expect("the windows").len();
        reader.click_on("[data-action=exit]", button, held).await;
        is_left(&site, &reader).await;
        look_back(&site, &reader).await;
        assert_eq!(reader.client.windows().await.expect("the windows").len(), tabs, "no other tab");
    }
    // The other buttons are no clicks.
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    answer_one(&reader).await;
    let other = "find(given[0]).dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true, cancelable: true }))";
    reader.ask(other, &["[data-action=exit]"]).await;
    reader.see_question("since").await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
}

async fn leaving_by_the_exit_with_the_keyboard(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    come_from_elsewhere(&site, &reader).await;
    reader.press("data").await;
    reader.prefer("shift", "on").await;
    for _ in 0..3 {
        reader.strike(Key::Shift).await;
    }
    has_left(engine, &site, &reader).await;
}
