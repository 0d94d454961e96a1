//! The widget in the boxes of pages that nobody here wrote: narrow ones, hidden ones, ones that are opened later.

use serde_json::{Value, json};

use crate::pages::{FALLBACK, Page, TAG, frame};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    layout_in_boxes_that_are_as_narrow_as_can_be,
    layout_in_boxes_that_shrink_to_fit,
    layout_hidden_with_an_ancestor,
    layout_hidden_by_the_author,
    layout_no_room_kept_where_it_is_not_shown,
    layout_room_follows_the_width,
    layout_room_fits_the_first_screen,
    layout_room_under_zoom,
    layout_in_columns,
];

fn quiz() -> String {
    format!("<ebb-quiz>{FALLBACK}</ebb-quiz>")
}

/// The left edge, the width and the height of the widget, and the width of the window.
async fn measures(reader: &Reader) -> [f64; 4] {
    let script = "const { left, width, height } = quiz.getBoundingClientRect(); return [left, width, height, innerWidth]";
    serde_json::from_value(reader.ask(script, &[]).await).expect("four numbers")
}

/// Boxes that are as wide as what stands in them.
const SHRINKING: [(&str, &str); 9] = [
    ("a centred flex column", "<div style=\"display:flex;flex-direction:column;align-items:center\">…</div>"),
    ("a flex row", "<div style=\"display:flex;justify-content:center\">…</div>"),
    ("a dialog", "<dialog open style=\"position:static\">…</dialog>"),
    ("a float", "<div style=\"float:left\">…</div><div style=\"clear:both\"></div>"),
    ("an inline block", "<div style=\"display:inline-block\">…</div>"),
    ("fit-content", "<div style=\"width:fit-content;margin:auto\">…</div>"),
    ("a table cell", "<table><tbody><tr><td>…</td></tr></tbody></table>"),
    ("a grid", "<div style=\"display:grid;justify-items:center\">…</div>"),
    ("vertical writing", "<div style=\"writing-mode:vertical-rl\">…</div>"),
];

/// Boxes that are as narrow as what stands in them allows.
const NARROWEST: [(&str, &str); 4] = [
    ("a figure for its caption", "<figure style=\"width:min-content;margin:0\">…</figure>"),
    ("a track", "<div style=\"display:grid;grid-template-columns:min-content 1fr\">…<p>Beside it.</p></div>"),
    ("a table that asks for little", "<table style=\"width:1px\"><tbody><tr><td>…</td></tr></tbody></table>"),
    ("a float beside a long word", "<div style=\"width:1px\"><div style=\"float:left\">…</div></div><div style=\"clear:both\"></div>"),
];

async fn layout_in_boxes_that_are_as_narrow_as_can_be(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (what, html) in NARROWEST {
        site.page("/quiz", Page::article(format!("{}{TAG}", html.replace('…', &quiz()))));
        for width in [1280, 360] {
            site.page("/", frame("/quiz", width));
            reader.open("/").await;
            reader.enter_frame(0).await;
            reader.see_view("start").await;
            let [left, wide, high, window] = measures(&reader).await;
            assert!((150.0..=300.0).contains(&wide), "{what} at {width} px: {wide} px wide");
            assert!(left + wide <= window, "{what} at {width} px: from {left} to {}, of {window}", left + wide);
            assert!(high < 3500.0, "{what} at {width} px: {high} px high");
            reader.leave_frame().await;
        }
    }
}

async fn layout_in_boxes_that_shrink_to_fit(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (what, html) in SHRINKING {
        site.page("/quiz", Page::article(format!("{}{TAG}", html.replace('…', &quiz()))));
        for (width, least, most) in [(1280, 560.0, 800.0), (360, 250.0, 360.0)] {
            site.page("/", frame("/quiz", width));
            reader.open("/").await;
            reader.enter_frame(0).await;
            reader.see_view("start").await;
            let [left, wide, high, window] = measures(&reader).await;
            assert!((least..=most).contains(&wide), "{what} at {width} px: {wide} px wide");
            assert!(left >= 0.0 && left + wide <= window + 8.5, "{what} at {width} px: from {left} to {}, of {window}", left + wide);
            assert!(high < 2600.0, "{what} at {width} px: {high} px high");
            reader.leave_frame().await;
        }
    }
}

/// What the reader would hit in the middle of the widget, and whether it takes part in the order of Tab.
const HIDDEN: &str = "
    const { left, top, width } = quiz.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, Math.max(top + 40, 40));
    const start = root.querySelector('[data-action=start]');
    start.focus();
    return [shown(start), hit === quiz, root.activeElement === start];
";

async fn layout_hidden_with_an_ancestor(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let closed = "<style>#box { position: fixed; inset: 0; overflow: auto; visibility: hidden; opacity: 0; pointer-events: none }
        #box.open { visibility: visible; opacity: 1; pointer-events: auto }</style>";
    site.page("/", Page::article(format!("<div id=box>{}</div>{TAG}", quiz())).head(closed));
    reader.open("/").await;
    reader.wait_for("the widget", "return !!view", &[]).await;
    assert_eq!(reader.ask(HIDDEN, &[]).await, json!([false, false, false]), "closed");
    reader.ask("document.getElementById('box').className = 'open'", &[]).await;
    assert_eq!(reader.ask(HIDDEN, &[]).await, json!([true, true, true]), "open");
    reader.start().await;
    reader.ask("document.getElementById('box').className = ''", &[]).await;
    assert_eq!(reader.ask("return !!find('[data-action]')", &[]).await, false, "closed again");
    reader.all_quiet().await;
}

