import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/app/app-frame";
import { RAIL_COOKIE } from "@/components/ui/theme-names";
import { requireActor } from "@/lib/auth/session";
import { isAtDesk } from "@/lib/workflow/actor";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  if (actor.mustChange) redirect("/password");
  if (!isAtDesk(actor) && !actor.isAdmin) redirect("/read");
  return <AppFrame folded={(await cookies()).get(RAIL_COOKIE)?.value === "1"}>{children}</AppFrame>;
}
