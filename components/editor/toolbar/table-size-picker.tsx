"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";

const ROWS = 8;
const COLUMNS = 8;

/** The grid one draws a new table's size on; by keyboard the arrows size it and Enter inserts. */
export function TableSizePicker({ onPick }: { onPick: (rows: number, columns: number) => void }) {
  const t = useTranslations("editor.table");
  const [size, setSize] = useState({ rows: 3, columns: 3 });

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, readonly [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setSize(({ rows, columns }) => ({
      rows: Math.min(ROWS, Math.max(1, rows + step[0])),
      columns: Math.min(COLUMNS, Math.max(1, columns + step[1])),
    }));
  }

  return (
    <button
      type="button"
      className="table-size"
      aria-label={t("size", size)}
      onKeyDown={onKeyDown}
      onClick={() => onPick(size.rows, size.columns)}
    >
      <span className="table-size-grid">
        {Array.from({ length: ROWS * COLUMNS }, (_, index) => {
          const row = Math.floor(index / COLUMNS) + 1;
          const column = (index % COLUMNS) + 1;
          return (
            <span
              key={`${row}-${column}`}
              data-in={row <= size.rows && column <= size.columns ? true : undefined}
              onPointerEnter={() => setSize({ rows: row, columns: column })}
            />
          );
        })}
      </span>
      <span>{t("size", size)}</span>
    </button>
  );
}
