/**
 * Saves one thing again and again: never two requests at once, each naming the version it builds on,
 * always the newest state next. Knows nothing of React, the network or what is saved.
 */
export type SaveState =
  | { readonly kind: "saved"; readonly at: Date }
  /** Changed, to be saved in a moment. */
  | { readonly kind: "changed" }
  | { readonly kind: "saving" }
  /** The server was not reached; tried again by itself. */
  | { readonly kind: "offline" }
  /** Somebody else saved first. Nothing is sent until `resolve`. */
  | { readonly kind: "conflict" }
  /** The server said no; tried again with the next change. */
  | ({ readonly kind: "refused" } & Refused);

/** Why the server said no: an error id and the values of its sentence. */
export interface Refused {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The server's answer; a rejected promise means that it was not reached. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly version: number; readonly at: Date }
  | { readonly kind: "conflict" }
  | ({ readonly kind: "refused" } & Refused);

export interface SaveQueueOptions<Draft> {
  readonly version: number;
  readonly savedAt: Date;
  readonly save: (draft: Draft, version: number) => Promise<SaveAnswer>;
  readonly onState: (state: SaveState) => void;
  /** Called when everything changed so far is on the server. */
  readonly onSettled?: () => void;
  /** Milliseconds of quiet before a change is sent. */
  readonly quiet?: number;
  /** Milliseconds until an unreachable server is tried again. */
  readonly retry?: number;
  /** Replaces the browser's timers in tests. */
  readonly timers?: Timers;
}

export interface Timers {
  readonly set: (run: () => void, milliseconds: number) => unknown;
  readonly clear: (timer: unknown) => void;
}

export interface SaveQueue<Draft> {
  /** Takes a newer state of the text. */
  readonly change: (draft: Draft) => void;
  /** Sends at once what is not yet saved; true when everything is on the server. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: goes on from `version`, with `draft` to be saved, or with the server's text taken over. */
  readonly resolve: (version: number, draft?: Draft) => void;
  /** Version the server holds, as far as known here. */
  readonly version: () => number;
  readonly state: () => SaveState;
  /** Stops all timers; nothing is sent any more. */
  readonly stop: () => void;
}

const browserTimers: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export function createSaveQueue<Draft>(options: SaveQueueOptions<Draft>): SaveQueue<Draft> {
  const { save, onState, onSettled, quiet = 1500, retry = 5000, timers = browserTimers } = options;
  let state: SaveState = { kind: "saved", at: options.savedAt };
  let version = options.version;
  let waiting: { readonly draft: Draft } | undefined;
  let running: Promise<void> | undefined;
  let timer: unknown;
  let stopped = false;

  function become(next: SaveState) {
    state = next;
    if (!stopped) onState(next);
  }

  function schedule(milliseconds: number) {
    timers.clear(timer);
    if (!stopped) timer = timers.set(() => void send(), milliseconds);
  }

  async function send(): Promise<void> {
    timers.clear(timer);
    if (running) return running;
    if (!waiting || state.kind === "conflict" || stopped) return;
    running = sendWaiting(waiting).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function sendWaiting(sent: { readonly draft: Draft }): Promise<void> {
    become({ kind: "saving" });
    let answer: SaveAnswer;
    try {
      answer = await save(sent.draft, version);
    } catch {
      become({ kind: "offline" });
      schedule(retry);
      return;
    }
    if (answer.kind !== "saved") {
      become(answer);
      return;
    }
    version = answer.version;
    if (waiting === sent) {
      waiting = undefined;
      become({ kind: "saved", at: answer.at });
      onSettled?.();
    } else {
      become({ kind: "changed" });
      schedule(quiet);
    }
  }

  return {
    change(draft) {
      waiting = { draft };
      if (state.kind === "conflict") return;
      if (state.kind !== "saving" && state.kind !== "offline") become({ kind: "changed" });
      if (!running) schedule(quiet);
    },
    async flush() {
      // Two rounds: what is under way, then what was typed meanwhile.
      if (running) await running;
      await send();
      return state.kind === "saved";
    },
    resolve(newVersion, draft) {
      version = newVersion;
      waiting = draft === undefined ? undefined : { draft };
      become(waiting ? { kind: "changed" } : { kind: "saved", at: new Date() });
      if (waiting) schedule(0);
    },
    version: () => version,
    state: () => state,
    stop() {
      stopped = true;
      timers.clear(timer);
    },
  };
}
