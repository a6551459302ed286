import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import type { $ZodCheck, $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core'
import { codebookSchema } from '../../src/codebook/schema.js'
import { codebookShape } from '../../src/codebook/shape.js'
import { codingSchema } from '../../src/coding/schema.js'
import { codingShape } from '../../src/coding/shape.js'
import { UnicodePattern } from '../../src/language/unicode.js'
import { frontMatterSchema, studySchema } from '../../src/study/schema.js'
import { frontMatterShape, studyShape } from '../../src/study/shape.js'
import { themesSchema } from '../../src/themes/schema.js'
import { themesShape } from '../../src/themes/shape.js'
import { type Entry, fill, type Shape } from '../../src/yaml/quick/shape.js'

/** What a schema says as a shape. Throws at what shapes cannot say. */
function shapeOf(schema: $ZodType): Entry {
  const { def } = (schema as $ZodTypes)._zod
  const checks = Object.assign({}, ...(def.checks ?? []).map(checked))
  switch (def.type) {
    case 'unknown':
      return { is: 'anything' }
    case 'string':
      return { is: 'text', ...checks }
    case 'enum':
      return { is: 'one of', words: Object.values(def.entries).map(String) }
    case 'number': {
      // A whole number is a check of the schema itself.
      const { whole } = checked(schema as unknown as $ZodCheck)
      return { is: 'number', ...(whole ? { whole } : {}), ...checks }
    }
    case 'boolean':
      return { is: 'yes or no' }
    case 'array':
      return { is: 'list', of: shapeOf(def.element), ...checks }
    case 'record':
      return { is: 'record', of: shapeOf(def.valueType) }
    case 'object': {
      const keys = Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, shapeOf(inner)]))
      const rest = (def.catchall as $ZodTypes | undefined)?._zod.def.type
      if (rest !== 'never' && rest !== 'unknown') throw new Error(`an object with ${rest} as its rest`)
      return { is: 'mapping', keys, ...(rest === 'unknown' ? { open: true } : {}) }
    }
    case 'union':
      return { is: 'either', of: def.options.map(shapeOf) }
    case 'nullable':
      return { is: 'nullable', of: shapeOf(def.innerType) }
    case 'optional':
      return { ...shapeOf(def.innerType), optional: true }
    case 'default':
      return { ...shapeOf(def.innerType), otherwise: def.defaultValue }
    default:
      throw new Error(`a schema of the type ${def.type}`)
  }
}

/** The same shape with the patterns themselves. */
function withPatterns(part: unknown): unknown {
  if (part instanceof UnicodePattern) return part.whole
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return part
  if (Array.isArray(part)) return part.map(withPatterns)
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, withPatterns(inner)]))
}

function checked(check: $ZodCheck): Partial<{ least: number; most: number; whole: true; pattern: RegExp }> {
  const { def } = (check as $ZodChecks)._zod
  switch (def.check) {
    case 'min_length':
      return { least: def.minimum }
    case 'greater_than':
      // Shapes know only the least value allowed, and only whole numbers have one above a bound.
      return { least: Number(def.value) + (def.inclusive ? 0 : 1) }
    case 'less_than':
      return { most: Number(def.value) - (def.inclusive ? 0 : 1) }
    case 'number_format':
      if (def.format !== 'safeint') throw new Error(`a number of the format ${def.format}`)
      return { whole: true }
    case 'string_format':
      if (!('pattern' in def) || def.format !== 'regex')
        throw new Error(`a string of the format ${def.format}`)
      return { pattern: def.pattern }
    case undefined:
      return {}
    default:
      throw new Error(`a check ${def.check}`)
  }
}

const pairs: Record<string, [schema: ZodType, shape: Shape]> = {
  'study.yaml': [studySchema, studyShape],
  'front matter': [frontMatterSchema, frontMatterShape],
  'codebook.yaml': [codebookSchema, codebookShape],
  'coding files': [codingSchema, codingShape],
  'theme files': [themesSchema, themesShape],
}

const leaf = fc.oneof(
  fc.constantFrom('', 'a', 'two words', 'FG1:3', 'en', 'turn', 'accepted', 'stc', 'ø-1', '-x'),
  fc.constantFrom<unknown>(0, 1, -1, 1.5, 2 ** 60, true, false, null, Number.POSITIVE_INFINITY),
)
const other: fc.Arbitrary<unknown> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 2 }),
  fc.object({ maxDepth: 2 }),
)

/** Values that fit a shape, and values that do not in a place or two. */
function likely(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 60, arbitrary: fitting(shape) }, { weight: 1, arbitrary: other })
}

function fitting(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'anything':
      return other
    case 'text':
      return fc.constantFrom('a', 'B2', 'FG1:3', 'ø')
    case 'one of':
      return fc.constantFrom(...shape.words)
    case 'number':
      return fc.constantFrom(0, 1, 8, 2.5)
    case 'yes or no':
      return fc.boolean()
    case 'list':
      return fc.array(likely(shape.of), { maxLength: 3 })
    case 'record':
      return fc.dictionary(fc.constantFrom('a', '12', 'x y', 'toString'), likely(shape.of), { maxKeys: 3 })
    case 'mapping': {
      const keys = Object.entries(shape.keys)
      const known = fc.record(Object.fromEntries(keys.map(([key, entry]) => [key, likely(entry)])), {
        requiredKeys: keys
          .filter(([, entry]) => !entry.optional && !('otherwise' in entry))
          .map(([key]) => key),
      })
      const lacking = fc.record(Object.fromEntries(keys.map(([key, entry]) => [key, likely(entry)])), {
        requiredKeys: [],
      })
      const more = fc.tuple(
        fc.dictionary(fc.constantFrom('own', '7', 'valueOf'), other, { maxKeys: 2 }),
        known,
      )
      return fc.oneof(
        { weight: 30, arbitrary: known },
        { weight: 1, arbitrary: lacking },
        { weight: shape.open ? 30 : 1, arbitrary: more.map(([extra, rest]) => ({ ...extra, ...rest })) },
      )
    }
    case 'nullable':
      return fc.oneof(fc.constant(null), fitting(shape.of))
    case 'either':
      return fc.oneof(...shape.of.map(fitting))
  }
}

describe.each(Object.entries(pairs))('the shape of %s', (_, [schema, shape]) => {
  it('says what its schema says', () => {
    expect(withPatterns(shape)).toEqual(shapeOf(schema))
  })

  it('takes the same values, and makes the same of them', () => {
    const fits = { yes: 0, no: 0 }
    fc.assert(
      fc.property(likely(shape), (value) => {
        // As the YAML gives it: no undefined, nothing shared, ordinary objects.
        const own: unknown = structuredClone(value)
        const result = schema.safeParse(value)
        expect(fill(own, shape)).toBe(result.success)
        fits[result.success ? 'yes' : 'no']++
        if (!result.success) return
        expect(own).toEqual(result.data)
        if (shape.is === 'mapping' && shape.open) {
          expect(Object.keys(Object(own))).toEqual(Object.keys(Object(result.data)))
        }
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(fits.yes, fits.no)).toBeGreaterThan(20)
  })
})
