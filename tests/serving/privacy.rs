//! Nobody watches: no cookie, and nothing in the logs that tells readers apart.

use crate::nginx::{DEEP, Nginx, files};

/// What a reader's browser tells of the reader.
const TRACES: [(&str, &str); 4] = [
    ("User-Agent", "a-browser-of-its-own-kind"),
    ("Referer", "https://news.example/what-this-reader-reads"),
    ("Cookie", "who=a-certain-reader"),
    ("X-Forwarded-For", "203.0.113.77"),
];

#[test]
fn no_answer_sets_a_cookie_or_tells_the_servers_version() {
    let nginx = Nginx::new();
    let paths = files().into_iter().map(|file| format!("/{file}"));
    for path in paths.chain(["/", "/nothing", "/index.html.br", DEEP].map(str::to_owned)) {
        let response = nginx.ask("GET", &path, &TRACES);
        assert_eq!(response.header("set-cookie"), None, "{path}");
        assert_eq!(response.says("server"), "nginx", "{path}");
    }
}

#[test]
fn the_log_counts_readers_without_telling_them_apart() {
    let nginx = Nginx::new();
    nginx.ask("GET", "/index.html?parentUrl=https%3A%2F%2Fnews.example%2Fa-story&find=Leeds", &TRACES);
    nginx.ask("GET", "/nothing.js?find=Leeds", &TRACES);
    // nginx writes each line before it closes the connection, whose end the answers have waited for.
    let log = nginx.read("access.log");
    let lines: Vec<_> = log.lines().collect();
    assert_eq!(lines.len(), 2, "{log}");
    for (line, rest) in lines.iter().zip(["GET /index.html 200 ", "GET /nothing.js 404 "]) {
        let (day, said) = line.split_once(' ').expect("several words");
        assert!(day.len() == 10 && day.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit()), "a day: {line}");
        assert!(said.starts_with(rest) && said[rest.len()..].bytes().all(|byte| byte.is_ascii_digit()), "{line}");
    }
    assert_eq!(nginx.read("error.log"), "", "a missing file is no reason to name its reader");
}
