//! The three browser engines: how each one's driver is started, asked for a session, and ended.

use std::process::Stdio;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};

use crate::leash::{self, Leash, free_port};
use crate::tools;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn capabilities(self) -> Value {
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": tools::path_of("chromium"),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {"binary": tools::path_of("firefox-esr"), "args": ["-headless"]},
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {"binary": tools::path_of("MiniBrowser"), "args": ["--automation"]},
            }),
        }
    }

    fn driver(self) -> &'static Mutex<Option<Driver>> {
        static DRIVERS: [Mutex<Option<Driver>>; 3] = [const { Mutex::const_new(None) }; 3];
        &DRIVERS[self as usize]
    }

    /// A fresh session with a fresh profile. Nobody else gets one of this engine until it is closed.
    pub(crate) async fn session(self) -> Result<Session, String> {
        let mut driver = self.driver().lock().await;
        let mut problem = String::new();
        for _ in 0..3 {
            let running = match driver.take() {
                Some(running) => running,
                None => Driver::start(self)?,
            };
            let capabilities = self.capabilities().as_object().cloned().unwrap_or_default();
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities);
            let address = running.address();
            match tokio::time::timeout(Duration::from_secs(40), builder.connect(&address)).await {
                Ok(Ok(client)) => {
                    *driver = Some(running);
                    return Ok(Session { client, driver });
                }
                Ok(Err(error)) => problem = error.to_string(),
                Err(_) => problem = "no answer within 40 s".into(),
            }
            // The driver may be holding on to a session that is gone: the next round starts another one.
        }
        Err(format!("no {} session could be started: {problem}", self.name()))
    }
}

/// An open browser. Close it, whatever became of the case.
pub(crate) struct Session {
    pub(crate) client: Client,
    driver: MutexGuard<'static, Option<Driver>>,
}

impl Session {
    pub(crate) async fn close(mut self) {
        let closed = tokio::time::timeout(Duration::from_secs(15), self.client.close()).await;
        if !matches!(closed, Ok(Ok(()))) {
            *self.driver = None;
        }
    }
}

/// A running driver, and for `WebKit` the screen that its browser draws on.
struct Driver {
    port: u16,
    _leash: Leash,
    _screen: Option<Leash>,
}

impl Driver {
    fn start(engine: Engine) -> Result<Self, String> {
        let port = free_port();
        let (name, arguments, screen) = match engine {
            Engine::Chromium => ("chromedriver", vec![format!("--port={port}")], None),
            Engine::Firefox => ("geckodriver", vec![format!("--port={port}"), "--host=127.0.0.1".into()], None),
            Engine::WebKit => ("WebKitWebDriver", vec![format!("--port={port}"), "--host=127.0.0.1".into()], Some(Leash::screen()?)),
        };
        let mut command = Leash::command(name, &arguments);
        if let Some((_, display)) = &screen {
            command.env("DISPLAY", display);
        }
        let leash = Leash::start(command.stdout(Stdio::null()))?;
        let driver = Self { port, _leash: leash, _screen: screen.map(|(screen, _)| screen) };
        leash::until_it_listens(name, port)?;
        Ok(driver)
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// Ends every driver that is still running.
pub(crate) fn end_all() {
    for engine in Engine::ALL {
        engine.driver().blocking_lock().take();
    }
}
