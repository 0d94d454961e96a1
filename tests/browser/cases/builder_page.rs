//! The demo page around the builder: its preview, and what it asks of a browser.

use std::fs;

use serde_json::json;

use super::builder::{choose, lines, open};
use crate::pages::{COLLECTOR, Page, frame};
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    builder_preview_runs_the_snippet,
    builder_preview_has_a_memory_of_its_own,
    builder_page_under_a_strict_policy,
    builder_page_is_accessible_when_narrow,
    builder_page_is_accessible_when_wide,
    builder_privacy_paragraph_fits_the_choices,
];

/// Enters the preview as soon as its document, `there`, is the one that is waited for, with the widget in it.
async fn enter_preview(reader: &Reader, until: &str) {
    let script = format!(
        "const frame = document.getElementById('preview'); frame.scrollIntoView({{ block: 'center' }});
        const there = frame.contentDocument, placed = there && there.querySelector('ebb-quiz');
        return !!placed?.shadowRoot?.querySelector('[data-view]') && !!({until})"
    );
    reader.wait_for(&format!("a preview where {until}"), &script, &[]).await;
    reader.enter_frame(0).await;
}

async fn leave_preview(reader: &Reader) {
    reader.leave_frame().await;
}

async fn builder_preview_runs_the_snippet(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/before", Page::article(""));
    reader.open("/before").await;
    open(&reader).await;
    for form in ["element", "div", "link", "script"] {
        choose(&reader, &[("form", form), ("partner", "they"), ("view", "signs")]).await;
        enter_preview(&reader, "placed.getAttribute('view') === 'signs'").await;
        reader.start_at("signs").await;
        assert_eq!(reader.ask("return quiz.getAttribute('partner')", &[]).await, "they");
        leave_preview(&reader).await;
        choose(&reader, &[("view", "assessment")]).await;
    }
    // As narrow as a phone, as wide as a desk, light and dark.
    let dark = "const { color, backgroundColor } = getComputedStyle(view);
        const light = (text) => text.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        return light(backgroundColor) < light(color)";
    for (width, pixels) in [("phone", 360), ("desktop", 1100)] {
        for scheme in ["dark", "light"] {
            choose(&reader, &[("width", width), ("scheme", scheme)]).await;
            enter_preview(&reader, &format!("there.documentElement.dataset.theme === '{scheme}'")).await;
            assert_eq!(reader.ask("return innerWidth", &[]).await, pixels);
            assert_eq!(reader.ask(dark, &[]).await, scheme == "dark", "{width}, {scheme}");
            leave_preview(&reader).await;
        }
    }
    reader.client.back().await.expect("the way back");
    reader.wait_for("the page before", "return location.pathname === '/before'", &[]).await;
}

async fn builder_preview_has_a_memory_of_its_own(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let kept = json!({"v": 1, "rev": 1, "answers": {"stage": "dating"}, "signs": {}, "tools": {}, "history": [], "rating": null});
    site.page("/first", Page::article("").kept_document(&kept));
    reader.open("/first").await;
    open(&reader).await;
    let stored = reader.stored_text().await;
    assert!(stored.as_str().is_some_and(|stored| stored.contains("dating")), "{stored}");
    let visits = site.log().len();
    enter_preview(&reader, "placed").await;
    reader.see_view("start").await;
    reader.walk_to_stage().await;
    assert_eq!(reader.chosen("stage").await, json!([]), "the visitor's answers are not read");
    reader.choose("stage", "committed").await;
    reader.press("next").await;
    reader.see_question("since").await;
    reader.press("exit").await;
    let left = "return document.getElementById('left').textContent";
    reader.wait_for("the preview to stay", left, &[]).await;
    reader.see_question("since").await;
    reader.erase().await;
    leave_preview(&reader).await;
    assert_eq!(reader.stored_text().await, stored, "the visitor's answers are not changed");
    for visit in &site.log()[visits..] {
        assert!(visit.path.starts_with("/ebb/"), "the preview fetches from its own folder only: {visit:?}");
    }
}

