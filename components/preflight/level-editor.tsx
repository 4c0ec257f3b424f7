"use client";

import { UndoOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslations } from "next-intl";
import { levelOf, RULE_GROUPS, RULE_NAMES, RULES, type Rule } from "@/lib/pdf/preflight/rules";
import type { FindingLevel } from "@/lib/typeset/style";
import styles from "./preflight.module.css";

export interface LevelEditorProps {
  /** What differs from the usual: `preflight.levels` of a style. */
  readonly value: Readonly<Record<string, FindingLevel>>;
  /** Absent where it may only be read. */
  readonly onChange?: (levels: Readonly<Record<string, FindingLevel>>) => void;
}

const LEVELS = ["error", "warning", "off"] as const;

/** The rules of preflight with what they mean, and how bad a breach is in this style. */
export function LevelEditor({ value, onChange }: LevelEditorProps) {
  const t = useTranslations("preflight");
  function choose(rule: Rule, level: FindingLevel) {
    const { [rule]: _, ...others } = value;
    onChange?.(level === RULES[rule].level ? others : { ...others, [rule]: level });
  }
  return (
    <div className={styles.levels}>
      <p className={styles.hint}>{t("levels.hint")}</p>
      {RULE_GROUPS.map((group) => (
        <section key={group}>
          <h3>{t(`group.${group}`)}</h3>
          <ul>
            {RULE_NAMES.filter((rule) => RULES[rule].group === group).map((rule) => {
              const name = t(`rule.${rule}.name`);
              const level = levelOf(rule, value);
              return (
                <li key={rule} className={styles.level}>
                  <div>
                    <p>{name}</p>
                    <p className={styles.todo}>{t(`rule.${rule}.todo`)}</p>
                  </div>
                  <span className={styles.levelChoice}>
                    {onChange && level !== RULES[rule].level && (
                      <Button
                        type="text"
                        size="small"
                        icon={<UndoOutlined />}
                        aria-label={t("levels.usual")}
                        title={t("levels.usual")}
                        onClick={() => choose(rule, RULES[rule].level)}
                      />
                    )}
                    <Select<FindingLevel>
                      value={level}
                      disabled={!onChange}
                      aria-label={t("levels.level", { rule: name })}
                      options={LEVELS.map((option) => ({ value: option, label: t(`levels.${option}`) }))}
                      onChange={(chosen) => choose(rule, chosen)}
                      style={{ width: 96 }}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
