import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Answers } from '../../src/answers.js'

describe('lines typed at a terminal', () => {
  test('come one at a time, also where several came at once or one comes in pieces', async () => {
    const source = new PassThrough()
    const answers = new Answers(source)
    source.write('yes\r\nn')
    expect(await answers.next()).toBe('yes')
    const second = answers.next()
    source.write('o\n\nq\n')
    expect(await second).toBe('no')
    expect(await answers.next()).toBe('')
    expect(await answers.next()).toBe('q')
  })

  test('end with the input', async () => {
    const source = new PassThrough()
    const answers = new Answers(source)
    source.end('y\n')
    expect(await answers.next()).toBe('y')
    expect(await answers.next()).toBeUndefined()
    expect(await answers.next()).toBeUndefined()
  })

  test('do not keep the program waiting between two of them', async () => {
    const source = new PassThrough()
    const answers = new Answers(source)
    source.write('y\n')
    await answers.next()
    expect(source.isPaused()).toBe(true)
  })
})
