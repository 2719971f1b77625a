/** A PDF that says its title: small, and the same bytes for the same title. */
export const paper = (title: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Type /Page >>\nendobj\n% ${title}\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  );
