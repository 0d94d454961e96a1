//! `WordPress`: what an administrator and an author may write, with and without the plugin of the release.

use ebb::embed::contract::ATTRIBUTES;
use fantoccini::Locator;
use serde_json::{Value, json};

use super::hosts::{can_be_used, keeps_its_own_text, no_trouble, reads, stand_in_place};
use crate::hosts::{FALLBACKS, PARAGRAPHS, Post, With, WordPress};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    hosts_wordpress_administrators_html,
    hosts_wordpress_authors_link_and_division,
    hosts_wordpress_authors_stripped_tags,
    hosts_wordpress_classic_content,
    hosts_wordpress_plugins_block,
    hosts_wordpress_plugins_shortcode,
    hosts_wordpress_plugins_block_in_the_editor,
    hosts_wordpress_without_the_script,
];

const BARE: With = With { site_wide: false, plugin: false, script_missing: false };
const SITE_WIDE: With = With { site_wide: true, ..BARE };
const PLUGIN: With = With { plugin: true, ..BARE };

/// A server of its own for the case, and the same browser in front of it.
fn open(stage: &Stage, with: With) -> (WordPress, Reader) {
    let server = WordPress::start(with);
    let reader = Reader::new(stage.reader.client.clone(), server.address());
    (server, reader)
}

/// Each of the widget's files was fetched once in so many page loads.
fn fetched_no_more(server: &WordPress, loads: usize) {
    let files = server.fetched();
    assert!(files.iter().any(|path| path.contains(".wasm")), "{files:?}");
    for file in &files {
        let times = files.iter().filter(|other| *other == file).count();
        assert!(times <= loads, "{file} was asked for {times} times in {loads} page loads: {files:?}");
    }
}

async fn hosts_wordpress_administrators_html(stage: Stage) {
    let (server, reader) = open(&stage, BARE);
    reader.open(Post::ADMIN).await;
    stand_in_place(&reader).await;
    fetched_no_more(&server, 1);
    can_be_used(&reader).await;
    fetched_no_more(&server, 2);
}

async fn hosts_wordpress_authors_link_and_division(stage: Stage) {
    let (_server, reader) = open(&stage, SITE_WIDE);
    reader.open(Post::AUTHOR).await;
    stand_in_place(&reader).await;
    can_be_used(&reader).await;
    // The script is on every page, and a page that did not ask for the widget has none.
    reader.open(Post::PLAIN).await;
    reader.wait_for("the element to be defined", "return !!customElements.get('ebb-quiz')", &[]).await;
    assert_eq!(reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await, 0);
}

/// `WordPress` takes the script and the unknown tag out: the text stays, and the site-wide script finds nothing to do.
async fn hosts_wordpress_authors_stripped_tags(stage: Stage) {
    let (_server, reader) = open(&stage, SITE_WIDE);
    reader.open(Post::STRIPPED).await;
    reader.wait_for("the element to be defined", "return !!customElements.get('ebb-quiz')", &[]).await;
    assert_eq!(reader.ask("return document.querySelectorAll('ebb-quiz').length", &[]).await, 0);
    assert!(reads(&reader, FALLBACKS[0]).await, "{}", reader.screen().await);
    no_trouble(&reader).await;
}

async fn hosts_wordpress_classic_content(stage: Stage) {
    let (_server, reader) = open(&stage, SITE_WIDE);
    reader.open(Post::CLASSIC).await;
    let made = reader.ask("return document.querySelector('.entry-content, main').innerHTML", &[]).await;
    assert!(made.as_str().is_some_and(|html| html.contains("<br>") && html.contains('“') && html.contains('—')), "as typed: {made}");
    stand_in_place(&reader).await;
    assert_eq!(reader.ask("return quiz.getAttribute('partner')", &[]).await, "they", "from the second line of the tag");
    can_be_used(&reader).await;
    reader.press("erase").await;
    // Here the element stands in a paragraph which ends before the fallback: the widget works all the same.
    reader.open(Post::CLASSIC_QUIZ).await;
    reader.see_view("start").await;
    reader.at_widget(1).see_view("start").await;
    can_be_used(&reader).await;
}

async fn hosts_wordpress_plugins_block(stage: Stage) {
    let (server, reader) = open(&stage, PLUGIN);
    reader.open(Post::BLOCK).await;
    stand_in_place(&reader).await;
    let level = reader.at_widget(1).ask("return quiz.getAttribute('heading-level')", &[]).await;
    assert_eq!(level, "3", "the block's second option");
    let from = reader.ask("return [...document.scripts].map((it) => it.src).filter((src) => src.includes('/ebb.js'))", &[]).await;
    let from: Vec<String> = serde_json::from_value(from).expect("addresses");
    assert!(matches!(&from[..], [one] if one.starts_with(&format!("{}/wp-content/plugins/ebb/files/", server.address()))), "{from:?}");
    can_be_used(&reader).await;
    fetched_no_more(&server, 2);
    reader.open(Post::PLAIN).await;
    assert_eq!(reader.ask("return [...document.scripts].filter((it) => it.src.includes('ebb')).length", &[]).await, 0);
}

