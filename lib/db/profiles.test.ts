import { expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { buildOffice } from "./factories";
import { readFile } from "./files";
import { storeProfile } from "./profiles";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

/** As little of a profile as is looked at: a header, and no tags. */
function profile(space: string): Uint8Array {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write(`prtr${space}XYZ `, 12, "latin1");
  bytes.write("acsp", 36, "latin1");
  return bytes;
}

test("a printing house's profile is stored as it is; what is none is refused with its reason", async () => {
  const { chief, reader } = await buildOffice();
  const stored = await storeProfile(chief, { bytes: profile("CMYK"), name: "press.icc" });
  expect(stored).toMatchObject({ space: "cmyk" });
  expect(Buffer.from((await readFile(chief, stored.sha256)).bytes)).toEqual(profile("CMYK"));
  await expect(storeProfile(chief, { bytes: profile("RGB ") })).rejects.toMatchObject({
    id: "bad-profile",
    values: { problem: "space" },
  });
  await expect(storeProfile(reader, { bytes: profile("GRAY") })).rejects.toMatchObject({ id: "forbidden" });
});
