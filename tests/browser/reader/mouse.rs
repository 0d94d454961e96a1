//! How the reader clicks on what is on the screen.

use std::time::Instant;

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;

use super::{PATIENCE, PAUSE, Reader};

/// Brings `it` into view and returns it with the middle of what is visible of it; without the middle where the mouse would meet
/// something else there, and in a frame, whose place in the window is for the driver to find.
const AIM: &str = "
    if (!it) return null;
    it.scrollIntoView({ block: 'center' });
    const box = it.getClientRects()[0];
    if (!box || window !== top) return [it];
    const x = Math.floor((Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2);
    const y = Math.floor((Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2);
    let met = document.elementFromPoint(x, y);
    for (let inner; met && met.shadowRoot && (inner = met.shadowRoot.elementFromPoint(x, y)) && inner !== met;) met = inner;
    for (let around = met; around; around = around.parentNode || around.host) if (around === it) return [it, x, y];
    return [it];
";

impl Reader {
    /// Clicks on what the script returns. A widget that repaints at that moment gets a second try.
    pub(super) async fn click(&self, what: &str, script: &str, given: &[&str]) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let problem = match self.try_ask(&format!("const it = (() => {{ {script} }})(); {AIM}"), given).await {
                Ok(found) => match self.click_once(&found).await {
                    Ok(()) => return,
                    Err(problem) => problem,
                },
                Err(error) => error,
            };
            assert!(Instant::now() < deadline, "{what} could not be pressed: {problem}; {}", self.screen().await);
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Chromium's and Firefox' drivers look for the element, its place and what covers it once more for each click, which takes
    /// them more than twice as long as the click. Where `AIM` has seen to that, the mouse is moved and pressed. Where it has not
    /// found the way clear, the driver decides.
    async fn click_once(&self, found: &Value) -> Result<(), String> {
        let place = found[1].as_f64().zip(found[2].as_f64());
        if let Some((x, y)) = place.filter(|_| !self.clicks_by_element) {
            let click = MouseActions::new("mouse".into())
                .then(PointerAction::MoveTo { duration: None, x, y })
                .then(PointerAction::Down { button: 0 })
                .then(PointerAction::Up { button: 0 });
            return self.client.perform_actions(click).await.map_err(|error| error.to_string());
        }
        match self.element(&found[0]) {
            Some(element) => element.click().await.map_err(|error| error.to_string()),
            None => Err("it is not there".into()),
        }
    }

    /// The element that a script has returned.
    pub(super) fn element(&self, found: &Value) -> Option<Element> {
        let id = found.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }
}
