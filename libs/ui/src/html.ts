/** Pieces without hooks: the portal, mails and print render them on the server; the console shows the same. */
export { drawings, type IconName } from './icons/drawings.js';
export { Icon } from './icons/icon.piece.js';
export { Sprite } from './icons/sprite.piece.js';
export { Bones, type BonesProps } from './pieces/bones.piece.js';
export { ClockChip, type ClockChipProps } from './pieces/clock-chip.piece.js';
export { Axis, Clocks, type ClockRow, type ClocksProps, type Tick } from './pieces/clocks.piece.js';
export { DecisionCard, type DecisionCardProps } from './pieces/decision-card.piece.js';
export { Facts, Past, type Fact } from './pieces/facts.piece.js';
export {
  ErrorSummary,
  Field,
  type ControlProps,
  type ErrorSummaryProps,
  type FieldProps,
} from './pieces/field.piece.js';
export { Head, Tabs, Top, type Entry, type HeadProps, type TopProps } from './pieces/frame.piece.js';
export {
  LedgerBar,
  LedgerKey,
  type LedgerBarProps,
  type LedgerKeyProps,
  type Segment,
  type SegmentKind,
} from './pieces/ledger-bar.piece.js';
export { Empty, Fresh, Notice, type EmptyProps, type NoticeProps } from './pieces/notice.piece.js';
export { Page, directionOf, type LanguageLink, type PageProps } from './pieces/page.piece.js';
export { Person, type PersonProps } from './pieces/person.piece.js';
export { Proof, type Rung } from './pieces/proof.piece.js';
export { Rail, type Stage } from './pieces/rail.piece.js';
export { Story, StoryEntry, type StoryEntryProps, type Tone } from './pieces/story.piece.js';
export { Sum, type SumProps, type SumRow } from './pieces/sum.piece.js';
export { TaskList, type Task } from './pieces/task-list.piece.js';
export { Tiles, type Tile } from './pieces/tiles.piece.js';
export { dayColumns, placeOn, type DayColumn } from './ledger/day-columns.js';
export { ledgerSegments, type LedgerSegment, type LedgerView } from './ledger/ledger-segments.js';
export { leftSum, sumOf, type LedgerSum, type LeftSum, type Minutes, type SumPart } from './ledger/sum-of.js';
export { datesIn, placeOf, type Dates, type YearRule } from './formats/dates.js';
export {
  duration,
  fileSize,
  hours,
  left,
  ofGoal,
  over,
  signedHours,
  thousands,
  wholeDuration,
  type Spelling,
} from './formats/figures.js';
export { languageOf, type Language } from './formats/languages.js';
export { Isolated, When } from './formats/when.piece.js';
