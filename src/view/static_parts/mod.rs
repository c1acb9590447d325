//! The static parts: everything that no selection changes, rendered once by the build.

mod bar;
mod card;
mod digest;
mod embed;
mod figures;
mod footer;
pub mod glyph;
mod grid;
mod head;
mod picture;
mod questions;
mod table;
mod units;

use std::rc::Rc;

pub use digest::digest;
use yew::prelude::*;
use yew::virtual_dom::VTag;
use yew::{LocalServerRenderer, Properties};

use super::StaticParts;
use crate::embed_code::{Heights, page_address, page_file};
use crate::view::{Graphic, GraphicProps, LiveContext};
use edition::{Dataset, StatusId};
use messages::client_data::ClientData;
use messages::{Catalog, Change, Language};

/// What the static parts are drawn from.
#[derive(Clone, Debug)]
pub struct RenderContext {
    /// The edition.
    pub data: Rc<Dataset>,
    /// Its client data.
    pub client_data: Rc<ClientData>,
    /// What every id begins with.
    pub prefix: AttrValue,
    /// The level of the title's heading, 1 to 4; those below it follow.
    pub level: u8,
    /// Where the edition lives.
    pub home: Home,
}

/// Where an edition lives, which is where its data and the ways to embed it lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// It is the one that a folder is published for.
    Folder {
        /// The folder's address, with a slash at its end, if the build knows it.
        address: Option<String>,
        /// How high its page is.
        heights: Heights,
        /// The same page in other languages.
        languages: Vec<Page>,
    },
    /// It is a file of a host's own, at this address.
    File(String),
    /// A host's script handed it over.
    Script,
}

/// The page of an edition in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The language's tag.
    pub language: String,
    /// What the language calls itself; for a page with only its labels in it, that.
    pub name: &'static str,
    /// The page's file.
    pub file: String,
}

impl Page {
    /// The pages of an edition, that in its own language first.
    pub fn all(data: &Dataset) -> Vec<Self> {
        let own = Self {
            language: data.edition().language.clone(),
            name: messages::catalog(data).name,
            file: page_file(None),
        };
        let other = |(language, tag): (Language, &str)| Self {
            language: tag.to_owned(),
            name: language.catalog().labels,
            file: page_file(Some(language.tag())),
        };
        std::iter::once(own).chain(messages::languages(data).into_iter().map(other)).collect()
    }
}

impl RenderContext {
    /// A sheet of an edition.
    pub fn new(data: Rc<Dataset>, prefix: &str, level: u8, home: Home) -> Self {
        let client_data = Rc::new(messages::client_data(&data));
        Self { data, client_data, prefix: prefix.to_owned().into(), level, home }
    }

    /// An id of this graphic's own.
    fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.prefix)
    }

    /// The catalogue of its locale.
    fn words(&self) -> &'static Catalog {
        messages::catalog(&self.data)
    }

    /// The language of the edition's own texts, for an element that holds one, where the interface speaks another.
    fn own(&self) -> Option<String> {
        let edition = self.data.edition();
        edition.other_language().map(|_| edition.language.clone())
    }

    /// A text of the edition within others: it has an element of its own only where the interface speaks another language.
    fn own_text(&self, text: String) -> Html {
        match self.own() {
            Some(language) => html! { <span lang={language}>{ text }</span> },
            None => html! { { text } },
        }
    }

    /// A link within the graphic.
    fn link(&self, name: &str) -> String {
        format!("#{}-{name}", self.prefix)
    }

    /// A reference to a pattern of this graphic's own.
    fn paint(&self, name: &str) -> String {
        format!("url(#{}-{name})", self.prefix)
    }

    /// The link from a part to the whole graphic; none from an edition that has no page.
    fn link_to_whole(&self) -> Html {
        let Home::Folder { address, .. } = &self.home else { return Html::default() };
        let page = match address {
            Some(folder) => page_address(&self.data, folder),
            None => page_file(self.data.edition().other_language()),
        };
        html! { <>{ " " }<a class="fs-whole" href={page}>{ self.words().see_whole }</a></> }
    }

    /// A button that copies what stands in the page under the id `…-copy-what`. The page's script says beside it how
    /// it went.
    fn copy_button(&self, what: &str, label: &str) -> Html {
        html! {
            <>
                <button type="button" class="fs-copy fs-script" data-copy={what.to_owned()}>{ label.to_owned() }</button>
                <span role="status"></span>
            </>
        }
    }

    /// The class that shades a status.
    fn shade(&self, status: StatusId) -> String {
        self.client_data.blocks().nth(status.place()).map(|(_, block)| block.class.clone()).unwrap_or_default()
    }

    /// A heading with a text of the edition: see [`Sheet::heading`].
    fn own_heading(&self, below: u8, class: &'static str, id: Option<&str>, text: &str) -> Html {
        let mut heading = self.tag(below, class);
        if let Some(id) = id {
            heading.add_attribute("id", self.id(id));
        }
        if let Some(language) = self.own() {
            heading.add_attribute("lang", language);
        }
        heading.add_child(text.to_owned().into());
        heading.into()
    }

    /// A heading, `below` levels below the title's.
    fn heading(&self, below: u8, class: &'static str, children: Html) -> Html {
        let mut heading = self.tag(below, class);
        heading.add_child(children);
        heading.into()
    }

    fn tag(&self, below: u8, class: &'static str) -> VTag {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        let mut tag = VTag::new(NAMES[usize::from(self.level.clamp(1, 4) - 1 + below)]);
        tag.add_attribute("class", class);
        tag
    }
}

