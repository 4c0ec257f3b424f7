/** What a page's elements are, for reading. Works on any DOM: the browser's own, or the one a saved page is parsed into. */

/** Never read: active, invisible, or controls of the page. */
const NEVER = new Set(
  "script style template iframe object embed applet svg math noscript video audio canvas link meta title head base frame frameset map input button select textarea datalist dialog option param source track xml portal".split(
    " ",
  ),
);
/** Of those, what can act. */
const ACTIVE = new Set("script iframe object embed applet frame".split(" "));

const BLOCKS = new Set(
  "html body p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote center figure figcaption pre address hr form fieldset legend details summary".split(
    " ",
  ),
);

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** p, o:p, v:shape — in lower case whatever the parser. */
export function nameOf(element: Element): string {
  return element.nodeName.toLowerCase();
}

export function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter(isElement);
}

export const isNeverRead = (element: Element) =>
  NEVER.has(nameOf(element)) || /^(?:v|w|m):/.test(nameOf(element));

export const isBlock = (element: Element) => BLOCKS.has(nameOf(element));

/** The value of one property of the element's own style, in lower case; "" where it has none. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute("style");
  if (!style || style.length > 5000) return "";
  for (const rule of style.split(";")) {
    const colon = rule.indexOf(":");
    if (colon > 0 && rule.slice(0, colon).trim().toLowerCase() === property)
      return rule
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return "";
}

/** Hidden from readers; WeChat's own way of hiding a text until its script has run does not count. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") ||
    styleOf(element, "display") === "none" ||
    styleOf(element, "mso-hide") === "all"
  );
}

/** How many active elements and attributes a tree holds. */
export function countActive(root: Element): number {
  let count = 0;
  const visit = (element: Element) => {
    if (ACTIVE.has(nameOf(element))) count++;
    for (const name of element.getAttributeNames()) {
      const value = name.startsWith("on") ? "on" : (element.getAttribute(name) ?? "");
      if (
        value === "on" ||
        (/^(?:href|xlink:href|src|action|formaction)$/.test(name) && isScriptAddress(value))
      )
        count++;
    }
    for (const child of childrenOf(element)) visit(child);
  };
  visit(root);
  return count;
}

function isScriptAddress(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these before the colon
  return /^(?:javascript|vbscript|data:text\/html)/i.test(value.replace(/[\u0000-\u0020]/g, ""));
}
