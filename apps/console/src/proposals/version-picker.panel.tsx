import { PlainSelect } from '@connex/ui/console';

type Props = {
  /** The oldest first. */
  readonly versions: readonly string[];
  readonly inForce: string;
  readonly shown: string;
  /** `Version` */
  readonly kind: string;
  readonly onGo: (version: string) => void;
};

/** Which version of a rule is shown; the newest stands first. */
export const VersionPicker = ({ versions, inForce, shown, kind, onGo }: Props) => (
  <PlainSelect
    label="Version"
    value={shown}
    onChange={onGo}
    choices={versions
      .map((version) => ({ key: version, label: `${kind} ${version}${version === inForce ? ', in force' : ''}` }))
      .toReversed()}
  />
);
