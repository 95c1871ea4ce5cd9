import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Notice,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ShownNeed } from '../queries.ts'
import { NeedFields } from './need-fields.tsx'

type Props = {
  at: { lab: string; participantId: string; supportNeedId: string }
  need: ShownNeed
  own: boolean
  /** Somebody else changed it while this form was open. */
  meanwhile: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Changing what somebody needs, or how it is met. */
export function NeedPage({ at, need, own, meanwhile, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('sessions.plan.change')}</Heading>
      <p>{t(own ? 'sessions.plan.change-own' : 'sessions.plan.change-text')}</p>
      {meanwhile && (
        <Notice tone="warning" title={t('sessions.plan.meanwhile')}>
          <SummaryList
            items={[
              { term: t('sessions.plan.words'), value: need.words },
              { term: t('sessions.plan.met-by'), value: need.metBy || '–' },
            ]}
          />
        </Notice>
      )}
      <Form action={paths.need(at)} problems={problems}>
        <HiddenFields values={{ version: String(need.version) }} />
        <NeedFields
          values={values}
          problems={problems}
          own={own}
          agreedThemselves={need.agreedHow === 'themselves'}
        />
        <ButtonRow>
          <Button>{t('sessions.save')}</Button>
          <ButtonLink look="secondary" href={paths.accessPlan(at)}>
            {t('sessions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
