/** Whether findings of preflight keep an issue from being approved: errors do that no waiver answers. */

export interface JudgedFinding {
  /** Rule, place and the content it is about. */
  readonly key: string;
  readonly severity: "error" | "warning";
}

/** The errors that stand. A waiver whose key no finding has is void, whatever it was for. */
export function standingErrors<Finding extends JudgedFinding>(
  findings: readonly Finding[],
  waivedKeys: ReadonlySet<string>,
): Finding[] {
  return findings.filter(({ severity, key }) => severity === "error" && !waivedKeys.has(key));
}
