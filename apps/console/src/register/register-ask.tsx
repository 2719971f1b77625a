import { Button } from '@connex/ui/console';
import { useState, type FormEvent } from 'react';
import { fieldsOfRegister, registerQueryIn } from './register-query.js';
import type { RegisterSearch } from './register-search.js';

const grammar = `Ask by ${fieldsOfRegister.map((field) => `${field}:`).join(' ')}, by days as 2026-11-01..2026-11-30, and by words.`;

type Props = { readonly search: RegisterSearch; readonly onSearch: (search: RegisterSearch) => void };

const asked = ({ q: _, open: __, ...rest }: RegisterSearch, text: string): RegisterSearch =>
  text === '' ? rest : { ...rest, q: text };

/** A question to the register, typed; it stands in the address and can be handed on. */
export const RegisterAsk = ({ search, onSearch }: Props) => {
  const [text, setText] = useState(search.q ?? '');
  const { unknown } = registerQueryIn(text);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSearch(asked(search, text.trim()));
  };
  return (
    <form className="part noprint" role="search" aria-label="Decisions" onSubmit={send}>
      <div className="row">
        <label htmlFor="register-q" className="unseen">
          Search decisions
        </label>
        <input
          className="input hash ask"
          id="register-q"
          type="search"
          spellCheck={false}
          autoComplete="off"
          placeholder="decider:head 2026-11-01..2026-11-30"
          aria-describedby="register-hint"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">Search</Button>
      </div>
      <small className="muted" id="register-hint" role={unknown.length > 0 ? 'status' : undefined}>
        {unknown.length > 0 && <b>Nothing is known as {unknown.join(', ')}. </b>}
        {grammar}
      </small>
    </form>
  );
};
