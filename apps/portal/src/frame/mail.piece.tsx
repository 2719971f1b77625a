/** An address of ours that can be written to by a touch; it stands apart from the words around it. */
export const Mail = ({ to }: { readonly to: string }) => (
  <a href={`mailto:${to}`}>
    <bdi>{to}</bdi>
  </a>
);
