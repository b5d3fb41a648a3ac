import { describe, expect, it } from 'vitest';
import { cachesToDrop, wayOf } from './worker-rules.ts';

const origin = 'https://jiedui.example';
const held = new Set(['/icons/192.png']);
const way = (path: string, more: Partial<{ method: string; isNavigation: boolean }> = {}) =>
  wayOf({ method: 'GET', isNavigation: false, url: path.startsWith('https:') ? path : origin + path, ...more }, origin, held);

describe('the worker of the field app', () => {
  it('hands out the frame for every page, so that an installed app opens without a network', () => {
    for (const page of ['/', '/acts/new', '/weekly-reports/own?x=1']) expect(way(page, { isNavigation: true })).toBe('frame');
  });

  it('never touches an answer of the API, whoever asks and however', () => {
    expect(way('/api/session')).toBe('network');
    expect(way('/api/weekly-reports/own', { isNavigation: true })).toBe('network');
    expect(way('/api/assistance/acts', { method: 'POST' })).toBe('network');
  });

  it('stays out of commands, of other sites and of what it does not hold', () => {
    expect(way('/', { method: 'POST', isNavigation: true })).toBe('network');
    expect(way('https://elsewhere.example/assets/x.js')).toBe('network');
    expect(way('/robots.txt')).toBe('network');
    expect(way('/readyz', { isNavigation: true })).toBe('network');
    expect(way('/icons/192.png')).toBe('held');
    expect(way('/assets/first-abc.js')).toBe('immutable');
  });

  it('leaves files to the browser that it would have to fetch, once another version is to take over', () => {
    const ask = (path: string, isGivenUp: boolean) =>
      wayOf({ method: 'GET', isNavigation: false, url: origin + path }, origin, new Set(['/assets/held-abc.js', '/icons/192.png']), isGivenUp);
    expect(ask('/assets/first-abc.js', false)).toBe('immutable');
    expect(ask('/assets/first-abc.js', true)).toBe('network');
    expect(ask('/assets/held-abc.js', true)).toBe('immutable');
    expect(ask('/icons/192.png', true)).toBe('held');
  });

  it('keeps the version before for tabs that still show it, and lets go of older ones', () => {
    const names = ['jiedui-version-1', 'jiedui-used', 'jiedui-version-2', 'jiedui-version-3', 'somebody-else'];
    expect(cachesToDrop(names, 'jiedui-version-3')).toEqual(['jiedui-version-1']);
    expect(cachesToDrop(['jiedui-version-3'], 'jiedui-version-3')).toEqual([]);
  });
});
