import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icons/icon.piece.js';
import type { Asked } from './text-field.piece.js';

/** The label and what is said around a field of React Aria, as around any other. */
export const Around = ({ asked, children }: { readonly asked: Asked; readonly children: ReactNode }) => (
  <>
    <Label className="label">
      {asked.label} {asked.optional && <span className="optional">(optional)</span>}
    </Label>
    {asked.hint && (
      <Text slot="description" className="hint">
        {asked.hint}
      </Text>
    )}
    {asked.wrong && (
      <Text slot="errorMessage" className="wrong">
        <Icon name="warn" />
        <span>{asked.wrong}</span>
      </Text>
    )}
    {children}
  </>
);
