/** Files that nothing can be made of, each in its own way. */
import type { DocumentFile } from "../../src/ports/document.ts";
import { documentOf } from "../made/documents.ts";

function failing(name: string, code: string): DocumentFile {
  const error = Object.assign(new Error(`${code}: ${name}`), { code });
  return { name, bytes: 100, read: () => Promise.reject(error) };
}

export const badDocuments: readonly DocumentFile[] = [
  documentOf("a-empty.txt", ""),
  documentOf("b-blank.html", "<html><body> \n </body></html>"),
  documentOf("c-binary.txt", "a\0b\0c"),
  documentOf("d-pdf.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj"),
  documentOf("e-furniture.txt", "No menu items!\n\nLeave a Comment\n\n×"),
  documentOf("f-broken.html", `<html><p ${"<".repeat(5000)}`),
  { ...documentOf("g-large.txt", "x"), bytes: 50_000_000 },
  failing("h-gone.txt", "ENOENT"),
  failing("p-locked.txt", "EACCES"),
  failing("z-disk.txt", "EIO"),
];
