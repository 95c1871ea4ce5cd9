import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Heading,
  HiddenFields,
  Lead,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import {
  ChangedMeanwhile,
  RestNotice,
  type Compared,
  type InitiativeState,
} from '../../../initiatives/index.ts'
import { SaveForm } from '../../views/save-form.tsx'
import type { ServicePlace } from '../answer.ts'
import { servicePaths as paths } from '../paths.ts'
import { ServiceFields, type Choices } from './service-fields.tsx'

type Shared = { values: FormValues; problems?: readonly Problem[]; choices: Choices }
type NewProps = Shared & {
  at: { lab: string; initiativeId: string }
  state: InitiativeState
  pilots: readonly { id: string; title: LocalText }[]
}

/** Writing a service down: out of a decided pilot, or on its own. */
export function NewServicePage({ at, state, pilots, values, problems = [], choices }: NewProps) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.service.new.title')}</Heading>
      <Lead>{t('pilots.service.new.lead')}</Lead>
      <RestNotice state={state} />
      <SaveForm
        action={paths.newService(at)}
        problems={problems}
        keepDraft="service"
        button={t('pilots.service.new.button')}
        back={paths.ofInitiative(at)}
      >
        {pilots.length > 0 && (
          <Select
            name="pilotId"
            label={t('pilots.service.field.pilot')}
            hint={t('pilots.service.hint.pilot')}
            empty={t('pilots.service.new.alone')}
            options={pilots.map(({ id, title }) => ({
              value: id,
              label: pickText(title, language).text,
            }))}
            values={values}
            problems={problems}
            optional
          />
        )}
        <ServiceFields values={values} problems={problems} choices={choices} />
      </SaveForm>
    </>
  )
}

type DetailsProps = Shared & {
  at: ServicePlace
  version: number
  changed: readonly Compared[] | null
}

/** Changing what the page of a service says. */
export function DetailsPage(props: DetailsProps) {
  const { at, version, values, problems = [], choices, changed } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.service.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <SaveForm
        action={paths.details(at)}
        problems={problems}
        button={t('pilots.save')}
        back={paths.work(at)}
      >
        <HiddenFields values={{ version: String(version) }} />
        <ServiceFields values={values} problems={problems} choices={choices} />
      </SaveForm>
    </>
  )
}
