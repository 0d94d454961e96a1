//! The demo page's recipes: their own lines, followed to the letter in new sites of each kind.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use super::builder::{choose, lines, open};
use crate::hosts::{FALLBACKS, block, snippets};
use crate::pages::COLLECTOR;
use crate::stage::{Stage, cases};
use crate::tools;

cases![builder_recipe_for_hugo, builder_recipe_for_jekyll, builder_recipe_for_mkdocs, builder_lines_for_wordpress];

/// What is chosen for each recipe: a folder on the site, a part that is not the usual one, two paragraphs of text.
const CHOICES: &[(&str, &str)] = &[("folder", "/ebb/"), ("view", "signs"), ("fallback", "Take a breath first.\n\nThen read on.")];

/// A new folder with these files in it.
fn site_of(stage: &Stage, kind: &str, files: &[(&str, &str)]) -> PathBuf {
    let source = tools::target("tmp").join(format!("builder-{kind}-{}", stage.engine.name()));
    let _ = fs::remove_dir_all(&source);
    for (file, text) in files {
        let file = source.join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
        fs::write(file, text).expect("the file");
    }
    source
}

/// Builds the site with its own builder, serves it, and sees the widget between two paragraphs, in place of the text.
async fn builds_and_works(stage: &Stage, built: PathBuf, command: &mut Command, path: &str) {
    let Stage { site, reader, .. } = stage;
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} does not run: {error}"));
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    assert!(output.status.success(), "{command:?} says {said}");
    site.folder(built);
    reader.open(path).await;
    reader.see_view("start").await;
    let script = "const place = quiz.closest('[data-ebb-quiz]') || quiz, near = (it, way) => it && (it.localName === 'script' ? near(it[way], way) : it.textContent.trim());
        return [quiz.getAttribute('view'), [...quiz.children].map((it) => it.outerHTML).join(''), !shown(quiz.firstElementChild),
            near(place.previousElementSibling, 'previousElementSibling'), near(place.nextElementSibling, 'nextElementSibling'),
            document.querySelectorAll('script[integrity][src=\"/ebb/ebb.js\"]').length]";
    let expected = json!(["signs", "<p>Take a breath first.</p><p>Then read on.</p>", true, "The beans are up.", "See you.", 1]);
    assert_eq!(reader.ask(script, &[]).await, expected);
    reader.start_at("signs").await;
    assert_eq!(reader.ask("return !window.seen || [seen.errors, seen.violations].flat().length === 0", &[]).await, true);
}

fn post(head: &str, lines: &str) -> String {
    format!("{head}\n\nThe beans are up.\n\n{lines}\n\nSee you.\n")
}

/// A layout with this in the place of the post.
fn layout(content: &str) -> String {
    format!("<!doctype html><html lang=\"en\"><head><script>{COLLECTOR}</script></head><body>{content}</body></html>")
}

/// Here Hugo leaves HTML out of Markdown, as it does unless it is told otherwise.
async fn builder_recipe_for_hugo(stage: Stage) {
    open(&stage.reader).await;
    choose(&stage.reader, CHOICES).await;
    let (shortcode, lines) = (lines(&stage.reader, "hugo-shortcode").await, lines(&stage.reader, "hugo-post").await);
    let files = [
        ("config.toml", "baseURL = \"/\"\ntitle = \"A small garden\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n"),
        ("layouts/_default/single.html", &layout("{{ .Content }}")),
        ("layouts/_default/list.html", "{{ .Title }}"),
        ("layouts/shortcodes/ebb.html", &shortcode),
        ("content/posts/beans.md", &post("---\ntitle: Beans\n---", &lines)),
    ];
    let source = site_of(&stage, "hugo", &files);
    let mut command = Command::new(tools::path_of("hugo"));
    command.arg("--quiet").arg("--source").arg(&source);
    builds_and_works(&stage, source.join("public"), &mut command, "/posts/beans/").await;
}

async fn builder_recipe_for_jekyll(stage: Stage) {
    open(&stage.reader).await;
    choose(&stage.reader, CHOICES).await;
    let lines = lines(&stage.reader, "jekyll-post").await;
    let files = [
        ("_config.yml", "title: A small garden\n"),
        ("_layouts/post.html", &layout("{{ content }}")),
        ("beans.md", &post("---\nlayout: post\n---", &lines)),
    ];
    let source = site_of(&stage, "jekyll", &files);
    let mut command = Command::new(tools::path_of("jekyll"));
    command.arg("build").arg("--source").arg(&source).arg("--destination").arg(source.join("_site")).current_dir(&source);
    builds_and_works(&stage, source.join("_site"), &mut command, "/beans.html").await;
}

async fn builder_recipe_for_mkdocs(stage: Stage) {
    open(&stage.reader).await;
    choose(&stage.reader, CHOICES).await;
    let (head, theme) = (lines(&stage.reader, "mkdocs-head").await, lines(&stage.reader, "mkdocs-theme").await);
    let files = [
        ("mkdocs.yml", format!("{theme}\n  font: false\nsite_name: A small garden\n")),
        ("overrides/main.html", head),
        ("docs/index.md", "# A small garden\n".into()),
        ("docs/beans.md", post("# Beans", &lines(&stage.reader, "div").await)),
    ];
    let source = site_of(&stage, "mkdocs", &files.each_ref().map(|(file, text)| (*file, text.as_str())));
    let mut command = Command::new(tools::mkdocs());
    command.arg("build").arg("--quiet").current_dir(&source);
    builds_and_works(&stage, source.join("site"), &mut command, "/beans/").await;
}

/// For `WordPress` the page shows the lines that the cases about its posts are made of.
async fn builder_lines_for_wordpress(stage: Stage) {
    let Stage { reader, .. } = stage;
    open(&reader).await;
    choose(&reader, &[("folder", "/ebb/"), ("pin", "no"), ("fallback", FALLBACKS[0])]).await;
    let section = "WordPress, without a plugin";
    let tried = snippets(section);
    assert_eq!(lines(&reader, "snippet").await, tried[0], "an administrator's");
    assert_eq!(lines(&reader, "wordpress-head").await, block(section, "wp-content/mu-plugins/ebb.php"));
    choose(&reader, &[("view", "signs"), ("fallback", FALLBACKS[1])]).await;
    assert_eq!(lines(&reader, "div").await, tried[2], "an author's");
    assert_eq!(lines(&reader, "wordpress-shortcode").await, snippets("WordPress, with the plugin")[0]);
}
