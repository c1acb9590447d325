//! The guide's example of a site serves the graphic.

use std::fs;

use crate::nginx::{Nginx, bytes, deployed, required};

const GUIDE: &str = include_str!("../../docs/serving.md");

/// The one fenced block of this language in the guide.
fn block(language: &str) -> &'static str {
    let mut blocks = GUIDE.split("\n```").skip(1).step_by(2).filter_map(|block| block.strip_prefix(language));
    let block = blocks.next().unwrap_or_else(|| panic!("the guide has no block {language}"));
    assert_eq!(blocks.next(), None, "the guide has two blocks {language}");
    block
}

/// Replaces what only a real server has, which must be there.
fn moved(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the guide's example has no {from}: {text}");
    text.replace(from, to)
}

#[test]
fn the_example_serves_the_graphic() {
    let nginx = Nginx::start(true, |folder| {
        let snippets = folder.join("snippets");
        fs::create_dir_all(&snippets).expect("a folder can be made");
        for file in ["force-status.conf", "force-status-brotli.conf"] {
            fs::copy(deployed(file), snippets.join(file)).expect("the file is shipped");
        }
        let text = moved(block("nginx"), "listen 80;", "");
        let text = moved(&text, "/srv/force-status/", &format!("{}/", required("FORCE_STATUS_DIST").display()));
        let text = moved(&text, "/var/log/nginx/", "");
        let server = text.trim().strip_prefix("server {").and_then(|text| text.strip_suffix('}'));
        server.expect("the example is one server").to_owned()
    });
    let response = nginx.ask("GET", "/force-status/", &[("Accept-Encoding", "br")]);
    assert_eq!((response.status, response.says("content-encoding")), (200, "br"));
    assert_eq!(response.body, bytes("index.html.br"));
    let log = nginx.read("force-status.log");
    assert!(log.ends_with(&format!(" GET /force-status/index.html 200 {}\n", response.body.len())), "{log}");
}

#[test]
fn the_guide_tells_every_header_that_is_sent() {
    let response = Nginx::new().ask("GET", "/", &[("Accept-Encoding", "br")]);
    let of_the_transfer =
        ["connection", "content-encoding", "content-length", "date", "etag", "last-modified", "server"];
    let guide = GUIDE.to_lowercase();
    for (name, value) in &response.headers {
        if !of_the_transfer.contains(&name.as_str()) {
            assert!(guide.contains(&format!("| `{name}` |")), "{name}: {value}");
        }
    }
}
