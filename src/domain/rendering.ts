/** A template set as text, and what is made from it. */

/** The files of one folder under `templates/`, by name: `brief.md.hbs`, `brief.html.hbs`, `brief.typ`, partials. */
export type TemplateSet = Readonly<{ name: string; files: ReadonlyMap<string, string> }>;

export type Rendering = Readonly<{
  markdown: string;
  html: string;
  /** Absent when the engine could not set it; the brief then says so and can be rendered again for nothing. */
  pdf: Uint8Array | undefined;
}>;
