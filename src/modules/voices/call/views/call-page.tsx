import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Checkboxes,
  DateField,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LinkList,
  LocalTextField,
  Notice,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { ChangedMeanwhile, initiativePaths, type Compared } from '../../../initiatives/index.ts'
import { voicesPaths } from '../../paths.ts'
import { callPaths } from '../paths.ts'
import { sayableKinds } from '../words.ts'

export type CallPageProps = {
  address: { lab: string; initiativeId: string }
  version: number
  /** It was saved just now. */
  saved: boolean
  values: FormValues
  problems?: readonly Problem[]
  changed: readonly Compared[] | null
}

/** Writing what an initiative asks people: one question, what may be said, and between which days. */
export function CallPage(props: CallPageProps) {
  const { address, version, saved, values, problems = [], changed } = props
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('voices.call.title')}</Heading>
      <Lead>{t('voices.call.lead')}</Lead>
      {saved && problems.length === 0 && <Saved address={address} />}
      {version > 0 && !saved && (
        <p>
          <a class="ds-link" href={voicesPaths.saying(address)}>
            {t('voices.call.see')}
          </a>
        </p>
      )}
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={callPaths.call(address)} problems={problems} keepDraft="call-for-voices">
        <HiddenFields values={{ version: String(version) }} />
        <LocalTextField
          name="question"
          label={t('voices.call.question')}
          hint={t('voices.call.question-hint')}
          {...given}
        />
        <LocalTextField
          name="about"
          label={t('voices.call.about')}
          hint={t('voices.call.about-hint')}
          long
          rows={4}
          charsMax={limits.summary}
          optional
          {...given}
        />
        <Checkboxes
          name="kinds"
          label={t('voices.call.kinds')}
          options={sayableKinds.map((kind) => ({ value: kind, label: t(`voices.kinds.${kind}`) }))}
          {...given}
        />
        <div class="field-row">
          <DateField name="opensOn" label={t('voices.call.opens')} optional {...given} />
          <DateField name="closesOn" label={t('voices.call.closes')} optional {...given} />
        </div>
        <Checkbox
          name="open"
          label={t('voices.call.open')}
          hint={t('voices.call.open-hint')}
          {...given}
        />
        <Checkbox
          name="sensitive"
          label={t('voices.call.sensitive')}
          hint={t('voices.call.sensitive-hint')}
          {...given}
        />
        <Checkbox name="publicComments" label={t('voices.call.public-comments')} {...given} />
        <ButtonRow>
          <Button>{t('voices.call.save')}</Button>
          <ButtonLink look="secondary" href={initiativePaths.work(address)}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** What to do once the question stands: look at it, and ask people on every way. */
function Saved({ address }: Pick<CallPageProps, 'address'>) {
  const { t } = usePage()
  return (
    <Notice tone="success" title={t('voices.call.saved')} announced>
      <p>{t('voices.call.saved-next')}</p>
      <LinkList
        items={[
          { label: t('voices.call.see'), address: voicesPaths.saying(address) },
          { label: t('voices.outreach.title'), address: voicesPaths.outreach(address) },
          { label: t('voices.sheet.title'), address: voicesPaths.sheets(address) },
          { label: t('voices.phone.title'), address: voicesPaths.phoneDesk(address) },
        ]}
      />
    </Notice>
  )
}
