//! The result on paper.

use serde_json::json;

use crate::pages::Page;
use crate::stage::{Stage, cases};

cases![print_leaves_out_what_nobody_can_press, print_is_black_on_white];

async fn print_leaves_out_what_nobody_can_press(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let answers = json!({"said": "overwhelmed", "his-signs": ["preoccupied"], "his-life": ["work", "family"]});
    site.page("/", Page::quiz("").kept(&answers, &json!({})));
    reader.come_back_to("result").await;
    let seen = "return [...root.querySelectorAll('[data-action], .bar, .foot, .actions, [role=status]')].filter(shown)
        .map((it) => it.dataset.action || it.className)";
    assert!(reader.ask(seen, &[]).await.to_string().contains("restart"), "on the screen");

    // What holds for paper is made to hold on the screen: not every engine's driver can show a page as if printed.
    let print = "const rules = [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((it) => it.media && it.media.mediaText === 'print');
        for (const rule of rules) rule.media.mediaText = 'all';
        return rules.length";
    assert!(reader.ask(print, &[]).await.as_u64() > Some(0), "rules for paper");

    let left: Vec<String> = serde_json::from_value(reader.ask(seen, &[]).await).expect("names");
    // An answer that a reading rests on can be changed on the screen; on paper it is still the answer.
    assert!(!left.is_empty() && left.iter().all(|name| name == "change"), "on paper: {left:?}");
    reader.sees("[data-reading]").await;
    reader.sees("[data-way] p").await;
    reader.sees("figure svg").await;
}

/// Puts the print style on the screen, and finds the palest text.
const PALEST: &str = "
    for (const sheet of root.adoptedStyleSheets) for (const rule of sheet.cssRules)
        if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    const texts = [...root.querySelectorAll('.screen *')].filter((it) => shown(it) && hasText(it));
    const contrasts = texts.map((it) => 1.05 / (luminance(getComputedStyle(it).color) + 0.05));
    return [texts.length, Math.min(...contrasts), luminance(getComputedStyle(view).backgroundColor), luminance(getComputedStyle(view).color)]";

async fn print_is_black_on_white(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for view in ["assessment", "signs", "faq"] {
        site.page("/", Page::quiz(&format!("theme=dark view={view}")).head("<style>body { background: #111; color: #eee }</style>"));
        reader.open("/").await;
        reader.wait_for("the widget", "return !!view && view.dataset.view !== 'waiting'", &[]).await;
        let found = reader.ask(PALEST, &[]).await;
        let number = |at: usize| found[at].as_f64().expect("a number");
        assert!(number(0) > 1.0 && number(1) >= 7.0, "{view}: {found}");
        assert!(number(2) > 0.99 && number(3) < 0.01, "{view}: black on white: {found}");
    }
}
