import {
  ButtonLink,
  ButtonRow,
  InlineForm,
  LinkList,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import type { KnownChampion } from '../../queries.ts'
import { supportPaths } from '../../support-paths.ts'

type Props = { champion: KnownChampion; may: { act: boolean; lead: boolean } }

/** Pausing, going on and leaving; leaving has a page of its own, so that nothing they have in hand gets lost. */
export function States({ champion, may }: Props) {
  const { t, lab } = usePage()
  const { state } = champion
  const here = { lab: lab!.slug, championId: champion.id }
  const person = { lab: lab!.slug, participantId: champion.personId }
  const next = state === 'active' ? 'paused' : 'active'
  if (state === 'asked' || (state === 'left' && !may.lead)) return null
  if (state === 'left') {
    const again = `${paths.newChampion({ lab: lab!.slug })}?person=${champion.personId}`
    return (
      <Section id="state" title={t('champions.return.title')}>
        <p>{t('champions.return.text')}</p>
        <ButtonLink href={again}>{t('champions.return.ask')}</ButtonLink>
      </Section>
    )
  }
  return (
    <Section id="state" title={t('champions.state-change.title')}>
      <p>{t('champions.state-change.text')}</p>
      <ButtonRow>
        <InlineForm action={paths.state(here)} fields={{ state: next }}>
          {t(`champions.state-change.${next}`)}
        </InlineForm>
        <ButtonLink look="tertiary" href={supportPaths.departure(person)}>
          {t('champions.state-change.leave')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

/** The way to what holds a champion up: mentor and buddies, questions, papers, leaving. */
export function Support({ champion, may }: Props) {
  const { t, lab } = usePage()
  const person = { lab: lab!.slug, participantId: champion.personId }
  return (
    <Section id="support" title={t('champions.support.title')}>
      <LinkList
        items={[
          {
            label: t('champions.beside.support'),
            address: supportPaths.person(person),
            note: may.act ? t('champions.support.note') : undefined,
          },
        ]}
      />
    </Section>
  )
}
