// What browsers have and TypeScript's own description of them lacks.

/** https://w3c.github.io/trusted-types/dist/spec/, with texts in place of trusted ones: the DOM's types ask for texts. */
interface TrustedTypePolicy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy };

/** https://drafts.csswg.org/css-sizing-4/#responsive-iframes */
declare function requestResize(): void;

interface Navigator {
  /** https://wicg.github.io/netinfo/ */
  connection?: { saveData?: boolean };
}
