import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  Form,
  Select,
  usePage,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import { perspectives } from '../schema.ts'
import type { CoreTeamPageProps } from './core-team-page.tsx'

type Props = Pick<CoreTeamPageProps, 'at' | 'values' | 'problems'> & {
  people: readonly { id: string; name: string }[]
}

/** Giving somebody a seat in the core team. */
export function JoinForm({ at, people, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Form action={paths.coreTeam(at)} problems={problems}>
      <Select
        {...form}
        name="participantId"
        label={t('initiatives.core-team.name')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...form}
        name="perspective"
        label={t('initiatives.core-team.perspective')}
        hint={t('initiatives.core-team.perspective-hint')}
        options={perspectives.map((value) => ({
          value,
          label: t(`initiatives.perspective.${value}`),
        }))}
      />
      <Checkbox {...form} name="funder" label={t('initiatives.core-team.funder')} />
      <DateField
        {...form}
        name="joinedOn"
        label={t('initiatives.core-team.since')}
        hint={t('initiatives.core-team.today-if-empty')}
        optional
      />
      <ButtonRow>
        <Button>{t('initiatives.core-team.join-button')}</Button>
      </ButtonRow>
    </Form>
  )
}
