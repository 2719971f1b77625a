import { furnish } from '../found/furnish.js';
import type { FoundingStep } from './founding-step.js';

/** What every house begins with after its clock: its calendars, its country rows, its people. In this order. */
export const foundingSteps: readonly FoundingStep[] = [furnish];
