import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { BIN, contentOf, plainEnvironment, snapshot, stc } from './stc.js'
import { smallStudy } from './studies.js'

/** `stc review` on a pseudo-terminal, which `script` of util-linux gives. */
class Watched {
  #seen = ''
  #since = 0
  readonly #child
  readonly ended: Promise<number | null>

  constructor(cwd: string, args: string, env: Record<string, string> = {}) {
    const command = `stty rows 24 cols 80; echo PID $$; exec ${process.execPath} ${BIN} review ${args}`
    this.#child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd,
      env: plainEnvironment({ TERM: 'xterm', SHELL: '/bin/sh', ...env }),
    })
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#seen += text
    })
    this.ended = new Promise((resolve) => this.#child.on('close', (code) => resolve(code)))
  }

  get seen(): string {
    return this.#seen
  }

  /** The process of stc itself. */
  get pid(): number {
    return Number(/PID (\d+)/.exec(this.#seen)?.[1])
  }

  /** Waits until the screen says something that it has not said before the last key. */
  async says(text: string): Promise<this> {
    while (!this.#seen.includes(text, this.#since)) {
      if (this.#child.exitCode !== null) throw new Error(`ended before "${text}": ${this.#seen}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return this
  }

  press(keys: string): this {
    this.#since = this.#seen.length
    this.#child.stdin.write(keys)
    return this
  }
}

const LEFT = '\u001b[?25h\u001b[?1049l'
const ANA = 'analyst: ana\nunits:\n'
const FIRST = '  - { at: FG1:2, quote: "Some people go ahead of others.", status: accepted }\n'

describe('stc review', () => {
  test('writes each decision when it is made, and leaves the terminal as it was', async () => {
    const cwd = smallStudy()
    const screen = await new Watched(cwd, '--analyst ana').says('FG1-2-')
    await screen.press('a').says('FG1-2-77co accepted')
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA + FIRST)
    await screen.press('x').says('exclude, because')
    await screen.press('the wall\r').says('excluded')
    screen.press('q')
    expect(await screen.ended).toBe(0)
    expect(screen.seen).toContain(LEFT)
    expect(screen.seen).toContain('coding/ana.yaml')
    expect(screen.seen).toContain('2 changes')
    expect(contentOf(cwd, 'coding/ana.yaml')).toContain('status: excluded, reason: the wall')
  })

  test.each(['SIGKILL', 'SIGHUP', 'SIGTERM'] as const)('loses nothing by %s', async (signal) => {
    const cwd = smallStudy()
    const screen = await new Watched(cwd, '--analyst ana').says('FG1-2-')
    await screen.press('a').says('accepted')
    process.kill(screen.pid, signal)
    await screen.ended
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA + FIRST)
    if (signal === 'SIGTERM') expect(screen.seen).toContain(LEFT)
  })

  test('ends by Ctrl-C with exit 130, the terminal as it was', async () => {
    const screen = await new Watched(smallStudy(), '--analyst ana').says('FG1-2-')
    screen.press('\u0003')
    expect(await screen.ended).toBe(130)
    expect(screen.seen).toContain(LEFT)
  })

  test('notices that another program wrote the file, writes nothing, and reads it again', async () => {
    const cwd = smallStudy({ 'coding/ana.yaml': ANA })
    const screen = await new Watched(cwd, '--analyst ana').says('FG1-2-')
    const { writeFileSync } = await import('node:fs')
    const theirs = `${ANA}${FIRST}# theirs\n`
    writeFileSync(`${cwd}/coding/ana.yaml`, theirs)
    await screen.press('a').says('was changed by another program')
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(theirs)
    await screen.press('r').says('is read again')
    await screen.press('n').says('FG1-3-')
    await screen.press('a').says('accepted')
    screen.press('q')
    expect(await screen.ended).toBe(0)
    expect(contentOf(cwd, 'coding/ana.yaml')).toContain('# theirs')
  })

  test('uses no colour with NO_COLOR', async () => {
    const screen = await new Watched(smallStudy(), '--analyst ana', { NO_COLOR: '1' }).says('FG1-2-')
    screen.press('q')
    await screen.ended
    const looks = screen.seen.split('\u001b[').map((part) => /^[\d;]*m/.exec(part)?.[0] ?? '')
    expect(looks.filter((look) => /(?:^|;)[349]\d/.test(look))).toEqual([])
    expect(screen.seen).toContain('\u001b[7m')
  })

  test('never touches the file of another analyst', async () => {
    const ben =
      'analyst: ben\nunits:\n  - { at: FG1:2, quote: "Some people go ahead of others.", status: accepted }\n'
    const cwd = smallStudy({ 'coding/ben.yaml': ben })
    const screen = await new Watched(cwd, '--analyst ana FG1').says('FG1-')
    await screen.press('k').says('by ben')
    await screen.press('x').says('because')
    await screen.press('hearsay\r').says('excluded')
    screen.press('q')
    await screen.ended
    expect(contentOf(cwd, 'coding/ben.yaml')).toBe(ben)
    expect(contentOf(cwd, 'coding/ana.yaml')).toContain('hearsay')
  })

  test('shows with --blind neither codes nor terms nor what others decided', async () => {
    const ben =
      'analyst: ben\nunits:\n  - { at: FG1:2, quote: "Some people go ahead of others.", status: excluded, reason: hearsay }\n'
    const screen = await new Watched(smallStudy({ 'coding/ben.yaml': ben }), '--analyst ana --blind').says(
      'FG1-2-',
    )
    await screen.press('jk').says('FG1-2-')
    screen.press('q')
    await screen.ended
    expect(screen.seen).toContain('candidate')
    for (const hidden of ['waiting-list', 'queue*', 'hearsay', 'ben'])
      expect(screen.seen).not.toContain(hidden)
  })

  test('edits a memo in $EDITOR', async () => {
    const cwd = smallStudy()
    const screen = await new Watched(cwd, '--analyst ana', { EDITOR: 'printf "one\\ntwo\\n" >' }).says(
      'FG1-2-',
    )
    await screen.press('M').says('has a memo')
    screen.press('q')
    await screen.ended
    expect(contentOf(cwd, 'coding/ana.yaml')).toContain('memo: "one\\u000atwo"')
  })
})

test.concurrent.each([['without a terminal', ['review', '--analyst', 'ana'], 'stc code --format md']])(
  '%s says what to use instead',
  async (_how, args, hint) => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const { code, stdout, stderr } = await stc(args, { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('stc/usage')
    expect(stderr).toContain(hint)
    expect(snapshot(cwd)).toEqual(before)
  },
)
