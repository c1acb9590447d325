// Keeps what a console would show as an error, from the first moment of the page on.
{
  const errors = [];
  const refused = [];
  window.__probe = { errors, refused };
  const say = console.error;
  console.error = (...words) => {
    errors.push("console: " + words.map(String).join(" "));
    say.apply(console, words);
  };
  const on = (kind, hear) => addEventListener(kind, hear, true);
  on("error", (event) => (event instanceof CustomEvent) || errors.push("error: " + (event.message || event.target?.src || event.target?.href)));
  on("unhandledrejection", (event) => errors.push("rejection: " + event.reason));
  on("securitypolicyviolation", (event) => refused.push(event.violatedDirective + " " + event.blockedURI));
}
