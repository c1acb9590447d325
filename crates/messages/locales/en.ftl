### Every text of the interface, in British English. The other catalogues have the same messages.
###
### The texts are plain, short sentences. A unit never fails; a plan lacks. In all texts, $unit, $units and $counted are the
### edition's words for what the grid shows one by one: for one, for all of them, and after a number. $Unit and $Units begin with a
### capital letter. A message marked (live) is in the client data, so that the program in the browser can say it.
### Where a text chooses by a number, [1] is exactly one; other keys are the plural categories of the language:
### https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html

## Months

# The months, January first.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# What the language calls itself.
name = English
# Leads to a page whose labels are in this language, while the edition's own texts are in another.
labels = Labels in English
# The numbers from one to nine as sentences write them, parted by spaces.
# (live)
ones = one two three four five six seven eight nine

## The list of all, and the line of disclosures

# Opens the list of all that the grid shows one by one.
# (live)
all-units = All { $count } { $counted }
# Asks for a map or a list of the same tiles.
layout = Show as
# The map.
layout-map = Map
# The list.
layout-list = A to Z
# Opens the choice of colours.
display = Display
# Stands beside a button that has copied something.
copied = Copied
# Stands there where the browser lets no page copy.
selected = Selected. Press Ctrl+C, or Cmd+C on a Mac, to copy.

## Labels of controls, headings and columns

# Comes before the sources of a figure.
source = Source:{ " " }
# Copies a citation.
copy-citation = Copy this citation
# Leads to one card.
link-to-card = Link to this card
# Leads to exactly what is on screen.
# (live)
link-to-view = Link to this view
# Heads the kinds in a small table.
kind = Kind
# Heads the last row of a small table.
total = All
# Asks for words that find one.
# (live)
find = Find your { $unit }
# Says what may be typed, where the edition does not.
# (live)
find-hint = Try a name or a place
# Heads the choice of statuses, where the edition gives no heading.
# (live)
status-title = Status
# Stands where a status would, for a unit that no source names.
not-named = not named
# Asks for the colours.
theme = Appearance
# The colours of the device.
theme-auto = Match my device
# Light colours.
theme-light = Light
# Dark colours.
theme-dark = Dark
# Comes before the day of printing, on paper.
printed = Printed on{ " " }
# Comes before the address of what is printed.
printed-from = { " " }from{ " " }
# Opens the tables.
tables = Tables and data
# Heads the table of figures.
figures = Figures
# A column of that: what is counted.
column-figure = Figure
# A column of that: how many.
column-number = Number
# A column of that: in which months.
column-period = Period
# A column: who says so.
column-source = Source
# A column: the status.
column-status = Status
# A column: what a status means.
column-meaning = Meaning
# A column: when a unit was judged.
column-judged = Judged
# Behind what is known of a unit: a number that it has, and when. The label is the edition’s.
measured = { " " }{ $label }: { $value }, { $time }.
# Behind what is known of a unit: how it was judged on a further question, and when. The title and the status are the edition’s.
judged-on = { " " }{ $title }, { $time }: “{ $status }”.
# Behind what is known of a unit whose status the sources say only of all that they do not name.
known-by-exception = { " " }The source does not name it, and says this of all others.
# In the table: a status that the sources say only of all units that they do not name. The status is the edition’s.
of-all-others = { $status } (all others)
# Under the table of units: what a column of numbers measures.
measure-note = { $label }: { $counts }
# Heads the units that are in no group, such as in no region.
without-group = { $grouping } not given
# Behind what is known of a unit: when it was judged.
known-judged = { " " }Judged: { $when }.
# Heads the table of statuses.
statuses = { $Units } by status
# Heads the sources.
sources = Sources
# Heads the notes.
method = Sources and method
# Heads the corrections.
changes = Corrections
# Says that there are none.
no-changes = None.
# Names the file with all of an edition.
whole-edition = All data (JSON)
# Names the file of units.
units-csv = { $Units } and their status (CSV)
# Names the file of figures.
figures-csv = Figures (CSV)
# Comes before the licence of the data.
licence = Licence of the data:{ " " }
# Names the tiles and the table of units.
# (live)
tiles = { $Units }, A to Z
# Copies the table of units.
copy-table = Copy the table of { $units }
# Stands for a unit that was chosen, where no script can name it.
this-one = The { $unit } you chose
# Says that a unit that was chosen is not among those that a filter lists. `{all}` is the filter that lists all.
outside = Your choice is not in this group. Choose “{ $all }” to see it.

