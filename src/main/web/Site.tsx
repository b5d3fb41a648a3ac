import { createBrowserHistory, RouterProvider, type AnyRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { createPublicRouter } from '../../ui/shell/public-router.tsx';
import { publicPages } from './public-pages.ts';

const history = createBrowserHistory();

async function loadConsole(): Promise<AnyRouter> {
  const { createConsole } = await import('./console.tsx');
  return createConsole(history);
}

/** Begins with the few public pages; the console takes their place when somebody goes to any other address. */
export function Site() {
  const [console, setConsole] = useState<AnyRouter>();
  const [publicRouter] = useState(() =>
    createPublicRouter({ pages: publicPages, history, loadConsole, onConsole: setConsole }),
  );
  return console ? <RouterProvider key="console" router={console} /> : <RouterProvider key="public" router={publicRouter} />;
}
