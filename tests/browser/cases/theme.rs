//! Light and dark as the site has it, and the author's colours, unless they make text hard to read.

use serde_json::{Value, json};

use crate::pages::{Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    theme_follows_the_sites_own_toggle,
    theme_fits_what_is_behind,
    theme_of_the_system_where_a_page_fits_both,
    theme_follows_a_page_that_fades,
    theme_of_the_author_is_firm,
    theme_keeps_legible_colours,
    theme_replaces_illegible_colours,
    theme_replaces_what_a_toggle_makes_illegible,
];

/// Whether the widget's ground is darker than its text.
async fn is_dark(reader: &Reader) -> Value {
    let script = "const { color, backgroundColor } = getComputedStyle(view);
        const light = (text) => text.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        return light(backgroundColor) < light(color)";
    reader.ask(script, &[]).await
}

async fn becomes(reader: &Reader, theme: &str) {
    reader.wait_for(&format!("the theme {theme:?}"), "return view.dataset.theme === given[0]", &[theme]).await;
    assert_eq!(is_dark(reader).await, theme == "dark", "it looks {theme}");
}

async fn theme_follows_the_sites_own_toggle(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    // The page says nothing, and is white.
    becomes(&reader, "light").await;
    for (on, off) in [
        ("document.documentElement.dataset.theme = 'dark'", "delete document.documentElement.dataset.theme"),
        ("document.documentElement.classList.add('dark')", "document.documentElement.classList.remove('dark')"),
        ("document.body.classList.add('is-dark-theme')", "document.body.classList.remove('is-dark-theme')"),
        ("document.documentElement.setAttribute('data-bs-theme', 'dark')", "document.documentElement.removeAttribute('data-bs-theme')"),
        ("document.body.setAttribute('data-color-mode', 'dark')", "document.body.removeAttribute('data-color-mode')"),
        ("document.documentElement.style.colorScheme = 'dark'", "document.documentElement.style.colorScheme = ''"),
    ] {
        reader.ask(on, &[]).await;
        becomes(&reader, "dark").await;
        reader.ask(&on.replace("dark'", "light'").replace("is-dark", "is-light"), &[]).await;
        reader.ask(off, &[]).await;
        reader.ask("document.documentElement.className = document.body.className = ''", &[]).await;
        becomes(&reader, "light").await;
    }
    for light in ["document.documentElement.dataset.theme = 'light'", "document.documentElement.style.colorScheme = 'light'"] {
        reader.ask(light, &[]).await;
        becomes(&reader, "light").await;
        reader.ask("delete document.documentElement.dataset.theme; document.documentElement.style.colorScheme = ''", &[]).await;
    }
    reader.all_quiet().await;
}

/// What is behind the widget, and how it looks on it.
const GROUNDS: [(&str, &str, &str); 12] = [
    ("a page that says nothing", "", "light"),
    ("a page for both", ":root { color-scheme: light dark }", "light"),
    ("a page for both that is white all the same", ":root { color-scheme: light dark } body { background: #fff }", "light"),
    ("a dark body", "body { background: #14181f }", "dark"),
    ("a dark root", "html { background: rgb(20 24 31) }", "dark"),
    ("a dark card on a light page", "body { background: white } main { background: oklch(0.2 0.02 260) }", "dark"),
    ("a light card on a dark page", "body { background: #000; color: #eee } main { background: #fafafa; color: #111 }", "light"),
    ("a veil on a dark page", "body { background: #111 } main { background: rgb(255 255 255 / 0.1) }", "dark"),
    ("a dark gradient", "main { background: linear-gradient(#101820, #203040) }", "dark"),
    ("a light gradient over a dark colour", "main { background: linear-gradient(90deg, #fff, #eee) #000 }", "light"),
    ("a picture under light text", "main { background-image: url(\"data:image/png;base64,iVBORw0KGgo=\"); color: #f4f4f4 }", "dark"),
    ("a picture under dark text", "main { background-image: url(\"data:image/png;base64,iVBORw0KGgo=\"); color: #222 }", "light"),
];

async fn theme_fits_what_is_behind(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for (what, style, theme) in GROUNDS {
        site.page("/", Page::quiz("").head(&format!("<style>{style}</style>")));
        reader.open("/").await;
        reader.see_view("start").await;
        assert_eq!(reader.ask("return view.dataset.theme", &[]).await, theme, "{what}");
        assert_eq!(is_dark(&reader).await, theme == "dark", "{what}");
        reader.all_quiet().await;
    }
}

