import { pickText } from '../../../../shared/language.ts'
import {
  DateOf,
  LocalTextOf,
  Section,
  Timeline,
  usePage,
  type TimelineEntry,
} from '../../../../ui/index.ts'
import type { GateView } from '../gate-view.ts'

type Props = Pick<GateView, 'gate' | 'passages' | 'overrides'> & { inside: boolean }

/** What has happened at a gate in all its rounds: passages, and reasons for going on without something. */
export function GateHistory({ gate, passages, overrides, inside }: Props) {
  const { t, format } = usePage()
  if (passages.length === 0 && overrides.length === 0) return null
  return (
    <Section id="history" title={t('initiatives.gate.history')}>
      {overrides.length > 0 && (
        <Timeline
          entries={overrides.map(({ at, round, label, reason, madeByName }): TimelineEntry => ({
            when: format.date(at),
            dateTime: at.toISOString(),
            title: t(
              isProposed(gate, round) ? 'initiatives.override.proposal' : 'initiatives.override.of',
            ),
            children: (
              <>
                <p>
                  <LocalTextOf text={label} />
                </p>
                <p>{t('initiatives.override.because', { reason })}</p>
                {inside && madeByName && (
                  <p>{t('initiatives.override.by', { name: madeByName })}</p>
                )}
              </>
            ),
          }))}
        />
      )}
      <Timeline
        entries={passages.map(({ passage, passedByName }): TimelineEntry => ({
          when: format.date(passage.passedAt),
          dateTime: passage.passedAt.toISOString(),
          title: t('initiatives.gate.passage', { round: passage.round }),
          important: true,
          children: (
            <>
              <p>
                {t(
                  passage.groupId
                    ? 'initiatives.gate.passed-by-group'
                    : 'initiatives.gate.passed-by-holder',
                )}
              </p>
              {inside && passedByName && (
                <p>{t('initiatives.gate.passed-by', { name: passedByName })}</p>
              )}
              {inside && passage.witness && (
                <p>{t('initiatives.gate.passed-witness', { name: passage.witness })}</p>
              )}
              {passage.reopenedAt && (
                <p>
                  {t('initiatives.gate.reopened')} <DateOf value={passage.reopenedAt} />.{' '}
                  {t('initiatives.override.because', { reason: passage.reopenedBecause })}
                </p>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** What a member of a group proposes stands only when the group passes its gate. */
function isProposed({ holderGroupId, passedAt, round }: Props['gate'], made: number): boolean {
  return holderGroupId !== null && passedAt === null && made === round
}

/** The name of a gate for lists and titles: the phase it closes. */
export function gateTitle(
  { t, language }: Pick<ReturnType<typeof usePage>, 't' | 'language'>,
  { phaseName }: GateView['gate'],
): string {
  return t('initiatives.gate.title', { phase: pickText(phaseName, language).text })
}
