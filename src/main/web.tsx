import '../ui/since-the-floor.ts';
import '../ui/styles/base.css';
import '../ui/styles/theme.css';
import '../ui/styles/phone.css';
import '../ui/styles/print.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './web/App.tsx';
import { beginInTheField } from './web/begin-in-the-field.ts';

beginInTheField();
const element = document.querySelector('#root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);
// As a transition, drawn in slices: an old phone goes on answering touches while the first screen is made.
startTransition(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
