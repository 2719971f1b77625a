import type { Picture } from './camera.js';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const figure = ({ file, width, theme, language, name }: Picture) =>
  `<figure data-width="${width}"><a href="${file}"><img src="${file}" alt="${escaped(`${name}, ${language}, ${width} px, ${theme}`)}" loading="lazy"></a><figcaption>${language} · ${width} px · ${theme}</figcaption></figure>`;

const together = (pictures: readonly Picture[]): ReadonlyMap<string, readonly Picture[]> => {
  const places = new Map<string, readonly Picture[]>();
  for (const picture of pictures) {
    const place = `${picture.window}: ${picture.name}`;
    places.set(place, [...(places.get(place) ?? []), picture]);
  }
  return places;
};

const section = ([place, pictures]: readonly [string, readonly Picture[]]) =>
  `<section><h2>${escaped(place)}</h2><div>${pictures.map(figure).join('')}</div></section>`;

/** All pictures side by side, a row for each state of a page, for a person to look at. */
export const albumPage = (pictures: readonly Picture[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>connex, photographed</title>
<style>
  body { margin: 1.5rem; font: 15px/1.4 system-ui, sans-serif; background: #777; color: #fff; }
  section > div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; padding-block-end: 1rem; }
  figure { margin: 0; flex: none; }
  img { display: block; inline-size: 36rem; max-block-size: 48rem; object-fit: cover; object-position: top; background: #fff; }
  [data-width="390"] img { inline-size: 14rem; }
  figcaption { font-size: .8rem; }
</style>
<h1>${pictures.length} photographs</h1>
${[...together(pictures)].map(section).join('\n')}
</html>
`;
