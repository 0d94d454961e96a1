//! A widget that is moved into a frame and back: its style comes along.

use crate::pages::{Page, TAG};
use crate::stage::{Stage, cases};

cases![
    frames_change_nothing_of_the_style,
];

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
    reader.press("start").await;
    reader.see_view("safety").await;
    let usual = reader.ask(LOOKS, &[]).await;
    for (what, act) in [
        ("into the frame", "document.querySelector('#frame').contentDocument.body.append(quiz)"),
        ("and back", "document.querySelector('#home').append(quiz)"),
        ("adopted first", "document.querySelector('#frame').contentDocument.adoptNode(quiz)"),
        ("then put in", "document.querySelector('#frame').contentDocument.body.append(quiz)"),
        ("adopted and put in", "document.querySelector('#home').append(document.adoptNode(quiz))"),
        ("and again", "const { contentDocument } = document.querySelector('#frame'); contentDocument.body.append(contentDocument.adoptNode(quiz))"),
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
    reader.client.enter_frame(0).await.expect("the frame");
    // By script: drivers lose sight of elements that have come from another document.
    reader.see_view("safety").await;
    reader.ask("root.querySelector('[data-action=skip]').click()", &[]).await;
    reader.wait_for("what comes after the gate", "return view.dataset.view !== 'safety'", &[]).await;
    reader.ask("root.querySelector('[data-action=data]').click()", &[]).await;
    reader.see_view("data").await;
    let row = "return getComputedStyle(root.querySelector('.card')).display + getComputedStyle(root.querySelector('.bar')).position";
    assert_eq!(reader.ask(row, &[]).await, "gridsticky");
    reader.client.clone().enter_parent_frame().await.expect("the page");
    reader.ask("document.querySelector('#home').append(window.quiz)", &[]).await;
    reader.see_view("data").await;
    assert_eq!(reader.ask(row, &[]).await, "gridsticky");
    reader.no_errors().await;
}
