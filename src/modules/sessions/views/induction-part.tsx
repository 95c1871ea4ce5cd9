import {
  Button,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  LinkList,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../../learning/index.ts'
import { inductionPath, type Induction } from '../attendance/induction.ts'
import { paths } from '../paths.ts'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  induction: Induction
  /** The reader may let somebody off. */
  waives: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Who was introduced to taking part, and one form for all who were so on paper. */
export function InductionPart({ at, induction, waives, values, problems }: Props) {
  const { t, format } = usePage()
  const { ready, missing } = induction
  const form = { values, problems }
  const path = { lab: at.lab, pathKey: inductionPath }
  return (
    <Section id="induction" title={t('sessions.induction.title')}>
      <p>
        {t('sessions.induction.counts', {
          ready: ready.length,
          all: ready.length + missing.length,
        })}{' '}
        {ready.length > 0 &&
          t('sessions.induction.ready', { people: format.list(ready.map(({ name }) => name)) })}
      </p>
      {missing.length > 0 && (
        <Form action={paths.induction(at)} problems={problems}>
          <Checkboxes
            name="people"
            label={t('sessions.induction.who')}
            hint={t('sessions.induction.who-hint')}
            options={missing.map(({ participantId, name }) => ({
              value: participantId,
              label: name,
            }))}
            {...form}
          />
          <DateField
            name="completedOn"
            label={t('sessions.induction.on')}
            hint={t('sessions.induction.on-hint')}
            {...form}
            optional
          />
          <ButtonRow>
            <Button look="secondary">{t('sessions.induction.button')}</Button>
          </ButtonRow>
        </Form>
      )}
      <LinkList
        items={[
          { label: t('sessions.induction.paper'), address: learningPaths.paper(path) },
          ...(waives
            ? [
                {
                  label: t('sessions.induction.waivers'),
                  address: learningPaths.newWaiver({ lab: at.lab }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
