/** The stored document: Tiptap's JSON, restricted to the nodes and marks of this journal (see README.md). */
export interface TiptapNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TiptapNode[];
  readonly marks?: readonly TiptapMark[];
  readonly text?: string;
}

export interface TiptapMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface TiptapDocument extends TiptapNode {
  readonly type: "doc";
  readonly content: readonly TiptapNode[];
}
