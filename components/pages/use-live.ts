"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LiveIssue } from "@/lib/typeset/live-issue";
import type { PageData } from "@/lib/typeset/page-data";

/** A page as it is shown. */
export interface ShownPage {
  readonly index: number;
  readonly hash: string;
  readonly data: PageData;
}

export interface Live {
  /** The newest answer; it stays while the next is on its way, and after an error. */
  readonly issue?: Omit<LiveIssue, "pages">;
  /** The pages asked for, in order. */
  readonly pages: readonly ShownPage[];
  /** While the whole is composed for the first time: so many articles are. */
  readonly composing?: { readonly done: number; readonly total: number };
  /** Why there is no newer answer: an error's id and the values of its sentence; `unreachable` where none came. */
  readonly error?: { readonly id: string; readonly values: Readonly<Record<string, string | number>> };
  /** True from a change until it is shown. */
  readonly isBehind: boolean;
  readonly retry: () => void;
}

/** Pages kept to be shown again without being sent. */
const PAGES_KEPT = 400;
/** Between two questions while the server composes, ms. */
const PAUSE = 50;

/**
 * Asks a route of live pages whenever what it is asked changes: one question at a time, always the newest next, so
 * that a slow answer delays the next but never piles up. `body` is JSON but for the pages it has; undefined asks nothing.
 */
export function useLive(address: string, body: string | undefined): Live {
  const [shown, setShown] = useState<Pick<Live, "issue" | "pages" | "composing" | "error">>({ pages: [] });
  const [answered, setAnswered] = useState<string>();
  const asker = useRef<Asker>(null);

  useEffect(() => {
    const made = new Asker(address, (state, told) => {
      setShown((before) => ({ ...before, ...state }));
      setAnswered(told);
    });
    asker.current = made;
    return () => made.stop();
  }, [address]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has an asker of its own
  useEffect(() => {
    if (body !== undefined) asker.current?.ask(body);
  }, [address, body]);

  const retry = useCallback(() => {
    if (body !== undefined) asker.current?.ask(body);
  }, [body]);
  return { ...shown, isBehind: answered !== body, retry };
}

type Told = (state: Partial<Live>, body: string) => void;

class Asker {
  private readonly pages = new Map<string, PageData>();
  private isStopped = false;
  private readonly key = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36));
  private next: string | undefined;
  private isAsking = false;

  constructor(
    private readonly address: string,
    private readonly told: Told,
  ) {}

  /** What is under way is answered to nobody. */
  stop(): void {
    this.isStopped = true;
  }

  ask(body: string): void {
    this.next = body;
    if (!this.isAsking) void this.work();
  }

  private async work(): Promise<void> {
    this.isAsking = true;
    while (this.next !== undefined && !this.isStopped) {
      const body = this.next;
      this.next = undefined;
      try {
        await this.put(body);
      } catch {
        if (!this.isStopped)
          this.told({ error: { id: "unreachable", values: {} }, composing: undefined }, body);
      }
    }
    this.isAsking = false;
  }

  private async put(body: string): Promise<void> {
    const response = await fetch(this.address, {
      method: "POST",
      headers: { "content-type": "application/json", "x-live-key": this.key.join("") },
      body: JSON.stringify({ ...JSON.parse(body), have: [...this.pages.keys()] }),
    });
    if (this.isStopped || response.status === 204) return;
    if (response.status === 202) {
      this.told({ composing: await response.json(), error: undefined }, "");
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      // What was changed meanwhile is asked in its place.
      this.next ??= body;
      return;
    }
    const answer = await response.json();
    if (this.isStopped) return;
    if (response.ok) this.told({ ...this.read(answer), composing: undefined, error: undefined }, body);
    else this.told({ error: answer, composing: undefined }, body);
  }

  private read({ pages, ...issue }: LiveIssue): Pick<Live, "issue" | "pages"> {
    const shown = pages.flatMap(({ index, hash, data = this.pages.get(hash) }) => {
      if (!data) return [];
      // Put in again, so that it is forgotten last.
      this.pages.delete(hash);
      this.pages.set(hash, data);
      return [{ index, hash, data }];
    });
    for (const hash of this.pages.keys()) {
      if (this.pages.size <= PAGES_KEPT) break;
      this.pages.delete(hash);
    }
    return { issue, pages: shown };
  }
}
