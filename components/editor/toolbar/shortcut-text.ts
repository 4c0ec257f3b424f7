const isMac = () => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `Mod-Shift-l` as people read it: Ctrl+Shift+L, on a Mac ⌘⇧L. */
export function shortcutText(shortcut: string, mac: boolean = isMac()): string {
  const names: Record<string, string> = mac
    ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" }
    : { Mod: "Ctrl", Shift: "Shift", Alt: "Alt" };
  const keys = shortcut.split("-").map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return keys.join(mac ? "" : "+");
}
