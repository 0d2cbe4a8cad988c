/** Sets a document. Its data are data: nothing in them is ever read as markup. */
export interface PdfEngine {
  /** Rejects with a `BriefError` `E_TEMPLATE` if the template itself is at fault. Same input, same bytes. */
  render(
    job: Readonly<{ template: string; templateName: string; data: unknown; date: string }>,
  ): Promise<Uint8Array>;
}
