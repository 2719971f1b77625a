import { Head } from '../pieces/frame.piece.js';
import { ClockPlate, LedgerPlate } from './plates/clock-plates.piece.js';
import { ButtonPlate, KeysPlate, MenuPlate } from './plates/control-plates.piece.js';
import { CasePlates } from './plates/case-plates.piece.js';
import { FieldsPlate, FormPlate } from './plates/form-plates.piece.js';
import { DialogPlate, PalettePlate, ToastPlate } from './plates/floating-plates.piece.js';
import { EmptyPlate, FreshPlate, LoadingPlate } from './plates/notice-plates.piece.js';
import { RowsPlate } from './plates/rows-plate.piece.js';
import { Toasts } from './toasts.piece.js';

/** Every piece in every state that a screen can meet; a new state is drawn here first. The page brings the sprite and `main`. */
export const PiecesPage = () => (
  <Toasts>
    <Head title="Pieces and their states">
      <p className="muted">Every state that a screen can meet. A new one is drawn here first.</p>
    </Head>
    <div className="plates">
      <ClockPlate />
      <LedgerPlate />
      <ButtonPlate />
      <FreshPlate />
      <EmptyPlate />
      <LoadingPlate />
      <RowsPlate />
      <FormPlate />
      <div>
        <DialogPlate />
        <PalettePlate />
      </div>
      <FieldsPlate />
      <div>
        <MenuPlate />
        <ToastPlate />
        <KeysPlate />
      </div>
      <CasePlates />
    </div>
  </Toasts>
);
