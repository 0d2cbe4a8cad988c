/** Things that belong together, joined pair by pair. The smallest member names its set, so the order of joining is of no matter. */
export class DisjointSets<Key extends string> {
  readonly #parents = new Map<Key, Key>();

  add(key: Key): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key);
  }

  /** The smallest key of the set that `key` is in; `key` itself if it was never added. */
  find(key: Key): Key {
    let root = key;
    for (
      let up = this.#parents.get(root);
      up !== undefined && up !== root;
      up = this.#parents.get(root)
    )
      root = up;
    if (this.#parents.has(key)) this.#parents.set(key, root);
    return root;
  }

  join(one: Key, other: Key): void {
    this.add(one);
    this.add(other);
    const [low, high] = [this.find(one), this.find(other)].toSorted();
    if (low !== undefined && high !== undefined) this.#parents.set(high, low);
  }

  /** Sets in the order of their smallest members, members sorted. */
  sets(): readonly (readonly Key[])[] {
    const found = new Map<Key, Key[]>();
    for (const key of [...this.#parents.keys()].toSorted()) {
      const root = this.find(key);
      found.set(root, [...(found.get(root) ?? []), key]);
    }
    return [...found.values()];
  }
}
