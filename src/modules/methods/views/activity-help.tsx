import type { ComponentChildren } from 'preact'
import type { LocalText } from '../../../shared/language.ts'
import { LocalTextOf, SummaryList, usePage, type PageScope } from '../../../ui/index.ts'
import type { DraftHelp } from '../own/draft.ts'

const hoursFrom = 120

/** How long, for how many and led by whom, in one line; empty where the method does not say. */
export function helpFacts({ minutes, groupSize, level }: DraftHelp, { t }: PageScope): string {
  const facts = [
    minutes !== undefined &&
      (minutes < hoursFrom
        ? t('methods.help.minutes', { minutes })
        : t('methods.help.hours', { hours: Math.round(minutes / 30) / 2 })),
    groupSize && t('methods.help.group', groupSize),
    level && t(`methods.help.level.${level}`),
  ]
  return facts.filter((fact) => typeof fact === 'string').join(' · ')
}

/** All that a method says about an activity: why, how, with what, what to write down, and other ways to do it. */
export function HelpText({ help }: { help: DraftHelp }) {
  const page = usePage()
  const { t } = page
  const facts = helpFacts(help, page)
  return (
    <div class="stack">
      {facts && <p class="note">{facts}</p>}
      <p>
        <LocalTextOf text={help.why} />
      </p>
      <ol class="ds-list">
        {help.steps.map((step, place) => (
          <li key={place}>
            <LocalTextOf text={step} />
          </li>
        ))}
      </ol>
      <Further help={help} label={(part) => t(`methods.help.${part}`)} />
    </div>
  )
}

type FurtherPart = 'materials' | 'writeDown' | 'accessible' | 'paper'
const further: readonly FurtherPart[] = ['materials', 'writeDown', 'accessible', 'paper']

function Further({ help, label }: { help: DraftHelp; label(part: FurtherPart): string }) {
  const told = further.filter((part) => help[part] !== undefined)
  if (told.length === 0) return null
  return (
    <SummaryList items={told.map((part) => ({ term: label(part), value: valueOf(help[part]!) }))} />
  )
}

function valueOf(text: LocalText | readonly LocalText[]): ComponentChildren {
  if (!Array.isArray(text)) return <LocalTextOf text={text as LocalText} />
  return (
    <ul class="ds-list">
      {text.map((one: LocalText, place: number) => (
        <li key={place}>
          <LocalTextOf text={one} />
        </li>
      ))}
    </ul>
  )
}
