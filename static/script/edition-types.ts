// The types of an edition, which static/script/build/edition-types.mjs writes from static/edition.schema.json.

/**
 * How a card draws its figure within the whole.
 */
export type EditionPicture = "bar" | "dots" | "squares";
/**
 * How a number is compared with the earlier one where it counts something else, or over another time.
 */
export type Comparison =
  | {
      carried: string;
    }
  | {
      refused: string;
    };
/**
 * How a figure is computed from figures and statuses, named by their ids.
 */
export type EditionRule =
  | {
      sum: string[];
    }
  | {
      difference: {
        /**
         * The ids of what is taken away.
         */
        less: string[];
        /**
         * The id of what is taken from.
         */
        of: string;
      };
    };
/**
 * What was published of a unit under a measure: a number, or the text that stands in place of one, such as "<15".
 */
export type EditionMeasureValue = number | string;

/**
 * One edition: every figure, status and unit that a graphic shows, with who says so.
 */
export interface Edition {
  /**
   * Where the description of such files is, for editors that complete and check while you type.
   */
  $schema?: string | null;
  /**
   * The summary cards, in the order in which they are shown.
   */
  cards: EditionCard[];
  /**
   * Warnings that stand beside figures, by an id of your choice, such as `only-two-named`.
   */
  cautions: {
    [k: string]: string;
  };
  /**
   * Corrections since the edition was first published.
   */
  changes?: EditionChange[];
  edition: EditionTexts;
  /**
   * Every number.
   */
  figures: EditionFigure[];
  /**
   * The ways to put units together, such as by region: each a column of the tables.
   */
  groupings?: EditionGrouping[];
  /**
   * The numbers that each unit may have, such as its officers: each a column of the tables.
   */
  measures?: EditionMeasure[];
  /**
   * Paragraphs on method and background.
   */
  notes?: EditionNote[];
  /**
   * The words for what is counted, by an id of your choice, such as `force`.
   */
  nouns: {
    [k: string]: EditionNoun;
  };
  /**
   * The earlier edition that this one is compared with, so that cards and grid say what has changed.
   */
  previous?: EditionPrevious | null;
  /**
   * Further questions on which every unit was judged, each with its own statuses and day.
   */
  questions?: EditionQuestion[];
  /**
   * The published documents that the figures come from.
   */
  sources: EditionSource[];
  /**
   * The states that are counted, from the least to the most advanced: at most six.
   */
  statuses: EditionStatus[];
  /**
   * A line for readers in distress.
   */
  support?: EditionSupport | null;
  /**
   * Whatever the grid shows one by one, A to Z: forces, hospitals.
   */
  units: EditionUnit[];
}
/**
 * A summary card: one figure with a picture of its proportion.
 */
export interface EditionCard {
  /**
   * The id of the figure that it shows.
   */
  figure: string;
  /**
   * Names it in this file and in addresses.
   */
  id: string;
  /**
   * The ids of the figures or statuses that are its parts, in the order in which they are drawn.
   */
  parts?: string[];
  /**
   * How the proportion is drawn: `bar`, `dots` or `squares`. Leave it out where the number says all.
   */
  picture?: EditionPicture | null;
  /**
   * A small table that splits figures by kind.
   */
  split?: EditionSplit | null;
}
/**
 * A small table that splits figures by kind.
 */
export interface EditionSplit {
  /**
   * The ids of the figures that head its columns and that the rows add up to.
   */
  columns: string[];
  /**
   * Its rows.
   */
  rows: EditionRow[];
  /**
   * Its title.
   */
  title: string;
}
/**
 * A row of such a table: a figure a column.
 */
export interface EditionRow {
  /**
   * The ids of its figures, one for each column.
   */
  figures: string[];
  /**
   * The kind.
   */
  label: string;
}
/**
 * A correction.
 */
export interface EditionChange {
  /**
   * The day of the correction; never before the edition was published.
   */
  date: string;
  /**
   * What was wrong, and what is right.
   */
  text: string;
}
/**
 * Title, dates and texts.
 */
