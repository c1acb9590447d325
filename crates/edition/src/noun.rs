//! Nouns: the words for what is counted, in every language that gives them.

/// The words for what is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// For one of them.
    pub one: String,
    /// For any other number.
    pub other: String,
    /// Without a number.
    pub plural: String,
    /// The same in other languages: the language's tag, and the words, which have no further ones.
    pub names: Vec<(String, Noun)>,
}

/// Nouns as a file has them.
pub mod raw {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    /// The words for what is counted.
    #[derive(Clone, Debug, Deserialize, PartialEq, Eq, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct Noun {
        /// For one of them.
        #[schemars(example = &"force")]
        pub one: String,
        /// For any other number.
        #[schemars(example = &"forces")]
        pub other: String,
        /// Without a number, where that is another word; the one for any other number where it is left out.
        #[schemars(example = &"forces")]
        pub plural: Option<String>,
        /// The same in other languages, by the language’s tag. Where every noun has them, the graphic is published in that language,
        /// too, if its interface speaks it: `cy` for Welsh.
        #[serde(default)]
        pub names: BTreeMap<String, NounForms>,
    }

    /// The words for what is counted in another language.
    #[derive(Clone, Debug, Deserialize, PartialEq, Eq, schemars::JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct NounForms {
        /// For one of them.
        #[schemars(example = &"heddlu")]
        pub one: String,
        /// What follows any other number.
        #[schemars(example = &"o heddluoedd")]
        pub other: String,
        /// Without a number; the one for any other number where it is left out.
        #[schemars(example = &"heddluoedd")]
        pub plural: Option<String>,
    }
}
