// What the npm package exports on a server, where frameworks render pages: there are no elements.
const noPage = function () {
  throw new Error("force-status: There is no page here, as on a server. Call this in a browser, such as in an effect.");
};