## Numbers and days

# Stands between the last two of a list, with its spaces.
# (live)
and = { " " }and{ " " }
# The same before a vowel.
# (live)
and-before-vowel = { " " }and{ " " }
# Stands between the last two of several to choose from, with its spaces.
# (live)
or = { " " }or{ " " }
# A part of a whole.
of = { $part } of { $whole }
# The whole beside a number that stands by itself.
of-whole = { " " }of { $whole }
# A part of a whole of something.
of-counted = { $part } of { $whole } { $counted }
# When the figures were published.
dates = Published { $published }.

# Behind the title of a source whose address begins with http://.
unencrypted = (link not encrypted)
# The months of a figure.
period = { $from } to { $to }
# When a figure was published, behind it, where no source says more.
as-published = as published on { $day }
# The same where the source says a month or a year alone: see “when-month” and “when-year”.
as-published-in = as published { $when }

# A month in which a source was published, behind “published”.
when-month = in { $month }

# A year in which a source was published, behind “published”.
when-year = in { $year }
# The months of a figure whose end is not given.
since = since { $from }, about { $length }
# The label of a derived figure.
derived = Our calculation: { $sum } ={ "\u00A0" }{ $value }{ $share }.
# The share of its whole that a sum is; goes on after the sum.
share = , { $percent }% of { $whole }, rounded
# Labels a derived figure beside its name.
derived-tag = { " " }(our calculation)
# Behind what a status means, where no source counts it and all units are named.
counted-here = { " " }Our count of those named.
# A figure in a table, where its whole does not stand beside it.
part-name = { $label }, of { $whole } { $counted }

## Filters

# The filter that hides nothing.
all = All
# All that a filter shows are named.
names-all = { $count ->
    [1] The report names this { $unit }.
   *[other] The report names all { $count }.
}
# None of them is named.
names-none = { $rest ->
    [1] The report does not say which one.
   *[other] The report does not say which { $count }.
}
# Some are named, and some are not.
names-some = { $rest ->
    [1] The report names { $named } of the { $count }. It does not say which the other { $rest } is.
   *[other] The report names { $named } of the { $count }. It does not say which the other { $rest } are.
}
# Leads from a card into the grid.
into-grid = { $count ->
    [1] See this one
   *[other] See these { $count }
}
# What a long edition shows in that view.
at-a-time = { " " }{ $some } are listed at a time, A to Z. Type a name or a place to list others.

## What is known of a unit, after its name

# A unit is named, with a status that it or several have.
named = { $count ->
    [1] { " " }was the only { $unit } with “{ $status }” on { $as-at }.
   *[other] { " " }was one of { $count } with “{ $status }” on { $as-at }.
}
# Sources name it, and differ.
disputed = { " " }has different statuses in different sources: { $parts }. It is shown in no group.
# What one of them says.
disputed-part = “{ $status }” in { $source }
# The same on its tile.
disputed-label = sources differ
# How many there are of which a source says that they are among those that a filter shows, and another that they are not.
disputed-note = { " " }Sources differ on { $count } that may be among them.
# No source names the unit.
unnamed = { $count ->
    [1] { " " }is the only { $unit } the report does not name.
   *[other] { " " }is one of { $count } { $counted } the report does not name.
}
# The counts leave a single status to it, or to all of them.
only = { $count ->
    [1] { " " }By the counts it has “{ $status }”, but no source says so.
   *[other] { " " }By the counts, all of them have “{ $status }”, but no source says so of any one.
}
# How many squares a row of small ones has.
row = A row has { $count } squares.
# What the list of a long edition holds.
listed = Here are { $some } of the { $all } { $counted } at a time, the first of them until you look for others. The file of all of them is under “{ $data }”.
# What its table holds.
rows-listed = This table has the first { $some } of the { $all } { $counted }. The file of all of them is under “{ $data }”.
# The key to the tiles of unnamed units.
key-unnamed = Not named in the report ({ $count })

