import { expect, test } from 'vitest'
import { parseCondensate } from '../../src/condensate/condensate-file.js'
import { notUsedItems, textUse } from '../../src/study/text-use.js'
import type { GroupTexts } from '../../src/study/texts.js'
import { plainGroup } from '../condensate/make-units.js'

const condensate = (status: string) => `---
group: beds
voice: first person
status: ${status}
---

# Beds

We count them.[^FG1-2-k3q2][^FG1-4-b2b2]

## Not used

- FG1-7-c3c3, FG1-9-d4d4: said in jest
- FG2-1-e5e5
`

function group(id: string, text?: string): GroupTexts {
  const grouped = plainGroup([])
  return {
    grouped: { ...grouped, group: { ...grouped.group, id } },
    condensate:
      text === undefined
        ? undefined
        : { path: 'beds.md', text, read: parseCondensate(text, 'beds.md', 'en').condensate },
    synthesis: undefined,
  }
}

test('what an authored condensate cites and sets aside is used; a draft and a missing one use nothing', () => {
  const groups = [group('beds', condensate('authored')), group('nights', condensate('draft')), group('days')]
  expect(textUse(groups)).toEqual(
    new Map([
      [
        'beds',
        {
          cited: new Set(['FG1-2-k3q2', 'FG1-4-b2b2']),
          notUsed: new Set(['FG1-7-c3c3', 'FG1-9-d4d4', 'FG2-1-e5e5']),
        },
      ],
    ]),
  )
  expect(notUsedItems(groups).map(({ ids, reason }) => [ids, reason])).toEqual([
    [['FG1-7-c3c3', 'FG1-9-d4d4'], 'said in jest'],
    [['FG2-1-e5e5'], undefined],
  ])
})
