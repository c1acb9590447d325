//! Asking a server through its socket, and the answer with all its headers.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

/// How long each part of an exchange may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a server answers.
#[derive(Debug)]
pub struct Response {
    /// The number that says how it went.
    pub status: u16,
    /// The headers, in order, with names in small letters.
    pub headers: Vec<(String, String)>,
    /// What the answer holds.
    pub body: Vec<u8>,
}

impl Response {
    /// The value of a header that comes at most once.
    #[track_caller]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let value = values.next();
        assert_eq!(values.next(), None, "{name} comes twice: {:#?}", self.headers);
        value
    }

    /// The value of a header; empty where there is none.
    #[track_caller]
    pub fn says(&self, name: &str) -> &str {
        self.header(name).unwrap_or_default()
    }
}

/// Sends a request and reads the whole answer.
pub fn ask(socket: &Path, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut stream = UnixStream::connect(socket).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit can be set");
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: graphics.example.org\r\nConnection: close\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    request += "\r\n";
    stream.write_all(request.as_bytes()).expect("the server reads");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the server answers");
    parsed(&bytes).unwrap_or_else(|| panic!("no HTTP: {}", String::from_utf8_lossy(&bytes)))
}

fn parsed(bytes: &[u8]) -> Option<Response> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let mut lines = std::str::from_utf8(&bytes[..end]).ok()?.split("\r\n");
    let status = lines.next()?.strip_prefix("HTTP/1.1 ")?.split(' ').next()?.parse().ok()?;
    let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Some(Response { status, headers: lines.map(pair).collect::<Option<_>>()?, body: bytes[end + 4..].to_owned() })
}
