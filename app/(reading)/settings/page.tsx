import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangePassword } from "@/app/password/change-password";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { getJournal } from "@/lib/db/journals";
import { can } from "@/lib/workflow/decide";
import { Journal } from "./journal";
import { Language } from "./language";
import styles from "./settings.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const mayEdit = can(actor, { action: "editJournal", journalId: actor.journalId });
  const [t, password, journal] = await Promise.all([
    getTranslations("settings"),
    getTranslations("password"),
    getJournal(actor, actor.journalId),
  ]);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className={styles.columns}>
        {mayEdit && (
          <Panel title={t("journal")}>
            <p className={styles.hint}>{t("journalHint")}</p>
            <Journal journalId={journal.journalId} facts={journal.facts} />
          </Panel>
        )}
        <div className={styles.own}>
          <Panel title={t("language")}>
            <Language />
          </Panel>
          <Panel title={password("title")}>
            <p className={styles.hint}>{password("explain")}</p>
            <ChangePassword />
          </Panel>
        </div>
      </div>
    </>
  );
}
