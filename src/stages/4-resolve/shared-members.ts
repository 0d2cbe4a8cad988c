/** Members that two sets share, in the order of the first. (`Set.prototype.intersection` is not in our compile target yet.) */
export function sharedMembers<Member>(
  one: ReadonlySet<Member>,
  other: ReadonlySet<Member>,
): readonly Member[] {
  return [...one].filter((member) => other.has(member));
}

/** True if no member is in both. */
export function areDisjoint<Member>(one: ReadonlySet<Member>, other: ReadonlySet<Member>): boolean {
  return sharedMembers(one, other).length === 0;
}
