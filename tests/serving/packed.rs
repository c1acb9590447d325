//! A reader gets the smallest form that the reader's browser can unpack, and caches know that there are several.

use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::http::Response;
use crate::nginx::{Nginx, OWN, bytes, files, required};

/// Those published files that have a packed neighbour of this kind.
fn with(end: &str) -> Vec<String> {
    let beside = |file: &String| required("FORCE_STATUS_DIST").join(format!("{file}.{end}")).is_file();
    let files: Vec<_> = files().into_iter().filter(beside).collect();
    assert!(!files.is_empty(), "nothing is packed: run cargo xtask build");
    files
}

/// What an answer holds once it is unpacked as it says.
fn unpacked(response: &Response) -> Vec<u8> {
    let (body, mut content) = (response.body.as_slice(), Vec::new());
    match response.says("content-encoding") {
        "br" => brotli::Decompressor::new(body, 4096).read_to_end(&mut content),
        "gzip" => MultiGzDecoder::new(body).read_to_end(&mut content),
        "" => return body.to_owned(),
        other => panic!("packed as {other}"),
    }
    .expect("it can be unpacked");
    content
}

/// Asks for every packed file and compares how it comes.
fn come(nginx: &Nginx, headers: &[(&str, &str)], expected: &str) {
    for file in with("br").into_iter().filter(|file| with("gz").contains(file)) {
        let response = nginx.ask("GET", &format!("/{file}"), headers);
        assert_eq!(response.says("content-encoding"), expected, "{file} for {headers:?}");
        assert_eq!(response.says("vary"), "Accept-Encoding", "{file}");
        assert_eq!(unpacked(&response), bytes(&file), "{file}");
    }
}

#[test]
fn brotli_comes_before_gzip() {
    come(&Nginx::new(), &[("Accept-Encoding", "gzip, deflate, br")], "br");
}

#[test]
fn those_who_know_gzip_alone_get_gzip() {
    come(&Nginx::new(), &[("Accept-Encoding", "gzip")], "gzip");
}

#[test]
fn those_who_unpack_nothing_get_the_file() {
    let nginx = Nginx::new();
    come(&nginx, &[], "");
    come(&nginx, &[("Accept-Encoding", "identity")], "");
    come(&nginx, &[("Accept-Encoding", "br;q=0, gzip;q=0")], "");
}

#[test]
fn a_network_of_caches_gets_packed_files_too() {
    let via = ("Via", "2.0 cache.example.net");
    come(&Nginx::new(), &[("Accept-Encoding", "br, gzip"), via], "br");
    come(&Nginx::without_brotli(), &[("Accept-Encoding", "br, gzip"), via], "gzip");
}

#[test]
fn without_the_module_for_brotli_everything_comes_as_gzip() {
    come(&Nginx::without_brotli(), &[("Accept-Encoding", "gzip, deflate, br")], "gzip");
}

#[test]
fn nothing_is_packed_while_a_reader_waits() {
    let response = Nginx::new().ask("GET", &format!("{OWN}plain.html"), &[("Accept-Encoding", "br, gzip")]);
    assert_eq!((response.status, response.header("content-encoding")), (200, None));
}
