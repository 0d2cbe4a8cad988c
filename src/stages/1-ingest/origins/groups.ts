/** Which belong together, by uniting pairs (Galler and Fischer, 1964). */
export class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  unite(one: number, other: number): void {
    const [low = 0, high = 0] = [this.#rootOf(one), this.#rootOf(other)].toSorted((a, b) => a - b);
    this.#parents[high] = low;
  }

  areUnited(one: number, other: number): boolean {
    return this.#rootOf(one) === this.#rootOf(other);
  }

  /** Each group once, by its first member; members in order. */
  all(): readonly (readonly number[])[] {
    const members = new Map<number, number[]>();
    for (const index of this.#parents.keys()) {
      const root = this.#rootOf(index);
      members.set(root, [...(members.get(root) ?? []), index]);
    }
    return [...members.values()];
  }

  #rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[index] = root;
    return root;
  }
}
