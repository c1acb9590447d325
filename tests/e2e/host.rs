//! A page of a host that frames the graphic: of another origin, with the host's own scripts and policies.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use force_status::embed_code;
use serde::de::DeserializeOwned;
use serde_json::Value;
use site::Edition;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::browser::Browser;
use crate::config::{block, required, spawn};
use crate::server_fault::ServerFault;
use crate::site::{Site, kind};

/// What a host is like.
#[derive(Clone, Copy, Debug)]
pub struct Fixture {
    /// Its pages: their names and their bodies, in which some names in braces stand for the graphic. The first is opened.
    pub pages: &'static [(&'static str, &'static str)],
    /// Attributes of their roots.
    pub root: &'static str,
    /// Headers of all that it answers.
    pub headers: &'static [(&'static str, &'static str)],
    /// The name by which its server is known.
    pub name: &'static str,
    /// How the graphic's own server serves it.
    pub fault: ServerFault,
    /// Whether its sandbox gives the graphic an origin of its own.
    pub opaque: bool,
    /// The height that it gives a frame whose graphic has a height.
    pub height: fn(u32) -> u32,
}

impl Fixture {
    /// A host of another site with these pages.
    pub const fn new(pages: &'static [(&'static str, &'static str)]) -> Self {
        Self {
            pages,
            root: "",
            headers: &[],
            name: "localhost",
            fault: ServerFault::AsBuilt,
            opaque: false,
            height: |height| height,
        }
    }
}

/// A host with the page open that frames the graphic.
#[derive(Debug)]
pub struct Host<'a> {
    /// The browser, whose commands are for the host's page.
    pub browser: &'a Browser,
    /// The graphic's own server.
    pub graphic: Site,
    /// The fixture.
    pub fixture: Fixture,
    own: Arc<Own>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Own {
    fixture: Fixture,
    graphic: String,
    asked: Mutex<Vec<String>>,
}

impl<'a> Host<'a> {
    /// Opens the first page of a host.
    #[track_caller]
    pub fn open(browser: &'a Browser, fixture: Fixture) -> Self {
        let graphic = Site::new(fixture.fault);
        let own = Arc::new(Own { fixture, graphic: graphic.address.clone(), asked: Mutex::default() });
        let app = Router::new().fallback(serve).with_state(own.clone());
        let listener = block(TcpListener::bind("127.0.0.1:0")).expect("a port is free");
        let port = listener.local_addr().expect("a listener has an address").port();
        let task = spawn(async move {
            let _ = axum::serve(listener, app).await;
        });
        browser.go(&format!("http://{}:{port}/{}", fixture.name, fixture.pages[0].0));
        Self { browser, graphic, fixture, own, task }
    }

    /// What the host was asked for.
    pub fn asked(&self) -> Vec<String> {
        self.own.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What an expression gives inside a frame.
    #[track_caller]
    pub fn inside<T: DeserializeOwned>(&self, frame: &str, expression: &str) -> T {
        self.browser.within(frame, || self.browser.read(&format!("return {expression}"), &[]))
    }

    /// The height that a host's page gives a frame.
    #[track_caller]
    pub fn given(&self, frame: &str) -> u32 {
        self.browser.read("return document.querySelector(arguments[0]).clientHeight", &[frame])
    }

    /// The messages that the page got: the place of the frame that each is from, or -1, and what it says.
    #[track_caller]
    pub fn received(&self) -> Vec<(i32, Value)> {
        self.browser.read("return window.__host.received", &[])
    }

    /// How far the page has moved by itself.
    #[track_caller]
    pub fn shift(&self) -> f64 {
        self.browser.read("return Math.max(window.__host.shift, window.__host.moved())", &[])
    }
}

impl Browser {
    /// Puts the window away.
    #[track_caller]
    pub fn minimise(&self) {
        self.command("minimising", self.client.minimize_window());
    }
}

impl Drop for Host<'_> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(State(own): State<Arc<Own>>, uri: Uri) -> Response {
    let name = uri.path().trim_start_matches('/');
    own.asked.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
    let page = own.fixture.pages.iter().find(|(page, _)| *page == name);
    let mut response = match (page, file(name)) {
        (Some((_, body)), _) => ([(CONTENT_TYPE, kind(".html"))], own.page(body)).into_response(),
        (None, Some(file)) => match std::fs::read(&file) {
            Ok(bytes) => ([(CONTENT_TYPE, kind(name))], bytes).into_response(),
            Err(error) => panic!("{}: {error}", file.display()),
        },
        (None, None) => StatusCode::NOT_FOUND.into_response(),
    };
    for (name, value) in own.fixture.headers {
        let value = HeaderValue::from_str(&value.replace("{graphic}", &own.graphic)).expect("a header's value");
        response.headers_mut().insert(HeaderName::from_static(name), value);
    }
    response
}

