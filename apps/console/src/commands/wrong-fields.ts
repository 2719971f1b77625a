import type { Field, Wrong } from './field.js';
import { lower } from './words.js';

/** A field with its place in the form. */
export type Placed = { readonly path: string; readonly field: Field };

/** Every field of a form that a person can be led to, those inside groups by their dotted places. */
export const placesIn = (fields: readonly Field[], before = ''): readonly Placed[] =>
  fields.flatMap((field) => {
    const path = `${before}${field.name}`;
    const inside = field.control.kind === 'group' ? placesIn(field.control.fields, `${path}.`) : [];
    return [{ path, field }, ...inside];
  });

const withoutRows = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '');

/** Where what is wrong can be put right: the field itself, the list that holds it, or the upload that brings its print. */
const placeOf = (path: string, places: readonly Placed[]): Placed | undefined => {
  for (let at = withoutRows(path); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = places.find((place) => place.path === at);
    if (found)
      return found.field.control.kind === 'print' ? besides(found, found.field.control.document, places) : found;
  }
  return undefined;
};

const besides = (place: Placed, name: string, places: readonly Placed[]) => {
  const path = place.path.slice(0, place.path.length - place.field.name.length) + name;
  return places.find((one) => one.path === path) ?? place;
};

/** Complaints of the language, or of the door (`data.` before each), at the fields of the form; one a field. */
export const wrongFields = (fields: readonly Field[], errors: readonly Wrong[]): readonly Wrong[] => {
  const places = placesIn(fields);
  const told = errors.map(({ path, message }) => {
    const bare = path.replace(/^data\.?/, '');
    const place = placeOf(bare, places);
    return place ? { path: place.path, message: sentenceFor(place.field, message, bare) } : { path: bare, message };
  });
  return told.filter(({ path }, index) => told.findIndex((one) => one.path === path) === index);
};

const isNothingSaid = (message: string) => /^(Is missing|Must not be empty)\.$/.test(message);

/** What to do about it, in the words of the field. */
export const sentenceFor = ({ label, control }: Field, message: string, path = ''): string => {
  if (isNothingSaid(message)) return toDo[control.kind]?.(lower(label)) ?? `Fill in: ${lower(label)}`;
  const row = /\.(\d+)(\.|$)/.exec(path);
  const line = row && control.kind === 'lines' ? `line ${Number(row[1]) + 1} ` : '';
  return `${label.replace(/\?$/, '')}: ${line}${lower(message)}`;
};

const choose = (label: string) => `Choose: ${label}`;
const toDo: Partial<Record<Field['control']['kind'], (label: string) => string>> = {
  choice: choose,
  choices: choose,
  reference: choose,
  truth: (label) => `Say yes or no: ${label}`,
  document: (label) => `Upload a file: ${label}`,
  print: (label) => `Upload a file: ${label}`,
  day: (label) => `Give the day: ${label}`,
  instant: (label) => `Give day and time: ${label}`,
  basis: () => 'Choose at least one document as the basis',
};
