import { createContext, use, type ComponentType } from 'react';

/** What a later room shows of a need on its page: who could meet it, what was done for it. */
export interface NeedSection {
  id: string;
  /** Draws its own `Section` and asks its own endpoint; lazy, so that other pages do not carry it. */
  component: ComponentType<{ needId: string }>;
  /** `officeWhileOpen`: who could meet it is for the office to weigh, and no more once it is met. */
  shown: 'officeWhileOpen' | 'always';
}

/** Needs come before pairings and cannot know them: main gives their sections here (src/main/web/need-sections.ts). */
export const NeedSections = createContext<readonly NeedSection[]>([]);

export function useNeedSections(): readonly NeedSection[] {
  return use(NeedSections);
}
