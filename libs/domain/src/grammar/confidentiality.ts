import type { z } from 'zod';

/** How far a field may travel. A field without a class is INTERNAL. Source: domain page 8.4; CASE_TEAM: ADR 25. */
export const classes = ['CASE_CONFIDENTIAL', 'CASE_TEAM', 'GOV_PRIVILEGED', 'PERSONAL', 'INTEGRITY'] as const;
export type Confidentiality = (typeof classes)[number];

const classed =
  (confidentiality: Confidentiality) =>
  <S extends z.ZodType>(schema: S): S =>
    schema.meta({ ...schema.meta(), class: confidentiality });

/** For the case team, the government's officials and the experts of the case. */
export const confidential = classed('CASE_CONFIDENTIAL');
/** What the unit's own people tell one another about a case: no government, no Board, no expert (ADR 25). */
export const amongUs = classed('CASE_TEAM');
/** For the government's team; an auditor sees hashes only. */
export const privileged = classed('GOV_PRIVILEGED');
/** About a natural person. */
export const personal = classed('PERSONAL');
/** Conflicts, screenings, allegations: for the integrity officer, the head and the data protection officer. */
export const integrity = classed('INTEGRITY');

/** The class that a field's schema carries; nothing when the field is INTERNAL. */
export const classOf = (schema: z.ZodType): Confidentiality | undefined =>
  schema.meta()?.['class'] as Confidentiality | undefined;
