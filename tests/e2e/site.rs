//! A host of the built page: a server of the test's own that tells afterwards what it was asked for.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName,
};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use site::Edition;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::{block, required, spawn};
use crate::server_fault::{Served, ServerFault};
use crate::{declared, marked};

/// What the tests themselves need, under names that the page does not use.
const OWN: [(&str, &str, &str); 9] = [
    ("__probe.js", "text/javascript", include_str!("scripts/probe.js")),
    ("__insecure.js", "text/javascript", include_str!("scripts/insecure.js")),
    ("__no-wasm.js", "text/javascript", include_str!("scripts/no-wasm.js")),
    ("__old-wasm.js", "text/javascript", include_str!("scripts/old-wasm.js")),
    ("__no-observer.js", "text/javascript", "delete window.ResizeObserver"),
    ("__frame.html", "text/html", include_str!("scripts/frame.html")),
    ("__element.html", "text/html", include_str!("scripts/element.html")),
    ("__element.js", "text/javascript", include_str!("scripts/element.js")),
    ("__elsewhere.html", "text/html", "<!doctype html><title>Elsewhere</title><p>Elsewhere"),
];

/// A host that serves the page until it is dropped.
#[derive(Debug)]
pub struct Site {
    /// The address of the page.
    pub address: String,
    /// The id of the edition that it shows.
    pub edition: String,
    shelf: Arc<Shelf>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Shelf {
    folder: PathBuf,
    fault: ServerFault,
    asked: Mutex<Vec<(String, u16)>>,
    gate: watch::Sender<bool>,
}

impl Site {
    /// Serves the built page with a fault.
    pub fn new(fault: ServerFault) -> Self {
        let folder = PathBuf::from(required("FORCE_STATUS_DIST"));
        let shelf = Arc::new(Shelf { folder, fault, asked: Mutex::default(), gate: watch::Sender::new(false) });
        let app = Router::new().fallback(serve).with_state(shelf.clone());
        let listener = block(TcpListener::bind("127.0.0.1:0")).expect("a port is free");
        let address = format!("http://{}/", listener.local_addr().expect("a listener has an address"));
        let task = spawn(async move {
            let _ = axum::serve(listener, app).await;
        });
        let edition = Edition::read(&Edition::file()).expect("the edition is valid").data.edition().id.clone();
        Self { address, edition, shelf, task }
    }

    /// Lets go what was held back.
    pub fn release(&self) {
        self.shelf.gate.send_replace(true);
    }

    /// What was asked for, with the status of the answer; without the tests' own files.
    pub fn asked(&self) -> Vec<(String, u16)> {
        self.shelf.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Answers as the shipped rules for servers do: any page may frame the graphic, whatever its own policies are.
async fn serve(shelf: State<Arc<Shelf>>, uri: Uri) -> Response {
    let mut response = response(shelf, uri).await;
    let shared = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
        (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    ];
    response.headers_mut().extend(shared.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}

async fn response(State(shelf): State<Arc<Shelf>>, uri: Uri) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    if let Some((_, kind, text)) = OWN.iter().find(|(own, ..)| *own == name) {
        return ([(CONTENT_TYPE, *kind), (CACHE_CONTROL, "no-store")], *text).into_response();
    }
    if let Some(mark) = name.strip_prefix("__edition-").and_then(|name| name.strip_suffix(".json")) {
        return edition(mark, &uri).await;
    }
    match name {
        declared::PAGE => {
            return ([(CONTENT_TYPE, kind(name)), (CACHE_CONTROL, "no-store")], declared::page(&uri)).into_response();
        }
        declared::DEFINED => shelf.gate.send_replace(true),
        declared::WAIT => {
            let _ = shelf.gate.subscribe().wait_for(|open| *open).await;
            return ([(CONTENT_TYPE, kind(name)), (CACHE_CONTROL, "no-store")], "").into_response();
        }
        _ => false,
    };
    if shelf.fault.holds_back(name) {
        // An error would mean that nobody can ever let it go.
        let _ = shelf.gate.subscribe().wait_for(|open| *open).await;
    }
    let is_first =
        !shelf.asked.lock().unwrap_or_else(PoisonError::into_inner).iter().any(|(asked, _)| asked.contains(name));
    let is_missing =
        shelf.fault == ServerFault::MissingAtFirst && name.contains('-') && name != "force-status.js" && is_first;
    let response = if is_missing { StatusCode::NOT_FOUND.into_response() } else { shelf.response(name) };
    let status = response.status().as_u16();
    shelf.asked.lock().unwrap_or_else(PoisonError::into_inner).push((uri.to_string(), status));
    response
}

/// An edition of the tests' own: `after` some milliseconds, with a `status`, as its address says.
async fn edition(mark: &str, uri: &Uri) -> Response {
    let asked = |name: &str| {
        let pairs = uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(known, _)| *known == name).find_map(|(_, value)| value.parse::<u16>().ok())
    };
    tokio::time::sleep(Duration::from_millis(asked("after").unwrap_or(0).into())).await;
    let status = asked("status").and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(StatusCode::OK);
    match marked::edition(mark) {
        Some(edition) => {
            (status, [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")], edition).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Shelf {
    fn response(&self, name: &str) -> Response {
        // Files of the folder itself, and no way out of it.
        let file = (!name.contains(['/', '\\', '%'])).then(|| std::fs::read(self.folder.join(name)).ok()).flatten();
        let Some(bytes) = file else { return StatusCode::NOT_FOUND.into_response() };
        if name == "index.html" {
            let page = self.fault.page(&String::from_utf8_lossy(&bytes));
            let mut response = ([(CONTENT_TYPE, kind(name)), (CACHE_CONTROL, "no-store")], page).into_response();
            if let Some(policy) = self.fault.policy() {
                response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy.parse().expect("a header's value"));
            }
            return response;
        }
        match self.fault.file(name, bytes) {
            Served::Bytes(bytes) => ([(CONTENT_TYPE, kind(name))], Bytes::from(bytes)).into_response(),
            Served::Missing => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

/// The type that a file is served as.
pub fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("csv") => "text/csv; charset=utf-8",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
