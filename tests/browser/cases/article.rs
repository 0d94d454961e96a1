//! "Read more" links from each way to its part of the author's article.

use serde_json::json;

use super::broken::one_line;
use crate::pages::Page;
use crate::questions::WAYS;
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![article_links_name_the_way, article_that_is_no_template];

/// The result of a reader for whom one way stands aside.
async fn see_the_result(site: &Site, reader: &Reader, article: &str) {
    let answers = json!({"stage": "talking", "said": "overwhelmed", "his-life": ["work"]});
    site.page("/", Page::quiz(&format!("article=\"{article}\"")).kept(&answers, &json!({})));
    reader.come_back_to("result").await;
}

/// Each way with where its links lead, in the order shown.
async fn links(reader: &Reader) -> Vec<(String, String, Vec<String>)> {
    let script = "return [...root.querySelectorAll('[data-way]')].map((it) =>
        [it.dataset.way, it.dataset.when, [...it.querySelectorAll('a')].map((link) => link.getAttribute('href'))])";
    let found: Vec<_> = serde_json::from_value(reader.ask(script, &[]).await).expect("ways and links");
    assert_eq!(found.len(), WAYS.len(), "{found:?}");
    found
}

async fn article_links_name_the_way(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for article in ["https://blog.example/post#{way}", "/posts/{way}/?from={way}"] {
        see_the_result(&site, &reader, article).await;
        reader.sees("[data-when=\"now\"] a").await;
        let ways = links(&reader).await;
        for (way, when, hrefs) in &ways {
            let expected = if when == "aside" { vec![] } else { vec![article.replace("{way}", way)] };
            assert_eq!(*hrefs, expected, "{way}, which is {when}");
        }
        assert!(ways.iter().any(|(_, when, _)| when == "aside"), "{ways:?}");
        reader.all_quiet().await;
    }
}

async fn article_that_is_no_template(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for article in ["https://blog.example/post", "javascript:alert('{way}')", "{way}"] {
        see_the_result(&site, &reader, article).await;
        let ways = links(&reader).await;
        assert!(ways.iter().all(|(_, _, hrefs)| hrefs.is_empty()), "{article}: {ways:?}");
        one_line(&reader).await;
        reader.no_errors().await;
    }
}
