import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateField,
  Form,
  Heading,
  HiddenFields,
  LinkList,
  Panel,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import type { FoundPerson } from '../../assisted/people.ts'
import { voicesPaths } from '../../paths.ts'
import { callBackPaths } from '../paths.ts'

type Props = {
  lab: string
  known: FoundPerson | undefined
  found: readonly FoundPerson[]
  initiatives: readonly { value: string; label: string }[]
  /** Whether a call may be about no initiative: for those with a role in the whole lab. */
  mayLeaveOpen: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Noting that somebody wants to be rung: who, about what, when. */
export function NewCallPage(props: Props) {
  const { lab, known, initiatives, mayLeaveOpen, values, problems } = props
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('voices.call-back.new')}</Heading>
      {!known && <Search {...props} />}
      <Form action={voicesPaths.callBacks({ lab })} problems={problems}>
        {known ? <Known lab={lab} person={known} /> : <Unknown {...shared} />}
        <TextField
          name="phone"
          label={t(known ? 'voices.call-back.other-phone' : 'voices.assisted.phone')}
          type="tel"
          optional={known !== undefined}
          {...shared}
        />
        <TextArea
          name="about"
          label={t('voices.call-back.about')}
          rows={2}
          charsMax={limits.reason}
          {...shared}
        />
        <div class="field-row">
          <DateField name="dueOn" label={t('voices.call-back.day')} optional {...shared} />
          <TextField
            name="dueWords"
            label={t('voices.call-back.words')}
            hint={t('voices.call-back.words-hint')}
            optional
            {...shared}
          />
        </div>
        <Select
          name="initiativeId"
          label={t('voices.assisted.initiative')}
          optional={mayLeaveOpen}
          options={initiatives}
          {...shared}
        />
        <Checkbox name="take" label={t('voices.call-back.take')} {...shared} />
        <ButtonRow>
          <Button>{t('voices.call-back.save')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.callBacks({ lab })}>
            {t('voices.assisted.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Known({ lab, person }: { lab: string; person: FoundPerson }) {
  const { t } = usePage()
  return (
    <Panel>
      <HiddenFields values={{ participantId: person.id }} />
      <p>
        <strong>{person.name}</strong> {[person.phone, person.place].filter(Boolean).join(' · ')}
      </p>
      <p>
        <a class="ds-link" href={callBackPaths.newCallBack({ lab })}>
          {t('voices.call-back.somebody-else')}
        </a>
      </p>
    </Panel>
  )
}

function Unknown(shared: { values: FormValues; problems: readonly Problem[] }) {
  const { t } = usePage()
  return <TextField name="name" label={t('voices.assisted.name')} {...shared} />
}

function Search({ lab, found, values }: Props) {
  const { t } = usePage()
  const address = callBackPaths.newCallBack({ lab })
  return (
    <>
      <Form action={address} method="get">
        <TextField name="q" label={t('voices.assisted.search')} values={values} />
        <ButtonRow>
          <Button look="secondary">{t('voices.assisted.find')}</Button>
        </ButtonRow>
      </Form>
      {found.length > 0 && (
        <LinkList
          items={found.map(({ id, name, phone, place }) => ({
            label: name,
            address: `${address}?person=${id}`,
            note: [phone, place].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </>
  )
}
