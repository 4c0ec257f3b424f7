/** The parts of an issue's page: 编排 · 刊头与说明 · 版式 · 预检 · 查重 · PDF · 签发. Read by the server too, so not in a client module. */
export const ISSUE_TABS = ["board", "facts", "style", "preflight", "prior-use", "pdf", "approval"] as const;
export type IssueTab = (typeof ISSUE_TABS)[number];
