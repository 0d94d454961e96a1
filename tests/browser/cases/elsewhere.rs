//! Places and moments that are easily forgotten: frames, files, other origins, translation, the way back, any width.

use serde_json::json;

use crate::pages::{FALLBACK, Page, TAG, frame};
use crate::questions::{QUESTIONS, SIGNS};
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![
    elsewhere_in_a_sandbox,
    elsewhere_on_a_file_page,
    elsewhere_under_an_embedder_policy,
    elsewhere_translated_at_five_moments,
    elsewhere_and_back_again,
    elsewhere_at_any_width,
];

async fn elsewhere_in_a_sandbox(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/inside", Page::quiz(""));
    site.page(
        "/",
        Page::article(r#"<iframe src="/inside" sandbox="allow-scripts" title="the page" style="width: 600px; height: 450px"></iframe>"#),
    );
    reader.open("/").await;
    reader.enter_frame(0).await;
    reader.walk_to_second_question().await;
    reader.sees("[data-notice=memory]").await;
    assert_eq!(reader.noted("errors").await, json!([]));
}

async fn elsewhere_on_a_file_page(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let folder = crate::tools::target("file-pages");
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = folder.join("post.html");
    let html = format!(
        "<!doctype html><title>A file</title><main><ebb-quiz>{FALLBACK}</ebb-quiz></main><script async src=\"{}/ebb/ebb.js\"></script>",
        site.address()
    );
    std::fs::write(&page, html).expect("a page");
    reader.client.goto(&format!("file://{}", page.display())).await.expect("the file opens");
    reader.see_view("start").await;
    reader.press("start").await;
    reader.clear_the_gate().await;
    reader.see_question(QUESTIONS[0]).await;
}

async fn elsewhere_under_an_embedder_policy(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let files = Site::start().await;
    let tag = format!("<script async crossorigin=\"anonymous\" src=\"{}/ebb/ebb.js\"></script>", files.address());
    site.page("/", Page::article(format!("<ebb-quiz>{FALLBACK}</ebb-quiz>{tag}")).header("cross-origin-embedder-policy", "require-corp"));
    reader.open("/").await;
    reader.pass_the_gate().await;
    reader.all_quiet().await;
}

/// What a browser's own translation does to a page: each text goes into elements of the translator's.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(view, NodeFilter.SHOW_TEXT), texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('svg')) texts.push(walk.currentNode);
    for (const text of texts) {
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
    return texts.length";

/// What can be read, without its spaces: where an engine puts them between words that are for the ear only, it may choose.
async fn words(reader: &Reader) -> String {
    reader.ask("return view.innerText.replace(/\\s+/g, '')", &[]).await.as_str().unwrap_or_default().to_owned()
}

async fn elsewhere_translated_at_five_moments(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    // The same walk, once left alone and once translated at every stop, shows the same words.
    let mut walks = Vec::new();
    for translated in [false, true] {
        reader.open("/").await;
        reader.ask("localStorage.clear()", &[]).await;
        reader.reload().await;
        let mut seen = Vec::new();
        for moment in 0..5 {
            match moment {
                0 => reader.see_view("start").await,
                1 => {
                    reader.start().await;
                }
                2 => {
                    reader.clear_the_gate().await;
                    reader.see_question(QUESTIONS[0]).await;
                }
                3 => {
                    reader.choose(QUESTIONS[0], "what-now").await;
                    reader.answer_from(QUESTIONS[0], &[("stage", &["dating"]), ("said", &["overwhelmed"])]).await;
                }
                _ => {
                    reader.finish().await;
                }
            }
            seen.push(words(&reader).await);
            if translated {
                assert!(reader.ask(TRANSLATE, &[]).await.as_u64() > Some(5), "texts to translate");
                assert_eq!(words(&reader).await, seen[moment], "translating alone changes nothing");
            }
        }
        // What follows the state goes on following it.
        reader.press("signs").await;
        reader.see_view("signs").await;
        if translated {
            reader.ask(TRANSLATE, &[]).await;
        }
        for (sign, mark) in SIGNS.iter().zip(["yes", "no", "no"]) {
            reader.choose(sign, mark).await;
        }
        reader.see_verdict("try-first").await;
        seen.push(words(&reader).await);
        reader.no_errors().await;
        walks.push(seen);
    }
    assert_eq!(walks[0], walks[1]);
}

async fn elsewhere_and_back_again(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.page("/other", Page::article("<p>Another page.</p>"));
    reader.open("/").await;
    reader.walk_to_second_question().await;
    let length = reader.ask("return history.length", &[]).await;
    reader.open("/other").await;
    reader.client.back().await.expect("the way back");
    reader.see_question("since").await;
    reader.choose("since", "weeks").await;
    reader.press("back").await;
    reader.see_question("stage").await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    assert_eq!(reader.stored().await["answers"]["since"], "weeks");
    assert!(
        reader.ask("return history.length", &[]).await.as_u64() <= length.as_u64().map(|length| length + 1),
        "no step of ours in the history"
    );
    reader.no_errors().await;
}

async fn elsewhere_at_any_width(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", Page::article(format!("<ebb-quiz></ebb-quiz><ebb-quiz view=\"signs\"></ebb-quiz>{TAG}")));
    for width in [240, 320, 768, 1280, 3840] {
        site.page("/", frame("/quiz", width));
        reader.open("/").await;
        reader.enter_frame(0).await;
        reader.see_view("start").await;
        if width == 240 {
            reader.press("start").await;
            reader.clear_the_gate().await;
        }
        for _ in 0..2 {
            let sideways =
                "return [document.documentElement.scrollWidth - innerWidth, ...[...root.querySelectorAll('button, a, legend, p, label')]
                .filter(shown).map((it) => it.scrollWidth - it.clientWidth).filter((more) => more > 1)]";
            let found = reader.ask(sideways, &[]).await;
            assert!(found[0].as_i64() <= Some(0), "{width} px: sideways by {found}");
            if reader.view().await == "start" {
                reader.press("start").await;
                reader.clear_the_gate().await;
            }
            reader.see_view("question").await;
        }
        reader.leave_frame().await;
        reader.ask("localStorage.clear()", &[]).await;
    }
}
