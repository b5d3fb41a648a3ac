/**
 * How a member of a list in the facts is recognised again in another version of the facts: by its printed name, never by its
 * place in the list, so that a group that moved up is not taken for another one.
 */
export function memberKey(member: unknown): string {
  if (typeof member !== 'object' || member === null) return String(member);
  const named = member as Record<string, unknown>;
  if ('villages' in named) return groupLabel(named as unknown as GroupLike);
  if ('township' in named) return villageLabel(named as unknown as VillageLike);
  const name = [named['title'], named['name'], named['text'], named['number']].find((word) => typeof word === 'string');
  return typeof name === 'string' ? name : JSON.stringify(member);
}

/** Keys of a list's members in order; a second member with the same key is told apart by a count. */
export function memberKeys(members: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return members.map((member) => {
    const key = memberKey(member);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  });
}

interface VillageLike {
  name: string;
  township: string | null;
}

interface GroupLike {
  name: string | null;
  villages: readonly VillageLike[];
  organizations: readonly string[];
}

/** 山门镇高桥村; the village's own name where the notice names no township. */
export function villageLabel({ name, township }: VillageLike): string {
  return `${township ?? ''}${name}`;
}

/** What a group is called on pages: its printed name, else the villages that it helps, else its members. */
export function groupLabel(group: GroupLike): string {
  if (group.name !== null) return group.name;
  if (group.villages.length > 0) return group.villages.map(villageLabel).join('、');
  return group.organizations.join('、') || '—';
}
