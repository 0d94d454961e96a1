//! Every way to get the widget onto a page.

use std::time::Duration;

use serde_json::json;

use crate::pages::{FALLBACK, Page, TAG};
use crate::reader::Reader;
use crate::server::{Fault, Site};
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    placing_the_tag_alone,
    placing_the_tag_in_other_ways,
    placing_the_tag_five_times,
    placing_a_div_or_a_link,
    placing_from_another_origin,
    placing_two_widgets,
    placing_removed_and_added_again,
    placing_removed_while_loading,
];

/// As many widgets, each ready, from one fetch of each file.
async fn ready(site: &Site, reader: &Reader, widgets: usize) {
    for nth in 0..widgets {
        reader.at_widget(nth).see_view("start").await;
    }
    let count = reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await;
    assert_eq!(count, widgets, "widgets on the page");
    let views = reader.ask("return root.querySelectorAll('[data-view]').length", &[]).await;
    assert_eq!(views, 1, "views in a widget");
    // The words of the later screens come only when a question is shown.
    assert_eq!(site.count(&tools::files(".wasm")[0]), 1, "requests for the wasm");
    assert!([1, 2].contains(&site.count(".json")), "requests for the words");
    reader.all_quiet().await;
}

async fn placing_the_tag_alone(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<p>Before</p>{TAG}<p>After</p>")));
    reader.open("/").await;
    ready(&site, &reader, 1).await;
    let script = "return [quiz.previousElementSibling.localName, quiz.nextElementSibling.textContent]";
    assert_eq!(reader.ask(script, &[]).await, json!(["script", "After"]), "right after the tag");

    for page in [Page::article("").head(TAG), Page::article(TAG.replace("async", r#"async data-auto="off""#))] {
        site.page("/no-place", page);
        reader.open("/no-place").await;
        reader.wait_for("the element to be defined", "return !!customElements.get('ebb-quiz')", &[]).await;
        assert_eq!(reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await, 0);
    }
}

async fn placing_the_tag_in_other_ways(stage: Stage) {
    let element = "<ebb-quiz></ebb-quiz>";
    let inserted = "const tag = document.createElement('script'); tag.src = '/ebb/ebb.js'; document.body.append(tag);";
    let pages = [
        Page::article(format!("{element}<script src=\"/ebb/ebb.js\"></script>")),
        Page::article(format!("<script src=\"/ebb/ebb.js\"></script>{element}")),
        Page::article(element).head("<script defer src=\"/ebb/ebb.js\"></script>"),
        Page::article(element).head("<script src=\"/ebb/ebb.js\"></script>"),
        Page::article(element).head(TAG),
        Page::article(format!("{element}<script>{inserted}</script>")),
        Page::article(format!("<script type=\"module\" src=\"/ebb/ebb.js\"></script>{element}")),
        Page::article(format!("<script type=\"module\" src=\"/ebb/ebb.js?v=2\"></script>{element}")),
    ];
    let reader = stage.reader;
    for page in pages {
        let site = Site::start().await;
        site.page("/", page);
        let reader = Reader::new(reader.client.clone(), site.address());
        reader.open("/").await;
        ready(&site, &reader, 1).await;
    }
}

async fn placing_the_tag_five_times(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("{TAG}{TAG}<p>Between</p>{TAG}")).head(TAG).head(TAG));
    reader.open("/").await;
    ready(&site, &reader, 1).await;
    reader.pass_the_gate().await;
}

async fn placing_a_div_or_a_link(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let link = r#"<p><a data-ebb-quiz data-view="signs" href="/list">The list</a></p>"#;
    let body = format!(r#"<div data-ebb-quiz data-partner="they">{FALLBACK}</div>{link}{TAG}"#);
    site.page("/", Page::article(body));
    reader.open("/").await;
    ready(&site, &reader, 2).await;
    reader.at_widget(1).start_at("signs").await;
    let partner = reader.ask("return quiz.getAttribute('partner')", &[]).await;
    assert_eq!(partner, "they", "the attribute is carried over");
}

async fn placing_from_another_origin(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let files = Site::start().await;
    let tag = format!("<script async src=\"{}/ebb/ebb.js\"></script>", files.address());
    site.page("/", Page::article(format!("<ebb-quiz>{FALLBACK}</ebb-quiz>{tag}")));
    reader.open("/").await;
    ready(&files, &reader, 1).await;
    reader.pass_the_gate().await;
    assert_eq!(site.log().len(), 1, "the page alone comes from its own origin");
    for visit in files.log() {
        assert_eq!(visit.cookie, None, "{visit:?}");
    }
}

async fn placing_two_widgets(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<ebb-quiz></ebb-quiz><ebb-quiz view=\"signs\"></ebb-quiz>{TAG}")));
    reader.open("/").await;
    ready(&site, &reader, 2).await;
    let other = reader.at_widget(1);
    let tried: &[(&str, &[&str])] = &[("tried-talk", &["no-change"]), ("tried-boundaries", &["worse"])];
    reader.walk_to_result(tried).await;
    if other.view().await == "start" {
        other.press("start").await;
    }
    if other.view().await == "safety" {
        other.clear_the_gate().await;
    }
    other.see_view("signs").await;
    let chosen = [other.chosen("talked").await, other.chosen("set-boundaries").await];
    assert_eq!(chosen, [json!(["yes"]), json!(["yes"])], "what was said in the first is known in the second");
    other.erase().await;
    reader.see_view("start").await;
    // The words of the later screens come only when a question is shown.
    assert_eq!(site.count(&tools::files(".wasm")[0]), 1, "requests for the wasm");
    assert!([1, 2].contains(&site.count(".json")), "requests for the words");
    reader.all_quiet().await;
}

async fn placing_removed_and_added_again(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_second_question().await;
    reader.ask("document.querySelector('main').prepend(quiz)", &[]).await; // moved
    reader.see_question("since").await;
    reader.ask("window.kept = quiz; quiz.remove()", &[]).await;
    reader.settles().await;
    reader.ask("document.querySelector('main').append(window.kept)", &[]).await;
    reader.see_question("since").await;
    reader.press("back").await;
    reader.see_question("stage").await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    assert_eq!(reader.ask("return root.querySelectorAll('[data-view]').length", &[]).await, 1);
    assert_eq!(site.count(&tools::files(".wasm")[0]), 1);
    reader.all_quiet().await;
}

async fn placing_removed_while_loading(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.fault(".wasm", Fault::Slow(Duration::from_secs(1)));
    reader.open("/").await;
    reader.ask("window.kept = quiz; quiz.remove()", &[]).await;
    let fetched = "return performance.getEntriesByType('resource').some((it) => it.name.endsWith('.wasm') && it.responseEnd > 0)";
    reader.wait_for("the wasm", fetched, &[]).await;
    reader.settles().await;
    reader.all_quiet().await;
    reader.ask("document.querySelector('main').append(window.kept)", &[]).await;
    reader.pass_the_gate().await;
    assert_eq!(reader.ask("return root.querySelectorAll('[data-view]').length", &[]).await, 1);
    reader.all_quiet().await;
}
