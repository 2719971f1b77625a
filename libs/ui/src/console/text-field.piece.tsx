import { useId, type HTMLInputTypeAttribute } from 'react';
import { Field, type ControlProps } from '../pieces/field.piece.js';

/** What every field says: its name, how to fill it, what is amiss, and whether it may stay empty. */
export type Asked = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Fixed where a summary of problems leads to it. */
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** A field with the console's word for what may stay empty. */
export const asField = ({ label, hint, wrong, optional }: Asked, id: string) => ({
  id,
  label,
  hint,
  wrong,
  optional: optional ? 'optional' : undefined,
});

export type TextFieldProps = Asked & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** More than one makes a text of several lines. */
  readonly rows?: number | undefined;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'url' | 'search' | 'tel'> | undefined;
  /** `numeric` for whole numbers, `decimal` for amounts: the right keyboard on a phone. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | undefined;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: string | undefined;
  readonly wide?: boolean | undefined;
};

const classOf = ({ rows = 1, wide }: Pick<TextFieldProps, 'rows' | 'wide'>) =>
  rows > 1 || wide ? 'input wide' : 'input';

const Control = ({ field, control }: { readonly field: TextFieldProps; readonly control: ControlProps }) => {
  const { value, onChange, onBlur, rows = 1, maxLength, disabled } = field;
  const same = {
    ...control,
    className: classOf(field),
    value,
    onBlur,
    maxLength,
    disabled,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  if (rows > 1) return <textarea {...same} rows={rows} dir="auto" />;
  return (
    <input
      {...same}
      type={field.type ?? 'text'}
      inputMode={field.inputMode}
      autoComplete={field.autoComplete ?? 'off'}
      dir="auto"
    />
  );
};

/** A line, or several, of text. What is too long is said, not cut off, unless the caller sets a limit. */
export const TextField = (field: TextFieldProps) => {
  const own = useId();
  return <Field {...asField(field, field.id ?? own)}>{(control) => <Control field={field} control={control} />}</Field>;
};

export type FileFieldProps = Asked & {
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A file from the reader's machine. */
export const FileField = (field: FileFieldProps) => {
  const own = useId();
  return (
    <Field {...asField(field, field.id ?? own)}>
      {({ required: _isSaidByTheForm, ...control }) => (
        <input
          {...control}
          className="input"
          type="file"
          accept={field.accept}
          multiple={field.multiple}
          disabled={field.disabled}
          onChange={(event) => field.onFiles([...(event.target.files ?? [])])}
        />
      )}
    </Field>
  );
};