/// The scripts that hosts have: the tests' own listener, the project's, and those of others as they are published.
pub fn file(name: &str) -> Option<PathBuf> {
    let project = testkit::project();
    let packages = project.join("node_modules");
    Some(match name {
        edition if edition.starts_with("editions/") => project.join("examples").join(edition),
        "host.js" => project.join("tests/e2e/hosts/host.js"),
        "embed.js" => PathBuf::from(required("FORCE_STATUS_DIST")).join("embed.js"),
        "pym.js" => packages.join("pym.js/dist/pym.v1.min.js"),
        "frames.js" => packages.join("@newswire/frames/dist/frames.umd.js"),
        "datawrapper.js" => packages.join("@datawrapper/chart-core/dist/embed.js"),
        _ => return None,
    })
}

impl Own {
    /// A page of the host: as it stands where it is whole, or with text before the graphic and after it.
    fn page(&self, body: &str) -> String {
        let edition = Edition::read(&Edition::file()).expect("the edition is valid");
        let (data, heights) = (&edition.data, &edition.heights(&edition.data));
        let graphic = &self.graphic;
        let inlined = inlined(graphic);
        let filled = [
            ("{graphic}", graphic.clone()),
            ("{snippet}", embed_code::snippet(data, graphic, heights)),
            ("{plain}", embed_code::plain_snippet(data, graphic, heights)),
            ("{default}", embed_code::frame(data, graphic, graphic, heights)),
            ("{element}", format!("<script type=\"module\" src=\"{graphic}force-status.js\"></script>")),
            ("{fragment}", published("fragment.html")),
            ("{room}", heights.css().expect("the default edition is measured")),
            ("{inlined}", attribute(&inlined)),
            ("{inlined-free}", attribute(&without_policy(&inlined))),
        ];
        let body = filled.iter().fold(body.to_owned(), |body, (name, text)| body.replace(name, text));
        if body.starts_with("<!doctype") {
            return body;
        }
        let text = "<p>A paragraph of the article, long enough to be read. </p>".repeat(3);
        format!(
            "<!doctype html><html lang=\"en\" {}><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">\
             <title>A host</title><script src=\"/host.js\"></script><body><h1>A host</h1>{text}{body}\
             <p id=\"after\">What comes after the graphic.</p>{text}",
            self.fixture.root
        )
    }
}

/// The text of a published file.
pub fn published(name: &str) -> String {
    let file = PathBuf::from(required("FORCE_STATUS_DIST")).join(name);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The published page as a host inlines it, with the address that its files are beside.
fn inlined(graphic: &str) -> String {
    let page = published("index.html");
    let (before, after) = page.split_once("<meta").expect("the page has a head");
    format!("{before}<base href=\"{graphic}\"><meta{after}")
}

/// A page without the policy of its own, for a host whose policy takes its place.
fn without_policy(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<meta http-equiv") else { return page.to_owned() };
    let (_, after) = rest.split_once("><").expect("the element ends");
    format!("{before}<{after}")
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}
