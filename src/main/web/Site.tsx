import { useCallback, useState, type ComponentType } from 'react';
import { PublicSite } from '../../ui/shell/PublicSite.tsx';
import { publicPages } from './public-pages.ts';

async function loadConsole(): Promise<ComponentType> {
  return (await import('./Console.tsx')).Console;
}

/** Begins with the few public pages; the console takes their place when somebody goes to any other address. */
export function Site() {
  const [Console, setConsole] = useState<ComponentType>();
  const open = useCallback((loaded: ComponentType) => setConsole(() => loaded), []);
  return Console ? <Console /> : <PublicSite pages={publicPages} loadConsole={loadConsole} onConsole={open} />;
}
