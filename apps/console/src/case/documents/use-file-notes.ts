import { useQueries } from '@tanstack/react-query';
import { problemIn, ProblemFound } from '../../door/answer.js';

/** What the house says of a file without sending it: its name and its size in bytes. */
export type FileNote = { readonly name: string; readonly size: number; readonly type: string };

const nameIn = (disposition: string): string => {
  const whole = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (whole !== undefined) return decodeURIComponent(whole);
  return /filename="([^"]*)"/.exec(disposition)?.[1] ?? 'document';
};

const look = async (documentId: string): Promise<FileNote | null> => {
  const response = await fetch(`/api/v1/documents/${documentId}`, {
    method: 'HEAD',
    signal: AbortSignal.timeout(15_000),
  });
  if (response.status === 403 || response.status === 404) return null;
  if (!response.ok) throw new ProblemFound(problemIn(response.status, undefined));
  const { headers } = response;
  return {
    name: nameIn(headers.get('content-disposition') ?? ''),
    size: Number(headers.get('content-length') ?? 0),
    type: headers.get('content-type') ?? '',
  };
};

/** Names and sizes of files, by their ids; null for one that is not open to its reader, nothing while it is asked. */
export const useFileNotes = (ids: readonly string[]): Readonly<Record<string, FileNote | null | undefined>> => {
  const answers = useQueries({
    queries: ids.map((id) => ({ queryKey: ['document', id], queryFn: () => look(id), staleTime: Infinity })),
  });
  return Object.fromEntries(ids.map((id, index) => [id, answers[index]?.data]));
};
