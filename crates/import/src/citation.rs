//! Citations in a table: one in the columns “source” and “place”, or a list, as in the published table.

use jsonc_parser::cst::CstInputValue;

use super::names::Names;
use edition::raw;
use edition::text::shortened;
use validate::alike::{clean, same};

/// The longest list that is read, in bytes.
const LONGEST_LIST: usize = 20_000;

/// Where in a source something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Citation {
    /// The id of the source.
    pub source: String,
    /// The place in it.
    pub place: Option<String>,
}

impl Citation {
    /// Whether a file has the same, however its place is typed.
    pub(super) fn is(&self, known: &raw::Citation) -> bool {
        self.source == known.source && self.place.as_deref().map(same) == known.place.as_deref().map(same)
    }

    /// The citation as a file holds it.
    pub(super) fn written(&self) -> CstInputValue {
        let text = |text: &str| CstInputValue::String(text.to_owned());
        let place = self.place.as_deref().map(|place| ("place".to_owned(), text(place)));
        CstInputValue::Object([("source".to_owned(), text(&self.source))].into_iter().chain(place).collect())
    }
}

impl Names<'_> {
    /// The citations of a list: each as the published table has it, with its address, or a source by its name or id.
    pub(super) fn list(&self, list: &str) -> Result<Vec<Citation>, String> {
        if list.len() > LONGEST_LIST {
            return Err("Its list of sources is too long. Keep those that name it.".into());
        }
        let (mut rest, mut cited) = (list, Vec::new());
        while let Some((citation, after)) = self.first(rest)? {
            cited.push(citation);
            rest = after;
        }
        // What is typed by hand is a list of names.
        let names = rest.split(';').map(str::trim).filter(|name| !name.is_empty());
        for name in names {
            cited.push(Citation { source: self.file.sources[self.source(name)?].id.clone(), place: None });
        }
        Ok(cited)
    }

    /// The citation with which a list begins, as the published table has it, and what follows; none where it is typed by hand.
    fn first<'list>(&self, list: &'list str) -> Result<Option<(Citation, &'list str)>, String> {
        // It ends with the first address of a source.
        let ends = self.file.sources.iter().flat_map(|source| {
            let address = format!(" {}", source.address);
            let ends = list.match_indices(&address).map(|(at, found)| (at, at + found.len())).collect::<Vec<_>>();
            ends.into_iter().find(|(_, end)| list[*end..].is_empty() || list[*end..].starts_with("; "))
        });
        let Some((at, end)) = ends.min() else { return Ok(None) };
        let (head, after) = (&list[..at], list[end..].strip_prefix("; ").unwrap_or_default());
        let meant =
            self.file.sources.iter().filter(|source| source.address == list[at + 1..end]).filter_map(|source| {
                let place = head.strip_prefix(clean(&source.short).as_str())?;
                let place = if place.is_empty() { None } else { Some(place.strip_prefix(", ")?.to_owned()) };
                Some(Citation { source: source.id.clone(), place })
            });
        match &meant.collect::<Vec<_>>()[..] {
            [one] => Ok(Some((one.clone(), after))),
            several => Err(format!(
                "“{}” is {} of the edition with this address. Write source and place into columns of their own.",
                shortened(head),
                if several.is_empty() { "no source" } else { "more than one source" }
            )),
        }
    }
}
