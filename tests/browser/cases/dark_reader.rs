//! Dark Reader, the extension that makes pages dark for very many readers, over the widget: everything stays legible.

use std::time::Duration;

use serde_json::json;

use crate::pages::Page;
use crate::stage::{Stage, cases};
use crate::{tools, tour};

cases![dark_reader_over_a_light_page, dark_reader_over_a_theme_of_the_author];

/// The texts of the widget whose contrast with what is behind them is below 4.5 to 1; a word of its own where the ground is light.
const FAINT: &str = "
    const ground = (it) => {
        for (let at = it; at; at = at.parentElement || at.getRootNode().host) {
            const color = getComputedStyle(at).backgroundColor;
            if ((numbers(color)[3] ?? 1) > 0.5) return color;
        }
        return 'rgb(255, 255, 255)';
    };
    const faint = [...view.querySelectorAll('*')].filter((it) => hasText(it) && shown(it) && !it.closest('svg')).map((it) => {
        const [text, back] = [getComputedStyle(it).color, ground(it)];
        const [a, b] = [luminance(text), luminance(back)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return ratio < 4.5 ? `${it.localName}.${it.className}: ${text} on ${back}` : '';
    }).filter(Boolean);
    return luminance(ground(view)) < 0.2 ? faint : ['the ground is light'];";

async fn stays_legible(stage: Stage, attributes: &str) {
    let Stage { site, reader, .. } = stage;
    site.folder(tools::dark_reader());
    let on = r#"<script src="/darkreader/darkreader.js"></script><script>DarkReader.enable({})</script>"#;
    site.page("/", Page::quiz(attributes).head(on));
    reader.open("/").await;
    for stop in tour::STOPS {
        tour::go(&reader, stop).await;
        // The extension works behind the page's back, and a moment after it.
        let mut faint = json!(null);
        for _ in 0..60 {
            faint = reader.ask(FAINT, &[]).await;
            if faint == json!([]) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(faint, json!([]), "{stop}");
    }
}

async fn dark_reader_over_a_light_page(stage: Stage) {
    stays_legible(stage, "").await;
}

async fn dark_reader_over_a_theme_of_the_author(stage: Stage) {
    stays_legible(stage, "theme=light").await;
}
