"use client";

import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HouseWord } from "@/lib/proofread/house-words";
import type { CsvFault } from "@/lib/proofread/house-words-csv";
import { STARTER_WORDS } from "@/lib/proofread/starter-words";
import { ConfirmInPlace } from "../ui/confirm-in-place";
import { EmptyState } from "../ui/empty-state";
import { FileDrop } from "../ui/file-drop";
import { HouseWordForm } from "./house-word-form";
import styles from "./house-words.module.css";
import { downloadHouseWords, readHouseWordsFile } from "./house-words-file";

export interface StoredHouseWord extends HouseWord {
  readonly wordId: string;
}

export interface HouseWordsProps {
  readonly words: readonly StoredHouseWord[];
  /** The number stored; undefined where it failed and the person has been told. */
  readonly onPut: (words: readonly HouseWord[]) => Promise<number | undefined>;
  readonly onRemove: (wordId: string) => Promise<boolean>;
}

/** Bytes of a CSV file; five thousand words stay far below. */
const MAX_CSV_BYTES = 2_000_000;
/** More than these are shown when they are looked for. */
const SHOWN = 50;

/** 本社词表: written by hand one by one, or in and out as a spreadsheet. */
export function HouseWords({ words, onPut, onRemove }: HouseWordsProps) {
  const t = useTranslations("settings.houseWords");
  const [wanted, setWanted] = useState("");
  const [faults, setFaults] = useState<readonly CsvFault[]>([]);
  const found = words.filter((word) =>
    [word.term, word.preferred, word.note].some((text) => text?.includes(wanted)),
  );
  const shown = found.slice(0, SHOWN);

  const starter = STARTER_WORDS.filter(
    ({ kind, term }) => !words.some((word) => word.kind === kind && word.term === term),
  );

  async function take(file: File) {
    setFaults([]);
    const read = await readHouseWordsFile(file);
    if (!read || read.words.length === 0) return t("csv.empty");
    setFaults(read.faults);
    return (await onPut(read.words)) === undefined ? t("csv.failed") : undefined;
  }

  return (
    <div className={styles.words}>
      <HouseWordForm onAdd={async (word) => (await onPut([word])) !== undefined} />
      {words.length === 0 && <EmptyState small title={t("none")} description={t("noneHint")} />}
      {words.length > 8 && (
        <Input.Search
          allowClear
          aria-label={t("search")}
          placeholder={t("search")}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((word) => (
            <li key={word.wordId}>
              <div>
                <span className={styles.kind}>{t(`kind.${word.kind}`)}</span>
                <WordChange word={word} />
                {word.note && <small>{word.note}</small>}
              </div>
              <ConfirmInPlace
                verb={t("remove")}
                explain={t("removeExplain", { term: word.term })}
                danger
                size="small"
                onConfirm={() => onRemove(word.wordId)}
              />
            </li>
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <p className={styles.hint}>{t("more", { count: found.length - shown.length })}</p>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      <FileDrop
        accept=".csv,text/csv"
        limit={MAX_CSV_BYTES}
        words={{
          drop: t("csv.drop"),
          hint: t("csv.hint"),
          tooLarge: t("csv.tooLarge"),
          busy: (file) => t("csv.busy", { file }),
          refused: (file) => t("csv.refused", { file }),
        }}
        onTake={take}
      />
      {starter.length > 0 && (
        <ConfirmInPlace
          verb={t("starter.verb")}
          explain={t("starter.explain", { count: starter.length })}
          onConfirm={async () => (await onPut(starter)) !== undefined}
        />
      )}
      {words.length > 0 && (
        <Button icon={<DownloadOutlined />} onClick={() => void downloadHouseWords(words, t("csv.name"))}>
          {t("csv.export")}
        </Button>
      )}
    </div>
  );
}

/** 技校 → 技工学校; an office comes before its name. */
function WordChange({ word: { kind, term, preferred } }: { word: HouseWord }) {
  if (kind === "office")
    return (
      <strong>
        {preferred}
        {term}
      </strong>
    );
  return (
    <>
      <strong>{term}</strong>
      {preferred && <span> → {preferred}</span>}
    </>
  );
}

function Faults({ faults }: { faults: readonly CsvFault[] }) {
  const t = useTranslations("settings.houseWords.csv");
  return (
    <Alert
      type="warning"
      title={t("faults", { count: faults.length })}
      description={
        <ul className={styles.faults}>
          {faults.slice(0, 10).map(({ line, reason, text }) => (
            <li key={line}>{t(`fault.${reason}`, { line, text })}</li>
          ))}
        </ul>
      }
    />
  );
}
