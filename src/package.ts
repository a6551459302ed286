/** Where a file of this package is, by its path beside package.json: `src/`, like `dist/`, stands there too. */
export function packageFile(file: string): URL {
  return new URL(`../${file}`, import.meta.url)
}
