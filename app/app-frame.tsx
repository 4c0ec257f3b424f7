import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/ui/demo-banner";
import { requireActor } from "@/lib/auth/session";
import { getJournal } from "@/lib/db/journals";
import { isAtDesk, rolesOf } from "@/lib/workflow/actor";
import { isDemo } from "./demo";
import { SignedInShell } from "./signed-in-shell";

/** The shell with what the person may go to. */
export async function AppFrame({ folded, children }: { folded: boolean; children: ReactNode }) {
  const actor = await requireActor();
  const [t, journal, demo] = await Promise.all([
    getTranslations("ui"),
    getJournal(actor, actor.journalId),
    isDemo(),
  ]);
  const roles = rolesOf(actor).map((role) => t(`roles.${role}`));
  if (actor.isAdmin) roles.push(t("administrator"));
  const desk = isAtDesk(actor) ? (["tasks", "articles", "issues", "archive", "search"] as const) : [];
  const search = desk.length > 0 ? [] : (["search"] as const);
  const people = actor.isAdmin ? (["people"] as const) : [];
  return (
    <SignedInShell
      name={journal.facts.title}
      person={{ name: actor.name, roles: roles.join("、") }}
      places={[...desk, "reading", ...search, ...people, "settings"]}
      atDesk={desk.length > 0}
      folded={folded}
      banner={demo && <DemoBanner />}
    >
      {children}
    </SignedInShell>
  );
}
