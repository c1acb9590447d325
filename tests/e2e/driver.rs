//! A driver's process, from its start to its certain end.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::config::PAUSE;
use crate::engine::Engine;
use crate::http;

/// How long a driver may take to be ready on a machine that is busy.
const START: Duration = Duration::from_secs(30);

/// A driver that is ready; dropping it ends its process.
///
/// It stays in the process group of the tests, so that whoever stops these stops it too.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver of an engine on a free port and waits until it is ready.
    pub fn start(engine: Engine) -> Self {
        let port = free_port();
        let mut command = engine.driver(port);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().unwrap_or_else(|error| panic!("the driver of {engine} does not start: {error}"));
        let mut driver = Self { process, port };
        let begun = Instant::now();
        while !driver.is_ready() {
            if let Ok(Some(status)) = driver.process.try_wait() {
                panic!("the driver of {engine} ended at once: {status}");
            }
            assert!(begun.elapsed() < START, "the driver of {engine} is not ready after {START:?}");
            thread::sleep(PAUSE);
        }
        driver
    }

    /// Where the driver listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn is_ready(&self) -> bool {
        let message = http::get(&format!("{}/status", self.address()));
        let status = message.and_then(|message| serde_json::from_str::<serde_json::Value>(&message.text).ok());
        status.is_some_and(|status| status["value"]["ready"] == true)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("a listener has an address").port()
}
