//! The earlier edition as it is written, and how the two are compared.

use serde::Deserialize;

/// The earlier edition that this one is compared with.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// Its file, which lies beside this one.
    #[schemars(example = &"abuse-of-position-2017-10.json")]
    pub file: String,
    /// How statuses are compared whose words or whose number of units have changed. Left out where nothing has.
    pub statuses: Option<Comparison>,
}

/// How a number is compared with the earlier one where it counts something else, or over another time.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Comparison {
    /// It is compared, with the caution of this id beside it.
    Carried(String),
    /// It is not compared; the caution of this id says why.
    Refused(String),
}