async fn hosts_wordpress_plugins_shortcode(stage: Stage) {
    let (_server, reader) = open(&stage, PLUGIN);
    reader.open(Post::SHORTCODE).await;
    stand_in_place(&reader).await;
    assert_eq!(reader.ask("return quiz.getAttribute('partner')", &[]).await, "they");
    can_be_used(&reader).await;
}

/// An author logs in, adds the block with its options, writes a fallback, publishes, and looks at the post.
async fn hosts_wordpress_plugins_block_in_the_editor(stage: Stage) {
    let (_server, reader) = open(&stage, PLUGIN);
    reader.open("/wp-login.php").await;
    let form = "document.getElementById('user_login').value = 'guest'; document.getElementById('user_pass').value = 'beans';
        document.getElementById('loginform').submit()";
    reader.ask(form, &[]).await;
    reader.wait_for("the dashboard", "return location.pathname.startsWith('/wp-admin/')", &[]).await;
    reader.open("/wp-admin/post-new.php").await;
    let ready = "return !!(window.wp && wp.data && wp.data.select('core/editor') && wp.data.select('core/editor').getCurrentPostId()
        && wp.blocks.getBlockType('ebb/quiz'))";
    reader.wait_for("the editor", ready, &[]).await;
    let write = "const text = (content) => wp.blocks.createBlock('core/paragraph', { content });
        const ebb = (options, content) => wp.blocks.createBlock('ebb/quiz', options, [text(content)]);
        const blocks = [text(given[0]), ebb({}, given[1]), text(given[2]), ebb({ view: 'signs' }, given[3]), text(given[4])];
        wp.data.dispatch('core/block-editor').resetBlocks(blocks);
        wp.data.dispatch('core/editor').editPost({ title: 'By hand', status: 'publish' });
        wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
        wp.data.dispatch('core/block-editor').selectBlock(blocks[1].clientId)";
    let [before, between, after] = PARAGRAPHS;
    reader.ask(write, &[before, FALLBACKS[0], between, FALLBACKS[1], after]).await;
    let drawn = "const frame = document.querySelector('iframe[name=editor-canvas]');
        const page = frame ? frame.contentDocument : document;
        return page.querySelectorAll('[data-type=\"ebb/quiz\"] [data-type=\"core/paragraph\"]').length === 2
            && !page.querySelector('.block-editor-warning') && page.body.textContent.includes('Checklist')";
    reader.wait_for("both blocks in the editor, with their texts inside", drawn, &[]).await;
    let options =
        "return [...document.querySelectorAll('.block-editor-block-inspector select, .block-editor-block-inspector input')].length";
    assert_eq!(reader.wait_for("the options in the sidebar", options, &[]).await, ATTRIBUTES.len());
    reader.ask("wp.data.dispatch('core/editor').savePost()", &[]).await;
    let saved = "const post = wp.data.select('core/editor'); return !post.isSavingPost() && post.didPostSaveRequestSucceed() && post.getPermalink()";
    let permalink = reader.wait_for("the post to be saved", saved, &[]).await;
    assert_eq!(reader.noted("errors").await, json!([]), "in the editor");
    reader.client.goto(permalink.as_str().expect("an address")).await.expect("the post");
    stand_in_place(&reader).await;
    no_trouble(&reader).await;
    // Opened again, the editor finds the blocks as it has left them.
    let edit = reader.client.find(Locator::Css("#wp-admin-bar-edit a")).await.expect("a link to the editor");
    let address = edit.attr("href").await.expect("the link").expect("an address");
    reader.client.goto(&address).await.expect("the editor");
    let valid =
        "const blocks = window.wp && wp.data && wp.data.select('core/block-editor').getBlocks().filter((it) => it.name === 'ebb/quiz');
        return blocks && blocks.length === 2 && blocks.every((it) => it.isValid) && blocks[1].attributes.view";
    assert_eq!(reader.wait_for("the blocks again", valid, &[]).await, "signs");
}

async fn hosts_wordpress_without_the_script(stage: Stage) {
    let (_server, reader) = open(&stage, With { site_wide: true, plugin: true, script_missing: true });
    for path in [Post::ADMIN, Post::AUTHOR, Post::CLASSIC, Post::BLOCK, Post::SHORTCODE] {
        reader.open(path).await;
        keeps_its_own_text(&reader).await;
    }
    // And when the plugin is gone: a block's inner text is the post's own.
    let (_server, reader) = open(&stage, BARE);
    reader.open(Post::BLOCK).await;
    keeps_its_own_text(&reader).await;
    assert_eq!(reader.ask("return document.querySelector('[data-ebb-quiz]')", &[]).await, Value::Null);
}
