import {
  Button,
  ButtonLink,
  ButtonRow,
  Columns,
  DateOf,
  Disclosure,
  Form,
  LocalTextOf,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Earlier, Standing } from '../standing/queries.ts'
import type { Stance } from '../words.ts'
import type { LessonPageProps } from './lesson-page.tsx'
import { StandingFields } from './standing-fields.tsx'

/** Who agrees and who contests, side by side, and the way to say so. */
export function Standings(props: LessonPageProps) {
  const { at, standings, earlier, speaks, notes, hides, signedIn, values, problems, found } = props
  const { t } = usePage()
  const side = (stance: Stance) => (
    <Section id={stance} level={3} title={t(`lessons.stance.${stance}`)}>
      <StandingList
        at={at}
        hides={hides}
        said={standings.filter((one) => one.stance === stance)}
        stance={stance}
      />
    </Section>
  )
  return (
    <Section id="standings" title={t('lessons.standings.title')}>
      <Columns>
        {side('agree')}
        {side('contest')}
      </Columns>
      {earlier.length > 0 && (
        <Disclosure summary={t('lessons.standings.earlier', { count: earlier.length })}>
          <ul class="link-list">
            {earlier.map((one) => (
              <li key={one.id}>
                {t(`lessons.stance.${one.stance}`)} <Words of={one} />
                <Who of={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {speaks && (
        <Section
          id="own"
          level={3}
          title={t(standings.some((one) => one.mine) ? 'lessons.own.change' : 'lessons.own.title')}
        >
          <Form action={paths.standing(at)} problems={problems}>
            <StandingFields values={values} problems={problems} />
            <ButtonRow>
              <Button>{t('lessons.own.button')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {!signedIn && found.state === 'published' && <p>{t('lessons.own.how')}</p>}
      {notes && found.state === 'published' && (
        <p>
          <ButtonLink look="secondary" href={paths.standingNoted(at)}>
            {t('lessons.noted.title')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

type ListProps = Pick<LessonPageProps, 'at' | 'hides'> & {
  said: readonly Standing[]
  stance: Stance
}

function StandingList({ at, hides, said, stance }: ListProps) {
  const { t } = usePage()
  if (said.length === 0) return <p>{t(`lessons.standings.none-${stance}`)}</p>
  return (
    <ul class="link-list">
      {said.map((one) => (
        <li key={one.id}>
          <Words of={one} />
          <Who of={one} />
          {hides && !one.hiddenBecause && (
            <a class="ds-link" href={paths.standingHiding({ ...at, lessonStandingId: one.id })}>
              {t('lessons.hide.short')}
            </a>
          )}
          {one.ofClaim && (
            <span class="note">
              {t('lessons.standings.of-claim')} <LocalTextOf text={one.ofClaim} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What somebody said, or why it is not shown. */
function Words({ of: { words, hiddenBecause } }: { of: Earlier }) {
  const { t } = usePage()
  if (hiddenBecause) return <p>{t('lessons.hide.because', { because: hiddenBecause })}</p>
  return words ? <blockquote>{words}</blockquote> : <p>{t('lessons.hide.gone')}</p>
}

/** By name where the person agreed to that, otherwise by their role. */
function Who({ of }: { of: Earlier }) {
  const { t } = usePage()
  const who = of.name ?? (of.role ? t(`people.role.${of.role}`) : t('lessons.role.none'))
  return (
    <span class="note">
      {who} · <DateOf value={of.saidAt} />
    </span>
  )
}