export interface EditionTexts {
  /**
   * The day on which the statuses were so; never later than `published`. It is said of the grid and of what is derived from
   * statuses, of nothing else: figures have a period or a day of their own.
   */
  asAt: string;
  /**
   * The ids of the warnings that stand beside the grid: the first is always in sight, the others can be opened.
   */
  cautions?: string[];
  /**
   * Which units the edition covers, and which it does not.
   */
  coverage: string;
  /**
   * The ids of the warnings that are always in sight beside the cards: at most two. Those of each figure stand in its card.
   */
  figuresCautions?: string[];
  /**
   * A line under that heading: the time of the figures, say.
   */
  figuresIntro?: string | null;
  /**
   * The heading above the cards; none where it is left out.
   */
  figuresTitle?: string | null;
  /**
   * What may be typed to find one of them, as a sentence without its full stop: it stands under the field, and behind “No match”.
   * “Try a name or a place” where it is left out.
   */
  findHint?: string | null;
  /**
   * What the grid was judged on, and when.
   */
  gridIntro: string;
  /**
   * The heading of the grid.
   */
  gridTitle: string;
  /**
   * The id of the grouping by which the table of units is arranged and the grid filtered; none where it is left out.
   */
  groupBy?: string | null;
  /**
   * Names the edition in file names and citations: small letters, digits and hyphens.
   */
  id: string;
  /**
   * The subject, in a few words, above the title.
   */
  kicker: string;
  /**
   * The language of the texts, as a BCP 47 tag.
   */
  language: string;
  /**
   * The licence under which the data may be used, where somebody has stated one.
   */
  licence?: EditionLicence | null;
  /**
   * The id of the noun for the units, which the grid shows one by one.
   */
  noun: string;
  /**
   * The day on which the sources published the figures.
   */
  published: string;
  /**
   * The whole story in a sentence or two.
   */
  standfirst: string;
  /**
   * The heading of the choice of statuses; “Status” where it is left out.
   */
  statusTitle?: string | null;
  /**
   * The title.
   */
  title: string;
}
/**
 * The licence of the data.
 */
