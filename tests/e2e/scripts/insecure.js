// What a page sees that did not come over a secure connection.
Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
