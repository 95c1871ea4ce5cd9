import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  HiddenFields,
  LocalTextOf,
  Notice,
  NumberField,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { Induction } from '../attendance/induction.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import { paths } from '../paths.ts'
import type { ShownSession } from '../session/queries.ts'
import { InductionPart } from './induction-part.tsx'
import { When } from './when.tsx'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  people: readonly PersonAtSession[]
  /** Why nobody can be ticked off now. */
  closed: 'already-cancelled' | 'too-early' | null
  /** Somebody else saved this list meanwhile. */
  changed: boolean
  values: FormValues
  problems: readonly Problem[]
  /** How far the induction has come; null for readers whose business it is not. */
  induction: Induction | null
  inducting: { waives: boolean; values: FormValues; problems: readonly Problem[] }
}

/** The list by the door: a tick for everyone who came, and a number for those without a name. */
export function AttendancePage(props: Props) {
  const { at, found, closed, induction, inducting } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.attendance.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />, <When of={found} />
      </p>
      {closed ? (
        <>
          <Notice tone="warning">
            <p>{t(`sessions.refused.${closed}`)}</p>
          </Notice>
          <ButtonLink look="secondary" href={paths.session(at)}>
            {t('sessions.back')}
          </ButtonLink>
        </>
      ) : (
        <Ticks {...props} />
      )}
      {induction && <InductionPart at={at} induction={induction} {...inducting} />}
    </>
  )
}

function Ticks({ at, found, people, changed, values, problems }: Props) {
  const { t, format } = usePage()
  const form = { values, problems }
  const stored = people.filter(({ attended }) => attended === 'yes').map(({ name }) => name)
  return (
    <>
      {changed && (
        <Notice tone="warning" title={t('sessions.attendance.meanwhile')}>
          <p>
            {t('sessions.attendance.meanwhile-text', {
              people: format.list(stored) || '–',
              count: found.otherCount,
            })}
          </p>
        </Notice>
      )}
      <Form action={paths.attendance(at)} problems={problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        {people.map(({ participantId }) => (
          <input key={participantId} type="hidden" name="seen[]" value={participantId} />
        ))}
        {people.length > 0 ? (
          <Checkboxes
            name="came"
            label={t('sessions.attendance.came')}
            hint={t('sessions.attendance.came-hint')}
            options={people.map(({ participantId, name, supportNeeds }) => ({
              value: participantId,
              label: name,
              hint: supportNeeds || undefined,
            }))}
            {...form}
          />
        ) : (
          <p>{t('sessions.attendance.nobody')}</p>
        )}
        <NumberField
          name="otherCount"
          label={t('sessions.attendance.others')}
          hint={t('sessions.attendance.others-hint')}
          {...form}
          optional
        />
        <TextField
          name="otherNote"
          label={t('sessions.attendance.other-note')}
          hint={t('sessions.attendance.other-note-hint')}
          {...form}
          optional
        />
        <ButtonRow>
          <Button>{t('sessions.attendance.button')}</Button>
          <Button look="secondary" name="next" value="newcomer">
            {t('sessions.attendance.button-more')}
          </Button>
          <ButtonLink look="tertiary" href={paths.session(at)}>
            {t('sessions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
