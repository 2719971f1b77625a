import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.piece.js';

/** What a control gets so that it belongs to its field: its id, and where its hint and its problem are said. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean | undefined;
};

export type FieldProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  /** What to do, in a sentence; nothing while all is well. */
  readonly wrong?: ReactNode | undefined;
  /** The word that marks what may stay empty: `optional`. A field without it must be filled. */
  readonly optional?: string | undefined;
  /** The portal's pages carry no drawings, and leave it out. */
  readonly icon?: boolean | undefined;
  readonly children: (control: ControlProps) => ReactNode;
};

/** Where the hint and the problem of a control are said. */
export const describedBy = ({ id, hint, wrong }: Pick<FieldProps, 'id' | 'hint' | 'wrong'>) =>
  [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined;

/** How to fill a control, and what is amiss with it. */
export const Said = ({ id, hint, wrong, icon = true }: Pick<FieldProps, 'id' | 'hint' | 'wrong' | 'icon'>) => (
  <>
    {hint && (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {wrong && (
      <span className="wrong" id={`${id}-wrong`}>
        {icon && <Icon name="warn" />}
        <span>{wrong}</span>
      </span>
    )}
  </>
);

/** A label, its control, a hint, and what is amiss: above the control, so that a keyboard on a phone does not hide it. */
export const Field = ({ id, label, hint, wrong, optional, icon = true, children }: FieldProps) => (
  <div className="field" data-wrong={wrong ? '' : undefined}>
    <label htmlFor={id}>
      {label} {optional && <span className="optional">({optional})</span>}
    </label>
    <Said id={id} hint={hint} wrong={wrong} icon={icon} />
    {children({
      id,
      'aria-describedby': describedBy({ id, hint, wrong }),
      'aria-invalid': wrong ? true : undefined,
      required: optional ? undefined : true,
    })}
  </div>
);

export type ErrorSummaryProps = {
  /** `Two things to put right` */
  readonly title: string;
  readonly problems: readonly { readonly fieldId: string; readonly says: ReactNode }[];
  readonly id?: string | undefined;
  /** The level of its heading, so that the page's outline holds. */
  readonly level?: 2 | 3 | undefined;
};

/** Everything that is amiss, first on the page, each with a way to its field. The page puts the focus on it. */
export const ErrorSummary = ({ title, problems, id = 'problems', level = 2 }: ErrorSummaryProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="problems" role="group" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <Heading id={`${id}-title`}>{title}</Heading>
      <ul>
        {problems.map(({ fieldId, says }, index) => (
          <li key={index}>
            <a href={`#${fieldId}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
