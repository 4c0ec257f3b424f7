"use client";

import { Modal } from "antd";
import { useTranslations } from "next-intl";
import type { PriorUse } from "../article-view";
import styles from "./prior-use.module.css";

/** What two articles have in common, as it stands in each. */
export function PassagesModal({ use, onClose }: { use: PriorUse; onClose: () => void }) {
  const t = useTranslations("articles.priorUse");
  return (
    <Modal
      open
      width={960}
      title={use.title || t("untitled")}
      onCancel={onClose}
      footer={null}
      closable={{ "aria-label": t("close") }}
    >
      <p className={styles.count}>{t("passages", { count: use.passages.length })}</p>
      <table className={styles.passages}>
        <thead>
          <tr>
            <th scope="col">{t("thisText")}</th>
            <th scope="col">{t("thatText")}</th>
          </tr>
        </thead>
        <tbody>
          {use.passages.map(({ here, there }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name, and never move
            <tr key={index}>
              <td>{here}</td>
              <td>{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
