import { fail } from '../diagnostic.js'
import { explain as explainCode } from '../diagnostics/explain.js'
import { type Effects, EXIT } from '../effects.js'

/** `stc explain stc/CODE`: what a diagnostic means and how to mend it; without a code, all of them. */
export async function explain(code: string | undefined, _options: object, effects: Effects): Promise<number> {
  const found = explainCode(code)
  if (!('text' in found)) {
    fail('stc/usage', `there is no diagnostic "${code}"`, {
      hint: found.suggestion ? `did you mean ${found.suggestion}?` : '`stc explain` lists them all',
    })
  }
  await effects.stdout.write(found.text)
  return EXIT.fine
}
