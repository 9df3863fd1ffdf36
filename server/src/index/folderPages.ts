/** Notes that speak for the folder that they are in; of several the first counts. */
export const FOLDER_PAGES: readonly string[] = ['_index.md', 'index.md', 'README.md', 'readme.md'];

/** The address, with `/` at its end, of the folder that a note speaks for; undefined where it speaks for itself only. */
export function folderOfPage(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/') + 1;
  return FOLDER_PAGES.includes(uri.slice(slash)) ? uri.slice(0, slash) : undefined;
}
