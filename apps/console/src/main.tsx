import '@connex/ui/styles/tokens.css';
import '@connex/ui/styles/pieces.css';
import './console.css';
import './board/long-board.css';
import './calendars/year.css';
import './simulator/simulator.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { cache } from './door/cache.js';
import { router } from './shell/router.js';

const place = document.getElementById('console');
if (!place) throw new Error('The page has no place for the console.');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
