"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "../../ui/panel";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { AddressForm } from "./address-form";
import { FilesDrop } from "./files-drop";
import { IncomingList, type IncomingListProps } from "./incoming-list";
import styles from "./intake.module.css";
import { PasteBox } from "./paste-box";
import { useIntakeQueue } from "./use-intake-queue";

export interface WaysInProps extends Pick<IncomingListProps, "copies" | "onDrop" | "onMake"> {
  /** Stores and reads the file, and goes on if it is alone; the sentence it answers says why not. */
  readonly onTake: (file: File, isAlone: boolean) => Promise<ReactNode>;
  /** The same for the page at an address. Absent where the server opens none. */
  readonly onTakeAddress?: (address: string) => Promise<ReactNode>;
}

/** Bytes; the server takes no more in one request. */
const LARGEST = 30 * 1024 * 1024;

/** Articles come in as files, by the clipboard, or by their address; what was read waits below. */
export function WaysIn({ copies, onTake, onTakeAddress, onDrop, onMake }: WaysInProps) {
  const t = useTranslations("articles.intake");
  const { files, add, remove, total, read, busy } = useIntakeQueue(async (file, isAlone) =>
    file.size > LARGEST ? t("tooLarge") : onTake(file, isAlone),
  );
  useLeaveGuard(busy);
  return (
    <>
      <div className={styles.ways}>
        <Panel title={t("file")}>
          <FilesDrop onTake={add} />
        </Panel>
        <Panel title={t("paste")}>
          <PasteBox onTake={(file) => onTake(file, true)} />
        </Panel>
        {onTakeAddress && (
          <Panel title={t("address")}>
            <AddressForm onTake={onTakeAddress} />
          </Panel>
        )}
      </div>
      <IncomingList
        copies={copies}
        files={files}
        read={read}
        total={total}
        busy={busy}
        onForget={remove}
        onDrop={onDrop}
        onMake={onMake}
      />
    </>
  );
}
