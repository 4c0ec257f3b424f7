"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { fileAddress, liveIssueAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import { StyleEditor, type StyleEditorProps } from "@/components/issue/style/style-editor";
import type { HouseStyle } from "@/lib/typeset/style";
import * as server from "./actions";

export interface StyleTabProps
  extends Pick<StyleEditorProps, "issueId" | "label" | "journalTitle" | "editable" | "issues" | "fonts"> {
  readonly version: number;
  readonly style: HouseStyle;
}

export function StyleTab({ version, ...props }: StyleTabProps) {
  const { issueId } = props;
  const t = useTranslations("issues.style");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  const builtOn = useRef(version);
  return (
    <StyleEditor
      {...props}
      previewAddress={liveIssueAddress(issueId)}
      fileAddress={fileAddress}
      loadStyle={(other) => answer(server.loadStyle(other))}
      onUpload={async (image) => {
        const form = new FormData();
        form.set("image", image);
        const stored = await answer(server.uploadEmblem(form));
        return stored && { file: stored.sha256, width: stored.width, height: stored.height };
      }}
      onUploadProfile={async (profile) => {
        const form = new FormData();
        form.set("profile", profile);
        return answer(server.uploadProfile(form));
      }}
      onSave={async (changed) => {
        const saved = await answer(server.saveStyle(issueId, builtOn.current, JSON.stringify(changed)));
        if (!saved) return false;
        builtOn.current = saved.version;
        message.success(t("done"));
        router.refresh();
        return true;
      }}
    />
  );
}
