/**
 * The images of a text that Word or WPS put into the clipboard as RTF. The page that they put beside it names the same
 * images, in the same order, as files of the disk, which no browser may read.
 */
import { type DataImage, dataAddress } from "./html/data-image";

/** Puts the images into the page, where it names as many. @returns whether it did */
export function embedRtfImages(page: Element, rtf: string): boolean {
  const named = [...page.querySelectorAll("img")].filter((image) =>
    /^\s*file:/i.test(image.getAttribute("src") ?? ""),
  );
  const images = named.length > 0 ? readRtfImages(rtf) : [];
  if (images.length !== named.length || images.length === 0) return false;
  for (const [index, image] of images.entries())
    if (image) named[index]!.setAttribute("src", dataAddress(image));
  return true;
}

/** Groups whose images are none of the text: bullets, and what repeats one for readers that know no newer form. */
const ASIDE = new Set(["nonshppict", "listpicture", "background"]);

interface Group {
  isBegun: boolean;
  isAside: boolean;
  /** Of a picture: its own text, without the groups in it, which describe it. */
  picture?: string;
}

/** Linear in the text. @returns undefined for an image in a form that no browser shows (a metafile) */
function readRtfImages(rtf: string): (DataImage | undefined)[] {
  const images: (DataImage | undefined)[] = [];
  const groups: Group[] = [];
  for (const [piece] of rtf.matchAll(/[{}]|(?:\\[{}\\]|[^{}])+/g)) {
    const group = groups.at(-1);
    if (piece === "{") groups.push({ isBegun: false, isAside: group?.isAside ?? false });
    else if (piece === "}") {
      const ended = groups.pop();
      if (ended?.picture !== undefined) images.push(readPicture(ended.picture));
    } else if (group) {
      if (!group.isBegun) begin(group, piece);
      if (group.picture !== undefined) group.picture += piece;
    }
  }
  return images;
}

function begin(group: Group, text: string): void {
  const [, name = ""] = /^\s*(?:\\\*\s*)?\\([a-z]+)/.exec(text) ?? [];
  group.isBegun = true;
  group.isAside ||= ASIDE.has(name);
  if (name === "pict" && !group.isAside) group.picture = "";
}

const KINDS = new Map([
  ["pngblip", "image/png"],
  ["jpegblip", "image/jpeg"],
]);

function readPicture(text: string): DataImage | undefined {
  const mediaType = KINDS.get(/\\(pngblip|jpegblip)(?![a-z])/.exec(text)?.[1] ?? "");
  const digits = text.replace(/\\[a-z]+-?\d* ?/g, "").replace(/[^0-9a-f]/gi, "");
  if (!mediaType || digits === "") return undefined;
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return { mediaType, bytes };
}
