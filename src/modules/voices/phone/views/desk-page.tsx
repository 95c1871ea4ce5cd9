import {
  Button,
  ButtonRow,
  Checkbox,
  DateTimeOf,
  Disclosure,
  EmptyState,
  Form,
  FormColumns,
  Heading,
  HiddenFields,
  InlineForm,
  LinkList,
  Radios,
  Section,
  Select,
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
import { confirmationPaths } from '../../confirmation/paths.ts'
import { wordsMax } from '../../contribution/words.ts'
import { voicesPaths } from '../../paths.ts'
import type { WhomToTell } from '../../safeguarding/leads.ts'
import { WorryField } from '../../safeguarding/views/worry-field.tsx'
import { deskChannels, deskKinds } from '../input.ts'
import { phonePaths } from '../paths.ts'
import type { CallDraftRow } from '../schema.ts'

export type DeskPageProps = {
  lab: string
  initiatives: readonly { value: string; label: string }[]
  places: readonly { id: string; name: string }[]
  speakers: readonly FoundPerson[]
  others: readonly FoundPerson[]
  texts: readonly OfferedText[]
  /** Whether the reader keeps the lab's texts. */
  keeps: boolean
  tell: WhomToTell
  drafts: readonly CallDraftRow[]
  /** Whether the reader has learned to gather stories. */
  mayGather: boolean
  /** Whether they have still to learn to write for others. */
  beforeTraining: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** What somebody says, typed while listening: their words first, then who, then what they agree to. */
export function DeskPage(props: DeskPageProps) {
  const { lab, initiatives, drafts, beforeTraining } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.phone.title')}</Heading>
      {beforeTraining && <TrainingFirst />}
      <LinkList
        items={[
          { label: t('voices.call-back.title'), address: voicesPaths.callBacks({ lab }) },
          {
            label: t('voices.confirmation.title'),
            address: confirmationPaths.confirmations({ lab }),
          },
        ]}
      />
      {drafts.length > 0 && <Unfinished lab={lab} drafts={drafts} />}
      {initiatives.length === 0 ? (
        <EmptyState title={t('voices.phone.no-initiative')} />
      ) : (
        <Desk {...props} />
      )}
    </>
  )
}

function Desk(props: DeskPageProps) {
  const { lab, values, problems, texts, keeps, tell } = props
  const { t } = usePage()
  const shared = { values, problems }
  const draftId = valueIn(values, 'draftId')
  return (
    <Form
      action={voicesPaths.phoneDesk({ lab })}
      problems={problems}
      keepDraft={`call ${draftId || 'new'}`}
    >
      <HiddenFields values={{ draftId }} />
      <FormColumns
        first={
          <TextArea
            name="body"
            label={t('voices.phone.body')}
            hint={t('voices.phone.body-hint')}
            rows={8}
            charsMax={wordsMax.body}
            {...shared}
          />
        }
        second={<Speakers {...props} />}
      />
      <FormColumns first={<WhatAbout {...props} />} second={<AudienceFields {...shared} />} />
      <FormColumns
        first={
          <ConsentFields
            texts={texts}
            keeps={keeps}
            hint={t('voices.phone.consents-hint')}
            {...shared}
          />
        }
        second={
          <>
            <Checkbox
              name="readBack"
              label={t('voices.phone.read-back')}
              hint={t('voices.phone.read-back-hint')}
              {...shared}
            />
            <WorryField tell={tell} {...shared} />
          </>
        }
      />
      <ButtonRow>
        <Button>{t('voices.phone.save')}</Button>
        <Button look="secondary" formaction={phonePaths.drafts({ lab })}>
          {t('voices.phone.save-draft')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Speakers({ lab, speakers, others, places, values, problems }: DeskPageProps) {
  const { t } = usePage()
  const shared = { places, values, problems, searchAt: phonePaths.drafts({ lab }) }
  const isCarer = valueIn(values, 'onBehalf') === 'yes' || valueIn(values, 'other.q') !== ''
  return (
    <>
      <PersonPick
        name="speaker"
        legend={t('voices.assisted.speaker')}
        found={speakers}
        {...shared}
      />
      <Disclosure summary={t('voices.assisted.for-somebody')} open={isCarer}>
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

function WhatAbout({ initiatives, mayGather, values, problems }: DeskPageProps) {
  const { t } = usePage()
  const offered = deskKinds.filter((kind) => mayGather || kind !== 'story')
  const shared = { values, problems }
  return (
    <>
      <Select
        name="initiativeId"
        label={t('voices.assisted.initiative')}
        options={initiatives}
        {...shared}
      />
      <Radios
        name="kind"
        label={t('voices.assisted.kind')}
        hint={mayGather ? undefined : t('voices.phone.no-stories')}
        options={offered.map((value) => ({ value, label: t(`voices.assisted.kind-${value}`) }))}
        {...shared}
      />
      <Radios
        name="channel"
        label={t('voices.phone.channel')}
        options={deskChannels.map((value) => ({
          value,
          label: t(`voices.phone.channel-${value}`),
        }))}
        {...shared}
      />
    </>
  )
}

const beginningMax = 80

function Unfinished({ lab, drafts }: Pick<DeskPageProps, 'lab' | 'drafts'>) {
  const { t } = usePage()
  return (
    <Section id="unfinished" title={t('voices.phone.unfinished')}>
      <ul class="link-list">
        {drafts.map((draft) => {
          const begins = beginning(draft) || t('voices.phone.unfinished-empty')
          return (
            <li key={draft.id}>
              <a class="ds-link" href={`${voicesPaths.phoneDesk({ lab })}?draft=${draft.id}`}>
                {begins}
              </a>
              <span class="note">
                <DateTimeOf value={draft.savedAt} />
              </span>
              <InlineForm
                action={phonePaths.draftRemoval({ lab, callDraftId: draft.id })}
                look="tertiary"
                danger
                about={begins}
              >
                {t('voices.phone.drop')}
              </InlineForm>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function beginning({ fields }: CallDraftRow): string {
  const name = valueIn(fields, 'speaker.name') || valueIn(fields, 'speaker.q')
  const body = valueIn(fields, 'body').replace(/\s+/g, ' ')
  return [name, body].filter(Boolean).join(': ').slice(0, beginningMax)
}
