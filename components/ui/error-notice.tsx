"use client";

import { Alert } from "antd";
import type { ReactNode } from "react";

export interface ErrorNoticeProps {
  /** What happened. */
  readonly title: ReactNode;
  /** That the text is safe, and what to do. */
  readonly description?: ReactNode;
  readonly action?: ReactNode;
}

/** What happened, that the text is safe, what to do. */
export function ErrorNotice({ title, description, action }: ErrorNoticeProps) {
  return <Alert type="error" showIcon role="alert" title={title} description={description} action={action} />;
}
