import { readFileSync, readdirSync } from 'node:fs';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { beyondFloor } from '../support/beyond-floor.ts';

const built = 'dist/web';
/** Looked at one by one: brought along, asked for first, or another thing of the same name. */
const lookedAt: Readonly<Record<string, string>> = {
  toSorted: 'brought along by src/ui/since-the-floor.ts',
  toReversed: 'brought along by src/ui/since-the-floor.ts',
  estimate: 'storage-room.ts asks first; an iPhone of iOS 16 tells no room',
  startViewTransition: 'the router asks first',
  'Error.captureStackTrace': 'fflate asks first',
  flush: 'of a kept draft',
  getUserMedia: 'of the media devices, older than the floor; the one of navigator itself went away',
  move: 'of a text range, where a browser has them',
  toArray: 'of React’s children',
  use: 'of React',
};

describe('browsers of the floor', () => {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const found = files.flatMap((name) => beyondFloor(readFileSync(`${built}/${name}`, 'utf8'), bcd).map((what) => ({ what, name })));

  it('know everything that is built and runs there', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(found.filter(({ what }) => !(what in lookedAt))).toEqual([]);
  });

  it('lack everything that was looked at', () => {
    expect(Object.keys(lookedAt).filter((name) => !found.some(({ what }) => what === name))).toEqual([]);
  });

  it.each([
    ['AbortSignal.any([one, two])', ['AbortSignal.any']],
    ['globalThis.AbortSignal?.any(all)', ['AbortSignal.any']],
    ['list.toSorted()', ['toSorted']],
    ['Object.groupBy(list, of)', ['Object.groupBy']],
    ['const { promise } = Promise.withResolvers()', ['Promise.withResolvers']],
    ['new URLPattern(path)', ['URLPattern']],
    ['const seen = new Set(); seen.isSubsetOf(all)', ['isSubsetOf']],
    ['AbortSignal.timeout(30); structuredClone(draft); list.findLast(of); crypto.randomUUID(); await fetch(path)', []],
  ])('%s is told', (script, told) => {
    expect(beyondFloor(script, bcd)).toEqual(told);
  });
});
