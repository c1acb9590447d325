//! The texts that a selection changes, for who keeps them right in a page that others change, too.
//!
//! Yew writes a text into the node that it made for it. A page translator puts nodes of its own in the place of that one, or
//! writes into it later, so that what Yew wrote is not seen. The page's script therefore gets each text, and checks.

use yew::prelude::*;

use super::{Graphic, GraphicProps, grid};
use edition::UnitId;
use messages::client_data::{ClientData, LISTED};

impl Graphic {
    /// Tells of the texts.
    pub(super) fn show_texts(&self, context: &Context<Self>) {
        let GraphicProps { live, on_render, .. } = context.props();
        on_render.emit(self.texts(&live.client_data));
    }

    /// The texts, in the order of the document: in a long edition the name in each block; two of the status line below the
    /// finder; in a long edition of each tile nothing for its mark, its name, and its status, which has a class behind a tab;
    /// two of the status line among the tiles.
    fn texts(&self, client_data: &ClientData) -> Vec<String> {
        let mut texts = Vec::new();
        let [below_finder, among_tiles] = grid::lines(&self.selection, &self.message);
        let subject = self.search_result.unit().filter(|_| client_data.is_long()).map(|unit| client_data.unit(unit));
        let is_long = client_data.is_long();
        for (status, _) in client_data.blocks().filter(|_| is_long) {
            let named = subject.as_ref().filter(|unit| unit.kind.have(status));
            texts.push(named.map_or("…", |unit| unit.short).to_owned());
        }
        texts.extend([below_finder.lead, below_finder.rest].map(grid::not_empty));
        for place in 0..if is_long { LISTED } else { 0 } {
            let unit = client_data.unit(self.listed.get(place).copied().unwrap_or(UnitId::at(0)));
            let class = if unit.kind.is_named() { "fs-tile-status" } else { "fs-unseen" };
            texts.extend([String::new(), unit.short.to_owned(), [&unit.kind.label, "\t", class].concat()]);
        }
        texts.extend([among_tiles.lead, among_tiles.rest].map(grid::not_empty));
        texts
    }
}
