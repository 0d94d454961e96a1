//! The tools: each alone in an article, several beside each other, in the plan, behind the gate.

use ebb::domain::{
    Tool,
    tools::fields::{Field, Takes},
};
use serde_json::{Value, json};

use super::data::full;
use super::paper::PRINTER;
use crate::pages::{Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    tools_stand_alone_and_keep_what_is_written,
    tools_share_one_state_in_one_article,
    tools_are_reached_from_the_plan,
    tools_stand_aside_where_the_gate_is_not_clear,
    tools_work_by_keyboard,
    tools_print_by_themselves,
    tools_remind_in_the_readers_own_calendar,
];

/// Every tool that has a text field, with its first.
fn tools() -> Vec<(&'static str, &'static str)> {
    let first = |tool: &Tool| Some((tool.id(), Field::of(*tool).find(|field| field.takes() == Takes::Text)?.name()));
    Tool::ALL.iter().filter_map(first).collect()
}

async fn opens(reader: &Reader, tool: &str) {
    reader.open(&format!("/{tool}")).await;
    reader.see_view("safety").await;
    reader.clear_the_gate().await;
    reader.see_view(tool).await;
    reader.sees(&format!("[data-tool=\"{tool}\"]")).await;
}

async fn tools_stand_alone_and_keep_what_is_written(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (tool, _) in tools() {
        site.page(&format!("/{tool}"), Page::quiz(&format!("view=\"{tool}\"")));
    }
    reader.open("/conversation").await;
    reader.press("start").await;
    for (tool, field) in tools() {
        if tool == "conversation" {
            reader.clear_the_gate().await;
            reader.see_view(tool).await;
        } else {
            opens(&reader, tool).await;
        }
        assert!(!reader.shows("[data-action=back]").await, "{tool} stands alone, and has nothing to go back to");
        reader.type_into(&format!("textarea[name=\"{field}\"]"), "One line of mine.").await;
        assert_eq!(reader.stored().await["tools"][tool][field], "One line of mine.");
        reader.reload().await;
        reader.clear_the_gate().await;
        reader.sees(&format!("textarea[name=\"{field}\"]")).await;
        let held = reader.ask("return find(given[0]).value", &[&format!("textarea[name=\"{field}\"]")]).await;
        assert_eq!(held, "One line of mine.", "{tool} after a reload");
    }
    assert_eq!(reader.stored().await["tools"].as_object().map(serde_json::Map::len), Some(tools().len()));
    reader.all_quiet().await;
}

async fn tools_share_one_state_in_one_article(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let views = ["boundaries", "needs", "boundaries"].map(|view| format!("<p>A paragraph.</p><ebb-quiz view=\"{view}\"></ebb-quiz>"));
    site.page("/", Page::article(format!("{}{TAG}", views.concat())));
    reader.open("/").await;
    reader.start_at("boundaries").await;
    let (needs, again) = (reader.at_widget(1), reader.at_widget(2));
    needs.see_view("needs").await;
    again.see_view("boundaries").await;
    reader.type_into("textarea[name=mine]", "To know.").await;
    again.wait_for("the same words in the other widget", "return find('textarea[name=mine]').value === 'To know.'", &[]).await;
    let files: Vec<String> = site.log().iter().map(|visit| visit.path.clone()).filter(|path| path.contains("/ebb/")).collect();
    for file in &files {
        assert_eq!(files.iter().filter(|other| *other == file).count(), 1, "{file} was asked for more than once: {files:?}");
    }
    reader.all_quiet().await;
}

async fn tools_are_reached_from_the_plan(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept_document(&full()));
    reader.come_back_to("result").await;
    // Each way that does not stand aside leads to what can be done about it.
    let ways = "return [...root.querySelectorAll('[data-way]:not([data-when=aside])')].map((it) =>
        [it.dataset.way, (it.querySelector('[data-action=open]') || it.querySelector('[data-action=to-signs]') || { dataset: {} }).dataset.action])";
    let ways: Vec<(String, Option<String>)> = serde_json::from_value(reader.ask(ways, &[]).await).expect("ways");
    assert!(ways.len() > 10 && ways.iter().all(|(_, action)| action.is_some()), "{ways:?}");
    reader.tap("[data-way=space] [data-action=open]").await;
    reader.see_view("space").await;
    reader.press("back").await;
    reader.see_view("tools").await;
    let listed = reader.ask("return [...root.querySelectorAll('[data-action=open]')].filter(shown).map((it) => it.dataset.for)", &[]).await;
    assert_eq!(listed.as_array().map(Vec::len), Some(Tool::ALL.len()), "{listed}");
    reader.press("back").await;
    reader.see_view("result").await;
    reader.all_quiet().await;
}

