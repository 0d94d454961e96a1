//! What a screen reader is told: names, places, groups, what came of an act, and where it reads on.

use std::time::Duration;

use ebb::domain::Tool;
use serde_json::{Value, json};

use super::data::full;
use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::reader::Reader;
use crate::stage::{Stage, cases};
use crate::tour;

cases![
    screen_reader_the_widget_has_a_name,
    screen_reader_an_empty_status_is_no_stop,
    screen_reader_a_question_is_asked_once_and_says_its_place,
    screen_reader_names_say_of_what,
    screen_reader_pictures_leave_it_to_the_table,
    screen_reader_a_hint_is_no_part_of_a_name,
    screen_reader_what_has_changed_is_said_after_a_pause,
    screen_reader_reading_goes_on_where_the_focus_is,
];

/// How long the widget waits for a pause in the typing before it announces something, as `app/announce.rs` has it.
const BEFORE_IT_IS_ANNOUNCED: Duration = Duration::from_secs(1);

/// How long after the focus the reading cursor follows, as `app/context.rs` has it.
pub(super) const BEFORE_READING_GOES_ON: Duration = Duration::from_millis(150);

async fn screen_reader_the_widget_has_a_name(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    let named = "return [view.getAttribute('role'), view.getAttribute('aria-label')]";
    assert_eq!(reader.ask(named, &[]).await, json!(["region", "A quiet place for you"]));
}

/// Nothing to come to line by line, and still there to say what comes.
async fn screen_reader_an_empty_status_is_no_stop(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    let size = "const it = root.querySelector('[role=status]'), box = it.getBoundingClientRect();
        return [it.textContent, box.width, box.height, it.checkVisibility(), getComputedStyle(it).display !== 'none']";
    assert_eq!(reader.ask(size, &[]).await, json!(["", 0, 0, true, true]));
    reader.pass_the_gate().await;
    reader.erase().await;
    reader.hears("").await;
}

/// The text of what an attribute of the first such element names.
const TEXTS: &str = "const texts = (selector, name) => (root.querySelector(selector).getAttribute(name) || '').split(' ').filter(Boolean)
    .map((id) => root.getElementById(id).textContent).join(' ');";

async fn screen_reader_a_question_is_asked_once_and_says_its_place(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.pass_the_gate().await;
    reader.has_focus_on("[data-heading]").await;
    let place = reader.ask(&format!("{TEXTS} return texts('[data-heading]', 'aria-describedby')"), &[]).await;
    assert!(place.as_str().is_some_and(|text| text.contains("Question 1 of ")), "{place}");
    let group = "fieldset[data-question=asks]";
    let hint = reader.ask(&format!("{TEXTS} return texts(given[0], 'aria-describedby')"), &[group]).await;
    assert!(hint.as_str().is_some_and(|text| text.starts_with("Choose one")), "{hint}");
    let asked = reader.ask(&format!("{TEXTS} return texts(given[0], 'aria-labelledby')"), &[group]).await;
    let text = "return view.innerText.split(given[0]).length - 1";
    assert_eq!(reader.ask(text, &[asked.as_str().expect("the question")]).await, 1, "it stands there once");
    assert_eq!(reader.ask("return !!active().closest('fieldset')", &[]).await, false, "its group does not say it before it does");
}

/// Names that several controls of a screen have in common. What leads to the same place may be called the same.
const TWICE: &str = "
    const name = (it) => it.getAttribute('aria-label') || it.textContent.replace(/\\s+/g, ' ').trim();
    const names = [...root.querySelectorAll('.screen :is(summary, button, a)')].map((it) => name(it));
    const same = ['Change: ', 'A checklist: ', 'People to talk to', 'Copy'];
    return names.filter((it, at) => names.indexOf(it) !== at && !same.some((text) => it.startsWith(text)));
";

async fn screen_reader_names_say_of_what(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("article=\"/post#{way}\""));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert_eq!(reader.ask(TWICE, &[]).await, json!([]), "on the result");
    let ways = "return [...root.querySelectorAll('[data-way]')].map((it) => it.querySelector('summary :is(h2, h3, h4, h5, h6)')?.textContent || it.dataset.way)";
    let ways: Vec<String> = serde_json::from_value(reader.ask(ways, &[]).await).expect("headings");
    assert!(ways.len() == 14 && ways.iter().all(|way| way.contains(' ')), "a heading each: {ways:?}");
    let change =
        "const it = root.querySelector('[data-because] button'); return it.getAttribute('aria-label') === 'Change: ' + it.innerText";
    assert_eq!(reader.ask(change, &[]).await, true);
    site.page("/", Page::quiz("").kept_document(&full()));
    reader.open("/").await;
    for stop in ["tools", "conversation", "data"] {
        // What one sentence adds is said by the sentence, whatever field it is for.
        if stop == "data" {
            reader.open_data().await;
        } else {
            tour::go(&reader, stop).await;
        }
        assert_eq!(reader.ask(TWICE, &[]).await, json!([]), "on {stop}");
    }
}

