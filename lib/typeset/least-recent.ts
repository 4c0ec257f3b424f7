/** A memory of limited weight that forgets first what has not been asked for longest. */
export class LeastRecent<Value> {
  /** In order of last use: a Map yields its keys as they were put in. */
  private readonly entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  private held = 0;

  constructor(private readonly capacity: number) {}

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  clear(): void {
    this.entries.clear();
    this.held = 0;
  }

  /** What was put in last is kept, whatever its weight. */
  set(key: string, value: Value, weight = 1): void {
    this.held += weight - (this.entries.get(key)?.weight ?? 0);
    this.entries.delete(key);
    this.entries.set(key, { value, weight });
    for (const [oldest, entry] of this.entries) {
      if (this.held <= this.capacity || oldest === key) break;
      this.entries.delete(oldest);
      this.held -= entry.weight;
    }
  }
}
