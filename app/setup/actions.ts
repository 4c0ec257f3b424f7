"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { asAnybody } from "@/app/action-result";
import { line, optionalLine } from "@/app/form-fields";
import { clientAddress } from "@/lib/auth/address";
import * as setup from "@/lib/db/setup";

const shape = z.strictObject({
  code: line,
  title: line,
  titleEn: optionalLine,
  institution: line,
  sponsor: optionalLine,
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
