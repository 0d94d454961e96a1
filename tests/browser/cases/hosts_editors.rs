//! The editors that many systems have for their authors: what they give back of the recipe in `docs/hosts.md` becomes a widget.

use super::hosts::{can_be_used, keeps_its_own_text, stand_in_place};
use crate::hosts::{PARAGRAPHS, block, notes, snippets};
use crate::pages::Page;
use crate::stage::{Stage, cases};
use crate::tools;

cases![hosts_ckeditor, hosts_tinymce];

const SECTION: &str = "CKEditor and TinyMCE";

/// Both as they come; one of them asks its maker for news unless it is told not to.
const CKEDITOR: &str = r#"<script src="/ckeditor4/ckeditor.js"></script><script>
    const editor = CKEDITOR.replace("text", { versionCheck: false });
    editor.on("instanceReady", () => {
        window.write = (html) => editor.setData(html, () => { window.written = editor.getData(); });
    });
</script>"#;

const TINYMCE: &str = r##"<script src="/tinymce/tinymce.min.js"></script><script>
    tinymce.init({ selector: "#text", promotion: false, setup: (editor) => editor.on("init", () => {
        window.write = (html) => { editor.setContent(html); window.written = editor.getContent(); };
    }) });
</script>"##;

/// An author writes the post in the editor; the system serves what it gives back.
async fn survives(stage: Stage, editor: &str) {
    let Stage { site, reader, .. } = stage;
    site.folder(tools::editors());
    site.page("/write", Page::whole(format!("<!doctype html><title>A post</title><textarea id=\"text\"></textarea>{editor}")));
    reader.open("/write").await;
    reader.wait_for("the editor", "return !!window.write", &[]).await;
    let [before, between, after] = PARAGRAPHS.map(|text| format!("<p>{text}</p>"));
    let links = snippets(SECTION);
    let post = [&before, &links[0], &between, &links[1], &after].map(String::as_str).concat();
    reader.ask("write(given[0])", &[&post]).await;
    let written = reader.wait_for("what the editor gives back", "return window.written", &[]).await;
    let written = written.as_str().expect("HTML");

    let page =
        |tag: &str| Page::whole(format!("<!doctype html><html lang=\"en\"><head>{}{tag}</head><body>{written}</body></html>", notes()));
    site.page("/", page(""));
    reader.open("/").await;
    keeps_its_own_text(&reader).await;
    site.page("/", page(&block(SECTION, "the theme")));
    reader.open("/").await;
    stand_in_place(&reader).await;
    let told = reader.at_widget(1).ask("return quiz.getAttribute('view') + quiz.getAttribute('heading-level')", &[]).await;
    assert_eq!(told, "signs3", "the options of the second, in {written}");
    can_be_used(&reader).await;
}

async fn hosts_ckeditor(stage: Stage) {
    survives(stage, CKEDITOR).await;
}

async fn hosts_tinymce(stage: Stage) {
    survives(stage, TINYMCE).await;
}
