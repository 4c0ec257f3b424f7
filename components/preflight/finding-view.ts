/** A finding as the desk shows it: plain data, with the address at which it is mended. */
export interface WaiverShown {
  readonly id: string;
  readonly reason: string;
  readonly person: string;
  /** ISO time. */
  readonly at: string;
}

export interface FindingShown {
  readonly key: string;
  /** A rule of lib/pdf/preflight, or one that another version of the program knew. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** Printed number and title of the article or section; absent where the issue itself is meant. */
  readonly article?: string;
  readonly title?: string;
  /** Printed page number. */
  readonly page?: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly fix: { readonly place: string; readonly address: string };
  readonly waiver?: WaiverShown;
  /** Of the same place before its content changed. */
  readonly voided?: WaiverShown;
}

export type FindingFilter = "all" | "error" | "warning" | "waived";

/** What a filter leaves; waived findings are no errors or warnings any more. */
export function filterFindings(findings: readonly FindingShown[], filter: FindingFilter): FindingShown[] {
  switch (filter) {
    case "all":
      return [...findings];
    case "waived":
      return findings.filter(({ waiver }) => waiver !== undefined);
    case "error":
    case "warning":
      return findings.filter(({ severity, waiver }) => severity === filter && !waiver);
    default:
      return filter satisfies never;
  }
}

export interface RuleFindings {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly findings: readonly FindingShown[];
}

/** By severity and rule, in the order in which they came: errors first. */
export function groupByRule(findings: readonly FindingShown[]): RuleFindings[] {
  const groups = new Map<string, FindingShown[]>();
  for (const finding of findings) {
    const name = `${finding.severity} ${finding.rule}`;
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return [...groups.values()].map((group) => ({
    rule: group[0]!.rule,
    severity: group[0]!.severity,
    findings: group,
  }));
}
