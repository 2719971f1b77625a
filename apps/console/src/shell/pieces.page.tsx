export { PiecesPage } from '@connex/ui/pieces';
