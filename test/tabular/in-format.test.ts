import { expect, test } from 'vitest'
import { type Forms, inFormat, type RecordFormat } from '../../src/tabular/in-format.js'

const never = (): never => {
  throw new Error('a form that nobody asked for')
}
const none: Forms = { records: never, fields: ['bed', 'ward'], markdown: never, table: never }
const records = () => [{ ward: 'north', bed: 3 }]

test.each<[RecordFormat, Partial<Forms>, string]>([
  ['ndjson', { records }, '{"ward":"north","bed":3}\n'],
  ['csv', { records }, 'bed,ward\n3,north\n'],
  ['md', { markdown: () => '| bed |\n' }, '| bed |\n'],
  ['table', { table: () => 'bed 3\n' }, 'bed 3\n'],
])('%s is made of its own form alone', async (format, forms, text) => {
  expect(await inFormat(format, { ...none, ...forms })).toBe(text)
})
