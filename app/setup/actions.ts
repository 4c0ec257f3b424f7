"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { asAnybody } from "@/app/action-result";
import { clientAddress } from "@/lib/auth/address";
import * as setup from "@/lib/db/setup";

const line = z.string().trim().min(1).max(200);
const optional = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);
const shape = z.strictObject({
  code: line,
  title: line,
  titleEn: optional,
  institution: line,
  sponsor: optional,
  name: line,
  account: line,
  password: z.string().max(200),
});

export async function setUp(fields: z.input<typeof shape>) {
  return asAnybody(async () => {
    const { code, title, titleEn, institution, sponsor, ...admin } = shape.parse(fields);
    const journal = { title, titleEn, institution, sponsor };
    await setup.setUp({ code, address: clientAddress(await headers()), journal, admin });
    return true;
  });
}
