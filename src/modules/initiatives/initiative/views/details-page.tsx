import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile, type Compared } from '../../views.tsx'
import type { InitiativeRow } from '../schema.ts'
import { InitiativeFields, type PlaceToPick } from './initiative-fields.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  found: InitiativeRow
  places: readonly PlaceToPick[]
  values: FormValues
  problems?: readonly Problem[]
  changed: readonly Compared[] | null
}

/** Changing what an initiative is called and about, and letting it rest or end. */
export function DetailsPage({ address, found, places, values, problems = [], changed }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.details.title')}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={paths.details(address)} problems={problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <InitiativeFields values={values} problems={problems} places={places} />
        <ButtonRow>
          <Button>{t('initiatives.save')}</Button>
          <ButtonLink look="secondary" href={paths.work(address)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
      <Section id="state" title={t('initiatives.details.state')}>
        <p>{t(`initiatives.details.state-${found.state}`)}</p>
        <StateForms address={address} state={found.state} />
      </Section>
      <Section id="another" title={t('initiatives.details.another')}>
        <p>{t('initiatives.details.another-text')}</p>
        <ButtonLink look="secondary" href={paths.newProcess(address)}>
          {t('initiatives.new-process.title')}
        </ButtonLink>
      </Section>
    </>
  )
}

function StateForms({ address, state }: Pick<Props, 'address'> & Pick<InitiativeRow, 'state'>) {
  const { t } = usePage()
  return (
    <div class="button-row">
      {state === 'running' && (
        <InlineForm action={paths.pause(address)}>{t('initiatives.details.pause')}</InlineForm>
      )}
      {state !== 'running' && (
        <InlineForm action={paths.resumption(address)}>
          {t('initiatives.details.resume')}
        </InlineForm>
      )}
      {state !== 'ended' && (
        <InlineForm danger action={paths.end(address)}>
          {t('initiatives.details.end')}
        </InlineForm>
      )}
    </div>
  )
}
