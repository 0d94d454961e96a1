//! The reader without a mouse.

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};

use super::Reader;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Key {
    Tab,
    Enter,
    Space,
    Down,
    Shift,
    Alt,
    Control,
    Meta,
    Letter(char),
}

impl Key {
    /// The code point that `WebDriver` gives to the key.
    fn code(self) -> char {
        match self {
            Self::Tab => '\u{E004}',
            Self::Enter => '\u{E007}',
            Self::Space => ' ',
            Self::Down => '\u{E015}',
            Self::Shift => '\u{E008}',
            Self::Control => '\u{E009}',
            Self::Alt => '\u{E00A}',
            Self::Meta => '\u{E03D}',
            Self::Letter(letter) => letter,
        }
    }
}

impl Reader {
    pub(crate) async fn strike(&self, key: Key) {
        self.down_and_up(key.code()).await;
    }

    async fn down_and_up(&self, value: char) {
        let actions = KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(actions).await.expect("the key is struck");
    }

    /// Strikes a key while another one is held.
    pub(crate) async fn strike_with(&self, held: Key, key: Key) {
        self.chord(held.code(), key.code()).await;
    }

    /// Types a letter while Shift is held, into what has the focus.
    pub(crate) async fn write_capital(&self, letter: char) {
        self.chord(Key::Shift.code(), letter).await;
    }

    /// Clicks with a button of the mouse, counted from 0, while a key may be held. The page may be gone by then.
    pub(crate) async fn click_on(&self, selector: &str, button: u64, held: Option<Key>) {
        let script = "const it = find(given[0]); it.scrollIntoView({ block: 'center' }); const box = it.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2]";
        let [x, y]: [f64; 2] = serde_json::from_value(self.ask(script, &[selector]).await).expect("a place");
        if let Some(key) = held {
            let down = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: key.code() });
            self.client.perform_actions(down).await.expect("the key is held");
        }
        let click = MouseActions::new("mouse".into())
            .then(PointerAction::MoveTo { duration: None, x: x.round(), y: y.round() })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        let _ = self.client.perform_actions(click).await;
        let _ = self.client.release_actions().await;
    }

    async fn chord(&self, held: char, value: char) {
        let actions = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: held }).then(KeyAction::Down { value });
        let actions = actions.then(KeyAction::Up { value }).then(KeyAction::Up { value: held });
        self.client.perform_actions(actions).await.expect("the keys are struck");
    }

    /// Types into what has the focus, letter by letter.
    pub(crate) async fn write(&self, text: &str) {
        for letter in text.chars() {
            self.down_and_up(letter).await;
        }
    }

    /// Strikes Tab until the focus is on `selector`, and fails if it never gets there.
    pub(crate) async fn tab_to(&self, selector: &str) {
        let mut way = Vec::new();
        for _ in 0..60 {
            if self.ask("return !!active() && active().matches(given[0])", &[selector]).await == true {
                return;
            }
            self.strike(Key::Tab).await;
            let script = "const it = active(); return it && it.localName + [it.name, it.value, it.dataset.action].filter(Boolean).map((name) => ' ' + name).join('')";
            way.push(self.ask(script, &[]).await.as_str().unwrap_or("nothing").to_owned());
        }
        panic!("Tab never reached {selector}, but {}; {}", way.join(", "), self.screen().await);
    }
}
