//! An earlier pass beside this one: in a picture, in words, and without a number.

use serde_json::Value;

use crate::pages::Page;
use crate::questions::{Answers, OUTSIDE_STRESS, QUESTIONS};
use crate::stage::{Stage, cases};

cases![compare_two_passes];

/// The same reader some weeks later: the worries outside are over, and something else is not explained.
const LATER: &Answers = &[
    ("stage", &["dating"]),
    ("his-life", &["none"]),
    ("clues", &["late-unexplained", "out-unexplained", "not-where-he-said"]),
    ("my-needs-said", &["clearly"]),
];

fn has_digit(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

async fn compare_two_passes(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert!(!reader.shows("[data-compare]").await, "compared with nothing");
    let earlier = reader.stored().await["answers"].clone();
    reader.press("restart").await;
    reader.answer_from(QUESTIONS[0], LATER).await;
    reader.finish().await;
    reader.sees("[data-compare]").await;
    let stored = reader.stored().await;
    let passes = stored["history"].as_array().expect("earlier passes");
    assert_eq!(passes.len(), 1, "{passes:?}");
    assert_eq!(passes[0]["answers"], earlier, "the pass before, as it was");

    let picture = "const it = find('[data-compare] svg[role=img]'); const title = it && it.querySelector('title');
        return it instanceof SVGSVGElement && it.querySelectorAll('rect').length > 0 && title.textContent.trim()";
    reader.wait_for("a picture with a title", picture, &[]).await;

    reader.tap("[data-compare] summary").await;
    reader.sees("[data-compare] table").await;
    let texts = "return [...root.querySelectorAll(given[0])].map((it) => it.textContent.trim())";
    let cells = reader.ask(texts, &["[data-compare] :is(td, th[scope=row])"]).await;
    let cells: Vec<_> = cells.as_array().expect("cells").iter().filter_map(Value::as_str).collect();
    assert!(!cells.is_empty() && cells.len().is_multiple_of(3), "a reading, then and now in each row: {cells:?}");
    assert!(cells.iter().all(|cell| !cell.is_empty() && !has_digit(cell)), "{cells:?}");

    let changes = reader.ask(texts, &["[data-compare] li"]).await;
    let changes: Vec<_> = changes.as_array().expect("sentences").iter().filter_map(Value::as_str).collect();
    for word in [" less than ", " more than "] {
        let names_a_row = |change: &str| cells.iter().step_by(3).any(|reading| change.contains(reading));
        assert!(changes.iter().any(|change| change.contains(word) && names_a_row(change)), "{word} in {changes:?}");
    }
    let all = reader.ask("return view.textContent", &[]).await.to_string();
    assert!(!all.contains('%') && !all.contains("percent"), "{all}");
    reader.all_quiet().await;
}
