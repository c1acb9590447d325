### Every text of the interface, in Welsh. The texts await the review of a native speaker, as docs/languages.md says.
###
### After a number stands the edition's word for what is counted, in the form that its file gives, such as “o heddluoedd”: mutations
### are the file's affair.

## Months

month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr
name = Cymraeg
labels = Labeli Cymraeg
# A number in words has the gender of what it counts, which editions do not state.
ones = 1 2 3 4 5 6 7 8 9

## The list of all, and the line of disclosures

all-units = Pob un o’r { $count } { $counted }
layout = Dangos fel
layout-map = Map
layout-list = A i Y
display = Arddangos
copied = Wedi’i gopïo
selected = Wedi’i ddewis. Pwyswch Ctrl+C, neu Cmd+C ar Mac, i gopïo.

## Labels of controls, headings and columns

source = Ffynhonnell:{ " " }
copy-citation = Copïo’r dyfyniad hwn
link-to-card = Dolen i’r cerdyn hwn
link-to-view = Dolen i’r olwg hon
kind = Math
total = Pob un
find = Dod o hyd i’ch { $unit }
find-hint = Rhowch gynnig ar enw neu le
status-title = Statws
not-named = heb ei enwi
theme = Golwg
theme-auto = Fel fy nyfais
theme-light = Golau
theme-dark = Tywyll
printed = Argraffwyd ar{ " " }
printed-from = { " " }o{ " " }
tables = Tablau a data
figures = Ffigurau
column-figure = Ffigur
column-number = Nifer
column-period = Cyfnod
column-source = Ffynhonnell
column-status = Statws
column-meaning = Ystyr
column-judged = Barnwyd
measured = { " " }{ $label }: { $value }, { $time }.
judged-on = { " " }{ $title }, { $time }: “{ $status }”.
known-by-exception = { " " }Nid yw’r ffynhonnell yn ei enwi, ac mae’n dweud hyn am bob un arall.
of-all-others = { $status } (pob un arall)
measure-note = { $label }: { $counts }
without-group = { $grouping } heb ei nodi
known-judged = { " " }Barnwyd: { $when }.
statuses = { $Units } yn ôl statws
sources = Ffynonellau
method = Ffynonellau a dull
changes = Cywiriadau
no-changes = Dim.
whole-edition = Yr holl ddata (JSON)
units-csv = { $Units } a’u statws (CSV)
figures-csv = Ffigurau (CSV)
licence = Trwydded y data:{ " " }
tiles = { $Units }, A i Y
copy-table = Copïo’r tabl: { $units }
this-one = Eich dewis
outside = Nid yw’ch dewis yn y grŵp hwn. Dewiswch “{ $all }” i’w weld.

## Numbers and days

and = { " " }a{ " " }
and-before-vowel = { " " }ac{ " " }
or = { " " }neu{ " " }
of = { $part } o { $whole }
of-whole = { " " }o { $whole }
of-counted = { $part } o blith { $whole } { $counted }
dates = Cyhoeddwyd ar { $published }.

unencrypted = (dolen heb ei hamgryptio)
period = { $from } i { $to }
as-published = fel y’i cyhoeddwyd ar { $day }
as-published-in = fel y’i cyhoeddwyd { $when }

when-month = ym mis { $month }
when-year = yn { $year }
since = ers { $from }, tua { $length }
derived = Ein cyfrifiad ni: { $sum } ={ "\u00A0" }{ $value }{ $share }.
share = , { $percent }% o { $whole }, wedi’i dalgrynnu
derived-tag = { " " }(ein cyfrifiad ni)
counted-here = { " " }Ein cyfrif ni o’r rhai a enwir.
part-name = { $label }, o { $whole } { $counted }

## Filters

all = Pob un
names-all = { $count ->
    [1] Mae’r adroddiad yn enwi’r un hwn.
   *[other] Mae’r adroddiad yn enwi pob un o’r { $count }.
}
names-none = { $rest ->
    [1] Nid yw’r adroddiad yn dweud pa un.
   *[other] Nid yw’r adroddiad yn dweud pa { $count }.
}
names-some = { $rest ->
    [1] Mae’r adroddiad yn enwi { $named } o’r { $count }. Nid yw’n dweud pa un yw’r { $rest } arall.
   *[other] Mae’r adroddiad yn enwi { $named } o’r { $count }. Nid yw’n dweud pa rai yw’r { $rest } arall.
}
into-grid = { $count ->
    [1] Gweld yr un hwn
   *[other] Gweld y { $count } hyn
}
at-a-time = { " " }Rhestrir { $some } ar y tro, o A i Y. Teipiwch enw neu le i restru eraill.

## What is known of a unit, after its name

