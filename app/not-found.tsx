import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";

export default async function NotFound() {
  const t = await getTranslations("ui.missing");
  return (
    <EmptyState title={t("title")} description={t("description")}>
      <Link href="/">{t("home")}</Link>
    </EmptyState>
  );
}
