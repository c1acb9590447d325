//! The editions and tables of `examples/`.

use std::fs;
use std::rc::Rc;

use edition::{Dataset, raw};

/// A file of `examples/`.
pub fn example(file: &str) -> Vec<u8> {
    fs::read(testkit::project().join("examples").join(file)).expect("it is there")
}

/// The file of an edition.
pub fn edition(name: &str) -> String {
    String::from_utf8(example(&format!("editions/{name}.json"))).expect("UTF-8")
}

/// A file as the edition that it holds.
pub fn valid(text: &str) -> Rc<Dataset> {
    let file: raw::File = serde_json::from_str(text).expect("the right shape");
    Rc::new(Dataset::check(&file).unwrap_or_else(|errors| panic!("{errors:?}")))
}
