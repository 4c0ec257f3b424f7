"use client";

import { EnterOutlined, QuestionCircleOutlined, SearchOutlined } from "@ant-design/icons";
import { Input, Modal } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import type { ShellPlace } from "./app-shell";
import styles from "./command-palette.module.css";

/** An article or issue that answers what was typed. */
export interface FoundPlace {
  readonly key: string;
  readonly href: string;
  readonly label: string;
  /** Beside it, such as its status. */
  readonly note?: string;
}

interface Choice {
  readonly key: string;
  readonly icon?: ReactNode;
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
}

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly places: readonly ShellPlace[];
  readonly find?: (text: string) => Promise<readonly FoundPlace[]>;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** Ctrl/⌘K: go to a page, an issue or an article by typing a part of its name. */
export function CommandPalette({ open, places, find, onClose, onHelp }: CommandPaletteProps) {
  const t = useTranslations("ui.palette");
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const found = useFound(open ? text.trim() : "", find);

  const go = (href: string) => () => {
    close();
    router.push(href);
  };
  function close() {
    setText("");
    setActive(0);
    onClose();
  }
  const matches = (label: string) => label.toLowerCase().includes(text.trim().toLowerCase());
  const choices: Choice[] = [
    ...places
      .filter((place) => matches(place.label))
      .map(({ key, icon, label, href }) => ({ key, icon, label, note: t("page"), run: go(href) })),
    ...found.map(({ href, ...place }) => ({ ...place, run: go(href) })),
    ...(matches(t("help"))
      ? [{ key: "help", icon: <QuestionCircleOutlined />, label: t("help"), note: "?", run: onHelp }]
      : []),
  ];
  const current = Math.min(active, choices.length - 1);

  function press(event: KeyboardEvent) {
    // Enter while an input method is composing chooses characters, nothing else.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setActive((current + step + choices.length) % choices.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choices[current]?.run();
    }
  }

  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      title={<span className="visually-hidden">{t("title")}</span>}
      styles={{ header: { margin: 0 }, container: { padding: 0 } }}
      width={560}
      destroyOnHidden
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        placeholder={t("placeholder")}
        value={text}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices[current] ? `${listId}-${current}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: the keys are handled by the field above, as a combobox does */}
      <div id={listId} role="listbox" aria-label={t("title")} className={styles.choices}>
        {choices.map(({ key, icon, label, note, run }, index) => (
          <div
            key={key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={run}
            onMouseMove={() => setActive(index)}
          >
            {icon}
            <span className={styles.label}>{label}</span>
            <span className={styles.note}>{note}</span>
            {index === current && <EnterOutlined aria-hidden />}
          </div>
        ))}
      </div>
      {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: as above */}
      {choices.length === 0 && <p className={styles.nothing}>{t("nothing")}</p>}
    </Modal>
  );
}

const PAUSE = 150;

/** What answers the text; the answer to an earlier text is never shown for a later one. */
function useFound(text: string, find: CommandPaletteProps["find"]): readonly FoundPlace[] {
  const [found, setFound] = useState<{ text: string; places: readonly FoundPlace[] }>();
  useEffect(() => {
    if (text === "" || !find) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const places = await find(text).catch(() => []);
      if (wanted) setFound({ text, places });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, find]);
  return found && found.text === text ? found.places : [];
}
