/** Pieces with hooks, for the console; with the static ones. Each can be taken alone: what is not used does not travel. */
export * from './html.js';
export { Button, type ButtonProps } from './console/button.piece.js';
export {
  CheckField,
  ChecksField,
  ChoiceField,
  type CheckFieldProps,
  type ChecksFieldProps,
  type Choice,
  type ChoiceFieldProps,
} from './console/choice-field.piece.js';
export { DateField, DateTimeField, type DateFieldProps, type DateTimeFieldProps } from './console/date-field.piece.js';
export { Dialog, type DialogProps } from './console/dialog.piece.js';
export { LiveRegion } from './console/live-region.piece.js';
export { Menu, type Act, type ActGroup, type MenuProps } from './console/menu.piece.js';
export { matchesIn, type PaletteGroup, type PaletteOption } from './console/palette-matches.js';
export { Palette, PaletteList, type PaletteListProps, type PaletteProps } from './console/palette.piece.js';
export { ComboBox, type ComboBoxProps } from './console/combo-box.piece.js';
export { Select, type PickerProps } from './console/picker.piece.js';
export { PlainSelect, type PlainSelectProps } from './console/plain-select.piece.js';
export type { Shortcut } from './console/shortcut-registry.js';
export { KeyHints, Keys } from './console/key-hints.piece.js';
export { ShortcutList, Shortcuts } from './console/shortcuts.piece.js';
export {
  BulkBar,
  Pick,
  SortableHead,
  type BulkBarProps,
  type PickProps,
  type Sort,
  type SortableHeadProps,
} from './console/sortable-head.piece.js';
export {
  FileField,
  TextField,
  type Asked,
  type FileFieldProps,
  type TextFieldProps,
} from './console/text-field.piece.js';
export { Toasts, ToastView, useToast, type Toast } from './console/toasts.piece.js';
export { useInnerLinks } from './console/use-inner-links.js';
export { usePanelFocus } from './console/use-panel-focus.js';
export { useRows, type RowActs } from './console/use-rows.js';
export { useLetters, useShortcut, useShortcutList } from './console/use-shortcut.js';
export { useTheme, type Theme } from './console/use-theme.js';
