import type { z } from 'zod';
import type { Confidentiality } from './confidentiality.js';
import { classOfField, isForAudit, readable } from './field-classes.js';
import type { Role } from './role.js';

/**
 * Which role reads which class, given that it may see the stream at all. Source: domain page 8.4; CASE_TEAM: ADR 25.
 * INTAKE and CASE_MGR read personal fields of officials, for they are the ones who write to them.
 */
const readers: Readonly<Record<Confidentiality, readonly Role[]>> = {
  CASE_CONFIDENTIAL: [
    'INTAKE',
    'CASE_MGR',
    'INTEGRITY',
    'ROSTER',
    'CONTRACTS',
    'ME',
    'HEAD',
    'DEPUTY',
    'BOARD',
    'GOV_FOCAL',
    'GOV_SIGN',
    'GOV_TEAM',
    'EXPERT',
    'LEAD_EXPERT',
  ],
  CASE_TEAM: ['INTAKE', 'CASE_MGR', 'INTEGRITY', 'ROSTER', 'CONTRACTS', 'ME', 'HEAD', 'DEPUTY'],
  GOV_PRIVILEGED: ['GOV_FOCAL', 'GOV_SIGN', 'GOV_TEAM', 'EXPERT', 'LEAD_EXPERT', 'CASE_MGR'],
  PERSONAL: ['ROSTER', 'DPO', 'INTAKE', 'CASE_MGR'],
  INTEGRITY: ['INTEGRITY', 'HEAD', 'DPO'],
};

export const mayRead = (role: Role, confidentiality: Confidentiality): boolean =>
  readers[confidentiality].includes(role);

/** What a role may read of a value: the fields of other classes are not there. An auditor reads hashes and reasons. */
export const maskFor = <T>(role: Role, schema: z.ZodType<T>, value: T): Partial<T> =>
  (readable(schema, value, (field) => {
    const confidentiality = classOfField(field);
    return confidentiality === undefined || mayRead(role, confidentiality) || (role === 'AUDITOR' && isForAudit(field));
  }) ?? {}) as Partial<T>;
