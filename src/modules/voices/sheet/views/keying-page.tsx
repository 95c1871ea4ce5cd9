import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateField,
  DateTimeOf,
  Disclosure,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Notice,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { OfferedText } from '../../assisted/consents.ts'
import type { FoundPerson } from '../../assisted/people.ts'
import { valueIn } from '../../assisted/values.ts'
import { PersonPick } from '../../assisted/views/person-pick.tsx'
import { TrainingFirst } from '../../assisted/views/training-first.tsx'
import { AudienceFields, ConsentFields } from '../../assisted/views/said-fields.tsx'
import { wordsMax } from '../../contribution/words.ts'
import { voicesPaths } from '../../paths.ts'
import type { WhomToTell } from '../../safeguarding/leads.ts'
import { WorryField } from '../../safeguarding/views/worry-field.tsx'
import { sheetPaths as paths } from '../paths.ts'
import type { ShownSheet } from '../queries.ts'
import type { SheetBatchRow } from '../schema.ts'

export type KeyingPageProps = {
  address: { lab: string; initiativeId: string; sheetId: string }
  found: ShownSheet
  batch: SheetBatchRow
  code: string
  /** The sheet before was just saved. */
  kept: boolean
  /** Somebody else began it a short while ago. */
  takenByOther: boolean
  speakers: readonly FoundPerson[]
  others: readonly FoundPerson[]
  places: readonly { id: string; name: string }[]
  texts: readonly OfferedText[]
  /** Whether the reader keeps the lab's texts. */
  keeps: boolean
  tell: WhomToTell
  beforeTraining: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One sheet to type in, in the order in which it stands on paper; saving leads to the next. */
export function KeyingPage(props: KeyingPageProps) {
  const { found, batch, code, kept, takenByOther, beforeTraining, problems } = props
  const { t, format } = usePage()
  const { takenByName, takenAt } = found
  return (
    <>
      <Heading level={1} kicker={t('voices.sheet.ends-in', { letters: code.slice(-4) })}>
        {t('voices.sheet.key', { number: found.number })}
      </Heading>
      {kept && problems.length === 0 && (
        <Notice tone="success" title={t('voices.sheet.kept')} announced />
      )}
      {takenByOther && takenAt && (
        <Notice
          tone="warning"
          title={t('voices.sheet.taken', { name: takenByName, at: format.dateTime(takenAt) })}
        />
      )}
      {beforeTraining && <TrainingFirst />}
      <p class="question" lang={batch.language}>
        {batch.question}
      </p>
      {found.state === 'printed' ? <Keying {...props} /> : <Settled {...props} />}
    </>
  )
}

/** Why this sheet is not typed in: who did so already and when, or that it was void or lost. */
function Settled({ address, found, batch, values, problems }: KeyingPageProps) {
  const { t } = usePage()
  const typed = valueIn(values, 'body')
  const { state, settledByName, settledAt, contributionId } = found
  return (
    <>
      <ErrorSummary problems={problems} />
      <Notice tone="warning" title={t(`voices.sheet.settled-${state}`)}>
        <p>
          {settledByName} {settledAt && <DateTimeOf value={settledAt} />}
        </p>
        <p>
          <a
            class="ds-link"
            href={
              contributionId
                ? voicesPaths.voice({ ...address, contributionId })
                : paths.sheet(address)
            }
          >
            {t(contributionId ? 'voices.assisted.see' : 'voices.sheet.look')}
          </a>
        </p>
      </Notice>
      {typed && (
        <Section id="typed" title={t('voices.sheet.typed')}>
          <p class="keeps-lines">{typed}</p>
        </Section>
      )}
      <InlineForm action={paths.finding(address)} fields={{ batchId: batch.id }} look="primary">
        {t('voices.sheet.next')}
      </InlineForm>
    </>
  )
}

function Keying(props: KeyingPageProps) {
  const { address, batch, texts, keeps, tell, values, problems } = props
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <Form action={paths.keying(address)} problems={problems} keepDraft={`sheet ${address.sheetId}`}>
      <TextArea
        name="body"
        label={t('voices.sheet.body')}
        hint={t('voices.sheet.body-hint')}
        rows={8}
        charsMax={wordsMax.body}
        lang={batch.language}
        {...shared}
      />
      <AudienceFields {...shared} />
      <ConsentFields
        texts={texts}
        keeps={keeps}
        hint={t('voices.sheet.consents-hint')}
        {...shared}
      />
      <Checkbox name="signed" label={t('voices.sheet.signed')} {...shared} />
      <People {...props} />
      <DateField name="writtenOn" label={t('voices.sheet.written-on')} optional {...shared} />
      <WorryField tell={tell} {...shared} />
      <ButtonRow>
        <Button>{t('voices.sheet.save')}</Button>
        <ButtonLink look="secondary" href={paths.sheet(address)}>
          {t('voices.sheet.cannot')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

function People({ address, speakers, others, places, values, problems }: KeyingPageProps) {
  const { t } = usePage()
  const shared = { places, values, problems, searchAt: paths.keying(address) }
  const isCarer = valueIn(values, 'onBehalf') === 'yes' || valueIn(values, 'other.q') !== ''
  return (
    <>
      <PersonPick name="speaker" legend={t('voices.sheet.writer')} found={speakers} {...shared} />
      <Disclosure summary={t('voices.sheet.for-somebody')} open={isCarer}>
        <Checkbox
          name="onBehalf"
          label={t('voices.assisted.on-behalf')}
          hint={t('voices.assisted.on-behalf-hint')}
          values={values}
          problems={problems}
        />
        <PersonPick name="other" legend={t('voices.assisted.other')} found={others} {...shared} />
      </Disclosure>
    </>
  )
}
