// What the wasm programs hand to the scripts: see src/bindings.

/** A graphic that is hydrated. */
export interface Mounted {
  /** Shows what a fragment of an address says. */
  follow(hash: string): void;
  /** Ends it and leaves its HTML. */
  leave(): void;
  /** Ends it and removes its HTML. */
  destroy(): void;
}

/** A new selection: its fragment, the unit that is chosen or found, whether a reader made it, and the number of search hits. */
export type OnSelection = (fragment: string, unit: string | null, isNew: boolean, count: number) => void;

/** The texts of all fields, in their order, each time that they are rendered. */
export type OnRendered = (texts: string[]) => void;

/** An edition of a page's own, as it is shown. */
export interface Composed {
  html: string;
  digest: number;
  clientData: string;
  style: string;
}

/** What is wrong in options or in an edition. */
export interface RuleError {
  path: string;
  message: string;
}

/** The exports of each program, by the names of their files. */
export interface Programs {
  program: {
    mount(
      host: HTMLElement,
      address: string,
      onSelection: OnSelection,
      onRendered: OnRendered,
      clientData: string,
      isWhole: boolean,
    ): Mounted | undefined;
  };
  composer: {
    /** Rejects with a list of errors. */
    compose(file: unknown, earlier: unknown, address: string | undefined, lang: string): Promise<Omit<Composed, "style">>;
    /** The style of the element, which the build writes into the program's glue. */
    style: string;
  };
}
