//! Two round trips, for what must hold on each view: through the assessment and the checklist, and through the tools and
//! what is stored.

use std::sync::LazyLock;

use ebb::domain::Tool;

use crate::questions::{EFFORTS, OUTSIDE_STRESS, QUESTIONS, SIGNS};
use crate::reader::Reader;

/// The stops, in the order in which [`go`] reaches them from a freshly opened page.
pub(crate) const STOPS: [&str; 11] =
    ["start", "limits", "safety", "single-choice", "several-choices", "review", "result", "faq", "sources", "signs", "help"];

/// The stops of the trip through the tools, as [`go`] reaches them where a reader who has been everywhere comes back.
pub(crate) static TOOL_STOPS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let tools = Tool::ALL.iter().map(|tool| tool.id());
    ["tools"].into_iter().chain(tools).chain(["practise", "data", "aside", "prepare-with-care"]).collect()
});

/// Goes from the stop before to this one.
pub(crate) async fn go(reader: &Reader, stop: &str) {
    match stop {
        "start" => reader.see_view("start").await,
        "limits" => {
            reader.press("limits").await;
            reader.see_view("limits").await;
        }
        "safety" => {
            reader.press("next").await;
            reader.see_view("start").await;
            reader.start().await;
        }
        "single-choice" => {
            reader.clear_the_gate().await;
            reader.see_question(QUESTIONS[0]).await;
            reader.choose(QUESTIONS[0], "what-now").await;
        }
        "several-choices" => {
            reader.press("next").await;
            for question in QUESTIONS[1..].iter().take_while(|id| **id != "his-signs") {
                reader.see_question(question).await;
                if *question == "stage" {
                    reader.choose(question, "dating").await;
                }
                reader.press("next").await;
            }
            reader.see_question("his-signs").await;
        }
        "review" => reader.answer_from("his-signs", OUTSIDE_STRESS).await,
        "result" => {
            reader.finish().await;
        }
        "faq" => {
            reader.press("faq").await;
            reader.see_view("faq").await;
            reader.tap("[data-faq] summary").await;
            reader.sees("[data-faq] p").await;
        }
        "sources" => {
            reader.press("next").await;
            reader.see_view("result").await;
            reader.press("sources").await;
            reader.see_view("sources").await;
        }
        "signs" => {
            reader.press("next").await;
            reader.see_view("result").await;
            reader.press("signs").await;
            reader.see_view("signs").await;
            for question in SIGNS.iter().chain(&EFFORTS) {
                reader.choose(question, "yes").await;
            }
            reader.see_verdict("consider").await;
        }
        "help" => {
            reader.reload().await;
            reader.say_yes_at_the_gate("afraid").await;
        }
        "tools" => {
            reader.clear_the_gate().await;
            opens_the_list(reader).await;
        }
        "practise" => {
            opens(reader, "conversation").await;
            reader.press("practise").await;
            reader.sees("[data-breath]").await;
        }
        "data" => {
            reader.open_data().await;
            unfold(reader).await;
            reader.pick_file(r#"{"v": 1, "rev": 1, "at": 1, "exp": 1, "answers": {"stage": "dating"}}"#).await;
            reader.sees("[data-change]").await;
        }
        "aside" => {
            reader.reload().await;
            reader.say_yes_at_the_gate("afraid").await;
            reader.press("next").await;
            opens_the_list(reader).await;
            opens(reader, "space").await;
            reader.sees("[data-tool] [data-action=to-help]").await;
        }
        "prepare-with-care" => opens(reader, "prepare").await,
        "changes" => {
            opens(reader, stop).await;
            reader.tap("[data-entry=\"0\"] [data-action=remove]").await;
            reader.sees("[data-action=undo]").await;
            reader.pick_day("[name=on]", "").await;
            reader.press("add").await;
            reader.sees(".log__wrong").await;
        }
        tool if TOOL_STOPS.contains(&tool) => opens(reader, tool).await,
        _ => panic!("the tour has no stop {stop}"),
    }
}

/// From the result to the list of tools.
async fn opens_the_list(reader: &Reader) {
    reader.see_view("result").await;
    reader.press("tools").await;
    reader.see_view("tools").await;
}

/// Opens a tool from the list, or by way of the list, with everything in it unfolded.
async fn opens(reader: &Reader, tool: &str) {
    if reader.view().await != "tools" {
        reader.press("back").await;
        reader.see_view("tools").await;
    }
    reader.tap(&format!("[data-action=open][data-for=\"{tool}\"]")).await;
    reader.see_view(tool).await;
    unfold(reader).await;
}

async fn unfold(reader: &Reader) {
    reader.ask("for (const it of root.querySelectorAll('details')) it.open = true", &[]).await;
}
