//! Groupings: ways to put units together, such as by region, council or type.

/// A way to put units together. Its name is the edition's: region, council, type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// Its id in the file, and the heading of its column in tables that are downloaded.
    pub id: String,
    /// What it is called: the heading of its column in the page.
    pub label: String,
    /// The same in other languages, by the language's tag.
    pub names: Vec<(String, String)>,
    /// Its groups, each once: in the order that the file gives, else in that of the units.
    pub groups: Vec<String>,
    /// Whether its groups are places, which together are what the edition covers.
    pub places: bool,
}

/// Groupings as a file has them.
pub mod raw {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    /// A way to put units together, such as by region.
    #[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Grouping {
        /// Names it in this file, and heads its column in tables.
        #[schemars(example = &"region")]
        pub id: String,
        /// What it is called.
        #[schemars(example = &"Region")]
        pub label: String,
        /// The same in other languages, by the language’s tag.
        #[serde(default)]
        pub names: BTreeMap<String, String>,
        /// Its groups, in the order in which they are shown; that of the units where it is left out. A unit may then have no other.
        #[serde(default)]
        #[schemars(extend("examples" = [["North East", "North West"]]))]
        pub groups: Vec<String>,
        /// Whether its groups are places, such as nations. Search engines then read what the edition covers.
        #[serde(default)]
        pub places: bool,
    }
}
