import { z } from 'zod';
import { confidential } from './confidentiality.js';

/** The small fields that many words share. Each says its shape and its limit once. */

/** RFC 3339, UTC, with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 }).meta({ description: 'An instant, RFC 3339 in UTC.' });
export const Day = z.iso.date().meta({ description: 'A calendar day, YYYY-MM-DD.' });

export const Iso2 = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, such as ZM')
  .meta({ description: 'ISO 3166 code of a country, two letters.' });
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code such as en or pt-BR')
  .meta({ description: 'A language, BCP 47.' });

export const DocumentId = z
  .string()
  .regex(/^doc-[A-Za-z0-9-]{1,64}$/, 'must be the id of an uploaded document, such as doc-0192…')
  .meta({ description: 'A document that was uploaded.' });
/** A hash shows nothing but whether two things are the same, so an auditor may read it in any class. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 small hexadecimal digits')
  .meta({ description: 'SHA-256, hexadecimal.', hash: true });

export const Id = z.string().min(1).max(100).meta({ description: 'An opaque id.' });
export const PersonRef = z.string().min(1).max(100).meta({ description: 'A person, by reference.' });
export const Line = z.string().trim().min(1).max(300).meta({ description: 'One line of text.' });
export const Text = z.string().trim().min(1).max(20_000).meta({ description: 'Free text.' });
/** Past facts are read as they were written; only what comes in is measured. */
export const AsWritten = z.string();

const audited = { audited: true };

/**
 * What a decider says with a decision (ruling 22). Its length and its basis are asked for by R-042, not by the schema,
 * so that whoever forgets them is told the rule. An auditor reads them, though they are words of the case.
 */
export const DecisionSaid = z
  .strictObject({
    reasonCode: z.string().max(60).optional(),
    reasonText: confidential(z.string().max(20_000).meta(audited)),
    basis: confidential(z.array(Id).max(50).meta(audited)),
    alternatives: confidential(z.array(Line).max(20).meta(audited)).default([]),
  })
  .meta({ description: 'Why, on what evidence, and what else was possible.' });

/** What the command of a decision carries besides its own words: the proposal it answers, and the reason. */
export const deciding = {
  approvalId: Id.optional().meta({ description: 'The proposal that this decides.' }),
  decision: DecisionSaid.optional(),
};
