//! Asking the page's server for a page, as far as a test needs it.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// How long each part of the exchange may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// An answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The number that says how it went.
    pub status: u16,
    /// The page.
    pub body: String,
}

/// Gets the page `/` from this port of this machine.
pub fn get_page(port: u16) -> io::Result<Answer> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    // In one piece: a server may answer and close after the first.
    let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    answer(&String::from_utf8_lossy(&bytes))
        .ok_or_else(|| io::Error::new(ErrorKind::InvalidData, "the answer is not HTTP"))
}

/// Takes an answer apart.
fn answer(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.strip_prefix("HTTP/1.1 ")?.split_whitespace().next()?.parse().ok()?;
    Some(Answer { status, body: body.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;
    use std::thread;

    #[test]
    fn a_page_is_fetched() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("someone calls");
            let mut request = [0; 512];
            let length = stream.read(&mut request).expect("a request comes");
            stream.write_all(b"HTTP/1.1 200 OK\r\nX: y\r\n\r\n<p>hello").expect("an answer goes");
            String::from_utf8_lossy(&request[..length]).into_owned()
        });
        assert_eq!(get_page(port).expect("the server answers"), Answer { status: 200, body: "<p>hello".into() });
        let request = server.join().expect("the server ends well");
        assert!(request.starts_with("GET / HTTP/1.1\r\n"), "{request}");
    }

    #[test]
    fn what_is_not_http_is_no_answer() {
        assert_eq!(answer("SSH-2.0\r\n\r\n"), None);
        assert_eq!(answer("HTTP/1.1 200 OK\r\n"), None);
        assert_eq!(answer("HTTP/1.1 twenty\r\n\r\n"), None);
    }
}
