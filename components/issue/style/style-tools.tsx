"use client";

import { DownloadOutlined, SwapOutlined, UploadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Upload } from "antd";
import { useTranslations } from "next-intl";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { FascicleError } from "@/lib/errors";
import { PRESETS } from "@/lib/typeset/presets/presets";
import type { HouseStyle } from "@/lib/typeset/style";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

export interface OtherIssue {
  readonly issueId: string;
  /** 2024年第01期 */
  readonly label: string;
}

export interface StyleToolsProps {
  /** Whose styles may be taken over, newest first. */
  readonly issues: readonly OtherIssue[];
  readonly fileName: string;
  readonly onUse: (style: HouseStyle) => void;
  /** Undefined after the person has been told why not. */
  readonly loadStyle: (issueId: string) => Promise<HouseStyle | undefined>;
}

/** Whole styles coming and going: presets, other issues, files. */
export function StyleTools({ issues, fileName, onUse, loadStyle }: StyleToolsProps) {
  const t = useTranslations("issues.style");
  const { message } = App.useApp();
  const sentence = useErrorSentence();
  const { style, editable } = useStyleForm();

  async function copyFrom(issueId: string) {
    const other = await loadStyle(issueId);
    if (other) onUse(other);
  }
  async function readFile(file: File) {
    try {
      const { readStyle } = await import("@/lib/typeset/read-style");
      onUse(readStyle(JSON.parse(await file.text())));
    } catch (error) {
      if (error instanceof FascicleError) message.error(sentence(error));
      else if (error instanceof SyntaxError) message.error(t("tools.notJson"));
      else throw error;
    }
  }

  return (
    <div className={styles.tools}>
      <Dropdown
        trigger={["click"]}
        disabled={!editable}
        menu={{
          items: [
            {
              key: "presets",
              type: "group",
              label: t("tools.presets"),
              children: Object.values(PRESETS).map((preset) => ({
                key: `preset ${preset.name}`,
                label: t(`presets.${preset.name}`),
                onClick: () => onUse(preset),
              })),
            },
            ...(issues.length === 0
              ? []
              : [
                  {
                    key: "issues",
                    type: "group" as const,
                    label: t("tools.issues"),
                    children: issues.map(({ issueId, label }) => ({
                      key: `issue ${issueId}`,
                      label,
                      onClick: () => void copyFrom(issueId),
                    })),
                  },
                ]),
          ],
        }}
      >
        <Button icon={<SwapOutlined />}>{t("tools.use")}</Button>
      </Dropdown>
      <Upload
        accept="application/json,.json"
        showUploadList={false}
        disabled={!editable}
        beforeUpload={(file) => {
          void readFile(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} disabled={!editable}>
          {t("tools.import")}
        </Button>
      </Upload>
      <Button icon={<DownloadOutlined />} onClick={() => download(style, fileName)}>
        {t("tools.export")}
      </Button>
    </div>
  );
}

function download(style: HouseStyle, fileName: string): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(style, null, 2)}\n`], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
