//! The conversation: five steps and a question become one text that is looked over, practised and copied, and never sent.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::{Key, Reader};
use crate::stage::{Stage, cases};

cases![
    talk_begins_with_sentences_from_the_readers_own_answers,
    talk_whole_follows_the_steps_until_it_is_changed,
    talk_whole_can_be_emptied,
    talk_hard_words_are_found_changed_and_left,
    talk_kind_words_are_left_alone,
    talk_is_practised_a_sentence_at_a_time,
    talk_offers_time_to_someone_who_needs_it,
    talk_guides_when_the_partner_is_not_ready,
    talk_is_copied_and_never_sent,
];

const ASK_FIRST: &str = "What has been going through your head lately?";

async fn opens<'a>(stage: &'a Stage, answers: Value, tools: Value, before: &str) -> &'a Reader {
    let Stage { site, reader, .. } = stage;
    let document = json!({
        "v": 2, "rev": 1, "answers": answers, "signs": {"talked": "no"}, "tools": tools, "history": [], "rating": null,
        "reader": {"partner": "she", "leave": "keep", "place": null},
    });
    site.page("/", Page::quiz("view=conversation").kept_document(&document).before(before));
    reader.come_back_to("conversation").await;
    reader.sees("[name=whole]").await;
    reader
}

/// With something in three of the steps.
fn three_steps() -> Value {
    json!({"conversation": {"empathise": "I see how much is on you.", "facts": "We write less. I miss it!", "ask": ASK_FIRST}})
}

/// What a field holds.
async fn held(reader: &Reader, name: &str) -> String {
    let script = "return find(`[name=${given[0]}]`).value";
    reader.ask(script, &[name]).await.as_str().expect("a text").to_owned()
}

async fn stored(reader: &Reader, name: &str) -> Value {
    reader.stored().await["tools"]["conversation"][name].take()
}

/// Puts a text in the place of what a field holds, at once.
async fn rewrite(reader: &Reader, name: &str, text: &str) {
    let script =
        "const field = find(`[name=${given[0]}]`); field.value = given[1]; field.dispatchEvent(new Event('input', { bubbles: true }))";
    reader.ask(script, &[name, text]).await;
}

async fn findings(reader: &Reader) -> Value {
    reader.ask("return [...root.querySelectorAll('[data-finding]')].filter(shown).map((it) => it.dataset.finding)", &[]).await
}

async fn talk_begins_with_sentences_from_the_readers_own_answers(stage: Stage) {
    let log = json!([{"on": "2025-03-03", "whose": "his", "kind": "distance", "note": "Friday was called off"}]);
    let reader = opens(&stage, json!({"his-signs": ["texts-less"], "since": "weeks"}), json!({"changes": log}), "").await;
    reader.tap(".labelled:has([name=facts]) > details > summary").await;
    let offered = "return [...root.querySelectorAll('[data-action=add][data-for=facts]')].filter(shown).map((it) => it.innerText)";
    let offered: Vec<String> = serde_json::from_value(reader.ask(offered, &[]).await).expect("sentences");
    assert!(offered[0].contains("2025") && offered[0].contains("Friday was called off"), "from the log first: {offered:?}");
    assert!(
        offered[1].contains("Over the last weeks") && offered[1].contains("we write and call less"),
        "then from the answers: {offered:?}"
    );

    reader.tap("[data-action=add][data-for=facts]:nth-child(2)").await;
    reader.wait_for("the sentence", "return find('[name=facts]').value === given[0]", &[&offered[1]]).await;
    reader.tap("[data-action=add][data-for=facts]:nth-child(1)").await;
    let both = format!("{} {}", offered[1], offered[0]);
    reader.wait_for("both sentences", "return find('[name=facts]').value === given[0]", &[&both]).await;
    assert_eq!(held(reader, "whole").await, both, "the whole follows");
    assert_eq!(stored(reader, "facts").await, both);

    // And without a mouse, with what is written staying in front.
    reader.tab_to(".labelled:has([name=ask]) > details > summary").await;
    reader.strike(Key::Enter).await;
    reader.tab_to("[data-action=add][data-for=ask]").await;
    reader.strike(Key::Enter).await;
    reader.wait_for("a question", "return find('[name=ask]').value.endsWith('?')", &[]).await;
    reader.has_focus_on("[data-action=add][data-for=ask]").await;
    assert_eq!(held(reader, "whole").await, format!("{both}\n\n{}", held(reader, "ask").await));
    reader.all_quiet().await;
}

