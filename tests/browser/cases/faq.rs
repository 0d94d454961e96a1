//! The four common questions: each a tap away, and none of them before the gate.

use serde_json::json;

use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![faq_from_the_result, faq_alone, faq_held_back_from_the_result, faq_held_back_alone];

const ENTRIES: [&str; 4] = ["faq-space", "faq-interest", "faq-friends", "faq-break"];

/// Each entry is closed, and opens on a tap.
async fn opens_each(reader: &Reader) {
    reader.sees("[data-faq]").await;
    let ids = reader.ask("return [...root.querySelectorAll('[data-faq]')].map((it) => it.dataset.faq)", &[]).await;
    assert_eq!(ids, json!(ENTRIES));
    for id in ENTRIES {
        let answer = format!("[data-faq=\"{id}\"] p");
        assert!(!reader.shows(&answer).await, "{id} is open before a tap");
        reader.tap(&format!("[data-faq=\"{id}\"] summary")).await;
        reader.sees(&answer).await;
        let length = reader.ask("return find(given[0]).textContent.trim().length", &[&answer]).await;
        assert!(length.as_u64().is_some_and(|letters| letters > 40), "the answer to {id} has {length} letters");
    }
}

/// None is there, and people to talk to are offered instead.
async fn is_held_back(reader: &Reader) {
    reader.see_view("faq").await;
    reader.sees("[data-action=\"help\"]").await;
    assert_eq!(reader.ask("return root.querySelectorAll('[data-faq]').length", &[]).await, 0, "common answers for someone afraid");
    reader.press("help").await;
    reader.see_view("help").await;
}

async fn faq_from_the_result(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept(&json!({"stage": "dating", "said": "asked-space"}), &json!({})));
    reader.come_back_to("result").await;
    reader.press("faq").await;
    reader.see_view("faq").await;
    opens_each(&reader).await;
    // Room was asked for: what space and a break mean for this reader stands first, and the other two have nothing to add.
    let own =
        reader.ask("return [...root.querySelectorAll('[data-own]:first-child:not(:last-child)')].map((it) => it.dataset.own)", &[]).await;
    assert_eq!(own, json!(["room-was-asked-for", "room-is-no-break"]));
    reader.press("next").await;
    reader.see_view("result").await;
    reader.all_quiet().await;
}

async fn faq_alone(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(r#"view="faq""#));
    reader.open("/").await;
    reader.start_at("faq").await;
    opens_each(&reader).await;
    assert!(!reader.shows("[data-own]").await, "nothing is known of this reader");
    assert!(!reader.shows("[data-action=\"next\"]").await, "alone, it leads nowhere else");
    reader.all_quiet().await;
}

async fn faq_held_back_from_the_result(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept(&json!({"stage": "dating", "said": "asked-space"}), &json!({})));
    reader.open("/").await;
    reader.say_yes_at_the_gate("controlled").await;
    reader.press("next").await;
    reader.see_view("result").await;
    reader.press("faq").await;
    is_held_back(&reader).await;
    reader.press("next").await;
    reader.see_view("result").await;
    reader.all_quiet().await;
}

async fn faq_held_back_alone(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(r#"view="faq""#));
    reader.open("/").await;
    reader.press("start").await;
    reader.is_unsure_at_the_gate().await;
    reader.press("next").await;
    is_held_back(&reader).await;
    reader.press("next").await;
    reader.see_view("faq").await;
    reader.all_quiet().await;
}
