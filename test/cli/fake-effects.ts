import type { Effects, Sink } from '../../src/effects.js'

interface FakeSink extends Sink {
  text: string
}

/** An outside world that only remembers what was said. */
export function fakeEffects(more: Partial<Effects> = {}): Effects & { stdout: FakeSink; stderr: FakeSink } {
  return {
    cwd: '/nowhere',
    stdin: () => Promise.resolve(new Uint8Array()),
    stdinChunks: async function* () {},
    progress: () => ({ update: () => undefined, done: () => undefined }),
    screen: () => Promise.resolve(undefined),
    quiet: false,
    diagnostics: 'text',
    version: '9.9.9',
    env: {},
    today: () => '2026-11-26',
    edit: async () => undefined,
    ...more,
    stdout: sink(),
    stderr: sink(),
  }
}

function sink(): FakeSink {
  const plain = (text: string) => text
  const made: FakeSink = {
    text: '',
    terminal: false,
    width: 80,
    paint: { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain },
    write: async (text) => {
      made.text += text
    },
  }
  return made
}
