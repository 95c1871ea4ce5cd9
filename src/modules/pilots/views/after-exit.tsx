import { dayPlus } from '../../../shared/day.ts'
import {
  Button,
  ButtonRow,
  Form,
  LocalTextField,
  Notice,
  Radios,
  Section,
  StateTag,
  SummaryList,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { noticePaths } from '../../notifications/index.ts'
import type { PilotPlace } from '../answer.ts'
import { limits } from '../exit/input.ts'
import { aheadDays, type ShownExit, type ShownFollowUp, type ToTell } from '../exit/queries.ts'
import { standings } from '../exit/schema.ts'
import { pilotPaths as paths } from '../paths.ts'

type Shared = { at: PilotPlace; values: FormValues; problems: readonly Problem[] }
type TellingProps = Shared & { exit: ShownExit; people: readonly ToTell[] }

/** Who has not heard yet, what they are told, and closing once all have. */
export function Telling({ at, exit, people, values, problems }: TellingProps) {
  const { t } = usePage()
  const waiting = people.filter(({ told }) => !told)
  return (
    <Section id="telling" title={t('pilots.telling.title')}>
      <p>{t('pilots.telling.count', { count: people.length, untold: waiting.length })}</p>
      {(waiting.length > 0 || !exit.told) && (
        <>
          <ul>
            {waiting.map(({ participantId, name }) => (
              <li key={participantId}>{name}</li>
            ))}
          </ul>
          {exit.tellingSince && (
            <Notice title={t('pilots.telling.on-the-way')}>
              <p>
                <a class="ds-link" href={noticePaths.notices({ lab: at.lab })}>
                  {t('pilots.telling.channels')}
                </a>
              </p>
            </Notice>
          )}
          <Form action={paths.telling(at)}>
            <LocalTextField
              name="told"
              label={t('pilots.telling.words')}
              hint={t('pilots.telling.words-hint')}
              long
              rows={6}
              charsMax={limits.told}
              values={values}
              problems={problems}
            />
            <ButtonRow>
              <Button look={exit.tellingSince ? 'secondary' : 'primary'}>
                {t(exit.tellingSince ? 'pilots.telling.again' : 'pilots.telling.button')}
              </Button>
            </ButtonRow>
          </Form>
        </>
      )}
      <Form action={paths.closing(at)}>
        <ButtonRow>
          <Button look={waiting.length > 0 ? 'tertiary' : 'primary'}>
            {t('pilots.closing.button')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

type FollowUpProps = Shared & { followUps: readonly ShownFollowUp[]; today: string }

/** The looks back half a year and a year later, and noting the one that is due or soon will be. */
export function FollowUps({ at, followUps, today, values, problems }: FollowUpProps) {
  const { t, format } = usePage()
  const from = dayPlus(today, aheadDays)
  const due = followUps.find(({ doneOn, dueOn }) => !doneOn && dueOn <= from)
  return (
    <Section id="follow-ups" title={t('pilots.follow-up.title')}>
      <SummaryList
        items={followUps.map(({ id, months, dueOn, doneOn, standing, words }) => ({
          term: t('pilots.follow-up.after', { months }),
          value: doneOn ? (
            `${t(`pilots.standing.${standing!}`)} (${format.date(doneOn)}). ${words}`
          ) : (
            <StateTag tone={dueOn < today ? 'warning' : 'neutral'} key={id}>
              {t(dueOn < today ? 'pilots.follow-up.late' : 'pilots.follow-up.due', {
                day: format.date(dueOn),
              })}
            </StateTag>
          ),
        }))}
      />
      {due && (
        <Form action={paths.followUp({ ...at, pilotFollowUpId: due.id })}>
          <Radios
            name="standing"
            label={t('pilots.follow-up.standing', { months: due.months })}
            options={standings.map((value) => ({ value, label: t(`pilots.standing.${value}`) }))}
            values={values}
            problems={problems}
          />
          <TextArea
            name="words"
            label={t('pilots.follow-up.words')}
            rows={3}
            charsMax={limits.reason}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button>{t('pilots.follow-up.button')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
