//! Asking an address without a browser.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

use crate::config::{LIMIT, within};

/// What an address answers.
#[derive(Debug)]
pub struct Response {
    /// The status of the answer.
    pub status: u16,
    /// What it holds, as text.
    pub text: String,
}

/// Fetches an address; `None` where nobody answers in time.
pub fn get(address: &str) -> Option<Response> {
    send(Request::get(address).body(Body::empty()).ok()?)
}

/// Sends a message to an address; `None` where nobody answers in time.
pub fn post(address: &str, message: &Value) -> Option<Response> {
    let request = Request::post(address).header(CONTENT_TYPE, "application/json");
    send(request.body(Body::from(message.to_string())).ok()?)
}

fn send(request: Request<Body>) -> Option<Response> {
    let response = async {
        let client: Client<HttpConnector, Body> = Client::builder(TokioExecutor::new()).build_http();
        let response = client.request(request).await.ok()?;
        let status = response.status().as_u16();
        let bytes = to_bytes(Body::new(response.into_body()), usize::MAX).await.ok()?;
        Some(Response { status, text: String::from_utf8_lossy(&bytes).into_owned() })
    };
    within(LIMIT, response)?
}
