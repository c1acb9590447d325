//! The configuration of the tests: variables of the environment, time limits, and the runtime of servers and drivers.

use std::ffi::OsString;
use std::future::Future;
use std::sync::LazyLock;
use std::time::Duration;

use tokio::runtime::Runtime;

/// How long anything awaited may take before a test gives up: a busy machine has let a browser rest for over ten seconds.
pub const LIMIT: Duration = Duration::from_secs(30);
/// The time between two looks at what is awaited.
pub const PAUSE: Duration = Duration::from_millis(20);

/// Runs servers and the connections to drivers, so that scenarios read line by line.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime starts"));

/// Returns the value of a variable that `cargo xtask test` sets: the place of a program, of the built pages, or a display.
pub fn required(variable: &str) -> String {
    let value = std::env::var_os(variable).map(OsString::into_string);
    match value {
        Some(Ok(value)) if !value.is_empty() => value,
        _ => panic!("The variable {variable} is not set. Run `cargo xtask test e2e`, which sets all that is needed."),
    }
}

/// Waits for a future.
pub fn block<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}

/// Starts a task that goes on beside the tests.
pub fn spawn(future: impl Future<Output = ()> + Send + 'static) -> tokio::task::JoinHandle<()> {
    RUNTIME.spawn(future)
}

/// Waits for a future, no longer than the limit.
pub fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Option<T> {
    block(async { tokio::time::timeout(limit, future).await.ok() })
}
