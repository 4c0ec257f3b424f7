import { notFound } from "next/navigation";
import { FascicleError } from "@/lib/errors";

/** What was asked for, or the "not found" page where it does not exist or may not be seen. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof FascicleError && error.id === "not-found") notFound();
    throw error;
  }
}
