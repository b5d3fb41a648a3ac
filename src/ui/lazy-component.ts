import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A component whose code comes when it is first drawn, or earlier when somebody is about to open it. */
export type LazyPage = LazyExoticComponent<ComponentType> & { preload(): void };
export type ReadyPage = ComponentType & { preload(): void };

/** A page whose code is in the first load: nothing to fetch, nothing to wait for. */
export function readyPage(component: ComponentType): ReadyPage {
  return Object.assign(component, { preload: () => undefined });
}

/** `lazyPage(() => import('./WeeklyReportPage.tsx'), 'WeeklyReportPage')`: for named exports. */
export function lazyPage<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): LazyPage {
  const component = lazy(async () => ({ default: (await load())[name] }));
  const preload = () => {
    load().catch(() => {
      // Told when the page is drawn.
    });
  };
  return Object.assign(component, { preload });
}
