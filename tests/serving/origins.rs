//! Any page may frame the graphic, load its modules and fetch its data.

use crate::nginx::{DEEP, Nginx, OWN, files};

#[test]
fn every_file_may_be_used_from_any_origin_even_a_sandboxed_one() {
    let nginx = Nginx::new();
    for origin in ["https://news.example", "null"] {
        for file in files() {
            let response = nginx.ask("GET", &format!("{DEEP}{file}"), &[("Origin", origin)]);
            assert_eq!(response.says("access-control-allow-origin"), "*", "{file}");
            assert_eq!(response.says("cross-origin-resource-policy"), "cross-origin", "{file}");
        }
    }
}

#[test]
fn nothing_forbids_any_page_to_frame_the_graphic() {
    let response = Nginx::new().get("/");
    // The site's own server sends it everywhere else.
    assert_eq!(response.header("x-frame-options"), None);
    assert_eq!(response.header("content-security-policy"), None, "the page carries its policy itself");
    assert_eq!(
        response.says("cross-origin-embedder-policy"),
        "require-corp",
        "for pages that ask this of their frames"
    );
}

#[test]
fn copying_is_left_to_the_page_that_frames_the_graphic() {
    let policy = Nginx::new().get("/").says("permissions-policy").to_owned();
    assert!(policy.contains("camera=()"), "{policy}");
    assert!(!policy.contains("clipboard"), "{policy}");
}

#[test]
fn a_page_that_asks_first_is_allowed() {
    let nginx = Nginx::new();
    for path in ["/", DEEP, "/index.html"] {
        let asked = [("Origin", "https://news.example"), ("Access-Control-Request-Headers", "x-requested-with")];
        let response = nginx.ask("OPTIONS", path, &asked);
        assert_eq!((response.status, response.body.len()), (204, 0), "{path}");
        assert_eq!(response.says("access-control-allow-origin"), "*", "{path}");
        assert_eq!(response.says("access-control-allow-methods"), "GET, HEAD", "{path}");
        assert_eq!(response.says("access-control-allow-headers"), "*", "{path}");
        assert_eq!(response.says("allow"), "GET, HEAD, OPTIONS", "{path}");
    }
}

#[test]
fn an_error_can_be_read_from_any_origin() {
    let response = Nginx::new().ask("GET", "/nothing.json", &[("Origin", "https://news.example")]);
    assert_eq!((response.status, response.says("access-control-allow-origin")), (404, "*"));
}

#[test]
fn no_answer_bears_a_header_twice() {
    let nginx = Nginx::new();
    let etag = nginx.get("/index.html").says("etag").to_owned();
    let far = ("Range", "bytes=99999999-");
    let kinds: [(_, _, String, &[_]); 11] = [
        (200, "GET", "/index.html".into(), &[]),
        (200, "GET", "/index.html".into(), &[("Range", "bytes=0-9")]),
        (200, "GET", "/index.html".into(), &[far]),
        (200, "GET", "/index.html".into(), &[far, ("Accept-Encoding", "br")]),
        (200, "HEAD", "/index.html".into(), &[far]),
        (204, "OPTIONS", "/index.html".into(), &[("Origin", "https://news.example")]),
        (301, "GET", format!("{OWN}empty"), &[]),
        (304, "GET", "/index.html".into(), &[("If-None-Match", &etag)]),
        (404, "GET", "/nothing.json".into(), &[far]),
        (405, "POST", "/index.html".into(), &[("Content-Length", "0")]),
        (412, "GET", "/index.html".into(), &[("If-Match", "\"no-such-file\"")]),
    ];
    for (status, method, path, headers) in kinds {
        let response = nginx.ask(method, &path, headers);
        assert_eq!(response.status, status, "{method} {path} {headers:?}");
        for (name, _) in &response.headers {
            assert!(response.header(name).is_some(), "{name}");
        }
    }
}
