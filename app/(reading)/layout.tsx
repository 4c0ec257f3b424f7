import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/app/app-frame";
import { RAIL_COOKIE } from "@/components/ui/theme-names";
import { requireActor } from "@/lib/auth/session";

export default async function ReadingLayout({ children }: { children: ReactNode }) {
  if ((await requireActor()).mustChange) redirect("/password");
  return <AppFrame folded={(await cookies()).get(RAIL_COOKIE)?.value === "1"}>{children}</AppFrame>;
}
