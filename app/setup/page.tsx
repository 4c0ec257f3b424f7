import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuietPage } from "@/components/account/quiet-page";
import { needsSetup } from "@/lib/db/setup";
import { SetUp } from "./set-up";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setUp"))("pageTitle") };
}

export default async function SetUpPage() {
  if (!(await needsSetup())) redirect("/signin");
  const [t, app] = await Promise.all([getTranslations("setUp"), getTranslations("app")]);
  return (
    <QuietPage name={app("name")} title={t("pageTitle")} description={t("explain")} wide>
      <SetUp />
    </QuietPage>
  );
}
