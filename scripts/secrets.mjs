/** The two keys that all web processes of an installation share, made once and kept with the data. */
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder, Refusal, readText } from "./project.mjs";

/** Sessions are signed with the first, arguments of server actions encrypted with the second. */
const NAMES = /** @type {const} */ (["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]);

/**
 * Puts the keys into the environment: from there if given, else from the data folder.
 * @param {{ make: boolean }} options  whether missing ones are made, or refused with a sentence
 */
export function provideSecrets({ make }) {
  if (NAMES.every((name) => process.env[name])) return;
  const file = secretsFile();
  if (make && readText(file) === "")
    placeSecrets(Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString("base64")])));
  const kept = readSecrets();
  for (const name of NAMES) {
    const secret = process.env[name] || kept[name];
    if (secret) {
      process.env[name] = secret;
      continue;
    }
    throw new Refusal(
      `缺少 ${name}：各实例须使用相同的 NEXTAUTH_SECRET 与 NEXT_SERVER_ACTIONS_ENCRYPTION_KEY（各为 32 字节的 Base64），请写入环境变量，或放在 ${file}。`,
      `${name} is missing: all instances need the same NEXTAUTH_SECRET and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY (32 bytes in Base64 each), in the environment or in ${file}.`,
    );
  }
}

/**
 * The keys as they are in use or kept, for a backup.
 * @returns {Record<string, string>}
 */
export function readSecrets() {
  const kept = JSON.parse(readText(secretsFile()) || "{}");
  return Object.fromEntries(
    NAMES.map((name) => [name, process.env[name] || kept[name]]).filter(([, value]) => value),
  );
}

/**
 * Keeps the keys of a restored backup, if it holds them: it may have been made before the first start.
 * @param {Readonly<Record<string, string>>} secrets
 */
export function replaceSecrets(secrets) {
  if (!NAMES.every((name) => secrets[name])) return;
  rmSync(secretsFile(), { force: true });
  placeSecrets(secrets);
}

const secretsFile = () => path.join(dataFolder(), "secrets.json");

/**
 * Linked into place whole, so that of several first starters all use the same.
 * @param {Readonly<Record<string, string>>} secrets
 */
function placeSecrets(secrets) {
  const file = secretsFile();
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(own, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(own, { force: true });
  }
}
