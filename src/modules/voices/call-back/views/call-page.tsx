import {
  Button,
  ButtonRow,
  DateField,
  DateTimeOf,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  LocalTextOf,
  Notice,
  Radios,
  Section,
  SummaryList,
  TextField,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { voicesPaths } from '../../paths.ts'
import { callBackPaths as paths } from '../paths.ts'
import type { ListedCall, ShownTry } from '../queries.ts'
import { tryResults } from '../schema.ts'
import { Due } from './due.tsx'

type Props = {
  address: { lab: string; callBackId: string }
  call: ListedCall
  tries: readonly ShownTry[]
  /** Whether the reader keeps the list of people. */
  keeps: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One call to make: the number first, then what came of ringing. */
export function CallPage(props: Props) {
  const { address, call, tries, problems } = props
  const { t } = usePage()
  const undoable = tries.some(({ undoneAt }) => !undoneAt)
  return (
    <>
      <Heading level={1} kicker={t('voices.call-back.one')}>
        {call.name}
      </Heading>
      {call.phone && <Lead>{call.phone}</Lead>}
      {call.reachedAt && (
        <Notice tone="success" title={t('voices.call-back.result-reached')}>
          <p>
            <DateTimeOf value={call.reachedAt} />
          </p>
        </Notice>
      )}
      <Facts {...props} />
      {call.reachedAt ? <ErrorSummary problems={problems} /> : <Next {...props} />}
      {tries.length > 0 && <Tries tries={tries} />}
      {undoable && (
        <InlineForm action={paths.undoing(address)}>{t('voices.call-back.undo')}</InlineForm>
      )}
      <p>
        <a class="ds-link" href={voicesPaths.phoneDesk({ lab: address.lab })}>
          {t('voices.call-back.write-down')}
        </a>
      </p>
    </>
  )
}

function Facts({ address, call, keeps }: Props) {
  const { t } = usePage()
  return (
    <SummaryList
      items={[
        { term: t('voices.call-back.about'), value: call.about },
        { term: t('voices.call-back.when'), value: <Due {...call} /> },
        ...(call.initiativeTitle
          ? [
              {
                term: t('voices.assisted.initiative'),
                value: <LocalTextOf text={call.initiativeTitle} />,
              },
            ]
          : []),
        {
          term: t('voices.call-back.taken-by'),
          value: call.takenByName ?? t('voices.call-back.nobody'),
        },
        { term: t('voices.call-back.asked'), value: <DateTimeOf value={call.askedAt} /> },
        ...(call.participantId && keeps
          ? [
              {
                term: t('voices.call-back.person'),
                value: (
                  <a
                    class="ds-link"
                    href={peoplePaths.person({
                      lab: address.lab,
                      participantId: call.participantId,
                    })}
                  >
                    {call.name}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Next({ address, call, values, problems }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <>
      <InlineForm action={paths.taking(address)} fields={call.mine ? {} : { mine: 'yes' }}>
        {t(call.mine ? 'voices.call-back.release' : 'voices.call-back.take')}
      </InlineForm>
      <Section id="result" title={t('voices.call-back.result')}>
        <Form action={paths.tries(address)} problems={problems}>
          <Radios
            name="result"
            label={t('voices.call-back.result')}
            options={tryResults.map((value) => ({
              value,
              label: t(`voices.call-back.result-${value}`),
            }))}
            {...shared}
          />
          <DateField
            name="dueOn"
            label={t('voices.call-back.new-day')}
            hint={t('voices.call-back.new-day-hint')}
            optional
            {...shared}
          />
          <TextField name="words" label={t('voices.call-back.note')} optional {...shared} />
          <ButtonRow>
            <Button>{t('voices.call-back.record')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

function Tries({ tries }: { tries: readonly ShownTry[] }) {
  const { t, format } = usePage()
  return (
    <Section id="tries" title={t('voices.call-back.history')}>
      <Timeline
        entries={tries.map(({ result, words, madeAt, madeByName, undoneAt }) => ({
          when: format.dateTime(madeAt),
          dateTime: madeAt.toISOString(),
          title: t(`voices.call-back.result-${result}`),
          children: (
            <>
              {words && <p>{words}</p>}
              {madeByName && <p class="note">{madeByName}</p>}
              {undoneAt && <p class="note">{t('voices.call-back.undone')}</p>}
            </>
          ),
        }))}
      />
    </Section>
  )
}