## What has changed since an earlier edition

# A day on which statuses were so, behind a number.
as-at-day = as at { $day }
# A day on which a number was published, behind it.
published-day = published { $day }
# It is more now.
change-more = { $now }, { $day }: { $count } more than the { $before } { $earlier }.
# It is fewer now.
change-fewer = { $now }, { $day }: { $count } fewer than the { $before } { $earlier }.
# It is as many.
change-none = { $now }, { $day }: as many as the { $before } { $earlier }.
# Says why the two are not compared.
not-compared = Not compared with the edition published { $day }. { $caution }
# What a unit was named with, on its tile.
was = was: { $status }
# The same, after what is known of it.
known-moved = { " " }In the edition as at { $day } it had “{ $status }”.
# It was named with the same.
known-same = { " " }In the edition as at { $day } it had “{ $status }”, too.
# Heads what figures were.
column-published = Published { $day }
# Heads what statuses were.
column-as-at = As at { $day }
# Names the earlier edition's file.
earlier-edition = The earlier edition (JSON)

## The status line

# Leads the sentence on words that name nothing; what may be typed follows.
# (live)
none-found = No match for “{ $typed }”.
# Leads the sentence on names that are one letter away.
# (live)
letter-away-lead = Did you mean
# Its rest.
# (live)
letter-away = { " " }{ $names }?
# Comes before the sentence on a unit whose name or place is one letter away.
# (live)
nearest = Showing { $name }:{ " " }
# Leads the sentence on several that share a name or a place.
# (live)
covered-lead = “{ $typed }” is covered by { $count } { $units }:
# Leads the sentence on several whose names begin with what was typed.
# (live)
several-lead = “{ $typed }” matches { $count } { $units }:
# Its rest.
# (live)
several = { " " }{ $names }.
# How many more there are.
# (live)
more-found = { $count } more

## Citations, and where the graphic is shared

# The months in a citation.
cite-when = { " " }({ $period })
# Says that a figure is derived.
cite-derived = { " " }Derived from published figures.
# Cites the grid.
cite-grid = { $count } { $counted } as at { $as-at }: { $statuses }. { $source }
# Cites the sources.
cite-source = Source: { $names }. { $address }
# Who says so: one source, or several.
attribution = { $count ->
    [1] { $dates } Source: { $names }.
   *[other] { $dates } Sources: { $names }.
}
# Names the file that describes the data for catalogues.
metadata = The data, described for catalogues (JSON-LD)
# Leads from an HTML fragment to the whole graphic.
whole-graphic = Open the whole graphic, and find a { $unit } by place
# Leads from a part to the whole graphic.
see-whole = See the whole graphic
# Who published the figure of a card that stands alone, and when.
card-source = Source: { $name }, published { $published }.
# The same where the source says a month or a year alone.
card-source-in = Source: { $name }, published { $when }.
# The month since when such a figure is counted.
since-month = since { $from }

## Ways to embed

# Opens them.
embed = Share or embed
# Explains the dots in what is to be pasted.
embed-dots = Replace the dots with your copy’s address.
# Says how to embed a part.
embed-part = For a part, add ?show=cards to the address of the iframe, or show="cards" to the web component. The parts are summary, cards, grid and the cards { $ids }.
# The frame.
frame = Iframe
# When to take it.
frame-says = Works on any page and reserves its space.
# Copies it.
frame-copy = Copy the iframe
# The element.
element = Web component
# When to take it.
element-says = Part of your page, untouched by its styles.
# Copies it.
element-copy = Copy the web component
# The function.
call = JavaScript
# When to take it.
call-says = Set options or bring your own data.
# Copies it.
call-copy = Copy the JavaScript
# The HTML fragment.
html-fragment = Static HTML
# When to take it.
html-fragment-says = For systems that block iframes and scripts: paste the text of this file.
# Downloads it.
html-fragment-copy = Download the file
# The picture.
image = Image
# When to take it.
image-says = For newsletters and anything else.
# Copies it.
image-copy = Copy the image
# Stands in the element, in the code that is shown, until the graphic is there.
fallback = The figures in a sentence.
# Stands where an edition should be that cannot be shown.
unavailable = This graphic cannot be shown.
