import { type Block, captionContent, type List, type ListItem, type TableCell } from "@/lib/document/blocks";
import "../editor/article-text.css";
import { InlineView } from "./inline-view";

export interface BlocksViewProps {
  readonly blocks: readonly Block[];
  /** Address of a stored image. */
  readonly address: (sha256: string) => string;
}

/** An article's text as it is read, in the same clothes as in the editor. */
export function BlocksView({ blocks, address }: BlocksViewProps) {
  return (
    <div className="article-text">
      {blocks.map((block) => (
        <BlockView key={block.id} block={block} address={address} />
      ))}
    </div>
  );
}

function BlockView({ block, address }: { block: Block; address: BlocksViewProps["address"] }) {
  switch (block.kind) {
    case "heading": {
      // The page has its own h1; the look goes by the level.
      const Heading = (["h2", "h3", "h4"] as const)[block.level - 1] ?? "h4";
      return (
        <Heading data-level={block.level}>
          <InlineView content={block.content} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <InlineView content={block.content} />
        </p>
      );
    case "salutation":
    case "attachmentLabel":
    case "attachmentTitle":
    case "signature":
      return (
        <p data-block={block.kind}>
          <InlineView content={block.content} />
        </p>
      );
    case "list":
      return <ListView list={block} />;
    case "quotation":
      return (
        <blockquote>
          {keyed(block.paragraphs).map(([key, content]) => (
            <p key={key}>
              <InlineView content={content} />
            </p>
          ))}
        </blockquote>
      );
    case "table":
      return <TableView table={block} />;
    case "figure":
      return (
        <figure data-extent={block.extent}>
          {/* biome-ignore lint/performance/noImgElement: stored in the size it is shown in, behind the session */}
          <img
            src={address(block.file)}
            alt={block.alt ?? block.caption ?? ""}
            width={block.width}
            height={block.height}
            loading="lazy"
          />
          {(block.caption || block.footnote) && (
            <figcaption>
              <InlineView content={captionContent(block)} />
            </figcaption>
          )}
        </figure>
      );
    default:
      return block satisfies never;
  }
}

function ListView({ list }: { list: List }) {
  const items = keyed(list.items).map(([key, item]) => (
    <li key={key}>
      <ItemView item={item} />
    </li>
  ));
  return list.format === "bullet" ? (
    <ul>{items}</ul>
  ) : (
    <ol start={list.start} data-format={list.format}>
      {items}
    </ol>
  );
}

function ItemView({ item }: { item: ListItem }) {
  return item.blocks.map((block) =>
    block.kind === "list" ? (
      <ListView key={block.id} list={block} />
    ) : (
      <p key={block.id}>
        <InlineView content={block.content} />
      </p>
    ),
  );
}

function TableView({ table }: { table: Block & { kind: "table" } }) {
  const row = (cells: readonly TableCell[], key: number, Cell: "td" | "th") => (
    <tr key={key}>
      {keyed(cells).map(([index, { rowspan, colspan, align, paragraphs }]) => (
        <Cell key={index} rowSpan={rowspan} colSpan={colspan} align={align}>
          {keyed(paragraphs).map(([line, content]) => (
            <p key={line}>
              <InlineView content={content} />
            </p>
          ))}
        </Cell>
      ))}
    </tr>
  );
  const rows = keyed(table.rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard, too
    <section className="tableWrapper" aria-label={table.caption} tabIndex={0}>
      <table data-caption={table.caption} data-note={table.note}>
        {table.headerRows > 0 && (
          <thead>{rows.slice(0, table.headerRows).map(([key, cells]) => row(cells, key, "th"))}</thead>
        )}
        <tbody>{rows.slice(table.headerRows).map(([key, cells]) => row(cells, key, "td"))}</tbody>
      </table>
    </section>
  );
}

/** Parts without a name of their own are known by their place: what is published does not move. */
function keyed<T>(parts: readonly T[]): [number, T][] {
  return parts.map((part, index) => [index, part]);
}
