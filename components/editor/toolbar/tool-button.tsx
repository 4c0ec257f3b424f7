"use client";

import { Button, Tooltip } from "antd";
import type { ReactNode } from "react";
import { shortcutText } from "./shortcut-text";

export interface ToolButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly active?: boolean;
  readonly disabled?: boolean;
  /** As Tiptap writes it: Mod-Shift-l. */
  readonly shortcut?: string;
  readonly onClick?: () => void;
}

/** One command of the toolbar. The text keeps its selection: the button never takes the focus by mouse. */
export function ToolButton({ label, icon, active, disabled, shortcut, onClick }: ToolButtonProps) {
  return (
    <Tooltip title={shortcut ? `${label}（${shortcutText(shortcut)}）` : label} mouseEnterDelay={0.4}>
      <Button
        type="text"
        size="small"
        className="tool-button"
        aria-label={label}
        aria-pressed={active}
        data-active={active || undefined}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}
