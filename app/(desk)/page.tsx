import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/auth/session";
import { getMyTasks } from "@/lib/db/tasks";
import { isAtDesk } from "@/lib/workflow/actor";
import { can } from "@/lib/workflow/decide";
import { MyTasks } from "./my-tasks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("title") };
}

export default async function TasksPage() {
  const actor = await requireActor();
  // An administrator without a role at the desk has no tasks there.
  if (!isAtDesk(actor)) redirect(actor.isAdmin ? "/people" : "/read");
  return (
    <MyTasks
      tasks={await getMyTasks(actor)}
      mayWrite={can(actor, { action: "createArticle", journalId: actor.journalId })}
      mayBegin={can(actor, { action: "createIssue", journalId: actor.journalId })}
    />
  );
}
