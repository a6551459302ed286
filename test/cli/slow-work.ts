/** A command that takes its time, for progress.test.ts: a line of progress, a result, another line of progress. */
import { processEffects } from '../../src/terminal.js'

process.once('SIGINT', () => process.exit(130))
const effects = await processEffects({ quiet: process.argv.includes('--quiet') })
const progress = effects.progress()
const total = { files: 4, bytes: 4e6 }
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

progress.update({ files: 1, bytes: 1e6 }, total)
await wait(1020)
progress.update({ files: 2, bytes: 2e6 }, total)
if (process.argv.includes('--interrupt')) process.kill(process.pid, 'SIGINT')
await wait(120)
await effects.stdout.write('a unit\n')
progress.update({ files: 4, bytes: 4e6 }, total)
progress.done()
