import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Disclosure,
  ErrorSummary,
  InlineForm,
  Notice,
  QrCode,
  Radios,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import { isOpenOn, isOver, type ShownRound } from '../assessment/queries.ts'
import { sides } from '../assessment/schema.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownService } from '../queries.ts'
import { AnswerFields } from './answer-page.tsx'
import { WorkTop } from './parts.tsx'
import { SaveForm } from '../../views/save-form.tsx'
import { SidesTable } from './sides-table.tsx'

type Props = {
  at: ServicePlace & { serviceAssessmentId: string }
  found: ShownService
  round: ShownRound
  today: string
  links: { users: string; staff: string }
  /** A sheet was just keyed in. */
  kept: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One round: the ways to answer while it is open, and what was answered once it is over. */
export function RoundPage(props: Props) {
  const { at, found, round, today, problems } = props
  const { t } = usePage()
  const over = isOver(round, today)
  const say = (many: number | null) => many ?? t('pilots.service.sides.few')
  return (
    <>
      <WorkTop found={found} title={t('pilots.service.round.title')} />
      <p>
        <DateOf value={round.opensOn} /> – <DateOf value={round.closesOn} />.{' '}
        {t('pilots.service.round.so-far', {
          users: String(say(round.usersCount)),
          staff: String(say(round.staffCount)),
        })}
      </p>
      {!isOpenOn(round, today) && <ErrorSummary problems={problems} />}
      {over ? <Results {...props} /> : <Asking {...props} />}
      <p>
        <a class="ds-link" href={paths.assessments(at)}>
          {t('pilots.service.round.back')}
        </a>
      </p>
    </>
  )
}

function Results({ at, round }: Props) {
  const { t } = usePage()
  return (
    <>
      <SidesTable round={round} />
      {round.words.length > 0 && (
        <Section id="words" title={t('pilots.service.round.words')}>
          <ul>
            {round.words.map(({ side, words }, place) => (
              <li key={place}>
                <strong>{t(`pilots.service.side.${side}`)}:</strong> {words}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ButtonRow>
        <ButtonLink href={paths.changes(at)}>{t('pilots.service.changes.add')}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function Asking(props: Props) {
  const { at, round, today, links } = props
  const { t } = usePage()
  return (
    <>
      <Section id="links" title={t('pilots.service.round.links')}>
        <p>{t('pilots.service.round.links-text')}</p>
        <p>
          <strong>{t('pilots.service.side.users')}</strong>
        </p>
        <QrCode address={links.users} text={links.users.replace(/^https?:\/\//, '')} />
        <p>
          <strong>{t('pilots.service.side.staff')}</strong>
        </p>
        <QrCode address={links.staff} text={links.staff.replace(/^https?:\/\//, '')} />
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.assessmentSheet(at)}>
            {t('pilots.service.paper.title')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      {isOpenOn(round, today) && <Paper {...props} />}
      <Disclosure summary={t('pilots.service.round.close')}>
        <p>{t('pilots.service.round.close-text')}</p>
        <InlineForm action={paths.assessmentClosing(at)}>
          {t('pilots.service.round.close-button')}
        </InlineForm>
      </Disclosure>
    </>
  )
}

function Paper({ at, kept, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="paper" title={t('pilots.service.paper.key-in')}>
      {kept && <Notice tone="success" announced title={t('pilots.service.paper.kept')} />}
      <SaveForm
        back={paths.assessments(at)}
        action={paths.assessmentPaper(at)}
        button={t('pilots.save')}
        problems={problems}
      >
        <TextField
          name="sheet"
          chars={10}
          label={t('pilots.service.paper.number')}
          hint={t('pilots.service.paper.number-hint')}
          {...form}
        />
        <Radios
          name="side"
          label={t('pilots.service.paper.side')}
          options={sides.map((value) => ({ value, label: t(`pilots.service.side.${value}`) }))}
          {...form}
        />
        <AnswerFields {...form} />
      </SaveForm>
    </Section>
  )
}
