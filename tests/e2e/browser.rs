//! A browser under command: its window, and what can be read from its page.

use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::future::Future;
use std::thread;
use std::time::Instant;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::config::{LIMIT, PAUSE, block, within};
use crate::driver::Driver;
use crate::engine::{Engine, Mode};
use crate::fonts::Fonts;
use crate::http;

/// How often the start of a session is tried.
const TRIES: usize = 3;

/// A browser with one window; dropping it ends the browser and its driver.
#[derive(Debug)]
pub struct Browser {
    /// Which engine it has.
    pub engine: Engine,
    /// How it is set up.
    pub mode: Mode,
    pub(crate) client: Client,
    // Its process ends after `drop` has closed the session.
    driver: Driver,
}

impl Browser {
    /// Starts an engine in a mode.
    pub fn start(engine: Engine, mode: Mode) -> Self {
        let Value::Object(capabilities) = engine.capabilities(mode) else { unreachable!("capabilities are an object") };
        let mut problem = String::new();
        for _ in 0..TRIES {
            let driver = Driver::start(engine);
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let address = driver.address();
            match block(builder.capabilities(capabilities.clone()).connect(&address)) {
                Ok(client) => {
                    let browser = Self { engine, mode, client, driver };
                    if let Some((endpoint, message)) = engine.afterwards(mode) {
                        browser.say(endpoint, &message);
                    }
                    return browser;
                }
                Err(error) => problem = error.to_string(),
            }
        }
        panic!("{engine} did not start in {TRIES} tries: {problem}");
    }

    /// Whether the session has ended, since the browser or the process of its page has crashed.
    pub fn has_crashed(&self) -> bool {
        match within(LIMIT, self.client.title()) {
            None => true,
            Some(Ok(_)) => false,
            Some(Err(error)) => {
                let is_lost = matches!(error, CmdError::Failed(_) | CmdError::FailedC(_) | CmdError::Lost(_));
                is_lost || error.is_invalid_session_id() || error.to_string().contains("crash")
            }
        }
    }

