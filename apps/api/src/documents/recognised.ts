export type Flaw = 'DOCUMENT_EMPTY' | 'DOCUMENT_TYPE' | 'DOCUMENT_HAS_MACROS' | 'DOCUMENT_UNSAFE';

/** What a file is by its own bytes, whatever its sender calls it; or why the house does not take it. */
export type Recognised = { readonly type: string } | { readonly flaw: Flaw };
