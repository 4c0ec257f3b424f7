/** What the environment says about where to listen. */
import { createServer } from "node:net";
import { Refusal } from "./project.mjs";

/**
 * @typedef {object} Settings
 * @property {string} host  address to listen on
 * @property {number} port
 * @property {string} publicUrl  the address people use, without a slash at the end
 */

/**
 * Reads HOST, PORT and PUBLIC_URL, and sets them (and NEXTAUTH_URL) for this process and its children.
 * @returns {Settings}
 */
export function readSettings() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(
      `PORT 应为 1 到 65535 之间的整数，而不是 ${process.env.PORT}。`,
      `PORT must be a whole number from 1 to 65535, not ${process.env.PORT}.`,
    );
  const everywhere = host === "0.0.0.0" || host === "::";
  const shown = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const publicUrl = (process.env.PUBLIC_URL || `http://${shown}:${port}`).replace(/\/+$/, "");
  if (!/^https?:\/\/[^/]/.test(publicUrl) || !URL.canParse(publicUrl))
    throw new Refusal(
      `PUBLIC_URL 应为完整网址（如 https://journal.example.edu），而不是 ${process.env.PUBLIC_URL}。`,
      `PUBLIC_URL must be a whole address such as https://journal.example.edu, not ${process.env.PUBLIC_URL}.`,
    );
  Object.assign(process.env, { HOST: host, PORT: String(port), PUBLIC_URL: publicUrl });
  process.env.NEXTAUTH_URL ||= publicUrl;
  return { host, port, publicUrl };
}

/**
 * Refuses a port that cannot be listened on, before anything takes time.
 * @param {Settings} settings
 * @returns {Promise<void>}
 */
export function requireFreePort({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(portRefusal(error.code, host, port)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/**
 * @param {string} code  of the operating system
 * @param {string} host
 * @param {number} port
 */
function portRefusal(code, host, port) {
  switch (code) {
    case "EADDRINUSE":
      return new Refusal(
        `端口 ${port} 已被占用：请结束占用它的程序，或用 PORT 指定另一个端口，例如 PORT=3001 npm start。`,
        `Port ${port} is in use: end the program that holds it, or name another, as in PORT=3001 npm start.`,
      );
    case "EACCES":
      return new Refusal(
        `没有权限使用端口 ${port}：请用 PORT 指定 1024 以上的端口。`,
        `No permission for port ${port}: name one above 1024 in PORT.`,
      );
    default:
      return new Refusal(
        `不能在 ${host}:${port} 上监听（${code}）：请检查 HOST 与 PORT。`,
        `Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`,
      );
  }
}
