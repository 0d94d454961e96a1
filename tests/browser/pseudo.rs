//! The built widget with the two made-up languages beside its own. They are made here, for this site only.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use crate::pages::Page;
use crate::server::Site;
use crate::tools;

#[path = "../../src/i18n/flatten.rs"]
mod flatten;
#[path = "../domain/pseudo.rs"]
mod languages;

pub(crate) use languages::TAGS;

/// Serves the built script with both languages added to those that it names, and their texts as the build makes them.
pub(crate) fn speaks(site: &Site) {
    let english = serde_json::from_str(include_str!("../../src/i18n/en.json")).expect("the English texts");
    let mut named = Map::new();
    for tag in TAGS {
        let parts = flatten::parts(&english, &languages::language(&english, tag)).expect("the texts of a language");
        let file = |(number, texts): (usize, String)| {
            let name = format!("text/{}-{number}.json", tag.to_lowercase());
            let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&texts)));
            site.page(&format!("/ebb/{name}"), Page::whole(texts).header("content-type", "application/json"));
            json!({ "name": name, "integrity": integrity })
        };
        named.insert(tag.to_lowercase(), parts.into_iter().enumerate().map(file).collect());
    }
    let named = Value::from(named).to_string();
    let script = fs::read_to_string(tools::dist().join("ebb.js")).expect("the built script");
    let (before, after) = script.split_once(r#""text":{"#).expect("the languages that the script names");
    let script = format!(r#"{before}"text":{},{after}"#, named.strip_suffix("}").expect("an object"));
    site.page("/ebb/ebb.js", Page::whole(script).header("content-type", "text/javascript"));
}
