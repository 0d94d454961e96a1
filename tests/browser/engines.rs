//! The three browser engines: how each one's driver is started, asked for a session, and ended.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::fonts::Fonts;
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
                "moz:firefoxOptions": {
                    "binary": tools::path_of("firefox-esr"),
                    "args": ["-headless"],
                    // Its pages' processes read no other files than they must.
                    "prefs": {"security.sandbox.content.read_path_whitelist": format!("{}/", tools::fonts().display())},
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {"binary": tools::path_of("MiniBrowser"), "args": ["--automation"]},
            }),
        }
    }

    /// A browser of the case's own whose reader has set type of this size. `WebKit`'s own small browser has no such setting.
    pub(crate) async fn with_type(self, px: u32) -> Result<(Client, OwnDriver), String> {
        let mut capabilities = self.capabilities();
        match self {
            Self::Chromium => capabilities["goog:chromeOptions"]["prefs"] = json!({"webkit.webprefs.default_font_size": px}),
            Self::Firefox => capabilities["moz:firefoxOptions"]["prefs"] = json!({"font.size.variable.x-western": px}),
            Self::WebKit => return Err("WebKit's browser takes no size of type".into()),
        }
        self.own(capabilities).await
    }

    /// A browser of the case's own that keeps what it keeps in this folder. `WebKit`'s driver can have no such thing.
    pub(crate) async fn on_profile(self, folder: &Path) -> Result<(Client, OwnDriver), String> {
        let mut capabilities = self.capabilities();
        let folder = folder.display();
        let (options, words) = match self {
            Self::Chromium => ("goog:chromeOptions", vec![format!("--user-data-dir={folder}")]),
            Self::Firefox => ("moz:firefoxOptions", vec!["-profile".into(), folder.to_string()]),
            Self::WebKit => return Err("WebKit's driver takes no folder".into()),
        };
        if let Some(arguments) = capabilities[options]["args"].as_array_mut() {
            arguments.extend(words.into_iter().map(Value::from));
        }
        self.own(capabilities).await
    }

    /// Firefox with a window and with all that it tells a screen reader. `prepare` says on which screen, and who listens.
    pub(crate) async fn firefox_in_a_window(prepare: &dyn Fn(&mut Command)) -> Result<(Client, OwnDriver), String> {
        let mut capabilities = Self::Firefox.capabilities();
        capabilities["moz:firefoxOptions"]["args"] = json!(["--width", "1000", "--height", "900"]);
        capabilities["moz:firefoxOptions"]["prefs"]["accessibility.force_disabled"] = json!(-1);
        Self::Firefox.own_with(capabilities, prepare).await
    }

    /// A browser with a driver of its own.
    async fn own(self, capabilities: Value) -> Result<(Client, OwnDriver), String> {
        self.own_with(capabilities, &|_| {}).await
    }

    async fn own_with(self, capabilities: Value, prepare: &dyn Fn(&mut Command)) -> Result<(Client, OwnDriver), String> {
        let driver = Driver::start(self, Fonts::Usual, prepare)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().cloned().unwrap_or_default());
        let client = builder.connect(&driver.address()).await.map_err(|error| error.to_string())?;
        Ok((client, OwnDriver { _driver: driver }))
    }

    /// Drivers that no case uses at the moment.
    fn idle(self, fonts: Fonts) -> MutexGuard<'static, Vec<Driver>> {
        static IDLE: [[Mutex<Vec<Driver>>; 3]; 3] = [const { [const { Mutex::new(Vec::new()) }; 3] }; 3];
        IDLE[self as usize][fonts as usize].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A driver that no case uses, or a new one. Then one that is left over with other fonts ends, so that no more run than needed.
    async fn lend(self, fonts: Fonts) -> Result<Driver, String> {
        let waiting = self.idle(fonts).pop();
        if let Some(driver) = waiting {
            return Ok(driver);
        }
        let left_over = Fonts::ALL.into_iter().filter(|other| *other != fonts).find_map(|other| self.idle(other).pop());
        if let Some(driver) = left_over {
            driver.end().await;
        }
        Driver::start(self, fonts, &|_| {})
    }

    /// An open browser that shows nothing, for one case alone. Each case has a server of its own, hence an origin of its own, so what
    /// one has stored is out of reach for the next.
    pub(crate) async fn session(self, fonts: Fonts) -> Result<Session, String> {
        let mut problem = String::new();
        for _ in 0..3 {
            let mut driver = self.lend(fonts).await?;
            if let Some(open) = driver.open.take() {
                return Ok(Session { engine: self, fonts, open, driver });
            }
            let capabilities = self.capabilities().as_object().cloned().unwrap_or_default();
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities);
            match tokio::time::timeout(Duration::from_secs(40), builder.connect(&driver.address())).await {
                Ok(Ok(client)) => return Ok(Session { engine: self, fonts, open: Open { client, cases: 0 }, driver }),
                Ok(Err(error)) => problem = error.to_string(),
                Err(_) => problem = "no answer within 40 s".into(),
            }
            // The driver may be holding on to a session that is gone: it ends here, and the next round starts another one.
        }
        Err(format!("no {} session could be started: {problem}", self.name()))
    }
}

