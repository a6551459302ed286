import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import type { Path } from './locate.js'

/**
 * The keys that a schema knows for the mapping at a path, in the schema's order; every branch of a union counts.
 * Wrappers (optional, default, pipe, lazy …) are looked through; records know no keys.
 */
export function knownKeys(schema: $ZodType, path: Path): string[] {
  let schemas = unwrap(schema)
  for (const step of path) schemas = schemas.flatMap((inner) => child(inner, step)).flatMap(unwrap)
  const keys = new Set<string>()
  for (const inner of schemas) {
    const { def } = (inner as $ZodTypes)._zod
    if (def.type === 'object') for (const key of Object.keys(def.shape)) keys.add(key)
  }
  return [...keys]
}

/** The schemas of objects, lists and values behind the wrappers of a schema. */
function unwrap(schema: $ZodType): $ZodType[] {
  const { def } = (schema as $ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrap(def.innerType)
    case 'pipe':
      // A preprocessing step comes in as a transformation, which knows no keys; what it feeds does.
      return [...unwrap(def.in), ...unwrap(def.out)]
    case 'lazy':
      return unwrap(def.getter())
    case 'union':
      return def.options.flatMap(unwrap)
    case 'intersection':
      return [...unwrap(def.left), ...unwrap(def.right)]
    default:
      return [schema]
  }
}

function child(schema: $ZodType, step: string | number): $ZodType[] {
  const { def } = (schema as $ZodTypes)._zod
  switch (def.type) {
    case 'object': {
      const inner = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : def.catchall
      return inner === undefined ? [] : [inner]
    }
    case 'record':
      return [def.valueType]
    case 'array':
      return [def.element]
    case 'tuple': {
      const inner = (typeof step === 'number' ? def.items[step] : undefined) ?? def.rest
      return inner ? [inner] : []
    }
    default:
      return []
  }
}
