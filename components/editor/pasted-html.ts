import { embedRtfImages } from "@/lib/intake/rtf-images";

/** The page in the clipboard, with the images that came along beside it; as it came where none did. */
export function pastedHtml(data: DataTransfer): string {
  const html = data.getData("text/html");
  const rtf = data.getData("text/rtf");
  if (html.trim() === "" || rtf === "") return html;
  // A parsed document is inert: it runs nothing and loads nothing.
  const page = new DOMParser().parseFromString(html, "text/html");
  return embedRtfImages(page.body, rtf) ? page.documentElement.outerHTML : html;
}