/// So many cases use one browser, one after the other: to start one takes longer than most cases do.
const CASES_A_BROWSER: usize = 40;

struct Open {
    client: Client,
    cases: usize,
}

/// An open browser, lent to one case. Give it back, or close it where the case went wrong.
pub(crate) struct Session {
    engine: Engine,
    fonts: Fonts,
    open: Open,
    driver: Driver,
}

impl Session {
    pub(crate) fn client(&self) -> Client {
        self.open.client.clone()
    }

    /// Hands the browser on to the next case, if it still does as it is told.
    pub(crate) async fn give_back(mut self) {
        self.open.cases += 1;
        let blank = tokio::time::timeout(Duration::from_secs(10), blank(&self.open.client)).await;
        if self.open.cases < CASES_A_BROWSER && matches!(blank, Ok(Ok(()))) {
            self.driver.open = Some(self.open);
            self.engine.idle(self.fonts).push(self.driver);
        } else {
            self.close().await;
        }
    }

    /// Closes the browser. A driver that cannot do so ends with it.
    pub(crate) async fn close(self) {
        let closed = tokio::time::timeout(Duration::from_secs(15), self.open.client.close()).await;
        if matches!(closed, Ok(Ok(()))) {
            self.engine.idle(self.fonts).push(self.driver);
        }
    }
}

/// One window, without cookies, which know no ports, and without a page.
async fn blank(client: &Client) -> Result<(), CmdError> {
    let windows = client.windows().await?;
    for window in windows.iter().skip(1) {
        client.switch_to_window(window.clone()).await?;
        client.close_window().await?;
    }
    if let Some(first) = windows.first() {
        client.switch_to_window(first.clone()).await?;
    }
    // A page that could not be reached has no cookies to delete; and Firefox reports its failure to the next command.
    let _ = client.delete_all_cookies().await;
    if client.goto("about:blank").await.is_ok() {
        return Ok(());
    }
    client.goto("about:blank").await
}

/// A driver for one browser; it ends with this value.
pub(crate) struct OwnDriver {
    _driver: Driver,
}

/// A running driver, and for `WebKit` the screen that its browser draws on.
struct Driver {
    port: u16,
    /// The browser between two cases.
    open: Option<Open>,
    _leash: Leash,
    _screen: Option<Leash>,
}

impl Driver {
    fn start(engine: Engine, fonts: Fonts, prepare: &dyn Fn(&mut Command)) -> Result<Self, String> {
        let port = free_port();
        let (name, arguments, screen) = match engine {
            Engine::Chromium => ("chromedriver", vec![format!("--port={port}")], None),
            Engine::Firefox => ("geckodriver", vec![format!("--port={port}"), "--host=127.0.0.1".into()], None),
            Engine::WebKit => ("WebKitWebDriver", vec![format!("--port={port}"), "--host=127.0.0.1".into()], Some(Leash::screen()?)),
        };
        let mut command = Leash::command(name, &arguments);
        command.env("FONTCONFIG_FILE", fonts.config()?);
        // What the browsers draw by themselves, as in a date field, is in the language of the machine;
        // where it is says which country's lines of help come first.
        command.env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE").env("TZ", "UTC");
        if let Some((_, display)) = &screen {
            // Without a graphics card, `WebKit` is quicker if it paints a page at once than if it puts it together from layers.
            command.env("DISPLAY", display).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
        prepare(&mut command);
        let leash = Leash::start(command.stdout(Stdio::null()))?;
        let driver = Self { port, open: None, _leash: leash, _screen: screen.map(|(screen, _)| screen) };
        leash::until_it_listens(name, port)?;
        Ok(driver)
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Closes the browser, which may be in no group with its driver, and ends the driver.
    async fn end(mut self) {
        if let Some(open) = self.open.take() {
            let _ = tokio::time::timeout(Duration::from_secs(15), open.client.close()).await;
        }
    }
}

/// Ends every browser and driver that is still running.
pub(crate) async fn end_all() {
    for (engine, fonts) in Engine::ALL.into_iter().flat_map(|engine| Fonts::ALL.map(|fonts| (engine, fonts))) {
        let drivers = std::mem::take(&mut *engine.idle(fonts));
        for driver in drivers {
            driver.end().await;
        }
    }
}
