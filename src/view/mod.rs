//! What people see: Yew's tree of the graphic, as a function of the client data and the selection.
//!
//! Only what a selection can change is an element of this tree: controls, attributes of search hits, the status line.
//! Everything else, the figures with all that is said of them, is *static*: the build renders it once (`static_parts`), it
//! stands in the page as HTML, and the tree holds it as it is. So the wasm carries no figure and no picture, and a click
//! touches a hundred nodes at most.
//!
//! The tree is the same for every selection: a selection changes attributes and the text of the status line, never the
//! shape. So the published page is hydrated without a difference, whatever its reader did before.
//!
//! No element carries a listener. Yew never removes its listeners from a root, so each mount would leave some behind. `bindings`
//! listens once for the whole graphic and reads the controls, which also say what a reader chose before there was a listener.

mod card;
mod element;
mod footer;
pub(crate) mod grid;
#[cfg(feature = "ssr")]
pub mod static_parts;
mod texts;

use std::cell::OnceCell;
use std::rc::Rc;

use element::{Value, element};
use yew::prelude::*;
use yew::virtual_dom::{Attributes, VTag};

use edition::{CardId, UnitId};
use messages::MessageId;
use messages::StatusMessage;
use messages::client_data::ClientData;
use messages::search::{Index, SearchResult};
use messages::selection::{Action, Asked, Selection};

/// What stays the same while a graphic lives.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveContext {
    /// Units and statuses.
    pub client_data: Rc<ClientData>,
    /// The static parts.
    pub static_parts: StaticParts,
    /// What every id begins with, so that two graphics in one page do not clash: a letter, then letters, digits, `-`.
    pub prefix: AttrValue,
}

/// The static parts, by the name that the element around each carries in `data-static`: as HTML where the build renders, as nodes
/// of the page where the browser renders afresh.
///
/// Empty where the page holds them already and is hydrated: Yew then takes them as they stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StaticParts(pub Rc<Vec<(String, Html)>>);

impl LiveContext {
    /// An id of this graphic's own.
    fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.prefix)
    }

    /// A text of the interface.
    fn text(&self, id: MessageId) -> Html {
        self.client_data.text(id).to_owned().into()
    }

    /// The HTML of the static part of this name, for an element that carries the name in `data-static`.
    fn html(&self, name: &str) -> Html {
        match self.static_parts.0.iter().find(|(other, _)| *other == name) {
            Some((_, html)) => html.clone(),
            // What hydration takes as it stands. Rendered, it would be written as a text, which a page may refuse.
            None if self.static_parts.0.is_empty() => Html::from_html_unchecked(AttrValue::default()),
            None => Html::default(),
        }
    }

    /// The static part of this name, in an element of its own.
    fn static_part(&self, tag: &'static str, class: &'static str, name: String) -> Html {
        let html = self.html(&name);
        let class = (!class.is_empty()).then_some(class);
        let mut part = VTag::new(tag);
        part.attributes = Attributes::Dynamic {
            keys: &["class", "data-static"],
            values: Box::new([Value::from(class).0, Value::from(name).0]),
        };
        part.add_child(html);
        part.into()
    }
}

/// What a graphic is made with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GraphicProps {
    /// What stays the same.
    pub live: Rc<LiveContext>,
    /// What is chosen at the beginning: what the page or its address says.
    #[prop_or_default]
    pub start: Selection,
    /// Told of the first selection and of each new one.
    #[prop_or_default]
    pub on_change: Callback<Change>,
    /// Told of the texts that a selection changes, after each rendering and before each but the first: see `texts.rs`.
    #[prop_or_default]
    pub on_render: Callback<Vec<String>>,
}

/// A selection, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What is chosen.
    pub selection: Selection,
    /// The unit that is chosen or found.
    pub unit: Option<UnitId>,
    /// How many units the words find, if there are words.
    pub hits: Option<usize>,
}

/// A message to the graphic.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The reader did something.
    Act(Action),
    /// The reader has stopped typing: the status line may speak.
    Pause,
}

