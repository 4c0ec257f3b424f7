"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, Fields } from "./fields";
import { useStyleForm } from "./style-form";

/** Where articles, departments, attachments and notes stand. */
export function OrderFields() {
  const t = useTranslations("issues.style.parts");
  const { style, set } = useStyleForm();
  return (
    <Fields>
      <ChoiceField
        label={t("articleStart")}
        place="articleStart"
        of="start"
        value={style.articleStart}
        values={["newPage", "runOn", "recto"]}
        onChange={(articleStart) => set({ articleStart })}
      />
      <ChoiceField
        label={t("sectionOpening")}
        place="sectionOpening"
        of="opening"
        value={style.sectionOpening}
        values={["inline", "page", "recto"]}
        onChange={(sectionOpening) => set({ sectionOpening })}
      />
      <ChoiceField
        label={t("attachmentStart")}
        place="attachmentStart"
        of="start"
        value={style.attachmentStart}
        values={["runOn", "newPage"]}
        onChange={(attachmentStart) => set({ attachmentStart })}
      />
      <ChoiceField
        label={t("statementPlace")}
        place="statementPlace"
        value={style.statementPlace}
        values={["afterContents", "beforeContents", "last"]}
        onChange={(statementPlace) => set({ statementPlace })}
      />
      <ChoiceField
        label={t("footnotes")}
        place="footnotes"
        of="footnotes"
        value={style.footnotes}
        values={["page", "article"]}
        onChange={(footnotes) => set({ footnotes })}
      />
      <ChoiceField
        label={t("linkAddresses")}
        place="linkAddresses"
        of="links"
        value={style.linkAddresses}
        values={["footnote", "drop"]}
        onChange={(linkAddresses) => set({ linkAddresses })}
      />
    </Fields>
  );
}
