import { Empty, fileSize, Head } from '@connex/ui/html';
import { dayAndTime } from '../../time/format.js';
import { whoOf } from '../story/tell.js';
import type { CaseFile } from '../use-case.js';
import { documentsIn, type CaseDocument } from './case-documents.js';
import { useFileNotes, type FileNote } from './use-file-notes.js';

type RowProps = { readonly document: CaseDocument; readonly note: FileNote | null | undefined; readonly now: string };

const printOf = ({ sha256 }: CaseDocument) => (sha256 === undefined ? '–' : `${sha256.slice(0, 8)}…`);

/** Its name, and the way to it where it is open to its reader. */
const Named = ({ document: { documentId, title }, note }: Omit<RowProps, 'now'>) => {
  if (note === null) return [title, <small key="not">Not open to you</small>];
  return (
    <>
      <a href={`/api/v1/documents/${documentId}`} download>
        {title}
      </a>
      <small>
        <bdi>{note?.name ?? '…'}</bdi>
      </small>
    </>
  );
};

const Line = ({ document, note, now }: RowProps) => (
  <tr data-gone={document.isReplaced || undefined}>
    <th scope="row">
      <Named document={document} note={note} />
    </th>
    <td className="num" data-as="size">
      {note ? fileSize(note.size) : '–'}
    </td>
    <td data-as="SHA-256">
      <span className="hash">{printOf(document)}</span>
    </td>
    <td>
      {dayAndTime(document.at, now)}
      <small>{whoOf({ who: document.by })}</small>
    </td>
    <td data-as="with">
      <a href={`timeline#e${document.revision}`}>#{document.revision}</a>
      {document.isReplaced && <small>corrected since</small>}
    </td>
  </tr>
);

/** Every document that the story names, with its size and the beginning of its print. */
export const DocumentsPanel = ({ file }: { readonly file: CaseFile }) => {
  const documents = documentsIn(file.story);
  const notes = useFileNotes(documents.map(({ documentId }) => documentId));
  return (
    <section className="part" aria-labelledby="h-documents">
      <Head title="Documents" level={2} id="h-documents" />
      {documents.length === 0 ? (
        <Empty title="No document has come in yet." />
      ) : (
        <table className="list stack">
          <caption className="unseen">Documents of {file.overview.nickname}, newest first. Times are Berlin.</caption>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col" className="num">
                Size
              </th>
              <th scope="col">SHA-256</th>
              <th scope="col">Came in, Berlin</th>
              <th scope="col">With</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <Line key={document.documentId} document={document} note={notes[document.documentId]} now={file.now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
