//! Name clashes: two files of one name, also on disks that ignore case.

use std::collections::HashSet;

/// The first of these names that stands there already.
pub fn clash<'name>(names: impl IntoIterator<Item = &'name str>) -> Option<&'name str> {
    let mut known = HashSet::new();
    names.into_iter().find(|name| !known.insert(name.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_clash_in_small_and_capital_letters() {
        assert_eq!(clash(["a.csv", "b.csv", "A.csv"]), Some("A.csv"));
        assert_eq!(clash(["a.csv", "a.json"]), None);
    }
}
