//! Force Status: a news graphic that shows what a watchdog and the inspectorate reported about the police forces of
//! England and Wales, as summary cards and a grid.
//!
//! Each layer uses only the layers below it:
//!
//! | layer | modules |
//! |---|---|
//! | entry points | `bindings`: functions that browsers call; `bin`: the programs `publish`, `check` and `import` |
//! | features | [`view`]: Yew components; [`export`]: published files; [`validate`]: errors and warnings of an edition; [`import`]: spreadsheets; `compose`: an edition of a page's own |
//! | core | [`messages`], [`client data`], [`selection`], [`url_state`], [`search`], [`options`], `embed_code`; `alike`, `spreadsheet`, `save` |
//! | model | [`dataset`]: an edition as types that cannot hold an invalid value |
//!
//! The model knows no browser; the entry points know no figures.

#[cfg(feature = "publish")]
mod alike;
#[cfg(any(feature = "browser", feature = "compose", feature = "options"))]
pub mod bindings;
pub mod client_data;
#[cfg(feature = "compose")]
pub mod compose;
pub mod dataset;
#[cfg(feature = "ssr")]
pub mod embed_code;
#[cfg(feature = "publish")]
pub mod export;
#[cfg(feature = "publish")]
pub mod import;
#[cfg(feature = "ssr")]
mod markup;
pub mod messages;
pub mod options;
#[cfg(feature = "publish")]
pub mod save;
pub mod search;
pub mod selection;
#[cfg(feature = "publish")]
pub mod spreadsheet;
pub mod url_state;
#[cfg(feature = "publish")]
pub mod validate;
pub mod view;

/// The default edition, as JSON.
#[cfg(test)]
const EDITION: &str = include_str!("../static/edition.json");

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::client_data::ClientData;
    use crate::dataset::Dataset;

    /// The default edition.
    pub(crate) fn data() -> Rc<Dataset> {
        let file = serde_json::from_str(crate::EDITION).expect("the edition is JSON of the right shape");
        Rc::new(Dataset::check(&file).expect("the edition keeps every rule"))
    }

    /// Its client data.
    pub(crate) fn client_data() -> Rc<ClientData> {
        Rc::new(crate::messages::client_data(&data()))
    }
}
