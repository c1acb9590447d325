//! Force Status: a news graphic that shows what a watchdog and the inspectorate reported about the police forces of
//! England and Wales, as summary cards and a grid.
//!
//! This crate is the widget: the Yew components that the build renders to HTML and that browsers hydrate. The crates below it hold
//! the edition ([`edition`]) and every sentence ([`messages`]); the crates above it make the published files (`site`) and the
//! program `force-status` (`cli`).

#[cfg(feature = "hydration")]
pub mod bindings;
#[cfg(feature = "ssr")]
pub mod embed_code;
#[cfg(feature = "ssr")]
pub mod markup;
pub mod view;

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use edition::Dataset;

    /// The default edition.
    pub(crate) fn data() -> Rc<Dataset> {
        let file = serde_json::from_str(include_str!("../static/edition.json"))
            .expect("the edition is JSON of the right shape");
        Rc::new(Dataset::check(&file).expect("the edition keeps every rule"))
    }
}
