//! A widget in frames, and moved into one: the way out leads out of all of them, and its style comes along.

use serde_json::Value;

use super::leaving::{is_left, nowhere};
use crate::engines::Engine;
use crate::pages::{FALLBACK, Page, TAG};
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![
    frames_are_left_with_the_page_around,
    frames_of_another_site_are_left_with_the_page_around,
    frames_that_may_not_leave_say_what_to_close,
    frames_change_nothing_of_the_style,
];

fn framed(address: &str, sandbox: &str) -> Page {
    Page::article(format!(r#"<iframe src="{address}" {sandbox} title="the page" style="width: 600px; height: 700px"></iframe>"#))
}

/// Two widgets that leave for a place where nobody listens.
fn inside() -> Page {
    let exit = nowhere();
    Page::article(format!("<ebb-quiz {exit}>{FALLBACK}</ebb-quiz><ebb-quiz view=signs {exit}></ebb-quiz>{TAG}"))
}

/// Into so many frames, to the first question, and out.
async fn leaves(reader: &Reader, frames: usize) {
    reader.open("/").await;
    for _ in 0..frames {
        reader.enter_frame(0).await;
    }
    reader.answer_one().await;
    reader.press_and_leave("exit").await;
}

async fn frames_are_left_with_the_page_around(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/inside", inside());
    site.page("/between", framed("/inside", ""));
    for (frames, page) in [
        (1, framed("/inside", "")),
        (2, framed("/between", "")),
        (1, framed("/inside", r#"sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation""#)),
    ] {
        site.page("/", page);
        leaves(&reader, frames).await;
        is_left(&site, &reader).await;
    }
}

async fn frames_of_another_site_are_left_with_the_page_around(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let other = Site::start().await;
    other.page("/inside", inside());
    site.page("/", framed(&format!("{}/inside", other.address()), ""));
    leaves(&reader, 1).await;
    is_left(&site, &reader).await;
}

async fn frames_that_may_not_leave_say_what_to_close(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    site.page("/inside", inside());
    // WebKit lets a frame of the same site leave, whatever its sandbox says.
    let sandbox = if engine == Engine::WebKit { "allow-scripts" } else { "allow-scripts allow-same-origin" };
    site.page("/", framed("/inside", &format!("sandbox=\"{sandbox}\"")));
    leaves(&reader, 1).await;
    for nth in 0..2 {
        let reader = reader.at_widget(nth);
        reader.wait_for("what to close", "return view.dataset.view === 'blank' && view.innerText.includes('Close this tab')", &[]).await;
        assert_eq!(reader.ask("return view.innerText.trim().split('\\n').length", &[]).await, 1, "nothing else");
    }
    if engine != Engine::WebKit {
        assert_eq!(reader.stored_text().await, Value::Null, "erased all the same");
    }
    assert_eq!(reader.ask("return location.pathname", &[]).await, "/inside", "the frame shows no error of the exit's");
}

/// How the widget is styled, in whatever document it is.
const LOOKS: &str = "const it = window.quiz || document.querySelector('ebb-quiz'), seen = it.ownerDocument.defaultView;
    const style = (find) => seen.getComputedStyle(it.shadowRoot.querySelector(find));
    return [style('.ebb').backgroundColor, style('.title').fontSize, style('.title').fontWeight, style('.bar').position,
        style('.option').display, seen.getComputedStyle(it).display, style('.ebb').fontFamily].join(' ')";

async fn frames_change_nothing_of_the_style(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/empty", Page::whole("<!doctype html><title>empty</title><body>"));
    let frame = r#"<iframe id="frame" src="/empty" title="a frame" style="width: 640px; height: 700px"></iframe>"#;
    site.page("/", Page::article(format!("<div id=home style='width: 640px'><ebb-quiz theme=light></ebb-quiz></div>{frame}{TAG}")));
    reader.open("/").await;
    reader.start().await;
    let usual = reader.ask(LOOKS, &[]).await;
    for (what, act) in [
        ("into the frame", "document.querySelector('#frame').contentDocument.body.append(quiz)"),
        ("and back", "document.querySelector('#home').append(quiz)"),
        ("adopted first", "document.querySelector('#frame').contentDocument.adoptNode(quiz)"),
        ("then put in", "document.querySelector('#frame').contentDocument.body.append(quiz)"),
        ("adopted and put in", "document.querySelector('#home').append(document.adoptNode(quiz))"),
        (
            "and again",
            "const { contentDocument } = document.querySelector('#frame'); contentDocument.body.append(contentDocument.adoptNode(quiz))",
        ),
        ("out, and put in later", "quiz.remove(); return new Promise((done) => setTimeout(done, 50))"),
        ("back for good", "document.querySelector('#home').append(quiz)"),
        (
            "through a document without a window",
            "document.querySelector('#home').append(document.implementation.createHTMLDocument().adoptNode(quiz))",
        ),
    ] {
        reader
            .ask(&format!("window.quiz = window.quiz || document.querySelector('ebb-quiz'); {}", act.replace("quiz", "window.quiz")), &[])
            .await;
        if what == "adopted first" || what == "out, and put in later" {
            continue;
        }
        let found = reader.ask(LOOKS, &[]).await;
        assert_eq!(found, usual, "{what}");
    }
    // Used in the frame: what comes later has its style there, too.
    reader.ask("document.querySelector('#frame').contentDocument.body.append(window.quiz)", &[]).await;
    reader.enter_frame(0).await;
    // By script: drivers lose sight of elements that have come from another document.
    reader.see_view("safety").await;
    reader.ask("root.querySelector('input[value=none]').click(); root.querySelector('[data-action=next]').click()", &[]).await;
    reader.wait_for("what comes after the gate", "return view.dataset.view !== 'safety'", &[]).await;
    reader.ask("root.querySelector('[data-action=data]').click()", &[]).await;
    reader.see_view("data").await;
    let row = "return getComputedStyle(root.querySelector('.card')).display + getComputedStyle(root.querySelector('.bar')).position";
    assert_eq!(reader.ask(row, &[]).await, "gridsticky");
    reader.leave_frame().await;
    reader.ask("document.querySelector('#home').append(window.quiz)", &[]).await;
    reader.see_view("data").await;
    assert_eq!(reader.ask(row, &[]).await, "gridsticky");
    reader.no_errors().await;
}