async fn theme_of_the_system_where_a_page_fits_both(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // A browser that is driven has no switch for it.
    let system = "window.system = Object.assign(new EventTarget(), { matches: true });
        const asked = window.matchMedia;
        window.matchMedia = (query) => query.includes('color-scheme') ? system : asked.call(window, query);";
    site.page("/", Page::quiz("").head("<style>:root { color-scheme: light dark }</style>").before(system));
    reader.open("/").await;
    reader.see_view("start").await;
    becomes(&reader, "dark").await;
    for (dark, theme) in [("false", "light"), ("true", "dark")] {
        reader.ask(&format!("system.matches = {dark}; system.dispatchEvent(new Event('change'))"), &[]).await;
        becomes(&reader, theme).await;
    }
}

async fn theme_follows_a_page_that_fades(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let style = "<style>body { background: white; transition: background-color 0.2s } body.night { background: #111 }</style>";
    site.page("/", Page::quiz("").head(style));
    reader.open("/").await;
    reader.see_view("start").await;
    becomes(&reader, "light").await;
    reader.ask("document.body.className = 'night'", &[]).await;
    becomes(&reader, "dark").await;
    reader.ask("document.body.className = ''", &[]).await;
    becomes(&reader, "light").await;
}

async fn theme_of_the_author_is_firm(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("theme=light").head("<script>document.documentElement.dataset.theme = 'dark'</script>"));
    reader.open("/").await;
    reader.see_view("start").await;
    becomes(&reader, "light").await;
    reader.ask("quiz.setAttribute('theme', 'auto')", &[]).await;
    becomes(&reader, "dark").await;
    reader.all_quiet().await;
}

async fn colour(reader: &Reader, property: &str) -> Value {
    reader.ask("return getComputedStyle(view)[given[0]]", &[property]).await
}

fn page(style: &str) -> Page {
    Page::article(format!("<ebb-quiz theme=light></ebb-quiz>{TAG}")).head(&format!("<style>ebb-quiz {{ {style} }}</style>"))
}

async fn theme_keeps_legible_colours(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", page("--ebb-paper: #eef4ff; --ebb-ink: rgb(10 20 60); --ebb-accent: #004080;"));
    reader.open("/").await;
    reader.see_view("start").await;
    assert_eq!(colour(&reader, "backgroundColor").await, "rgb(238, 244, 255)");
    assert_eq!(colour(&reader, "color").await, "rgb(10, 20, 60)");
    reader.all_quiet().await;
}

async fn theme_replaces_illegible_colours(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/own", Page::quiz("theme=light"));
    reader.open("/own").await;
    reader.see_view("start").await;
    let own = (colour(&reader, "color").await, colour(&reader, "backgroundColor").await);

    site.page("/", page("--ebb-paper: hsl(0 0% 90%); --ebb-ink: hsl(0 0% 70%); --ebb-radius: 3px;"));
    reader.open("/").await;
    reader.see_view("start").await;
    assert_eq!((colour(&reader, "color").await, colour(&reader, "backgroundColor").await), own);
    let said = reader.noted("console").await;
    let lines: Vec<&str> = said.as_array().expect("lines").iter().filter_map(Value::as_str).collect();
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("[ebb] --ebb-ink on --ebb-paper has a contrast of 1.7:1")).count(),
        1,
        "{lines:?}"
    );
    assert_eq!(reader.ask("return getComputedStyle(view).borderTopLeftRadius", &[]).await, "3px", "what is no colour stays");
    assert_eq!(reader.noted("errors").await, json!([]));
}

async fn theme_replaces_what_a_toggle_makes_illegible(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let style = "<style>ebb-quiz { --ebb-ink: #111; --ebb-ink-dark: #333; }</style>";
    site.page("/", Page::quiz("").head(style).head("<script>document.documentElement.dataset.theme = 'light'</script>"));
    reader.open("/").await;
    reader.see_view("start").await;
    becomes(&reader, "light").await;
    assert_eq!(colour(&reader, "color").await, "rgb(17, 17, 17)");
    assert_eq!(reader.noted("console").await, json!([]));
    reader.ask("document.documentElement.dataset.theme = 'dark'", &[]).await;
    becomes(&reader, "dark").await;
    reader.wait_for("legible text", "return getComputedStyle(view).color !== 'rgb(51, 51, 51)'", &[]).await;
    reader.ask("document.documentElement.dataset.theme = 'light'", &[]).await;
    becomes(&reader, "light").await;
    reader.wait_for("the author's own ink again", "return getComputedStyle(view).color === 'rgb(17, 17, 17)'", &[]).await;
}
