import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { jsonSchemas, SCHEMA_NAMES } from '../study/json-schemas.js'

/** `stc schema NAME`: the JSON Schema an editor completes keys with. */
export async function schema(name: string, _options: object, effects: Effects): Promise<number> {
  const found = SCHEMA_NAMES.find((each) => each === name)
  if (!found) {
    fail('stc/usage', `there is no schema "${name}"`, {
      hint: `schemas: ${SCHEMA_NAMES.join(', ')}.${didYouMean(name, SCHEMA_NAMES)}`,
    })
  }
  await effects.stdout.write(jsonSchemas()[found])
  return EXIT.fine
}
