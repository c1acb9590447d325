//! Which texts a table has: each with what it is for. A language is a value of this type, so that none can lack one.

macro_rules! table {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every text of the interface in one language. `{slots}` are filled in; `{unit}`, `{units}` and `{counted}` are the
        /// edition's words for what the grid shows one by one: for one, for them all, and after a number.
        #[derive(Debug)]
        pub struct Table {
            /// The months, January first.
            pub months: [&'static str; 12],
            $($(#[$doc])* pub $name: &'static str,)*
        }

        #[cfg(test)]
        impl Table {
            /// Every text with its name.
            pub(super) fn texts(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),*]
            }
        }
    };
}

table! {
    /// What the language calls itself.
    name,
    /// Leads to a page whose labels are in this language, while the edition's own texts are in another.
    labels,
    /// The numbers from one to nine as sentences write them, parted by spaces.
    ones,

    // The list of all, and the line of disclosures.
    /// Opens the list of all that the grid shows one by one.
    all_units,
    /// Asks for a map or a list of the same tiles.
    layout,
    /// The map.
    layout_map,
    /// The list.
    layout_list,
    /// Opens the choice of colours.
    display,
    /// Stands beside a button that has copied something.
    copied,
    /// Stands there where the browser lets no page copy.
    selected,

    // Labels of controls, headings and columns.
    /// Comes before the sources of a figure.
    source,
    /// Copies a citation.
    copy_citation,
    /// Leads to one card.
    link_to_card,
    /// Leads to exactly what is on screen.
    link_to_view,
    /// Heads the kinds in a small table.
    kind,
    /// Heads the last row of a small table.
    total,
    /// Asks for words that find one.
    find,
    /// Says what may be typed, where the edition does not.
    find_hint,
    /// Heads the choice of statuses, where the edition gives no heading.
    status_title,
    /// Stands where a status would, for a unit that no source names.
    not_named,
    /// Asks for the colours.
    theme,
    /// The colours of the device.
    theme_auto,
    /// Light colours.
    theme_light,
    /// Dark colours.
    theme_dark,
    /// Comes before the day of printing, on paper.
    printed,
    /// Comes before the address of what is printed.
    printed_from,
    /// Opens the tables.
    tables,
    /// Heads the table of figures.
    figures,
    /// A column of that: what is counted.
    column_figure,
    /// A column of that: how many.
    column_number,
    /// A column of that: in which months.
    column_period,
    /// A column: who says so.
    column_source,
    /// A column: the status.
    column_status,
    /// A column: what a status means.
    column_meaning,
    /// A column: the nation.
    column_nation,
    /// Heads the table of statuses.
    statuses,
    /// Heads the sources.
    sources,
    /// Heads the notes.
    method,
    /// Heads the corrections.
    changes,
    /// Says that there are none.
    no_changes,
    /// Names the file with all of an edition.
    whole_edition,
    /// Names the file of units.
    units_csv,
    /// Names the file of figures.
    figures_csv,
    /// Comes before the licence of the data.
    licence,
    /// Names the tiles and the table of units.
    tiles,
    /// Copies the table of units.
    copy_table,
    /// Stands for a unit that was chosen, where no script can name it.
    this_one,
    /// Says that a unit that was chosen is not among those that a filter lists. `{all}` is the filter that lists all.
    outside,

    // Numbers and days.
    /// Stands between the last two of a list, with its spaces.
    and,
    /// The same before a vowel.
    and_before_vowel,
    /// Stands between the last two of several to choose from, with its spaces.
    or,
    /// A part of a whole.
    of,
    /// The whole beside a number that stands by itself.
    of_whole,
    /// A part of a whole of something.
    of_counted,
    /// When the figures were published.
    dates,
    /// The months of a figure.
    period,
    /// When a figure was published, behind it, where no source says more.
    as_published,
    /// The months of a figure whose end is not given.
    since,
    /// The label of a derived figure.
    derived,
    /// The share of its whole that a sum is; goes on after the sum.
    share,
    /// Labels a derived figure beside its name.
    derived_tag,
    /// A figure in a table, where its whole does not stand beside it.
    part_name,

    // Filters.
    /// The filter that hides nothing.
    all,
    /// The one unit that a filter shows is named.
    names_one,
    /// All that it shows are named.
    names_all,
    /// None of them is.
    names_none,
    /// The same where it is one.
    names_none_one,
    /// Some are, and one is not.
    names_but_one,
    /// Some are, and some are not.
    names_some,
    /// Leads from a card into the grid.
    into_grid,
    /// The same where it shows one.
    into_grid_one,
    /// What a long edition shows in that view.
    at_a_time,

    // What is known of a unit, after its name.
    /// It is named, with a status that several have.
    named,
    /// The same where it is the only one.
    named_one,
    /// Sources name it, and differ.
    mixed,
    /// What one of them says.
    mixed_part,
    /// The same on its tile.
    mixed_label,
    /// How many there are of which a source says that they are among those that a filter shows, and another that they are not.
    mixed_note,
    /// It is not.
    unnamed,
    /// The same where it is the only one.
    unnamed_one,
    /// The counts leave a single status to several.
    only_group,
    /// The counts leave a single status to a single one.
    only_one,
    /// How many squares a row of small ones has.
    row,
    /// What the list of a long edition holds.
    listed,
    /// What its table holds.
    rows_listed,
    /// The key to the tiles of unnamed units.
    key_unnamed,

    // What has changed since an earlier edition.
    /// A day on which statuses were so, behind a number.
    as_at_day,
    /// A day on which a number was published, behind it.
    published_day,
    /// It is more now.
    change_more,
    /// It is fewer now.
    change_fewer,
    /// It is as many.
    change_none,
    /// Says why the two are not compared.
    not_compared,
    /// What a unit was named with, on its tile.
    was,
    /// The same, after what is known of it.
    known_moved,
    /// It was named with the same.
    known_same,
    /// Heads what figures were.
    column_published,
    /// Heads what statuses were.
    column_as_at,
    /// Names the earlier edition's file.
    earlier_edition,

    // The status line.
    /// Leads the sentence on words that name nothing; what may be typed follows.
    none_found,
    /// Leads the sentence on names that are one letter away.
    letter_away_lead,
    /// Its rest.
    letter_away,
    /// Comes before the sentence on a unit whose name or place is one letter away.
    nearest,
    /// Leads the sentence on several that share a name or a place.
    covered_lead,
    /// Leads the sentence on several whose names begin with what was typed.
    several_lead,
    /// Its rest.
    several,
    /// How many more there are.
    more_found,

    // Citations, and where the graphic is shared.
    /// The months in a citation.
    cite_when,
    /// Says that a figure is derived.
    cite_derived,
    /// Cites the grid.
    cite_grid,
    /// Cites the sources.
    cite_source,
    /// Who says so, of one.
    told_by_one,
    /// Who says so, of several.
    told_by,
    /// Names the file that describes the data for catalogues.
    metadata,
    /// Leads from a piece of HTML to the whole graphic.
    whole_graphic,
    /// Leads from a part to the whole graphic.
    see_whole,
    /// Who published the figure of a card that stands alone, and when.
    card_source,
    /// The month since when such a figure is counted.
    since_month,

    // Ways to embed.
    /// Opens them.
    embed,
    /// Explains the dots in what is to be pasted.
    embed_dots,
    /// Says how to embed a part.
    embed_part,
    /// The frame.
    frame,
    /// When to take it.
    frame_says,
    /// Copies it.
    frame_copy,
    /// The element.
    element,
    /// When to take it.
    element_says,
    /// Copies it.
    element_copy,
    /// The function.
    call,
    /// When to take it.
    call_says,
    /// Copies it.
    call_copy,
    /// The piece of HTML.
    piece,
    /// When to take it.
    piece_says,
    /// Downloads it.
    piece_copy,
    /// The picture.
    image,
    /// When to take it.
    image_says,
    /// Copies it.
    image_copy,
    /// Stands in the element, in the code that is shown, until the graphic is there.
    fallback,
    /// Stands where an edition should be that cannot be shown.
    unavailable,
}
