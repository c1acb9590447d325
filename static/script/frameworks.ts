// What frameworks know of the element in their templates: its attributes, properties and events.
import type { ForceStatus, ForceStatusAttributes, ForceStatusEvents } from "./api";

/** The listeners of React 19 and Svelte 5, such as `onselect`. */
type Listeners = { [Kind in keyof ForceStatusEvents as `on${Kind}`]?: (event: ForceStatusEvents[Kind]) => void };

declare global {
  interface HTMLElementTagNameMap {
    "force-status": ForceStatus;
  }
  namespace svelteHTML {
    interface IntrinsicElements {
      "force-status": SvelteAttributes;
    }
  }
}

// What each framework knows of every element. Where one is not installed its module is not found, which must be no error.
// @ts-ignore
type SvelteElement = Omit<import("svelte/elements").HTMLAttributes<ForceStatus>, keyof Listeners | keyof ForceStatusAttributes>;
type SvelteAttributes = SvelteElement &
  ForceStatusAttributes &
  Listeners & { [Kind in keyof ForceStatusEvents as `on:${Kind}`]?: (event: ForceStatusEvents[Kind]) => void };
// @ts-ignore
type ReactElement = Omit<import("react").HTMLAttributes<ForceStatus>, keyof ForceStatusAttributes>;
// @ts-ignore
type ReactAttributes = import("react").DetailedHTMLProps<ReactElement, ForceStatus> & ForceStatusAttributes & Listeners;
type VueListeners = { [Kind in keyof ForceStatusEvents as `on${Capitalize<Kind>}`]?: (event: ForceStatusEvents[Kind]) => void };
// @ts-ignore
type VueAttributes = import("vue").HTMLAttributes & import("vue").ReservedProps;
type VueElement = Omit<VueAttributes, keyof VueListeners | keyof ForceStatusAttributes>;

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "force-status": ReactAttributes;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "force-status": new () => { $props: VueElement & ForceStatusAttributes & VueListeners };
  }
}
