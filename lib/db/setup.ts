/** The first start: a one-time code on the console lets one person make the journal and himself administrator. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { JournalFacts } from "../document/issue";
import { FascicleError } from "../errors";
import { CONSOLE } from "../workflow/actor";
import { countSetup } from "./attempts";
import { sha256 } from "./audit-chain";
import { db } from "./client";
import { insertJournal } from "./journals";
import { insertPerson } from "./users";
import { write } from "./write";

/** Whether nobody exists yet, so that the set-up page is to be shown. */
export async function needsSetup(): Promise<boolean> {
  return (await db().user.count()) === 0;
}

/** A fresh one-time code for the console; undefined once somebody exists. Earlier codes are void. */
export async function createSetupCode(): Promise<string | undefined> {
  if (!(await needsSetup())) return undefined;
  // 80 bits in base 32 without l, o, 0 and 1, in groups to be typed.
  const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32] ?? "").join("");
  const code = letters.replace(/.{4}(?=.)/g, "$&-");
  const codeHash = sha256(cleanCode(code));
  await db().setupCode.upsert({
    where: { id: 1 },
    create: { id: 1, codeHash },
    update: { codeHash, createdAt: new Date() },
  });
  return code;
}

const cleanCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Journal and first administrator, who also becomes its responsible editor: the one who can begin.
 * @throws FascicleError `wrong-setup-code`, `too-many-attempts`, `already-set-up`, `weak-password`, `invalid-input`
 */
export async function setUp(input: {
  code: string;
  /** Where the request comes from. */
  address: string;
  journal: JournalFacts;
  admin: { account: string; name: string; password: string };
}): Promise<{ userId: string; journalId: string }> {
  if (!(await needsSetup())) throw new FascicleError("already-set-up");
  await countSetup(input.address);
  return write(CONSOLE, async (tx, record) => {
    // Of two who come at once the second waits here, then finds no code.
    await tx.$queryRaw`SELECT 1 FROM "SetupCode" FOR UPDATE`;
    const stored = await tx.setupCode.findUnique({ where: { id: 1 } });
    if ((await tx.user.count()) > 0) throw new FascicleError("already-set-up");
    const given = Buffer.from(sha256(cleanCode(input.code)));
    if (!stored || !timingSafeEqual(given, Buffer.from(stored.codeHash)))
      throw new FascicleError("wrong-setup-code");
    const journalId = await insertJournal(tx, input.journal);
    const userId = await insertPerson(tx, {
      ...input.admin,
      journalId,
      isAdmin: true,
      roles: ["RESPONSIBLE_EDITOR"],
      mustChange: false,
    });
    await tx.setupCode.deleteMany();
    record({
      action: "installation.setUp",
      subjectType: "journal",
      subjectId: journalId,
      journalId,
      detail: { title: input.journal.title, userId },
    });
    return { userId, journalId };
  });
}
