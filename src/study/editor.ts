import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail } from '../diagnostic.js'

/**
 * Lets a person write in their editor ($VISUAL, $EDITOR, else vi) and gives the text they leave behind. `name` is that of the file,
 * whose ending tells the editor what it is. Throws stc/cannot-write where the editor ends with an error.
 */
export async function editText(
  text: string,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stc-'))
  try {
    const file = path.join(folder, name)
    await writeFile(file, text, 'utf8')
    const editor = env.VISUAL || env.EDITOR || 'vi'
    const code = await new Promise<number | null>((resolve, reject) => {
      // $EDITOR may hold arguments, as git and others allow; only the person who runs stc sets it.
      const child = spawn('/bin/sh', ['-c', `${editor} "$@"`, editor, file], { stdio: 'inherit' })
      child.on('error', reject)
      child.on('close', resolve)
    })
    if (code !== 0) {
      fail('stc/cannot-write', `the editor "${editor}" ended with an error (${code ?? 'a signal'})`, {
        hint: 'nothing was written; set EDITOR, or give the text as an argument',
      })
    }
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
