//! The whole assessment, from the first screen to the result.

use serde_json::{Value, json};

use crate::hosts::{HUGO_POST, hugo_site};
use crate::pages::Page;
use crate::questions::{OUTSIDE_STRESS, WAYS};
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![walk_in_a_hugo_post, walk_with_everything_skipped, walk_back_and_choose_again, walk_again_after_restart];

async fn walk_in_a_hugo_post(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.folder(hugo_site(true));
    reader.open(HUGO_POST).await;
    reader.see_view("start").await;
    let before = address_bar(&reader).await;
    requests_are(&site, &["page", "script", "wasm", "words"]);

    reader.walk_to_result(OUTSIDE_STRESS).await;

    let readings = reader.readings().await;
    assert_eq!(readings[0].0, "outside-stress", "the first of {readings:?}");
    assert!(readings.iter().all(|(_, level)| ["few", "some", "many"].contains(&level.as_str())), "{readings:?}");
    let script = "return [...root.querySelectorAll('[data-reading]')].every((it) => it.querySelector('[data-because]'))";
    assert_eq!(reader.ask(script, &[]).await, true, "every reading says which answers it rests on");
    plan_is_whole(&reader).await;

    assert_eq!(address_bar(&reader).await, before, "title, address, history and focus belong to the page");
    let script = "return [document.cookie, sessionStorage.length, Object.keys(localStorage).join()]";
    assert_eq!(reader.ask(script, &[]).await, json!(["", 0, "ebb:1"]), "cookies, session storage and storage keys");
    let writes = reader.noted("writes").await.to_string();
    assert!(!writes.contains("safety"), "the gate was written down: {writes}");
    assert_eq!(reader.noted("events").await, json!(["ebb-ready", "ebb-finish", "ebb-finish", "ebb-finish"].map(event)));
    reader.all_quiet().await;
    requests_are(&site, &["page", "script", "wasm", "wasm", "wasm", "words", "words"]);
}

async fn address_bar(reader: &Reader) -> Value {
    reader.ask("return [document.title, location.href, history.length]", &[]).await
}

fn event(name: &str) -> Value {
    json!({"name": name, "detail": null, "composed": true})
}

/// All fourteen ways have a place, and one to three of them are for now.
async fn plan_is_whole(reader: &Reader) {
    let ways = reader.ways().await;
    let mut ids: Vec<_> = ways.iter().map(|(id, _)| id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, WAYS);
    assert!(ways.contains(&("ask-feelings".into(), "now".into())), "{ways:?}");
    let now = ways.iter().filter(|(_, when)| when == "now").count();
    assert!((1..=3).contains(&now), "{now} ways are for now: {ways:?}");
}

/// The page, the script, and what the script fetched: each file once, and nothing that would tell who reads.
fn requests_are(site: &Site, expected: &[&str]) {
    let log = site.log();
    let mut kinds: Vec<_> = log.iter().map(|visit| kind(&visit.path)).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, expected, "the requests were {log:#?}");
    let mut paths: Vec<_> = log.iter().map(|visit| &visit.path).collect();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), log.len(), "something was fetched twice: {log:#?}");
    for visit in &log {
        assert_eq!(visit.method, "GET", "{visit:?}");
        assert_eq!(visit.cookie, None, "{visit:?}");
        assert!(!visit.path.contains('?'), "{visit:?}");
        assert!(visit.referer.is_none() || kind(&visit.path) == "script", "{visit:?}");
    }
}

fn kind(path: &str) -> &str {
    match (path, path.rsplit_once('.')) {
        (HUGO_POST, _) => "page",
        ("/ebb/ebb.js", _) => "script",
        (_, Some((name, "json"))) if name.starts_with("/ebb/text/en-") => "words",
        (_, Some((name, "wasm"))) if name.starts_with("/ebb/") => "wasm",
        _ => path,
    }
}

async fn walk_with_everything_skipped(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.start().await;
    // Nothing is ticked: the check asks once more in place, and then leaves it open.
    reader.press("next").await;
    reader.see_view("safety").await;
    reader.press("next").await;
    reader.answer_from("asks", &[]).await;
    reader.finish().await;
    let readings: Vec<_> = reader.readings().await.into_iter().map(|(id, _)| id).collect();
    assert_eq!(readings, ["cant-tell"]);
    let ways = reader.ways().await;
    for way in ["reflect", "his-changes"] {
        assert!(ways.contains(&(way.into(), "now".into())), "{way} in {ways:?}");
    }
    reader.all_quiet().await;
}

async fn walk_back_and_choose_again(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_second_question().await;
    reader.press("next").await; // without a choice
    reader.see_question("said").await;
    reader.press("next").await;
    reader.see_question("balance").await;
    for question in ["said", "since", "stage"] {
        reader.press("back").await;
        reader.see_question(question).await;
    }
    reader.see_question("stage").await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]), "the earlier answer is still there");
    reader.choose("stage", "committed").await;
    reader.press("next").await;
    // On to what was not seen yet.
    reader.see_question("balance").await;
    assert_eq!(reader.stored().await["answers"], json!({"asks": null, "stage": "committed", "since": null, "said": null}));
    reader.all_quiet().await;
}

async fn walk_again_after_restart(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    reader.press("review").await;
    reader.see_view("review").await;
    reader.finish().await;
    reader.press("restart").await;
    reader.wait_for("a screen to begin again from", "return ['start', 'safety', 'question'].includes(view.dataset.view)", &[]).await;
    assert_eq!(reader.stored().await["answers"], json!({}), "the answers of the pass before");
    reader.all_quiet().await;
}
