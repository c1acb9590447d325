//! The HTML checker of the W3C.

use crate::tools::run;

#[test]
fn the_page_is_valid_html() {
    let output = run("java", &["-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--format", "gnu"]);
    let said = String::from_utf8_lossy(&output.stderr);
    // Yew writes empty elements with a slash, as XML does; the checker only advises against it.
    let faults: Vec<&str> = said.lines().filter(|line| !line.contains("Trailing slash on void elements")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(output.status.success(), "{said}");
}
