import { Field as Piece } from '@connex/ui/html';
import type { ReactNode } from 'react';
import type { MessageId } from '../words/catalogues.js';
import type { Words } from '../words/words.js';
import type { Field as Asked, Wrong } from './fields.js';
import { wrongText } from './form.piece.js';
import { entriesOf, type Typed } from './typed.js';

export type FieldProps = {
  readonly words: Words;
  readonly field: Asked;
  readonly typed: Typed;
  readonly wrong?: Wrong | undefined;
  /** Said below the label besides the hint, e.g. which file is kept already. */
  readonly also?: ReactNode;
};

/** One question with its answer as it was typed, whatever was typed. */
export const Field = (props: FieldProps) => {
  const { kind } = props.field;
  if (kind === 'choice' || kind === 'choices') return <Choices {...props} />;
  return kind === 'day' ? <Day {...props} /> : <Box {...props} />;
};

const described = ({ field: { name, hint }, wrong, also }: FieldProps) => {
  const ids = [hint && `${name}-hint`, also && `${name}-also`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return ids === '' ? {} : { 'aria-describedby': ids };
};

const Hints = ({ words, field: { name, hint }, wrong, also }: FieldProps) => (
  <>
    {hint && (
      <span className="hint" id={`${name}-hint`}>
        {words.say(`field.${name}.hint` as MessageId)}
      </span>
    )}
    {also && <span id={`${name}-also`}>{also}</span>}
    {wrong && (
      <span className="wrong" id={`${name}-wrong`}>
        {wrongText(words, wrong)}
      </span>
    )}
  </>
);

const Label = ({ words, field: { name, optional } }: FieldProps) => (
  <>
    {words.t(`field.${name}` as MessageId)}
    {optional && <span className="optional"> ({words.t('form.optional')})</span>}
  </>
);

const wrongMark = (wrong: Wrong | undefined) => (wrong ? { 'data-wrong': '' } : {});
const invalid = (wrong: Wrong | undefined) => (wrong ? { 'aria-invalid': true as const } : {});

/** Neither an address nor a code begins with a capital, or is a word to be put right. */
const keyed = (keys: Asked['keys']) => (keys ? { inputMode: keys, autoCapitalize: 'none', spellCheck: false } : {});

const Box = ({ words, field, typed, wrong, also }: FieldProps) => {
  const { name, kind, optional, hint, autocomplete, keys } = field;
  const value = typed[name] ?? '';
  const hints = (
    <>
      {hint && words.say(`field.${name}.hint` as MessageId)} {also}
    </>
  );
  return (
    <Piece
      id={name}
      label={words.t(`field.${name}` as MessageId)}
      hint={hint || also ? hints : undefined}
      wrong={wrong && wrongText(words, wrong)}
      optional={optional && words.t('form.optional')}
      icon={false}
    >
      {({ required: _, ...control }) => {
        const shared = { ...control, name };
        if (kind === 'file') return <input {...shared} type="file" />;
        if (kind === 'text' || kind === 'lines')
          return <textarea {...shared} rows={kind === 'text' ? 6 : 3} dir="auto" defaultValue={value} />;
        return <input {...shared} {...keyed(keys)} dir="auto" autoComplete={autocomplete} defaultValue={value} />;
      }}
    </Piece>
  );
};

const Choices = (props: FieldProps) => {
  const { words, field, typed, wrong } = props;
  const { name, kind, options = [] } = field;
  const chosen = entriesOf(typed[name]);
  return (
    <fieldset className="field" {...wrongMark(wrong)} {...described(props)}>
      <legend>
        <Label {...props} />
      </legend>
      <Hints {...props} />
      <div>
        {options.map((option) => (
          <label className="choice" key={option}>
            <input
              id={`${name}-${option}`}
              type={kind === 'choice' ? 'radio' : 'checkbox'}
              name={name}
              value={option}
              defaultChecked={chosen.includes(option)}
            />{' '}
            <span>{words.say(`option.${name}.${option}` as MessageId)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const partsOfDay = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const;

const Day = (props: FieldProps) => {
  const { words, field, typed, wrong } = props;
  return (
    <fieldset className="field" {...wrongMark(wrong)} {...described(props)}>
      <legend>
        <Label {...props} />
      </legend>
      <Hints {...props} />
      <div className="day">
        {partsOfDay.map(([part, size]) => (
          <label className="field" key={part}>
            {words.t(`form.${part}`)}
            <input
              id={`${field.name}-${part}`}
              name={`${field.name}-${part}`}
              inputMode="numeric"
              size={size}
              defaultValue={typed[`${field.name}-${part}`] ?? ''}
              {...invalid(wrong)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
};
