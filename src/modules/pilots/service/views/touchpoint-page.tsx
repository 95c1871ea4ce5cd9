import {
  DateField,
  Disclosure,
  ErrorSummary,
  FormColumns,
  InlineForm,
  LocalTextField,
  NumberField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import type { ServicePlace } from '../answer.ts'
import { limits } from '../input.ts'
import { servicePaths as paths } from '../paths.ts'
import { isGoingOn } from '../policy.ts'
import type { ShownService } from '../queries.ts'
import type { ShownTouchpoint } from '../touchpoint.ts'
import { WorkTop } from './parts.tsx'
import { SaveForm } from '../../views/save-form.tsx'
import { TouchpointList } from './touchpoint-list.tsx'

type Props = {
  at: ServicePlace & { serviceTouchpointId: string }
  found: ShownService
  one: ShownTouchpoint
  works: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** One regular meeting: noting that people met, and ending it. */
export function TouchpointPage({ at, found, one, works, values, problems }: Props) {
  const { t, language } = usePage()
  const form = { values, problems }
  const open = isGoingOn(found).ok && !one.endedOn
  return (
    <>
      <WorkTop found={found} title={pickText(one.title, language).text} />
      {!open && <ErrorSummary problems={problems} />}
      <TouchpointList touchpoints={[one]} goesOn={found.state === 'running'} />
      {open && (
        <SaveForm
          back={paths.touchpoints(at)}
          action={paths.touchpoint(at)}
          button={t('pilots.service.touchpoints.keep-button')}
          problems={problems}
        >
          <FormColumns
            first={
              <DateField name="onDay" label={t('pilots.service.touchpoints.on-day')} {...form} />
            }
            second={
              <NumberField
                name="people"
                label={t('pilots.service.touchpoints.how-many')}
                {...form}
              />
            }
          />
          <LocalTextField
            name="words"
            label={t('pilots.service.touchpoints.words')}
            long
            rows={3}
            charsMax={limits.reason}
            {...form}
          />
        </SaveForm>
      )}
      {open && works && (
        <Disclosure summary={t('pilots.service.touchpoints.end')}>
          <p>{t('pilots.service.touchpoints.end-text')}</p>
          <InlineForm action={paths.touchpointEnd(at)}>
            {t('pilots.service.touchpoints.end')}
          </InlineForm>
        </Disclosure>
      )}
    </>
  )
}
