/** All commands, with what `--help` says of them; a command's own file is loaded when it is called. */
import type { Command } from "./command";

export interface CommandEntry {
  readonly name: string;
  readonly usage: string;
  readonly chinese: string;
  readonly english: string;
  readonly load: () => Promise<{ default: Command }>;
}

const EDITION_USAGE =
  "[--edition screen|proof|print|cover|booklet [--binding saddle|stack] [--sheet full|A4] [--creep]]";

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "typeset",
    usage: `typeset FILE --out F.pdf ${EDITION_USAGE} [--report F.json] [--style F.json]`,
    chinese: "把往期（.docx、.txt）或交换格式（.json）直接排成 PDF，不用数据库",
    english: "a past issue (Word or text) or an issue as JSON straight to a PDF, without a database",
    load: () => import("./typeset"),
  },
  {
    name: "compose",
    usage:
      "compose --measure EM [--indent EM] [--line-end gb|strict|hanging] [--latin-gap EM] [--no-justify] [--hyphenate-below EM]",
    chinese: "从标准输入逐行读段落，按行宽（字数）排成行，逐段输出 JSON",
    english: "paragraphs from standard input, one a line; prints the lines of each as JSON",
    load: () => import("./compose"),
  },
  {
    name: "convert",
    usage: "convert FILE [--plain]",
    chinese: "读一篇文章（.docx、.html、.md、.txt），输出元数据、正文和识别报告（JSON）",
    english:
      "one article from a Word file, a web page, Markdown or text; metadata, blocks and report as JSON",
    load: () => import("./convert"),
  },
  {
    name: "check",
    usage: "check FILE",
    chinese:
      "校对一期（.docx、.txt、.json）或一篇文章（.docx、.html、.md、.txt、.json），列出问题、理由和改法",
    english: "proofreads an issue or an article: what was found, why, and what to write instead",
    load: () => import("./check"),
  },
  {
    name: "import",
    usage: "import FILE [--as archive|draft]",
    chinese: "把整期刊物导入数据库：archive 往期归档，draft 作为待编稿件",
    english: "a whole issue into the database, as published or as drafts to work on",
    load: () => import("./import"),
  },
  {
    name: "export",
    usage: "export ISSUE --out F.json [--plain]",
    chinese: "导出一期（如 2024-01）为交换格式，或简单格式（--plain）",
    english: "an issue (such as 2024-01) in the interchange format, or the plain shape",
    load: () => import("./export"),
  },
  {
    name: "pdf",
    usage: `pdf ISSUE --out F.pdf ${EDITION_USAGE} [--report F.json]`,
    chinese: "把数据库中的一期排成 PDF",
    english: "an issue of the database as a PDF",
    load: () => import("./pdf"),
  },
  {
    name: "word",
    usage: "word FILE|ISSUE --out F.docx [--style F.json]",
    chinese: "把一期（文件，或数据库中的一期，如 2024-01）或一篇文章写成 Word 文件（.docx）",
    english: "an issue (a file, or one of the database such as 2024-01) or an article as a Word file",
    load: () => import("./word"),
  },
  {
    name: "user",
    usage: "user add NAME [--name 姓名] [--admin] [--roles R,R] | disable NAME | reset NAME",
    chinese: "增加、停用人员，或重设密码；密码由标准输入读入，或自动生成并显示",
    english: "people: the password is read from standard input, or made and shown",
    load: () => import("./user"),
  },
  {
    name: "backup",
    usage: "backup F",
    chinese: "把全部数据备份为一个文件（含密钥，请妥善保管）",
    english: "everything into one file, secrets included",
    load: () => import("./backup"),
  },
  {
    name: "restore",
    usage: "restore F",
    chinese: "把备份恢复到空数据库，核对无误后才算完成",
    english: "a backup into an empty database, proved whole",
    load: () => import("./restore"),
  },
  {
    name: "verify",
    usage: "verify [F]",
    chinese: "核对数据库（或备份文件 F）是否完整无改动",
    english: "the database, or a backup file, proved whole",
    load: () => import("./verify"),
  },
];

export function helpText(): string {
  const lines = COMMANDS.map(
    ({ usage, chinese, english }) => `  ${usage}\n      ${chinese}\n      ${english}`,
  );
  return [
    "用法 / Usage: npm run -s fascicle -- <command>",
    "",
    ...lines,
    "",
    "  --json  在标准输出打印一个 JSON 对象 / one JSON object on standard output",
    "  --help  显示本说明 / this text",
    "",
    "退出码 / Exit code: 0 完成 done · 1 被拒绝或有问题 refused or found wanting · 2 用法错误 wrong usage",
  ].join("\n");
}
