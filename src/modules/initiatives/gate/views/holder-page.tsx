import { pickText } from '../../../../shared/language.ts'
import { roles } from '../../../../shared/role.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Notice,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { roleName } from '../../../methods/index.ts'
import { paths } from '../../paths.ts'
import type { GateAddress } from './next-step.ts'

export type HolderPageProps = {
  at: GateAddress
  groups: readonly { id: string; name: string; quorum: number; members: number }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Saying who holds a gate: a role, or a group that then alone decides. */
export function HolderPage({ at, groups, values, problems }: HolderPageProps) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.holder.title')}</Heading>
      <Lead>{t('initiatives.holder.lead')}</Lead>
      <Form action={paths.gateHolder(at)} problems={problems}>
        <Select
          name="groupId"
          label={t('initiatives.holder.group')}
          hint={t('initiatives.holder.group-hint')}
          empty={t('initiatives.holder.no-group')}
          options={groups.map(({ id, name, quorum, members }) => ({
            value: id,
            label: t('initiatives.holder.group-option', { name, quorum, members }),
          }))}
          values={values}
          problems={problems}
        />
        <Select
          name="holderRole"
          label={t('initiatives.holder.role')}
          hint={t('initiatives.holder.role-hint')}
          options={roles.map((role) => ({
            value: role,
            label: pickText(roleName(role), language).text,
          }))}
          values={values}
          problems={problems}
        />
        <Notice tone="info">{t('initiatives.holder.until')}</Notice>
        <ButtonRow>
          <Button>{t('initiatives.holder.button')}</Button>
          <ButtonLink look="secondary" href={paths.gate(at)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
