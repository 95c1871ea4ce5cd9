import { dayIn } from '../../../../shared/day.ts'
import { EmptyState, LinkList, Section, usePage } from '../../../../ui/index.ts'
import { MandateStateTag } from '../../mandate/views/mandate-page.tsx'
import { championPaths as paths } from '../../paths.ts'
import type { ChampionPageProps } from './champion-page.tsx'

/** Every role card of a champion, and the way to a new one. */
export function Mandates({ champion, mandates, may }: ChampionPageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const write = { label: t('champions.mandate.write'), address: paths.newMandate(here) }
  return (
    <Section id="mandates" title={t('champions.mandate.title')}>
      {mandates.length === 0 ? (
        <EmptyState title={t('champions.mandate.none')} action={may.lead ? write : undefined} />
      ) : (
        <>
          <TagList mandates={mandates} />
          {may.lead && (
            <p>
              <a class="ds-link" href={write.address}>
                {t('champions.mandate.change')}
              </a>
            </p>
          )}
        </>
      )}
    </Section>
  )
}

function TagList({ mandates }: Pick<ChampionPageProps, 'mandates'>) {
  const { t, lab, timeZone } = usePage()
  return (
    <LinkList
      items={mandates.map(({ id, number, writtenAt, state }) => ({
        label: t('champions.mandate.number', { number, on: dayIn(timeZone, writtenAt) }),
        address: paths.mandate({ lab: lab!.slug, championMandateId: id }),
        note: <MandateStateTag state={state} />,
      }))}
    />
  )
}
