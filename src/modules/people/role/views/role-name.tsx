import type { Role } from '../../../../shared/role.ts'
import { Tag, TagRow, usePage } from '../../../../ui/index.ts'

/** Roles beside each other; says so when there are none. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const { t } = usePage()
  if (roles.length === 0) return <span>{t('people.role.none')}</span>
  return (
    <TagRow>
      {roles.map((role) => (
        <Tag key={role}>{t(`people.role.${role}`)}</Tag>
      ))}
    </TagRow>
  )
}
