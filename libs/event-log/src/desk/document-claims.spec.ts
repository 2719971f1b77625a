import { documentClaims, documentTaken } from './document-claims.js';

const decided = (basis: readonly string[]) => ({ data: {}, decision: { basis } as never });

describe('the documents that a stream speaks of', () => {
  it('become its own, wherever they are named', () => {
    const events = [
      { data: { letterDocumentId: 'doc-1', signedBy: { proof: 'doc-2' }, notes: ['doc-1', 'see doc-9 in the file'] } },
      { data: { approvalId: 'a', data: { letterDocumentId: 'doc-3' } } },
      decided(['doc-4', 'screening-1']),
    ];
    expect(documentClaims(events)).toEqual(
      ['doc-1', 'doc-2', 'doc-3', 'doc-4'].map((id) => ({ key: `document:${id}`, holds: true })),
    );
  });

  it('cannot be taken by another', () => {
    expect(documentTaken('document:doc-1')).toMatchObject({ refused: 'DOCUMENT_TAKEN' });
    expect(documentTaken('nickname:msasa')).toBeUndefined();
  });
});
