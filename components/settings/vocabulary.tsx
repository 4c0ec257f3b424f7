"use client";

import { Button, Input, Select, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmInPlace } from "../ui/confirm-in-place";
import { EmptyState } from "../ui/empty-state";
import styles from "./vocabulary.module.css";

export interface VocabularyWord {
  /** Of a tag its id, of a source its name. */
  readonly id: string;
  readonly name: string;
  readonly articles: number;
  /** Name of a colour of the palette. */
  readonly color?: string;
  /** Other ways to write it. */
  readonly aliases?: readonly string[];
}

/** What cannot be done is left out. Each is true when done; else the person has been told why. */
export interface VocabularyActions {
  readonly merge: (id: string, intoId: string) => Promise<boolean>;
  readonly rename?: (id: string, name: string) => Promise<boolean>;
  readonly color?: (id: string, color: string | undefined) => Promise<boolean>;
  readonly remove?: (id: string) => Promise<boolean>;
  readonly split?: (alias: string) => Promise<boolean>;
}

export interface VocabularyProps {
  /** Message keys under `settings.vocabulary`. */
  readonly kind: "tags" | "sources";
  readonly words: readonly VocabularyWord[];
  readonly colors: readonly string[];
  readonly actions: VocabularyActions;
}

/** Beyond so many a field narrows the list. */
const WITHOUT_FILTER = 12;
const SHOWN = 60;

/** Words an office files its articles by: renamed, merged, coloured, where they stand. */
export function Vocabulary({ kind, words, colors, actions }: VocabularyProps) {
  const t = useTranslations("settings.vocabulary");
  const [filter, setFilter] = useState("");
  const [open, setOpen] = useState<string>();
  if (words.length === 0) return <EmptyState small title={t(`${kind}None`)} />;
  const holds = ({ name, aliases = [] }: VocabularyWord) =>
    [name, ...aliases].some((written) => written.includes(filter.trim()));
  const found = words.filter(holds);
  return (
    <>
      {words.length > WITHOUT_FILTER && (
        <Input
          className={styles.filter}
          aria-label={t("filter")}
          placeholder={t("filter")}
          allowClear
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ul className={styles.words}>
        {found.slice(0, SHOWN).map((word) => (
          <li key={word.id}>
            <div className={styles.word}>
              {kind === "tags" ? <Tag color={word.color}>{word.name}</Tag> : <span>{word.name}</span>}
              <span className={styles.count}>{t("articles", { count: word.articles })}</span>
              <Button
                size="small"
                aria-expanded={open === word.id}
                aria-label={t("manageWord", { name: word.name })}
                onClick={() => setOpen(open === word.id ? undefined : word.id)}
              >
                {t("manage")}
              </Button>
            </div>
            {word.aliases && word.aliases.length > 0 && (
              <div className={styles.aliases}>
                {t("aliases")}
                {word.aliases.map((alias) => (
                  <Tag
                    key={alias}
                    closable={{ "aria-label": t("split", { alias }) }}
                    onClose={(event) => {
                      event.preventDefault();
                      void actions.split?.(alias);
                    }}
                  >
                    {alias}
                  </Tag>
                ))}
              </div>
            )}
            {open === word.id && (
              <WordEditor
                key={word.name}
                kind={kind}
                word={word}
                others={words.filter(({ id }) => id !== word.id)}
                colors={colors}
                actions={actions}
                onGone={() => setOpen(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles.count}>{t("more", { count: found.length - SHOWN })}</p>}
      {found.length === 0 && <p className={styles.count}>{t("nothing")}</p>}
    </>
  );
}

interface WordEditorProps extends Pick<VocabularyProps, "kind" | "colors" | "actions"> {
  readonly word: VocabularyWord;
  readonly others: readonly VocabularyWord[];
  readonly onGone: () => void;
}

function WordEditor({ kind, word, others, colors, actions, onGone }: WordEditorProps) {
  const t = useTranslations("settings.vocabulary");
  const [name, setName] = useState(word.name);
  const [into, setInto] = useState<string>();
  const [busy, setBusy] = useState(false);
  const target = others.find(({ id }) => id === into);
  async function rename() {
    setBusy(true);
    await actions.rename?.(word.id, name.trim());
    setBusy(false);
  }
  const gone = async (done: Promise<boolean>) => {
    const isDone = await done;
    if (isDone) onGone();
    return isDone;
  };
  const changed = name.trim() !== "" && name.trim() !== word.name;
  return (
    <div className={styles.editor}>
      {actions.rename && (
        <div className={styles.line}>
          <Input
            className={styles.wide}
            aria-label={t("name")}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => changed && void rename()}
          />
          <Button disabled={!changed} loading={busy} onClick={() => void rename()}>
            {t("rename")}
          </Button>
        </div>
      )}
      {actions.color && (
        <fieldset className={styles.colors}>
          <legend>{t("color")}</legend>
          {[undefined, ...colors].map((color) => (
            <button
              key={color ?? "none"}
              type="button"
              aria-pressed={word.color === color}
              onClick={() => void actions.color?.(word.id, color)}
            >
              <Tag color={color}>{t(color ? `colors.${color}` : "colors.none")}</Tag>
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.line}>
        <Select
          className={styles.wide}
          aria-label={t("into")}
          placeholder={t("into")}
          showSearch={{ optionFilterProp: "label" }}
          allowClear
          value={into}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setInto}
        />
        <ConfirmInPlace
          verb={t("merge")}
          explain={t(`${kind}Merge`, { name: word.name, into: target?.name ?? "" })}
          disabled={!target}
          onConfirm={() => (target ? gone(actions.merge(word.id, target.id)) : Promise.resolve(false))}
        />
      </div>
      {actions.remove && (
        <ConfirmInPlace
          verb={t("remove")}
          explain={t("removeExplain", { name: word.name, count: word.articles })}
          danger
          onConfirm={() => (actions.remove ? gone(actions.remove(word.id)) : Promise.resolve(false))}
        />
      )}
    </div>
  );
}
