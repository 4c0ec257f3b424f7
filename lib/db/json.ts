/** Between typed values and Prisma's Json columns. */
import type { z } from "zod";
import { issueSchema } from "../document/interchange";
import type { JournalFacts, MastheadEntry, PrintData } from "../document/issue";
import type { Prisma } from "./generated/client";

/** A plain copy without undefined members, as a Json column takes it. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

const shape = issueSchema.shape;

export const readJournalFacts = (json: unknown): JournalFacts => read(shape.journal, json);
export const readPrint = (json: unknown): PrintData => read(shape.print, json);
export const readMasthead = (json: unknown): readonly MastheadEntry[] =>
  read(shape.masthead.shape.entries, json);

/** Stored by us after the same check: a failure means that the row was altered by hand. */
function read<Value>(schema: z.ZodType<Value>, json: unknown): Value {
  return schema.parse(json);
}

/** A calendar day as PostgreSQL's `date` comes through Prisma. */
export function toDay(day: string | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null;
}

/** YYYY-MM-DD */
export function fromDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The member, or nothing where the value is null: `{ ...given("subtitle", row.subtitle) }`. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { [K in Name]?: Value } {
  const member: { [K in Name]?: Value } = {};
  if (value !== null && value !== undefined) member[name] = value;
  return member;
}