async fn screen_reader_pictures_leave_it_to_the_table(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept_document(&full()));
    reader.open("/").await;
    let spoken = "return [...root.querySelectorAll('svg')].map((it) => [it.getAttribute('role'), !!it.querySelector('title').textContent,
        [...it.querySelectorAll('text')].filter((it) => !it.closest('[aria-hidden=true]')).length, it.querySelectorAll('text').length > 0].join())";
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    for view in ["result", "changes"] {
        if view == "changes" {
            reader.press("tools").await;
            reader.see_view("tools").await;
            reader.tap("[data-action=open][data-for=changes]").await;
            reader.see_view("changes").await;
        }
        let pictures: Vec<String> = serde_json::from_value(reader.ask(spoken, &[]).await).expect("pictures");
        assert!(!pictures.is_empty() && pictures.iter().all(|it| it == "img,true,0,true"), "{view}: {pictures:?}");
    }
}

async fn screen_reader_a_hint_is_no_part_of_a_name(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept_document(&full()));
    reader.open("/").await;
    let mut described = 0;
    for tool in ["tools"].into_iter().chain(Tool::ALL.iter().map(|tool| tool.id())) {
        tour::go(&reader, tool).await;
        let wrong = "return [...root.querySelectorAll('textarea, input:is([type=date], [type=text])')].map((it) => {
            const label = it.labels[0];
            if (!label || !label.textContent.trim()) return it.name + ' has no label';
            if (label.querySelector('.field__hint')) return it.name + ' is called by its hint, too';
            const told = (it.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
            return told.every((id) => root.getElementById(id)) ? told.length : it.name + ' is described by nothing';
        })";
        let found = reader.ask(wrong, &[]).await;
        let found = found.as_array().expect("fields");
        assert!(found.iter().all(Value::is_number), "{tool}: {found:?}");
        described += found.iter().filter_map(Value::as_u64).sum::<u64>();
    }
    assert!(described > 5, "hints are still there: {described}");
}

/// The texts that the status line has held, one after another.
const HEARD: &str = "window.heard = []; new MutationObserver(() => {
    const it = root.querySelector('[role=status]'); if (it.textContent) heard.push(it.textContent);
}).observe(root.querySelector('[role=status]').parentNode, { childList: true, characterData: true, subtree: true })";

async fn heard(reader: &Reader) -> Value {
    reader.ask("return window.heard.splice(0)", &[]).await
}

async fn screen_reader_what_has_changed_is_said_after_a_pause(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("view=signs"));
    reader.open("/").await;
    reader.start_at("signs").await;
    reader.ask(HEARD, &[]).await;
    for sign in ["needs-unmet", "more-pain", "paths-diverge"] {
        reader.choose(sign, "no").await;
    }
    reader.see_verdict("none").await;
    reader.hears("No sign stands out").await;
    assert_eq!(heard(&reader).await, json!(["No sign stands out"]), "once");
    let mut document = full();
    document["tools"]["conversation"] = json!({});
    site.page("/", Page::quiz("view=conversation").kept_document(&document));
    reader.come_back_to("conversation").await;
    reader.sees("[name=facts]").await;
    reader.ask(HEARD, &[]).await;
    reader.outlasts(BEFORE_IT_IS_ANNOUNCED).await;
    assert_eq!(heard(&reader).await, json!([]), "nothing by itself");
    reader.tap(".labelled:has([name=ask]) > details > summary").await;
    reader.tap("[data-action=add][data-for=ask]").await;
    reader.hears("Added").await;
    assert_eq!(heard(&reader).await, json!(["Added."]));
    reader.type_into("[name=facts]", " You never call.").await;
    assert_eq!(reader.ask("return root.querySelector('[role=status]').textContent", &[]).await, "", "not while it is being typed");
    reader.hears("One place").await;
    reader.outlasts(BEFORE_IT_IS_ANNOUNCED).await;
    assert_eq!(heard(&reader).await, json!(["One place to look at"]), "once");
    reader.all_quiet().await;
}

/// Where the selection is: each engine tells of what is in a shadow root in its own way.
const SELECTED: &str = "
    const plain = document.getSelection(), ranges = plain.getComposedRanges ? plain.getComposedRanges({ shadowRoots: [root] }) : [];
    const own = ranges.length ? ranges[0].startContainer : (root.getSelection ? root.getSelection() : plain).anchorNode;
    const title = root.querySelector('[data-heading]');
    return !!own && (own === title || title.contains(own));
";

async fn screen_reader_reading_goes_on_where_the_focus_is(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.outlasts(BEFORE_READING_GOES_ON).await;
    assert_eq!(reader.ask(SELECTED, &[]).await, false, "never on load");
    reader.start().await;
    reader.has_focus_on("[data-heading]").await;
    reader.wait_for("the reading cursor at the new heading", SELECTED, &[]).await;
    reader.has_focus_on("[data-heading]").await;
    reader.clear_the_gate().await;
    reader.see_question("asks").await;
    reader.wait_for("the reading cursor at the question", SELECTED, &[]).await;
    // Not where the focus has moved on by then.
    let moves = "find('[data-action=skip]').click(); setTimeout(() => root.querySelector('.screen [data-action=next]').focus(), 60)";
    reader.ask(moves, &[]).await;
    reader.see_question("stage").await;
    reader.has_focus_on("[data-action=next]").await;
    reader.outlasts(BEFORE_READING_GOES_ON).await;
    assert_eq!(reader.ask(SELECTED, &[]).await, false, "the focus has moved on");
    reader.has_focus_on("[data-action=next]").await;
}
