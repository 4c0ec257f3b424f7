/** The parts of an issue's page: 编排 · 刊头与说明 · 版式 · 预检 · PDF · 签发. Read by the server too, so not in a client module. */
export const ISSUE_TABS = ["board", "facts", "style", "preflight", "pdf", "approval"] as const;
export type IssueTab = (typeof ISSUE_TABS)[number];
