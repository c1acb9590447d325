//! The port of `serve`, and the file of `edition`.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use xtask::lies_within;
use xtask::trunk::check_port;

#[test]
fn a_busy_port_is_named_with_the_way_out() {
    let busy = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
    let port = busy.local_addr().expect("it has an address").port();
    let error = check_port(port).expect_err("the port is busy").to_string();
    assert!(error.contains(&format!("port {port} ")), "{error}");
    assert!(error.contains("--port"), "{error}");
    drop(busy);
    assert!(check_port(port).is_ok());
}

#[test]
fn a_file_lies_within_a_folder_however_it_is_spelled() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(lies_within(&here.join("src/../src/main.rs"), &here.join("src")));
    assert!(!lies_within(&here.join("Cargo.toml"), &here.join("src")));
    assert!(!lies_within(&here.join("src/missing.rs"), &here.join("missing")));
}
