//! Whatever keeps the widget from running leaves the page's own text, and one line that says what to do about it.

use serde_json::json;

use super::broken::{falls_back, one_line};
use crate::pages::{FALLBACK, HURRY, Page};
use crate::reader::Reader;
use crate::server::Fault;
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    diagnosis_of_a_missing_file,
    diagnosis_of_a_policy_for_connections,
    diagnosis_of_a_policy_for_wasm,
    diagnosis_of_a_changed_file,
    diagnosis_of_a_packed_script,
    diagnosis_of_a_script_among_others,
    diagnosis_of_a_site_for_members,
    diagnosis_of_an_old_browser,
];

async fn says(reader: &Reader, words: &[&str]) {
    let console = reader.noted("console").await.to_string();
    for word in words {
        assert!(console.contains(word), "{word:?} is not in {console}");
    }
}

async fn diagnosis_of_a_missing_file(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(HURRY));
    site.fault(".wasm", Fault::Missing);
    reader.open("/").await;
    falls_back(&reader).await;
    says(&reader, &[&tools::files(".wasm")[0], "the server answered 404", "Upload it to the folder that ebb.js is in"]).await;
}

async fn diagnosis_of_a_policy_for_connections(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(HURRY).policy("script-src 'nonce-b25seS1mb3ItdGVzdHM' 'wasm-unsafe-eval'; connect-src 'none'"));
    reader.open("/").await;
    falls_back(&reader).await;
    says(&reader, &[&format!("Add {} to its connect-src", site.address())]).await;
    assert_eq!(site.count(".wasm"), 0);
}

async fn diagnosis_of_a_policy_for_wasm(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(HURRY).policy(crate::pages::NO_WASM));
    reader.open("/").await;
    falls_back(&reader).await;
    says(&reader, &["Add 'wasm-unsafe-eval' to its script-src"]).await;
}

async fn diagnosis_of_a_changed_file(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(HURRY));
    site.fault(".wasm", Fault::Flipped);
    reader.open("/").await;
    falls_back(&reader).await;
    says(&reader, &["it is not the file that ebb.js was built with", "Upload both again"]).await;
}

async fn diagnosis_of_a_packed_script(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let script = std::fs::read_to_string(tools::dist().join("ebb.js")).expect("the built script");
    site.page("/post", Page::article(format!("<ebb-quiz>{FALLBACK}</ebb-quiz><script>{script}</script>")).before(HURRY));
    reader.open("/post").await;
    falls_back(&reader).await;
    says(&reader, &["Load ebb.js by a script tag of its own; if an optimiser packs scripts together, exclude it"]).await;
}

/// A server that puts scripts together, and names them in the address.
async fn diagnosis_of_a_script_among_others(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let script = std::fs::read_to_string(tools::dist().join("ebb.js")).expect("the built script");
    site.page("/_static/", Page::whole(format!("window.first = true;\n{script}\nwindow.last = true;")));
    let tag = |address: &str| Page::article(format!("<ebb-quiz>{FALLBACK}</ebb-quiz><script async src=\"{address}\"></script>"));
    for address in ["/_static/??a.js,/ebb/ebb.js", "/_static/??a.js,/ebb/ebb.js,b.js?m=123", "/_static/??../ebb/ebb.js"] {
        site.page("/post", tag(address));
        reader.open("/post").await;
        reader.see_view("start").await;
        reader.all_quiet().await;
    }
    for address in ["/_static/?f=a.js,ebb/ebb.js", "/_static/??a.js,elsewhere/ebb.js"] {
        site.page("/post", tag(address).before(HURRY));
        reader.open("/post").await;
        falls_back(&reader).await;
        says(&reader, &["if an optimiser packs scripts together, exclude it"]).await;
    }
}

/// Files behind a log-in or a password come with the cookies of the page's own origin; where they do not, the cause is named.
async fn diagnosis_of_a_site_for_members(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (status, line) in
        [(200, "the server sent a web page in its place"), (401, "the server answered 401"), (403, "the server answered 403")]
    {
        site.heal();
        site.page("/", Page::quiz("").before("document.cookie = 'member=yes'"));
        for ending in [".wasm", ".json"] {
            site.fault(ending, Fault::Members(status));
        }
        reader.open("/").await;
        reader.see_view("start").await;
        reader.all_quiet().await;
        reader.ask("document.cookie = 'member=; max-age=0'", &[]).await;
        site.page("/", Page::quiz("").before(HURRY));
        reader.open("/").await;
        falls_back(&reader).await;
        says(&reader, &[line, "without a log-in"]).await;
    }
}

async fn diagnosis_of_an_old_browser(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (lacks, name) in [
        ("delete window.WebAssembly", "WebAssembly"),
        ("WebAssembly.validate = () => false", "WebAssembly with reference types"),
        ("delete Document.prototype.adoptedStyleSheets", "constructed style sheets"),
        ("delete CSSStyleSheet.prototype.replaceSync", "constructed style sheets"),
    ] {
        site.page("/", Page::quiz("").before(HURRY).before(lacks));
        reader.open("/").await;
        reader.wait_for("a line in the console", "return seen.console.length > 0", &[]).await;
        one_line(&reader).await;
        says(&reader, &[&format!("this browser has no {name}")]).await;
        let shown = "const it = document.getElementById('fallback'); return it.getBoundingClientRect().height > 0";
        assert_eq!(reader.ask(shown, &[]).await, true, "the page's own text");
        assert_eq!(reader.noted("errors").await, json!([]));
    }
}