    /// Goes to an address, as if it were typed.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.command(format_args!("going to {address}"), self.client.goto(address));
    }

    /// Goes back.
    #[track_caller]
    pub fn back(&self) {
        self.command("going back", self.client.back());
    }

    /// Gives the window a size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.command("resizing", self.client.set_window_size(width, height));
    }

    /// The element of a selector.
    #[track_caller]
    pub fn element(&self, selector: &str) -> Element {
        self.command(format_args!("finding {selector}"), self.client.find(Locator::Css(selector)))
    }

    /// What a script finds out about the page. Only for reading: whatever a reader does is done by pointer and keys.
    #[track_caller]
    pub fn read<T: DeserializeOwned>(&self, script: &str, arguments: &[&str]) -> T {
        let arguments: Vec<Value> = arguments.iter().map(|&argument| json!(argument)).collect();
        let run = || within(LIMIT * 3, self.client.execute(script, arguments.clone()));
        let response = match run() {
            // WebKit's driver loses an answer now and then. What only reads can be asked again.
            Some(Err(error)) if error.to_string().contains("Could not parse script result") => run(),
            response => response,
        };
        let value = self.outcome(format_args!("running {script}"), response);
        serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{script} gave {value}: {error}"))
    }

    /// What a script tells, given these arguments, by calling its last one.
    #[track_caller]
    pub fn call_async<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let response = self.client.execute_async(script, arguments.to_vec());
        let value = self.command(format_args!("waiting for {script}"), response);
        serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{script} gave {value}: {error}"))
    }

    /// Shows the graphic of the page in these fonts.
    #[track_caller]
    pub fn set_fonts(&self, fonts: Fonts) {
        let families = [json!(fonts.text), json!(fonts.headings), json!(fonts.size)];
        self.call_async::<()>(include_str!("scripts/set-fonts.js"), &families);
    }

    /// Enters a frame, does something there and comes back.
    #[track_caller]
    pub fn within<T>(&self, frame: &str, inside: impl FnOnce() -> T) -> T {
        let element = self.element(frame);
        self.command(format_args!("entering {frame}"), element.enter_frame());
        let found = inside();
        self.command(format_args!("leaving {frame}"), self.client.clone().enter_parent_frame());
        found
    }

    /// What an element looks like, as PNG.
    #[track_caller]
    pub fn picture(&self, selector: &str) -> Vec<u8> {
        let element = self.element(selector);
        self.command(format_args!("taking a picture of {selector}"), element.screenshot())
    }

    /// The page on A4, as PDF.
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        let paper = PrintConfiguration::builder().size(PrintSize::A4).build().expect("A4 is a size of paper");
        self.command("printing", self.client.print(paper))
    }

    /// Asks Chromium through its protocol for developers.
    #[track_caller]
    pub fn protocol(&self, command: &str, parameters: &Value) -> Value {
        self.say("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// The role and the name that assistive technology receives of some elements, in the order of the page.
    ///
    /// The selector's elements that show nothing are left out.
    #[track_caller]
    pub fn roles(&self, selector: &str) -> Vec<(String, String)> {
        let session = self.session();
        let elements: Vec<HashMap<String, String>> = self.read(include_str!("scripts/elements.js"), &[selector]);
        let computed = |element: &str, what: &str| {
            let address = format!("{}/session/{session}/element/{element}/{what}", self.driver.address());
            let response = http::get(&address).filter(|response| response.status == 200);
            let response = response.and_then(|response| serde_json::from_str::<Value>(&response.text).ok());
            let response = response.unwrap_or_else(|| panic!("{} does not tell {what} in {selector}", self.engine));
            response["value"].as_str().unwrap_or_default().to_owned()
        };
        let ids = elements.iter().flat_map(HashMap::values);
        ids.map(|id| (computed(id, "computedrole"), computed(id, "computedlabel"))).collect()
    }

    /// Says something that only this engine's driver understands.
    #[track_caller]
    fn say(&self, endpoint: &str, message: &Value) -> Value {
        let address = format!("{}/session/{}/{endpoint}", self.driver.address(), self.session());
        let response = http::post(&address, message).filter(|response| response.status == 200);
        let response = response.and_then(|response| serde_json::from_str::<Value>(&response.text).ok());
        let mut response = response.unwrap_or_else(|| panic!("{} does not take {message}", self.engine));
        response["value"].take()
    }

    #[track_caller]
    fn session(&self) -> String {
        self.command("asking for the session", self.client.session_id()).unwrap_or_default()
    }

    /// Waits until something holds.
    #[track_caller]
    pub fn until(&self, awaited: impl Display, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < LIMIT, "waited {LIMIT:?} in vain until {awaited}");
            thread::sleep(PAUSE);
        }
    }

    /// Waits until what is read is what is expected.
    #[track_caller]
    pub fn comes<T, E>(&self, what: impl Display, read: impl Fn() -> T, to: &E)
    where
        T: PartialEq<E> + Debug,
        E: Debug + ?Sized,
    {
        let begun = Instant::now();
        loop {
            let found = read();
            if found == *to {
                return;
            }
            assert!(begun.elapsed() < LIMIT, "after {LIMIT:?}, {what} is\n  {found:?}\nand not\n  {to:?}");
            thread::sleep(PAUSE);
        }
    }

    /// The result of a command, which has to succeed and to end.
    #[track_caller]
    pub(crate) fn command<T>(&self, doing: impl Display, command: impl Future<Output = Result<T, CmdError>>) -> T {
        self.outcome(doing, within(LIMIT * 3, command))
    }

    #[track_caller]
    fn outcome<T>(&self, doing: impl Display, response: Option<Result<T, CmdError>>) -> T {
        match response {
            Some(Ok(value)) => value,
            Some(Err(error)) => panic!("{}: {doing}: {error}", self.engine),
            None => panic!("{}: {doing}: no answer", self.engine),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Ends the browser; the driver's own end follows.
        let _ = within(LIMIT, self.client.clone().close());
    }
}
