import { Shortcuts } from '@connex/ui/console';

/** What `?` opens: every key that works here, and the switch for those of one letter. */
export const KeyList = ({ onClose }: { readonly onClose: () => void }) => <Shortcuts isOpen onClose={onClose} />;
