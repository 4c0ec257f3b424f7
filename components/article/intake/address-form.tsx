"use client";

import { LinkOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { ErrorNotice } from "../../ui/error-notice";
import styles from "./intake.module.css";

/** The server opens the page at an address. */
export function AddressForm({ onTake }: { onTake: (address: string) => Promise<ReactNode> }) {
  const t = useTranslations("articles.intake");
  const [address, setAddress] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();

  async function take(event: FormEvent) {
    event.preventDefault();
    setRefusal(undefined);
    setBusy(true);
    const sentence = await onTake(address);
    if (!sentence) return;
    setRefusal(sentence);
    setBusy(false);
  }

  return (
    <form className={styles.way} onSubmit={(event) => void take(event)}>
      {refusal && <ErrorNotice title={t("fetchRefused")} description={refusal} />}
      <div className={styles.address}>
        <Input
          prefix={<LinkOutlined />}
          type="text"
          inputMode="url"
          aria-label={t("addressLabel")}
          placeholder={t("addressHint")}
          value={address}
          disabled={busy}
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button htmlType="submit" loading={busy} disabled={address.trim() === ""}>
          {t("fetch")}
        </Button>
      </div>
      <p className={styles.foot} role="status">
        {busy ? t("fetching") : t("addressFoot")}
      </p>
    </form>
  );
}
