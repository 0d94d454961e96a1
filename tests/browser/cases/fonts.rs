//! The fonts that the suite lends its browsers are really those that are written with.

use crate::fonts::Fonts;
use crate::pages::Page;
use crate::stage::{Stage, cases};

cases![fonts_are_those_of_the_variant];

/// The mean width of a character, in thousandths of the type's size: in the widget's two stacks, and in the page.
const WIDTHS: &str = r#"
    const text = "When someone you love goes quiet, it hurts.";
    const measure = (family) => {
        const probe = document.body.appendChild(document.createElement("span"));
        probe.style.cssText = "position:absolute;white-space:nowrap;font-size:100px;font-family:" + family;
        probe.textContent = text;
        const width = probe.getBoundingClientRect().width;
        probe.remove();
        return Math.round(width * 10 / text.length);
    };
    const style = getComputedStyle(view);
    return [style.getPropertyValue("--font"), style.getPropertyValue("--display"), "sans-serif", "serif", "system-ui"].map(measure)"#;

async fn fonts_are_those_of_the_variant(stage: Stage) {
    let Stage { fonts, site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    let widths = reader.ask(WIDTHS, &[]).await;
    let fits = match fonts {
        Fonts::Usual => 480..560,
        Fonts::Wide => 600..605,
        Fonts::Narrow => 350..440,
    };
    let all = widths.as_array().expect("the widths");
    assert!(all.iter().all(|width| width.as_u64().is_some_and(|width| fits.contains(&width))), "{fonts:?}: {widths}");
}
