// The element `<force-status>`: importing the module defines it.

/** The view of the grid. */
export type View = "status" | "force";
/** The colours: as on the reader's device, or always the one or the other. */
export type Theme = "auto" | "light" | "dark";

/**
 * The graphic as an element. What stands inside it is shown until the graphic is there, and if it never comes.
 * Each property is what its attribute says, or the default where that says nothing valid; reading one never throws.
 */
export class ForceStatus extends HTMLElement {
  /** The view of the grid; `status` by default. */
  view: View;
  /** The filter: `all`, or the id of a status or of a figure that adds statuses up. */
  status: string;
  /** The id of the force that is chosen. */
  force: string | null;
  /** `auto` by default; a reader's own choice counts more. */
  theme: Theme;
  /** The level of the title's heading, 1 to 4; 2 by default. */
  headingLevel: number;
  /** Whether the page's address holds what is chosen: for one element of a page. */
  linkState: boolean;
}

/** What the element tells, as events that bubble and leave shadow trees. */
export interface ForceStatusEvents {
  /** The graphic lives. */
  ready: CustomEvent<Record<string, never>>;
  /** Another force is chosen or found, or none. */
  select: CustomEvent<{ force: string | null }>;
  /** Another view or another filter is chosen. */
  filter: CustomEvent<{ view: View; status: string }>;
  /** The graphic cannot live, or does no longer; what it shows is still right. */
  error: CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "force-status": ForceStatus;
  }
}
