"use client";

import { Tag } from "antd";
import type { ReactNode } from "react";

export interface StatusTagProps {
  readonly word: ReactNode;
  readonly icon: ReactNode;
  /** Ink rests, ochre waits, pine passed, vermilion was refused, indigo informs. */
  readonly tone: "default" | "warning" | "success" | "error" | "processing";
}

/** A status: always word, icon and colour, never colour alone. */
export function StatusTag({ word, icon, tone }: StatusTagProps) {
  return (
    <Tag icon={icon} color={tone} variant="filled">
      {word}
    </Tag>
  );
}
