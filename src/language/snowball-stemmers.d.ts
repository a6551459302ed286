/** The part of the `snowball-stemmers` package that stc uses; the package brings no types. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const snowball: { newStemmer(algorithm: string): Stemmer }
  export default snowball
}