async fn talk_whole_follows_the_steps_until_it_is_changed(stage: Stage) {
    let reader = opens(&stage, json!({}), three_steps(), "").await;
    let steps = format!("I see how much is on you.\n\nWe write less. I miss it!\n\n{ASK_FIRST}");
    assert_eq!(held(reader, "whole").await, steps);
    reader.type_into("[name=want]", "One call a week.").await;
    let steps = steps.replace("\n\nWhat", "\n\nOne call a week.\n\nWhat");
    assert_eq!(held(reader, "whole").await, steps, "in the steps' order");
    assert!(!reader.shows("[data-action=reassemble]").await, "it is what the steps say");

    reader.type_into("[name=whole]", " Take your time.").await;
    let own = format!("{steps} Take your time.");
    reader.sees("[data-action=reassemble]").await;
    assert_eq!(held(reader, "whole").await, own);
    reader.type_into("[name=empathise]", " Really.").await;
    assert_eq!(held(reader, "whole").await, own, "the reader's own follows the steps no longer");
    assert_eq!(stored(reader, "whole").await, own);
    assert_eq!(stored(reader, "empathise").await, "I see how much is on you. Really.");

    // From the steps again, and back: neither gets lost.
    let steps = steps.replace("on you.", "on you. Really.");
    reader.press("reassemble").await;
    reader.has_focus_on("[data-whole]").await;
    assert_eq!(held(reader, "whole").await, steps);
    assert_eq!(stored(reader, "whole").await, Value::Null);
    reader.press("undo").await;
    reader.has_focus_on("[data-whole]").await;
    assert_eq!(held(reader, "whole").await, own);

    reader.reload().await;
    reader.clear_the_gate().await;
    reader.sees("[name=whole]").await;
    assert_eq!(held(reader, "whole").await, own, "and so after a reload");
    assert_eq!(held(reader, "want").await, "One call a week.");
    reader.all_quiet().await;
}

async fn talk_whole_can_be_emptied(stage: Stage) {
    let reader = opens(&stage, json!({}), three_steps(), "").await;
    rewrite(reader, "whole", "").await;
    reader.sees("[data-action=reassemble]").await;
    reader.type_into("[name=facts]", " Lately.").await;
    assert_eq!(held(reader, "whole").await, "", "empty, as the reader wants it");
    reader.press("reassemble").await;
    reader.wait_for("the steps", "return find('[name=whole]').value.includes('I miss it! Lately.')", &[]).await;
    reader.all_quiet().await;
}

async fn talk_hard_words_are_found_changed_and_left(stage: Stage) {
    let reader = opens(&stage, json!({}), json!({}), "").await;
    assert!(!reader.shows("[data-check]").await, "nothing to look over yet");
    reader.type_into("[name=facts]", "You always text late. You never call.").await;
    reader.wait_for("both findings", "return root.querySelectorAll('[data-finding=always-never]').length === 2", &[]).await;
    reader.has_focus_on("[name=facts]").await;
    let says = reader.ask("return find('[data-finding]').innerText", &[]).await;
    assert!(says.as_str().is_some_and(|text| text.contains("You wrote “You always”")), "{says}");

    reader.tap("[data-finding] [data-action=accept]").await;
    reader.has_focus_on("[data-check]").await;
    let gentler = "Lately I notice that you often text late. You never call.";
    assert_eq!(held(reader, "facts").await, gentler, "changed where it was written");
    assert_eq!(held(reader, "whole").await, gentler);
    assert_eq!(findings(reader).await, json!(["always-never"]));

    reader.tap("[data-finding] [data-action=ignore]").await;
    reader.has_focus_on("[data-check]").await;
    assert_eq!(findings(reader).await, json!([]));
    reader.type_into("[name=facts]", " You never write. It's your fault.").await;
    reader.sees("[data-finding=blame]").await;
    assert_eq!(findings(reader).await, json!(["blame"]), "what was left stays left");
    assert_eq!(held(reader, "facts").await, format!("{gentler} You never write. It's your fault."), "nothing is changed by itself");

    // In the reader's own version the words change there, and the step stays.
    rewrite(reader, "whole", "You always text late.").await;
    reader.sees("[data-finding=always-never]").await;
    reader.tap("[data-finding] [data-action=accept]").await;
    reader.wait_for("gentler words", "return find('[name=whole]').value === 'Lately I notice that you often text late.'", &[]).await;
    assert!(held(reader, "facts").await.starts_with(gentler));
    reader.all_quiet().await;
}

async fn talk_kind_words_are_left_alone(stage: Stage) {
    let reader = opens(&stage, json!({}), json!({}), "").await;
    for kind in
        ["I love how you always make me laugh.", "I'm not saying it's your fault.", "You must be tired. When you called, I was glad."]
    {
        rewrite(reader, "facts", kind).await;
        reader.wait_for("the whole", "return find('[name=whole]').value === given[0]", &[kind]).await;
        assert_eq!(findings(reader).await, json!([]), "{kind}");
        assert!(reader.shows("[data-check]").await);
    }
    reader.all_quiet().await;
}

