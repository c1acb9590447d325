// What the build writes before a script: the names and digests of the files beside it, so that a browser runs nothing else.

/** The function that a script leaves on its own element: that of a program's glue makes instances of the program. */
export type Glue = (webAssembly: typeof WebAssembly) => unknown;

/**
 * A file beside the script: its name. In the npm package it is a function that imports a module with the same content: all
 * bundlers follow imports, not all follow addresses.
 */
export type File<Content> = string | Import<Content>;

type Import<Content> = () => Promise<{ default: Content }>;

/** What a file of the npm package holds. */
export const imported = async <Content>(file: File<Content>): Promise<Content> => (await (file as Import<Content>)()).default;

/** A script that leaves a function. */
export interface Script {
  glue: File<Glue>;
  glueDigest: string;
}

/** The files of a program. */
export interface Program extends Script {
  wasm: File<BodyInit>;
  wasmDigest: string;
}

/** What is written of the edition in one language. */
export interface Locale {
  clientData: { text: File<string>; digest: string };
  /** The graphic with its style, for the element. */
  graphic: File<string>;
  digest: string;
  /** The line that stands in the place of a graphic that cannot be had. */
  unavailable: string;
}

export interface Files {
  /** The id of the edition. */
  edition: string;
  program: Program;
  options: Script;
  composer: Program;
  /** By the tags of the languages, that of the edition first. */
  locales: Record<string, Locale>;
  /** In the npm package alone: the files that readers download, by their names. */
  downloads?: Record<string, File<string>>;
}

declare global {
  const files: Files;
  /** The address of the element's module, beside which its files lie. */
  const base: string;
  /** Whether the script is that of the npm package, which the bundler knows. */
  const isPackage: boolean;
  /** The tags of the languages that the interface speaks. */
  const languages: string[];
}
