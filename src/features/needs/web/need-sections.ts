import { createContext, use, type ComponentType } from 'react';

/** What a later room shows the office of an open need on its page: who could meet it. */
export interface NeedSection {
  id: string;
  /** Draws its own `Section` and asks its own endpoint; lazy, so that other pages do not carry it. */
  component: ComponentType<{ needId: string }>;
}

/** Needs come before pairings and cannot know them: main gives their sections here (src/main/web/need-sections.ts). */
export const NeedSections = createContext<readonly NeedSection[]>([]);

export function useNeedSections(): readonly NeedSection[] {
  return use(NeedSections);
}
