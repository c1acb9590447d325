//! A page with the element as `element.html` has it: its tree stands in the HTML, as a declarative shadow root.

use std::path::PathBuf;

use axum::http::Uri;

use crate::browser::Browser;
use crate::config::required;
use crate::element::Article;
use crate::server_fault::ServerFault;
use crate::site::Site;

/// What is done to the element that is pasted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pasted<'a> {
    /// More attributes of the element. `{guest}` stands for the graphic's address.
    pub attributes: &'a str,
    /// The page's policy, in which `{guest}` stands for the graphic's address.
    pub policy: &'a str,
    /// What is replaced in the file, and by what.
    pub change: (&'a str, &'a str),
    /// When the script comes.
    pub script: Script,
}

/// When the script of a page comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Script {
    /// When the test loads it.
    #[default]
    Later,
    /// Where it was pasted.
    Pasted,
    /// Before the parser comes to the element: the parser waits in between.
    First,
}

/// The name of the page, of a script that the parser waits for, and of what ends the waiting.
pub const PAGE: &str = "__declared.html";
pub const WAIT: &str = "__wait.js";
pub const DEFINED: &str = "__defined";

impl<'a> Article<'a> {
    /// Opens a page into which `element.html` was pasted.
    #[track_caller]
    pub fn declared(browser: &'a Browser, fault: ServerFault, pasted: Pasted<'_>) -> Self {
        let (host, guest) = (Site::new(ServerFault::AsBuilt), Site::new(fault));
        let filled = |text: &str| encoded(&text.replace("{guest}", &guest.address));
        let (from, to) = pasted.change;
        let address = format!(
            "{}{PAGE}?guest={}&attributes={}&policy={}&from={}&to={}&script={:?}&later",
            host.address,
            encoded(&guest.address),
            filled(pasted.attributes),
            filled(pasted.policy),
            encoded(from),
            encoded(to),
            pasted.script,
        );
        browser.go(&address);
        Self::of(browser, host, guest)
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two digits"));
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).expect("a text")
}

/// The page that such an address asks for.
pub fn page(uri: &Uri) -> String {
    let pairs = uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs.map(|(name, value)| (name, decoded(value))).collect();
    let asked =
        |name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    let file = PathBuf::from(required("FORCE_STATUS_DIST")).join("element.html");
    let file = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let (script, element) = file.split_once('\n').expect("the script stands before the element");
    assert!(script.contains("src=\"./force-status.js\""), "{script}");
    let script = script.replace("./", asked("guest"));
    let (element, before) = match asked("script") {
        "Pasted" => (format!("{script}{element}"), String::new()),
        "First" => {
            let defined = format!("customElements.whenDefined('force-status').then(() => fetch('./{DEFINED}'))");
            let module = script.replace("<script ", "<script async ");
            (element.to_owned(), format!("<script>{defined}</script>{module}<script src=\"./{WAIT}\"></script>"))
        }
        _ => (element.to_owned(), String::new()),
    };
    let mut element = element.replacen("<force-status", &format!("<force-status {}", asked("attributes")), 1);
    if !asked("from").is_empty() {
        assert!(element.contains(asked("from")), "{} is in no element.html", asked("from"));
        element = element.replace(asked("from"), asked("to"));
    }
    let body =
        include_str!("scripts/element.html").replace("<div id=\"place\"></div>", "<div id=\"place\"></div>{element}");
    assert!(body.contains("{element}"));
    body.replace("<h1>", &format!("{before}<h1>")).replace("{element}", &element)
}
