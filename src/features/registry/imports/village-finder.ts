import type { Village } from '../contract.ts';
import { grouped } from '../../../kernel/grouped.ts';

export type FoundVillage = { villageId: string } | { fault: 'village-unknown' | 'village-ambiguous' | 'village-not-yours' };

/** 高桥村, 高桥 and 高桥行政村 are one village of a township; so are 山门镇 and 山门. */
function plainVillage(name: string): string {
  return name.replaceAll(/\s/gu, '').replace(/(?:村民委员会|村委会|行政村|社区居委会)$/, (end) => (end.startsWith('社区') ? '社区' : '村')).replace(/村$/, '');
}

function plainTownship(name: string): string {
  return name.replaceAll(/\s/gu, '').replace(/(?:镇|乡|街道|街道办事处)$/, '');
}

/** Finds villages by the words of a sheet: exact names first. The same name in two townships needs the township's. */
export function villageFinder(villages: readonly Village[], mayTouch: ReadonlySet<string>): (village: string, township: string | undefined) => FoundVillage {
  const exact = grouped(villages, ({ name }) => name);
  const loose = grouped(villages, ({ name }) => plainVillage(name));
  return (village, township) => {
    const named = exact.get(village) ?? loose.get(plainVillage(village)) ?? [];
    const inTownship =
      township === undefined ? named : named.filter(({ townshipName }) => townshipName !== null && plainTownship(townshipName) === plainTownship(township));
    const [first, ...others] = inTownship;
    if (!first) return { fault: 'village-unknown' };
    const mine = inTownship.filter(({ villageId }) => mayTouch.has(villageId));
    if (mine.length === 0) return { fault: 'village-not-yours' };
    if (others.length > 0 && mine.length > 1) return { fault: 'village-ambiguous' };
    return { villageId: (mine[0] ?? first).villageId };
  };
}