/// The whole graphic.
#[derive(Debug)]
pub struct Graphic {
    selection: Selection,
    /// Made for the first words that are typed: it takes a while, which hydrating should not.
    index: OnceCell<Index>,
    search_result: SearchResult,
    /// What a long edition lists: see `grid::listed`.
    listed: Vec<UnitId>,
    /// What the status line says. Between two letters it keeps still: a screen reader would read out every one.
    message: StatusMessage,
}

impl Graphic {
    fn tell(&self, context: &Context<Self>) {
        let hits = match &self.search_result {
            _ if self.selection.words().is_empty() => None,
            SearchResult::Several(_, count, _) => Some(*count),
            search_result => Some(search_result.units().count()),
        };
        context.props().on_change.emit(Change {
            selection: self.selection.clone(),
            unit: self.search_result.unit(),
            hits,
        });
    }
}

/// What the asked unit or words come to.
fn search_result(index: &OnceCell<Index>, client_data: &Rc<ClientData>, selection: &Selection) -> SearchResult {
    match &selection.asked {
        Asked::Nothing => SearchResult::Nothing,
        Asked::Words(words) => index.get_or_init(|| Index::new(client_data.clone())).find(words),
        Asked::Unit(unit) => SearchResult::own(client_data, *unit),
    }
}

impl Component for Graphic {
    type Message = Message;
    type Properties = GraphicProps;

    fn create(context: &Context<Self>) -> Self {
        let GraphicProps { live, start, .. } = context.props();
        let index = OnceCell::new();
        let search_result = search_result(&index, &live.client_data, start);
        let message = messages::status_message(&live.client_data, start, &search_result);
        let listed = grid::listed(&live.client_data, start.filter, &search_result);
        let graphic = Self { selection: start.clone(), index, search_result, listed, message };
        graphic.tell(context);
        graphic
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let typing = matches!(message, Message::Act(Action::Words(_)));
        match message {
            Message::Pause => {}
            // WebKit tells of the tile that it checks again on the way back to a page. Words that have found it stay.
            Message::Act(Action::Unit(Some(unit)))
                if !self.selection.words().is_empty() && self.search_result.unit() == Some(unit) => {}
            Message::Act(action) => {
                let selection = self.selection.clone().after(action);
                if selection != self.selection {
                    let client_data = &context.props().live.client_data;
                    let is_same = selection.filter == self.selection.filter;
                    self.selection = selection;
                    self.search_result = search_result(&self.index, client_data, &self.selection);
                    // Choosing from the list leaves it as it is.
                    let is_chosen = matches!(self.selection.asked, Asked::Unit(unit) if self.listed.contains(&unit));
                    if !is_same || !is_chosen {
                        self.listed = grid::listed(client_data, self.selection.filter, &self.search_result);
                    }
                    self.tell(context);
                }
            }
        }
        if !typing {
            let client_data = &context.props().live.client_data;
            self.message = messages::status_message(client_data, &self.selection, &self.search_result);
        }
        // Before Yew renders: it may do that in several tasks, and a screen reader would hear both texts.
        self.show_texts(context);
        true
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        self.show_texts(context);
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let live = &*context.props().live;
        let client_data = &live.client_data;
        let in_grid = |card: &str| client_data.blocks().any(|(_, block)| block.card == card);
        let card = |(id, card): (CardId, &String)| card::card(live, card, self.selection.open.contains(&id));
        let cards: Vec<Html> = client_data.cards().filter(|(_, card)| !in_grid(card)).map(card).collect();
        let Self { selection, search_result, listed, message, .. } = self;
        // Reader views keep the whole of what is called an article, its head and its tables, too.
        element!("article", class: "fs-article", lang: client_data.language().to_owned(), aria-labelledby: live.id("title"); [
            live.static_part("div", "", "head".into()),
            // Where every card stands in the grid, nothing would stand under the section's line.
            element!("section", class: "fs-figures", id: live.id("figures"), hidden: cards.is_empty(); [
                live.static_part("div", "", "figures".into()),
                element!("div", class: "fs-cards"; cards),
                live.static_part("div", "", "figure-notes".into()),
            ]),
            grid::grid(live, &grid::State { selection, search_result, listed, message }),
            footer::footer(live, selection),
        ])
    }
}
