import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Template } from '../../../methods/index.ts'
import { paths } from '../../paths.ts'
import { MethodChoice } from '../../process/views/method-choice.tsx'
import { InitiativeFields, type PlaceToPick } from './initiative-fields.tsx'

type Props = {
  lab: string
  methods: readonly Template[]
  /** Where the methods are described. */
  about: string
  places: readonly PlaceToPick[]
  values: FormValues
  problems?: readonly Problem[]
}

/** Starting an initiative: what it is about and the method it follows. */
export function StartPage({ lab, methods, about, places, values, problems = [] }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.start.title')}</Heading>
      <Lead>{t('initiatives.start.lead')}</Lead>
      <Form action={paths.initiatives({ lab })} problems={problems} keepDraft="initiative">
        <InitiativeFields values={values} problems={problems} places={places} />
        <MethodChoice methods={methods} values={values} problems={problems} />
        <p>
          <a class="ds-link" href={about}>
            {t('initiatives.start.about-methods')}
          </a>
        </p>
        <ButtonRow>
          <Button>{t('initiatives.start.button')}</Button>
          <ButtonLink look="secondary" href={paths.initiatives({ lab })}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
