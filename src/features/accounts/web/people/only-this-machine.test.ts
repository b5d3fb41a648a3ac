import { expect, it } from 'vitest';
import { isOnlyThisMachine } from './only-this-machine.ts';

it('a link to the machine itself is of no use on a phone; one to an address of the office is', () => {
  const ofNoUse = ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000', 'http://jiedui.localhost'];
  const ofUse = ['http://192.168.1.20:3000', 'https://jiedui.example.gov.cn', 'http://127.0.0.1.example.com', 'http://[fd00::1]:3000'];
  const judged = (links: string[]) => links.map((link) => isOnlyThisMachine(new URL(link).hostname));
  expect([...judged(ofNoUse), ...judged(ofUse)]).toEqual([true, true, true, true, false, false, false, false]);
});
