//! What a reading rests on: answers that can be changed from there, and a picture that says no number.

use std::collections::BTreeMap;

use serde_json::json;

use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::stage::{Stage, cases};

cases![because_leads_to_its_question, because_picture_says_the_same_in_words];

async fn because_leads_to_its_question(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    let before = reader.readings().await;
    assert_eq!(before[0].0, "outside-stress", "the first of {before:?}");
    reader.tap("[data-reading=\"outside-stress\"] [data-because=\"his-life.work\"] button").await;
    reader.see_question("his-life").await;
    assert_eq!(reader.chosen("his-life").await, json!(["work", "family"]));
    reader.choose("his-life", "none").await;
    reader.press("review").await;
    reader.see_view("review").await;
    reader.finish().await;
    let after = reader.readings().await;
    assert_ne!(after, before, "the result after the change");
    assert_ne!(after[0], before[0], "nothing outside weighs as much as before");
    let rests = reader.ask("return root.querySelectorAll('[data-because^=\"his-life.\"]').length", &[]).await;
    assert_eq!(rests, 0, "answers that were taken back");
    assert_eq!(reader.stored().await["answers"]["his-life"], json!(["none"]));
    reader.all_quiet().await;
}

async fn because_picture_says_the_same_in_words(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let answers = json!({"said": "overwhelmed", "his-signs": ["preoccupied"], "his-life": ["work", "family"], "my-needs-said": "hinted"});
    site.page("/", Page::quiz("").kept(&answers, &json!({})));
    reader.come_back_to("result").await;
    reader.sees("figure svg[role=\"img\"]").await;
    let titled = "return find('figure svg[role=img]').querySelector('title').textContent.trim()";
    assert_ne!(reader.ask(titled, &[]).await, "", "the picture's title");
    reader.tap("figure summary").await;
    reader.sees("figure table").await;
    let words = reader.ask("return find('figure table').textContent", &[]).await.to_string();
    assert!(!words.chars().any(char::is_numeric), "{words}");

    let texts = "return [...root.querySelectorAll(given[0])].map((it) => it.textContent.trim())";
    let rows = reader.ask(texts, &["figure tbody th"]).await;
    assert_eq!(reader.ask(texts, &["figure svg text"]).await, rows, "the picture's rows are the table's");

    // The same word, the same bar; and as many of each as there are readings with that level.
    let bars = reader.ask("return [...root.querySelectorAll('figure svg .picture__now')].map((it) => it.getBBox().width)", &[]).await;
    let levels = reader.ask(texts, &["figure tbody td"]).await;
    let (rows, bars, levels) = (rows.as_array().expect("rows"), bars.as_array().expect("bars"), levels.as_array().expect("words"));
    assert_eq!((rows.len(), bars.len()), (levels.len(), levels.len()));
    let pairs: BTreeMap<_, _> = levels.iter().map(ToString::to_string).zip(bars).collect();
    assert!(pairs.len() > 1, "more than one level: {pairs:?}");
    for (level, bar) in levels.iter().zip(bars) {
        assert_eq!(pairs[&level.to_string()], bar, "the bar for {level} in {pairs:?}");
    }
    let shown: Vec<_> = reader.readings().await.into_iter().map(|(_, level)| level).collect();
    for (level, words) in [("few", "a little"), ("some", "something"), ("many", "a lot")] {
        let [rows, cards] = [levels.iter().filter(|word| *word == words).count(), shown.iter().filter(|name| *name == level).count()];
        assert_eq!(rows, cards, "readings with {level}: {levels:?}, {shown:?}");
    }
    reader.all_quiet().await;
}
