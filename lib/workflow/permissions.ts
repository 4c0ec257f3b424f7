import { DESK_ROLES, type Role } from "./actor";

/** What does not move an article or an issue through its statuses: who may do it in a journal. */
export const PERMISSIONS = {
  /** Drafts, reviews, issues in the making, history. */
  readDesk: { roles: DESK_ROLES },
  /** Published issues. Administrators too: they answer for what the installation shows. */
  readPublished: { roles: [...DESK_ROLES, "READER"], admin: true },

  createArticle: { roles: ["EDITOR", "RESPONSIBLE_EDITOR"] },
  uploadFile: { roles: ["EDITOR", "RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  /** Who is in charge of an article, its deadline and page budget. */
  assignArticle: { roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  /** Fonts of the office's own, for styles to name. */
  manageFonts: { roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  /** The house word list of proofreading. */
  manageHouseWords: { roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  manageTags: { roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },

  createIssue: { roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  importIssue: { roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR", "EDITOR_IN_CHIEF"] },
  exportIssue: { roles: DESK_ROLES },
  producePdf: { roles: DESK_ROLES },

  /** The journal's name and institution, as the next issue begins with. */
  editJournal: { roles: ["CHIEF_EDITOR"], admin: true },
  managePeople: { roles: [], admin: true },
  createJournal: { roles: [], admin: true },
  readAudit: { roles: ["CHIEF_EDITOR", "EDITOR_IN_CHIEF"], admin: true },
} as const satisfies Record<string, { roles: readonly Role[]; admin?: true }>;

export type Permission = keyof typeof PERMISSIONS;
