import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangePassword } from "@/app/password/change-password";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { listHouseWords } from "@/lib/db/house-words";
import { getJournal } from "@/lib/db/journals";
import { listSources } from "@/lib/db/sources";
import { listTags, TAG_COLORS } from "@/lib/db/tags";
import { MAX_FONT_BYTES } from "@/lib/pdf/check-font";
import { can } from "@/lib/workflow/decide";
import { Journal } from "./journal";
import { Language } from "./language";
import { OwnFonts } from "./own-fonts";
import { OwnWords } from "./own-words";
import styles from "./settings.module.css";
import { storedFonts } from "./stored-fonts";
import { Sources, Tags } from "./vocabularies";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const mayEdit = can(actor, { action: "editJournal", journalId: actor.journalId });
  const mayManageFonts = can(actor, { action: "manageFonts", journalId: actor.journalId });
  const mayManageWords = can(actor, { action: "manageHouseWords", journalId: actor.journalId });
  const mayManageTags = can(actor, { action: "manageTags", journalId: actor.journalId });
  const [t, password, journal, fonts, words, tags, sources] = await Promise.all([
    getTranslations("settings"),
    getTranslations("password"),
    getJournal(actor, actor.journalId),
    mayManageFonts ? storedFonts(actor) : [],
    mayManageWords ? listHouseWords(actor) : [],
    mayManageTags ? listTags(actor) : [],
    mayManageTags ? listSources(actor) : [],
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
        {mayManageTags && (
          <Panel title={t("vocabulary.tags")} id="tags" count={tags.length}>
            <p className={styles.hint}>{t("vocabulary.tagsExplain")}</p>
            <Tags words={tags.map(({ tagId, ...tag }) => ({ ...tag, id: tagId }))} colors={TAG_COLORS} />
          </Panel>
        )}
        {mayManageTags && (
          <Panel title={t("vocabulary.sources")} id="sources" count={sources.length}>
            <p className={styles.hint}>{t("vocabulary.sourcesExplain")}</p>
            <Sources words={sources.map((source) => ({ ...source, id: source.name }))} />
          </Panel>
        )}
        {mayManageFonts && (
          <Panel title={t("fonts.title")} id="fonts" count={fonts.length}>
            <p className={styles.hint}>{t("fonts.explain")}</p>
            <OwnFonts fonts={fonts} limit={MAX_FONT_BYTES} />
          </Panel>
        )}
        {mayManageWords && (
          <Panel title={t("houseWords.title")} id="house-words" count={words.length}>
            <p className={styles.hint}>{t("houseWords.explain")}</p>
            <OwnWords words={words} />
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
