import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuietPage } from "@/components/account/quiet-page";
import { requireActor } from "@/lib/auth/session";
import { journalTitle } from "@/lib/db/journals";
import { ChangePassword } from "./change-password";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("password"))("title") };
}

/** Where somebody arrives whose password was chosen by another. */
export default async function PasswordPage() {
  const actor = await requireActor();
  if (!actor.mustChange) redirect("/");
  const [t, app, title] = await Promise.all([
    getTranslations("password"),
    getTranslations("app"),
    journalTitle(),
  ]);
  return (
    <QuietPage name={title ?? app("name")} title={t("title")} description={t("mustChange")}>
      <ChangePassword next="/" />
    </QuietPage>
  );
}
