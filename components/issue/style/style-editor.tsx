"use client";

import { Alert, Button, Collapse, Form, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PRESETS } from "@/lib/typeset/presets/presets";
import type { Emblem, HouseStyle } from "@/lib/typeset/style";
import { nearestPreset, styleDifferences } from "@/lib/typeset/style-difference";
import { CompositionFields } from "./composition-fields";
import { ContentsFields } from "./contents-fields";
import { CoverFields } from "./cover-fields";
import { Differences } from "./differences";
import { Field, fieldId } from "./fields";
import { type FontChoice, FontFields } from "./font-fields";
import { FurnitureFields } from "./furniture-fields";
import { OrderFields } from "./order-fields";
import { PaperFields } from "./paper-fields";
import { PreflightFields } from "./preflight-fields";
import { PressFields } from "./press-fields";
import { ProfileField, type StoredProfile } from "./profile-field";
import styles from "./style.module.css";
import { StyleFormProvider, useStyleFaults } from "./style-form";
import { StylePreview } from "./style-preview";
import { type OtherIssue, StyleTools } from "./style-tools";
import { TableFields } from "./table-fields";
import { TypeTable } from "./type-table";
import { useUnsavedStyle } from "./unsaved-style";

export interface StyleEditorProps {
  readonly issueId: string;
  /** 2024年第01期 */
  readonly label: string;
  readonly journalTitle: string;
  readonly style: HouseStyle;
  readonly editable: boolean;
  readonly issues: readonly OtherIssue[];
  /** What the office has stored. */
  readonly fonts: readonly FontChoice[];
  /** Of the issue's live pages. */
  readonly previewAddress: string;
  readonly fileAddress: (sha256: string) => string;
  readonly loadStyle: (issueId: string) => Promise<HouseStyle | undefined>;
  readonly onUpload: (image: File) => Promise<Emblem | undefined>;
  readonly onUploadProfile: (profile: File) => Promise<StoredProfile | undefined>;
  /** True when stored. */
  readonly onSave: (style: HouseStyle) => Promise<boolean>;
}

/** How the issue is printed, with its own pages beside it. */
export function StyleEditor(props: StyleEditorProps) {
  const { issueId, label, journalTitle, editable, previewAddress, fileAddress } = props;
  const t = useTranslations("issues.style");
  const { style, isChanged, isRestored, change, discard, saved } = useUnsavedStyle(issueId, props.style);
  const [saving, setSaving] = useState(false);
  const [usual, setUsual] = useState<HouseStyle>();
  const faults = useStyleFaults(style);
  const shown = useLastGood(style, faults.size === 0);
  const compared = usual ?? nearestPreset(style);
  const count = styleDifferences(compared, style).length;

  async function save() {
    setSaving(true);
    if (await props.onSave(style)) saved(style);
    setSaving(false);
  }
  const form = {
    style,
    editable,
    faults,
    set: (part: Partial<HouseStyle>) => change({ ...style, ...part }),
  };
  const groups = {
    paper: <PaperFields />,
    type: <TypeTable />,
    fonts: <FontFields fonts={props.fonts} />,
    order: <OrderFields />,
    furniture: <FurnitureFields />,
    contents: <ContentsFields />,
    cover: <CoverFields title={journalTitle} fileAddress={fileAddress} onUpload={props.onUpload} />,
    tables: <TableFields />,
    composition: <CompositionFields />,
    press: (
      <>
        <PressFields />
        <ProfileField onUpload={props.onUploadProfile} />
      </>
    ),
    preflight: <PreflightFields />,
  };

  return (
    <StyleFormProvider form={form}>
      <div className={styles.editor}>
        <Form layout="vertical" component="div" disabled={!editable} className={styles.form}>
          <div className={styles.head}>
            <Field label={t("name")} place="name">
              <Input
                id={fieldId("name")}
                maxLength={60}
                value={style.name}
                onChange={(event) => change({ ...style, name: event.target.value || label })}
              />
            </Field>
            <StyleTools
              issues={props.issues}
              fileName={`${journalTitle}-${label}-${t("tools.file")}.json`}
              onUse={change}
              loadStyle={props.loadStyle}
            />
          </div>
          {isRestored && <Alert type="info" showIcon title={t("restored")} />}
          <Collapse
            defaultActiveKey={["paper"]}
            items={[
              ...Object.entries(groups).map(([key, children]) => ({
                key,
                label: <h2 className={styles.groupTitle}>{t(`groups.${key}`)}</h2>,
                children,
              })),
              {
                key: "differences",
                label: (
                  <h2 className={styles.groupTitle}>
                    {t("differences.title", { preset: t(`presets.${compared.name}`), count })}
                  </h2>
                ),
                children: (
                  <>
                    <Select
                      aria-label={t("differences.compare")}
                      className={styles.compare}
                      disabled={false}
                      value={compared.name}
                      options={Object.keys(PRESETS).map((name) => ({
                        value: name,
                        label: t(`presets.${name}`),
                      }))}
                      onChange={(name) => setUsual(PRESETS[name])}
                    />
                    <Differences usual={compared} own={style} />
                  </>
                ),
              },
            ]}
          />
        </Form>
        <StylePreview address={previewAddress} style={shown} fileAddress={fileAddress} />
      </div>
      {faults.size > 0 && (
        <Alert
          type="error"
          showIcon
          title={t("faults")}
          description={
            <ul className={styles.faults}>
              {[...faults].map(([place, sentence]) => (
                <li key={place}>{sentence}</li>
              ))}
            </ul>
          }
        />
      )}
      {editable && (
        <div className={styles.saveBar}>
          <span role="status">{isChanged ? t("unsaved") : t("saved")}</span>
          <Button disabled={!isChanged || saving} onClick={discard}>
            {t("discard")}
          </Button>
          <Button type="primary" disabled={!isChanged || faults.size > 0} loading={saving} onClick={save}>
            {t("save")}
          </Button>
        </div>
      )}
    </StyleFormProvider>
  );
}

/** What is shown while the parts do not fit together: the last that did. */
function useLastGood(style: HouseStyle, isGood: boolean): HouseStyle {
  const [good, setGood] = useState(style);
  useEffect(() => {
    if (isGood) setGood(style);
  }, [style, isGood]);
  return good;
}
