import { FascicleError } from "../errors";
import en from "../i18n/messages/en.json";
import zh from "../i18n/messages/zh-CN.json";

interface Said {
  readonly id: string;
  /** Chinese, then English. */
  readonly sentence: string;
}

/**
 * What to say of an error. What a person can mend becomes a sentence; a mistake in the program keeps its stack,
 * or nobody could ever find it.
 */
export function sentenceOf(error: unknown): Said {
  if (error instanceof FascicleError)
    return { id: error.id, sentence: [zh, en].map((messages) => fill(messages.errors, error)).join("\n") };
  // The scripts' own class, which the bundler may have copied beside ours.
  if (error instanceof Error && error.name === "Refusal") return { id: "refused", sentence: error.message };
  if (error instanceof Error && "code" in error && "path" in error && typeof error.path === "string")
    return { id: String(error.code), sentence: ofFile(String(error.code), error.path) };
  if (error instanceof Error && "code" in error && error.code === "ENOSPC")
    return { id: "ENOSPC", sentence: "磁盘空间不足。\nNo disk space left." };
  return {
    id: "unexpected",
    sentence: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function fill(messages: Readonly<Record<string, string>>, { id, values }: FascicleError): string {
  return fillIn(messages[id] ?? id, (name) => values[name]);
}

/** Values for the {names} of a message; a name without one stays as it is. */
export function fillIn(message: string, valueFor: (name: string) => string | number | undefined): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(valueFor(name) ?? placeholder));
}

function ofFile(code: string, file: string): string {
  switch (code) {
    case "ENOENT":
      return `找不到文件或它所在的文件夹：${file}。\nNo such file or folder: ${file}.`;
    case "EISDIR":
      return `${file} 是目录，不是文件。\n${file} is a folder, not a file.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `没有权限读写：${file}。\nNo permission for ${file}.`;
    case "ENOSPC":
      return `磁盘空间不足：${file}。\nNo disk space left for ${file}.`;
    default:
      return `不能读写 ${file}（${code}）。\nCannot read or write ${file} (${code}).`;
  }
}
