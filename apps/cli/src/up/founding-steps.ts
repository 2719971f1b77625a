import { furnish } from '../found/furnish.js';
import { keepPeople } from '../found/keep-people.js';
import type { FoundingStep } from './founding-step.js';

/** What every house begins with after its clock: its calendars, its country rows, its people, and who may be chosen to sign in. In this order. */
export const foundingSteps: readonly FoundingStep[] = [furnish, keepPeople];
