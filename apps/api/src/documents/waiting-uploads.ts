import { createHash } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './durable.js';
import type { Upload } from './upload.js';

/** An upload of somebody that may still wait to be named by a command. */
export type Waiting = Pick<Upload, 'id' | 'size'>;

type Sent = Waiting & Pick<Upload, 'by'>;

const form = /^(doc-[0-9a-f-]{36})[.](\d{1,15})$/;
const nameOf = ({ id, size }: Waiting): string => `${id}.${size}`;

const waitingIn = (name: string): readonly Waiting[] => {
  const [, id, size] = form.exec(name) ?? [];
  return id === undefined ? [] : [{ id, size: Number(size) }];
};

/**
 * Who sent what, beside the uploads: an empty file for each, named by its id and size, so that what waits of one person is
 * found without reading everybody's. One may be left over of an upload that was claimed or is gone: whoever counts forgets it.
 */
export const waitingUploads = (folder: string) => {
  const folderOf = (by: string) => join(folder, createHash('sha256').update(by).digest('hex').slice(0, 32));
  return {
    async note({ by, ...upload }: Sent): Promise<void> {
      await makeFolder(folderOf(by));
      await (await open(join(folderOf(by), nameOf(upload)), 'a')).close();
    },

    async of(by: string): Promise<readonly Waiting[]> {
      const names = await readdir(folderOf(by)).catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return [];
        throw fault;
      });
      return names.flatMap(waitingIn);
    },

    forget: (by: string, upload: Waiting): Promise<void> => rm(join(folderOf(by), nameOf(upload)), { force: true }),
  };
};