/// A change since an earlier edition, with the caution that it needs.
fn change(context: &RenderContext, change: Change) -> Html {
    let caution = change.caution.map(|caution| context.data[caution].clone());
    html! {
        <p class="fs-meaning">
            { change.says }
            { for caution.map(|text| html! { <span lang={context.own()}>{ format!(" {text}") }</span> }) }
        </p>
    }
}

/// Renders the whole graphic, with the comments by which Yew finds its components and static parts again where somebody will
/// look for them.
pub async fn graphic(context: &RenderContext, hydratable: bool) -> String {
    let live = LiveContext {
        client_data: context.client_data.clone(),
        static_parts: render_parts(context).await,
        prefix: context.prefix.clone(),
    };
    let props = GraphicProps {
        live: Rc::new(live),
        start: Default::default(),
        on_change: Default::default(),
        on_render: Default::default(),
    };
    LocalServerRenderer::<Graphic>::with_props(props).hydratable(hydratable).render().await
}

/// Renders every static part.
pub async fn render_parts(context: &RenderContext) -> StaticParts {
    let RenderContext { data, client_data, .. } = context;
    let mut parts = vec![
        ("head".to_owned(), head::head(context)),
        ("figures".to_owned(), figures::head(context)),
        ("figure-notes".to_owned(), figures::notes(context)),
        ("grid".to_owned(), grid::head(context)),
        ("notes".to_owned(), html! { <>{ questions::questions(context) }{ grid::notes(context) }</> }),
        ("tiles".to_owned(), grid::key(context)),
        ("outside".to_owned(), html! { { messages::outside(data) } }),
        ("this".to_owned(), grid::this_unit(context)),
        ("end".to_owned(), footer::end(context)),
        ("method".to_owned(), footer::method(context)),
        ("tables".to_owned(), table::tables(context)),
        ("share".to_owned(), html! { { context.words().embed } }),
        ("embed".to_owned(), embed::embed(context)),
        ("display".to_owned(), footer::display(context)),
        ("languages".to_owned(), footer::languages(context)),
    ];
    for (_, card) in data.cards() {
        parts.push((format!("card-{}", card.id), card::face(context, card)));
        parts.push((format!("more-{}", card.id), card::more(context, card)));
    }
    for (filter, (_, row)) in messages::filters(data).zip(client_data.filters()) {
        parts.push((format!("filter-{}", row.name), grid::filter(context, filter)));
    }
    for (_, status) in data.statuses() {
        parts.push((format!("status-{}", status.id), grid::status(context, status)));
    }
    let tiles = if client_data.is_long() { 0 } else { data.units().len() };
    for (_, unit) in data.units().take(tiles) {
        parts.push((format!("tile-{}", unit.id), grid::tile(context, unit)));
    }
    let mut static_parts = Vec::with_capacity(parts.len());
    for (name, part) in parts {
        let renderer = LocalServerRenderer::<Still>::with_props(StillProps { part }).hydratable(false);
        static_parts.push((name, Html::from_html_unchecked(renderer.render().await.into())));
    }
    StaticParts(Rc::new(static_parts))
}

/// Hands a part to Yew's server renderer, which takes components only.
#[component]
fn Still(props: &StillProps) -> Html {
    props.part.clone()
}

#[derive(PartialEq, Properties)]
struct StillProps {
    part: Html,
}
