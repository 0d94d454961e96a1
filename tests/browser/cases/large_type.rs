//! Type of the size that the reader has set in the browser.

use crate::engines::{Engine, OwnDriver};
use crate::pages::{self, Page};
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tour;

cases![large_type_is_ours_unless_set, large_type_is_the_readers_own, large_type_fits_narrow_screens];

const LARGE: u32 = 28;

const SIZES: &str = "return [find('.frame'), find('.title'), find('[data-action=start]'), find('p')].map((it) => parseFloat(getComputedStyle(it).fontSize))";

async fn sizes(reader: &Reader) -> Vec<f64> {
    reader.see_view("start").await;
    serde_json::from_value(reader.ask(SIZES, &[]).await).expect("sizes")
}

/// The same reader in a browser with large type.
async fn large(engine: Engine, site: &Site) -> (Reader, OwnDriver) {
    let (client, driver) = engine.with_type(LARGE).await.expect("a browser with large type");
    (Reader::new(client, site.address()), driver)
}

/// The sizes on a page whose own sizes are quite different.
async fn sizes_on_an_odd_page(site: &Site, reader: &Reader) -> Vec<f64> {
    site.page("/", Page::quiz("").head("<style>html { font-size: 40px } body { font-size: 9px }</style>"));
    reader.open("/").await;
    sizes(reader).await
}

async fn large_type_is_ours_unless_set(stage: Stage) {
    let usual = sizes_on_an_odd_page(&stage.site, &stage.reader).await;
    assert!((usual[0] - 17.0).abs() < 0.01, "17 px where nothing is set: {usual:?}");
}

async fn large_type_is_the_readers_own(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    let usual = sizes_on_an_odd_page(&site, &reader).await;
    let (reader, _driver) = large(engine, &site).await;
    let found = sizes_on_an_odd_page(&site, &reader).await;
    for (found, usual) in found.iter().zip(&usual) {
        assert!((found / usual - f64::from(LARGE) / 16.0).abs() < 0.01, "{found} where it was {usual}");
    }
    reader.client.clone().close().await.expect("the browser closes");
}

async fn large_type_fits_narrow_screens(stage: Stage) {
    let Stage { site, engine, .. } = stage;
    site.page("/quiz", Page::quiz("").head("<style>body { margin: 0 } main > * { margin-inline: 0 }</style>"));
    site.page("/", pages::frame("/quiz", 320));
    let (reader, _driver) = large(engine, &site).await;
    reader.open("/").await;
    reader.enter_frame(0).await;
    for stop in tour::STOPS {
        tour::go(&reader, stop).await;
        let wide = "const box = view.getBoundingClientRect();
            return [...root.querySelectorAll('*')].filter((it) => shown(it) && !it.closest('.unseen, svg')).map((it) => [it, it.getBoundingClientRect()])
                .filter(([it, { left, right }]) => right > box.right + 1 || left < box.left - 1).map(([it]) => it.outerHTML.slice(0, 160)).join('\\n')";
        assert_eq!(reader.ask(wide, &[]).await, "", "on {stop}");
        assert_eq!(reader.ask("return document.documentElement.scrollWidth > innerWidth", &[]).await, false, "scrolls sideways on {stop}");
    }
    reader.client.clone().close().await.expect("the browser closes");
}
