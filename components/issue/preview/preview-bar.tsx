"use client";

import {
  ArrowLeftOutlined,
  EditOutlined,
  LeftOutlined,
  RightOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import { Button, InputNumber, Segmented, Select } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { IssueFigures } from "@/lib/typeset/issue-figures";
import type { Zoom } from "./issue-preview";
import styles from "./preview.module.css";
import { turned, VIEWS, type View } from "./spreads";

export interface PreviewBarProps {
  readonly label: string;
  readonly issueAddress: string;
  readonly index: number;
  readonly figures?: IssueFigures;
  /** Printed number of the page, where it carries one. */
  readonly folio?: string;
  readonly view: View;
  readonly zoom: Zoom;
  /** Where the article on the page is edited. */
  readonly editAddress?: string;
  readonly isBehind: boolean;
  readonly onPage: (index: number) => void;
  readonly onTurn: (step: 1 | -1) => void;
  readonly onView: (view: View) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onContents: () => void;
}

const ZOOMS: readonly Zoom[] = ["page", "width", 1, 1.5, 2, 3];

/** Where one is and how one looks: page, view, zoom, and the way to the article. */
export function PreviewBar(props: PreviewBarProps) {
  const { label, issueAddress, index, figures, folio, view, zoom, editAddress } = props;
  const t = useTranslations("preview");
  const pages = figures?.pages ?? 0;
  const isLeafing = view !== "thumbnails";
  return (
    <header className={styles.bar}>
      <div className={styles.barPart}>
        <Link href={issueAddress} aria-label={t("back")} className={styles.back}>
          <ArrowLeftOutlined />
        </Link>
        <h1>{t("title", { label })}</h1>
      </div>
      <div className={styles.barPart}>
        <Button
          className={styles.contentsButton}
          icon={<UnorderedListOutlined />}
          aria-label={t("contents")}
          onClick={props.onContents}
        />
        <Button
          icon={<LeftOutlined />}
          aria-label={t("previous")}
          disabled={!isLeafing || turned(index, pages, view, -1) === undefined}
          onClick={() => props.onTurn(-1)}
        />
        {figures && <PageNumber {...props} figures={figures} folio={folio} />}
        <Button
          icon={<RightOutlined />}
          aria-label={t("next")}
          disabled={!isLeafing || turned(index, pages, view, 1) === undefined}
          onClick={() => props.onTurn(1)}
        />
      </div>
      <div className={styles.barPart}>
        {editAddress && isLeafing && (
          <Link href={editAddress}>
            <Button icon={<EditOutlined />} tabIndex={-1}>
              {t("edit")}
            </Button>
          </Link>
        )}
        <Select<Zoom>
          className={styles.zoom}
          aria-label={t("zoom.label")}
          value={zoom}
          disabled={!isLeafing}
          onChange={props.onZoom}
          options={ZOOMS.map((value) => ({
            value,
            label: typeof value === "number" ? `${value * 100}%` : t(`zoom.${value}`),
          }))}
        />
        <Segmented<View>
          value={view}
          onChange={props.onView}
          options={VIEWS.map((value) => ({
            value,
            label: t(`view.${value}`),
          }))}
        />
      </div>
    </header>
  );
}

/** 第 [34] 页，共 131 页; in the front matter its roman number stands beside an empty field. */
function PageNumber({
  index,
  figures,
  folio,
  onPage,
}: Pick<PreviewBarProps, "index" | "folio" | "onPage"> & { figures: IssueFigures }) {
  const t = useTranslations("preview");
  const { bodyStart, bodyPages } = figures;
  const inBody = index - bodyStart + 1;
  const number = inBody >= 1 && inBody <= bodyPages ? inBody : null;
  const [typed, setTyped] = useState<number | null>(number);
  useEffect(() => setTyped(number), [number]);
  const go = () => {
    if (typed !== null) onPage(bodyStart + typed - 1);
  };
  return (
    <span className={styles.pageNumber}>
      {number === null && <span>{folio ?? (index === 0 ? t("cover") : t("unnumbered"))}</span>}
      {t.rich("pageOf", {
        total: bodyPages,
        field: () => (
          <InputNumber
            controls={false}
            min={1}
            max={bodyPages}
            precision={0}
            aria-label={t("goTo")}
            value={typed}
            onChange={setTyped}
            onPressEnter={go}
            onBlur={go}
          />
        ),
      })}
    </span>
  );
}
