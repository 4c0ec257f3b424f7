import type { ReactNode } from "react";
import type { Inline, Mark } from "@/lib/document/blocks";

/** Text with its marks; a footnote shows its number and says its words on hover. */
export function InlineView({ content }: { content: readonly Inline[] }) {
  return content.map((item, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: what is published does not move
    switch (item.kind) {
      case "text": {
        const marked = (item.marks ?? []).reduce<ReactNode>(wrap, item.text);
        return item.href ? (
          <a key={index} href={item.href} rel="noreferrer noopener" target="_blank">
            {marked}
          </a>
        ) : (
          <span key={index}>{marked}</span>
        );
      }
      case "lineBreak":
        return <br key={index} />;
      case "footnote":
        return <sup key={index} data-footnote="" title={item.text} />;
      default:
        return item satisfies never;
    }
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}

function wrap(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark) {
    case "lead":
    case "emphasisDots":
      return <span data-mark={mark}>{inner}</span>;
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "underline":
      return <u>{inner}</u>;
    case "superscript":
      return <sup>{inner}</sup>;
    case "subscript":
      return <sub>{inner}</sub>;
    default:
      return mark satisfies never;
  }
}
