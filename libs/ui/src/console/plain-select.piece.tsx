import type { Choice } from './choice-field.piece.js';

export type PlainSelectProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (key: string) => void;
};

/** The browser's own list: a filter above a table. */
export const PlainSelect = ({ label, choices, value, onChange }: PlainSelectProps) => (
  <select className="btn" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
    {choices.map((choice) => (
      <option key={choice.key} value={choice.key}>
        {choice.label}
      </option>
    ))}
  </select>
);
