import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import type { Answer } from '../door/door.js';
import type { Asker } from '../door/drafts.js';
import { handIn, type Paper } from '../door/documents.js';
import { guestIn, type Guest } from '../door/guests.js';
import { formLimits, readForm, type Arriving } from '../forms/read-form.js';
import type { Typed } from '../forms/typed.js';
import type { Parts } from '../parts.js';
import { markOf } from '../visit/form-key.js';
import { isFromUs } from '../visit/origin.js';
import { visitOf, type Visit } from '../visit/visit.js';
import { CutForm, StaleForm, StrangeForm } from './form-faults.js';

/** Somebody who is in, and what they brought. */
export type Entered = { readonly visit: Visit; readonly guest: Guest; readonly asker: Asker };
export type Brought = Entered & { readonly typed: Typed; readonly paper?: Answer<Paper> };

type Room = Pick<Parts, 'door' | 'origin'>;

/** Lets a guest in, or throws `signed-out`. */
export const enter = async ({ door }: Room, request: Request, response: Response): Promise<Entered> => {
  const visit = visitOf(request, response);
  Object.assign(response.locals, { visit });
  if (visit.session === undefined) throw new DoorClosed('signed-out');
  const guest = await guestIn(door, visit.session);
  Object.assign(response.locals, { guest });
  return { visit, guest, asker: { door, session: visit.session } };
};

/** A form of somebody who need not be in yet; text that waits for them may come along. Throws StrangeForm or CutForm. */
export const takeForm = async ({ origin }: Room, request: Request, response: Response) => {
  const visit = visitOf(request, response);
  const { typed, tooMuch } = await readForm(request, { most: formLimits.packedBytes });
  Object.assign(response.locals, { visit, typed });
  mustBeOurs(request, origin);
  if (tooMuch) throw new CutForm();
  return { visit, typed };
};

/**
 * A guest and the form that they send, with the file in it handed on to the house while it arrives. Throws
 * `signed-out` with the text at hand, StaleForm when the form was made for another sign-in, StrangeForm when it is not
 * ours, CutForm when it holds more than we take.
 */
export const enterWithForm = async (room: Room, request: Request, response: Response): Promise<Brought> => {
  let brought: Entered | undefined;
  let paper: Answer<Paper> | undefined;
  let fault: unknown;
  const admit = async (typed: Typed): Promise<Entered> => {
    Object.assign(response.locals, { typed });
    mustBeOurs(request, room.origin);
    const entered = await enter(room, request, response);
    if (!entered.visit.hasKey(typed['key']) || typed['whose'] !== markOf(entered.guest.person)) throw new StaleForm();
    return entered;
  };

  Object.assign(response.locals, { visit: visitOf(request, response) });
  const { typed, tooMuch } = await readForm(request, {
    takeFile: async (file, before) => {
      try {
        brought = await admit(before);
        paper = await handed(brought.asker, file, uploadOf(before));
      } catch (thrown) {
        fault = thrown;
      }
    },
  });
  if (tooMuch) throw new CutForm();
  Object.assign(response.locals, { typed });
  if (fault !== undefined) throw fault as Error;
  brought ??= await admit(typed);
  return { ...brought, typed, ...(paper ? { paper } : {}) };
};

const mustBeOurs = (request: Request, origin: string): void => {
  if (!isFromUs(request, origin)) throw new StrangeForm();
};

const tooLarge = { refused: { status: 413, code: 'TOO_LARGE', errors: [] } };

/** The form that a page showed, sent twice, brings one paper: each page shown has a key of its own. */
const uploadOf = (typed: Typed): string => createHash('sha256').update(String(typed['key'])).digest('hex');

const handed = async (asker: Asker, { name, bytes }: Arriving, uploadId: string): Promise<Answer<Paper>> => {
  const cut = new AbortController();
  bytes.once('limit', () => cut.abort());
  const isTooLarge = () => cut.signal.aborted;
  try {
    return await handIn(asker, { name, bytes, uploadId }, cut.signal);
  } catch (fault) {
    if (isTooLarge()) return tooLarge;
    throw fault;
  }
};
