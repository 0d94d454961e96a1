//! The three browser engines: how each one's driver is started, asked for a session, and ended.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};

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
                    "binary": path_of("chromium"),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {"binary": path_of("firefox-esr"), "args": ["-headless"]},
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {"binary": path_of("MiniBrowser"), "args": ["--automation"]},
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

fn path_of(name: &str) -> PathBuf {
    tools::program(name).unwrap_or_else(|| PathBuf::from(name))
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
        let deadline = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if Instant::now() > deadline {
                return Err(format!("{name} did not listen on port {port} within 30 s"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

/// A program in a process group of its own that ends, with everything it started, when this value is dropped or when
/// the test process ends in any way: the shell in between waits for its standard input to close.
struct Leash {
    shell: Child,
}

impl Leash {
    fn command(name: &str, arguments: &[String]) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "\"$@\" & cat; kill -s KILL -- -$$", "sh"]).arg(path_of(name)).args(arguments);
        command.stdin(Stdio::piped()).stderr(Stdio::null()).process_group(0);
        command
    }

    fn start(command: &mut Command) -> Result<Self, String> {
        let shell = command.spawn().map_err(|error| format!("{command:?} could not be started: {error}"))?;
        Ok(Self { shell })
    }

    /// A virtual screen and its `DISPLAY`.
    fn screen() -> Result<(Self, String), String> {
        let arguments = ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"].map(String::from);
        let mut leash = Self::start(Self::command("Xvfb", &arguments).stdout(Stdio::piped()))?;
        let mut number = String::new();
        if let Some(output) = leash.shell.stdout.take() {
            BufReader::new(output).read_line(&mut number).map_err(|error| format!("Xvfb named no display: {error}"))?;
        }
        Ok((leash, format!(":{}", number.trim())))
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

/// Ends every driver that is still running.
pub(crate) fn end_all() {
    for engine in Engine::ALL {
        engine.driver().blocking_lock().take();
    }
}
