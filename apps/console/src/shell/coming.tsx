import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { NotHere } from './edges.js';

type Module = Readonly<Record<string, ComponentType>>;

const pages = import.meta.glob<Module>(['../case/case.page.tsx', '../tasks/tasks.page.tsx', '../inbox/inbox.page.tsx']);

/** A page of another room, fetched when it is first asked for. */
export const pageOf = (file: string, name: string) =>
  lazyRouteComponent<Record<string, ComponentType>, string>(
    async () => (await pages[file]?.()) ?? { [name]: NotHere },
    name,
  );
