import { pickText, type LocalText } from '../../../../shared/language.ts'
import { Disclosure, Heading, LocalTextOf, Section, Tag, usePage } from '../../../../ui/index.ts'
import { partAddress } from '../../paths.ts'
import { helpFacts } from '../../views/activity-help.tsx'
import type { DraftPhase } from '../draft.ts'
import type { PartKind } from '../parts.ts'
import { PartButtons } from './part-buttons.tsx'

type At = { lab: string; ownTemplateId: string }
type Props = { at: At; phase: DraftPhase; place: number; of: readonly DraftPhase[] }

/** One phase of a draft: its activities, its evidence and what its gate asks, each with what can be done to it. */
export function DraftPhasePart({ at, phase, place, of }: Props) {
  const page = usePage()
  const { t, language } = page
  const name = pickText(phase.name, language).text
  const here = { kind: 'phase' as const, phase: phase.key, key: phase.key }
  return (
    <Section
      id={`phase-${phase.key}`}
      title={t('methods.phase.title', { number: place + 1, name })}
      action={
        <a class="ds-link" href={partAddress(at, here)}>
          {t('methods.draft.change')} <span class="ds-sr-only">{name}</span>
        </a>
      }
    >
      <PartButtons
        at={at}
        part={here}
        name={name}
        first={place === 0}
        last={place === of.length - 1}
        skipped={phase.skipped}
      />
      {phase.skipped ? (
        <p class="note">{t('methods.draft.skipped-phase')}</p>
      ) : (
        <>
          <p>
            <LocalTextOf text={phase.objective} />
          </p>
          <Parts
            at={at}
            phase={phase}
            kind="activity"
            parts={phase.activities.map((one) => ({ ...one, note: helpFacts(one.help, page) }))}
          />
          <Parts at={at} phase={phase} kind="evidence" parts={phase.evidence} />
          <Parts
            at={at}
            phase={phase}
            kind="requirement"
            parts={phase.gate.requirements.map(({ key, label, rule }) => ({
              key,
              name: label,
              note: rule ? t('methods.gate.rule', { rule }) : '',
            }))}
          />
        </>
      )}
    </Section>
  )
}

type ShownPart = { key: string; name: LocalText; note?: string; skipped?: boolean }
type PartsProps = {
  at: At
  phase: DraftPhase
  kind: Exclude<PartKind, 'phase'>
  parts: readonly ShownPart[]
}

function Parts({ at, phase, kind, parts }: PartsProps) {
  const { t, language } = usePage()
  const list = (
    <>
      <ul class="task-list">
        {parts.map(({ key, name, note, skipped }, n) => (
          <li key={key} id={`${kind}-${key}`}>
            <div class="task-what">
              <a class="ds-link" href={partAddress(at, { kind, phase: phase.key, key })}>
                <LocalTextOf text={name} />
              </a>{' '}
              {skipped && <Tag>{t('methods.draft.skipped')}</Tag>}
              {note && <div class="note">{note}</div>}
            </div>
            <PartButtons
              at={at}
              part={{ kind, phase: phase.key, key }}
              name={pickText(name, language).text}
              first={n === 0}
              last={n === parts.length - 1}
              skipped={kind === 'activity' ? (skipped ?? false) : null}
            />
          </li>
        ))}
      </ul>
      <p>
        <a class="ds-link" href={partAddress(at, { kind, phase: phase.key })}>
          {t(`methods.draft.add.${kind}`)}
        </a>
      </p>
    </>
  )
  // What people do stands open; the rest is folded, so that a long method can be seen as a whole.
  if (kind === 'activity') {
    return (
      <div class="stack">
        <Heading level={3}>{t('methods.draft.list.activity')}</Heading>
        {list}
      </div>
    )
  }
  return (
    <Disclosure summary={t(`methods.draft.list.${kind}`, { count: parts.length })}>
      {list}
    </Disclosure>
  )
}