named = { $count ->
    [1] : yr unig { $unit } gyda “{ $status }” ar { $as-at }.
   *[other] : un o { $count } gyda “{ $status }” ar { $as-at }.
}
disputed = : mae ganddo statws gwahanol mewn gwahanol ffynonellau: { $parts }. Nis dangosir mewn unrhyw grŵp.
disputed-part = “{ $status }” yn { $source }
disputed-label = ffynonellau’n anghytuno
disputed-note = { " " }Mae ffynonellau’n anghytuno am { $count } a all fod yn eu plith.
unnamed = { $count ->
    [1] : yr unig { $unit } nad yw’r adroddiad yn ei enwi.
   *[other] : un o { $count } { $counted } nad yw’r adroddiad yn eu henwi.
}
only = { $count ->
    [1] { " " }Yn ôl y niferoedd mae ganddo “{ $status }”, ond nid oes ffynhonnell yn dweud hynny.
   *[other] { " " }Yn ôl y niferoedd mae gan bob un ohonynt “{ $status }”, ond nid oes ffynhonnell yn dweud hynny am unrhyw un.
}
row = Mae { $count } sgwâr ym mhob rhes.
listed = Dyma { $some } o’r { $all } { $counted } ar y tro, y rhai cyntaf nes ichi chwilio am eraill. Mae ffeil o bob un dan “{ $data }”.
rows-listed = Mae’r { $some } cyntaf o’r { $all } { $counted } yn y tabl hwn. Mae ffeil o bob un dan “{ $data }”.
key-unnamed = Heb eu henwi yn yr adroddiad ({ $count })

## What has changed since an earlier edition

as-at-day = fel yr oedd ar { $day }
published-day = a gyhoeddwyd ar { $day }
change-more = { $now }, { $day }: { $count } yn fwy na’r { $before } { $earlier }.
change-fewer = { $now }, { $day }: { $count } yn llai na’r { $before } { $earlier }.
change-none = { $now }, { $day }: cynifer â’r { $before } { $earlier }.
not-compared = Nis cymherir â’r rhifyn a gyhoeddwyd ar { $day }. { $caution }
was = gynt: { $status }
known-moved = { " " }Yn y rhifyn fel yr oedd ar { $day } fe’i henwyd gyda “{ $status }”.
known-same = { " " }Yn y rhifyn fel yr oedd ar { $day } fe’i henwyd gyda “{ $status }” hefyd.
column-published = Cyhoeddwyd { $day }
column-as-at = Fel yr oedd ar { $day }
earlier-edition = Y rhifyn cynharach (JSON)

## The status line

none-found = Dim yn cyfateb i “{ $typed }”.
letter-away-lead = Ai’r rhain oedd gennych mewn golwg:
letter-away = { " " }{ $names }?
nearest = Dangosir { $name }:{ " " }
covered-lead = Mae { $count } yn cwmpasu “{ $typed }”:
several-lead = { $count } yn cyfateb i “{ $typed }”:
several = { " " }{ $names }.
more-found = { $count } arall

## Citations, and where the graphic is shared

cite-when = { " " }({ $period })
cite-derived = { " " }Deilliwyd o ffigurau cyhoeddedig.
cite-grid = { $count } { $counted } fel yr oedd ar { $as-at }: { $statuses }. { $source }
cite-source = Ffynhonnell: { $names }. { $address }
attribution = { $count ->
    [1] { $dates } Ffynhonnell: { $names }.
   *[other] { $dates } Ffynonellau: { $names }.
}
metadata = Y data, wedi’i ddisgrifio ar gyfer catalogau (JSON-LD)
whole-graphic = Agor y graffig cyfan, a dod o hyd i { $unit } yn ôl lle
see-whole = Gweld y graffig cyfan
card-source = Ffynhonnell: { $name }, cyhoeddwyd ar { $published }.
card-source-in = Ffynhonnell: { $name }, cyhoeddwyd { $when }.
since-month = ers { $from }

## Ways to embed

embed = Rhannu neu fewnosod
embed-dots = Rhowch gyfeiriad eich copi yn lle’r dotiau.
embed-part = Am ran, ychwanegwch ?show=cards at gyfeiriad yr iframe, neu show="cards" at y gydran gwe. Y rhannau yw summary, cards, grid a’r cardiau { $ids }.
frame = Iframe
frame-says = Mae’n gweithio ar unrhyw dudalen ac yn cadw ei le.
frame-copy = Copïo’r iframe
element = Cydran gwe
element-says = Rhan o’ch tudalen, heb ei newid gan ei harddulliau.
element-copy = Copïo’r gydran gwe
call = JavaScript
call-says = Gosodwch opsiynau neu dewch â’ch data eich hun.
call-copy = Copïo’r JavaScript
html-fragment = HTML statig
html-fragment-says = Ar gyfer systemau sy’n rhwystro iframes a sgriptiau: gludwch destun y ffeil hon.
html-fragment-copy = Lawrlwytho’r ffeil
image = Delwedd
image-says = Ar gyfer cylchlythyrau ac unrhyw beth arall.
image-copy = Copïo’r ddelwedd
fallback = Y ffigurau mewn brawddeg.
unavailable = Ni ellir dangos y graffig hwn.
