import { FileWordOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import styles from "./editions.module.css";

/** The whole issue as a Word file, written when it is asked for: it is always of the issue as it is now. */
export function WordDownload({ address }: { readonly address: string }) {
  const t = useTranslations("issues.editions.word");
  return (
    <section className={styles.produce}>
      <ul className={styles.offers}>
        <li>
          <div>
            <strong>{t("title")}</strong>
            <p className={styles.hint}>{t("explain")}</p>
          </div>
          <Button icon={<FileWordOutlined />} href={address}>
            {t("download")}
          </Button>
        </li>
      </ul>
    </section>
  );
}