async fn talk_is_practised_a_sentence_at_a_time(stage: Stage) {
    let reader = opens(&stage, json!({}), three_steps(), "").await;
    let breath = async |text: &str, part: &str| {
        reader.has_focus_on("[data-breath]").await;
        let said = reader.ask("return [find('[data-breath]').innerText, find('[data-practise] .small').innerText]", &[]).await;
        assert_eq!(said, json!([text, part]));
    };
    reader.press("practise").await;
    breath("I see how much is on you.", "Part 1 of 4").await;
    assert!(!reader.shows("[data-practise] [data-action=back]").await, "there is nothing before the first");
    assert!(!reader.shows("[name=facts]").await, "nothing else is in the way");
    reader.tap("[data-practise] [data-action=next]").await;
    breath("We write less.", "Part 2 of 4").await;
    // On without a mouse: the buttons come right after the words.
    reader.tab_to("[data-practise] [data-action=next]").await;
    reader.strike(Key::Enter).await;
    breath("I miss it!", "Part 3 of 4").await;
    reader.tab_to("[data-practise] [data-action=back]").await;
    reader.strike(Key::Space).await;
    breath("We write less.", "Part 2 of 4").await;
    reader.tap("[data-practise] [data-action=next]").await;
    breath("I miss it!", "Part 3 of 4").await;
    reader.tap("[data-practise] [data-action=next]").await;
    breath(ASK_FIRST, "Part 4 of 4").await;
    assert!(!reader.shows("[data-practise] [data-action=next]").await, "there is nothing after the last");
    reader.press("done").await;
    reader.has_focus_on("[data-action=practise]").await;
    assert_eq!(held(reader, "facts").await, "We write less. I miss it!");

    rewrite(reader, "whole", "").await;
    reader.press("practise").await;
    reader.has_focus_on("[data-breath]").await;
    let empty = reader.ask("return find('[data-breath]').innerText", &[]).await;
    assert!(empty.as_str().is_some_and(|text| text.contains("nothing to say yet")), "{empty}");
    reader.press("done").await;
    reader.sees("[name=facts]").await;
    reader.all_quiet().await;
}

async fn talk_offers_time_to_someone_who_needs_it(stage: Stage) {
    let reader = opens(&stage, json!({"conflict": "needs-time"}), json!({}), "").await;
    let note = reader.ask("return find('[data-note=needs-time]').innerText", &[]).await;
    assert!(note.as_str().is_some_and(|text| text.starts_with("She tends to need time")), "{note}");
    reader.ask("localStorage.clear(); sessionStorage.clear()", &[]).await;
    let reader = opens(&stage, json!({"conflict": "talks-soon"}), json!({}), "").await;
    assert!(!reader.shows("[data-note]").await);
    reader.all_quiet().await;
}

async fn talk_guides_when_the_partner_is_not_ready(stage: Stage) {
    let reader = opens(&stage, json!({}), json!({}), "").await;
    assert_eq!(reader.ask("return root.querySelector('[data-guide]').innerText.trim()", &[]).await, "");
    let mut guides = HashSet::new();
    for option in ["agree-time", "write", "wait", "ask-when"] {
        reader.prefer("not-ready", option).await;
        let known: Vec<_> = guides.iter().cloned().collect();
        let fresh = "const text = root.querySelector('[data-guide]').innerText.trim(); return given.includes(text) ? '' : text";
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let guide = reader.wait_for(&format!("a word on {option}"), fresh, &known).await;
        guides.insert(guide.as_str().expect("a text").to_owned());
        assert_eq!(stored(reader, "not-ready").await, option);
    }
    reader.all_quiet().await;
}

/// A clipboard that notes what is copied, and takes nothing once it is locked.
const CLIPBOARD: &str = "
    window.copied = [];
    const writeText = (text) => window.locked ? Promise.reject(new Error('not allowed')) : (copied.push(text), Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
";

async fn talk_is_copied_and_never_sent(stage: Stage) {
    let reader = opens(&stage, json!({}), three_steps(), CLIPBOARD).await;
    let asked = stage.site.log().len();
    reader.type_into("[name=want]", "One call a week.").await;
    let whole = held(reader, "whole").await;
    reader.press("copy").await;
    reader.hears("Copied").await;
    assert_eq!(reader.ask("return copied", &[]).await, json!([whole]));

    reader.type_into("[name=whole]", " Take your time.").await;
    reader.tab_to("[data-action=copy]").await;
    reader.strike(Key::Enter).await;
    reader.wait_for("the second copy", "return copied.length === 2", &[]).await;
    assert_eq!(reader.ask("return copied[1]", &[]).await, format!("{whole} Take your time."));

    reader.ask("window.locked = true", &[]).await;
    reader.press("copy").await;
    reader.hears("does not let us copy").await;
    reader.press("practise").await;
    reader.press("done").await;
    let log = stage.site.log();
    assert_eq!(log.len(), asked, "nothing is asked of the server meanwhile: {:?}", &log[asked..]);
    reader.all_quiet().await;
}
