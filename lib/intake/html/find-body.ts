/** Which part of a page is the article, and what around and in it belongs to the site. */
import { childrenOf, isElement, isNeverRead, isText, nameOf } from "./elements";
import { isDataTable, isFactsTable } from "./read-table";

export interface PageBody {
  readonly body: Element;
  /** The site's: navigation, sharing, advertising, related links. */
  readonly isFurniture: (element: Element) => boolean;
}

/** Names by which sites and their makers call an article's text. */
const BODY_NAME =
  /^(?:zoom|js_content|ucap-content|artibody|trs_editor|trs_ueditor|rm_txt_con|pages_content|v_news_content|wp_articlecontent|entry-content|rich_media_content|(?:article|news|detail|post|content|text|main|art|info|con)[-_]?(?:content|body|text|txt|con|main|detail)?)$/i;

const FURNITURE_NAME =
  /^(?:nav|navbar|menu|header|head|top|topbar|footer|foot|bottom|crumbs?|breadcrumbs?|position|location|weizhi|share|bdsharebuttonbox|social|tools?|toolbar|related|relate|relevant|xglj|xgwz|xgyd|recommend|recommended|rec|tuijian|hot|rank|ads?|advert|advertisement|guanggao|banner|comments?|pinglun|copyright|icp|beian|ewm|qrcode|qr|erweima|sidebar|side|aside|pager|pagination|pagenav|prev|next|login|search|print|fontsize|subscribe|download-app|app-bar|open-app|popup|modal|toast|mask|reward|like|profile)$/i;

/** What has more of the text than this is no furniture, whatever it is called. */
const MOST_OF_FURNITURE = 0.25;

export function findBody(root: Element): PageBody {
  const weights = weigh(root);
  const total = weights.get(root)?.own ?? 0;
  const weight = (element: Element) => weights.get(element)?.own ?? 0;
  const isNamedFurniture = (element: Element) =>
    (/^(?:nav|footer|aside|header)$/.test(nameOf(element)) ||
      element.getAttribute("role") === "navigation" ||
      namesOf(element).some(
        (name) => FURNITURE_NAME.test(name) || /^(?:ad|share|related|recommend|comment)[-_]/i.test(name),
      )) &&
    weight(element) <= total * MOST_OF_FURNITURE;
  const isFurniture = (element: Element) =>
    isNamedFurniture(element) ||
    (nameOf(element) === "table" && weight(element) < total * 0.5 && isFactsTable(element)) ||
    isLinkBlock(element, weights);
  const isText = (element: Element) => !isFurniture(element) && holdsText(element);
  return { body: choose(root, weight, total, isText), isFurniture };
}

/**
 * The element the site itself calls the text, if it holds most of it; else the innermost that holds three quarters and
 * has nothing of the text beside it.
 */
function choose(
  root: Element,
  weight: (element: Element) => number,
  total: number,
  isText: (element: Element) => boolean,
): Element {
  let named: Element | undefined;
  const look = (element: Element) => {
    if (weight(element) < total * 0.6) return;
    const isNamed =
      nameOf(element) === "article" ||
      element.getAttribute("itemprop") === "articleBody" ||
      namesOf(element).some((name) => BODY_NAME.test(name));
    if (isNamed) named = element;
    for (const child of childrenOf(element)) look(child);
  };
  look(root);
  if (named) return named;
  let body = root;
  for (;;) {
    const inner = childrenOf(body).find((child) => weight(child) >= total * 0.75);
    // Within a paragraph there is nothing more to choose.
    if (!inner || /^(?:p|ul|ol|span|font|b|strong)$/.test(nameOf(inner))) return body;
    if (nameOf(inner) === "table" && isDataTable(inner)) return body;
    if (childrenOf(body).some((sibling) => sibling !== inner && isText(sibling))) return body;
    body = inner;
  }
}

/** Two sentences, or a table of data. */
function holdsText(element: Element): boolean {
  if (isNeverRead(element)) return false;
  const tables = nameOf(element) === "table" ? [element] : [...element.querySelectorAll("table")];
  return (element.textContent ?? "").split("。").length > 2 || tables.some(isDataTable);
}

function namesOf(element: Element): string[] {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .split(/\s+/)
    .filter((name) => name !== "");
}

interface Weight {
  /** Characters of running text outside links. */
  own: number;
  text: number;
  linked: number;
}

/** Sentences weigh whole, single words a third: that tells a text from a menu. */
function weigh(root: Element): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const visit = (element: Element, inLink: boolean, depth: number): Weight => {
    const weight: Weight = { own: 0, text: 0, linked: 0 };
    if (isNeverRead(element) || depth > 800) return weight;
    const linked = inLink || nameOf(element) === "a";
    for (const child of element.childNodes) {
      if (isText(child)) {
        const length = (child.nodeValue ?? "").replace(/\s/g, "").length;
        weight.text += length;
        if (linked) weight.linked += length;
        else weight.own += /[，。；：！？、]/.test(child.nodeValue ?? "") ? length : length / 3;
      } else if (isElement(child)) {
        const inner = visit(child, linked, depth + 1);
        weight.own += inner.own;
        weight.text += inner.text;
        weight.linked += inner.linked;
      }
    }
    weights.set(element, weight);
    return weight;
  };
  visit(root, false, 0);
  return weights;
}

/** A list or division that is nearly all links; one that offers attachments is the article's. */
function isLinkBlock(element: Element, weights: ReadonlyMap<Element, Weight>): boolean {
  if (!/^(?:ul|ol|div|dl|table|section)$/.test(nameOf(element))) return false;
  const weight = weights.get(element);
  if (!weight || weight.text === 0 || weight.text > 600) return false;
  return weight.linked >= weight.text * 0.7 && !/附件|附表/.test(element.textContent ?? "");
}
