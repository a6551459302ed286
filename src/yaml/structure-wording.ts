import { quoted } from './quoting.js'
import type { PlainFault } from './scene.js'
import type { StructureFault } from './structure.js'

/** A document that is nested deeper than the parser can follow; where exactly depends on the machine. */
export const TOO_DEEP: PlainFault = {
  message: 'the values are nested too deeply',
  hint: 'no file of stc needs more than a few levels',
  start: 0,
}

/** Says a fault of the structure in plain words; `firstLine` is the line in which a doubled key was first given. */
export function plainStructure(
  { kind, name, start, end }: StructureFault,
  firstLine: number | undefined,
): PlainFault {
  switch (kind) {
    case 'duplicate-key':
      return {
        message: `the key "${name}" is given twice; the first is in line ${firstLine}`,
        hint: 'join the two or rename one',
        start,
        end,
      }
    case 'prototype-key':
      return { message: `"${name}" cannot be used as a key`, hint: 'choose another name', start, end }
    case 'unknown-anchor':
      return {
        message: `a value that starts with * without quotes is an alias, and there is no anchor &${name} before it`,
        hint: `put the value in quotes: ${quoted(`*${name}`)}`,
        start,
        end,
      }
    case 'own-anchor':
      return {
        message: `the alias *${name} stands inside its own anchor`,
        hint: 'write the value out',
        start,
        end,
      }
    case 'too-many-aliases':
      return {
        message: 'the aliases of this file stand for too many values',
        hint: 'write the values out',
        start,
        end,
      }
    case 'unknown-tag':
      return {
        message: `a value that starts with ! without quotes is a tag, and ${name} is none that stc knows`,
        hint: 'put the value in quotes',
        start,
        end,
      }
  }
}
