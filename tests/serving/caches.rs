//! What caches do with the pages: keep them as long as they may, and ask shortly whether something has changed.

use crate::nginx::{Nginx, OWN, bytes, files};

#[test]
fn what_a_cache_has_is_not_sent_again() {
    let nginx = Nginx::new();
    for packed in ["br", "gzip", "identity"] {
        let accept = ("Accept-Encoding", packed);
        let first = nginx.ask("GET", "/", &[accept]);
        let tag = first.header("etag").expect("a tag").to_owned();
        let again = nginx.ask("GET", "/", &[accept, ("If-None-Match", &tag)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{packed}");
        for name in ["etag", "cache-control", "vary", "access-control-allow-origin", "cross-origin-resource-policy"] {
            assert_eq!(again.header(name), first.header(name), "{packed}: {name}");
        }
        let other = nginx.ask("GET", "/", &[accept, ("If-None-Match", "\"something-else\"")]);
        assert_eq!((other.status, other.body), (200, first.body), "{packed}");
    }
}

#[test]
fn each_packed_form_has_a_tag_of_its_own() {
    let nginx = Nginx::new();
    let tag = |packed| nginx.ask("GET", "/", &[("Accept-Encoding", packed)]).says("etag").to_owned();
    let tags = [tag("br"), tag("gzip"), tag("identity")];
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
}

#[test]
fn a_missing_file_is_not_kept_even_under_a_name_that_is_kept_for_good() {
    let response = Nginx::new().get("/force-status-0f1e2d3c4b5a6978_bg.wasm");
    assert_eq!(response.status, 404);
    assert_eq!(response.header("cache-control"), None);
}

#[test]
fn the_head_alone_can_be_asked_for() {
    let nginx = Nginx::new();
    for file in files() {
        let path = format!("/{file}");
        let (head, whole) = (nginx.ask("HEAD", &path, &[]), nginx.get(&path));
        assert_eq!((head.status, head.body.len()), (200, 0), "{file}");
        assert_eq!(head.says("content-length"), bytes(&file).len().to_string(), "{file}");
        let but_for_the_date =
            |headers: Vec<(String, String)>| headers.into_iter().filter(|(name, _)| name != "date").collect::<Vec<_>>();
        assert_eq!(but_for_the_date(head.headers), but_for_the_date(whole.headers), "{file}");
    }
}

#[test]
fn who_asks_for_some_bytes_gets_the_whole_file() {
    let nginx = Nginx::new();
    for range in ["bytes=0-8", "bytes=99999999-"] {
        let response = nginx.ask("GET", &format!("{OWN}plain.html"), &[("Range", range)]);
        assert_eq!((response.status, response.body), (200, nginx.get(&format!("{OWN}plain.html")).body), "{range}");
    }
}