async fn layout_hidden_by_the_author(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let height = "return quiz.getBoundingClientRect().height";
    for (what, page, show) in [
        ("hidden", Page::article(format!("<ebb-quiz hidden>{FALLBACK}</ebb-quiz>{TAG}")), "quiz.hidden = false"),
        (
            "display: none",
            Page::quiz("")
                .head("<style>.off ebb-quiz { display: none }</style><script>document.documentElement.className = 'off'</script>"),
            "document.documentElement.className = ''",
        ),
    ] {
        let before = site.count(".wasm");
        site.page("/", page);
        reader.open("/").await;
        reader.wait_for("the element", "return !!customElements.get('ebb-quiz')", &[]).await;
        assert_eq!(reader.ask(height, &[]).await, 0, "{what}");
        assert_eq!(site.count(".wasm"), before, "{what}: nothing is fetched for nobody");
        reader.ask(show, &[]).await;
        reader.see_view("start").await;
        reader.ask("quiz.hidden = true", &[]).await;
        assert_eq!(reader.ask(height, &[]).await, 0, "{what}, hidden later");
        reader.all_quiet().await;
    }
}

/// How much of the widget's height is empty below what stands in it.
const EMPTY: &str = "
    const below = Math.max(...[...root.querySelectorAll('.bar, .screen, .foot')].map((it) => it.getBoundingClientRect().bottom));
    return Math.round(quiz.getBoundingClientRect().bottom - below);
";

async fn layout_no_room_kept_where_it_is_not_shown(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for hidden in ["display:none", "width:0;height:0;overflow:hidden"] {
        site.page("/", Page::article(format!("<div id=panel style=\"{hidden}\">{}</div>{TAG}", quiz())));
        reader.open("/").await;
        reader.wait_for("the element", "return !!customElements.get('ebb-quiz')", &[]).await;
        reader.ask("document.getElementById('panel').style.cssText = ''", &[]).await;
        reader.see_view("start").await;
        let empty = reader.ask(EMPTY, &[]).await;
        assert!(empty.as_f64().is_some_and(|empty| empty < 160.0), "{hidden}: {empty} px are empty");
    }
}

async fn layout_room_follows_the_width(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<div id=column style=\"width:320px\">{}</div>{TAG}", quiz())));
    reader.open("/").await;
    reader.see_view("start").await;
    for width in [320, 640, 480, 1000] {
        reader.ask("document.getElementById('column').style.width = given[0] + 'px'", &[&width.to_string()]).await;
        let settled = format!("return (() => {{ {EMPTY} }})() < 160");
        reader.wait_for(&format!("no empty room at {width} px"), &settled, &[]).await;
    }
}

/// The mean width of a character of the widget's text, and the heights in px that are kept and that are taken.
const ROOM: &str = "
    const probe = document.createElement('span');
    probe.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap;font-size:16px;font-family:' + getComputedStyle(view).fontFamily;
    probe.textContent = 'When someone you love goes quiet, it hurts.';
    root.append(probe);
    const { width: wide } = probe.getBoundingClientRect();
    probe.remove();
    const { width } = quiz.getBoundingClientRect(), kept = parseFloat(getComputedStyle(quiz).minHeight);
    // The reader's first act: no room is kept any more.
    root.dispatchEvent(new MouseEvent('click'));
    return [width / (wide / probe.textContent.length), kept, quiz.getBoundingClientRect().height];
";

/// What is kept is enough in every width, and not much more: a table in the loader says it by how many characters a line takes.
async fn layout_room_fits_the_first_screen(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let mut wrong = Vec::new();
    let mut all = Vec::new();
    for width in [280, 300, 320, 340, 360, 390, 414, 440, 480, 520, 560, 600, 640, 680, 720, 760, 900] {
        site.page("/", Page::article(format!("<div style=\"width:{width}px\">{}</div>{TAG}", quiz())));
        reader.open("/").await;
        reader.see_view("start").await;
        reader.sees(".foot").await;
        let [characters, kept, taken]: [f64; 3] = serde_json::from_value(reader.ask(ROOM, &[]).await).expect("three numbers");
        all.push(format!("[{characters:.1}, {taken}] at {width} px"));
        if kept < taken || kept > taken + 230.0 {
            wrong.push(format!("{kept} px for {taken} px at {width} px"));
        }
    }
    assert!(wrong.is_empty(), "{}; characters to a line and heights: {}", wrong.join(", "), all.join(", "));
}

/// A page can be enlarged by its own style: what is kept is measured in the page's own lengths, as its column is.
async fn layout_room_under_zoom(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<div style=\"zoom:1.5;width:400px\">{}</div>{TAG}", quiz())));
    reader.open("/").await;
    reader.see_view("start").await;
    let heights = "const kept = quiz.offsetHeight; root.dispatchEvent(new MouseEvent('click')); return [kept, quiz.offsetHeight]";
    let [kept, taken]: [f64; 2] = serde_json::from_value(reader.ask(heights, &[]).await).expect("two heights");
    assert!((taken..taken + 230.0).contains(&kept), "{kept} px are kept for {taken}");
}

async fn layout_in_columns(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (what, style) in [("two columns", "columns:2"), ("columns of some width", "column-width:20em;column-gap:2em")] {
        site.page("/", Page::article(format!("<div style=\"{style}\"><p>One.</p><p>Two.</p>{}<p>Three.</p></div>{TAG}", quiz())));
        reader.open("/").await;
        reader.see_view("start").await;
        reader.start().await;
        let [_, wide, ..] = measures(&reader).await;
        assert!(wide > 200.0, "{what}: {wide} px wide");
        reader.all_quiet().await;
    }
    let all: Value = reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await;
    assert_eq!(all, 1);
}
