/** What a person did or asked that cannot be done; `id` is stable and names the message shown. */
export class FascicleError extends Error {
  readonly id: ErrorId;
  /** Values for the placeholders of the message. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(id: ErrorId, values: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(id, options);
    this.name = "FascicleError";
    this.id = id;
    this.values = values;
  }
}

/** Stable ids; each has a sentence in `lib/i18n` under `errors.<id>`. */
export type ErrorId =
  | "not-signed-in"
  | "forbidden"
  | "not-found"
  | "stale-version"
  | "wrong-status"
  | "invalid-input"
  | "too-many-attempts"
  | "too-many-words"
  | "not-an-issue"
  | "damaged-file"
  | "empty-file"
  | "encrypted-file"
  | "legacy-doc"
  | "macro-file"
  | "not-a-word-file"
  | "unknown-format"
  | "unsafe-file"
  | "intake-limit"
  | "damaged-image"
  | "not-empty"
  | "not-migrated"
  | "newer-backup"
  | "missing-fields"
  | "missing-profile"
  | "missing-font"
  | "font-too-large"
  | "not-a-font"
  | "font-collection"
  | "font-cff"
  | "font-not-embeddable"
  | "font-not-subsettable"
  | "font-damaged"
  | "font-in-use"
  | "bad-profile"
  | "account-taken"
  | "already-reviewed"
  | "already-set-up"
  | "composer-busy"
  | "composer-down"
  | "empty-issue"
  | "file-too-large"
  | "foreign-origin"
  | "issue-exists"
  | "last-admin"
  | "not-accepted"
  | "not-an-image"
  | "other-reviewer"
  | "own-article"
  | "finding-gone"
  | "preflight-missing"
  | "preflight-errors"
  | "reason-required"
  | "section-not-empty"
  | "style-file-missing"
  | "style-preset"
  | "style-paper"
  | "style-too-wide"
  | "style-too-high"
  | "style-leading"
  | "style-size"
  | "style-size-above-lines"
  | "style-smallest"
  | "style-header-place"
  | "style-footer-place"
  | "style-variable"
  | "tag-exists"
  | "weak-password"
  | "wrong-password"
  | "wrong-setup-code";
