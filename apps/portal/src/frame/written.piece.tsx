import { Fragment } from 'react';

/** What a person wrote, in the lines in which it was written: each goes its own way, and none turns the words around it. */
export const Written = ({ text }: { readonly text: string }) =>
  text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <bdi>{line}</bdi>
    </Fragment>
  ));