async fn tools_stand_aside_where_the_gate_is_not_clear(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let unsafe_ones: Vec<&str> = Tool::ALL.iter().filter(|tool| tool.stands_aside()).map(|tool| tool.id()).collect();
    let views: Vec<String> = unsafe_ones.iter().map(|view| format!("<ebb-quiz view=\"{view}\"></ebb-quiz>")).collect();
    site.page("/", Page::article(format!("{}{TAG}", views.concat())).kept_document(&full()));
    reader.open("/").await;
    reader.is_unsure_at_the_gate().await;
    reader.press("next").await;
    for (number, tool) in unsafe_ones.iter().enumerate() {
        let widget = reader.at_widget(number);
        widget.see_view(tool).await;
        widget.sees("[data-action=to-help]").await;
        assert_eq!(widget.ask("return root.querySelectorAll('textarea, input').length", &[]).await, 0, "{tool} has fields");
    }
    reader.press("to-help").await;
    reader.see_view("help").await;
    reader.all_quiet().await;
}

async fn tools_work_by_keyboard(stage: Stage) {
    use crate::reader::Key;
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("view=boundaries").kept_document(&full()));
    reader.come_back_to("boundaries").await;
    reader.tab_to("textarea[name=theirs]").await;
    reader.write("rest").await;
    reader.wait_for("the words", "return find('textarea[name=theirs]').value.includes('rest')", &[]).await;
    reader.tab_to("summary").await;
    reader.strike(Key::Enter).await;
    reader.tab_to("[data-action=add][data-for=theirs]").await;
    reader.strike(Key::Enter).await;
    reader.wait_for("the sentence", "return find('textarea[name=theirs]').value.length > 6", &[]).await;
    reader.tab_to("input[name=rhythm]").await;
    reader.strike(Key::Down).await;
    reader.wait_for("another rhythm", "return find('input[name=rhythm]:checked').value !== 'few-days'", &[]).await;
    assert_ne!(reader.stored().await["tools"]["boundaries"]["rhythm"], "few-days");
    reader.all_quiet().await;
}

async fn tools_print_by_themselves(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("view=boundaries").kept_document(&full()).before(PRINTER));
    reader.come_back_to("boundaries").await;
    reader.press("print").await;
    let printed = reader.wait_for("a print", "return printed[0] && printed[0].text", &[]).await;
    let printed = printed.as_str().expect("a text");
    assert!(printed.contains("To know when we talk next."), "{printed}");
    assert!(!printed.contains("first beans") && !printed.contains("Lies."), "only this part is printed: {printed}");
    reader.open_data().await;
    reader.press("print").await;
    let printed = reader.wait_for("everything in print", "return printed[1] && printed[1].text", &[]).await;
    for given in ["Lies.", "Cancelled Friday.", "Call Ana", "Shorter.", "We are dating"] {
        assert!(printed.as_str().is_some_and(|text| text.contains(given)), "{given:?} is not in {printed}");
    }
    reader.all_quiet().await;
}

async fn tools_remind_in_the_readers_own_calendar(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let files = "window.files = []; URL.createObjectURL = (blob) => { blob.text().then((text) => files.push({ type: blob.type, text })); return '#'; };";
    site.page("/", Page::quiz("view=later").kept_document(&full()).before(files));
    reader.come_back_to("later").await;
    reader.pick_day("input[name=on]", "2027-02-30").await;
    reader.wait_for("no reminder for a day that is none", "return !find('[data-action=save]')", &[]).await;
    reader.pick_day("input[name=on]", "2027-02-28").await;
    reader.press("save").await;
    let file: Value = reader.wait_for("a file", "return files[0]", &[]).await;
    let text = file["text"].as_str().expect("a text");
    assert_eq!(file["type"], "text/calendar");
    assert!(text.contains("DTSTART;VALUE=DATE:20270228"), "{text}");
    for telling in ["relationship", "partner", "pull", "ebb", "break", "love"] {
        assert!(!text.to_lowercase().contains(telling) || telling == "ebb", "{telling} in {text}");
    }
    assert_eq!(reader.stored().await["tools"]["later"]["on"], json!("2027-02-28"));
    reader.all_quiet().await;
}
