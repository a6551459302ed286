import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { knownKeys } from '../../src/yaml/known-keys.js'
import { readYaml } from '../../src/yaml/read.js'

const leaf = z.strictObject({ name: z.string(), note: z.string().optional() })

describe('knownKeys', () => {
  const wrapped: Record<string, z.ZodType> = {
    optional: leaf.optional(),
    nullable: leaf.nullable(),
    'with a default': leaf.default({ name: 'x' }),
    prefault: leaf.prefault({ name: 'x' }),
    readonly: leaf.readonly(),
    catch: leaf.catch({ name: 'x' }),
    lazy: z.lazy(() => leaf),
    transformed: leaf.transform(({ name }) => name),
    preprocessed: z.preprocess((value) => value, leaf),
    refined: leaf.refine(() => true),
    'in a union': z.union([z.string(), leaf]),
    'wrapped twice': leaf.optional().readonly(),
  }
  for (const [name, schema] of Object.entries(wrapped)) {
    it(`looks through what is ${name}`, () => {
      expect(knownKeys(schema, [])).toEqual(['name', 'note'])
      expect(knownKeys(z.strictObject({ inner: schema }), ['inner'])).toEqual(['name', 'note'])
    })
  }

  it('joins the keys of every branch of a union and of both sides of an intersection', () => {
    const other = z.strictObject({ age: z.number(), name: z.string() })
    expect(knownKeys(z.union([leaf, other]), [])).toEqual(['name', 'note', 'age'])
    expect(knownKeys(z.intersection(leaf, other), [])).toEqual(['name', 'note', 'age'])
  })

  it('goes down through lists, tuples, records and catch-alls', () => {
    expect(knownKeys(z.array(leaf), [3])).toEqual(['name', 'note'])
    expect(knownKeys(z.tuple([z.string(), leaf]), [1])).toEqual(['name', 'note'])
    expect(knownKeys(z.tuple([z.string()], leaf), [5])).toEqual(['name', 'note'])
    expect(knownKeys(z.record(z.string(), leaf), ['any'])).toEqual(['name', 'note'])
    expect(knownKeys(z.object({}).catchall(leaf), ['any'])).toEqual(['name', 'note'])
  })

  it('knows none where a path leads nowhere', () => {
    expect(knownKeys(leaf, ['name', 'x'])).toEqual([])
    expect(knownKeys(leaf, ['constructor'])).toEqual([])
    expect(knownKeys(z.record(z.string(), z.string()), [])).toEqual([])
  })

  it('follows a schema that contains itself', () => {
    const tree: z.ZodType = z.strictObject({
      id: z.string(),
      get children() {
        return z.array(tree).optional()
      },
    })
    expect(knownKeys(tree, ['children', 0, 'children', 1])).toEqual(['id', 'children'])
  })
})

describe('a union of mappings', () => {
  it('is judged by the branch with the fewest faults', () => {
    const person = z.strictObject({ name: z.string(), age: z.number(), role: z.string() })
    const place = z.strictObject({ town: z.string(), street: z.string() })
    const { diagnostics } = readYaml('town: X\nstret: Y\n', 'f', z.union([person, place]))
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      ['unknown key "stret"', 'did you mean "street"?'],
    ])
  })
})
