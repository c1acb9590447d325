//! The texts that a selection changes, for who keeps them right in a page that others change, too.
//!
//! Yew writes a text into the node that it made for it. A page translator puts nodes of its own in the place of that one, or
//! writes into it later, so that what Yew wrote is not seen. The page's script therefore gets each text, and checks.

use yew::prelude::*;

use super::{Graphic, GraphicProps};
use crate::dataset::ForceId;
use crate::register::{LISTED, Register};

impl Graphic {
    /// Tells of the texts.
    pub(super) fn show_texts(&self, context: &Context<Self>) {
        let GraphicProps { setting, on_render, .. } = context.props();
        on_render.emit(self.texts(&setting.register));
    }

    /// The texts, in the order of the document: two of the status line; in a long edition also the name in each block, and of
    /// each tile nothing for its mark, its name, and its status, which has a class behind a tab.
    fn texts(&self, register: &Register) -> Vec<String> {
        let mut texts = vec![self.said.lead.clone(), self.said.rest.clone()];
        if register.is_long() {
            let subject = self.answer.force().map(|force| register.force(force));
            for (status, _) in register.blocks() {
                let named = subject.as_ref().filter(|force| force.kind.have(status));
                texts.push(named.map_or("…", |force| force.short).to_owned());
            }
            for place in 0..LISTED {
                let force = register.force(self.listed.get(place).copied().unwrap_or(ForceId::at(0)));
                let class = if force.kind.is_named() { "fs-tile-status" } else { "fs-unseen" };
                texts.extend([String::new(), force.short.to_owned(), [&force.kind.label, "\t", class].concat()]);
            }
        }
        texts
    }
}
