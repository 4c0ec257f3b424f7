import { env } from "@/lib/env";

/** Whether this installation shows the demo journal, made by the first start. */
export async function isDemo(): Promise<boolean> {
  return env().FASCICLE_DEMO === "on";
}
