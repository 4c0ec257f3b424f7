import { toIssueCopy } from "../document/issue-copy";
import en from "../i18n/messages/en.json";
import zh from "../i18n/messages/zh-CN.json";
import { proofreadArticle } from "../proofread/proofread-article";
import { proofreadIssue } from "../proofread/proofread-issue";
import type { Finding } from "../proofread/types";
import type { Command } from "./command";
import { readCopy } from "./read-copy";
import { fillIn } from "./sentences";

const check: Command = {
  positionals: ["file"],
  async run(input) {
    const findings = (await proofreadFile(input.arguments.file ?? "")).map(reported);
    if (findings.length === 0)
      return { ok: true, result: { ok: true, findings }, message: ["没有发现问题。", "Nothing was found."] };
    const list = findings.map(({ article, context, text, message }) => {
      const place = `${article} …${context.before}【${text}】${context.after}…`;
      return [`${place}\n    ${message["zh-CN"]}`, `${place}\n    ${message.en}`] as const;
    });
    const count = findings.length;
    return {
      ok: false,
      result: { ok: false, findings },
      message: [
        [...list.map(([chinese]) => chinese), `共 ${count} 处。`].join("\n"),
        [...list.map(([, english]) => english), `${count} findings.`].join("\n"),
      ],
    };
  },
};

export default check;

/** An article, or an issue with what only the issue can tell. */
async function proofreadFile(file: string): Promise<Finding[]> {
  const copy = await readCopy(file);
  return copy.kind === "article" ? proofreadArticle(copy.article) : proofreadIssue(toIssueCopy(copy.issue));
}

/** With the reason in both languages of the desk. */
function reported(finding: Finding) {
  const sentence = ({ reason }: typeof zh.proofread) =>
    fillIn(reason[finding.reason], (name) => finding.detail[name]);
  return { ...finding, message: { "zh-CN": sentence(zh.proofread), en: sentence(en.proofread) } };
}