export interface EditionLicence {
  /**
   * Where its text is: an https address.
   */
  address: string;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * A number: either published, with its value and sources, or derived by a rule.
 */
export interface EditionFigure {
  /**
   * The day on which it was so, instead of a period. What is derived from statuses is of their day, without this.
   */
  asAt?: string | null;
  /**
   * The ids of the warnings that must be readable beside it.
   */
  cautions?: string[];
  /**
   * How it is compared with the earlier edition’s, where the two do not count alike. Left out where they do.
   */
  comparison?: Comparison | null;
  /**
   * What is counted, in a sentence.
   */
  counts: string;
  /**
   * The rule that derives it. Such a figure is computed and labelled; never type its value.
   */
  derive?: EditionRule | null;
  /**
   * Names it in this file and in texts, as `{referrals}`.
   */
  id: string;
  /**
   * A few words that name it.
   */
  label: string;
  /**
   * The id of the noun for what is counted.
   */
  noun: string;
  /**
   * The id of the figure that it is a part of; never smaller than it.
   */
  partOf?: string | null;
  /**
   * The months that it covers.
   */
  period?: EditionPeriod | null;
  /**
   * The sentence that completes the number on a card; the label where it is left out.
   */
  says?: string | null;
  /**
   * Who says so; none only for a derived figure.
   */
  sources?: Citation[];
  /**
   * The number as it was published: a whole one, from 0. Left out where a rule derives it.
   */
  value?: number | null;
}
/**
 * The months that a figure covers, first and last counted in.
 */
export interface EditionPeriod {
  /**
   * How long that is about, in words, where the end is left out.
   */
  about?: string | null;
  /**
   * The first month.
   */
  from: string;
  /**
   * The last month; left out where the source says only “since”.
   */
  to?: string | null;
}
/**
 * Where in a source something stands.
 */
export interface Citation {
  /**
   * The place in it, where it has such places.
   */
  place?: string | null;
  /**
   * The id of the source.
   */
  source: string;
}
/**
 * A way to put units together, such as by region.
 */
export interface EditionGrouping {
  /**
   * Its groups, in the order in which they are shown; that of the units where it is left out. A unit may then have no other.
   */
  groups?: string[];
  /**
   * Names it in this file, and heads its column in tables.
   */
  id: string;
  /**
   * What it is called.
   */
  label: string;
  /**
   * The same in other languages, by the language’s tag.
   */
  names?: {
    [k: string]: string;
  };
  /**
   * Whether its groups are places, such as nations. Search engines then read what the edition covers.
   */
  places?: boolean;
}
/**
 * A number that each unit may have, such as its officers.
 */
export interface EditionMeasure {
  /**
   * The day on which it was so, instead of a period.
   */
  asAt?: string | null;
  /**
   * The ids of the warnings that must be readable beside it.
   */
  cautions?: string[];
  /**
   * What is measured, in a sentence.
   */
  counts: string;
  /**
   * How many digits behind the point are shown, from 0 to 6; as many as were published where it is left out.
   */
  decimals?: number | null;
  /**
   * How its numbers are written: `plain` where it is left out, `percent`, or the code of a currency such as `GBP`.
   */
  format?: string | null;
  /**
   * Names it in this file, and heads its column in tables.
   */
  id: string;
  /**
   * What it is called.
   */
  label: string;
  /**
   * The months that it covers.
   */
  period?: EditionPeriod | null;
  /**
   * Who says so: at least one.
   */
  sources?: Citation[];
}
/**
 * A paragraph on method or background.
 */
export interface EditionNote {
  /**
   * Who says so.
   */
  sources?: Citation[];
  /**
   * What it says.
   */
  text: string;
}
/**
 * The words for what is counted.
 */
export interface EditionNoun {
  /**
   * The same in other languages, by the language’s tag. Where every noun has them, the graphic is published in that language,
   * too, if its interface speaks it: `cy` for Welsh.
   */
  names?: {
    [k: string]: EditionNounForms;
  };
  /**
   * For one of them.
   */
  one: string;
  /**
   * For any other number.
   */
  other: string;
  /**
   * Without a number, where that is another word; the one for any other number where it is left out.
   */
  plural?: string | null;
}
/**
 * The words for what is counted in another language.
 */
export interface EditionNounForms {
  /**
   * For one of them.
   */
  one: string;
  /**
   * What follows any other number.
   */
  other: string;
  /**
   * Without a number; the one for any other number where it is left out.
   */
  plural?: string | null;
}
/**
 * The earlier edition that this one is compared with.
 */
export interface EditionPrevious {
  /**
   * Its file, which lies beside this one.
   */
  file: string;
  /**
   * How statuses are compared whose words or whose number of units have changed. Left out where nothing has.
   */
  statuses?: Comparison | null;
}
/**
 * A further question on which every unit was judged. The first one is that of “statuses”.
 */
export interface EditionQuestion {
  /**
   * The day on which the judgements were so; never later than the edition’s `published`.
   */
  asAt: string;
  /**
   * The ids of the warnings that must be readable beside it.
   */
  cautions?: string[];
  /**
   * Names it in this file, and heads its column in tables.
   */
  id: string;
  /**
   * What was judged, and on what.
   */
  intro: string;
  /**
   * The states that are counted, from the least to the most advanced: at most six.
   */
  statuses: EditionStatus[];
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A state that is counted.
 */
export interface EditionStatus {
  /**
   * How many are in it, as it was published: a whole number, from 0. Leave it out where the sources name every unit and give
   * no count: the units are then counted, and the page says so.
   */
  count?: number | null;
  /**
   * The glyph that tells it from the others without colour; no two statuses share one.
   */
  glyph: "page" | "empty" | "quarter" | "half" | "three-quarters" | "full" | "dash" | "cross";
  /**
   * Names it in this file and in addresses.
   */
  id: string;
  /**
   * What it is called.
   */
  label: string;
  /**
   * What it means, in a sentence.
   */
  meaning: string;
  /**
   * Whether it is no step of the scale, such as “not inspected” or “no data”. It then stands after the steps, is drawn
   * without a colour, and has the glyph `dash` or `cross`.
   */
  outside?: boolean;
  /**
   * Who says so: at least one. Where the count is left out, the sources of the units.
   */
  sources?: Citation[];
}
/**
 * A published document.
 */
export interface EditionSource {
  /**
   * Where it is: an address that begins with https://. One with http:// is marked as not encrypted.
   */
  address: string;
  /**
   * Names it in this file.
   */
  id: string;
  /**
   * The day on which it was published; where it says no more, the month, such as 2017-10, or the year.
   */
  published: string;
  /**
   * Who published it, in full.
   */
  publisher: string;
  /**
   * The same in a word, for citing beside a figure.
   */
  short: string;
  /**
   * Its title, as a reference.
   */
  title: string;
}
/**
 * Help for readers in distress.
 */
export interface EditionSupport {
  /**
   * Where they are found: an https address.
   */
  address: string;
  /**
   * Who helps.
   */
  name: string;
  /**
   * The same text in other languages, by the language’s tag; where it is left out, the text stands in its own language.
   */
  names?: {
    [k: string]: string;
  };
  /**
   * Whom it is for, before the name.
   */
  text: string;
}
/**
 * A police force, or whatever else the grid shows one by one.
 */
export interface EditionUnit {
  /**
   * What else people type when they look for it: towns, counties, nicknames.
   */
  aliases?: string[];
  /**
   * The ids of the warnings that must be readable beside it: a footnote in the table, a sentence behind what is said of it.
   */
  cautions?: string[];
  /**
   * The few letters or digits that its tile on the map shows, each unit its own.
   */
  code?: string | null;
  /**
   * Its groups, by the ids of the groupings.
   */
  groups?: {
    [k: string]: string;
  };
  /**
   * Names it in this file and in addresses.
   */
  id: string;
  /**
   * How it was judged on further questions, by their ids; only where a source names it.
   */
  judgements?: {
    [k: string]: EditionNamed;
  };
  /**
   * The address of a page about it, such as its report.
   */
  link?: string | null;
  /**
   * Its full name, as at the day of the edition.
   */
  name: string;
  /**
   * Its names in other languages, by the language’s tag.
   */
  names?: {
    [k: string]: EditionName;
  };
  /**
   * Where its tile stands on the map. Give every unit a place, or none: without places there is a list alone.
   */
  place?: EditionPlace | null;
  /**
   * The name that fits on a tile.
   */
  short: string;
  /**
   * Its status, only where a source names it. Leave it out for all others: a guess would be a libel.
   */
  status?: EditionNamed | null;
  /**
   * Its numbers, by the ids of the measures, as they were published.
   */
  values?: {
    [k: string]: EditionMeasureValue;
  };
}
/**
 * The status of a unit that a source names.
 */
export interface EditionNamed {
  /**
   * Whether the sources do not name it, and say this of all others, as in “All other forces were judged as good”.
   */
  byException?: boolean;
  /**
   * What other sources say of it instead. It is then shown with no status, and with what each source says.
   */
  conflicting?: EditionConflicting[];
  /**
   * The id of the status.
   */
  is: string;
  /**
   * When it was judged, where each unit has a time of its own: a day, a month such as 2016-08, or a year.
   */
  judged?: string | null;
  /**
   * The sources that say so of it, by its name or of all others: at least one.
   */
  sources?: Citation[];
}
/**
 * Another status that a source names for a unit.
 */
export interface EditionConflicting {
  /**
   * The id of the status.
   */
  is: string;
  /**
   * The sources that say so of it by name: at least one.
   */
  sources?: Citation[];
}
/**
 * What it is called in another language.
 */
export interface EditionName {
  /**
   * Its full name.
   */
  name: string;
  /**
   * The name that fits on a tile.
   */
  short: string;
}
/**
 * A square of the tile map.
 */
export interface EditionPlace {
  /**
   * The column, counted from the left: a whole number from 1. Twelve fit a narrow screen.
   */
  column: number;
  /**
   * The row, counted from the top: a whole number from 1.
   */
  row: number;
}
