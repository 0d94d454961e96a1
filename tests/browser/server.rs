//! A small web server for each case: the built widget under `/ebb/`, host pages beside it, a log, and faults on demand.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Request, Response, header};
use futures_util::{StreamExt, stream};
use tokio::task::JoinHandle;

use crate::pages::Page;
use crate::tools;

/// What goes wrong with a file.
#[derive(Clone, Copy)]
pub(crate) enum Fault {
    /// There is no such file.
    Missing,
    /// The server answers 503 to the first so many requests.
    Busy(usize),
    /// Only the first half arrives.
    Truncated,
    /// One byte is not what it was.
    Flipped,
    /// It takes its time.
    Slow(Duration),
    /// The line breaks in the middle.
    Reset,
    /// Nothing comes after the middle, and the line stays open.
    Stalled,
    /// The server names the wrong type.
    PlainText,
    /// Only who shows the cookie of a member gets it; all others are answered with this status, and the page to log in on.
    Members(u16),
}

/// A request that arrived: `path` includes the query.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) cookie: Option<String>,
    pub(crate) referer: Option<String>,
}

#[derive(Default)]
struct Shelf {
    pages: HashMap<String, Page>,
    folder: Option<PathBuf>,
    faults: Vec<(String, Fault)>,
    log: Vec<Visit>,
}

pub(crate) struct Site {
    address: SocketAddr,
    shelf: Arc<Mutex<Shelf>>,
    serving: JoinHandle<()>,
}

impl Site {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("the server's address");
        let shelf = Arc::new(Mutex::new(Shelf::default()));
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shelf));
        let serving = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Self { address, shelf, serving }
    }

    /// The origin, without a slash at its end.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn page(&self, path: &str, page: Page) {
        lock(&self.shelf).pages.insert(path.to_owned(), page);
    }

    /// Serves a static site's output.
    pub(crate) fn folder(&self, folder: PathBuf) {
        lock(&self.shelf).folder = Some(folder);
    }

    /// From now on, what ends in `ending` has this fault.
    pub(crate) fn fault(&self, ending: &str, fault: Fault) {
        lock(&self.shelf).faults.push((ending.to_owned(), fault));
    }

    /// From now on, nothing goes wrong.
    pub(crate) fn heal(&self) {
        lock(&self.shelf).faults.clear();
    }

    /// Every request so far, the browser's own for a tab icon aside.
    pub(crate) fn log(&self) -> Vec<Visit> {
        lock(&self.shelf).log.clone()
    }

    pub(crate) fn count(&self, ending: &str) -> usize {
        self.log().iter().filter(|visit| visit.path.ends_with(ending)).count()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn lock(shelf: &Mutex<Shelf>) -> MutexGuard<'_, Shelf> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(shelf): State<Arc<Mutex<Shelf>>>, request: Request<Body>) -> Response<Body> {
    let path = request.uri().path().to_owned();
    if path == "/favicon.ico" {
        return reply(204, &path, Vec::new());
    }
    let (fault, page, folder) = {
        let mut shelf = lock(&shelf);
        shelf.log.push(visit(&request));
        let member = shelf.log.last().is_some_and(|visit| visit.cookie.as_deref().is_some_and(|cookie| cookie.contains("member=yes")));
        let fault = take_fault(&mut shelf.faults, &path).filter(|fault| !(member && matches!(fault, Fault::Members(_))));
        (fault, shelf.pages.get(&path).cloned(), shelf.folder.clone())
    };
    if let Some(Fault::Slow(pause)) = fault {
        tokio::time::sleep(pause).await;
    }
    let mut content = match (&fault, page) {
        (Some(Fault::Members(status)), _) => return reply(*status, "/log-in.html", b"<!doctype html><p>Who are you?".to_vec()),
        (Some(Fault::Missing), _) => return reply(404, &path, b"not found".to_vec()),
        (Some(Fault::Busy(_)), _) => return reply(503, &path, b"busy".to_vec()),
        (_, Some(page)) => return page.response(),
        (_, None) => match read(&path, folder).await {
            Some(content) => content,
            None => return reply(404, &path, b"not found".to_vec()),
        },
    };
    let middle = content.len() / 2;
    match fault {
        Some(Fault::Flipped) => content[middle] ^= 1,
        Some(Fault::Truncated | Fault::Reset | Fault::Stalled) => content.truncate(middle),
        _ => {}
    }
    let mut response = reply(200, &path, content);
    if let Some(broken @ (Fault::Reset | Fault::Stalled)) = fault {
        *response.body_mut() = half(std::mem::take(response.body_mut()), matches!(broken, Fault::Reset));
    }
    if let Some(Fault::PlainText) = fault {
        response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/plain"));
    }
    response
}

/// What is there, and no end of it: the line breaks, or stays open without a word.
fn half(there: Body, breaks: bool) -> Body {
    let end = stream::once(async move {
        if !breaks {
            std::future::pending::<()>().await;
        }
        // What is there goes out first.
        tokio::time::sleep(Duration::from_millis(20)).await;
        Err(axum::Error::new("the line breaks"))
    });
    Body::from_stream(there.into_data_stream().chain(end))
}

fn visit(request: &Request<Body>) -> Visit {
    let text = |headers: &HeaderMap, name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    Visit {
        method: request.method().to_string(),
        path: request.uri().to_string(),
        cookie: text(request.headers(), header::COOKIE),
        referer: text(request.headers(), header::REFERER),
    }
}

/// The fault that this request meets; a busy server has one refusal less to give afterwards.
fn take_fault(faults: &mut Vec<(String, Fault)>, path: &str) -> Option<Fault> {
    let place = faults.iter().position(|(ending, _)| path.ends_with(ending.as_str()))?;
    let fault = faults[place].1;
    match fault {
        Fault::Busy(1) => {
            faults.remove(place);
        }
        Fault::Busy(times) => faults[place].1 = Fault::Busy(times - 1),
        _ => {}
    }
    Some(fault)
}

async fn read(path: &str, folder: Option<PathBuf>) -> Option<Vec<u8>> {
    let relative = path.trim_start_matches('/');
    if relative.split('/').any(|part| part == "..") {
        return None;
    }
    let file = match relative.strip_prefix("ebb/") {
        Some("axe.min.js") => tools::axe_script(),
        Some(name) => tools::dist().join(name),
        None => folder?.join(relative),
    };
    let file = if path.ends_with('/') { file.join("index.html") } else { file };
    tokio::fs::read(file).await.ok()
}

/// Any origin may read what the widget is made of, as on a content delivery network.
fn reply(status: u16, path: &str, content: Vec<u8>) -> Response<Body> {
    let kind = match path.rsplit_once('.').map_or("html", |(_, extension)| extension) {
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "css" => "text/css",
        _ => "text/html; charset=utf-8",
    };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(Body::from(content))
        .expect("a well-formed answer")
}
