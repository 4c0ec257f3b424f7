/** What `--report` writes and `--json` says of an issue's preflight. The shape is described in lib/pdf/preflight. */

import type { IssueData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import en from "../i18n/messages/en.json";
import zh from "../i18n/messages/zh-CN.json";
import type { PreflightFinding } from "../pdf/preflight/types";
import { preflightIssue } from "../pdf/preflight-issue";
import type { MadePdf } from "./make-pdf";
import { fillIn } from "./sentences";

export interface ReportedFinding extends PreflightFinding {
  /** What was found and what to do, in both languages of the desk. */
  readonly message: { readonly "zh-CN": string; readonly en: string };
}

export interface PreflightReport {
  readonly format: "fascicle-preflight/1";
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly ReportedFinding[];
}

export async function reportPreflight(issue: IssueData, made: MadePdf): Promise<PreflightReport> {
  const files = new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")]));
  const { style, composed, edition, bytes } = made;
  const print = edition === "print" ? { print: bytes } : { isProof: edition === "proof" };
  const findings = await preflightIssue({ copy: toIssueCopy(issue), style, composed, files, ...print });
  const count = (severity: PreflightFinding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    format: "fascicle-preflight/1",
    errors: count("error"),
    warnings: count("warning"),
    findings: findings.map((finding) => ({
      ...finding,
      message: { "zh-CN": sentenceOf(finding, zh.preflight), en: sentenceOf(finding, en.preflight) },
    })),
  };
}

type Messages = typeof zh.preflight;

function sentenceOf({ rule, detail }: PreflightFinding, messages: Messages): string {
  const { says, todo } = messages.rule[rule];
  const reasons: Readonly<Record<string, string>> = messages.reason;
  const value = (name: string) => {
    const given = detail[name];
    return name === "reason" ? (reasons[String(given)] ?? given) : given;
  };
  return `${fillIn(says, value)} ${todo}`;
}
