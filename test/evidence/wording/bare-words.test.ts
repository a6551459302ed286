import { expect, test } from 'vitest'
import { bareText } from '../../../src/evidence/wording/bare-words.js'
import { takeApart } from '../../../src/evidence/wording/take-apart.js'

test('words are compared without brackets, line ends and what printers join', () => {
  const text = 'If I were to ﬁle it\nfrom the be-\nginning (…) [T]hat is ﬂat [he laughs]'
  expect(bareText(takeApart(text))).toBe('If I were to file it from the beginning (…) That is flat')
})
