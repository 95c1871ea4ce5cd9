import { expect, test } from 'vitest'
import { openMethods } from './library.ts'
import type { ActivityHelp } from './template.ts'

const { templates } = await openMethods('methods')
const languages = ['en', 'sv'] as const
const told = ['why', 'writeDown', 'accessible', 'paper'] as const

type Named = { where: string; help: ActivityHelp }

const activities: Named[] = templates.flatMap(({ id, phases }) =>
  phases.flatMap((phase) =>
    phase.activities.map(({ key, help }) => ({ where: `${id}/${key}`, help })),
  ),
)

test('there are eleven methods or more, with at least 120 activities', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBeGreaterThanOrEqual(11)
  expect(activities.length).toBeGreaterThanOrEqual(120)
})

test('every activity says why, how, for how long, for whom and with what', () => {
  const lacking = activities.filter(
    ({ help: { minutes, groupSize, level, materials } }) =>
      !(minutes && groupSize && level && materials),
  )
  expect(lacking.map(({ where }) => where)).toEqual([])
})

test('the help of every activity is complete in English and Swedish', () => {
  const lacking = activities.flatMap(({ where, help }) => {
    const texts = [...told.map((part) => help[part]), ...help.steps, ...(help.materials ?? [])]
    return texts.every((text) => languages.every((language) => text?.[language])) ? [] : [where]
  })
  expect(lacking).toEqual([])
})

test('the Swedish help is not the English one', () => {
  const same = activities.filter(({ help }) =>
    [...told.map((part) => help[part]), ...help.steps].some((text) => text?.en === text?.sv),
  )
  expect(same.map(({ where }) => where)).toEqual([])
})

test.each(languages)('no sentence of the help is filler that comes again and again (%s)', (one) => {
  const times = new Map<string, string[]>()
  for (const { where, help } of activities) {
    for (const sentence of sentencesOf(help, one)) {
      times.set(sentence, [...(times.get(sentence) ?? []), where])
    }
  }
  expect([...times].filter(([, places]) => places.length > 2)).toEqual([])
})

function sentencesOf(help: ActivityHelp, language: (typeof languages)[number]): string[] {
  return told.flatMap((part) =>
    (help[part]?.[language] ?? '').split(/(?<=[.!?])\s+/).map((one) => one.toLowerCase()),
  )
}
