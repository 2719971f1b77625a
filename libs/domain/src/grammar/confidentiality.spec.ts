import { z } from 'zod';
import { classOf, confidential, personal } from './confidentiality.js';

describe('confidentiality', () => {
  it('rides with a field, and leaves its other notes alone', () => {
    const summary = confidential(z.string().meta({ description: 'What they ask.' }));
    expect(classOf(summary)).toBe('CASE_CONFIDENTIAL');
    expect(summary.meta()?.description).toBe('What they ask.');
  });

  it('is INTERNAL when nothing is said', () => expect(classOf(z.string())).toBeUndefined());

  it('keeps a field optional', () => expect(personal(z.string().optional()).safeParse(undefined).success).toBe(true));
});