/// Nothing that the demo page has is refused by a policy without any exception.
async fn builder_page_under_a_strict_policy(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; frame-src 'self'";
    site.page("/collector.js", Page::whole(COLLECTOR));
    for path in ["", "demo/preview.html"] {
        let file = tools::dist().join(if path.is_empty() { "index.html" } else { path });
        let html = fs::read_to_string(file).expect("a built page");
        let html = html.replacen("<head>", "<head><script src=\"/collector.js\"></script>", 1);
        site.page(&format!("/ebb/{path}"), Page::whole(html).policy(policy));
    }
    open(&reader).await;
    reader.see_view("start").await;
    choose(&reader, &[("view", "faq"), ("form", "div")]).await;
    enter_preview(&reader, "placed.parentElement.hasAttribute('data-ebb-quiz')").await;
    reader.no_errors().await;
    leave_preview(&reader).await;
    reader.no_errors().await;
    assert_eq!(reader.noted("console").await, json!([]));
    let styled = reader.ask("return getComputedStyle(document.querySelector('.copy')).borderRadius", &[]).await;
    assert_eq!(styled, "99px", "the page's own style applies");
}

/// What axe-core finds on the page with its recipes open, whatever is to be left out.
const AXE: &str = "
    const script = document.createElement('script');
    script.src = '/ebb/axe.min.js';
    script.onload = () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
        axe.run({ include: document, exclude: given }, { iframes: false, runOnly: tags, rules: { 'color-contrast-enhanced': { enabled: true } }, resultTypes: ['violations'] }).then(({ passes, violations }) => {
            window.report = (passes.length ? 'done' : 'nothing was checked') + violations.map(({ id, nodes }) => `\\n${id}: ` + nodes.map((it) => it.target + ' ' + it.failureSummary).join('; ')).join('');
        }, (error) => { window.report = 'axe failed: ' + error; });
    };
    document.head.append(script);
";

async fn finds_nothing(site: &Site, reader: &Reader, width: u32) {
    site.page("/", frame("/ebb/", width));
    for scheme in ["light", "dark"] {
        reader.open("/").await;
        reader.enter_frame(0).await;
        let ready = "return document.querySelector('[data-block=snippet]')?.textContent && !document.querySelector('.builder').hidden";
        reader.wait_for("the builder", ready, &[]).await;
        choose(reader, &[("place", "site"), ("form", "link"), ("hosting", "other")]).await;
        let open =
            "document.querySelectorAll('details').forEach((it) => it.open = true); document.documentElement.style.colorScheme = given[0];";
        reader.ask(open, &[scheme]).await;
        reader.ask("quiz.scrollIntoView()", &[]).await;
        reader.see_view("start").await;
        // Where the colours have just changed, the widget is still on its way to them; it has cases of its own.
        reader.ask(AXE, if scheme == "dark" { &["ebb-quiz"] } else { &[] }).await;
        let report = reader.wait_for("axe's report", "return window.report", &[]).await;
        assert_eq!(report, "done", "at {width} pixels, {scheme}");
        let wide = "return [document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll('main *')]
            .filter((it) => shown(it) && !it.closest('.stage') && it.getBoundingClientRect().right > innerWidth + 1).map((it) => it.outerHTML.slice(0, 80))]";
        let wide = reader.ask(wide, &[]).await;
        assert!(wide[0].as_i64().is_some_and(|pixels| pixels <= 0) && wide[1].is_null(), "at {width} pixels: {wide}");
        reader.leave_frame().await;
    }
}

async fn builder_page_is_accessible_when_narrow(stage: Stage) {
    finds_nothing(&stage.site, &stage.reader, 320).await;
}

async fn builder_page_is_accessible_when_wide(stage: Stage) {
    finds_nothing(&stage.site, &stage.reader, 1280).await;
}

async fn builder_privacy_paragraph_fits_the_choices(stage: Stage) {
    let Stage { reader, .. } = stage;
    open(&reader).await;
    let paragraph = lines(&reader, "privacy").await;
    for part in ["“ebb:1”", "30 days", "never kept", "come from this site", "unless you choose otherwise"] {
        assert!(paragraph.contains(part), "{part}: {paragraph}");
    }
    choose(&reader, &[("remember", "visit"), ("expires", "1"), ("hosting", "other"), ("folder", "https://files.example/notes/")]).await;
    let paragraph = lines(&reader, "privacy").await;
    for part in ["“ebb:1”", "one day", "come from files.example", "Unless you ask otherwise"] {
        assert!(paragraph.contains(part), "{part}: {paragraph}");
    }
}
