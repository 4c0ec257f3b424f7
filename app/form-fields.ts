/** One-line fields of forms, as actions parse them. */
import { z } from "zod";

export const line = z.string().trim().min(1).max(200);

/** An empty field is an absent one. */
export const optionalLine = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);
