import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isDemo } from "@/app/demo";
import { QuietPage } from "@/components/account/quiet-page";
import { DemoBanner } from "@/components/ui/demo-banner";
import { ownPath } from "@/lib/auth/own-path";
import { currentActor } from "@/lib/auth/session";
import { journalTitle } from "@/lib/db/journals";
import { needsSetup } from "@/lib/db/setup";
import { SignIn } from "./sign-in";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  if (await needsSetup()) redirect("/setup");
  const next = ownPath((await searchParams).next);
  if (await currentActor()) redirect(next);
  const [t, app, title, demo] = await Promise.all([
    getTranslations("signIn"),
    getTranslations("app"),
    journalTitle(),
    isDemo(),
  ]);
  return (
    <QuietPage name={title ?? app("name")} title={t("title")} banner={demo && <DemoBanner />}>
      <SignIn next={next} />
    </QuietPage>
  );
}
