import type { Wrongs } from '../forms/fields.js';
import { Field } from '../forms/field.piece.js';
import { Form, Problems, titled } from '../forms/form.piece.js';
import type { Typed } from '../forms/typed.js';
import { Sheet, type Around } from '../frame/sheet.piece.js';
import { addressField, codeField } from './sign-in.fields.js';

export type SignInProps = {
  readonly around: Around;
  readonly typed: Typed;
  readonly wrongs?: Wrongs | undefined;
  readonly hidden: Readonly<Record<string, string>>;
  readonly hasLeft?: boolean | undefined;
};

/** Signing in begins with an address. What was typed elsewhere waits in `hidden.keep`. */
export const SignInPage = ({ around, typed, wrongs = {}, hidden, hasLeft }: SignInProps) => {
  const { words } = around;
  const isKept = Boolean(hidden['keep']);
  return (
    <Sheet
      around={around}
      title={titled(words, words.t('signIn.title'), wrongs)}
      form="form"
      next={<p>{words.t('signIn.next')}</p>}
    >
      <Problems words={words} fields={[addressField]} wrongs={wrongs} />
      <h1>{words.t('signIn.title')}</h1>
      {hasLeft && <p className="note">{words.t('signIn.left')}</p>}
      {isKept && <p className="note">{words.t('signIn.kept')}</p>}
      <p>{words.t('signIn.lead')}</p>
      <Form id="form" action="/sign-in" hidden={hidden}>
        <Field words={words} field={addressField} typed={typed} wrong={wrongs['address']} />
        <p className="acts">
          <button className="btn">{words.t('signIn.act')}</button>
        </p>
      </Form>
    </Sheet>
  );
};

export type CodeProps = SignInProps & { readonly address: string };

export const CodePage = ({ around, typed, wrongs = {}, hidden, address }: CodeProps) => {
  const { words } = around;
  const hasEnded = wrongs['code']?.id === 'wrong.codeEnded';
  return (
    <Sheet
      around={around}
      title={titled(words, words.t('code.title'), wrongs)}
      form="form"
      next={<p>{words.t('code.next')}</p>}
    >
      <Problems words={words} fields={[codeField]} wrongs={wrongs} />
      <h1>{words.t('code.title')}</h1>
      <p>{words.say('code.lead', { address })}</p>
      <Form id="form" action="/sign-in/code" hidden={hidden}>
        <Field words={words} field={codeField} typed={typed} wrong={wrongs['code']} />
        <p className="acts">
          <button className={hasEnded ? 'btn second' : 'btn'}>{words.t('code.act')}</button>{' '}
          <button className={hasEnded ? 'btn' : 'btn second'} name="act" value="again">
            {words.t('code.again')}
          </button>{' '}
          <button className="btn second" name="act" value="other">
            {words.t('code.other')}
          </button>
        </p>
      </Form>
    </Sheet>
  );
};
