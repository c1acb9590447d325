// The visible ones of some elements.
const seen = (element) =>
  element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
return [...document.querySelectorAll(arguments[0])].filter(seen);
